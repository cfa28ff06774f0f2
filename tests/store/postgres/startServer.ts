import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { idsToRunAs, npmBinaries, systemBinaries, type Binaries, type Ids } from './binaries.js'

export type PostgresServer = {
  readonly name: string
  /** For a superuser. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/**
 * A server for the tests: the one `RATSAM_TEST_PG_URL` names (for a superuser), else one of the system, else one from
 * npm. Throws when none can be started: a run without PostgreSQL must not look like one that passed.
 */
export const startServer = async (): Promise<PostgresServer> => {
  const given = process.env['RATSAM_TEST_PG_URL']
  if (given !== undefined) {
    await answers(given)
    return { name: 'RATSAM_TEST_PG_URL', url: given, stop: () => Promise.resolve() }
  }
  const reasons: string[] = []
  for (const binaries of [...systemBinaries(), npmBinaries()]) {
    try {
      return await startBinaries(binaries)
    } catch (error) {
      reasons.push(`${binaries.name}: ${String(error)}`)
    }
  }
  throw new Error(`No PostgreSQL could be started.\n${reasons.join('\n')}`)
}

export const startBinaries = async (binaries: Binaries): Promise<PostgresServer> => {
  const ids = idsToRunAs()
  const scratch = mkdtempSync(path.join(tmpdir(), 'ratsam-pg-'))
  try {
    chmodSync(scratch, 0o700)
    giveTo(ids, scratch)
    const programs = binaries.prepare(scratch, ids)
    const password = initialise(programs, scratch, ids)
    const port = await freePort()
    const stop = launch(programs, { scratch, ids, port })
    const url = `postgres://ratsam:${password}@127.0.0.1:${String(port)}/postgres`
    await answers(url, 20_000).catch(async (error: unknown) => {
      await stop()
      throw error
    })
    return { name: binaries.name, url, stop }
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true })
    throw error
  }
}

const environment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' }

const giveTo = ({ uid, gid }: Ids, place: string): void => {
  if (uid !== undefined && gid !== undefined) chownSync(place, uid, gid)
}

const initialise = (programs: string, scratch: string, ids: Ids): string => {
  const password = randomBytes(16).toString('hex')
  const passwordFile = path.join(scratch, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(ids, passwordFile)
  execFileSync(
    path.join(programs, 'initdb'),
    [
      ...['--pgdata', path.join(scratch, 'data'), '--username=ratsam', `--pwfile=${passwordFile}`],
      ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'],
    ],
    { ...ids, env: environment, cwd: scratch, stdio: 'pipe' },
  )
  return password
}

/**
 * Waits for the end of its input, which comes when whoever started it ends, however that happens; then the server goes
 * and its data with it. A shell, because it must outlive a killed parent.
 */
const keeper = `
"$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
  -c fsync=off -c full_page_writes=off -c max_connections=60 -c shared_buffers=32MB >"$2/log" 2>&1 &
server=$!
cat >/dev/null
kill -QUIT "$server" 2>/dev/null
wait "$server" 2>/dev/null
cd / && rm -rf "$2"
`

const launch = (
  programs: string,
  { scratch, ids, port }: { scratch: string; ids: Ids; port: number },
): (() => Promise<void>) => {
  // A group of its own: Ctrl-C ends the tests first, and their end ends this.
  const child = spawn('sh', ['-c', keeper, 'keeper', programs, scratch, String(port)], {
    ...ids,
    env: environment,
    cwd: scratch,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.unref()
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return async () => {
    child.ref()
    child.stdin.end()
    await ended
    rmSync(scratch, { recursive: true, force: true })
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

/** Resolves when the server answers; rejects with its last refusal after `patience` milliseconds. */
const answers = async (url: string, patience = 0): Promise<void> => {
  const until = Date.now() + patience
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      await client.end().catch(() => undefined)
      if (Date.now() >= until) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
