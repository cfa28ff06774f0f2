import type { MessageKey } from '../i18n/translate.js'
import type { ExitCode } from './exitCode.js'
import type { Io } from './io.js'
import type { CliParts } from './parts.js'

export type Command = {
  /** Words after `ratsam`, e.g. `rules check`. */
  readonly name: string
  readonly summary: MessageKey
  readonly help: MessageKey
  readonly run: (args: readonly string[], io: Io, parts: CliParts) => Promise<ExitCode>
}
