import type { Command } from './command.js'
import { say } from './io.js'
import { badOption, parseOptions } from './parseOptions.js'

/** `ratsam users reset NAME`: the way back when nobody can sign in any more. */
export const usersResetCommand: Command = {
  name: 'users reset',
  summary: 'cli.usersReset.summary',
  help: 'cli.usersReset.help',
  run: async (args, io, parts) => {
    const [login] = parseOptions(args, {}, 1).positionals
    if (login === undefined) throw badOption('NAME', 'issue.cli.nameMissing', {})
    const url = await parts.users.reset(login)
    io.err(`${say(io, 'cli.usersReset.done')}\n`)
    io.out(`${url}\n`)
    return 0
  },
}
