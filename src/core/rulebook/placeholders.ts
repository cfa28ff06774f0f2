/** Placeholders every text may use besides fact ids. */
export const casePlaceholders = [
  'body.name',
  'platform.name',
  'authority.name',
  'authority.website',
] as const

/** Placeholders that only text blocks may use: what the letter knows about the case and the inquiry. */
export const textPlaceholders = [
  'case.asOf',
  'inquiry.reference',
  'inquiry.sessionDate',
  // What the document builder computes for one sentence; see src/core/document.
  'document.ruleset',
  'document.outcomes',
  'document.count',
  'document.ground',
  'document.grounds',
  'document.changes',
  'document.question',
  'document.position',
  'document.default',
  'document.otherPositions',
  'document.deadline',
  'document.value',
  'document.authority',
  'document.since',
] as const

/** What stands in braces in an approved text, each once, in reading order. */
export const placeholdersOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name)),
]
