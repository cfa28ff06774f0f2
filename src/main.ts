#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCli } from './cli/run.js'
import { exitCodeOf } from './cli/exitCode.js'
import { reportIssues } from './cli/io.js'
import { compose } from './compose.js'
import { readConfig, type Config } from './config.js'
import { RatsamError } from './core/errors.js'
import type { LogEntry } from './web/parts.js'

/** The executable: reads the environment and the command line, nothing else. */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
}
const out = (text: string): void => void process.stdout.write(text)
const err = (text: string): void => void process.stderr.write(text)

const configOrExit = (): Config => {
  try {
    return readConfig(process.env, {
      root,
      isCheckout: existsSync(join(root, 'src', 'main.ts')),
      home: homedir(),
    })
  } catch (error) {
    if (!(error instanceof RatsamError)) throw error
    reportIssues({ out, err, lang: 'de', json: false, debug: false }, error.issues)
    process.exit(exitCodeOf(error.code))
  }
}

// A closed pipe (`ratsam … | head`) is the reader's choice, not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

const config = configOrExit()
const { lang, debug } = config

const stopRequested = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve()
      })
  })

/** One line of JSON per event on stderr. Causes may hold what people typed, so they appear only for debugging. */
const log = ({ cause, ...entry }: LogEntry): void => {
  if (!debug && entry.level === 'info') return
  const details = debug && cause instanceof Error ? { cause: cause.stack } : {}
  err(`${JSON.stringify({ ...entry, ...details })}\n`)
}

process.exitCode = await runCli(
  process.argv.slice(2),
  { out, err, lang, debug },
  compose({ config, root, version, stopRequested, log }),
)
