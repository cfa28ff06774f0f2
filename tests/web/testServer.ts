import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createAssess, type Rulebook } from '../../src/app/assess.js'
import { createCreateAssessment } from '../../src/app/createAssessment.js'
import { createEvaluateAssessment } from '../../src/app/evaluateAssessment.js'
import { createListAssessments } from '../../src/app/listAssessments.js'
import { loadRulebook } from '../../src/app/loadRulebook.js'
import { createRemoveAssessment } from '../../src/app/removeAssessment.js'
import { createSaveAnswers } from '../../src/app/saveAnswers.js'
import { createSaveDetails } from '../../src/app/saveDetails.js'
import { createViewAssessment } from '../../src/app/viewAssessment.js'
import type { AssessmentStore, Clock } from '../../src/core/ports.js'
import { createJsonRulesEngine } from '../../src/engine/jsonRulesEngine.js'
import { createReadRulebook } from '../../src/engine/readRulebook.js'
import { reports } from '../../src/reports/reports.js'
import { createMemoryStore } from '../../src/store/memoryStore.js'
import { createApp } from '../../src/web/app.js'
import type { LogEntry } from '../../src/web/parts.js'

const root = join(import.meta.dirname, '..', '..')

export const fixedClock: Clock = {
  now: () => '2026-11-23T13:32:00.000Z',
  today: () => '2026-11-23',
}

let loaded: Promise<Rulebook> | undefined
/** The shipped rule set and registers, read once a test file. */
export const shippedRulebook = (): Promise<Rulebook> =>
  (loaded ??= loadRulebook(
    createReadRulebook({ rules: join(root, 'rules'), registers: join(root, 'data', 'registers') }),
    fixedClock,
  ))

export type TestServer = {
  readonly url: string
  readonly store: AssessmentStore
  readonly log: LogEntry[]
  readonly close: () => Promise<void>
}

/** The web server as shipped, on a free port, over the memory store and a fixed clock. */
export const startTestServer = async (
  store: AssessmentStore = createMemoryStore(),
): Promise<TestServer> => {
  const rulebook = await shippedRulebook()
  const log: LogEntry[] = []
  const parts = { store, rulebook, clock: fixedClock }
  const assess = createAssess({ rulebook, engine: createJsonRulesEngine(), clock: fixedClock })
  const { evaluate, knownOutcome } = createEvaluateAssessment({ ...parts, assess })
  const app = createApp({
    settings: {
      folders: { views: join(root, 'views'), static: join(root, 'dist', 'static') },
      hosts: ['localhost', '127.0.0.1'],
      https: false,
      version: '0.1.0',
      clock: fixedClock,
      log: (entry) => log.push(entry),
    },
    rulebook,
    useCases: {
      list: createListAssessments({ ...parts, knownOutcome }),
      create: createCreateAssessment(parts),
      view: createViewAssessment(parts),
      saveDetails: createSaveDetails(parts),
      saveAnswers: createSaveAnswers(parts),
      remove: createRemoveAssessment(parts),
      evaluate,
    },
    reports,
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    store,
    log,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
      }),
  }
}
