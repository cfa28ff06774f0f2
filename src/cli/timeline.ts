import { assessAtDates } from '../app/compareDates.js'
import type { Command } from './command.js'
import { deliver, refuse } from './deliver.js'
import { badOption, choice, isDate, outputOptions, parseOptions, text } from './parseOptions.js'

/** `ratsam timeline CASE.json --dates …` */
export const timelineCommand: Command = {
  name: 'timeline',
  summary: 'cli.timeline.summary',
  help: 'cli.timeline.help',
  run: async (args, io, parts) => {
    const options = {
      dates: { type: 'string' },
      title: { type: 'string' },
      ...outputOptions,
    } as const
    const parsed = parseOptions(args, options, 1)
    const format = choice(parsed, 'format', ['text', 'md', 'html'])
    const [file] = parsed.positionals
    if (file === undefined) throw badOption('CASE.json', 'issue.cli.fileMissing', {})
    const dates = datesOf(text(parsed, 'dates'))
    const input = await parts.readJson(file)
    if (!input.ok) return refuse(io, input.issues)
    const points = await assessAtDates(await parts.assess(), input.value, dates)
    if (!points.ok) return refuse(io, points.issues)
    const title = text(parsed, 'title') ?? file
    const words = parts.renderTimeline(points.value, { title, format, lang: io.lang })
    await deliver({ io, parts }, words, parsed)
    return 0
  },
}

const datesOf = (value: string | undefined): readonly string[] => {
  const dates = (value ?? '').split(',').filter((date) => date !== '')
  if (dates.length < 2) throw badOption('--dates', 'issue.cli.datesMissing', {})
  const wrong = dates.find((date) => !isDate(date))
  if (wrong !== undefined) throw badOption('--dates', 'issue.cli.notADate', { value: wrong })
  return dates
}
