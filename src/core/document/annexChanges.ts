import type { Draft } from './draft.js'
import { text } from './inlines.js'
import { withheldText } from './cut.js'
import { changesOf, type LetterChange } from './letterChanges.js'
import { proposedLetter } from './letter.js'
import type { Block, Inlines } from './model.js'

/** Where the letter says other than proposed: words of the body, not of the rules. */
export const changeBlocks = (draft: Draft): readonly Block[] => {
  if (draft.letter === undefined) return []
  const changes = changesOf(proposedLetter(draft), draft.letter).filter(
    ({ state }) => state !== 'lost',
  )
  if (changes.length === 0) return []
  return [
    {
      kind: 'paragraph',
      role: 'body',
      content: [draft.label('document.annex.changesIntro')],
    },
    {
      kind: 'table',
      caption: [draft.label('document.annex.changesCaption')],
      head: (['place', 'proposed', 'worded'] as const).map((key) => [
        draft.label(`document.head.${key}`),
      ]),
      rows: changes.map((change) => row(draft, change)),
    },
  ]
}

const row = (draft: Draft, change: LetterChange): readonly Inlines[] => {
  const { edit, proposed, departsFromOutcome } = change
  const dash: Inlines = [text('–', 'label:punctuation')]
  return [
    [
      draft.label(`document.change.${edit.kind}`),
      ...(departsFromOutcome
        ? [text(': ', 'label:punctuation'), draft.label('document.change.departs')]
        : []),
    ],
    proposed === '' ? dash : [text(proposed, 'result:letter')],
    worded(draft, change) ?? dash,
  ]
}

const worded = ({ label }: Draft, { edit }: LetterChange): Inlines | undefined => {
  if (edit.kind === 'omitted') return undefined
  return edit.text === withheldText
    ? [label('document.withheld')]
    : [text(edit.text, `person:letter.${edit.key}`)]
}
