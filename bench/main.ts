import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureDocuments } from './documents.js'
import { measureGrowth } from './growth.js'
import { growthPlot } from './growthPlot.js'
import { measureImpact } from './impact.js'
import { machine, tables, type Results } from './report.js'
import { full, short } from './size.js'
import { readShipped } from './subject.js'
import { syntheticRuleset } from './syntheticRuleset.js'
import { measureThroughput } from './throughput.js'
import { measureWhatIf } from './whatif.js'

/**
 * `npm run bench`; with `--short` a form that only shows that everything works, and writes nothing. Names of parts
 * (`documents`, `throughput`, `impact`, `whatIf`, `growth`) measure those alone; the others keep their figures.
 */
const root = process.cwd()
const size = process.argv.includes('--short') ? short : full
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const shipped = await readShipped(root)
const rulesets = [...size.rules.map((rules) => syntheticRuleset(rules)), shipped.ruleset]

const inTurn = async <T>(
  measure: (ruleset: (typeof rulesets)[number]) => Promise<T>,
): Promise<T[]> => {
  const all: T[] = []
  for (const ruleset of rulesets) all.push(await measure(ruleset))
  return all
}

type Parts = Omit<Results, 'date' | 'machine'>
/** Documents first: their memory is watched, and the others fill it. */
const parts: { readonly [Part in keyof Parts]: () => Promise<Parts[Part]> } = {
  documents: () => measureDocuments(root, size),
  throughput: () => inTurn((ruleset) => measureThroughput(ruleset, size)),
  impact: async () => (await inTurn((ruleset) => measureImpact(ruleset, size))).flat(),
  whatIf: () => Promise.resolve(measureWhatIf(root, shipped, size)),
  growth: () => measureGrowth(size),
}
const unknown = named.filter((name) => !(name in parts))
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}`)

const file = join(root, 'bench/results.json')
const measured: Record<string, unknown> = {}
for (const [name, measure] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue
  process.stderr.write(`${name}\n`)
  measured[name] = await measure()
}
const before = named.length > 0 ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {}
const date = new Date().toISOString().slice(0, 10)
const results = { ...before, date, machine: machine(), ...measured } as Results
process.stdout.write(`${tables(results)}\n`)
if (size === full) {
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
  writeFileSync(join(root, 'bench/growth.svg'), growthPlot(results.growth))
}
