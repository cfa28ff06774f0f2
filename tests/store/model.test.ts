import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LowDatabase } from '../../src/store/lowDatabase.js'
import { aNote, openNotes } from './notes.js'
import { temporaryFolder } from './temporaryFolder.js'

/** What a user, an operator or chance may do next. */
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('put' as const),
      id: fc.constantFrom('a', 'b', '__proto__', 'ä\u0000\n'),
      text: fc.string({ unit: 'binary', maxLength: 30 }),
      seenAgo: fc.constantFrom(0, 0, 0, 1),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('remove' as const),
      id: fc.constantFrom('a', 'b', '__proto__'),
      seenAgo: fc.constantFrom(0, 0, 1),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('compact' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reopen' as const) }) },
)

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
type Change = Extract<Step, { id: string }>
type Model = Map<string, { id: string; version: number; text: string }>

const isSaved = (store: LowDatabase, change: Change, seen: number): Promise<boolean> => {
  const operation =
    change.type === 'put'
      ? aNote(change.id, seen + 1, change.text)
      : { collection: 'notes', id: change.id, document: null, expectedVersion: seen }
  return store.commit([operation]).then(
    () => true,
    () => false,
  )
}

/** Does the same to both, and expects the store to refuse exactly what is based on an old version. */
const changeBoth = async (store: LowDatabase, model: Model, change: Change): Promise<void> => {
  const { id } = change
  const version = model.get(id)?.version ?? 0
  const seen = Math.max(0, version - change.seenAgo)
  const isAllowed = seen === version && (change.type === 'put' || version > 0)
  expect(await isSaved(store, change, seen)).toBe(isAllowed)
  if (!isAllowed) return
  if (change.type === 'remove') model.delete(id)
  else model.set(id, { id, version: seen + 1, text: change.text })
}

it('whatever is done in whatever order, the store holds what a simple map would hold', async () => {
  const base = temporaryFolder()
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      run += 1
      const dir = path.join(base, String(run))
      const model: Model = new Map()
      let store = await openNotes(dir, { compactAt: 700 })
      for (const one of steps) {
        if (one.type === 'compact') await store.compact()
        else if (one.type === 'reopen') {
          await store.close()
          store = await openNotes(dir, { compactAt: 700 })
        } else await changeBoth(store, model, one)
        const held = await store.list('notes')
        expect(new Map(held.map((note) => [note.id, note]))).toEqual(model)
      }
      await store.close()
    }),
    { numRuns: 60 },
  )
}, 60_000)
