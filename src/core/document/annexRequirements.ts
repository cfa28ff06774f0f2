import type { Draft } from './draft.js'
import { text } from './inlines.js'
import type { Block, Inlines } from './model.js'

/** What has to be met before the start, and what has to be kept while the account runs. */
export const requirementBlocks = (draft: Draft): readonly Block[] => [
  ...timed(draft, 'before'),
  ...timed(draft, 'ongoing'),
]

const timed = (draft: Draft, timing: 'before' | 'ongoing'): readonly Block[] => {
  const mine = draft.result.requirements.filter((requirement) => requirement.timing === timing)
  if (mine.length === 0) return []
  const items = mine.map(({ rule, remedy }): Inlines =>
    remedy
      ? [text(remedy[draft.words.lang], `rule:${rule}`)]
      : [draft.label('document.annex.noRemedy'), text(` (${rule})`, `rule:${rule}`)],
  )
  return [
    { kind: 'heading', level: 3, content: [draft.label(`document.annex.${timing}`)] },
    { kind: 'list', ordered: false, items },
  ]
}
