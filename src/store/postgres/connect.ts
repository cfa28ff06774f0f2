import type pg from 'pg'
import { errnoOf } from '../storeErrors.js'
import { unreachable } from './postgresErrors.js'

/** A connection out of the pool. Whatever keeps it from coming about is a database that cannot be reached. */
export const connect = async (pool: pg.Pool, place: string): Promise<pg.PoolClient> => {
  try {
    return await pool.connect()
  } catch (error) {
    throw unreachable(place, errnoOf(error) || 'connection', error)
  }
}
