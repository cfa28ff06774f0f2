import type { Express } from 'express'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RatsamError } from '../core/errors.js'

export type Listening = {
  /** This machine only, unless there are accounts. */
  readonly host: string
  readonly port: number
  readonly onListening: (url: string) => void
  /** Resolves when the server shall stop. */
  readonly until: () => Promise<void>
}

/** Serves until told to stop; running requests are finished. Throws `port-in-use`. */
export const listen = async (
  app: Express,
  { host, port, onListening, until }: Listening,
): Promise<void> => {
  const server = createServer(app)
  await bind(server, host, port)
  const { port: bound } = server.address() as AddressInfo
  onListening(`http://localhost:${String(bound)}/`)
  await until()
  await close(server)
}

const bind = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(refused(cause, port))
    })
    server.listen(port, host, resolve)
  })

const foreignAddress = [{ path: 'RATSAM_HOST', code: 'issue.config.hostForeign' }]

const refused = (cause: NodeJS.ErrnoException, port: number): RatsamError => {
  switch (cause.code) {
    case 'EADDRINUSE':
    case 'EACCES':
      return new RatsamError('port-in-use', { port: String(port) }, { cause })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new RatsamError('bad-input', {}, { cause, issues: foreignAddress })
    default:
      return new RatsamError('internal', {}, { cause })
  }
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeIdleConnections()
  })
