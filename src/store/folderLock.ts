import { spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, statSync } from 'node:fs'
import { RatsamError } from '../core/errors.js'
import { errnoOf, readFailure, stopped } from './storeErrors.js'

/**
 * The kernel's lock (flock(2)) on the folder itself. Node has no call for it, so a child process locks a descriptor
 * that both share. The lock belongs to the open file, not to the child: it lasts until this process closes the
 * descriptor or ends, however it ends. There is no lock file that could be left over or deleted by mistake.
 */
export type LockTool = { readonly command: string; readonly args: readonly string[] }

const conflict = 1
const perlScript = `use Fcntl qw(:flock); use Errno;
open(my $dir, "<&=", 3) or exit 71; flock($dir, LOCK_EX | LOCK_NB) or exit($!{EWOULDBLOCK} ? 1 : 71)`

/** util-linux and BusyBox have `flock`; macOS has only Perl. Both take the same lock. */
export const lockTools: readonly LockTool[] = [
  { command: 'flock', args: ['-n', '3'] },
  { command: 'perl', args: ['-e', perlScript] },
]

/** Resolves with the release. Throws `store-locked` when another process, or this one, holds the folder. */
export const lockFolder = async (
  dir: string,
  tools: readonly LockTool[] = lockTools,
): Promise<() => void> => {
  const descriptor = openFolder(dir)
  try {
    await lockDescriptor(dir, descriptor, tools)
    refuseReplacedFolder(dir, descriptor)
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
  let isHeld = true
  return () => {
    // Once only: the number may belong to another file by then.
    if (isHeld) closeSync(descriptor)
    isHeld = false
  }
}

const openFolder = (dir: string): number => {
  try {
    return openSync(dir, 'r')
  } catch (error) {
    throw readFailure(dir, error)
  }
}

const lockDescriptor = async (
  dir: string,
  descriptor: number,
  tools: readonly LockTool[],
): Promise<void> => {
  for (const tool of tools) {
    const exit = await runTool(tool, descriptor)
    if (exit === 'not-installed') continue
    if (exit === 0) return
    if (exit === conflict) throw new RatsamError('store-locked', { path: dir })
    throw stopped(dir, 'lockFailed', { tool: tool.command, status: String(exit) })
  }
  throw stopped(dir, 'noLockTool', { tools: tools.map(({ command }) => command) })
}

const runTool = (tool: LockTool, descriptor: number): Promise<number | string> =>
  new Promise((resolve) => {
    const child = spawn(tool.command, tool.args, {
      stdio: ['ignore', 'ignore', 'ignore', descriptor],
    })
    child.once('error', (error) => {
      // EACCES: a folder of the search path is closed to this account, and nothing was found in the others.
      resolve(['ENOENT', 'EACCES'].includes(errnoOf(error)) ? 'not-installed' : errnoOf(error))
    })
    child.once('exit', (code, signal) => {
      resolve(code ?? signal ?? 'unknown')
    })
  })

/** A restore may have put another folder in this place between opening and locking. */
const refuseReplacedFolder = (dir: string, descriptor: number): void => {
  const locked = fstatSync(descriptor)
  const named = statSync(dir)
  if (locked.ino !== named.ino || locked.dev !== named.dev) {
    throw new RatsamError('store-locked', { path: dir })
  }
}
