import type { Assessed } from '../app/assess.js'
import { firmnessOf, type Firmness, type WhatIf } from '../app/whatIf.js'
import { changesText } from '../core/whatif/changeText.js'
import { factWordsOf, type FactWords } from './factWords.js'
import { say, type Io } from './io.js'

export type WhatIfAnswer = {
  readonly answer: WhatIf
  readonly assessed: Assessed
  readonly maxChanges: number
}
type Told = WhatIfAnswer & { readonly words: FactWords; readonly io: Io }

/** What would have to change and how firmly the outcome stands, as lines for a person to read. */
export const whatIfLines = (asked: WhatIfAnswer, io: Io): string[] => {
  const { answer, assessed } = asked
  const words = factWordsOf(assessed.situation, io)
  const told = { ...asked, words, io }
  const firmness = firmnessOf(assessed.situation)
  const { outcome, possibleOutcomes } = assessed.result
  return [
    say(io, 'cli.whatif.now', { outcome: words.outcome(outcome) }),
    ...(outcome === 'undecided'
      ? [say(io, 'cli.whatif.possible', { outcomes: words.outcomes(possibleOutcomes) })]
      : []),
    say(io, 'cli.whatif.want', { outcome: words.outcome(answer.want) }),
    ...wayLines(told),
    ...obstacleLines(told),
    ...milderLines(told),
    ...loadBearingLines(told, firmness),
    ...marginLines(told, firmness),
  ]
}

const wayLines = ({ answer, assessed, maxChanges, io }: Told): string[] => {
  const { questions } = assessed.situation.ruleset
  const { solutions, impossible, complete } = answer
  if (impossible) return ['', say(io, 'cli.whatif.impossible')]
  if (solutions.some(({ changes }) => changes.length === 0)) {
    return ['', say(io, 'cli.whatif.reached')]
  }
  if (solutions.length === 0) return ['', say(io, 'cli.whatif.noneSoFew', { count: maxChanges })]
  const lines = solutions.map(({ changes, effort }, at) => {
    const way = say(io, 'cli.whatif.way', {
      changes: changesText(questions, changes)[io.lang],
      effort,
    })
    const consent = changes.some(({ needsConsent }) => needsConsent)
      ? `; ${say(io, 'cli.whatif.consent')}`
      : ''
    return `  ${String(at + 1)}. ${upperFirst(way)}${consent}`
  })
  const more = complete ? [] : [say(io, 'cli.whatif.incomplete')]
  return ['', say(io, 'cli.whatif.ways'), ...lines, ...more]
}

/** Obstacles share rules: each reason is given once, where it comes up first. */
const obstacleLines = ({ answer, assessed, words, io }: Told): string[] => {
  const told = new Set<string>()
  const reasonOf = (rule: string): string[] => {
    if (told.has(rule)) return []
    told.add(rule)
    const reason = assessed.result.findings.find((finding) => finding.rule === rule)?.reason
    return reason ? [reason[io.lang]] : []
  }
  return answer.obstacles.flatMap(({ facts, rules }, at) => [
    ...(at === 0 ? [say(io, 'cli.whatif.obstacles')] : []),
    `  - ${facts
      .map(({ fact, value }) =>
        say(io, 'cli.whatif.fact', { fact: words.label(fact), value: words.value(fact, value) }),
      )
      .join('; ')}`,
    ...rules.flatMap(reasonOf).map((reason) => `    ${say(io, 'cli.whatif.because', { reason })}`),
  ])
}

const milderLines = ({ assessed, words, io }: Told): string[] => {
  const { milder } = assessed.result
  if (milder === null) return []
  const { questions } = assessed.situation.ruleset
  return [
    '',
    say(io, 'cli.whatif.milder', {
      changes: changesText(questions, milder.changes)[io.lang],
      effort: milder.effort,
      outcome: words.outcome(milder.outcome),
    }),
  ]
}

const loadBearingLines = ({ words, io }: Told, { loadBearing }: Firmness): string[] => {
  if (loadBearing.length === 0) return []
  const lines = loadBearing.map(({ fact, from, to, possibleOutcomes }) =>
    say(io, 'cli.whatif.flip', {
      fact: words.label(fact),
      from: words.value(fact, from),
      to: words.value(fact, to),
      outcomes: words.outcomes(possibleOutcomes),
    }),
  )
  return ['', say(io, 'cli.whatif.loadBearing'), ...lines.map((line) => `  - ${line}`)]
}

const marginLines = ({ words, io }: Told, { margins }: Firmness): string[] => {
  const lines = margins.flatMap(({ criterion, up, down }) =>
    (['up', 'down'] as const).flatMap((way) => {
      const points = { up, down }[way]
      if (points === null) return []
      return [say(io, `cli.whatif.${way}`, { criterion: words.criterion(criterion), points })]
    }),
  )
  return lines.length === 0
    ? []
    : ['', say(io, 'cli.whatif.margins'), ...lines.map((line) => `  - ${line}`)]
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
