import { inForce, effectiveRanges } from '../evaluation/model.js'
import { renderText, type TextValues } from '../evaluation/renderText.js'
import { compileCondition, TRUE, truthOf } from '../evaluation/truth.js'
import type { Localized, SourceUse, TextBlock } from '../rulebook/schema.js'
import type { DocumentInput } from './documentInput.js'
import { text } from './inlines.js'
import { inSentence } from './inSentence.js'
import type { Inlines } from './model.js'
import { platformName } from './platformName.js'
import type { Words } from './words.js'

/** Values of placeholders that only the document knows, e.g. `document.count`. */
export type Names = Readonly<Record<string, string>>

export type ApprovedTexts = {
  /** The block with this id, or the first of its variants `<id>.if-…` that applies; empty if none does. */
  readonly say: (id: string, names?: Names) => Inlines
  /** All blocks that apply whose id begins so, in the order of the file. */
  readonly all: (prefix: string, names?: Names) => readonly Inlines[]
  /** The same with the sources each block names. */
  readonly sourced: (
    prefix: string,
  ) => readonly { readonly content: Inlines; readonly sources: readonly SourceUse[] }[]
  /** A text of a rule with its placeholders filled. */
  readonly fill: (template: Localized) => string
}

/**
 * The rule set's approved texts as they apply to this case: in force at the as-of date, for this outcome and Land,
 * and under conditions that are certainly true.
 */
export const createApprovedTexts = (input: DocumentInput, words: Words): ApprovedTexts => {
  const { situation, result } = input
  const { model, case: aCase } = situation
  const ranges = effectiveRanges(model, situation.base)
  const applies = (block: TextBlock): boolean =>
    inForce(block, aCase.asOf) &&
    (block.outcomes?.includes(result.outcome) ?? true) &&
    (block.lands?.includes(aCase.body.land) ?? true) &&
    (block.conditions === undefined ||
      truthOf(compileCondition(block.conditions, model.indexOf), ranges) === TRUE)
  const values = (names: Names = {}): TextValues => ({
    names: { ...caseNames(input, words), ...names },
    fact: (id) => {
      const index = model.facts.findIndex((fact) => fact.id === id)
      const range = ranges[index]
      return range && { range, question: model.facts[index]?.question }
    },
  })
  const inlines = (block: TextBlock, names?: Names): Inlines => [
    text(renderText(block.text, values(names))[words.lang], `block:${block.id}`),
  ]
  const { texts } = situation.ruleset
  const applicable = (prefix: string): readonly TextBlock[] =>
    texts.filter((block) => block.id.startsWith(prefix) && applies(block))
  return {
    say: (id, names) => {
      const found = texts.find((block) => isVariantOf(block, id) && applies(block))
      return found ? inlines(found, names) : []
    },
    all: (prefix, names) => applicable(prefix).map((block) => inlines(block, names)),
    sourced: (prefix) =>
      applicable(prefix).map((block) => ({
        content: inlines(block),
        sources: block.sources ?? [],
      })),
    fill: (template) => renderText(template, values())[words.lang],
  }
}

const isVariantOf = (block: TextBlock, id: string): boolean =>
  block.id === id || block.id.startsWith(`${id}.if-`)

const caseNames = ({ situation, result }: DocumentInput, words: Words): Names => {
  const { case: aCase, ruleset } = situation
  const { inquiry } = aCase
  return {
    'body.name': aCase.body.name,
    'platform.name': platformName(situation),
    'case.asOf': words.date(aCase.asOf),
    'inquiry.reference': inquiry?.reference ?? '',
    'inquiry.sessionDate': inquiry?.sessionDate ? words.date(inquiry.sessionDate) : '',
    'document.outcomes': inSentence(
      result.possibleOutcomes.map((outcome) => words.say(`document.verdict.${outcome}`)),
      words.say('document.list.or'),
    ),
    'document.ruleset': `${ruleset.title[words.lang]} ${ruleset.version}`,
  }
}
