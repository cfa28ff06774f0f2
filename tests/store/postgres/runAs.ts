import pg from 'pg'

/** Runs statements one after the other over a connection of their own. */
export const runAs = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The same server, seen from another database: one cannot be closed from within. */
export const beside = (url: string): string =>
  Object.assign(new URL(url), { pathname: '/postgres' }).href
