import path from 'node:path'
import { RatsamError, type Params } from '../core/errors.js'

/** How failures of the file system are told: which code of ours, which place. */

/** Why a file is not accepted; each has its words in the dictionary. */
export const corruptReasons = [
  'checksum',
  'gap',
  'twice',
  'cutOff',
  'endMark',
  'afterEnd',
  'manifest',
  'marker',
  'missing',
  'newerFormat',
] as const
type CorruptReason = (typeof corruptReasons)[number]

export const stopReasons = [
  'closed',
  'foreignChange',
  'osError',
  'noLockTool',
  'lockFailed',
] as const
type StopReason = (typeof stopReasons)[number]

export const errnoOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** EFBIG is a file size limit of the process or the file system; for the store it is the same as a full disk. */
export const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errnoOf(error))

export const isForbidden = (error: unknown): boolean =>
  ['EACCES', 'EPERM', 'EROFS'].includes(errnoOf(error))

/** A file of the store is not what was written: names the file and the byte where the first unreadable record starts. */
export const corrupt = (
  file: string,
  byte: number,
  reason: CorruptReason,
  params: Params = {},
): RatsamError =>
  new RatsamError(
    'store-corrupt',
    { path: path.dirname(file), file: path.basename(file), byte, ...params },
    {
      issues: [
        {
          path: file,
          code: `issue.store.${reason}`,
          params: { file: path.basename(file), byte, ...params },
        },
      ],
    },
  )

export const readFailure = (file: string, error: unknown): RatsamError =>
  error instanceof RatsamError
    ? error
    : new RatsamError('file-unreadable', { path: file, reason: errnoOf(error) }, { cause: error })

/** For writing into the store's folder while nothing is acknowledged yet: opening, initialising, compacting. */
export const writeFailure = (dir: string, error: unknown): RatsamError => {
  if (error instanceof RatsamError) return error
  if (isFull(error)) return new RatsamError('store-full', { path: dir }, { cause: error })
  if (isForbidden(error)) return new RatsamError('store-read-only', { path: dir }, { cause: error })
  return stopped(dir, 'osError', { reason: errnoOf(error) }, error)
}

/** Nothing more is written until somebody has looked and started anew. */
export const stopped = (
  dir: string,
  reason: StopReason,
  params: Params = {},
  cause?: unknown,
): RatsamError =>
  new RatsamError(
    'store-stopped',
    { path: dir },
    { cause, issues: [{ path: dir, code: `issue.store.${reason}`, params }] },
  )
