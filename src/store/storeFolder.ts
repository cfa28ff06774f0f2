import { readdir } from 'node:fs/promises'
import { readFailure } from './storeErrors.js'

/**
 * Names in a store's folder. A generation is a snapshot (all documents at one sequence number) and the journal of the
 * transactions after it. Compaction writes the next generation and then deletes the old one.
 */
export const markerName = 'ratsam-store.jsonl'
export const snapshotName = (generation: number): string => `snapshot-${digits(generation)}.jsonl`
export const journalName = (generation: number): string => `journal-${digits(generation)}.jsonl`
const digits = (generation: number): string => String(generation).padStart(8, '0')

export type Layout = {
  readonly marker: boolean
  /** Ascending. */
  readonly snapshots: readonly number[]
  readonly journals: readonly number[]
  /** Unfinished files of ours, never part of the data. */
  readonly unfinished: readonly string[]
  /** Files that are none of ours. */
  readonly others: readonly string[]
}

export const readLayout = async (dir: string): Promise<Layout> => {
  const names = await readdir(dir).catch((error: unknown) => {
    throw readFailure(dir, error)
  })
  const unfinished = names.filter((name) =>
    /^(ratsam-store|snapshot-\d{8})\.jsonl\.tmp$/u.test(name),
  )
  const data = /^(snapshot|journal)-\d{8}\.jsonl$/u
  const ours = new Set([...unfinished, markerName, ...names.filter((name) => data.test(name))])
  return {
    marker: names.includes(markerName),
    snapshots: generations(names, 'snapshot'),
    journals: generations(names, 'journal'),
    unfinished,
    // A freshly formatted volume has a folder `lost+found`; it counts as empty.
    others: names.filter((name) => !ours.has(name) && name !== 'lost+found'),
  }
}

const generations = (names: readonly string[], kind: string): number[] =>
  names
    .map((name) => new RegExp(`^${kind}-(\\d{8})\\.jsonl$`, 'u').exec(name)?.[1])
    .filter((number) => number !== undefined)
    .map(Number)
    .sort((a, b) => a - b)

export const holdsNothing = (layout: Layout): boolean =>
  !layout.marker &&
  layout.snapshots.length === 0 &&
  layout.journals.length === 0 &&
  layout.others.length === 0
