import { positionOf, type Answer, type AnswerState, type Case } from '../assessment/case.js'
import {
  defaultPosition,
  dskLine,
  heldPositions,
  ownLine,
  platformFactsAt,
} from '../rulebook/asOf.js'
import type { PlatformFact, Registers } from '../rulebook/registers.js'
import type { Ruleset } from '../rulebook/ruleset.js'
import type { FactValue, Question } from '../rulebook/schema.js'
import { compileModel, type Fact, type Model } from './model.js'
import { rangeOfValue, type Range } from './range.js'

/** Where a fact's value comes from, or why it is open. */
export type Origin =
  | { readonly from: 'answer' }
  | { readonly from: 'case' }
  | { readonly from: 'register'; readonly entry: string; readonly fact?: PlatformFact }
  /** `chosen`: by the management, departing from the rule set's default. */
  | { readonly from: 'position'; readonly chosen: boolean; readonly entry: string }
  /** Nobody knew, and the burden of proof is the body's. */
  | { readonly from: 'not-proven'; readonly source: string }
  | { readonly from: 'open'; readonly state: OpenState; readonly offered?: PlatformFact }
  | { readonly from: 'derived' }
export type OpenState = 'unanswered' | 'unknown' | 'later' | 'not-evidenced'

/** A case laid over a rule set and the registers of its date: one range and one origin per fact of the model. */
export type Situation = {
  readonly case: Case
  readonly ruleset: Ruleset
  readonly registers: Registers
  readonly model: Model
  /** What each fact may be, before hidden questions are taken out. */
  readonly base: readonly Range[]
  readonly origins: readonly Origin[]
  /** Position followed on each question of law. */
  readonly positions: Readonly<Record<string, string>>
}

type Sourced = { readonly range: Range; readonly origin: Origin }

export const situationOf = (aCase: Case, ruleset: Ruleset, registers: Registers): Situation => {
  const model = compileModel(ruleset, aCase.asOf)
  const positions = followedPositions(aCase, ruleset)
  const platform = registerFacts(aCase, registers)
  const sourced = model.facts.map((fact) =>
    sourceFact(fact, { aCase, ruleset, registers, positions, platform }),
  )
  return {
    case: aCase,
    ruleset,
    registers,
    model,
    base: sourced.map(({ range }) => range),
    origins: sourced.map(({ origin }) => origin),
    positions,
  }
}

/** The dated default of the rule set, unless the case follows another position. */
export const followedPositions = (aCase: Case, ruleset: Ruleset): Record<string, string> =>
  Object.fromEntries(
    ruleset.positions.flatMap(({ fact }) => {
      const position =
        positionOf(aCase.positions?.[fact]) ?? defaultPosition(ruleset, fact, aCase.asOf)
      return position === undefined ? [] : [[fact, position]]
    }),
  )

type RegisterFacts = ReadonlyMap<string, ReturnType<typeof platformFactsAt>[number]>
const registerFacts = (aCase: Case, registers: Registers): RegisterFacts => {
  const platform = registers.platforms.find(({ id }) => id === aCase.platform)
  const facts = platform ? platformFactsAt(platform, aCase.body.land, aCase.asOf) : []
  return new Map(facts.map((fact) => [fact.fact, fact]))
}

type Context = {
  readonly aCase: Case
  readonly ruleset: Ruleset
  readonly registers: Registers
  readonly positions: Readonly<Record<string, string>>
  readonly platform: RegisterFacts
}

const sourceFact = (fact: Fact, context: Context): Sourced => {
  const { question } = fact
  if (question === undefined) return { range: fact.domain, origin: { from: 'derived' } }
  const answer = context.aCase.answers[fact.id]
  if (answer && settles(answer)) return fromAnswer(question, answer, fact.domain)
  const given = fromElsewhere(question, context)
  if (given) return given // "unknown" does not take back what a register knows
  if (answer?.state === 'unknown') return fromAnswer(question, answer, fact.domain)
  return { range: fact.domain, origin: openOrigin(answer, context.platform.get(fact.id)?.entry) }
}

const openOrigin = (answer: Answer | undefined, offered: PlatformFact | undefined): Origin => {
  const state = offered && answer === undefined ? 'not-evidenced' : openState(answer?.state)
  return { from: 'open', state, ...(offered && { offered }) }
}

