import type { ErrorCode } from '../core/errors.js'

/** 0 done, 1 the machine failed, 2 bad input, 3 checked and found wanting. */
export type ExitCode = 0 | 1 | 2 | 3

const codes: Readonly<Record<ErrorCode, ExitCode>> = {
  'bad-input': 2,
  'not-found': 2,
  conflict: 1,
  'not-signed-in': 2,
  'factor-missing': 2,
  forbidden: 2,
  'wrong-stage': 2,
  busy: 1,
  'too-many-attempts': 1,
  'link-expired': 2,
  'identity-provider': 1,
  'ruleset-faulty': 3,
  'registers-faulty': 3,
  'no-ruleset-for-date': 2,
  'store-locked': 1,
  'store-corrupt': 3,
  'store-read-only': 1,
  'store-full': 1,
  'store-stopped': 1,
  'store-missing': 2,
  'store-not-empty': 2,
  'database-unreachable': 1,
  'database-unfit': 3,
  'file-unreadable': 2,
  'file-unwritable': 2,
  'file-exists': 2,
  'port-in-use': 1,
  'engines-disagree': 1,
  internal: 1,
}

export const exitCodeOf = (code: ErrorCode): ExitCode => codes[code]
