import { readdirSync, writeSync } from 'node:fs'
import { RatsamError } from '../../src/core/errors.js'
import type { Operation } from '../../src/store/database.js'
import { restoreStore } from '../../src/store/restoreStore.js'
import { aNote, openNotes, pairText } from './notes.js'

/** What the tests run as a process of its own: to be killed, limited or deprived of rights. One line of JSON per event. */

// process.stdout would queue when the reader is slow, and a kill would take the queue along.
const say = (line: unknown): void => void writeSync(1, `${JSON.stringify(line)}\n`)
const [task = '', dir = '', argument = ''] = process.argv.slice(2)

/** Writers save pairs of notes, each pair in one transaction, and say what was acknowledged. */
const save = async (): Promise<void> => {
  const store = await openNotes(dir, { compactAt: 24 * 1024 })
  say('open')
  const writer = async (name: string): Promise<never> => {
    const stored = await store.get('notes', `${name}-left`)
    for (let version = (stored?.version ?? 0) + 1; ; version += 1) {
      say({ name, tried: version })
      await store.commit(pair(name, version))
      say({ name, saved: version })
    }
  }
  await Promise.all(['w1', 'w2', 'w3'].map(writer))
}

const pair = (name: string, version: number): Operation[] => {
  const text = pairText(name, version)
  return [aNote(`${name}-left`, version, text), aNote(`${name}-right`, version, text)]
}

const hold = async (): Promise<void> => {
  await openNotes(dir)
  say('open')
  await new Promise((resolve) => setTimeout(resolve, 60_000))
}

const told = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'done'
  } catch (error) {
    return error instanceof RatsamError ? error.code : String(error)
  }
}

const ids = (documents: readonly { readonly id: string }[]): string =>
  documents.map(({ id }) => id).join()

/** A note too big for the disk, then a small one, then a batch of both; what is there then and after a new start. */
const fill = async (): Promise<void> => {
  const store = await openNotes(dir)
  const big = 'x'.repeat(Number(argument))
  say(await told(store.commit([aNote('first', 1, 'klein')])))
  say(await told(store.commit([aNote('big', 1, big)])))
  say(await told(store.commit([aNote('second', 1, 'klein')])))
  const batch = [aNote('third', 1, 'klein'), aNote('big', 1, big), aNote('fourth', 1, 'klein')]
  say((await Promise.all(batch.map((note) => told(store.commit([note]))))).join())
  say(ids(await store.list('notes')))
  await store.close()
  const again = await openNotes(dir)
  say(ids(await again.list('notes')))
  await again.close()
}

/** Compacting where there is room for the journal but not for a second copy of it. */
const compact = async (): Promise<void> => {
  const store = await openNotes(dir)
  say(await told(store.commit([aNote('large', 1, 'x'.repeat(Number(argument)))])))
  say(await told(store.compact()))
  say(await told(store.compact()))
  say(readdirSync(dir).sort().join())
  say(ids(await store.list('notes')))
  await store.close()
}

/** Root may write everywhere; whoever tests missing rights must not be root. */
const giveUpRights = (): void => {
  if (process.getuid?.() !== 0) return
  process.setgroups?.([])
  process.setgid?.(65_534)
  process.setuid?.(65_534)
}

const withoutRights = async (): Promise<void> => {
  giveUpRights()
  await open()
}

const restoreWithoutRights = async (): Promise<void> => {
  giveUpRights()
  const error: unknown = await restoreStore(argument, dir).catch((reason: unknown) => reason)
  const codes = error instanceof RatsamError ? error.issues.map(({ code }) => code) : []
  say([error instanceof RatsamError ? error.code : String(error), ...codes].join(' '))
}

const open = async (): Promise<void> => say(await told(openNotes(dir)))

const tasks: Record<string, () => Promise<void>> = {
  save,
  hold,
  open,
  fill,
  compact,
  withoutRights,
  restoreWithoutRights,
}
const chosen = tasks[task]
if (chosen === undefined) throw new Error(`no task ${task}`)
await chosen()
