import { RatsamError } from '../core/errors.js'
import { errnoOf, stopped } from './storeErrors.js'

export type Guard = {
  readonly failure: () => RatsamError | undefined
  /** Runs what writes. A full disk is passed on; anything else stops the store for good. */
  readonly run: (work: () => Promise<void>) => Promise<void>
}

/** After an error whose outcome on the disk is unknown nothing may be written on top of it. */
export const createGuard = (dir: string, onStop: (error: RatsamError) => void): Guard => {
  let failure: RatsamError | undefined
  const stop = (error: unknown): RatsamError => {
    failure =
      error instanceof RatsamError && error.code === 'store-stopped'
        ? error
        : stopped(dir, 'osError', { reason: errnoOf(error) }, error)
    onStop(failure)
    return failure
  }
  return {
    failure: () => failure,
    run: async (work) => {
      if (failure !== undefined) throw failure
      try {
        await work()
      } catch (error) {
        throw isFullError(error) ? error : stop(error)
      }
    },
  }
}

export const isFullError = (error: unknown): error is RatsamError =>
  error instanceof RatsamError && error.code === 'store-full'
