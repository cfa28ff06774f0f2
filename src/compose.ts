import { join } from 'node:path'
import { createAccounts } from './app/accounts/accounts.js'
import type { SignInParts } from './app/accounts/signIn.js'
import { createSessions } from './app/accounts/sessions.js'
import { createThrottle } from './app/accounts/throttle.js'
import { createAssess, type Assess, type Rulebook } from './app/assess.js'
import { createCheckRules } from './app/checkRules.js'
import { createRuleTools } from './app/ruleTools.js'
import { createExportAudit, verifyRecords } from './app/audit.js'
import { loadRulebook } from './app/loadRulebook.js'
import { createDocuments, type Documents } from './app/documents.js'
import { keepHouse } from './app/housekeeping.js'
import { createRefusals } from './app/refusals.js'
import { createUseCases, type UseCaseParts } from './app/useCases.js'
import type { CliParts } from './cli/parts.js'
import type { Config } from './config.js'
import type { Role } from './core/access/roles.js'
import type { Sheets } from './core/document/reports.js'
import { RatsamError, type Outcome } from './core/errors.js'
import type { ProfileDetails } from './core/profile/bodyProfile.js'
import type { Clock, RecordStore } from './core/ports.js'
import { chooseRuleset } from './core/rulebook/chooseRuleset.js'
import { createJsonRulesEngine } from './engine/jsonRulesEngine.js'
import { readJsonFile } from './engine/readJsonFile.js'
import { createReadRulebook } from './engine/readRulebook.js'
import { createReadRulebookFile, type RulebookFolders } from './engine/readRulebookFile.js'
import { createReadRulesText } from './engine/readRulesText.js'
import { createOpenIdProvider } from './identity/openIdProvider.js'
import { oneTimeCodes } from './identity/oneTimeCodes.js'
import { createPasswords } from './identity/passwords.js'
import { createSecretBox } from './identity/secretBox.js'
import { openSigner, verifySignature } from './identity/signatures.js'
import { tokens } from './identity/tokens.js'
import { reports } from './reports/reports.js'
import type { WritePdf } from './reports/pdf/pdf.js'
import { createPdfApart } from './reports/pdf/pdfApart.js'
import { readDocument } from './reports/readDocument.js'
import { createReadProfile } from './reports/readProfile.js'
import { createReportFiles } from './reports/reportFile.js'
import { readSealed } from './reports/sealed/readSealed.js'
import { createSheets } from './reports/sheets.js'
import { renderTimeline } from './reports/timeline.js'
import { writeReport } from './reports/writeReport.js'
import { withRecords, type ChosenStore } from './store/chosenStore.js'
import { embeddedStore } from './store/embeddedStore.js'
import { sharedStore } from './store/postgres/sharedStore.js'
import { readText } from './store/readText.js'
import { createApp } from './web/app.js'
import { listen } from './web/listen.js'
import type { LogEntry } from './web/parts.js'

/** Builds the parts and connects them; the only file that sees every adapter. */

export type Surroundings = {
  readonly config: Config
  /** Folder in which rules/, data/registers/, views/ and dist/static/ lie. */
  readonly root: string
  readonly version: string
  /** Resolves when the server is asked to stop. */
  readonly stopRequested: () => Promise<void>
  readonly log: (entry: LogEntry) => void
}

const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' })
const clock: Clock = {
  now: () => new Date().toISOString(),
  today: () => berlin.format(new Date()),
}

