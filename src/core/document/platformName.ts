import type { Situation } from '../evaluation/situation.js'
import { platformNameAt } from '../rulebook/asOf.js'

/** The name the platform had at the as-of date. */
export const platformName = ({ registers, case: aCase }: Situation): string => {
  const platform = registers.platforms.find(({ id }) => id === aCase.platform)
  return platform ? platformNameAt(platform, aCase.asOf) : aCase.platform
}
