import type { Cut } from './cut.js'

/** Words of letterhead, evidence, cuts, changes and the summary for the public; the others are in words.ts. */
export type ReportWord =
  | 'withheld'
  | 'page'
  | 'pageOf'
  | `attached.${'evidence' | 'rulebook'}`
  | 'letter.inquiries'
  | `letterhead.${'reference' | 'person' | 'phone' | 'mail' | 'web' | 'date'}`
  | `cut.${Cut}`
  | `receipt.${'code' | 'cut' | 'codeHint'}`
  | 'codeLine'
  | `cutNote.${Exclude<Cut, 'internal'>}`
  | `annex.${'changes' | 'changesIntro' | 'changesCaption'}`
  | `annex.${WhatIfWord}`
  | `head.${'now' | 'other' | 'then' | 'up' | 'down'}`
  | `head.${'place' | 'proposed' | 'worded'}`
  | `change.${'replaced' | 'omitted' | 'added' | 'departs'}`
  | `brief.${BriefWord}`

type WhatIfWord =
  | 'whatIf'
  | 'milder'
  | 'noMilder'
  | `bearing${'' | 'Caption' | 'None'}`
  | `margins${'' | 'Caption' | 'None'}`
  | 'marginNever'

type BriefWord =
  | 'title'
  | 'question'
  | 'questionText'
  | 'outcome'
  | 'why'
  | 'whyText'
  | 'before'
  | 'ongoing'
  | 'open'
  | 'instead'
  | 'how'
  | 'howText'
  | 'more'
