import { strFromU8, strToU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportFile } from '../../../src/core/document/reportFile.js'
import { canonicalJson, hashJson } from '../../../src/core/evaluation/canonical.js'
import { codeOf } from '../../../src/core/verification/evidence.js'
import { verifyEvidence } from '../../../src/core/verification/verifyEvidence.js'
import { sealedJson } from '../../../src/reports/sealed/jsonSeal.js'
import { readSealed } from '../../../src/reports/sealed/readSealed.js'
import { assessed, cases, choice, report, verify } from './realFiles.js'

const formats = ['pdf', 'odt', 'docx', 'json'] as const
const [, file] = cases[0] ?? ['', {}]
const made = new Map<string, ReportFile>()
const bytesOf = (format: string): Uint8Array => made.get(format)?.bytes ?? new Uint8Array()

beforeAll(async () => {
  const input = await assessed(file)
  for (const format of formats) made.set(format, await report(input, { ...choice, format }))
})

type Parts = { evidence: Record<string, unknown>; rulebook: Record<string, unknown> }
const partsOf = (): Parts => JSON.parse(strFromU8(bytesOf('json'))) as Parts

/** A file sealed anew after a change: what somebody would write who knows the format. */
const resealed = ({ evidence, rulebook }: Parts): Uint8Array => {
  const { code: _code, ...content } = evidence
  const again = canonicalJson({ ...content, code: codeOf(content) })
  return strToU8(sealedJson(again, JSON.stringify(rulebook)))
}

describe.each(formats)('a document as %s', (format) => {
  it('is confirmed, and says which code it has', async () => {
    const found = await verify(bytesOf(format))
    expect(found?.verdict).toBe('confirmed')
    expect(found?.checks.every(({ state }) => state === 'ok')).toBe(true)
    expect(found?.claim?.code).toBe(made.get(format)?.code)
  })
  it('is reported as altered when a single byte is another one', () => {
    const bytes = bytesOf(format)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const altered = Uint8Array.from(bytes)
        altered[at] = (altered[at] ?? 0) ^ by
        const sealed = readSealed(altered)
        // The first bytes tell the format; without them it is no document of ours.
        return sealed === undefined ? at < 4 : !sealed.intact
      }),
      { numRuns: 150 },
    )
  })
  it('is reported as altered when it ends too early or goes on', async () => {
    const bytes = bytesOf(format)
    expect((await verify(bytes.subarray(0, bytes.length - 1)))?.verdict).toBe('altered')
    expect((await verify(Buffer.concat([bytes, Buffer.from(' ')])))?.verdict).toBe('altered')
  })
})

describe('somebody who seals a changed document anew', () => {
  const verdictOf = async (change: (parts: Parts) => void): Promise<string | undefined> => {
    const parts = partsOf()
    change(parts)
    return (await verify(resealed(parts)))?.verdict
  }
  it('is found out: another outcome does not follow from the answers', async () => {
    const changed = await verdictOf(({ evidence }) => {
      const result = evidence['result'] as Record<string, unknown>
      result['outcome'] = 'approve'
      const { receipt, ...rest } = result
      ;(receipt as Record<string, unknown>)['resultSha256'] = hashJson(rest)
    })
    expect(changed).toBe('deviates')
  })
  it('is found out: another answer leads to another result', async () => {
    const changed = await verdictOf(({ evidence }) => {
      const answers = (evidence['case'] as { answers: Record<string, unknown> }).answers
      answers['body.moderationStaff'] = { state: 'later' }
    })
    expect(changed).toBe('deviates')
  })
  it('is found out: another rule does not have the sum that the receipt names', async () => {
    const changed = await verdictOf(({ rulebook }) => {
      const { files } = rulebook['ruleset'] as { files: Record<string, unknown> }
      files['derived.json'] = { derived: [] }
    })
    expect(changed).toBe('altered')
  })
  it('is found out: another text in the PDF is not what is set from the evidence', async () => {
    const { sealZip } = await import('../../../src/reports/sealed/zipSeal.js')
    const { zipSync } = await import('fflate')
    const parts = unzipSync(bytesOf('odt'))
    const text = strFromU8(parts['content.xml'] ?? new Uint8Array()).replace('Nein', 'Ja')
    const zip = zipSync({ ...parts, 'content.xml': strToU8(text) }, { level: 0 })
    expect((await verify(sealZip(zip)))?.verdict).toBe('deviates')
  })
})

describe('a rule set that this program does not ship', () => {
  it('is taken from the file itself', async () => {
    const parts = partsOf()
    const { files } = parts.rulebook['ruleset'] as { files: Record<string, unknown> }
    const sound = await verify(bytesOf('json'))
    expect(sound?.verdict).toBe('confirmed')
    // A version nobody here has: the sums say whether it is the one the receipt names.
    ;(parts.rulebook['ruleset'] as { version: string }).version = '7.7.7'
    ;(files['ruleset.json'] as { version: string }).version = '7.7.7'
    const { receipt, ...rest } = parts.evidence['result'] as {
      receipt: { ruleset: { version: string; sha256: string }; resultSha256: string }
    }
    receipt.ruleset.version = '7.7.7'
    receipt.ruleset.sha256 = hashJson(files)
    receipt.resultSha256 = hashJson(rest)
    ;(parts.evidence['case'] as { ruleset: string }).ruleset = 'social-media@7.7.7'
    const { verdict, checks } = verifyEvidence(
      readSealed(resealed(parts)) ?? { intact: false, evidence: undefined, rulebook: undefined },
    )
    expect(checks.filter(({ state }) => state !== 'ok')).toEqual([])
    expect(verdict).toBe('confirmed')
  })
})

describe('a cut', () => {
  const withOpinion = async () => {
    const answers = {
      ...(file['answers'] as Record<string, unknown>),
      'given.dpoOpinion': 'objects',
    }
    const inquiry = { ...(file['inquiry'] as Record<string, unknown>), askedBy: 'Erika Musterfrau' }
    return assessed({ ...file, answers, inquiry })
  }
  it('for the council is confirmed: notes are no part of the result', async () => {
    const cut = await report(await withOpinion(), { ...choice, cut: 'council', format: 'json' })
    expect((await verify(cut.bytes))?.verdict).toBe('confirmed')
  })
  it('for the public that keeps an opinion back is partly verifiable', async () => {
    const cut = await report(await withOpinion(), { ...choice, cut: 'public', format: 'pdf' })
    expect((await verify(cut.bytes))?.verdict).toBe('partial')
  })
  it.each(['letter', 'annex', 'summary'] as const)(
    'for the public holds no names, notes, evidence or opinion, neither in the %s nor inside',
    async (kind) => {
      const input = await withOpinion()
      for (const format of ['html', 'json', 'csv', 'md'] as const) {
        const cut = await report(input, { kind, cut: 'public', lang: 'de', format })
        const text = strFromU8(cut.bytes).replace(/"rulebook":.*$/su, '')
        expect(text).not.toMatch(/Musterfrau|Hämme|Stunden am Tag nennt|hat Einwände|"objects"/u)
      }
    },
  )
})

describe('other files', () => {
  it.each([
    ['an empty file', ''],
    ['a letter of somebody else', 'Sehr geehrte Damen und Herren'],
  ])('%s is no document', async (_name, text) => {
    expect(await verify(strToU8(text))).toBeUndefined()
  })
  it('JSON without evidence is altered, not confirmed', async () => {
    expect((await verify(strToU8('{"a":1}')))?.verdict).toBe('altered')
  })
})
