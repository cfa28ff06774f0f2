/** One piece of work at a time, in the order asked for; a failed one does not keep the next from its turn. */
export const createTurns = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const run = last.then(work)
    last = run.catch(() => undefined) // Whoever asked gets the failure through `run`.
    return run
  }
}
