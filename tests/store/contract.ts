import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import type { Assessment } from '../../src/core/assessment/assessment.js'
import type { AuditEvent } from '../../src/core/audit/entry.js'
import { verifyChain } from '../../src/core/audit/verifyChain.js'
import type { AssessmentStore, RecordChange } from '../../src/core/ports.js'
import type { Database } from '../../src/store/database.js'
import { createRecordStore } from '../../src/store/recordStore.js'
import { anAssessment, idNumber } from './anAssessment.js'
import { refusal } from './refusal.js'

/** What every store must keep, whatever it is made of. */

const note = z.looseObject({ text: z.string() })
export const contractCollections = { assessments: z.looseObject({}), notes: note }

export const assessmentStoreContract = (
  name: string,
  open: () => Promise<{ readonly store: AssessmentStore; readonly close: () => Promise<void> }>,
): void => {
  const opened = async (): Promise<AssessmentStore> => {
    const { store, close } = await open()
    onTestFinished(close)
    return store
  }

  describe(`assessments in the ${name}`, () => {
    it('come back exactly as they were saved', async () => {
      const store = await opened()
      const saved = anAssessment({
        inquiry: { reference: 'AF/034/2022', questions: ['Warum\nnicht?', ' '] },
        positions: { 'law.fanpages': 'dsk' },
        answers: { 'plan.hours': { state: 'answered', value: 12.5, note: 'ä\u2028\u0000🏛' } },
      })
      await store.put(saved, 0)
      expect(await store.get(saved.id)).toEqual(saved)
    })

    it('are undefined when nobody saved them', async () => {
      const store = await opened()
      expect(await store.get(idNumber(7))).toBeUndefined()
      expect(await store.list()).toEqual([])
    })

    it('are listed oldest first, equal times by id', async () => {
      const store = await opened()
      const late = anAssessment({ id: idNumber(1), createdAt: '2022-06-01T08:00:00Z' })
      const early2 = anAssessment({ id: idNumber(3) })
      const early1 = anAssessment({ id: idNumber(2) })
      for (const one of [late, early2, early1]) await store.put(one, 0)
      expect((await store.list()).map(({ id }) => id)).toEqual([early1.id, early2.id, late.id])
    })

    it('refuse a change by somebody who has not seen the latest version', async () => {
      const store = await opened()
      await store.put(anAssessment(), 0)
      await store.put(anAssessment({ version: 2, platform: 'x' }), 1)
      const late = refusal(store.put(anAssessment({ version: 2, platform: 'instagram' }), 1))
      expect((await late).code).toBe('conflict')
      expect((await store.get(anAssessment().id))?.platform).toBe('x')
    })

    it('refuse to be created twice or changed before they exist', async () => {
      const store = await opened()
      expect((await refusal(store.put(anAssessment({ version: 2 }), 1))).code).toBe('conflict')
      await store.put(anAssessment(), 0)
      expect((await refusal(store.put(anAssessment(), 0))).code).toBe('conflict')
    })

    it('of two people saving at the same moment exactly one succeeds', async () => {
      const store = await opened()
      await store.put(anAssessment(), 0)
      const both = ['x', 'instagram'].map((platform) =>
        store.put(anAssessment({ version: 2, platform }), 1),
      )
      const results = await Promise.allSettled(both)
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const winner = results[0]?.status === 'fulfilled' ? 'x' : 'instagram'
      expect((await store.get(anAssessment().id))?.platform).toBe(winner)
    })

    it('are removed only by somebody who has seen the latest version', async () => {
      const store = await opened()
      await store.put(anAssessment(), 0)
      expect((await refusal(store.remove(anAssessment().id, 0))).code).toBe('conflict')
      expect((await refusal(store.remove(anAssessment().id, 2))).code).toBe('conflict')
      await store.remove(anAssessment().id, 1)
      expect(await store.get(anAssessment().id)).toBeUndefined()
      expect((await refusal(store.remove(anAssessment().id, 1))).code).toBe('conflict')
    })

    it('refuse a version that does not grow by one', async () => {
      const store = await opened()
      expect((await refusal(store.put(anAssessment({ version: 3 }), 0))).code).toBe('internal')
    })

    it('refuse what does not fit the schema, naming the place', async () => {
      const store = await opened()
      const wrong = { ...anAssessment(), platform: 7 } as unknown as Assessment
      const error = await refusal(store.put(wrong, 0))
      expect(error.code).toBe('bad-input')
      expect(error.issues.map(({ path }) => path)).toEqual([`assessments/${wrong.id}/platform`])
      expect(await store.list()).toEqual([])
    })

    it('do not change when the caller changes what was handed in or out', async () => {
      const store = await opened()
      const mine = anAssessment()
      await store.put(mine, 0)
      mine.platform = 'changed'
      const theirs = await store.get(mine.id)
      try {
        if (theirs !== undefined) theirs.platform = 'changed'
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError)
      }
      expect(await store.get(mine.id)).toEqual(anAssessment())
    })

    it('survive many changes at once, each seeing the one before', async () => {
      const store = await opened()
      const count = 200
      await Promise.all(
        Array.from({ length: count }, (_, index) =>
          store.put(anAssessment({ version: index + 1, platform: `p${index}` }), index),
        ),
      )
      expect((await store.get(anAssessment().id))?.version).toBe(count)
    })
  })
}

