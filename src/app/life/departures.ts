import type { Assessment } from '../../core/assessment/assessment.js'

export type Departures = {
  readonly rule: string
  /** Decisions where the rule spoke, and those of them that departed. */
  readonly decided: number
  readonly departed: number
}

/** How often decisions departed where a rule spoke: a rule nobody follows should be looked at. Most departures first. */
export const departuresOf = (assessments: readonly Assessment[]): readonly Departures[] => {
  const counts = new Map<string, { decided: number; departed: number }>()
  for (const { life } of assessments) {
    if (life?.decision === undefined) continue
    for (const rule of life.submission?.rules ?? []) {
      const count = counts.get(rule) ?? { decided: 0, departed: 0 }
      count.decided += 1
      if (life.decision.kind === 'depart') count.departed += 1
      counts.set(rule, count)
    }
  }
  return [...counts]
    .map(([rule, count]) => ({ rule, ...count }))
    .sort((a, b) => b.departed / b.decided - a.departed / a.decided || (a.rule < b.rule ? -1 : 1))
}
