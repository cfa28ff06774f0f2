import { platformNameAt, sourceAt } from '../rulebook/asOf.js'
import { verdicts, type Rule, type Verdict } from '../rulebook/schema.js'
import { hashJson } from './canonical.js'
import { milderPlan } from '../whatif/milder.js'
import { findingsOf } from './findings.js'
import { groundsOf } from './grounds.js'
import { contestedLaw, type Contested } from './hinges.js'
import { bandName } from './model.js'
import { explore, type Possibilities } from './possibilities.js'
import { openQuestions } from './openQuestions.js'
import { receiptOf } from './receipt.js'
import { renderText, type TextValues } from './renderText.js'
import { resultSchemaId, type CitedSource, type Result } from './result.js'
import type { Situation } from './situation.js'
import { FALSE, OPEN, TRUE, type Kleene } from './truth.js'

/**
 * The result of a case: what is certain, what is possible, why, and on what it rests (docs/evaluation.md).
 * Pure: equal situations give equal bytes. Throws nothing; a situation has been checked before.
 */
export const evaluate = (situation: Situation): Result => {
  const possibilities = explore(situation.model, situation.base)
  const contested = contestedLaw(situation, possibilities)
  const text = textValues(situation, possibilities)
  const sources = (rule: Rule): CitedSource[] => citedSources(rule, situation)
  const outcomes = possibilities.severities.map((severity) => verdicts[severity] as Verdict)
  const grounds = groundsOf(possibilities)
  const withoutReceipt: Omit<Result, 'receipt'> = {
    schema: resultSchemaId,
    outcome: outcomes.length === 1 ? (outcomes[0] as Verdict) : 'undecided',
    possibleOutcomes: outcomes,
    bounds: possibilities.exact ? 'exact' : 'outer',
    explanation:
      grounds.some(({ carries }) => carries) || outcomes.join() === 'approve'
        ? 'certain'
        : 'by-cases',
    stages: stagesOf(situation, possibilities, contested),
    total: totalOf(situation, possibilities),
    grounds,
    findings: findingsOf({ possibilities, text, sources }),
    requirements: requirementsOf(possibilities, text),
    hingesOn: contested.hingesOn,
    milder: milderPlan(possibilities),
    ...openQuestions(situation, possibilities),
  }
  return {
    ...withoutReceipt,
    receipt: receiptOf(situation, possibilities, hashJson(withoutReceipt)),
  }
}

const textValues = (
  { model, case: aCase, registers }: Situation,
  { ranges }: Possibilities,
): TextValues => {
  const platform = registers.platforms.find(({ id }) => id === aCase.platform)
  const authority = registers.authorities.find(({ land }) => land === aCase.body.land)
  return {
    names: {
      'body.name': aCase.body.name,
      'platform.name': platform ? platformNameAt(platform, aCase.asOf) : aCase.platform,
      ...(authority && {
        'authority.name': authority.name,
        'authority.website': authority.website,
      }),
    },
    fact: (id) => {
      const index = model.facts.findIndex((fact) => fact.id === id)
      const range = ranges[index]
      return range && { range, question: model.facts[index]?.question }
    },
  }
}

/** Only sources already there at the date, with the status of that date. */
const citedSources = (rule: Rule, { registers, case: { asOf } }: Situation): CitedSource[] =>
  rule.sources.flatMap(({ id, role }): CitedSource[] => {
    const source = registers.sources.find((entry) => entry.id === id)
    const at = source && sourceAt(source, asOf)
    return source && at ? [{ id, role, status: at.status, date: source.validFrom }] : []
  })

const stagesOf = (
  { model, ruleset }: Situation,
  possibilities: Possibilities,
  { contestedRules }: Contested,
): Result['stages'] => {
  const { bands, scores, cells, truths } = possibilities
  const scored = (index: number) => ({
    score: { min: scores[index]?.min ?? 0, max: scores[index]?.max ?? 0 },
    bands: (bands[index] ?? []).map(bandName),
  })
  const reached = cells.map(({ risk, benefit }) => ({
    risk: bandName(risk),
    benefit: bandName(benefit),
    verdict: verdicts[model.verdict(risk, benefit)] as Verdict,
  }))
  const only = reached.length === 1 ? reached[0] : undefined
  const sentence = ruleset.balance.find(
    (c) => c.risk === only?.risk && c.benefit === only.benefit,
  )?.sentence
  return {
    admissibility: model.rules.flatMap(({ rule }, index) => {
      const { effect } = rule
      if (effect.type !== 'bars' && effect.type !== 'requires') return []
      const state = admissibilityState(effect, truths[index] ?? OPEN)
      return [{ rule: rule.id, effect: effect.type, state, contested: contestedRules.has(index) }]
    }),
    risk: model.criteria.flatMap((criterion, index) =>
      index === model.benefit ? [] : [{ criterion: criterion.id, ...scored(index) }],
    ),
    benefit: scored(model.benefit),
    balance: { cells: reached, sentence: sentence ?? null },
  }
}

type State = Result['stages']['admissibility'][number]['state']
const admissibilityState = (effect: Rule['effect'], truth: Kleene): State => {
  if (truth !== TRUE) return truth === FALSE ? 'not-triggered' : 'open'
  if (effect.type !== 'requires') return 'triggered'
  return effect.curable ? 'curable' : 'not-curable'
}

/** Orders platforms in a comparison; decides nothing. Benefit counts as 100 minus its score. */
const totalOf = ({ model }: Situation, { scores }: Possibilities): Result['total'] => {
  const weights = model.criteria.reduce((sum, { weight }) => sum + weight, 0)
  const weighted = (end: 'min' | 'max'): number =>
    model.criteria.reduce((sum, { weight }, index) => {
      const score = scores[index] ?? { min: 0, max: 0 }
      const other = end === 'min' ? 'max' : 'min'
      return sum + weight * (index === model.benefit ? 100 - score[other] : score[end])
    }, 0) / weights
  return { min: weighted('min'), max: weighted('max') }
}

const requirementsOf = (
  { model, truths }: Possibilities,
  text: TextValues,
): Result['requirements'] =>
  model.rules.flatMap(({ rule }, index) =>
    rule.effect.type === 'requires' && truths[index] === TRUE
      ? [
          {
            rule: rule.id,
            timing: rule.effect.timing,
            remedy: rule.remedy ? renderText(rule.remedy, text) : null,
          },
        ]
      : [],
  )
