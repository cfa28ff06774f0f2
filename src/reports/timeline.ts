import type { ReadingFormat } from '../core/document/reports.js'
import { buildTimeline, type TimelineInput } from '../core/document/timelineSheet.js'
import type { Lang } from '../i18n/translate.js'
import { renderers } from './renderers.js'
import { wordsOf } from './words.js'

export const renderTimeline = (
  input: Omit<TimelineInput, 'words'>,
  format: ReadingFormat,
  lang: Lang,
): string => renderers[format].render([buildTimeline({ ...input, words: wordsOf(lang) })])