export const compose = (surroundings: Surroundings): CliParts => {
  const { config, root, version } = surroundings
  const engine = createJsonRulesEngine()
  const store = storeOf(surroundings)
  const folders = { rules: join(root, 'rules'), registers: join(root, 'data', 'registers') }
  const readRulebook = createReadRulebook(folders)
  const documents = composeDocuments(folders, version, createPdfApart().write)
  const rulebook = (): Promise<Rulebook> => loadRulebook(readRulebook, clock)
  const assess = async () => createAssess({ rulebook: await rulebook(), engine, clock })
  return {
    version,
    dataDir: config.dataDir,
    port: config.port,
    accounts: config.accounts,
    assess,
    checkRules: createCheckRules({ readRulebook, engine, clock }),
    rulesText: createReadRulesText(root),
    ...createRuleTools({ readRulebook, clock }),
    render: (assessed, format, lang) => reports[format](assessed, lang),
    renderTimeline: timelineOf,
    sheets: async () => composeSheets(await rulebook()),
    readJson: (path) => readJsonFile(path, path),
    writeFile: writeReport,
    report: documents.report,
    profile: (path) => readProfileOf(path ?? config.profile),
    verify: async (path) => documents.verify(await readDocument(path)),
    store,
    audit: auditTools(config, store),
    users: {
      reset: (login) => withRecords(store, (records) => resetAccount(config, records, login)),
    },
    serve: async (port, onListening) => {
      const book = await rulebook()
      const assessWith = createAssess({ rulebook: book, engine, clock })
      const pdf = createPdfApart()
      const profile = await readProfileOf(config.profile)
      if (!profile.ok) throw new RatsamError('bad-input', {}, { issues: profile.issues })
      const served = composeDocuments(folders, version, pdf.write, profile.value)
      const server = { rulebook: book, assess: assessWith, documents: served, store, surroundings }
      await serveWith(server, port, onListening).finally(pdf.stop)
    },
  }
}

/** In a folder of this machine, or in the database the environment names. */
const storeOf = ({ config, log }: Surroundings): ChosenStore => {
  const { dataDir, database } = config
  if (database === undefined) return embeddedStore({ dataDir, now: clock.now })
  const onLost = ({ code, cause }: RatsamError): void =>
    log({ level: 'warn', event: 'connection-lost', code, cause })
  return sharedStore(database, { dataDir, onLost })
}

type ServerParts = {
  readonly rulebook: Rulebook
  readonly assess: Assess
  readonly documents: Documents
  readonly store: ChosenStore
  readonly surroundings: Surroundings
}

/** Of the body, if it keeps one. */
const readProfileOf = async (
  path: string | undefined,
): Promise<Outcome<ProfileDetails | undefined>> =>
  path === undefined
    ? { ok: true, value: undefined }
    : createReadProfile((file) => readJsonFile(file, file))(path)

const composeDocuments = (
  folders: RulebookFolders,
  program: string,
  writePdf: WritePdf,
  profile?: ProfileDetails,
): Documents => {
  const write = createReportFiles({ writePdf, program })
  const readRulebookFile = createReadRulebookFile(folders)
  return createDocuments({ readRulebookFile, write, readSealed, program }, profile)
}

const serveWith = async (
  { rulebook, assess, documents, store, surroundings }: ServerParts,
  port: number,
  onListening: (url: string, setUp: string | undefined) => void,
): Promise<void> => {
  const { config, stopRequested, log } = surroundings
  const { records, compact, close } = await store.open('initialise')
  try {
    const identity = await identityParts(config, records)
    const accounts = config.accounts ? createAccounts(identity) : undefined
    const parts: UseCaseParts = { ...identity, rulebook, assess, ...auditParts(config) }
    const app = createApp({
      settings: webSettings(surroundings),
      rulebook,
      useCases: createUseCases(parts),
      accounts,
      refusals: identity.refusals,
      sheets: composeSheets(rulebook),
      documents,
      reports,
    })
    const housekeeping = await startHousekeeping(parts, surroundings, compact)
    const setUp = await accounts?.links.setUp()
    const { baseUrl } = config
    const onReady = (url: string): void =>
      onListening(url, setUp && `${baseUrl ?? url.slice(0, -1)}/einrichten/${setUp}`)
    await listen(app, { host: config.host, port, onListening: onReady, until: stopRequested })
    clearInterval(housekeeping)
    await identity.refusals.settle()
  } catch (cause) {
    log({ level: 'info', event: 'not-served' })
    throw cause
  } finally {
    await close()
  }
}

