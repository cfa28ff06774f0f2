import { RatsamError, type Params } from '../../core/errors.js'
import { errnoOf } from '../storeErrors.js'

/** Why a database is not used as it is; each has its words in the dictionary. */
export const unfitReasons = [
  'notMigrated',
  'newerSchema',
  'changedMigration',
  'roleBypasses',
  'roleOwns',
  'rowsOpen',
  'notDurable',
  'encoding',
  'missingRights',
  'document',
] as const
type UnfitReason = (typeof unfitReasons)[number]

export const unfit = (place: string, reason: UnfitReason, params: Params = {}): RatsamError =>
  new RatsamError(
    'database-unfit',
    { path: place },
    { issues: [{ path: place, code: `issue.database.${reason}`, params }] },
  )

/** When people may try again: by then a database that was started anew usually answers. */
const seconds = 5

export const unreachable = (place: string, reason: string, cause?: unknown): RatsamError =>
  new RatsamError('database-unreachable', { path: place, reason, seconds }, { cause })

/** Another transaction was in the way; the same work may succeed at once. Engines that spread data say 40001 often. */
export const mayTryAgain = (error: unknown): boolean => ['40001', '40P01'].includes(errnoOf(error))

/** The outcome of the transaction is not known or it did not happen, and nothing is wrong with what was to be saved. */
const isUnreachable = (code: string): boolean =>
  /^(08...|57P0[0-9]|57014|25P03|53300|53400|25006|28...|3D000|40...|55P03|E[A-Z]+)$/u.test(code)

/** A failure of the database in our words: which place, which code; never its statement or its values. */
export const databaseFailure = (place: string, error: unknown): RatsamError => {
  if (error instanceof RatsamError) return error
  const code = errnoOf(error)
  if (code === '53100') return new RatsamError('store-full', { path: place }, { cause: error })
  if (code === '42501') return unfit(place, 'missingRights')
  if (['3F000', '42P01'].includes(code)) return unfit(place, 'notMigrated')
  // The client reports a connection that broke or took too long without any code.
  const isClients = code === '' && error instanceof Error && /connect|timeout/iu.test(error.message)
  if (isClients) return unreachable(place, 'connection', error)
  if (isUnreachable(code)) return unreachable(place, code, error)
  return new RatsamError('internal', { reason: code }, { cause: error })
}
