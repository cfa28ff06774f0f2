import pg from 'pg'
import type { RatsamError } from '../../core/errors.js'
import { collections as allCollections, type Collections } from '../collections.js'
import { assertFit } from './assertFit.js'
import { connect } from './connect.js'
import { placeOf } from './place.js'
import { createPostgresDatabase, type PostgresDatabase } from './postgresDatabase.js'
import { databaseFailure } from './postgresErrors.js'
import { assertTenant } from './tenant.js'
import { createTransactions } from './transactions.js'

export type PostgresOptions = {
  /** For the role of the program, which owns nothing. */
  readonly url: string
  readonly tenant: string
  readonly collections?: Collections
  /** A connection nobody was using broke. */
  readonly onLost?: (error: RatsamError) => void
}

/** Opens the store of one tenant. Throws `database-unreachable`, `database-unfit`, `bad-input`. */
export const openPostgres = async (options: PostgresOptions): Promise<PostgresDatabase> => {
  const { url, collections = allCollections, onLost = () => undefined } = options
  const tenant = assertTenant(options.tenant)
  const place = placeOf(url)
  const pool = createPool(url, (error) => onLost(databaseFailure(place, error)))
  try {
    const client = await connect(pool, place)
    try {
      await assertFit(client, place)
    } finally {
      client.release()
    }
  } catch (error) {
    await pool.end()
    throw databaseFailure(place, error)
  }
  let closing: Promise<void> | undefined
  return createPostgresDatabase(
    createTransactions(pool, tenant, place),
    { collections, tenant, place },
    () => (closing ??= pool.end()),
  )
}

/** Nobody waits for ever: not for a connection, not for an answer over one that is dead without saying so. */
const createPool = (url: string, onLost: (error: Error) => void): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'ratsam',
    max: 10,
    connectionTimeoutMillis: 5000,
    query_timeout: 30_000,
    statement_timeout: 25_000,
    idle_in_transaction_session_timeout: 25_000,
    keepAlive: true,
  })
  // Without these a lost connection would end the whole process.
  pool.on('error', onLost)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
