import { join } from 'node:path'
import { createAssess } from '../src/app/assess.js'
import { createDocuments } from '../src/app/documents.js'
import { loadRulebook } from '../src/app/loadRulebook.js'
import type { ReportChoice } from '../src/core/verification/evidence.js'
import { createJsonRulesEngine } from '../src/engine/jsonRulesEngine.js'
import { readJsonFile } from '../src/engine/readJsonFile.js'
import { createReadRulebook } from '../src/engine/readRulebook.js'
import { createReadRulebookFile } from '../src/engine/readRulebookFile.js'
import { createPdfHere } from '../src/reports/pdf/pdf.js'
import { createReportFiles } from '../src/reports/reportFile.js'
import { readSealed } from '../src/reports/sealed/readSealed.js'
import { spreadOf, timed, type Spread } from './measure.js'

export type DocumentTimes = {
  /** Milliseconds for one PDF, warm, by kind. */
  readonly letter: Spread
  readonly annex: Spread
  readonly documents: number
  /** Resident memory in megabytes, with the typesetter in this process. */
  readonly memory: { readonly start: number; readonly end: number; readonly most: number }
}

const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6)

/** Letters and annexes of the Markkleeberg case as PDF, one after the other; each with another reference. */
export const measureDocuments = async (root: string, rounds: number): Promise<DocumentTimes> => {
  const folders = { rules: join(root, 'rules'), registers: join(root, 'data/registers') }
  const clock = { now: () => '2026-11-23T09:00:00.000Z', today: () => '2026-11-23' }
  const rulebook = await loadRulebook(createReadRulebook(folders), clock)
  const assess = createAssess({ rulebook, engine: createJsonRulesEngine(), clock })
  const example = join(root, 'data/examples/markkleeberg-facebook-2022.json')
  const file = await readJsonFile(example, example)
  const assessed = await assess(file.ok ? file.value : undefined)
  if (!assessed.ok) throw new Error('the example cannot be assessed')
  const write = createReportFiles({ writePdf: createPdfHere(), program: 'bench' })
  const readRulebookFile = createReadRulebookFile(folders)
  const { report } = createDocuments({ readRulebookFile, write, readSealed, program: 'bench' })
  const one = (kind: ReportChoice['kind'], at: number): Promise<number> => {
    const input = { ...assessed.value, letter: { fileReference: String(at), edits: [] } }
    return timed(() => report(input, { kind, cut: 'council', lang: 'de', format: 'pdf' }))
  }
  for (let at = 0; at < 5; at += 1)
    for (const kind of ['letter', 'annex'] as const) await one(kind, at)
  const start = megabytes()
  const times = { letter: [] as number[], annex: [] as number[] }
  let most = start
  for (let at = 0; at < rounds; at += 1) {
    times.letter.push(await one('letter', at))
    times.annex.push(await one('annex', at))
    most = Math.max(most, megabytes())
  }
  return {
    letter: spreadOf(times.letter),
    annex: spreadOf(times.annex),
    documents: rounds * 2,
    memory: { start, end: megabytes(), most },
  }
}
