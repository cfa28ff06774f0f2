import { text } from './inlines.js'
import { documentSchemaId, type Block, type Inlines, type RatsamDocument } from './model.js'
import { normalise } from './normalise.js'
import { heading, label, own, paragraph, ruleBlocks, type SheetInput } from './ruleSheet.js'

/** The whole rule set as a document: what a data-protection officer prints and marks up. */
export const buildRulesetSheet = (input: SheetInput): RatsamDocument => {
  const { ruleset, words, asOf } = input
  const status =
    ruleset.status === 'draft' ? 'document.sheet.draft' : ('document.sheet.released' as const)
  const title = `${ruleset.title[words.lang]} ${ruleset.version}`
  return sheet(input, 'rules', title, [
    heading(1, [text(title, 'ruleset:title')]),
    paragraph([
      ...label(words, status),
      text('. ', 'label:punctuation'),
      ...label(words, 'document.sheet.coversFrom', {
        date: words.date(ruleset.coversFrom),
        asOf: words.date(asOf),
      }),
    ]),
    paragraph(label(words, 'document.sheet.caveat')),
    ...ruleset.criteria.flatMap(({ id }) => criterionBlocks(id, input)),
    ...balanceBlocks(input),
    ...parameterBlocks(input),
    ...positionBlocks(input),
    heading(2, label(words, 'document.sheet.guarantees')),
    {
      kind: 'list',
      ordered: false,
      items: ruleset.guarantees.map(({ id, statement }) =>
        own(words, statement, `guarantees/${id}`),
      ),
    },
  ])
}

/** One rule by itself. */
export const buildRuleSheet = (ruleId: string, input: SheetInput): RatsamDocument | undefined => {
  const rule = input.ruleset.rules.find(({ id }) => id === ruleId)
  return rule && sheet(input, 'rules', rule.id, ruleBlocks(rule, input))
}

export const sheet = (
  { words, asOf }: Pick<SheetInput, 'words' | 'asOf'>,
  kind: 'rules' | 'platform',
  title: string,
  blocks: readonly Block[],
): RatsamDocument =>
  normalise({
    schema: documentSchemaId,
    kind,
    lang: words.lang,
    title,
    asOf,
    blocks,
    remarks: [],
    replaced: [],
  })

const criterionBlocks = (id: string, input: SheetInput): Block[] => {
  const { ruleset, words } = input
  const criterion = ruleset.criteria.find((candidate) => candidate.id === id)
  if (!criterion) return []
  const place = `criteria/${id}`
  return [
    heading(2, own(words, criterion.title, place)),
    paragraph(own(words, criterion.description, place)),
    paragraph([
      ...label(words, 'document.sheet.bands', criterion.bands),
      text('. ', 'label:punctuation'),
      ...own(words, criterion.bandsExplained, place),
      text(' ', 'label:punctuation'),
      ...label(words, 'document.sheet.weight', { weight: criterion.weight }),
    ]),
    ...ruleset.rules
      .filter((rule) => rule.criterion === id)
      .flatMap((rule) => ruleBlocks(rule, input)),
  ]
}

const balanceBlocks = ({ ruleset, words }: SheetInput): Block[] => [
  heading(2, label(words, 'document.sheet.balance')),
  {
    kind: 'table',
    caption: label(words, 'document.sheet.balance'),
    head: (['risk', 'benefit', 'verdict', 'explanation'] as const).map((key) =>
      label(words, `document.sheet.${key}`),
    ),
    rows: ruleset.balance.map(({ risk, benefit, verdict, sentence }): Inlines[] => [
      label(words, `document.band.${risk}`),
      label(words, `document.band.${benefit}`),
      label(words, `document.verdict.${verdict}`),
      own(words, sentence, 'balance'),
    ]),
  },
]

const parameterBlocks = ({ ruleset, words }: SheetInput): Block[] =>
  ruleset.parameters.length === 0
    ? []
    : [
        heading(2, label(words, 'document.sheet.parameters')),
        {
          kind: 'table',
          caption: label(words, 'document.sheet.parameters'),
          head: [label(words, 'document.sheet.parameter'), label(words, 'document.sheet.value')],
          rows: ruleset.parameters.map(({ id, label: name, value, unit }): Inlines[] => [
            own(words, name, `parameters/${id}`),
            [text(`${words.number(value)} ${unit[words.lang]}`, `ruleset:parameters/${id}`)],
          ]),
        },
      ]

const positionBlocks = ({ ruleset, registers, words }: SheetInput): Block[] => [
  heading(2, label(words, 'document.sheet.positions')),
  {
    kind: 'definitions',
    items: ruleset.positions.map(({ fact, why, periods }) => {
      const law = registers.law.find((question) => question.fact === fact)
      const name = (value: string): string =>
        law?.positions.find((position) => position.value === value)?.title[words.lang] ?? value
      const dated = periods.map(
        ({ from, position }) =>
          `${words.say('document.sheet.from', { from: words.date(from) })}: ${name(position)}`,
      )
      return {
        term: [text(law?.title[words.lang] ?? fact, `register:law/${fact}`)],
        details: [text(`${dated.join('; ')}. ${why[words.lang]}`, `ruleset:positions/${fact}`)],
      }
    }),
  },
]
