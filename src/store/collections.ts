import { z } from 'zod'
import { account, link, session } from '../core/access/account.js'
import { assessment } from '../core/assessment/assessment.js'
import { historyEntry } from '../core/assessment/history.js'
import { checkpoint } from '../core/audit/checkpoint.js'
import { auditEntry, auditTombstone } from '../core/audit/entry.js'
import { RatsamError, type Issue } from '../core/errors.js'
import type { Operation, StoredDocument, Transaction } from './database.js'

/** The collections of a store and the shape of their documents. */
export type Collections = Readonly<Record<string, z.ZodType>>

/** A link of the chain under its number; only pruning changes one. */
const auditDocument = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  entry: z.union([auditEntry, auditTombstone]),
})
const checkpointDocument = z.strictObject({ id: z.string(), version: z.int().min(1), checkpoint })

export const collections = {
  assessments: assessment,
  history: historyEntry,
  accounts: account,
  sessions: session,
  links: link,
  audit: auditDocument,
  checkpoints: checkpointDocument,
} as const satisfies Collections

const stored = z.looseObject({ id: z.string().min(1), version: z.int().min(1) })

export type Checked =
  | { readonly ok: true; readonly document: StoredDocument }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** Whether a document fits its collection; the door to memory for rows of a file as well as for what is to be saved. */
export const checkDocument = (
  known: Collections,
  collection: string,
  id: string,
  document: unknown,
): Checked => {
  const place = `${collection}/${id}`
  const schema = Object.hasOwn(known, collection) ? known[collection] : undefined
  if (schema === undefined) return misfit(place, 'issue.store.unknownCollection', { collection })
  const basics = stored.safeParse(document)
  if (!basics.success) return misfits(place, basics.error)
  if (basics.data.id !== id) return misfit(place, 'issue.store.otherId', { id })
  const whole = schema.safeParse(document)
  // What was given is kept, not what zod makes of it: a store hands back exactly what it took.
  return whole.success
    ? { ok: true, document: freeze(document) as StoredDocument }
    : misfits(place, whole.error)
}

const misfit = (path: string, code: string, params: Record<string, string>): Checked => ({
  ok: false,
  issues: [{ path, code, params }],
})

const misfits = (place: string, error: z.ZodError): Checked => ({
  ok: false,
  issues: error.issues.map(({ path }) => {
    const member = path.map(String).join('.')
    return {
      path: member === '' ? place : `${place}/${member}`,
      code: 'issue.store.documentShape',
      params: { document: place, member },
    }
  }),
})

const freeze = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(freeze)
  return Object.freeze(value)
}

/**
 * The transaction as the file will give it back, so that memory and disk never differ. Nothing that the next
 * opening would refuse gets past here.
 */
export const prepareTransaction = (known: Collections, transaction: Transaction): Transaction => {
  const keys = new Set(transaction.map(({ collection, id }) => JSON.stringify([collection, id])))
  if (transaction.length === 0 || keys.size !== transaction.length) {
    throw new RatsamError('internal', { reason: 'transaction is empty or names a document twice' })
  }
  return transaction.map((operation) => prepareOperation(known, operation))
}

const prepareOperation = (known: Collections, operation: Operation): Operation => {
  const { collection, id, expectedVersion } = operation
  if (operation.document === null) {
    if (expectedVersion < 1) throw new RatsamError('conflict', { collection, id })
    return { collection, id, document: null, expectedVersion }
  }
  if (operation.document.version !== expectedVersion + 1) {
    throw new RatsamError('internal', { reason: 'a version must grow by one', collection, id })
  }
  const checked = checkDocument(
    known,
    collection,
    id,
    JSON.parse(JSON.stringify(operation.document)),
  )
  if (!checked.ok)
    throw new RatsamError('bad-input', { collection, id }, { issues: checked.issues })
  return { collection, id, document: checked.document, expectedVersion }
}
