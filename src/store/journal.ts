import { open, type FileHandle } from 'node:fs/promises'
import { RatsamError } from '../core/errors.js'
import type { Transaction } from './database.js'
import { fileMode, syncFolder } from './durableFile.js'
import { encodeRecord } from './record.js'
import { isFull, stopped, writeFailure } from './storeErrors.js'

/** The journal of one generation, open for appending. */
export type Journal = {
  readonly append: (records: Buffer) => Promise<void>
  readonly bytes: () => number
  readonly close: () => Promise<void>
}

export const encodeTransactions = (
  transactions: readonly Transaction[],
  sequence: number,
): Buffer =>
  Buffer.concat(
    transactions.map((transaction, index) =>
      encodeRecord({
        seq: sequence + index + 1,
        ops: transaction.map(({ collection, id, document }) => [collection, id, document]),
      }),
    ),
  )

/** `good` is where the last whole transaction ends; a torn one after it is cut off. */
export const openJournal = async (
  dir: string,
  file: string,
  { good, torn }: { readonly good: number; readonly torn: number },
): Promise<Journal> => {
  const handle = await open(file, 'a', fileMode).catch((error: unknown) => {
    throw writeFailure(dir, error)
  })
  try {
    if (torn > 0) {
      await handle.truncate(good)
      await handle.sync()
    }
    await syncFolder(dir)
    return createJournal(dir, handle, good)
  } catch (error) {
    await handle.close()
    throw writeFailure(dir, error)
  }
}

const createJournal = (dir: string, handle: FileHandle, start: number): Journal => {
  let good = start

  /** Two writers, or somebody tidying up: then the file is no longer what this process believes it to be. */
  const refuseForeignChange = async (): Promise<void> => {
    const { size, nlink } = await handle.stat()
    if (nlink === 0 || size !== good) throw stopped(dir, 'foreignChange')
  }

  /** What was written of a refused append must not stay: the next one would continue in the middle of a line. */
  const takeBack = async (cause: unknown): Promise<never> => {
    await handle.truncate(good)
    await handle.datasync()
    if (isFull(cause)) throw new RatsamError('store-full', { path: dir }, { cause })
    throw cause
  }

  return {
    append: async (records) => {
      await refuseForeignChange()
      await handle.appendFile(records).catch(takeBack)
      // After a failed fsync the kernel may drop the pages and call the next one a success: no second try.
      await handle.datasync()
      good += records.length
    },
    bytes: () => good,
    close: () => handle.close(),
  }
}
