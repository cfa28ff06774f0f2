import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { caseFile, caseSchemaId } from '../assessment/case.js'
import { cuts, type Cut } from '../document/cut.js'
import { cutInput } from '../document/cuts.js'
import type { DocumentInput } from '../document/documentInput.js'
import { letterDetails } from '../document/letterEdits.js'
import { canonicalJson } from '../evaluation/canonical.js'
import { result } from '../evaluation/result.js'
import { profileDetails } from '../profile/bodyProfile.js'
import type { Language } from '../rulebook/schema.js'

/** What travels inside every document, so that anyone can compute its result again: `urn:ratsam:evidence:1`. */

export const evidenceSchemaId = 'urn:ratsam:evidence:1'
export const reportKinds = ['letter', 'annex', 'summary'] as const
export type ReportKind = (typeof reportKinds)[number]

export const evidence = z.strictObject({
  schema: z.literal(evidenceSchemaId),
  kind: z.enum(reportKinds),
  cut: z.enum(cuts),
  lang: z.enum(['de', 'en']),
  /** Version of the program that wrote the document. */
  program: z.string().max(50),
  /** As this cut shows it. */
  case: caseFile,
  result,
  profile: profileDetails.optional(),
  letter: letterDetails.optional(),
})
export type Evidence = z.infer<typeof evidence>

export type ReportChoice = { readonly kind: ReportKind; readonly cut: Cut; readonly lang: Language }
export type EvidenceChoice = ReportChoice & { readonly program: string }

/** The evidence of a document, from the input as its cut shows it. */
export const evidenceOf = (
  input: DocumentInput,
  { kind, cut, lang, program }: EvidenceChoice,
): Evidence => {
  const { situation, result: found, profile, letter } = cutInput(input, cut)
  const { answers, ...rest } = situation.case
  const { ruleset } = found.receipt
  return {
    schema: evidenceSchemaId,
    kind,
    cut,
    lang,
    program,
    case: {
      schema: caseSchemaId,
      ...rest,
      ruleset: `${ruleset.id}@${ruleset.version}`,
      answers: { ...answers },
    },
    result: found,
    ...(profile && { profile }),
    ...(letter && { letter }),
  }
}

/** Crockford's Base32: no letter that reads like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Short code printed on the paper: the first 60 bits of the SHA-256 over the evidence as canonical JSON, as
 * `XXXX-XXXX-XXXX`. Whoever finds a second content for one code has to try about 2^60 times.
 */
export const codeOf = (content: unknown): string => {
  const digest = sha256(utf8ToBytes(canonicalJson(content)))
  const bits = [...digest.slice(0, 8)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = Array.from({ length: 12 }, (_, at) =>
    alphabet.charAt(Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)),
  ).join('')
  return [0, 4, 8].map((at) => letters.slice(at, at + 4)).join('-')
}

/** A text may hold half a character; JSON for hashing may not. */
export const wellFormed = <T>(value: T): T => JSON.parse(wellFormedJson(value)) as T
const wellFormedJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed() : part,
  )
