/**
 * Work that names the same key runs one after the other, in the order asked for; other work does not wait. A failed one
 * does not keep the next from its turn.
 */
export const createKeyedTurns = (): (<T>(
  keys: readonly string[],
  work: () => Promise<T>,
) => Promise<T>) => {
  const last = new Map<string, Promise<unknown>>()
  return (keys, work) => {
    const run = Promise.all(keys.map(async (key) => last.get(key))).then(work)
    const done = run
      .catch(() => undefined) // Whoever asked gets the failure through `run`.
      .then(() => {
        for (const key of keys) if (last.get(key) === done) last.delete(key)
      })
    for (const key of keys) last.set(key, done)
    return run
  }
}
