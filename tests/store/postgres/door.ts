import { randomBytes } from 'node:crypto'
import { createServer, type AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { createTemplate, type Template } from './template.js'
import { startServer, type PostgresServer } from './startServer.js'

/**
 * One PostgreSQL for a whole run, started when the first test asks for a database: whoever tests something else does
 * not wait for it. Test files run in processes of their own, so they ask by a line over a socket.
 */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  let started: Promise<{ server: PostgresServer; template: Template }> | undefined
  const start = async () => {
    const server = await startServer()
    return { server, template: await createTemplate(server.url) }
  }
  const word = randomBytes(16).toString('hex')

  const answer = async (request: string): Promise<unknown> => {
    const [given, wish, name = ''] = request.trim().split(' ')
    if (given !== word) throw new Error('not from this run')
    const { template } = await (started ??= start())
    return wish === 'drop' ? template.drop(name) : template.copy()
  }
  const door = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (bytes) => {
      answer(bytes.toString()).then(
        (value) => socket.end(JSON.stringify({ value })),
        (error: unknown) => socket.end(JSON.stringify({ error: String(error) })),
      )
    })
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  provide('postgresDoor', { port: (door.address() as AddressInfo).port, word })

  return async () => {
    door.close()
    if (started === undefined) return
    const { server, template } = await started.catch(() => ({
      server: undefined,
      template: undefined,
    }))
    await template?.close()
    await server?.stop()
  }
}

declare module 'vitest' {
  // Declarations are merged with those of the library, which needs an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface ProvidedContext {
    postgresDoor: { readonly port: number; readonly word: string }
  }
}
