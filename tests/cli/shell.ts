import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from '../../src/cli/run.js'
import { compose } from '../../src/compose.js'
import { readConfig } from '../../src/config.js'

export const root = join(import.meta.dirname, '..', '..')
export const exampleFile = join(root, 'data', 'examples', 'markkleeberg-facebook-2022.json')

export type Ran = { readonly exit: number; readonly out: string; readonly err: string }

/** A folder that goes with the test. */
export const tempFolder = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'ratsam-cli-'))
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true })
    },
  }
}

export const writeCase = (folder: string, content: unknown): string => {
  const file = join(folder, 'case.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

type Place = {
  readonly root?: string
  readonly dataDir?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a command line in process, with the shipped rules unless another root is given. */
export const ratsam = async (argv: readonly string[], place: Place = {}): Promise<Ran> => {
  let out = ''
  let err = ''
  const shell = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    lang: 'de' as const,
    debug: false,
  }
  const dataDir = place.dataDir ?? join(tmpdir(), 'ratsam-cli-no-store')
  const config = readConfig(
    { RATSAM_DATA_DIR: dataDir, RATSAM_PORT: '0', ...place.env },
    { root, isCheckout: true, home: tmpdir() },
  )
  const parts = compose({
    config,
    root: place.root ?? root,
    version: '9.9.9',
    stopRequested: () => Promise.resolve(),
    log: () => undefined,
  })
  const exit = await runCli(argv, shell, parts)
  return { exit, out, err }
}

/** A copy of rules and registers that a test may spoil. */
export const copyOfRules = (): { readonly root: string; readonly remove: () => void } => {
  const folder = tempFolder()
  cpSync(join(root, 'rules'), join(folder.path, 'rules'), { recursive: true })
  cpSync(join(root, 'data', 'registers'), join(folder.path, 'data', 'registers'), {
    recursive: true,
  })
  return { root: folder.path, remove: folder.remove }
}
