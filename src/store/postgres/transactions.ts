import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { connect } from './connect.js'
import { databaseFailure, mayTryAgain } from './postgresErrors.js'
import { assertTenant } from './tenant.js'

/** Runs work in a transaction of one tenant. It may run more than once, so it must do nothing but ask the database. */
export type RunTransaction = <T>(
  work: (client: pg.ClientBase) => Promise<T>,
  mode?: Mode,
) => Promise<T>
/** `snapshot`: all of it sees one moment, and changes nothing. */
type Mode = 'each-latest' | 'snapshot'

const beginning: Readonly<Record<Mode, string>> = {
  'each-latest': 'begin isolation level read committed',
  snapshot: 'begin isolation level repeatable read read only',
}

const attempts = 8

export const createTransactions = (
  pool: pg.Pool,
  tenant: string,
  place: string,
): RunTransaction => {
  // For this transaction only: the next one on the same connection has no tenant until it says so.
  const forTenant = `select set_config('ratsam.tenant', ${pg.escapeLiteral(assertTenant(tenant))}, true)`
  return async (work, mode = 'each-latest') => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(() => connect(pool, place), `${beginning[mode]}; ${forTenant}`, work)
      } catch (error) {
        if (!mayTryAgain(error) || attempt === attempts) throw databaseFailure(place, error)
        await wait(Math.random() * 5 * 2 ** attempt) // Not all at the same moment again.
      }
    }
  }
}

const once = async <T>(
  connection: () => Promise<pg.PoolClient>,
  begin: string,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> => {
  const client = await connection()
  let isUsable = false
  try {
    await client.query(begin)
    const result = await work(client)
    await client.query('commit')
    isUsable = true
    return result
  } catch (error) {
    isUsable = await rolledBack(client)
    throw error
  } finally {
    // A connection in an unknown state is closed, not handed on.
    client.release(!isUsable)
  }
}

const rolledBack = async (client: pg.ClientBase): Promise<boolean> => {
  try {
    await client.query('rollback')
    return true
  } catch {
    return false
  }
}
