import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { RatsamError } from '../../core/errors.js'
import { template } from './template.js'
import type { TypstInput } from './typstData.js'
import { sealPdf } from '../sealed/pdfSeal.js'
import { claimUa } from './claimUa.js'

/** Sets a PDF; synchronous, some tens of milliseconds. */
export type SetPdf = (input: TypstInput) => Uint8Array

/**
 * Typst in this process. A document is exported twice: as PDF/UA-1, which throws on whatever a screen reader would
 * miss, and as PDF/A-3a, which is kept. This version takes one standard at a time, so `claimUa` adds the other claim.
 */
export const createTypst = (fonts: readonly Buffer[]): SetPdf => {
  // Nothing is read from here: all files are handed over in memory.
  const workspace = join(tmpdir(), 'ratsam-typst')
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts] }] })
  compiler.addSource(join(workspace, 'main.typ'), template)
  return ({ data, files, timestamp }) => {
    compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(JSON.stringify(data)))
    for (const { name, bytes } of files) {
      compiler.mapShadow(join(workspace, name), Buffer.from(bytes))
    }
    try {
      const pdf = compile(compiler, join(workspace, 'main.typ'), timestamp)
      return sealPdf(claimUa(pdf))
    } finally {
      for (const { name } of files) compiler.unmapShadow(join(workspace, name))
      compiler.unmapShadow(join(workspace, 'data.json'))
      // Without this the memory of a server grows to a gigabyte.
      compiler.evictCache(5)
    }
  }
}

const compile = (compiler: NodeCompiler, main: string, creationTimestamp: number): Buffer => {
  const compiled = compiler.compile({ mainFilePath: main })
  const warnings = compiled.takeWarnings()
  const error = compiled.takeError() ?? warnings
  if (error) {
    const cause = new Error(JSON.stringify(compiler.fetchDiagnostics(error)))
    throw new RatsamError('internal', {}, { cause })
  }
  const { result } = compiled
  if (result === null) throw new RatsamError('internal', {})
  compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp })
  return compiler.pdf(result, { pdfStandard: 'a-3a', creationTimestamp })
}
