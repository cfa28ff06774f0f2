import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { afterAll, beforeAll } from 'vitest'

/** `child.ts` as one JavaScript file, for every Node that cannot read TypeScript. Call it once per test file. */
export const bundledChild = (): (() => string) => {
  let dir = ''
  beforeAll(async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'ratsam-child-'))
    chmodSync(dir, 0o755)
    await build({
      entryPoints: [path.join(import.meta.dirname, 'child.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: path.join(dir, 'child.mjs'),
    })
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  return () => path.join(dir, 'child.mjs')
}

export type Child = {
  readonly process: ChildProcess
  /** What the child has said so far, parsed. */
  readonly lines: readonly unknown[]
  readonly errors: () => string
  /** Resolves when the child has said something and it is `line`; rejects when it ends before. */
  readonly said: (line: unknown) => Promise<void>
  readonly ended: Promise<number | NodeJS.Signals | null>
}

export const startChild = (command: string, args: readonly string[]): Child => {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: unknown[] = []
  let errors = ''
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()))
  const reader = createInterface(child.stdout)
  reader.on('line', (line) => lines.push(JSON.parse(line)))
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
  return {
    process: child,
    lines,
    errors: () => errors,
    said: (line) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (lines.includes(line)) resolve()
        }
        reader.on('line', look)
        void ended.then(() => reject(new Error(`the child ended: ${errors}`)))
        look()
      }),
    ended,
  }
}

/** Runs the child to its end and gives what it said; fails when it does not end well. */
export const runChild = async (command: string, args: readonly string[]): Promise<unknown[]> => {
  const child = startChild(command, args)
  const exit = await child.ended
  if (exit !== 0) throw new Error(`the child ended with ${String(exit)}: ${child.errors()}`)
  return [...child.lines]
}
