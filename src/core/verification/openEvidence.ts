import type { ReportRequest } from '../document/reportFile.js'
import { situationOf } from '../evaluation/situation.js'
import { completeCase } from '../questionnaire/parseCase.js'
import { evidence } from './evidence.js'
import { openRulebook, rulebookFile } from './rulebookFile.js'
import type { Sealed } from './verifyEvidence.js'

/**
 * What a sealed document was written from, to write it again. Only for parts whose sums have been checked; `undefined`
 * if they are not what this program knows.
 */
export const openEvidence = (
  sealed: Sealed,
): (Omit<ReportRequest, 'format'> & { readonly program: string }) | undefined => {
  const { code: _code, ...raw } = JSON.parse(sealed.evidence ?? '{}') as Record<string, unknown>
  const given = evidence.safeParse(raw)
  const book = rulebookFile.safeParse(JSON.parse(sealed.rulebook ?? '{}'))
  const opened = book.success ? openRulebook(book.data) : undefined
  if (!given.success || !book.success || opened === undefined) return undefined
  const { kind, cut, lang, program, result, profile, letter } = given.data
  const { asOf } = result.receipt
  const aCase = completeCase({ ...given.data.case, asOf }, asOf, opened)
  if (!aCase.ok) return undefined
  const situation = situationOf(aCase.value, opened.ruleset, opened.registers)
  const input = { situation, result, profile, letter }
  return { kind, cut, lang, program, input, rulebook: book.data }
}
