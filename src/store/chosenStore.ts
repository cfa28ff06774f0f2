import type { RatsamError } from '../core/errors.js'
import type { RecordStore, StoreReport } from '../core/ports.js'
import type { ReadRecords } from './readBeside.js'

/** A store with what is done to it as a whole, whatever it is made of. */
export type ChosenStore = {
  /** Where it is, for messages. */
  readonly place: string
  /** `refuse`: only a store that is there already. */
  readonly open: (whenEmpty: 'initialise' | 'refuse') => Promise<OpenedRecords>
  /** Beside a running server, without changing anything. */
  readonly read: <T>(work: (records: ReadRecords) => Promise<T>) => Promise<T>
  readonly backup: (dataDir: string, file: string) => Promise<{ documents: number }>
  readonly restore: (file: string, dataDir: string) => Promise<{ documents: number }>
  readonly verify: (place: string) => Promise<StoreReport>
  /** Names of the steps that were missing. */
  readonly migrate: () => Promise<readonly string[]>
}

export type OpenedRecords = {
  readonly records: RecordStore
  /** Writes the store anew, without what was deleted; does nothing where deleted is gone. */
  readonly compact: () => Promise<void>
  readonly close: () => Promise<void>
}

export type StoreChoice = {
  readonly dataDir: string
  readonly database: DatabaseChoice | undefined
  readonly now: () => string
  /** A connection nobody was using broke. */
  readonly onLost: (error: RatsamError) => void
}

export type DatabaseChoice = {
  readonly url: string
  /** For the role that owns the schema; only migrating needs it. */
  readonly ownerUrl: string | undefined
  readonly tenant: string
}

/** Opens a store that is there, works with its records and closes it. */
export const withRecords = async <T>(
  store: Pick<ChosenStore, 'open'>,
  work: (records: RecordStore) => Promise<T>,
): Promise<T> => {
  const { records, close } = await store.open('refuse')
  try {
    return await work(records)
  } finally {
    await close()
  }
}
