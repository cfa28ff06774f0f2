import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** What `.gitignore` keeps out; walking works in an unpacked archive too, where git knows nothing. */
const ignored = new Set([
  ...['.git', 'node_modules', 'dist', '.cache', 'test-results', 'playwright-report'],
  ...['data/store'],
])

/** Paths of the project's own files, relative to its root, sorted. */
export const projectFiles = (folder = root): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (ignored.has(relative(root, path)) || entry.name.startsWith('dist-')) return []
      return entry.isDirectory() ? projectFiles(path) : [relative(root, path)]
    })
    .sort()

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')
