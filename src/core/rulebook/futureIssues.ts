import type { Issue } from '../errors.js'

/** Nobody knows the law of a day to come: the registers know what had been decided when they were written. */
export const futureIssues = (asOf: string, today: string): Issue[] =>
  asOf > today ? [{ path: 'asOf', code: 'issue.case.future', params: { asOf, today } }] : []
