import { createAssessmentStore } from '../../../src/store/assessmentStore.js'
import type { Collections } from '../../../src/store/collections.js'
import type { Database } from '../../../src/store/database.js'
import { openPostgres } from '../../../src/store/postgres/openPostgres.js'
import {
  assessmentStoreContract,
  contractCollections,
  databaseContract,
  recordStoreContract,
} from '../contract.js'
import { testDatabase } from './testDatabase.js'

const database = testDatabase()

/** A tenant of its own for each test: nothing of the one before. */
let tenants = 0
const open = (collections?: Collections): Promise<Database> =>
  openPostgres({
    url: database().appUrl,
    tenant: `stadt-${(tenants += 1)}`,
    ...(collections && { collections }),
  })

assessmentStoreContract('PostgreSQL store', async () => {
  const opened = await open()
  return { store: createAssessmentStore(opened), close: opened.close }
})
databaseContract('PostgreSQL store', () => open(contractCollections))
recordStoreContract('PostgreSQL store', () => open())
