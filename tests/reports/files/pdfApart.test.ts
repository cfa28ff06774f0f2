import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildLetter } from '../../../src/core/document/letter.js'
import { createPdfHere } from '../../../src/reports/pdf/pdf.js'
import { createPdfApart, type PdfApart } from '../../../src/reports/pdf/pdfApart.js'
import { wordsOf } from '../../../src/reports/words.js'
import { assessed, cases } from './realFiles.js'

const root = join(import.meta.dirname, '../../..')
// Inside the project, where the process finds its packages.
const folder = mkdtempSync(join(root, 'dist-setter-'))
let pdf: PdfApart

beforeAll(async () => {
  const outfile = join(folder, 'pdfProcess.js')
  await build({
    entryPoints: [join(root, 'src/reports/pdf/pdfProcess.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'error',
  })
  pdf = createPdfApart(pathToFileURL(outfile))
})
afterAll(async () => {
  await pdf.stop()
  rmSync(folder, { recursive: true })
})

describe('the process that sets PDFs', () => {
  const letter = async () => buildLetter(await assessed(cases[0]?.[1]), wordsOf('de'))

  it('sets the same bytes as the command line, while the server goes on', async () => {
    const document = await letter()
    let turns = 0
    const ticking = setInterval(() => (turns += 1), 1)
    const there = await pdf.write(document, [])
    clearInterval(ticking)
    const here = await createPdfHere()(document, [])
    expect(Buffer.from(there.bytes).equals(Buffer.from(here.bytes))).toBe(true)
    expect(turns).toBeGreaterThan(1)
  })
  it('is started again when it has crashed', async () => {
    const document = await letter()
    await pdf.write(document, [])
    const waiting = pdf.write(document, [])
    await pdf.stop()
    await expect(waiting).rejects.toMatchObject({ code: 'internal' })
    expect((await pdf.write(document, [])).bytes.length).toBeGreaterThan(10_000)
  })
  it('asks people to come back when too many documents are waiting', async () => {
    const document = await letter()
    const all = await Promise.allSettled(Array.from({ length: 40 }, () => pdf.write(document, [])))
    const refused = all.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(8)
    expect(refused[0]).toMatchObject({ reason: { code: 'busy' } })
    expect((await pdf.write(document, [])).bytes.length).toBeGreaterThan(10_000)
  })
})
