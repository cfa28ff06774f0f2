import type { RulesetAnalysis } from '../app/rulesAnalysis.js'
import type { Counterexample, Proof } from '../core/analysis/guarantees.js'
import type { RuleFinding } from '../core/analysis/ruleFindings.js'
import { conditionWords, ruleSentence } from '../core/analysis/sentences.js'
import type { Command } from './command.js'
import { factWordsOf } from './factWords.js'
import { say, type Io } from './io.js'
import { choice, parseOptions } from './parseOptions.js'

/** `ratsam rules analyse` */
export const rulesAnalyseCommand: Command = {
  name: 'rules analyse',
  summary: 'cli.rulesAnalyse.summary',
  help: 'cli.rulesAnalyse.help',
  run: async (args, io, parts) => {
    const parsed = parseOptions(args, {}, 0)
    const format = choice(parsed, 'format', ['text', 'json', 'md'])
    const analysis = await parts.rulesAnalysis()
    io.out(format === 'json' ? asJson(analysis, io) : asLines(analysis, io, format))
    return isSound(analysis) ? 0 : 3
  },
}

const isSound = ({ guarantees, findings, complete }: RulesetAnalysis): boolean =>
  complete && findings.length === 0 && guarantees.every(({ proof }) => proof.answer === 'proved')

const asJson = (analysis: RulesetAnalysis, io: Io): string => {
  const { ruleset, asOf, guarantees, findings, complete } = analysis
  const body = {
    ruleset: { id: ruleset.id, version: ruleset.version },
    asOf,
    guarantees: guarantees.map(({ guarantee, proof }) => ({
      guarantee: guarantee.id,
      statement: guarantee.statement[io.lang],
      ...proof,
    })),
    findings: findings.map((finding) => ({
      kind: finding.kind,
      ...('rule' in finding && { rule: finding.rule.id }),
      ...('by' in finding && { by: finding.by.id }),
      ...('part' in finding && { part: finding.part }),
      ...('outcome' in finding && { outcome: finding.outcome }),
      ...('risk' in finding && { risk: finding.risk, benefit: finding.benefit }),
      sentence: findingSentence(finding, analysis, io),
    })),
    complete,
  }
  return `${JSON.stringify(body, null, 2)}\n`
}

const asLines = (analysis: RulesetAnalysis, io: Io, format: 'text' | 'md'): string => {
  const { ruleset, asOf, guarantees, findings, complete } = analysis
  const [heading, section, item] = format === 'md' ? ['# ', '## ', '- '] : ['', '', '  ']
  const proved = guarantees.filter(({ proof }) => proof.answer === 'proved').length
  const { id, version } = ruleset
  const lines = [
    `${heading}${say(io, 'cli.rulesAnalyse.title', { id, version, asOf })}`,
    '',
    `${section}${say(io, 'cli.rulesAnalyse.guarantees', { proved, total: guarantees.length })}`,
    '',
    ...guarantees.map(
      ({ guarantee, proof }) =>
        `${item}${say(io, `cli.rulesAnalyse.${proof.answer}`)} ${guarantee.statement[io.lang]}${counterText(proof, analysis, io)}`,
    ),
    '',
    `${section}${say(io, 'cli.rulesAnalyse.findings', { count: findings.length })}`,
    '',
    ...findings.map((finding) => item + findingSentence(finding, analysis, io)),
    ...(findings.length === 0 ? [item + say(io, 'cli.rulesAnalyse.none')] : []),
    ...(complete ? [] : [item + say(io, 'cli.rulesAnalyse.incomplete')]),
  ]
  return `${lines.join('\n')}\n`
}

const counterText = (proof: Proof, analysis: RulesetAnalysis, io: Io): string =>
  proof.answer === 'refuted'
    ? ` ${say(io, 'cli.rulesAnalyse.counterexample', { facts: factsText(proof.counterexample, analysis, io) })}`
    : ''

/** Facts one would answer with, then the number that rises. */
const factsText = (
  { facts, raised }: Counterexample,
  { ruleset }: RulesetAnalysis,
  io: Io,
): string => {
  const words = factWordsOf({ ruleset }, io)
  const one = (fact: string, value: (typeof facts)[string]): string =>
    `${words.label(fact)}: ${words.value(fact, value)}`
  const all = Object.entries(facts).map(([fact, value]) => one(fact, value))
  const rise = raised && say(io, 'cli.rulesAnalyse.raised', { change: one(raised.fact, raised.to) })
  return [...all, ...(rise ? [rise] : [])].join('; ')
}

const findingSentence = (finding: RuleFinding, { ruleset }: RulesetAnalysis, io: Io): string => {
  switch (finding.kind) {
    case 'outcome':
      return say(io, 'cli.rulesAnalyse.outcome', {
        outcome: say(io, `document.outcome.${finding.outcome}`),
      })
    case 'cell':
      return say(io, 'cli.rulesAnalyse.cell', {
        risk: say(io, `cli.rulesAnalyse.band.${finding.risk}`),
        benefit: say(io, `cli.rulesAnalyse.band.${finding.benefit}`),
      })
    default:
      return say(io, `cli.rulesAnalyse.${finding.kind}`, {
        rule: finding.rule.id,
        by: 'by' in finding ? finding.by.id : '',
        part: 'part' in finding ? conditionWords(finding.part, ruleset, io.lang) : '',
        sentence: ruleSentence(finding.rule, ruleset)[io.lang],
      })
  }
}
