import type { Ground } from './result.js'
import type { Model, ModelRule } from './model.js'
import { firstRemoval, type Presence } from '../whatif/removal.js'
import { severityBits } from './goals.js'
import { alwaysWithout, type Possibilities } from './possibilities.js'
import type { Ignoring } from './bounds.js'
import { TRUE } from './truth.js'

/**
 * Why the outcome is as strict as it is, and what keeps it from being stricter (docs/evaluation.md, "Explanation").
 * Sufficiency first: where several grounds would each suffice, a plain "but for" test would find none.
 */
export const groundsOf = (possibilities: Possibilities): Ground[] => [
  ...strictGrounds(possibilities),
  ...preventingGrounds(possibilities),
]

type Candidate = {
  readonly id: string
  readonly kind: Ground['kind']
  readonly criterion: number
  readonly presence: Presence
  /** Everything but this ground. */
  readonly others: Ignoring
  /** This ground alone. */
  readonly itself: Ignoring
}

const strictGrounds = (possibilities: Possibilities): Ground[] => {
  const { model, severities } = possibilities
  const least = severities[0] ?? 0
  const atLeast = severityBits([0, 1, 2].filter((severity) => severity >= least))
  const below = severityBits([0, 1, 2].filter((severity) => severity < least))
  return [...ruleCandidates(possibilities), ...criterionCandidates(possibilities)].map(
    (candidate) => ({
      ...describe(model, candidate),
      carries: least > 0 && alwaysWithout(possibilities, candidate.others, atLeast),
      necessary: least > 0 && alwaysWithout(possibilities, candidate.itself, below),
      ...robustness(possibilities, candidate),
    }),
  )
}

/** Bars and unmet requirements that hold in every completion. */
const ruleCandidates = ({ model, truths }: Possibilities): Candidate[] =>
  model.rules.flatMap((rule, index): Candidate[] => {
    if (rule.severity === 0 || truths[index] !== TRUE) return []
    return [
      {
        id: rule.rule.id,
        kind: rule.rule.effect.type === 'bars' ? 'bar' : 'requirement',
        criterion: rule.criterion,
        presence: { kind: 'rules', rules: [index] },
        others: {
          rule: (other) => other.severity > 0 && other !== rule,
          criterion: (criterion) => criterion !== model.benefit,
        },
        itself: { rule: (other) => other === rule },
      },
    ]
  })

/** Risk criteria whose band is medium or high in every completion, by their exact least score. */
const criterionCandidates = ({ model, bands }: Possibilities): Candidate[] =>
  model.criteria.flatMap((criterion, index): Candidate[] => {
    if (index === model.benefit || (bands[index]?.[0] ?? 0) === 0) return []
    return [
      {
        id: criterion.id,
        kind: 'criterion',
        criterion: index,
        presence: { kind: 'band', criterion: index },
        others: {
          rule: (rule) => rule.severity > 0,
          criterion: (other) => other !== index && other !== model.benefit,
        },
        itself: { criterion: (other) => other === index },
      },
    ]
  })

/** For an outcome that could be stricter: what lowers a risk, and the benefit, where without it the outcome would be. */
const preventingGrounds = (possibilities: Possibilities): Ground[] => {
  const { model, severities, truths } = possibilities
  const worst = severities.at(-1) ?? 2
  if (severities.length !== 1 || worst === 2) return []
  return preventers(model, truths).flatMap((candidate): Ground[] => {
    const stricter = severityBits([0, 1, 2].filter((severity) => severity > worst))
    if (!alwaysWithout(possibilities, candidate.itself, stricter)) return []
    return [
      {
        ...describe(model, candidate),
        carries: true,
        necessary: true,
        ...robustness(possibilities, candidate),
      },
    ]
  })
}

const preventers = (model: Model, truths: readonly number[]): Candidate[] =>
  model.criteria.flatMap((criterion, index): Candidate[] => {
    const helps = (rule: ModelRule): boolean =>
      rule.criterion === index && (index === model.benefit ? rule.points > 0 : rule.points < 0)
    const rules = model.rules.flatMap((rule, at) =>
      helps(rule) && truths[at] === TRUE ? [at] : [],
    )
    if (rules.length === 0) return []
    const isBenefit = index === model.benefit
    return [
      {
        id: criterion.id,
        kind: isBenefit ? 'benefit' : 'mitigation',
        criterion: index,
        presence: { kind: 'rules', rules },
        others: {},
        itself: isBenefit ? { criterion: (other) => other === index } : { rule: helps },
      },
    ]
  })

const describe = (
  model: Model,
  candidate: Candidate,
): Pick<Ground, 'id' | 'kind' | 'criterion'> => ({
  id: candidate.id,
  kind: candidate.kind,
  criterion: model.criteria[candidate.criterion]?.id ?? '',
})

const robustness = (
  possibilities: Possibilities,
  candidate: Candidate,
): Pick<Ground, 'robust' | 'change'> => {
  const change = firstRemoval(possibilities, candidate.presence)
  if (change === 'robust') return { robust: true }
  return change === 'unknown' ? { robust: false } : { robust: false, change }
}
