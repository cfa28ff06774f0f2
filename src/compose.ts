import { join } from 'node:path'
import { createAssess, type Assess, type Rulebook } from './app/assess.js'
import { createCheckRules } from './app/checkRules.js'
import { createCreateAssessment } from './app/createAssessment.js'
import { createEvaluateAssessment } from './app/evaluateAssessment.js'
import { createListAssessments } from './app/listAssessments.js'
import { loadRulebook } from './app/loadRulebook.js'
import { createRemoveAssessment } from './app/removeAssessment.js'
import { createSaveAnswers } from './app/saveAnswers.js'
import { createSaveDetails } from './app/saveDetails.js'
import { createViewAssessment } from './app/viewAssessment.js'
import type { CliParts } from './cli/parts.js'
import type { Config } from './config.js'
import type { Sheets } from './core/document/reports.js'
import { RatsamError } from './core/errors.js'
import type { AssessmentStore, Clock } from './core/ports.js'
import { chooseRuleset } from './core/rulebook/chooseRuleset.js'
import { createJsonRulesEngine } from './engine/jsonRulesEngine.js'
import { readJsonFile } from './engine/readJsonFile.js'
import { createReadRulebook } from './engine/readRulebook.js'
import { reports } from './reports/reports.js'
import { createSheets } from './reports/sheets.js'
import { renderTimeline } from './reports/timeline.js'
import { writeReport } from './reports/writeReport.js'
import { createAssessmentStore } from './store/assessmentStore.js'
import { backupStore } from './store/backupStore.js'
import { openStore } from './store/openStore.js'
import { restoreStore } from './store/restoreStore.js'
import { verifyStore } from './store/verifyStore.js'
import { createApp } from './web/app.js'
import { listen } from './web/listen.js'
import type { LogEntry, WebUseCases } from './web/parts.js'

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
  const readRulebook = createReadRulebook({
    rules: join(root, 'rules'),
    registers: join(root, 'data', 'registers'),
  })
  const rulebook = (): Promise<Rulebook> => loadRulebook(readRulebook, clock)
  const assess = async (): Promise<Assess> =>
    createAssess({ rulebook: await rulebook(), engine, clock })
  return {
    version,
    dataDir: config.dataDir,
    port: config.port,
    assess,
    checkRules: createCheckRules({ readRulebook, engine, clock }),
    render: (assessed, format, lang) => reports[format](assessed, lang),
    renderTimeline: timelineOf,
    sheets: async () => composeSheets(await rulebook()),
    readJson: (path) => readJsonFile(path, path),
    writeFile: writeReport,
    store: {
      backup: (dataDir, file) => backupStore(dataDir, file, clock.now()),
      restore: restoreStore,
      verify: verifyStore,
    },
    serve: async (port, onListening) => {
      const book = await rulebook()
      const assessWith = createAssess({ rulebook: book, engine, clock })
      await serveWith({ rulebook: book, assess: assessWith, surroundings }, port, onListening)
    },
  }
}

type ServerParts = {
  readonly rulebook: Rulebook
  readonly assess: Assess
  readonly surroundings: Surroundings
}

const serveWith = async (
  { rulebook, assess, surroundings }: ServerParts,
  port: number,
  onListening: (url: string) => void,
): Promise<void> => {
  const { config, stopRequested } = surroundings
  const database = await openStore({ dir: config.dataDir, whenEmpty: 'initialise' })
  try {
    const store = createAssessmentStore(database)
    const useCases = composeUseCases({ rulebook, store, assess })
    const app = createApp({ settings: webSettings(surroundings), rulebook, useCases, reports })
    await listen(app, { port, onListening, until: stopRequested })
  } finally {
    await database.close()
  }
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

type UseCaseParts = {
  readonly rulebook: Rulebook
  readonly store: AssessmentStore
  readonly assess: Assess
}

/** The use cases of the pages, over any store. */
export const composeUseCases = (parts: UseCaseParts): WebUseCases => {
  const all = { ...parts, clock }
  const { evaluate, knownOutcome } = createEvaluateAssessment(all)
  return {
    list: createListAssessments({ ...all, knownOutcome }),
    create: createCreateAssessment(all),
    view: createViewAssessment(all),
    saveDetails: createSaveDetails(all),
    saveAnswers: createSaveAnswers(all),
    remove: createRemoveAssessment(all),
    evaluate,
  }
}

const webSettings = ({ root, version, log }: Surroundings) => ({
  folders: { views: join(root, 'views'), static: join(root, 'dist', 'static') },
  hosts: ['localhost', '127.0.0.1', '[::1]'],
  https: false,
  version,
  clock,
  log,
})