const settles = ({ state }: Answer): boolean => state === 'answered' || state === 'not-applicable'
const openState = (state: AnswerState | undefined): OpenState =>
  state === 'unknown' || state === 'later' ? state : 'unanswered'

const fromAnswer = (question: Question, answer: Answer, domain: Range): Sourced => {
  const answered = (value: FactValue): Sourced => ({
    range: rangeOfValue(value),
    origin: { from: 'answer' },
  })
  if (answer.state === 'answered' && answer.value !== undefined)
    return answered(sorted(answer.value))
  if (answer.state === 'not-applicable' && question.notApplicable !== undefined) {
    return answered(question.notApplicable)
  }
  const burden = question.unknownCountsAs
  if (burden === undefined) return { range: domain, origin: { from: 'open', state: 'unknown' } }
  return {
    range: rangeOfValue(burden.value),
    origin: { from: 'not-proven', source: burden.source },
  }
}
const sorted = (value: FactValue): FactValue =>
  typeof value === 'object' ? [...value].sort() : value

/** Values nobody has to answer: from the case's own head, the registers, the position followed. */
const fromElsewhere = (question: Question, context: Context): Sourced | undefined => {
  const { aCase, registers } = context
  const known = (value: FactValue, origin: Origin): Sourced => ({
    range: rangeOfValue(value),
    origin,
  })
  switch (question.id) {
    case 'given.land':
      return known(aCase.body.land.toLowerCase(), { from: 'case' })
    case 'given.bodyType':
      return known(aCase.body.type, { from: 'case' })
    case 'authority.ownLine': {
      const { value, line } = ownLine(registers, aCase.body, aCase.platform, aCase.asOf)
      return known(value, {
        from: 'register',
        entry: `authorities/${line?.id ?? `${aCase.body.land}/none-known`}`,
      })
    }
    case 'authority.dskLine': {
      const { value, line } = dskLine(registers, aCase.platform, aCase.asOf)
      return known(value, {
        from: 'register',
        entry: `authorities/${line?.id ?? 'DSK/none-known'}`,
      })
    }
    default:
      return question.kind === 'law' ? fromLaw(question, context) : fromCatalogue(question, context)
  }
}

/** Contested law: the position followed. Settled law: what the register says held at the date. */
const fromLaw = (
  question: Question,
  { aCase, registers, ruleset, positions }: Context,
): Sourced | undefined => {
  const law = registers.law.find(({ fact }) => fact === question.id)
  const settled = law && !law.contested ? heldPositions(law, aCase.asOf).at(-1)?.value : undefined
  const value = settled ?? positions[question.id]
  if (value === undefined) return undefined
  const entry = `law/${question.id}/${value}`
  const chosen = value !== defaultPosition(ruleset, question.id, aCase.asOf)
  return {
    range: rangeOfValue(value),
    origin:
      settled === undefined ? { from: 'position', chosen, entry } : { from: 'register', entry },
  }
}

const fromCatalogue = (question: Question, { aCase, platform }: Context): Sourced | undefined => {
  const found = platform.get(question.id)
  if (found?.use !== 'prefilled') return undefined
  return {
    range: rangeOfValue(sorted(found.value)),
    origin: {
      from: 'register',
      entry: `platforms/${aCase.platform}/${question.id}`,
      fact: found.entry,
    },
  }
}

/** The same situation with other positions followed. */
export const withPositions = (
  situation: Situation,
  positions: Readonly<Record<string, string>>,
): Range[] =>
  situation.base.map((range, index) => {
    const position = positions[situation.model.facts[index]?.id ?? '']
    return position === undefined ? range : rangeOfValue(position)
  })

/** Positions held at the date on each contested question, the followed one first. */
export const heldAlternatives = (
  situation: Situation,
): { readonly fact: string; readonly positions: readonly string[] }[] =>
  situation.registers.law.flatMap((question) => {
    const followed = situation.positions[question.fact]
    if (!question.contested || followed === undefined) return []
    const held = heldPositions(question, situation.case.asOf).map(({ value }) => value)
    return [
      {
        fact: question.fact,
        positions: [followed, ...new Set(held.filter((v) => v !== followed))],
      },
    ]
  })
