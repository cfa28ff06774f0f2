import { RatsamError } from '../core/errors.js'
import { backupStore } from './backupStore.js'
import type { ChosenStore, StoreChoice } from './chosenStore.js'
import { openStore } from './openStore.js'
import { readBeside } from './readBeside.js'
import { createRecordStore } from './recordStore.js'
import { restoreStore } from './restoreStore.js'
import { verifyStore } from './verifyStore.js'

/** The store in a folder of this machine, for one process. */
export const embeddedStore = ({
  dataDir,
  now,
}: Pick<StoreChoice, 'dataDir' | 'now'>): ChosenStore => ({
  place: dataDir,
  open: async (whenEmpty) => {
    const { compact, close, ...database } = await openStore({ dir: dataDir, whenEmpty })
    return { records: createRecordStore({ ...database, close }), compact, close }
  },
  read: async (work) => work(await readBeside(dataDir)),
  backup: (dir, file) => backupStore(dir, file, now()),
  restore: restoreStore,
  verify: verifyStore,
  migrate: async () => {
    const issues = [{ path: 'RATSAM_DATABASE_URL', code: 'issue.database.notConfigured' }]
    throw new RatsamError('bad-input', {}, { issues })
  },
})
