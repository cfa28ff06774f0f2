import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { ReportFile, ReportFormat } from '../../../src/core/document/reportFile.js'
import { reportKinds } from '../../../src/core/verification/evidence.js'
import { sentencesOf } from '../documentWords.js'
import { pdfFacts } from './pdfText.js'
import { structureFaults } from './qpdf.js'
import { assessed, cases, report } from './realFiles.js'
import { docxWords, firstOutOfOrder, htmlWords, odtWords } from './wordsInFiles.js'

const schemas = join(import.meta.dirname, '../schemas')
const schema = readFileSync(join(schemas, 'OpenDocument-v1.3-schema.rng'), 'utf8')
const manifest = readFileSync(join(schemas, 'OpenDocument-v1.3-manifest-schema.rng'), 'utf8')

const all = cases.flatMap(([name, file]) => reportKinds.map((kind) => [name, kind, file] as const))

const faultsIn = async (path: string, xml: string, relaxng?: string): Promise<unknown> => {
  const { errors } = await validateXML({
    xml: [{ fileName: path.replaceAll('/', '_'), contents: xml }],
    ...(relaxng === undefined ? {} : { schema: [relaxng], extension: 'relaxng' }),
    initialMemoryPages: 1024,
    maxMemoryPages: 8192,
  } as Parameters<typeof validateXML>[0])
  return errors.map(({ message }) => message)
}

describe.each(all)('%s as %s', (_name, kind, file) => {
  const files = new Map<ReportFormat, ReportFile>()
  const made = (format: ReportFormat): ReportFile => {
    const found = files.get(format)
    if (found === undefined) throw new Error(format)
    return found
  }
  beforeAll(async () => {
    const input = await assessed(file)
    for (const format of ['pdf', 'odt', 'docx', 'html'] as const) {
      files.set(format, await report(input, { kind, cut: 'internal', lang: 'de', format }))
    }
  })

  it('is a PDF that a screen reader can read and an archive can keep', async () => {
    const { bytes, document } = made('pdf')
    const facts = await pdfFacts(bytes)
    expect(facts).toMatchObject({
      isMarked: true,
      title: document.title,
      language: 'de-DE',
      showsTitle: true,
      claims: 'A-3A UA-1',
      figuresWithoutAlt: 0,
      untagged: [],
    })
    expect(facts.headings[0]).toBe(1)
    expect(facts.headings.filter((level, at) => level > (facts.headings[at - 1] ?? 0) + 1)).toEqual(
      [],
    )
    expect(await structureFaults(bytes)).toEqual([])
  })
  it('has as many headings, tables and pictures as the document says', async () => {
    const { bytes, document } = made('pdf')
    const { roles, headings } = await pdfFacts(bytes)
    const count = (wanted: string): number =>
      document.blocks.filter((block) => block.kind === wanted).length
    expect(headings).toHaveLength(count('heading'))
    expect(roles['Figure'] ?? 0).toBe(count('chart'))
    const cells = document.blocks.flatMap((b) => (b.kind === 'table' ? [b.head.length] : []))
    expect(roles['TH'] ?? 0).toBeGreaterThanOrEqual(cells.reduce((a, b) => a + b, 0))
  })
  it('has its evidence attached to the PDF', async () => {
    const { attachments } = await pdfFacts(made('pdf').bytes)
    const evidence = JSON.parse(strFromU8(attachments['bewertung.json'] ?? new Uint8Array())) as {
      code: string
    }
    expect(evidence.code).toBe(made('pdf').code)
    expect(attachments['regelwerk.json']?.length).toBeGreaterThan(100_000)
  })
  it('is OpenDocument 1.3 by its schema', async () => {
    const parts = unzipSync(made('odt').bytes)
    for (const path of ['content.xml', 'styles.xml', 'meta.xml']) {
      expect(await faultsIn(path, strFromU8(parts[path] ?? new Uint8Array()), schema)).toEqual([])
    }
    const listed = strFromU8(parts['META-INF/manifest.xml'] ?? new Uint8Array())
    expect(await faultsIn('manifest.xml', listed, manifest)).toEqual([])
    expect(strFromU8(made('odt').bytes.subarray(30, 77))).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.text',
    )
  })
  it('is a DOCX whose parts are well-formed and all have a type', async () => {
    const parts = unzipSync(made('docx').bytes)
    const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())
    for (const path of Object.keys(parts)) {
      const ending = path.split('.').at(-1) ?? ''
      expect(types.includes(`Extension="${ending}"`) || types.includes(`"/${path}"`)).toBe(true)
      if (!/\.(?:xml|rels)$/u.test(path)) continue
      expect(await faultsIn(path, strFromU8(parts[path] ?? new Uint8Array()))).toEqual([])
    }
  })
  it('says the same sentences in the same order in every format', async () => {
    const sentences = sentencesOf(made('html').document)
    const { words } = await pdfFacts(made('pdf').bytes)
    expect(firstOutOfOrder(sentences, words)).toBeUndefined()
    expect(firstOutOfOrder(sentences, odtWords(made('odt').bytes))).toBeUndefined()
    expect(firstOutOfOrder(sentences, docxWords(made('docx').bytes))).toBeUndefined()
    expect(firstOutOfOrder(sentences, htmlWords(made('html').bytes))).toBeUndefined()
  })
  it('is the same to the byte when written again', async () => {
    const input = await assessed(file)
    for (const format of ['pdf', 'odt', 'docx'] as const) {
      const again = await report(input, { kind, cut: 'internal', lang: 'de', format })
      expect(Buffer.from(again.bytes).equals(Buffer.from(made(format).bytes))).toBe(true)
    }
  })
})

describe('lengths', () => {
  it.each(cases)('%s: the letter fits two pages, the summary one', async (_name, file) => {
    const input = await assessed(file)
    const pages = async (kind: 'letter' | 'summary'): Promise<number> => {
      const { bytes } = await report(input, { kind, cut: 'council', lang: 'de', format: 'pdf' })
      return (await pdfFacts(bytes)).pages
    }
    expect(await pages('letter')).toBeLessThanOrEqual(2)
    expect(await pages('summary')).toBe(1)
  })
})
