import type { RulesetCoverage } from '../app/rulesCoverage.js'
import { conditionWords, ruleSentence } from '../core/analysis/sentences.js'
import type { UncoveredBranch } from '../core/analysis/coverage.js'
import type { Command } from './command.js'
import { say, type Io } from './io.js'
import { choice, parseOptions } from './parseOptions.js'

/** `ratsam rules coverage` */
export const rulesCoverageCommand: Command = {
  name: 'rules coverage',
  summary: 'cli.rulesCoverage.summary',
  help: 'cli.rulesCoverage.help',
  run: async (args, io, parts) => {
    const parsed = parseOptions(args, {}, 0)
    const format = choice(parsed, 'format', ['text', 'json', 'md'])
    const covered = await parts.rulesCoverage()
    io.out(format === 'json' ? asJson(covered, io) : asLines(covered, io, format))
    const { rules, branches } = covered.coverage
    return rules.uncovered.length + branches.uncovered.length > 0 ? 3 : 0
  },
}

const asJson = ({ ruleset, coverage: { rules, branches } }: RulesetCoverage, io: Io): string => {
  const body = {
    ruleset: { id: ruleset.id, version: ruleset.version },
    rules: {
      covered: rules.covered,
      total: rules.total,
      uncovered: rules.uncovered.map((rule) => ({
        rule: rule.id,
        sentence: ruleSentence(rule, ruleset)[io.lang],
      })),
    },
    branches: {
      covered: branches.covered,
      total: branches.total,
      uncovered: branches.uncovered.map(({ rule, condition, truth }) => ({
        rule: rule.id,
        sentence: ruleSentence(rule, ruleset)[io.lang],
        condition: conditionWords(condition, ruleset, io.lang),
        never: truth,
      })),
    },
  }
  return `${JSON.stringify(body, null, 2)}\n`
}

const asLines = (
  { ruleset, coverage: { rules, branches } }: RulesetCoverage,
  io: Io,
  format: 'text' | 'md',
): string => {
  const heading = format === 'md' ? '# ' : ''
  const item = format === 'md' ? '- ' : '  '
  const counts = (share: { readonly covered: number; readonly total: number }) => ({
    covered: share.covered,
    total: share.total,
  })
  const lines = [
    `${heading}${say(io, 'cli.rulesCoverage.title', { id: ruleset.id, version: ruleset.version })}`,
    '',
    say(io, 'cli.rulesCoverage.rules', counts(rules)),
    ...rules.uncovered.map(
      (rule) =>
        item +
        say(io, 'cli.rulesCoverage.silent', {
          rule: rule.id,
          sentence: ruleSentence(rule, ruleset)[io.lang],
        }),
    ),
    '',
    say(io, 'cli.rulesCoverage.branches', counts(branches)),
    ...branches.uncovered.map((branch) => item + branchSentence(branch, { ruleset, io })),
  ]
  return `${lines.join('\n')}\n`
}

type Naming = { readonly ruleset: RulesetCoverage['ruleset']; readonly io: Io }
const branchSentence = (
  { rule, condition, truth }: UncoveredBranch,
  { ruleset, io }: Naming,
): string =>
  say(io, truth ? 'cli.rulesCoverage.neverMet' : 'cli.rulesCoverage.alwaysMet', {
    rule: rule.id,
    condition: conditionWords(condition, ruleset, io.lang),
    sentence: ruleSentence(rule, ruleset)[io.lang],
  })
