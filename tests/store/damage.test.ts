import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/openStore.js'
import type { StoreEvent } from '../../src/store/storeAdapter.js'
import { corruptReasons, stopReasons } from '../../src/store/storeErrors.js'
import { isMessageKey } from '../../src/i18n/translate.js'
import { aNote, openNotes, readNotes, textsOf } from './notes.js'
import { reasonsOf, refusal, wordsOf } from './refusal.js'
import { filesOf, temporaryFolder } from './temporaryFolder.js'

const marker = 'ratsam-store.jsonl'
const snapshot = 'snapshot-00000002.jsonl'
const journal = 'journal-00000002.jsonl'
const after = [
  { a: 'eins', b: 'zwei' },
  { a: 'eins!', b: 'zwei' },
  { a: 'eins!', b: 'zwei', c: 'ä🏛' },
]

let dir: string
beforeEach(async () => {
  dir = path.join(temporaryFolder(), 'store')
  const store = await openNotes(dir)
  await store.commit([aNote('a', 1, 'eins'), aNote('b', 1, 'zwei')])
  await store.compact()
  await store.commit([aNote('a', 2, 'eins!')])
  await store.commit([aNote('c', 1, 'ä🏛')])
  await store.close()
})

describe('a journal that ends in the middle', () => {
  it('opens at every possible byte with all whole transactions, and goes on from there', async () => {
    const whole = readFileSync(path.join(dir, journal))
    const ends = [0, whole.indexOf('\n') + 1, whole.length]
    for (let cut = 0; cut <= whole.length; cut += 1) {
      writeFileSync(path.join(dir, journal), whole.subarray(0, cut))
      const kept = ends.findLastIndex((end) => end <= cut)
      const contents = await readNotes(dir)
      expect(textsOf(contents)).toEqual(after[kept])
      expect(contents.tornBytes).toBe(cut - (ends[kept] ?? 0))
    }
  })

  it.each([1, 40, 70, 130])(
    'is repaired at opening and reported (%i bytes torn off)',
    async (bytes) => {
      const whole = readFileSync(path.join(dir, journal))
      const good = whole.indexOf('\n') + 1
      truncateSync(path.join(dir, journal), whole.length - bytes)
      const events: StoreEvent[] = []
      const store = await openNotes(dir, { onEvent: (event) => events.push(event) })
      const file = path.join(dir, journal)
      expect(events).toEqual([
        { type: 'torn-tail', file, byte: good, bytes: whole.length - bytes - good },
      ])
      await store.commit([aNote('d', 1, 'danach')])
      await store.close()
      expect(textsOf(await readNotes(dir))).toEqual({ a: 'eins!', b: 'zwei', d: 'danach' })
    },
  )
})

describe('a single altered byte', () => {
  it.each([journal, snapshot, marker])('in %s is noticed wherever it is', async (name) => {
    const file = path.join(dir, name)
    const whole = readFileSync(file)
    const unnoticed: string[] = []
    for (let at = 0; at < whole.length; at += 1) {
      for (const value of [(whole[at] ?? 0) ^ 1, (whole[at] ?? 0) ^ 0x20, 0x0a, 0x00]) {
        if (value === whole[at]) continue
        const altered = Buffer.from(whole)
        altered[at] = value
        writeFileSync(file, altered)
        const outcome = await readNotes(dir).then(
          (contents) => JSON.stringify(textsOf(contents)),
          (error: unknown) => (error as { code: string }).code,
        )
        if (outcome !== 'store-corrupt') unnoticed.push(`byte ${at} as ${value}: ${outcome}`)
      }
    }
    expect(unnoticed).toEqual([])
  })

  it('is told with file and byte, and the refused opening leaves the folder as it was', async () => {
    const file = path.join(dir, journal)
    const bytes = readFileSync(file)
    const second = bytes.indexOf('\n') + 1
    bytes[second + 80] = 0x7e
    writeFileSync(file, bytes)
    const before = filesOf(dir)
    const error = await refusal(openNotes(dir))
    expect(error.params).toEqual({ path: dir, file: journal, byte: second })
    expect(wordsOf(error)[0]).toContain(`Datei ${journal}, ab Byte ${second}`)
    expect(filesOf(dir)).toEqual(before)
    writeFileSync(file, '')
    await (await openNotes(dir)).close() // The refusal has given the lock back.
  })
})

