import type { DateComparison } from '../app/compareDates.js'
import { formatDate } from '../i18n/translate.js'
import { say, type Io } from './io.js'

/** Where the law made a difference between two dates, as lines for a person to read. */
export const comparisonLines = (comparison: DateComparison, io: Io): string[] => {
  const { outcome, added, dropped, newCitations } = comparison
  const from = formatDate(io.lang, comparison.from)
  const to = formatDate(io.lang, comparison.to)
  const list = (items: readonly string[]): string[] => items.map((item) => `  - ${item}`)
  const section = (title: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [title, ...list(items)]
  return [
    say(io, 'cli.compare.title', { from, to }),
    outcome.from === outcome.to
      ? say(io, 'cli.compare.sameOutcome', { outcome: say(io, `document.outcome.${outcome.to}`) })
      : say(io, 'cli.compare.otherOutcome', {
          from: say(io, `document.outcome.${outcome.from}`),
          to: say(io, `document.outcome.${outcome.to}`),
        }),
    ...section(
      say(io, 'document.timeline.added'),
      added.map((reason) => reason[io.lang]),
    ),
    ...section(
      say(io, 'document.timeline.dropped'),
      dropped.map((reason) => reason[io.lang]),
    ),
    ...section(say(io, 'document.timeline.sources'), newCitations),
  ]
}
