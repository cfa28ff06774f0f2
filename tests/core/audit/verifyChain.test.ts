import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { generateKeyPairSync, sign, verify, createPublicKey } from 'node:crypto'
import { readAuditFile, writeAuditFile } from '../../../src/core/audit/auditFile.js'
import { signCheckpoint, type Checkpoint } from '../../../src/core/audit/checkpoint.js'
import {
  beginning,
  sealEvent,
  type AuditEvent,
  type AuditLink,
} from '../../../src/core/audit/entry.js'
import { verifyChain } from '../../../src/core/audit/verifyChain.js'

const { privateKey } = generateKeyPairSync('ed25519')
const spki = '302a300506032b6570032100'
const publicKey = createPublicKey(privateKey)
  .export({ type: 'spki', format: 'der' })
  .toString('hex')
  .slice(spki.length)
const signer = {
  publicKey,
  sign: (text: string) => sign(null, Buffer.from(text), privateKey).toString('hex'),
}
const check = (text: string, signature: string, key: string): boolean => {
  try {
    const spkiKey = Buffer.from(spki + key, 'hex')
    const known = createPublicKey({ key: spkiKey, format: 'der', type: 'spki' })
    return verify(null, Buffer.from(text), known, Buffer.from(signature, 'hex'))
  } catch {
    return false
  }
}

const event = (index: number, change: Partial<AuditEvent> = {}): AuditEvent => ({
  at: `2026-11-23T08:00:${String(index % 60).padStart(2, '0')}.000Z`,
  actor: { kind: 'person', id: `u${String(index % 3)}` },
  action: 'assessment.changed',
  object: { type: 'assessment', id: 'a000000000000001', version: index + 1 },
  details: { members: ['answers/plan.comments', 'Straße'] },
  ...change,
})

const chainOf = (events: readonly AuditEvent[]): AuditLink[] => {
  const log: AuditLink[] = []
  let head = { seq: 0, hash: beginning }
  for (const one of events) {
    const entry = sealEvent(head, one)
    log.push(entry)
    head = { seq: entry.seq, hash: entry.hash }
  }
  return log
}
const log = chainOf(Array.from({ length: 12 }, (_, index) => event(index)))
const checkpointAt = (entries: readonly AuditLink[], seq: number): Checkpoint =>
  signCheckpoint(signer, { seq, hash: entries[seq - 1]!.hash }, '2026-11-23T09:00:00.000Z')
const checkpoints = [checkpointAt(log, 6), checkpointAt(log, 12)]

const findings = (text: string): number => {
  const read = readAuditFile(text)
  if (!read.ok) return read.issues.length
  return verifyChain(read.value.entries, read.value.checkpoints, check).length
}
const file = writeAuditFile({ entries: log, checkpoints })

describe('an untouched log', () => {
  it('has nothing wrong with it', () => {
    expect(findings(file)).toBe(0)
    expect(readAuditFile(file)).toEqual({ ok: true, value: { entries: log, checkpoints } })
  })
})

describe('any single edit of the file is found', () => {
  const place = fc.nat(file.length - 1)
  const character = fc.integer({ min: 9, max: 0x17f }).map((code) => String.fromCharCode(code))

  it('a character changed', () => {
    fc.assert(
      fc.property(place, character, (at, other) => {
        fc.pre(file[at] !== other)
        expect(findings(file.slice(0, at) + other + file.slice(at + 1))).toBeGreaterThan(0)
      }),
      { numRuns: 600 },
    )
  })
  it('a character removed', () => {
    fc.assert(
      fc.property(place, (at) => {
        expect(findings(file.slice(0, at) + file.slice(at + 1))).toBeGreaterThan(0)
      }),
      { numRuns: 400 },
    )
  })
  it('a character inserted', () => {
    fc.assert(
      fc.property(place, character, (at, other) => {
        expect(findings(file.slice(0, at) + other + file.slice(at))).toBeGreaterThan(0)
      }),
      { numRuns: 400 },
    )
  })
  it('two lines exchanged', () => {
    const lines = file.slice(0, -1).split('\n')
    const line = fc.nat(lines.length - 1)
    fc.assert(
      fc.property(line, line, (one, other) => {
        fc.pre(one !== other)
        // The order of two checkpoints says nothing.
        fc.pre(Math.min(one, other) <= log.length)
        const changed = [...lines]
        changed[one] = lines[other]!
        changed[other] = lines[one]!
        expect(findings(`${changed.join('\n')}\n`)).toBeGreaterThan(0)
      }),
    )
  })
  it('the file cut off, at every byte', () => {
    for (let end = 0; end < file.length; end += 7) {
      // Without its last checkpoint the log is still a whole log.
      if (file.slice(0, end).split('\n').length > log.length + 1 && file[end - 1] === '\n') continue
      expect(findings(file.slice(0, end)), String(end)).toBeGreaterThan(0)
    }
  })
})

describe('a log computed anew from the beginning', () => {
  const forged = chainOf(
    log.map((_, index) => event(index, index === 3 ? { actor: { kind: 'nobody' } } : {})),
  )

  it('looks sound without a checkpoint from outside', () => {
    expect(verifyChain(forged, [], check)).toEqual([])
  })
  it('is found with an exported checkpoint', () => {
    const codes = verifyChain(forged, checkpoints, check).map(({ code }) => code)
    expect(codes).toEqual(['issue.audit.rewritten', 'issue.audit.rewritten'])
  })
  it('is found where it is shorter than a checkpoint says', () => {
    const codes = verifyChain(log.slice(0, 8), checkpoints, check).map(({ code }) => code)
    expect(codes).toEqual(['issue.audit.cutOff'])
  })
})

describe('entries emptied after their period', () => {
  const tombstone = ({ seq, prev, hash }: AuditLink): AuditLink => ({
    seq,
    prev,
    hash,
    pruned: true,
  })
  const pruning = event(12, { action: 'retention.pruned', details: { upTo: 4 } })
  const longer = chainOf([...log.map((_, index) => event(index)), pruning])

  it('keep the chain verifiable, if the log itself says so', () => {
    const pruned = longer.map((entry) => (entry.seq <= 4 ? tombstone(entry) : entry))
    expect(verifyChain(pruned, [checkpointAt(longer, 6)], check)).toEqual([])
  })
  it('are a finding where the log does not say so', () => {
    const pruned = longer.map((entry) => (entry.seq <= 5 ? tombstone(entry) : entry))
    const codes = verifyChain(pruned, [], check).map(({ code }) => code)
    expect(codes).toEqual(['issue.audit.prunedWithoutEntry'])
  })
})
