import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyRecords } from '../../src/app/audit.js'
import { createRecordedAssessments } from '../../src/app/recordedAssessments.js'
import { verifySignature } from '../../src/identity/signatures.js'
import { openStore } from '../../src/store/openStore.js'
import { readBeside } from '../../src/store/readBeside.js'
import { createRecordStore } from '../../src/store/recordStore.js'
import { anAssessment } from './anAssessment.js'
import { filesOf, temporaryFolder } from './temporaryFolder.js'

const clock = { now: () => '2026-11-23T08:00:00.000Z', today: () => '2026-11-23' }

/** A store that is open, as a running server's is, and compacts again and again. */
const running = async (dir: string) => {
  const database = await openStore({ dir, whenEmpty: 'initialise', compactAt: 4000 })
  const records = createRecordStore(database)
  const store = createRecordedAssessments({ records, clock, actor: { kind: 'single-user' } })
  let version = 0
  return {
    database,
    records,
    save: async () => {
      version += 1
      await store.put(anAssessment({ version, platform: `p${String(version)}` }), version - 1)
    },
  }
}

describe('reading a data folder beside the server that writes into it', () => {
  it('sees one moment of it: the log is whole and fits what is stored, at every moment', async () => {
    const dir = temporaryFolder()
    const server = await running(dir)
    await server.save()
    const writer = { isWriting: true }
    const writing = (async () => {
      while (writer.isWriting) await server.save()
    })()
    const seen: number[] = []
    for (let round = 0; round < 60; round += 1) {
      const verified = await verifyRecords(await readBeside(dir), verifySignature)
      expect(verified.problems).toEqual([])
      seen.push(verified.entries)
    }
    writer.isWriting = false
    await writing
    const { seq } = await server.records.audit.head()
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toBeGreaterThan(seen[0] ?? 0)
    expect((await verifyRecords(await readBeside(dir), verifySignature)).entries).toBe(seq)
    expect(readdirSync(dir).some((name) => /snapshot-0*[2-9]/u.test(name))).toBe(true)
    await server.database.close()
  })

  it('takes no lock and changes nothing, so a server can start meanwhile', async () => {
    const dir = temporaryFolder()
    const first = await running(dir)
    await first.save()
    await first.database.close()
    const before = filesOf(dir)
    const reading = Promise.all(Array.from({ length: 10 }, () => readBeside(dir)))
    const second = await openStore({ dir, whenEmpty: 'refuse' })
    await reading
    await second.close()
    expect(filesOf(dir)).toEqual(before)
  })

  it('does not take half a line at the end for damage, but a changed byte in the middle', async () => {
    const dir = temporaryFolder()
    const server = await running(dir)
    await server.save()
    await server.save()
    const journal = join(dir, readdirSync(dir).findLast((name) => name.startsWith('journal')) ?? '')
    const whole = readFileSync(journal)
    writeFileSync(journal, whole.subarray(0, -20))
    const { entries, problems } = await verifyRecords(await readBeside(dir), verifySignature)
    expect([entries, problems]).toEqual([1, []])
    whole[40] = (whole[40] ?? 0) ^ 1
    writeFileSync(journal, whole)
    await expect(readBeside(dir)).rejects.toMatchObject({ code: 'store-corrupt' })
    await server.database.close()
  })

  it('says so where there is no store', async () => {
    await expect(readBeside(join(temporaryFolder(), 'none'))).rejects.toMatchObject({
      code: 'store-missing',
    })
    await expect(readBeside(temporaryFolder())).rejects.toMatchObject({ code: 'store-missing' })
  })
})