describe('a snapshot', () => {
  it('that is cut off anywhere is refused', async () => {
    const file = path.join(dir, snapshot)
    const whole = readFileSync(file)
    for (let cut = 0; cut < whole.length; cut += 1) {
      writeFileSync(file, whole.subarray(0, cut))
      expect((await refusal(readNotes(dir))).code).toBe('store-corrupt')
    }
  })

  it.each([
    ['a line twice', (lines: string[]) => [...lines.slice(0, 2), ...lines.slice(1)], 'gap'],
    ['a line missing', (lines: string[]) => lines.filter((_, index) => index !== 1), 'gap'],
    ['the last row missing', (lines: string[]) => lines.toSpliced(2, 1), 'endMark'],
    ['something after the end', (lines: string[]) => [...lines, lines[1] ?? ''], 'afterEnd'],
    ['no manifest', (lines: string[]) => lines.slice(1), 'manifest'],
  ])('with %s is refused', async (_, change, reason) => {
    const file = path.join(dir, snapshot)
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    writeFileSync(
      file,
      change(lines)
        .map((line) => `${line}\n`)
        .join(''),
    )
    const error = await refusal(openNotes(dir))
    expect([error.code, ...reasonsOf(error)]).toEqual(['store-corrupt', `issue.store.${reason}`])
  })
})

describe('lost and foreign files', () => {
  it.each([
    ['the snapshot', [snapshot], snapshot],
    ['the journal', [journal], journal],
    ['snapshot and journal', [snapshot, journal], 'snapshot-00000001.jsonl'],
    ['the marker', [marker], marker],
  ])('without %s nothing is opened, least of all an empty store', async (_, lost, named) => {
    for (const name of lost) rmSync(path.join(dir, name))
    const before = filesOf(dir)
    const error = await refusal(openNotes(dir))
    expect([error.code, ...reasonsOf(error)]).toEqual(['store-corrupt', 'issue.store.missing'])
    expect(error.params['file']).toBe(named)
    expect(filesOf(dir)).toEqual(before)
  })

  it('a newer journal without its snapshot is refused although an older generation is whole', async () => {
    cpSync(path.join(dir, journal), path.join(dir, 'journal-00000003.jsonl'))
    const error = await refusal(openNotes(dir))
    expect(error.params['file']).toBe('snapshot-00000003.jsonl')
  })

  it('a journal of another time is refused', async () => {
    const lines = readFileSync(path.join(dir, journal), 'utf8').split('\n')
    writeFileSync(path.join(dir, journal), lines.slice(1).join('\n'))
    expect(reasonsOf(await refusal(openNotes(dir)))).toEqual(['issue.store.gap'])
  })

  it('a folder with other files is not taken for a store', async () => {
    const other = temporaryFolder()
    writeFileSync(path.join(other, 'Haushalt.ods'), 'x')
    const error = await refusal(openNotes(other))
    expect([error.code, ...reasonsOf(error)]).toEqual(['store-not-empty', 'issue.store.noMarker'])
    expect(Object.keys(filesOf(other))).toEqual(['Haushalt.ods'])
  })

  it('a wrong path is not made a store when none is expected to begin', async () => {
    const nowhere = path.join(dir, 'nowhere')
    expect((await refusal(openNotes(nowhere, { whenEmpty: 'refuse' }))).code).toBe('store-missing')
    const empty = temporaryFolder()
    expect((await refusal(openNotes(empty, { whenEmpty: 'refuse' }))).code).toBe('store-missing')
    expect(filesOf(empty)).toEqual({})
    const file = await refusal(openNotes(path.join(dir, journal)))
    expect(reasonsOf(file)).toEqual(['issue.store.notAFolder'])
  })

  it('a row that does not fit its collection is refused with collection and id', async () => {
    const error = await refusal(openStore({ dir, whenEmpty: 'refuse' }))
    expect(error.params).toMatchObject({ collection: 'notes', id: 'a', file: snapshot })
    expect(reasonsOf(error)).toEqual(['issue.store.unknownCollection'])
  })
})

it('every reason to refuse or stop has words', () => {
  const reasons = [...corruptReasons, ...stopReasons]
  expect(reasons.filter((reason) => !isMessageKey(`issue.store.${reason}`))).toEqual([])
})
