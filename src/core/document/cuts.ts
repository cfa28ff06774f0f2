import type { Answer, Case, Positions } from '../assessment/case.js'
import type { ExplainedCondition, Finding, Result } from '../evaluation/result.js'
import { situationOf } from '../evaluation/situation.js'
import type { ProfileDetails } from '../profile/bodyProfile.js'
import { withheldText, type Cut } from './cut.js'
import type { DocumentInput } from './documentInput.js'
import type { LetterDetails } from './letterEdits.js'

/**
 * The one place that decides, field by field, who gets to read what. Everything else follows from it: documents and
 * the data inside them are built from the case as cut here. What is not listed is in every cut.
 */
export const cutTable = {
  /** The council member who asked, and whoever the letter is addressed to. */
  'inquiry.askedBy': ['internal', 'council'],
  /** Working notes of the staff. */
  'answers.note': ['internal'],
  /** Where an answer is documented; may quote persons. */
  'answers.evidence': ['internal', 'council'],
  /** The opinion of the body's own data-protection officer, and what rules made of it. */
  'given.dpoOpinion': ['internal', 'council'],
  'positions.dpo': ['internal', 'council'],
  'positions.reason': ['internal', 'council'],
  /** Person in charge, with telephone and name under the signature. */
  'profile.person': ['internal', 'council'],
  'profile.phone': ['internal', 'council'],
  'profile.signer': ['internal', 'council'],
  /** Wording a person typed into the letter: nobody has checked it for names. */
  'letter.text': ['internal', 'council'],
} as const satisfies Readonly<Record<string, readonly Cut[]>>

export type CutField = keyof typeof cutTable

const withheldFacts = ['given.dpoOpinion'] as const satisfies readonly CutField[]

const keeps = (cut: Cut, field: CutField): boolean =>
  (cutTable[field] as readonly Cut[]).includes(cut)

/** The input as a cut shows it. The internal cut is the input itself. */
export const cutInput = (input: DocumentInput, cut: Cut): DocumentInput => {
  if (cut === 'internal') return { ...input, cut }
  const { situation, result, profile, letter } = input
  // Where nobody gave such an answer, nothing is kept back, and the result stays whole.
  const hidden = withheldFacts.filter(
    (fact) => !keeps(cut, fact) && Object.hasOwn(result.receipt.facts, fact),
  )
  const aCase = cutCase(situation.case, cut, hidden)
  return {
    ...input,
    cut,
    situation: situationOf(aCase, situation.ruleset, situation.registers),
    result: cutResult(result, hidden),
    profile: profile && cutProfile(profile, cut),
    letter: letter && cutLetter(letter, cut),
  }
}

const cutCase = (aCase: Case, cut: Cut, hidden: readonly string[]): Case => {
  const { inquiry, positions, answers, ...rest } = aCase
  const { askedBy: _askedBy, ...asked } = inquiry ?? { questions: [] }
  return {
    ...rest,
    ...(inquiry && {
      inquiry: keeps(cut, 'inquiry.askedBy') ? inquiry : asked,
    }),
    ...(positions && { positions: cutPositions(positions, cut) }),
    answers: Object.fromEntries(
      Object.entries(answers)
        .filter(([fact]) => !hidden.includes(fact))
        .map(([fact, answer]) => [fact, cutAnswer(answer, cut)]),
    ),
  }
}

const cutAnswer = ({ note, evidence, ...rest }: Answer, cut: Cut): Answer => ({
  ...rest,
  ...(note !== undefined && keeps(cut, 'answers.note') && { note }),
  ...(evidence !== undefined && keeps(cut, 'answers.evidence') && { evidence }),
})

/** Without its reason a position stands alone. */
const cutPositions = (positions: Positions, cut: Cut): Positions =>
  Object.fromEntries(
    Object.entries(positions).map(([fact, chosen]): [string, Positions[string]] => {
      if (typeof chosen === 'string') return [fact, chosen]
      if (!keeps(cut, 'positions.reason')) return [fact, chosen.position]
      const { dpoHeard: _heard, dpoOpinion: _opinion, ...open } = chosen
      return [fact, keeps(cut, 'positions.dpo') ? chosen : open]
    }),
  )

const cutProfile = (profile: ProfileDetails, cut: Cut): ProfileDetails => {
  const { person, phone, signer, ...rest } = profile
  return {
    ...rest,
    ...(person !== undefined && keeps(cut, 'profile.person') && { person }),
    ...(phone !== undefined && keeps(cut, 'profile.phone') && { phone }),
    ...(signer !== undefined && keeps(cut, 'profile.signer') && { signer }),
  }
}

/** Where wording is kept back, the place stays and says so: see letterChanges. */
const cutLetter = (letter: LetterDetails, cut: Cut): LetterDetails =>
  keeps(cut, 'letter.text')
    ? letter
    : {
        ...letter,
        edits: letter.edits.map((edit) =>
          edit.kind === 'omitted' ? edit : { ...edit, text: withheldText },
        ),
      }

/** Findings and what follows from them go where their conditions name a fact that is kept back. */
const cutResult = (result: Result, hidden: readonly string[]): Result => {
  if (hidden.length === 0) return result
  const gone = new Set(
    result.findings
      .filter(({ conditions }) => mentions(conditions, hidden))
      .map(({ rule }: Finding) => rule),
  )
  const stays = ({ rule }: { readonly rule: string }): boolean => !gone.has(rule)
  const isOther = ([fact]: readonly [string, unknown]): boolean => !hidden.includes(fact)
  const { receipt, stages } = result
  return {
    ...result,
    findings: result.findings.filter(stays),
    requirements: result.requirements.filter(stays),
    grounds: result.grounds.filter(({ id }) => !gone.has(id)),
    stages: { ...stages, admissibility: stages.admissibility.filter(stays) },
    open: result.open.filter(({ fact }) => !hidden.includes(fact)),
    witnesses: Object.fromEntries(
      Object.entries(result.witnesses).map(([outcome, facts]) => [
        outcome,
        Object.fromEntries(Object.entries(facts).filter(isOther)),
      ]),
    ),
    receipt: {
      ...receipt,
      facts: Object.fromEntries(Object.entries(receipt.facts).filter(isOther)),
    },
  }
}

const mentions = (condition: ExplainedCondition, facts: readonly string[]): boolean => {
  if ('all' in condition) return condition.all.some((one) => mentions(one, facts))
  if ('any' in condition) return condition.any.some((one) => mentions(one, facts))
  if ('not' in condition) return mentions(condition.not, facts)
  return facts.includes(condition.fact)
}
