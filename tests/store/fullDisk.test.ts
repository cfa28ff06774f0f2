import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { aNote, openNotes } from './notes.js'
import { bundledChild, runChild } from './startChild.js'
import { temporaryFolder } from './temporaryFolder.js'

const script = bundledChild()

/** Runs a command with at most this many blocks of 512 (or, in some shells, 1024) bytes a file. */
const limited = (blocks: number): string[] => [
  'sh',
  '-c',
  `ulimit -f ${blocks} && exec "$@"`,
  'limited',
]
/** Runs a command where `dir` is a small file system of its own, which nobody else sees. */
const mounted = (dir: string, unshare: readonly string[]): string[] => [
  ...unshare,
  'sh',
  '-c',
  'mount -t tmpfs -o size=128k tmpfs "$0" && exec "$@"',
  dir,
]
const waysToMount = [
  ['unshare', '--mount'],
  ['unshare', '--user', '--map-root-user', '--mount'],
]
const wayToMount = waysToMount.find((unshare) => {
  const [command, ...args] = [...mounted(tmpdir(), unshare), 'true']
  return spawnSync(command, args).status === 0
})

const runLimited = (prefix: readonly string[], args: readonly string[]): Promise<unknown[]> => {
  const [command = '', ...rest] = [...prefix, process.execPath, script(), ...args]
  return runChild(command, rest)
}

const refusedAndUsable = [
  'done',
  'store-full',
  'done',
  'done,store-full,done',
  'first,second,third,fourth',
  'first,second,third,fourth',
]

describe('a full disk', () => {
  it('at a real limit for files refuses the change, keeps the rest and goes on', async () => {
    const dir = temporaryFolder()
    const lines = await runLimited(limited(64), ['fill', dir, '200000'])
    expect(lines).toEqual(refusedAndUsable)
    const store = await openNotes(dir)
    await store.commit([aNote('big', 1, 'x'.repeat(200_000))])
    await store.close()
  })

  // Where the machine permits no mounts, another limit stands in, so that the test never passes without one.
  it(`on ${wayToMount ? 'a small file system' : 'a small limit'} refuses the change, keeps the rest and goes on`, async () => {
    const dir = temporaryFolder()
    const prefix = wayToMount ? mounted(dir, wayToMount) : limited(100)
    const lines = await runLimited(prefix, ['fill', path.join(dir, 'store'), '300000'])
    expect(lines).toEqual(refusedAndUsable)
  })

  it('without room for a second copy puts off compacting and leaves no debris', async () => {
    const dir = temporaryFolder()
    const store = await openNotes(dir)
    await store.commit([aNote('a', 1, 'x'.repeat(100_000))])
    await store.close()
    const lines = await runLimited(limited(64), ['compact', dir, '10'])
    const files = 'journal-00000001.jsonl,ratsam-store.jsonl,snapshot-00000001.jsonl'
    expect(lines).toEqual(['store-full', 'store-full', 'store-full', files, 'a'])
  })

  it('is told at the very first start, and a later start with room succeeds', async () => {
    const dir = path.join(temporaryFolder(), 'store')
    const lines = await runLimited(limited(0), ['open', dir])
    expect(lines).toEqual(['store-full'])
    await (await openNotes(dir)).close()
  })
})
