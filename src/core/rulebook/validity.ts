/** Dates between which something counts; both included. Without `validFrom` it counts at no known date. */
export type Validity = { readonly validFrom: string | null; readonly validUntil: string | null }

export const validAt = ({ validFrom, validUntil }: Validity, date: string): boolean =>
  validFrom !== null && validFrom <= date && (validUntil === null || date <= validUntil)

/** The ISO date after this one. */
export const dayAfter = (date: string): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10)
}

/** Dates from `start` on at which one of the entries begins or has ended, ascending and each once; `start` comes first. */
export const turningPoints = (entries: readonly Validity[], start: string): readonly string[] => {
  const dates = entries.flatMap(({ validFrom, validUntil }) => [
    ...(validFrom === null ? [] : [validFrom]),
    ...(validUntil === null ? [] : [dayAfter(validUntil)]),
  ])
  return [...new Set([start, ...dates.filter((date) => date > start)])].sort()
}
