import type { Draft } from './draft.js'
import type { Block } from './model.js'

/** Last line of letter and summary: by this code the paper leads back to its evidence. */
export const codeLine = (draft: Draft): readonly Block[] => {
  if (draft.code === undefined) return []
  const { receipt } = draft.result
  const ruleset = `${receipt.ruleset.id} ${receipt.ruleset.version}`
  return [
    ...cutNote(draft),
    {
      kind: 'paragraph',
      role: 'small',
      content: [draft.label('document.codeLine', { code: draft.code, ruleset })],
    },
  ]
}

/** How to check, before the sums in the annex. */
export const codeHint = (draft: Draft): readonly Block[] => [
  ...cutNote(draft),
  ...(draft.code === undefined
    ? []
    : [
        {
          kind: 'paragraph' as const,
          role: 'body' as const,
          content: [draft.label('document.receipt.codeHint')],
        },
      ]),
]

const cutNote = ({ cut, label }: Draft): readonly Block[] =>
  cut === undefined || cut === 'internal'
    ? []
    : [{ kind: 'paragraph', role: 'small', content: [label(`document.cutNote.${cut}`)] }]
