import type { AssessmentStore } from '../core/ports.js'
import { createAssessmentStore } from './assessmentStore.js'
import {
  collections as allCollections,
  prepareTransaction,
  type Collections,
} from './collections.js'
import {
  applyTransaction,
  lastOf,
  listOf,
  planBatch,
  type Database,
  type State,
} from './database.js'

/** Keeps the promises of a store except durability. For tests and for trying things out. */
export const createMemoryDatabase = (
  collections: Collections = allCollections,
  state: State = new Map(),
): Database => {
  return {
    get: async (collection, id) => state.get(collection)?.get(id),
    list: async (collection, prefix) => listOf(state, collection, prefix),
    last: async (collection) => lastOf(state, collection),
    commit: async (transaction) => {
      const prepared = prepareTransaction(collections, transaction)
      const [refusal] = planBatch(state, [prepared]).refusals
      if (refusal !== undefined) throw refusal
      applyTransaction(state, prepared)
      await Promise.resolve()
    },
    close: () => Promise.resolve(),
  }
}

export const createMemoryStore = (): AssessmentStore =>
  createAssessmentStore(createMemoryDatabase())
