/**
 * Runs after `npm ci`: builds `dist/`, so that `npm start` and `npx ratsam` work at once.
 * The first `npx ratsam` in a checkout runs it again, because npx links the package into its own cache.
 * Nothing must be built then: a server may be using `dist/`, and the compiler may have been pruned away.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const startedByNpx = process.env.npm_command === 'exec'

if (!(startedByNpx && existsSync(`${root}dist/main.js`))) {
  process.exitCode =
    spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' }).status ?? 1
}
