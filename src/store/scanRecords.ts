import { open, type FileHandle } from 'node:fs/promises'
import { decodeRecord, lineFeed } from './record.js'
import { corrupt, readFailure } from './storeErrors.js'

/** `good`: bytes up to the end of the last whole record; `torn`: bytes after it without a line feed. */
export type Scan = { readonly good: number; readonly torn: number }
export type OnRecord = (value: unknown, byte: number, line: Buffer) => void

const chunkSize = 1 << 18

/** Reads a store file record by record. Throws `store-corrupt` at the first line that is whole but wrong. */
export const scanRecords = async (file: string, onRecord: OnRecord): Promise<Scan> => {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw readFailure(file, error)
  })
  try {
    return await scanOpenFile(handle, file, onRecord)
  } catch (error) {
    throw readFailure(file, error)
  } finally {
    await handle.close()
  }
}

const scanOpenFile = async (
  handle: FileHandle,
  file: string,
  onRecord: OnRecord,
): Promise<Scan> => {
  const chunk = Buffer.allocUnsafe(chunkSize)
  let rest = Buffer.alloc(0)
  let good = 0
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, chunkSize, good + rest.length)
    if (bytesRead === 0) break
    const bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)])
    let start = 0
    for (;;) {
      const end = bytes.indexOf(lineFeed, Math.max(start, rest.length))
      if (end < 0) break
      const line = bytes.subarray(start, end)
      const record = decodeRecord(line)
      if (record === undefined) throw corrupt(file, good, 'checksum')
      onRecord(record.value, good, line)
      good += line.length + 1
      start = end + 1
      rest = rest.subarray(0, 0)
    }
    rest = bytes.subarray(start)
  }
  refuseAlteredEnd(file, good, rest)
  return { good, torn: rest.length }
}

/** A whole record followed by one other byte was not torn off: its line feed has been altered. */
const refuseAlteredEnd = (file: string, good: number, tail: Buffer): void => {
  if (tail.length > 0 && decodeRecord(tail.subarray(0, -1)) !== undefined) {
    throw corrupt(file, good, 'checksum')
  }
}
