import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureGrowth } from './growth.js'
import { growthPlot } from './growthPlot.js'
import { measureImpact } from './impact.js'
import { machine, tables, type Results } from './report.js'
import { full, short } from './size.js'
import { readShipped } from './subject.js'
import { syntheticRuleset } from './syntheticRuleset.js'
import { measureThroughput, type Throughput } from './throughput.js'
import { measureWhatIf } from './whatif.js'

/** `npm run bench`; with `--short` a form that only shows that everything works, and writes nothing. */
const root = process.cwd()
const size = process.argv.includes('--short') ? short : full
const say = (text: string): void => void process.stderr.write(`${text}\n`)

const shipped = await readShipped(root)
const rulesets = [...size.rules.map((rules) => syntheticRuleset(rules)), shipped.ruleset]
const throughput: Throughput[] = []
for (const ruleset of rulesets) {
  say(`Throughput: ${ruleset.id}`)
  throughput.push(await measureThroughput(ruleset, size))
}
say('Impact')
const impact = []
for (const ruleset of rulesets) impact.push(...(await measureImpact(ruleset, size)))
say('Questions about one case')
const whatIf = measureWhatIf(root, shipped, size)
say('Growth')
const growth = await measureGrowth(size)

const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  throughput,
  impact,
  growth,
  whatIf,
}
process.stdout.write(`${tables(results)}\n`)
if (size === full) {
  writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify(results, null, 2)}\n`)
  writeFileSync(join(root, 'bench/growth.svg'), growthPlot(growth))
}
