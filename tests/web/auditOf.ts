import { isTombstone, type AuditEntry } from '../../src/core/audit/entry.js'
import type { TestServer } from './testServer.js'

/** Entries of the log, and those that are new since a moment. */
export const auditOf = ({ records }: Pick<TestServer, 'records'>) => {
  const all = async (after = 0): Promise<readonly AuditEntry[]> =>
    (await records.audit.entries(after)).flatMap((one) => (isTombstone(one) ? [] : [one]))
  return {
    all,
    /** What `work` did, and the entries it left. */
    during: async <T>(work: () => Promise<T>): Promise<readonly [T, readonly AuditEntry[]]> => {
      const { seq } = await records.audit.head()
      return [await work(), await all(seq)]
    },
  }
}
