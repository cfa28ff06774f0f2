import pg from 'pg'
import { RatsamError } from '../../core/errors.js'
import type { ChosenStore, DatabaseChoice, StoreChoice } from '../chosenStore.js'
import { createRecordStore } from '../recordStore.js'
import { verifyStore } from '../verifyStore.js'
import { migrate } from './migrate.js'
import { openPostgres } from './openPostgres.js'
import { placeOf } from './place.js'
import { databaseFailure } from './postgresErrors.js'

/** The store in PostgreSQL, for several servers and many bodies; this program works for one of them. */
export const sharedStore = (
  database: DatabaseChoice,
  { dataDir, onLost }: Pick<StoreChoice, 'dataDir' | 'onLost'>,
): ChosenStore => {
  const { url, ownerUrl, tenant } = database
  const opened = () => openPostgres({ url, tenant, onLost })
  return {
    place: `${placeOf(url)} (${tenant})`,
    open: async () => {
      const documents = await opened()
      const compact = (): Promise<void> => Promise.resolve()
      return { records: createRecordStore(documents), compact, close: documents.close }
    },
    read: async (work) => {
      const { snapshot, close } = await opened()
      return snapshot((documents) => work(createRecordStore(documents))).finally(close)
    },
    backup: refuseEmbedded,
    restore: refuseEmbedded,
    // A backup file is read wherever the data lies now.
    verify: (place) => (place === dataDir ? refuseEmbedded() : verifyStore(place)),
    migrate: async () => {
      if (ownerUrl === undefined) {
        throw refused('RATSAM_DATABASE_OWNER_URL', 'issue.database.noOwner')
      }
      const ran = await migrate({ ownerUrl, appRole: await roleOf(url) })
      return ran.map(({ number, name }) => `${String(number)} ${name}`)
    },
  }
}

const refused = (path: string, code: string): RatsamError =>
  new RatsamError('bad-input', {}, { issues: [{ path, code }] })

/** The folder of the embedded store may hold something old: nobody must take that for the data in use. */
const refuseEmbedded = async (): Promise<never> => {
  throw refused('RATSAM_DATABASE_URL', 'issue.database.embeddedOnly')
}

/** As the server sees it; the name in an address may be missing or rewritten on the way. */
const roleOf = async (url: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ role: string }>('select session_user as role')
    return rows[0]?.role ?? ''
  } catch (error) {
    throw databaseFailure(placeOf(url), error)
  } finally {
    await client.end().catch(() => undefined)
  }
}
