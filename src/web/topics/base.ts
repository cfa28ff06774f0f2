import { answerDigest } from '../../app/answerDigest.js'
import type { SentAnswer } from '../../app/saveAnswers.js'
import type { Answer } from '../../core/assessment/case.js'

/** Fingerprints of the answers a page was made from, one per question it shows: `plan.comments=1a2b…;…`. */
export type Base = ReadonlyMap<string, string>

const entry = /^([a-z]+\.[A-Za-z0-9]+)=([0-9a-f]{16})$/u

export const baseOf = (facts: readonly string[], answers: Readonly<Record<string, Answer>>): Base =>
  new Map(facts.map((fact) => [fact, answerDigest(answers[fact])]))

export const writeBase = (base: Base): string =>
  [...base].map(([fact, digest]) => `${fact}=${digest}`).join(';')

/** `undefined` for anything this server did not write. */
export const readBase = (text: string): Base | undefined => {
  const matches = text.split(';').map((part) => entry.exec(part))
  const pairs = matches.flatMap((match) =>
    match?.[1] !== undefined && match[2] !== undefined ? [[match[1], match[2]] as const] : [],
  )
  return pairs.length === matches.length ? new Map(pairs) : undefined
}

/**
 * The base of a page that stays open after its answers were saved. Where somebody else's answer was kept, the page
 * still shows the old one: its base must not move, or the next saving would overwrite what nobody here has seen.
 */
export const baseAfterSaving = (
  sent: readonly SentAnswer[],
  answers: Readonly<Record<string, Answer>>,
): Base =>
  new Map(
    sent.map(({ fact, answer, base }) => {
      const shown = answerDigest(answer)
      return [fact, shown === answerDigest(answers[fact]) ? shown : base]
    }),
  )
