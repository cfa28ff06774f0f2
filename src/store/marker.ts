import { rename } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { syncFolder, writeDurably } from './durableFile.js'
import { encodeRecord } from './record.js'
import { scanRecords } from './scanRecords.js'
import { corrupt } from './storeErrors.js'
import { markerName } from './storeFolder.js'

/** The marker says that a folder is a store, in which format, and whether its initialisation was finished. */

const formatVersion = 1
export type MarkerState = 'initialising' | 'ready'

const anyMarker = z.object({ format: z.literal('ratsam-store'), formatVersion: z.int() })
const marker = z.strictObject({
  ...anyMarker.shape,
  state: z.enum(['initialising', 'ready']),
})

export const readMarker = async (dir: string): Promise<MarkerState> => {
  const file = path.join(dir, markerName)
  const records: unknown[] = []
  const { torn } = await scanRecords(file, (record) => records.push(record))
  const any = anyMarker.safeParse(records[0])
  if (any.success && any.data.formatVersion > formatVersion) {
    throw corrupt(file, 0, 'newerFormat', { version: any.data.formatVersion })
  }
  const parsed = marker.safeParse(records[0])
  if (!parsed.success || records.length !== 1 || torn > 0) throw corrupt(file, 0, 'marker')
  return parsed.data.state
}

export const writeMarker = async (dir: string, state: MarkerState): Promise<void> => {
  const file = path.join(dir, markerName)
  await writeDurably(`${file}.tmp`, [
    encodeRecord({ format: 'ratsam-store', formatVersion, state }),
  ])
  await rename(`${file}.tmp`, file)
  await syncFolder(dir)
}
