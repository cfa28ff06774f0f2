import type { Draft } from './draft.js'

/**
 * Whether the assessment looks back: the registers know of times after its as-of date. No clock is needed for that,
 * so the same case under the same registers reads the same on every day.
 */
export const registerDates = ({ situation }: Pick<Draft, 'situation'>): { isPast: boolean } => ({
  isPast: Object.values(situation.registers.versions).some(
    (version) => version > situation.case.asOf,
  ),
})
