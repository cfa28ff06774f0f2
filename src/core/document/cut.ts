/** Whom a document is for. */
export const cuts = ['internal', 'council', 'public'] as const
export type Cut = (typeof cuts)[number]

/** Stands in place of wording that a cut keeps back; documents put it into words. */
export const withheldText = '\u2026'
