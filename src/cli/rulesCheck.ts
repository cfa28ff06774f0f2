import type { RulesReport } from '../app/checkRules.js'
import type { Command } from './command.js'
import { issueInWords, say, type Io } from './io.js'
import { inMarkdown } from './markdownText.js'
import { choice, parseOptions } from './parseOptions.js'
import { rulesSarif } from './rulesSarif.js'

/** `ratsam rules check` */
export const rulesCheckCommand: Command = {
  name: 'rules check',
  summary: 'cli.rulesCheck.summary',
  help: 'cli.rulesCheck.help',
  run: async (args, io, parts) => {
    const parsed = parseOptions(args, {}, 0)
    const format = choice(parsed, 'format', ['text', 'json', 'md', 'sarif'])
    const report = await parts.checkRules()
    if (format === 'sarif') io.out(await rulesSarif(report.findings, io, parts))
    else io.out(renderers[format](report, io))
    return report.errors.length > 0 ? 3 : 0
  },
}

const asJson = (report: RulesReport, io: Io): string => {
  const worded = (issues: RulesReport['errors']) =>
    issues.map((issue) => ({
      code: issue.code,
      path: issue.path,
      message: issueInWords(io.lang, { ...issue, path: '' }),
    }))
  const { rules, facts, criteria, cases } = report
  const { errors, warnings } = report
  const body = { rules, facts, criteria, cases, errors: worded(errors), warnings: worded(warnings) }
  return `${JSON.stringify(body, null, 2)}\n`
}

const asText = (report: RulesReport, io: Io): string => {
  const { rules, facts, criteria, cases, sources, errors, warnings } = report
  const lines = [
    say(io, 'cli.rulesCheck.counts', { rules, facts, criteria, cases, sources }),
    ...report.perCriterion.map(({ criterion, effects }) => {
      const parts = Object.entries(effects).map(([effect, count]) => `${effect} ${String(count)}`)
      return `  ${criterion}: ${parts.join(', ')}`
    }),
    ...section(io, 'cli.rulesCheck.errors', errors),
    ...section(io, 'cli.rulesCheck.warnings', warnings),
  ]
  return `${lines.join('\n')}\n`
}

const section = (
  io: Io,
  title: 'cli.rulesCheck.errors' | 'cli.rulesCheck.warnings',
  issues: RulesReport['errors'],
): string[] => [
  say(io, title, { count: issues.length }),
  ...issues.map((issue) => `  ${issueInWords(io.lang, issue)}`),
]

const asMarkdown = (report: RulesReport, io: Io): string => {
  const { rules, facts, criteria, cases, sources, errors, warnings } = report
  const table = report.perCriterion.map(({ criterion, effects }) => {
    const parts = Object.entries(effects).map(([effect, count]) => `${effect} ${String(count)}`)
    return `- ${criterion}: ${parts.join(', ')}`
  })
  const lines = [
    `# ${say(io, 'cli.rulesCheck.title')}`,
    '',
    say(io, 'cli.rulesCheck.counts', { rules, facts, criteria, cases, sources }),
    '',
    ...table,
    ...(errors.length + warnings.length === 0 ? ['', say(io, 'cli.rulesCheck.sound')] : []),
    ...chapter(io, 'cli.rulesCheck.errorsTitle', errors),
    ...chapter(io, 'cli.rulesCheck.warningsTitle', warnings),
  ]
  return `${lines.join('\n')}\n`
}

const chapter = (
  io: Io,
  title: 'cli.rulesCheck.errorsTitle' | 'cli.rulesCheck.warningsTitle',
  issues: RulesReport['errors'],
): string[] =>
  issues.length === 0
    ? []
    : [
        '',
        `## ${say(io, title)}`,
        '',
        ...issues.map((issue) => {
          const words = inMarkdown(issueInWords(io.lang, { ...issue, path: '' }))
          return `- ${inMarkdown(issue.path)}: ${words}`
        }),
      ]

const renderers = { text: asText, json: asJson, md: asMarkdown } as const
