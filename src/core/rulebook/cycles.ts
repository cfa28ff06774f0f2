/** Elements that need themselves in the end, each cycle once as the way round it (`a`, `b`, `a`). */
export const cycles = (
  ids: readonly string[],
  needs: (id: string) => readonly string[],
): readonly (readonly string[])[] => {
  const done = new Set<string>()
  const found: (readonly string[])[] = []
  const visit = (id: string, way: readonly string[]): void => {
    const start = way.indexOf(id)
    if (start >= 0) {
      found.push([...way.slice(start), id])
      return
    }
    if (done.has(id)) return
    for (const next of needs(id)) visit(next, [...way, id])
    done.add(id)
  }
  for (const id of ids) visit(id, [])
  return found
}
