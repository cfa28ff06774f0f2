import { mkdtempSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAssess, type Rulebook } from '../../src/app/assess.js'
import { loadRulebook } from '../../src/app/loadRulebook.js'
import { createAccounts } from '../../src/app/accounts/accounts.js'
import { createSessions } from '../../src/app/accounts/sessions.js'
import { createThrottle } from '../../src/app/accounts/throttle.js'
import { createRefusals } from '../../src/app/refusals.js'
import { createRecordedAssessments } from '../../src/app/recordedAssessments.js'
import { createUseCases, type UseCaseParts } from '../../src/app/useCases.js'
import type { Role } from '../../src/core/access/roles.js'
import type { AssessmentStore, Clock, IdentityProvider, RecordStore } from '../../src/core/ports.js'
import { createJsonRulesEngine } from '../../src/engine/jsonRulesEngine.js'
import { createReadRulebook } from '../../src/engine/readRulebook.js'
import { oneTimeCodes } from '../../src/identity/oneTimeCodes.js'
import { createPasswords } from '../../src/identity/passwords.js'
import { createSecretBox } from '../../src/identity/secretBox.js'
import { openSigner, verifySignature } from '../../src/identity/signatures.js'
import { tokens } from '../../src/identity/tokens.js'
import { createReportCase } from '../../src/app/reportCase.js'
import { createVerifyFile } from '../../src/app/verifyFile.js'
import { createReadRulebookFile } from '../../src/engine/readRulebookFile.js'
import { createPdfHere } from '../../src/reports/pdf/pdf.js'
import { createReportFiles } from '../../src/reports/reportFile.js'
import { readSealed } from '../../src/reports/sealed/readSealed.js'
import { reports } from '../../src/reports/reports.js'
import { createSheets } from '../../src/reports/sheets.js'
import { createMemoryDatabase } from '../../src/store/memoryStore.js'
import { createRecordStore } from '../../src/store/recordStore.js'
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
  readonly records: RecordStore
  readonly parts: UseCaseParts
  readonly accounts: ReturnType<typeof createAccounts>
  /** Its routes, for tests that ask about each. */
  readonly app: ReturnType<typeof createApp>
  readonly log: LogEntry[]
  readonly close: () => Promise<void>
}

export type TestOptions = {
  readonly records?: RecordStore
  readonly accounts?: boolean
  readonly https?: boolean
  readonly clock?: Clock
  readonly provider?: IdentityProvider
  readonly keyFile?: string
  readonly factorRoles?: readonly Role[]
  readonly roleNames?: Readonly<Record<string, Role>>
}

const write = createReportFiles({ writePdf: createPdfHere(), program: '0.1.0' })
const testDocuments = {
  report: createReportCase({
    readRulebookFile: createReadRulebookFile({
      rules: join(root, 'rules'),
      registers: join(root, 'data', 'registers'),
    }),
    write,
  }),
  verify: createVerifyFile({ readSealed, write, program: '0.1.0' }),
}

export const memoryRecords = (): RecordStore => createRecordStore(createMemoryDatabase())

/** Argon2id with little memory: what is tested is when it is asked, not how slow it is. */
const quickPasswords = () => createPasswords({ memoryCost: 1024, timeCost: 1, parallelism: 1 })

export const testParts = async (options: TestOptions = {}): Promise<UseCaseParts> => {
  const { records = memoryRecords(), clock = fixedClock } = options
  const rulebook = await shippedRulebook()
  const keyFile = options.keyFile ?? join(mkdtempSync(join(tmpdir(), 'ratsam-keys-')), 'audit.pem')
  return {
    records,
    clock,
    rulebook,
    assess: createAssess({ rulebook, engine: createJsonRulesEngine(), clock }),
    tokens,
    passwords: quickPasswords(),
    codes: oneTimeCodes,
    secretBox: createSecretBox(keyFile),
    provider: options.provider,
    roleNames: options.roleNames ?? {},
    sessions: createSessions({ records, clock, tokens, factorRoles: options.factorRoles ?? [] }),
    throttle: createThrottle(clock),
    refusals: createRefusals({ records, clock }),
    signer: () => openSigner(keyFile),
    verify: verifySignature,
  }
}

/** The web server as shipped, on a free port, over the memory store and a fixed clock. */
export const startTestServer = async (options: TestOptions = {}): Promise<TestServer> => {
  const parts = await testParts(options)
  const { records, clock, rulebook } = parts
  const log: LogEntry[] = []
  const accounts = createAccounts(parts)
  const app = createApp({
    settings: {
      folders: { views: join(root, 'views'), static: join(root, 'dist', 'static') },
      hosts: ['localhost', '127.0.0.1'],
      https: options.https ?? false,
      baseUrl: undefined,
      proxies: 0,
      version: '0.1.0',
      clock,
      log: (entry) => log.push(entry),
    },
    rulebook,
    accounts: options.accounts === true ? accounts : undefined,
    useCases: createUseCases(parts),
    refusals: parts.refusals,
    documents: testDocuments,
    sheets: createSheets(rulebook.rulesets.at(-1)!, rulebook.registers, fixedClock.today()),
    reports,
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    store: createRecordedAssessments({ records, clock, actor: { kind: 'single-user' } }),
    records,
    parts,
    accounts,
    app,
    log,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
      }),
  }
}
