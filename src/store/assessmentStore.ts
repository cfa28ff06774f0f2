import type { Assessment } from '../core/assessment/assessment.js'
import type { AssessmentStore } from '../core/ports.js'
import type { Database } from './database.js'

const collection = 'assessments'

/** The port of the core over a database whose collection `assessments` holds only what fits the schema `assessment`. */
export const createAssessmentStore = (database: Database): AssessmentStore => ({
  list: async () => {
    const assessments = (await database.list(collection)) as readonly Assessment[]
    return assessments.toSorted(byCreation)
  },
  get: async (id) => (await database.get(collection, id)) as Assessment | undefined,
  put: (assessment, expectedVersion) =>
    database.commit([{ collection, id: assessment.id, document: assessment, expectedVersion }]),
  remove: (id, expectedVersion) =>
    database.commit([{ collection, id, document: null, expectedVersion }]),
})

/** Oldest first, the same on every engine. */
const byCreation = (a: Assessment, b: Assessment): number =>
  compare(a.createdAt, b.createdAt) || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
