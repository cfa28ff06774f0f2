import { createHash } from 'node:crypto'
import { z } from 'zod'
import { countDocuments, type State } from './database.js'
import { writeDurably } from './durableFile.js'
import { encodeRecord, lineFeed } from './record.js'
import { scanRecords } from './scanRecords.js'
import { corrupt } from './storeErrors.js'

/**
 * All documents at one moment: a manifest, the documents, numbered, an end mark with the hash of everything before
 * it. A backup is the same with another `kind`.
 */
const manifest = z.strictObject({
  kind: z.enum(['snapshot', 'backup']),
  format: z.literal(1),
  generation: z.int().min(1),
  /** Number of transactions the documents come from. */
  sequence: z.int().min(0),
  documents: z.int().min(0),
  createdAt: z.string().optional(),
})
export type Manifest = z.infer<typeof manifest>

const row = z.strictObject({ n: z.int(), put: z.tuple([z.string(), z.string(), z.unknown()]) })
const end = z.strictObject({ end: z.literal(true), sha256: z.string() })

const chunkSize = 1 << 20

export const writeSnapshot = async (
  file: string,
  about: Omit<Manifest, 'format' | 'documents'>,
  state: State,
): Promise<void> => {
  const whole = { ...about, format: 1, documents: countDocuments(state) }
  await writeDurably(file, encodeSnapshot(whole, state), about.kind === 'backup' ? 'wx' : 'w')
}

function* encodeSnapshot(about: Manifest | object, state: State): Generator<Buffer> {
  const hash = createHash('sha256')
  let lines = [encodeRecord(about)]
  let size = 0
  const flush = (): Buffer => {
    const bytes = Buffer.concat(lines)
    lines = []
    size = 0
    hash.update(bytes)
    return bytes
  }
  let n = 0
  for (const [collection, documents] of state) {
    for (const [id, document] of documents) {
      const line = encodeRecord({ n: ++n, put: [collection, id, document] })
      lines.push(line)
      size += line.length
      if (size > chunkSize) yield flush()
    }
  }
  yield flush()
  yield encodeRecord({ end: true, sha256: hash.digest('hex') })
}

export type OnDocument = (collection: string, id: string, document: unknown, byte: number) => void

/** Throws `store-corrupt` unless the file is whole, from the manifest to the end mark. */
export const readSnapshot = async (
  file: string,
  kind: Manifest['kind'],
  onDocument: OnDocument,
): Promise<{ readonly manifest: Manifest; readonly bytes: number }> => {
  const reader = createReader(file, kind, onDocument)
  const { good, torn } = await scanRecords(file, reader.take)
  const about = reader.finish()
  if (about === undefined || torn > 0) throw corrupt(file, good, 'cutOff')
  return { manifest: about, bytes: good }
}

const createReader = (file: string, kind: Manifest['kind'], onDocument: OnDocument) => {
  const hash = createHash('sha256')
  let about: Manifest | undefined
  let count = 0
  let isComplete = false

  const takeManifest = (record: unknown, byte: number): void => {
    const parsed = manifest.safeParse(record)
    if (!parsed.success || parsed.data.kind !== kind) throw corrupt(file, byte, 'manifest')
    about = parsed.data
  }
  const takeRow = (record: unknown, byte: number): void => {
    const parsed = row.safeParse(record)
    if (!parsed.success || parsed.data.n !== count + 1) throw corrupt(file, byte, 'gap')
    count += 1
    onDocument(...parsed.data.put, byte)
  }
  const takeEnd = (sha256: string, byte: number): void => {
    if (sha256 !== hash.digest('hex') || count !== about?.documents)
      throw corrupt(file, byte, 'endMark')
    isComplete = true
  }

  return {
    take: (record: unknown, byte: number, line: Buffer): void => {
      if (isComplete) throw corrupt(file, byte, 'afterEnd')
      const mark = end.safeParse(record)
      if (mark.success) {
        takeEnd(mark.data.sha256, byte)
        return
      }
      if (about === undefined) takeManifest(record, byte)
      else takeRow(record, byte)
      hash.update(line).update(Buffer.of(lineFeed))
    },
    finish: (): Manifest | undefined => (isComplete ? about : undefined),
  }
}
