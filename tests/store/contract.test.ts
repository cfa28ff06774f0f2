import path from 'node:path'
import { createAssessmentStore } from '../../src/store/assessmentStore.js'
import { createMemoryDatabase, createMemoryStore } from '../../src/store/memoryStore.js'
import { openStore } from '../../src/store/openStore.js'
import {
  assessmentStoreContract,
  contractCollections,
  databaseContract,
  recordStoreContract,
} from './contract.js'
import { temporaryFolder } from './temporaryFolder.js'

const embedded = () => path.join(temporaryFolder(), 'data', 'store')

assessmentStoreContract('memory store', async () => ({
  store: createMemoryStore(),
  close: () => Promise.resolve(),
}))
assessmentStoreContract('embedded store', async () => {
  const database = await openStore({ dir: embedded(), whenEmpty: 'initialise', compactAt: 4096 })
  return { store: createAssessmentStore(database), close: database.close }
})

databaseContract('memory store', async () => createMemoryDatabase(contractCollections))
databaseContract('embedded store', () =>
  openStore({ dir: embedded(), whenEmpty: 'initialise', collections: contractCollections }),
)

recordStoreContract('memory store', async () => createMemoryDatabase())
recordStoreContract('embedded store', () =>
  openStore({ dir: embedded(), whenEmpty: 'initialise', compactAt: 4096 }),
)
