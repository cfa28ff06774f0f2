import { cpus } from 'node:os'
import type { Documents } from './documents.js'
import type { Growth } from './growth.js'
import type { ImpactTimes } from './impact.js'
import { bulkName, type Throughput } from './throughput.js'
import type { QuestionTimes } from './whatif.js'

export type Results = {
  readonly date: string
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string }
  readonly throughput: readonly Throughput[]
  readonly impact: readonly ImpactTimes[]
  readonly growth: readonly Growth[]
  readonly whatIf: readonly QuestionTimes[]
  readonly documents: Documents
}

/** Nothing that names the machine or its user. */
export const machine = (): Results['machine'] => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  node: process.version,
})

const whole = (value: number): string => Math.round(value).toLocaleString('en')
const short = (value: number): string => (value >= 100 ? whole(value) : value.toPrecision(3))

export const tables = ({ machine: { cpu, cores, node }, ...results }: Results): string =>
  [
    `${cpu}, ${cores} cores, Node ${node}`,
    ...results.throughput.map(throughputTable),
    table(
      'Impact of a draft, from its text to the cases it changes',
      ['draft', 'rules', 'cases', 'new conditions', 'cases changed', 'ms (middle half)'],
      results.impact.map((one) => [
        one.draft,
        whole(one.rules),
        whole(one.cases),
        whole(one.newConditions),
        whole(one.changed),
        `${short(one.milliseconds.median)} (${short(one.milliseconds.low)}–${short(one.milliseconds.high)})`,
      ]),
    ),
    table(
      'Growth',
      ['rules', 'cases', 'ms', 'cases/s', 'µs a case to fill in'],
      results.growth.map((one) => [
        whole(one.rules),
        whole(one.cases),
        short(one.milliseconds.median),
        whole(one.perSecond),
        short(one.fillMicroseconds),
      ]),
    ),
    table(
      'Questions about one case',
      ['question', 'cases', 'asked', 'exact', 'p50 ms', 'p99 ms', 'max ms'],
      results.whatIf.map(({ question, cases, asked, exact, milliseconds: { p50, p99, max } }) => [
        question,
        cases,
        whole(asked),
        exact === null ? '' : whole(exact),
        short(p50),
        short(p99),
        short(max),
      ]),
    ),
    documentsTable(results.documents),
  ].join('\n\n')

const documentsTable = ({ times, made, memory }: Documents): string =>
  table(
    `Documents; ${whole(made)} made in turn took resident memory from ${whole(memory.start)} to ${whole(memory.end)} MB, at most ${whole(memory.most)} MB`,
    ['document', 'PDF, ms', 'Chromium prints our HTML, ms', 'Ratsam is × faster'],
    times.map(({ kind, pdf, chromium, ratio }) => [
      kind,
      `${short(pdf.median)} (${short(pdf.low)}–${short(pdf.high)})`,
      `${short(chromium.median)} (${short(chromium.low)}–${short(chromium.high)})`,
      short(ratio.median),
    ]),
  )

const throughputTable = (result: Throughput): string => {
  const own = result.contestants.find(({ name }) => name === bulkName)?.ratio.median ?? NaN
  const { approve, conditional, reject } = result.outcomes
  return table(
    `${result.ruleset}: ${result.rules} rules, ${result.conditions} conditions; the same answers on ${whole(result.identical)} complete cases (${approve} approve, ${conditional} conditional, ${reject} reject)`,
    ['engine', 'cases/s (middle half)', '× json-rules-engine', 'Ratsam is × faster'],
    result.contestants.map(({ name, perSecond, ratio }) => [
      name,
      `${whole(perSecond.median)} (${whole(perSecond.low)}–${whole(perSecond.high)})`,
      `${short(ratio.median)} (${short(ratio.low)}–${short(ratio.high)})`,
      name === bulkName ? '' : short(own / ratio.median),
    ]),
  )
}

const table = (
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string => {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => (row[at] ?? '').length))) // prettier-ignore
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return [
    title,
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
  ].join('\n')
}
