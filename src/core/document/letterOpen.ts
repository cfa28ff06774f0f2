import type { OpenFact } from '../evaluation/result.js'
import type { Draft } from './draft.js'
import { text } from './inlines.js'
import type { Block, Inlines } from './model.js'

/** Missing answers told in the letter; the annex has all. */
const mostMissing = 8

/** Where the outcome is certain: how much is open, and that it cannot matter. */
export const openNote = (draft: Draft): Inlines => {
  const count = draft.result.open.length
  if (count === 0 || draft.result.outcome === 'undecided') return []
  if (count === 1) return draft.texts.say('caveat.open-one')
  return draft.texts.say('caveat.open-many', { 'document.count': draft.words.number(count) })
}

/** Where it is not: what is missing, and who can supply it. Answers that most rules wait for come first. */
export const letterMissing = (draft: Draft): readonly Block[] => {
  const opening = draft.texts.say('caveat.missing')
  const missing = missingFacts(draft)
  if (opening.length === 0 || missing.length === 0) return []
  const more = missing.length - mostMissing
  return [
    { kind: 'paragraph', role: 'body', content: opening },
    {
      kind: 'list',
      ordered: false,
      items: missing
        .slice(0, mostMissing)
        .map(({ fact }) => [
          text(draft.factLabel(fact), `ruleset:question/${fact}`),
          text(' – ', 'label:punctuation'),
          draft.label(`document.who.${kindOf(fact)}`),
        ]),
    },
    ...(more > 0
      ? [
          {
            kind: 'paragraph',
            role: 'body',
            content: draft.texts.say('caveat.missing-more', {
              'document.count': draft.words.number(more),
            }),
          } as const,
        ]
      : []),
  ]
}

const missingFacts = ({ result }: Draft): readonly OpenFact[] => {
  const waiting = result.findings.flatMap(({ waitsFor }) => waitsFor)
  const count = (fact: string): number => waiting.filter((other) => other === fact).length
  return result.open
    .filter(({ irrelevant }) => !irrelevant)
    .toSorted((a, b) => count(b.fact) - count(a.fact))
}

const kinds = ['given', 'plan', 'body', 'platform', 'authority', 'law'] as const
export const kindOf = (fact: string): (typeof kinds)[number] =>
  kinds.find((kind) => fact.startsWith(`${kind}.`)) ?? 'body'