const hour = 60 * 60_000

/** Retention and checkpoints, at the start and once an hour; a failure is logged and tried again. */
const startHousekeeping = async (
  parts: UseCaseParts,
  { config, log }: Surroundings,
  compact: () => Promise<void>,
): Promise<NodeJS.Timeout> => {
  const periods = { assessmentYears: config.retentionYears, auditYears: config.auditYears }
  const work = async (): Promise<void> => {
    try {
      const house = { periods, accounts: config.accounts, compact }
      const { unreadableFactors } = await keepHouse(parts, house)
      if (unreadableFactors > 0) log({ level: 'error', event: 'second-factors-unreadable' })
    } catch (cause) {
      const code = cause instanceof RatsamError ? cause.code : 'internal'
      log({ level: 'error', event: 'housekeeping', code, cause })
    }
  }
  await work()
  return setInterval(() => void work(), hour).unref()
}

const auditParts = ({ keyFile }: Config) => ({
  signer: () => openSigner(keyFile),
  verify: verifySignature,
})

const identityParts = async (config: Config, records: RecordStore): Promise<SignInParts> => ({
  records,
  clock,
  tokens,
  passwords: createPasswords(),
  codes: oneTimeCodes,
  secretBox: createSecretBox(config.keyFile),
  provider: await providerOf(config),
  roleNames: (config.oidc?.roles ?? {}) as Record<string, Role>,
  sessions: createSessions({ records, clock, tokens, factorRoles: config.secondFactor }),
  throttle: createThrottle(clock),
  refusals: createRefusals({ records, clock }),
})

const providerOf = async ({ oidc, baseUrl }: Config) => {
  if (oidc === undefined || baseUrl === undefined) return undefined
  const { clientSecret, clientSecretFile = '', ...rest } = oidc
  const fromFile = async () => (await readText(clientSecretFile)).trim()
  return createOpenIdProvider({
    ...rest,
    baseUrl,
    clientSecret: clientSecret ?? (await fromFile()),
  })
}

const auditTools = (config: Config, store: ChosenStore): CliParts['audit'] => ({
  verifyStore: (kept) => store.read((records) => verifyRecords(records, verifySignature, kept)),
  verify: verifySignature,
  exportLog: () =>
    withRecords(store, (records) =>
      createExportAudit({ ...auditParts(config), records, clock, actor: { kind: 'console' } })(),
    ),
  readText,
})

const resetAccount = async (
  config: Config,
  records: RecordStore,
  login: string,
): Promise<string> => {
  const secret = await createAccounts(await identityParts(config, records)).reset(login)
  return `${config.baseUrl ?? `http://localhost:${String(config.port)}`}/einladung/${secret}`
}

const timelineOf: CliParts['renderTimeline'] = (points, { title, format, lang }) => {
  const criteria = points[0]?.assessed.situation.ruleset.criteria ?? []
  const entries = points.map(({ assessed: { situation, result }, since }) => ({
    asOf: situation.case.asOf,
    result,
    since,
  }))
  return renderTimeline({ title, criteria, entries }, format, lang)
}

/** The latest rule set and the registers, to read. */
const composeSheets = ({ rulesets, registers }: Rulebook): Sheets => {
  const today = clock.today()
  const chosen = chooseRuleset(rulesets, today)
  if (!chosen.ok) throw new RatsamError('no-ruleset-for-date', {}, { issues: chosen.issues })
  return createSheets(chosen.value.ruleset, registers, today)
}

const webSettings = ({ config, root, version, log }: Surroundings) => ({
  folders: { views: join(root, 'views'), static: join(root, 'dist', 'static') },
  hosts: [
    ...['localhost', '127.0.0.1', '[::1]'],
    ...(config.baseUrl === undefined ? [] : [new URL(config.baseUrl).hostname]),
  ],
  https: config.baseUrl?.startsWith('https://') ?? false,
  baseUrl: config.baseUrl,
  proxies: config.proxies,
  version,
  clock,
  log,
})
