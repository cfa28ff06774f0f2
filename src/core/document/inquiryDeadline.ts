import type { Case } from '../assessment/case.js'

/**
 * Day by which a council inquiry is in principle to be answered: four weeks after it was put, § 28(6) SächsGemO.
 * Saxon municipalities only; for other Länder no rule is on file. `undefined` without a date to count from.
 */
export const inquiryDeadline = ({ body, inquiry }: Pick<Case, 'body' | 'inquiry'>) => {
  if (body.land !== 'SN' || body.type !== 'municipality') return undefined
  const asked = inquiry?.askedOn ?? inquiry?.sessionDate
  if (asked === undefined) return undefined
  const [year = 0, month = 1, day = 1] = asked.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + 28)).toISOString().slice(0, 10)
}
