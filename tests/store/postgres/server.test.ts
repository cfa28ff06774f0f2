import { join } from 'node:path'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import { compose } from '../../../src/compose.js'
import { readConfig } from '../../../src/config.js'
import type { LogEntry } from '../../../src/web/parts.js'
import { ratsam, root, tempFolder } from '../../cli/shell.js'
import { topicsOf } from '../../web/pageSet.js'
import { answer, begin, createVisitor } from '../../web/visitor.js'
import { beside, runAs } from './runAs.js'
import { testDatabase } from './testDatabase.js'

/** The program as it is shipped, on PostgreSQL. */

const database = testDatabase()
const folder = tempFolder()
afterAll(() => folder.remove())
const dataDir = join(folder.path, 'store')

const environment = (more: Readonly<Record<string, string>> = {}) => ({
  RATSAM_DATABASE_URL: database().appUrl,
  RATSAM_TENANT: 'beispielstadt',
  ...more,
})
const asSuperuser = (...statements: readonly string[]): Promise<void> =>
  runAs(database().superuserUrl, ...statements)

/** Serves until the test has finished. */
const served = async (more: Readonly<Record<string, string>> = {}) => {
  const log: LogEntry[] = []
  let stop = (): void => undefined
  const stopRequested = new Promise<void>((resolve) => (stop = resolve))
  const config = readConfig(
    { RATSAM_DATA_DIR: dataDir, ...environment(more) },
    { root, isCheckout: true, home: folder.path },
  )
  const parts = compose({
    config,
    root,
    version: '9.9.9',
    stopRequested: () => stopRequested,
    log: (entry) => log.push(entry),
  })
  const url = await new Promise<string>((resolve, reject) => {
    const ended = parts.serve(0, resolve)
    ended.catch(reject)
    onTestFinished(async () => {
      stop()
      await ended
    })
  })
  return { url, log, visitor: createVisitor({ url }) }
}

it('refuses to serve without a schema and says what to do; the command then makes it', async () => {
  await asSuperuser('drop schema ratsam cascade')
  const refused = await ratsam(['serve'], { dataDir, env: environment() })
  expect(refused.exit).toBe(3)
  expect(refused.err).toContain('Führen Sie „ratsam store migrate“ aus')

  const withoutOwner = await ratsam(['store', 'migrate'], { dataDir, env: environment() })
  expect(withoutOwner.exit).toBe(2)
  expect(withoutOwner.err).toContain('RATSAM_DATABASE_OWNER_URL: Nennen Sie')

  const env = environment({ RATSAM_DATABASE_OWNER_URL: database().ownerUrl })
  const ran = await ratsam(['store', 'migrate'], { dataDir, env })
  expect([ran.exit, ran.err]).toEqual([0, expect.stringContaining('ausgeführt 1 documents')])
  const again = await ratsam(['store', 'migrate'], { dataDir, env })
  expect([again.exit, again.err]).toEqual([0, expect.stringContaining('auf dem Stand')])
  for (const { err } of [ran, again]) {
    expect(err).toContain('(beispielstadt)')
    expect(err).not.toContain(new URL(database().appUrl).password)
  }
})

it('takes an assessment through the pages of two servers, and keeps it from another body', async () => {
  const [one, two] = [await served(), await served()]
  const hub = await begin(one.visitor)
  for (const topic of topicsOf((await two.visitor.open(hub)).html)) {
    if (!(await two.visitor.open(topic)).html.includes(' name="plan.comments"')) continue
    expect((await answer(two.visitor, topic, { 'plan.comments': 'open' })).status).toBe(200)
    expect((await one.visitor.open(topic)).html).toMatch(/value="open"[^>]* checked/u)
  }
  const result = await one.visitor.open(`${hub}/ergebnis`)
  expect(result.html).toContain('Noch nicht entscheidungsreif')
  expect((await two.visitor.open(`${hub}/schreiben`)).html).toContain('Stadt Markkleeberg')
  expect((await two.visitor.open('/')).html).toContain('Markkleeberg')

  const other = await served({ RATSAM_TENANT: 'andere' })
  expect((await other.visitor.open('/')).html).not.toContain('Markkleeberg')
  for (const page of ['', '/ergebnis', '/schreiben', '/vorgang']) {
    expect((await other.visitor.open(`${hub}${page}`)).status).toBe(404)
  }
  expect((await other.visitor.open(hub.replace(/[a-z0-9]{3}$/u, '%00a'))).status).toBe(404)
}, 30_000)

it('has a log that can be verified and exported beside the running server', async () => {
  const { visitor } = await served()
  await begin(visitor)
  const env = environment()
  const verified = await ratsam(['audit', 'verify'], { dataDir, env })
  expect([verified.exit, verified.out + verified.err]).toEqual([
    0,
    expect.stringContaining('(beispielstadt)'),
  ])
  const file = join(folder.path, 'log.jsonl')
  expect((await ratsam(['audit', 'export', '--out', file], { dataDir, env })).exit).toBe(0)
  expect((await ratsam(['audit', 'verify', '--against', file], { dataDir, env })).exit).toBe(0)
  await asSuperuser(`
    update ratsam.documents set document = replace(document, 'Markkleeberg', 'Markranstädt')
    where collection = 'assessments'`)
  expect((await ratsam(['audit', 'verify'], { dataDir, env })).exit).toBe(3)
  await asSuperuser(`
    update ratsam.documents set document = replace(document, 'Markranstädt', 'Markkleeberg')
    where collection = 'assessments'`)
})

it.each([['backup', 'neu.jsonl'], ['restore', 'alt.jsonl'], ['verify']])(
  'store %s does not take an old folder for the data in use',
  async (...command) => {
    const ran = await ratsam(['store', ...command], { dataDir, env: environment() })
    expect([ran.exit, ran.err]).toEqual([2, expect.stringContaining('pg_dump')])
  },
)

it('while the database is away people are told to come back; then it goes on by itself', async () => {
  const { visitor, log } = await served()
  const hub = await begin(visitor)
  const { name, superuserUrl } = database()
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`
  await runAs(beside(superuserUrl), `alter database ${name} allow_connections false`, cut)
  // Whatever the first page after the cut says, the second must not hang or fail otherwise.
  await visitor.open(hub)
  const away = await visitor.open(hub)
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5'])
  expect(away.html).toContain('Die Datenbank antwortet gerade nicht')
  expect(log).toContainEqual(expect.objectContaining({ code: 'database-unreachable' }))
  expect(JSON.stringify(log)).not.toContain('Markkleeberg')

  await runAs(beside(superuserUrl), `alter database ${name} allow_connections true`)
  expect((await visitor.open(hub)).status).toBe(200)
})
