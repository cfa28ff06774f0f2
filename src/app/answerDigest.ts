import type { Answer } from '../core/assessment/case.js'
import { hashJson } from '../core/evaluation/canonical.js'

/** Short fingerprint of one stored answer, or of its absence: a form carries it to notice changes by others. */
export const answerDigest = (answer: Answer | undefined): string =>
  hashJson(answer ?? null).slice(0, 16)

export const sameAnswer = (a: Answer | undefined, b: Answer | undefined): boolean =>
  answerDigest(a) === answerDigest(b)
