import { paragraph } from './annexResult.js'
import type { Draft } from './draft.js'
import { text } from './inlines.js'
import type { Block, Inline } from './model.js'

/** Each ground with what it does for the outcome, and what would remove it. */
export const groundBlocks = (draft: Draft): readonly Block[] => {
  if (draft.result.grounds.length === 0) return []
  const yesNo = (holds: boolean): Inline => draft.label(holds ? 'document.yes' : 'document.no')
  return [
    ...paragraph(draft.texts.say('annex.method.grounds')),
    {
      kind: 'table',
      caption: [draft.label('document.annex.groundsCaption')],
      head: (['criterion', 'kind', 'carries', 'necessary', 'robust', 'change'] as const).map(
        (key) => [draft.label(`document.head.${key}`)],
      ),
      rows: draft.result.grounds.map((ground) => [
        ground.id === ground.criterion
          ? [draft.criterion(ground.criterion)]
          : [draft.criterion(ground.criterion), text(` (${ground.id})`, `rule:${ground.id}`)],
        [draft.label(`document.groundKind.${ground.kind}`)],
        [yesNo(ground.carries)],
        [yesNo(ground.necessary)],
        [yesNo(ground.robust)],
        [text(changes(draft, ground.change ?? []) || '–', 'result:grounds')],
      ]),
    },
  ]
}

const changes = (
  draft: Draft,
  change: NonNullable<Draft['result']['grounds'][number]['change']>,
): string =>
  change.map(({ fact, to }) => `${draft.factLabel(fact)}: ${draft.factValue(fact, to)}`).join('; ')
