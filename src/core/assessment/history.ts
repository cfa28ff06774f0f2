import { z } from 'zod'
import { hashJson } from '../evaluation/canonical.js'
import type { Assessment } from './assessment.js'

const json = z.json()

/** One member or one answer, before and after; absent = there was, or is, none. */
export const change = z.strictObject({
  /** `asOf`, `body`, … or `answers/plan.comments`. */
  path: z.string(),
  from: json.optional(),
  to: json.optional(),
})
export type Change = z.infer<typeof change>

/** What one durable change did to an assessment. Its id is the assessment's and the version that came of it. */
export const historyEntry = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  assessment: z.string(),
  /** Version of the assessment after the change. */
  number: z.int().min(1),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  action: z.string(),
  changes: z.array(change),
})
export type HistoryEntry = z.infer<typeof historyEntry>

/** Sorts as numbers do. */
export const historyId = (assessment: string, number: number): string =>
  `${historyIdStart(assessment)}${String(number).padStart(8, '0')}`

/** What the ids of all changes of one assessment begin with, and of no other. */
export const historyIdStart = (assessment: string): string => `${assessment}.`

const bookkeeping = new Set(['id', 'version', 'createdAt', 'updatedAt', 'answers'])
type Members = Readonly<Record<string, unknown>>

/** Every member and every answer that differs between two versions; `undefined` = there is none yet. */
export const changesBetween = (
  before: Assessment | undefined,
  after: Assessment | undefined,
): readonly Change[] => {
  const members = differences(without(before), without(after), '')
  return [...members, ...differences(before?.answers ?? {}, after?.answers ?? {}, 'answers/')]
}

const without = (assessment: Assessment | undefined): Members =>
  Object.fromEntries(Object.entries(assessment ?? {}).filter(([name]) => !bookkeeping.has(name)))

const differences = (before: Members, after: Members, prefix: string): Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((name) => {
    const [from, to] = [before[name], after[name]]
    if (same(from, to)) return []
    const found = {
      path: `${prefix}${name}`,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    }
    return [found as Change]
  })

/** As they will be stored: members that are undefined are not there. */
const stored = (value: unknown): unknown =>
  value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown)
const same = (one: unknown, other: unknown): boolean =>
  (one === undefined) === (other === undefined) && hashJson(stored(one)) === hashJson(stored(other))

/**
 * An earlier version, computed back from the present one. `undefined` where the history does not reach so far: it is
 * kept since this version of the program.
 */
export const versionAt = (
  present: Assessment,
  history: readonly HistoryEntry[],
  number: number,
): Assessment | undefined => {
  const later = history.filter((entry) => entry.number > number)
  if (number < 1 || later.length !== present.version - number) return undefined
  return later.toSorted((a, b) => b.number - a.number).reduce(undo, present)
}

const undo = (assessment: Assessment, entry: HistoryEntry): Assessment => {
  const members: Record<string, unknown> = { ...assessment }
  const answers: Record<string, unknown> = { ...assessment.answers }
  for (const { path, from } of entry.changes) {
    const isAnswer = path.startsWith('answers/')
    const target = isAnswer ? answers : members
    const name = isAnswer ? path.slice('answers/'.length) : path
    if (from === undefined) Reflect.deleteProperty(target, name)
    else target[name] = from
  }
  return { ...members, answers, version: entry.number - 1 } as Assessment
}

/** Changing these does not make somebody an author: opinions, decisions, positions chosen by management, letter texts. */
const ofOthers = new Set(['life', 'positions', 'letter'])

/** Everybody who changed the content. */
export const editorsOf = (history: readonly HistoryEntry[]): readonly string[] => [
  ...new Set(
    history
      .filter(({ changes }) => changes.some(({ path }) => !ofOthers.has(path)))
      .flatMap(({ by }) => by ?? []),
  ),
]
