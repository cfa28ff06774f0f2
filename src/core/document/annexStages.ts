import { bandNames, type Band } from '../rulebook/schema.js'
import type { AdmissibilityEntry, Range } from '../evaluation/result.js'
import { paragraph } from './annexResult.js'
import type { Draft } from './draft.js'
import { text } from './inlines.js'
import type { Block, Chart, Inline, Inlines } from './model.js'
import { scoreChart } from './scoreChart.js'
import type { DocumentKey } from './words.js'

/** The four stages in order, each with what it asks and a table of what came out. */
export const stageBlocks = (draft: Draft): readonly Block[] => {
  const { texts } = draft
  const stage = (key: DocumentKey, blocks: readonly Block[]): readonly Block[] => [
    { kind: 'heading', level: 2, content: [draft.label(key)] },
    ...blocks,
  ]
  return [
    ...stage('document.annex.stage1', [
      ...paragraph(texts.say('annex.method.admissibility')),
      admissibility(draft),
    ]),
    ...stage('document.annex.stage2', [
      ...paragraph(texts.say('annex.method.risk')),
      ...paragraph(hasInterval(draft) ? texts.say('annex.method.interval') : []),
      chart(draft),
      risks(draft),
    ]),
    ...stage('document.annex.stage3', [
      ...paragraph(texts.say('annex.method.benefit')),
      benefit(draft),
    ]),
    ...stage('document.annex.stage4', [
      ...paragraph(texts.say('annex.method.balance')),
      balance(draft),
      ...paragraph(balanceSentence(draft)),
    ]),
  ]
}

const admissibility = (draft: Draft): Block => ({
  kind: 'table',
  caption: [draft.label('document.annex.admissibilityCaption')],
  head: (['rule', 'criterion', 'effect', 'state'] as const).map((key) => [
    draft.label(`document.head.${key}`),
  ]),
  rows: draft.result.stages.admissibility.map(({ rule, effect, state, contested }) => [
    [text(rule, `rule:${rule}`)],
    [draft.criterion(criterionOfRule(draft, rule))],
    [draft.label(`document.effect.${effect}`)],
    [
      draft.label(stateKey(draft, rule, state)),
      ...(contested
        ? [text('; ', 'label:punctuation'), draft.label('document.annex.contested')]
        : []),
    ],
  ]),
})

/** An ongoing duty is not unmet: it is to be kept while the account runs. */
const stateKey = (
  { situation }: Draft,
  id: string,
  state: AdmissibilityEntry['state'],
): DocumentKey => {
  const effect = situation.ruleset.rules.find((rule) => rule.id === id)?.effect
  const isOngoing = effect?.type === 'requires' && effect.timing === 'ongoing'
  return `document.admissibility.${isOngoing && state === 'curable' ? 'ongoing' : state}`
}

const criterionOfRule = ({ situation }: Draft, id: string): string =>
  situation.ruleset.rules.find((rule) => rule.id === id)?.criterion ?? ''

const hasInterval = ({ result }: Draft): boolean =>
  [...result.stages.risk, result.stages.benefit].some(({ score }) => score.min !== score.max)

const chart = (draft: Draft): Chart =>
  scoreChart(
    draft,
    draft.result.stages.risk.map(({ criterion, score, bands }) => ({
      criterion,
      score,
      bands,
    })),
  )

const risks = (draft: Draft): Block =>
  scoreTable(
    draft,
    'document.annex.scoresCaption',
    draft.result.stages.risk.map(({ criterion, score, bands }) => ({
      title: draft.criterion(criterion),
      score,
      bands,
    })),
  )

const benefit = (draft: Draft): Block => {
  const { ruleset } = draft.situation
  const criterion = ruleset.criteria.find(({ scale }) => scale === 'benefit')?.id ?? ''
  const title = draft.criterion(criterion)
  return scoreTable(draft, 'document.annex.benefitCaption', [
    { title, ...draft.result.stages.benefit },
  ])
}

type Scored = {
  readonly title: Inline
  readonly score: Range
  readonly bands: readonly Band[]
}

const scoreTable = (draft: Draft, caption: DocumentKey, rows: readonly Scored[]): Block => ({
  kind: 'table',
  caption: [draft.label(caption)],
  head: (['criterion', 'score', 'band'] as const).map((key) => [
    draft.label(`document.head.${key}`),
  ]),
  align: ['start', 'end', 'start'],
  rows: rows.map(({ title, score, bands }) => [
    [title],
    [text(scoreInWords(draft, score), 'result:stages')],
    [text(bandsInWords(draft, bands), 'result:stages')],
  ]),
})

export const scoreInWords = ({ words }: Draft, { min, max }: Range): string =>
  min === max
    ? words.number(min)
    : words.say('document.interval', { from: words.number(min), to: words.number(max) })

export const bandsInWords = (draft: Draft, bands: readonly Band[]): string =>
  draft.list(
    bandNames
      .filter((band) => bands.includes(band))
      .map((band) => draft.words.say(`document.band.${band}`)),
    'document.list.or',
  )

const balance = (draft: Draft): Block => ({
  kind: 'table',
  caption: [draft.label('document.annex.balanceCaption')],
  head: (['risk', 'benefit', 'verdict'] as const).map((key) => [
    draft.label(`document.head.${key}`),
  ]),
  rows: draft.result.stages.balance.cells.map((cell) => [
    [draft.label(`document.band.${cell.risk}`)],
    [draft.label(`document.band.${cell.benefit}`)],
    [draft.label(`document.outcome.${cell.verdict}`)],
  ]),
})

const balanceSentence = ({ result, words }: Draft): Inlines => {
  const { sentence } = result.stages.balance
  return sentence === null ? [] : [text(sentence[words.lang], 'balance')]
}
