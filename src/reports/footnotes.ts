import type { Inline, Inlines } from '../core/document/model.js'

/** Footnotes of one document in the order they are met; the same note keeps its number. */
export type Footnotes = {
  readonly numberOf: (note: Extract<Inline, { kind: 'footnote' }>) => {
    readonly number: number
    readonly isFirst: boolean
  }
  readonly all: () => readonly Inlines[]
}

/** Whether a note stands right after another one: their numbers need a comma between them. */
export const followsNote = (content: Inlines, at: number): boolean =>
  content[at]?.kind === 'footnote' && content[at - 1]?.kind === 'footnote'

export const createFootnotes = (): Footnotes => {
  const ids: string[] = []
  const contents: Inlines[] = []
  return {
    numberOf: ({ id, content }) => {
      const known = ids.indexOf(id)
      if (known >= 0) return { number: known + 1, isFirst: false }
      ids.push(id)
      contents.push(content)
      return { number: ids.length, isFirst: true }
    },
    all: () => contents,
  }
}
