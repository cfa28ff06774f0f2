import { setTimeout as wait } from 'node:timers/promises'
import path from 'node:path'
import { expect } from 'vitest'
import type { LowDatabase } from '../../src/store/lowDatabase.js'
import type { StoreEvent } from '../../src/store/storeAdapter.js'
import { readLayout } from '../../src/store/storeFolder.js'
import { openNotes, pairText } from './notes.js'
import { startChild } from './startChild.js'

export type KillFigures = {
  rounds: number
  acknowledged: number
  lost: number
  half: number
  tornTails: number
  compactions: number
  killedBeforeOpen: number
}

type Line = 'open' | { name: string; tried?: number; saved?: number }

/**
 * Kills a saving process again and again, each time somewhere else, and looks at what the next start finds. Every
 * tenth round begins with no store at all; the rest go on with what the killed one left.
 */
export const killRounds = async (
  script: string,
  base: string,
  rounds: number,
): Promise<KillFigures> => {
  const figures: KillFigures = {
    rounds: 0,
    acknowledged: 0,
    lost: 0,
    half: 0,
    tornTails: 0,
    compactions: 0,
    killedBeforeOpen: 0,
  }
  for (let round = 0; round < rounds; round += 1) {
    const dir = path.join(base, `store-${Math.floor(round / 10)}`)
    const lines = await saveUntilKilled(script, dir, round)
    if (!lines.includes('open')) figures.killedBeforeOpen += 1
    await judge(dir, lines, figures)
    figures.rounds += 1
  }
  return figures
}

/** Rounds are spread over the child's life: from its very start to long after it has begun to save. */
const saveUntilKilled = async (script: string, dir: string, round: number): Promise<Line[]> => {
  const child = startChild(process.execPath, [script, 'save', dir])
  const fromStart = round % 5 === 0
  if (!fromStart) await child.said('open')
  await wait(fromStart ? 60 + ((round * 13) % 120) : (round * 29) % 330)
  child.process.kill('SIGKILL')
  expect(await child.ended).toBe('SIGKILL')
  return child.lines as Line[]
}

const judge = async (dir: string, lines: readonly Line[], figures: KillFigures): Promise<void> => {
  const events: StoreEvent[] = []
  const store = await openNotes(dir, { onEvent: (event) => events.push(event) })
  for (const name of ['w1', 'w2', 'w3']) {
    const told = lines.filter((line) => line !== 'open').filter((line) => line.name === name)
    const saved = Math.max(0, ...told.map((line) => line.saved ?? 0))
    const tried = Math.max(0, ...told.map((line) => line.tried ?? 0))
    const [left, right] = await versionsOf(store, name)
    figures.acknowledged += told.filter((line) => line.saved !== undefined).length
    if (left < saved) figures.lost += 1
    if (left !== right) figures.half += 1
    if (tried > 0) expect(left).toBeLessThanOrEqual(tried)
  }
  figures.tornTails += events.filter(({ type }) => type === 'torn-tail').length
  figures.compactions = Math.max(figures.compactions, (await generationOf(dir)) - 1)
  await store.close()
}

/** The version of both notes of a pair; their texts must be the ones of that version. */
const versionsOf = async (store: LowDatabase, name: string): Promise<[number, number]> => {
  const pair = await Promise.all(
    ['left', 'right'].map((side) => store.get('notes', `${name}-${side}`)),
  )
  for (const note of pair) {
    if (note !== undefined) expect(note['text']).toBe(pairText(name, note.version))
  }
  return [pair[0]?.version ?? 0, pair[1]?.version ?? 0]
}

const generationOf = async (dir: string): Promise<number> =>
  (await readLayout(dir)).snapshots.at(-1) ?? 0
