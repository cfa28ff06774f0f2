import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../src/core/access/account.js'
import type { RecordStore } from '../../src/core/ports.js'
import { openStore } from '../../src/store/openStore.js'
import { createRecordStore } from '../../src/store/recordStore.js'
import { addAccount, goodPassword } from '../web/people.js'
import { startTestServer, testParts } from '../web/testServer.js'
import { createVisitor } from '../web/visitor.js'
import { ratsam, tempFolder } from './shell.js'

const folder = tempFolder()
afterAll(() => folder.remove())
const dataDir = join(folder.path, 'store')
const env = { RATSAM_BASE_URL: 'https://ratsam.example.de' }

const withRecords = async <T>(work: (records: RecordStore) => Promise<T>): Promise<T> => {
  const database = await openStore({ dir: dataDir, whenEmpty: 'initialise' })
  try {
    return await work(createRecordStore(database))
  } finally {
    await database.close()
  }
}
const accountOf = (login: string): Promise<Account | undefined> =>
  withRecords(async (records) =>
    (await records.list('accounts')).find((one) => one.login === login),
  )

beforeAll(() =>
  withRecords(async (records) => {
    const parts = await testParts({ records })
    const totp = {
      secret: await parts.secretBox.encrypt('x', 'GEZDGNBVGY3TQOJQ'),
      confirmedAt: parts.clock.now(),
      lastStep: 1,
      recoveryHashes: ['0'.repeat(64)],
    }
    const alma = await addAccount({ parts }, 'alma', ['admin'], { totp })
    await addAccount({ parts }, 'bert', ['clerk'])
    await addAccount({ parts }, 'gegangen', [], { state: 'pseudonymised', login: '' })
    const sessions = [alma.id, alma.id].map((account) => parts.sessions.begin({ account }).change)
    await records.change(sessions, [])
  }),
)

describe('ratsam users reset', () => {
  test('says in plain words what is missing or unknown, and changes nothing', async () => {
    const before = await accountOf('alma')
    for (const [argv, exit] of [
      [['users', 'reset'], 2],
      [['users', 'reset', 'niemand'], 2],
      [['users', 'reset', ''], 2],
      [['users', 'reset', 'alma', 'bert'], 2],
    ] as const) {
      const ran = await ratsam(argv, { dataDir, env })
      expect([argv, ran.exit, ran.out]).toEqual([argv, exit, ''])
      expect(ran.err).toMatch(/\p{Lu}.+[.]\n$/u)
      expect(ran.err).not.toMatch(/at async|undefined|Error/u)
    }
    expect(await accountOf('alma')).toEqual(before)
  })

  test('prints one link at the address of the instance, and nothing else, on stdout', async () => {
    const { exit, out, err } = await ratsam(['users', 'reset', ' ALMA '], { dataDir, env })
    expect([exit, out]).toEqual([
      0,
      expect.stringMatching(/^https:\/\/ratsam\.example\.de\/einladung\/[\w-]{43}\n$/u),
    ])
    expect(err).toContain('sieben Tage')
    expect(err).not.toContain('einladung')
  })

  test('ends password, second factor and sessions of that account, and of no other', async () => {
    const alma = await accountOf('alma')
    expect([alma?.state, alma?.password, alma?.totp]).toEqual(['invited', undefined, undefined])
    expect(alma?.roles).toEqual(['admin'])
    expect((await accountOf('bert'))?.state).toBe('active')
    expect(await withRecords((records) => records.list('sessions'))).toEqual([])
  })

  test('is in the log, done at the command line', async () => {
    const entries = await withRecords((records) => records.audit.entries())
    const id = (await accountOf('alma'))?.id
    expect(entries.at(-1)).toMatchObject({
      action: 'account.reset',
      actor: { kind: 'console' },
      object: { type: 'account', id },
    })
    expect((await ratsam(['audit', 'verify'], { dataDir })).exit).toBe(0)
  })

  test('makes the link before it worthless; the last one is good once and signs in', async () => {
    const first = (await ratsam(['users', 'reset', 'alma'], { dataDir, env })).out.trim()
    const last = (await ratsam(['users', 'reset', 'alma'], { dataDir, env })).out.trim()
    await withRecords(async (records) => {
      const clock = { now: () => new Date().toISOString(), today: () => '2026-11-24' }
      const server = await startTestServer({ records, accounts: true, clock })
      const visitor = createVisitor(server)
      expect((await visitor.open(new URL(first).pathname)).status).toBe(410)
      const fields = { password: goodPassword, repeated: goodPassword }
      const page = await visitor.send(new URL(last).pathname, fields)
      expect(page.status).toBe(200)
      expect((await visitor.open('/verwaltung/konten')).status).toBe(200)
      expect((await createVisitor(server).open(new URL(last).pathname)).status).toBe(410)
      await server.close()
    })
  })

  test('waits until the server has stopped', async () => {
    await withRecords(async () => {
      const { exit, err } = await ratsam(['users', 'reset', 'bert'], { dataDir, env })
      expect(exit).toBe(1)
      expect(err).toMatch(/\p{Lu}.+/u)
    })
    expect((await accountOf('bert'))?.state).toBe('active')
  })
})
