import type { Command } from './command.js'
import { say } from './io.js'
import { badOption, parseOptions, text } from './parseOptions.js'

/** `ratsam serve` */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'cli.serve.summary',
  help: 'cli.serve.help',
  run: async (args, io, parts) => {
    const parsed = parseOptions(args, { port: { type: 'string' } }, 0)
    const given = text(parsed, 'port')
    const port = given === undefined ? parts.port : Number(given)
    if (given === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
      throw badOption('--port', 'issue.cli.notAPort', { value: given ?? '' })
    }
    await parts.serve(port, (url, setUp) => {
      io.err(`${say(io, 'cli.serve.listening', { url })}\n`)
      const mode = parts.accounts ? 'cli.serve.accounts' : 'cli.serve.singleUser'
      io.err(`${say(io, mode, { path: parts.store.place })}\n`)
      if (setUp !== undefined) {
        io.err(`${say(io, 'cli.serve.setUp', { url: setUp })}\n`)
      }
    })
    return 0
  },
}
