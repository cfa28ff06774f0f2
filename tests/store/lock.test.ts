import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lockFolder, lockTools } from '../../src/store/folderLock.js'
import { verifyStore } from '../../src/store/verifyStore.js'
import { openNotes } from './notes.js'
import { reasonsOf, refusal, wordsOf } from './refusal.js'
import { bundledChild, startChild, type Child } from './startChild.js'
import { temporaryFolder } from './temporaryFolder.js'

const script = bundledChild()

const holder = async (dir: string): Promise<Child> => {
  const child = startChild(process.execPath, [script(), 'hold', dir])
  onTestFinished(() => void child.process.kill('SIGKILL'))
  await child.said('open')
  return child
}

describe('two processes on one folder', () => {
  it('the second is refused with a message that names the way out', async () => {
    const dir = temporaryFolder()
    await holder(dir)
    const error = await refusal(openNotes(dir))
    expect([error.code, error.params]).toEqual(['store-locked', { path: dir }])
    expect(wordsOf(error)[0]).toContain('Beenden Sie ihn')
    expect((await refusal(verifyStore(dir))).code).toBe('store-locked')
  })

  it('the second is refused under another name of the same folder as well', async () => {
    const dir = temporaryFolder()
    await holder(dir)
    const other = path.join(temporaryFolder(), 'link')
    symlinkSync(dir, other)
    expect((await refusal(openNotes(other))).code).toBe('store-locked')
  })

  it('the lock is free at once when its process is killed', async () => {
    const dir = temporaryFolder()
    const child = await holder(dir)
    child.process.kill('SIGKILL')
    await child.ended
    const store = await openNotes(dir)
    await store.close()
  })
})

describe('one process', () => {
  it('cannot open a folder twice, and can after closing it', async () => {
    const dir = temporaryFolder()
    const store = await openNotes(dir)
    expect((await refusal(openNotes(dir))).code).toBe('store-locked')
    await store.close()
    await (await openNotes(dir)).close()
  })

  it('of many openings at once exactly one succeeds', async () => {
    const dir = temporaryFolder()
    const openings = await Promise.allSettled(Array.from({ length: 8 }, () => openNotes(dir)))
    const opened = openings.filter((opening) => opening.status === 'fulfilled')
    expect(opened).toHaveLength(1)
    await opened[0]?.value.close()
  })
})

describe('the programs that lock', () => {
  const [flock, perl] = lockTools.map((tool) => [tool])
  const missing = { command: 'ratsam-no-such-program', args: [] }

  it.each([
    ['flock keeps perl out', flock, perl],
    ['perl keeps flock out', perl, flock],
  ])('take the same lock: %s', async (_, first, second) => {
    const dir = temporaryFolder()
    const release = await lockFolder(dir, first)
    expect((await refusal(lockFolder(dir, second))).code).toBe('store-locked')
    release()
    const again = await lockFolder(dir, second)
    again()
    again() // A second release must not close whatever has the number now.
  })

  it('are tried in turn, and it is said which are missing', async () => {
    const dir = temporaryFolder()
    const release = await lockFolder(dir, [missing, ...lockTools])
    release()
    const error = await refusal(lockFolder(dir, [missing]))
    expect([error.code, ...reasonsOf(error)]).toEqual(['store-stopped', 'issue.store.noLockTool'])
    expect(wordsOf(error).join(' ')).toContain('ratsam-no-such-program')
  })

  it('that fail are not taken for a lock', async () => {
    const failing = { command: 'sh', args: ['-c', 'exit 71'] }
    const error = await refusal(lockFolder(temporaryFolder(), [failing]))
    expect(reasonsOf(error)).toEqual(['issue.store.lockFailed'])
  })
})
