import { join } from 'node:path'
import { chromium } from '@playwright/test'
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
import { chromiumArguments, chromiumPath } from '../tests/browser/chromium.js'
import { spreadOf, timed, type Spread } from './measure.js'
import type { Size } from './size.js'

type Kind = Extract<ReportChoice['kind'], 'letter' | 'annex'>
const kinds = ['letter', 'annex'] as const satisfies readonly Kind[]

export type DocumentTimes = {
  readonly kind: Kind
  /** Milliseconds for one PDF, warm. */
  readonly pdf: Spread
  /** Milliseconds for headless Chromium to print the HTML of the same document, taken in turn. */
  readonly chromium: Spread
  /** Chromium's time divided by ours, pair by pair. */
  readonly ratio: Spread
}

export type Documents = {
  readonly times: readonly DocumentTimes[]
  /** Documents made one after the other. */
  readonly made: number
  /** Resident memory in megabytes with the typesetter in this process: after warming up, at the end, at most. */
  readonly memory: { readonly start: number; readonly end: number; readonly most: number }
}

const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6)

/** Makes one document of the Markkleeberg case; each with another reference, so that nothing is remembered. */
type Make = (kind: Kind, format: 'pdf' | 'html', reference: number) => Promise<Uint8Array>

const createMake = async (root: string): Promise<Make> => {
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
  return async (kind, format, reference) => {
    const letter = { fileReference: String(reference), edits: [] }
    const input = { ...assessed.value, letter }
    const made = await report(input, { kind, cut: 'council', lang: 'de', format })
    return made.bytes
  }
}

/** PDF of letter and annex against headless Chromium printing our HTML, in turns; then many, for the memory. */
export const measureDocuments = async (root: string, size: Size): Promise<Documents> => {
  const make = await createMake(root)
  const times = await compare(make, size.rounds)
  const start = megabytes()
  let most = start
  for (let at = 0; at < size.documents; at += 1) {
    await make(at % 2 === 0 ? 'letter' : 'annex', 'pdf', at)
    most = Math.max(most, megabytes())
  }
  return { times, made: size.documents, memory: { start, end: megabytes(), most } }
}

const compare = async (make: Make, rounds: number): Promise<DocumentTimes[]> => {
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: chromiumArguments,
  })
  const page = await browser.newPage()
  const print = async (html: string): Promise<void> => {
    await page.setContent(html)
    await page.pdf({ format: 'A4', tagged: true })
  }
  const times: DocumentTimes[] = []
  for (const kind of kinds) {
    const html = new TextDecoder().decode(await make(kind, 'html', 0))
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = -3; round < rounds; round += 1) {
      const own = await timed(() => make(kind, 'pdf', round))
      const other = await timed(() => print(html))
      if (round < 0) continue
      ours.push(own)
      theirs.push(other)
    }
    const ratios = ours.map((own, at) => (theirs[at] ?? NaN) / own)
    times.push({ kind, pdf: spreadOf(ours), chromium: spreadOf(theirs), ratio: spreadOf(ratios) })
  }
  await browser.close()
  return times
}