export const databaseContract = (name: string, open: () => Promise<Database>): void => {
  const opened = async (): Promise<Database> => {
    const database = await open()
    onTestFinished(database.close)
    return database
  }
  const aNote = (id: string, version: number, text: string) => ({
    collection: 'notes',
    id,
    document: { id, version, text },
    expectedVersion: version - 1,
  })

  describe(`transactions in the ${name}`, () => {
    it('save several documents together', async () => {
      const database = await opened()
      const assessment = { id: 'x', version: 1 }
      await database.commit([
        aNote('n1', 1, 'one'),
        { collection: 'assessments', id: 'x', document: assessment, expectedVersion: 0 },
      ])
      expect(await database.get('notes', 'n1')).toEqual({ id: 'n1', version: 1, text: 'one' })
      expect(await database.list('assessments')).toEqual([assessment])
    })

    it('save nothing when one of the documents was changed by somebody else', async () => {
      const database = await opened()
      await database.commit([aNote('n1', 1, 'one')])
      const error = await refusal(database.commit([aNote('n2', 1, 'two'), aNote('n1', 1, 'again')]))
      expect([error.code, error.params]).toEqual(['conflict', { collection: 'notes', id: 'n1' }])
      expect(await database.get('notes', 'n2')).toBeUndefined()
    })

    it('refuse unknown collections, foreign ids, nothing at all and the same document twice', async () => {
      const database = await opened()
      const note1 = aNote('n1', 1, 'one')
      const codes = []
      for (const transaction of [
        [{ ...note1, collection: 'letters' }],
        [{ ...note1, collection: '__proto__' }],
        [{ ...note1, id: 'n2' }],
        [],
        [note1, note1],
      ]) {
        codes.push((await refusal(database.commit(transaction))).code)
      }
      expect(codes).toEqual(['bad-input', 'bad-input', 'bad-input', 'internal', 'internal'])
      expect(await database.list('notes')).toEqual([])
    })

    it('cope with ids that are names of JavaScript', async () => {
      const database = await opened()
      for (const id of ['__proto__', 'constructor', 'toString']) {
        expect(await database.get('notes', id)).toBeUndefined()
        await database.commit([aNote(id, 1, id)])
        expect(await database.get('notes', id)).toEqual({ id, version: 1, text: id })
      }
    })
  })
}

export const recordStoreContract = (name: string, open: () => Promise<Database>): void => {
  const event: AuditEvent = {
    at: '2026-11-23T08:00:00.000Z',
    actor: { kind: 'system' },
    action: 'assessment.created',
    object: { type: 'assessment', id: anAssessment().id },
  }
  const created = (id: string): RecordChange => ({
    kind: 'assessments',
    id,
    record: anAssessment({ id }),
    expectedVersion: 0,
  })
  const opened = async () => {
    const database = await open()
    onTestFinished(database.close)
    return createRecordStore(database)
  }

  describe(`records and the log in the ${name}`, () => {
    it('are stored together, each entry linked to the one before', async () => {
      const records = await opened()
      await records.change([created(idNumber(1))], [event, event])
      await records.change([created(idNumber(2))], [event])
      const entries = await records.audit.entries()
      expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3])
      expect(verifyChain(entries, [], () => true)).toEqual([])
    })
    it('are not stored at all when one of them was changed by somebody else', async () => {
      const records = await opened()
      await records.change([created(idNumber(1))], [event])
      const error = await refusal(
        records.change([created(idNumber(2)), created(idNumber(1))], [event]),
      )
      expect(error.code).toBe('conflict')
      expect(await records.get('assessments', idNumber(2))).toBeUndefined()
      expect(await records.audit.entries()).toHaveLength(1)
    })
    it('make one chain out of many changes at once', async () => {
      const records = await opened()
      const all = Array.from({ length: 50 }, (_, index) => created(idNumber(index + 1)))
      await Promise.all(all.map((change) => records.change([change], [event])))
      const entries = await records.audit.entries()
      expect(entries).toHaveLength(50)
      expect(verifyChain(entries, [], () => true)).toEqual([])
    })
    it('go on with one chain when two programs write to the same store', async () => {
      const database = await open()
      onTestFinished(database.close)
      const both = [createRecordStore(database), createRecordStore(database)]
      for (let index = 0; index < 6; index += 1) {
        await both[index % 2]?.change([created(idNumber(index + 1))], [event])
      }
      expect(verifyChain(await both[0]!.audit.entries(), [], () => true)).toEqual([])
    })
    it('keep the chain when old entries are emptied', async () => {
      const records = await opened()
      for (let index = 0; index < 4; index += 1) await records.change([], [event])
      const pruning = { ...event, action: 'retention.pruned', details: { upTo: 2 } } as const
      await records.audit.prune(2, pruning)
      const entries = await records.audit.entries()
      expect(entries.map((entry) => 'pruned' in entry)).toEqual([true, true, false, false, false])
      expect(verifyChain(entries, [], () => true)).toEqual([])
    })
  })
}
