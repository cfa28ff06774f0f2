import type { JsonPlace } from './jsonPlaces.js'

/**
 * What a finding's path names in its file: `criteria/x.json › rule.id › conditions.all[1].value`. As far as the path can
 * be followed; what is missing cannot be pointed at, so its surroundings are.
 */
export const placeOfPath = (path: string, file: JsonPlace): JsonPlace => {
  const [, ...steps] = path.split(' › ')
  return steps.reduce(
    (place, step, at) => (at === 0 ? elementNamed(step, place) : undefined) ?? along(step, place),
    file,
  )
}

const elementNamed = (id: string, place: JsonPlace): JsonPlace | undefined => {
  for (const kid of place.kids.values()) {
    const found = isNamed(kid, id) ? kid : elementNamed(id, kid)
    if (found !== undefined) return found
  }
  return undefined
}

const isNamed = ({ kids }: JsonPlace, id: string): boolean =>
  kids.get('id')?.text === id || kids.get('fact')?.text === id

/** Keys may hold dots themselves (`answers.plan.comments`), so the longest that fits goes first. */
const along = (step: string, place: JsonPlace): JsonPlace => {
  if (step === '') return place
  const candidates = [...place.kids]
    .flatMap(([key, kid]) => namesOf(key, kid).map((name) => ({ name, kid })))
    .filter(({ name }) => step.startsWith(name) && /^(?:$|[.[])/u.test(step.slice(name.length)))
    .sort((a, b) => b.name.length - a.name.length)
  const [best] = candidates
  return best === undefined
    ? place
    : along(step.slice(best.name.length).replace(/^\./u, ''), best.kid)
}

const namesOf = (key: string, kid: JsonPlace): string[] => {
  const id = kid.kids.get('id')?.text
  return [key, `[${key}]`, ...(id === undefined ? [] : [id])]
}
