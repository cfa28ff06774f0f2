import type { FormState } from '../../app/formState.js'
import { letterDigest } from '../../app/saveLetter.js'
import { isPossible, lifeOf } from '../../core/assessment/steps.js'
import {
  letterSheet,
  type LostChange,
  type SheetParagraph,
} from '../../core/document/letterSheet.js'
import type { KeptLetter } from '../../core/document/letterEdits.js'
import type { Block } from '../../core/document/model.js'
import { wordsDigest } from '../../core/document/reviseLetter.js'
import { formatDate, translate, type Lang } from '../../i18n/translate.js'
import { headView } from '../assessments/hubView.js'
import { placeOf, type LetterInput, type LetterProblems } from './letterInput.js'

export type LetterViewInput = {
  readonly form: FormState
  readonly blocks: readonly Block[]
  readonly lang: Lang
  /** The paragraph behind which an own one is about to be written. */
  readonly adding?: string | undefined
  readonly input?: LetterInput
  readonly problems?: LetterProblems
  /** Somebody else stored another letter meanwhile. */
  readonly isConflict?: boolean
}

const untouched: KeptLetter = { edits: [] }

/** The letter to work on, with what was typed where it could not be stored. */
export const letterView = (context: LetterViewInput) => {
  const { form, blocks, lang, input, problems = new Map<string, string>() } = context
  const { assessment } = form
  const letter = assessment.letter ?? untouched
  const sheet = letterSheet(blocks, letter)
  const typed = new Map(input?.typed.map(({ key, text }) => [key, text]))
  const paragraphs = sheet.parts.filter((part) => part.kind === 'paragraph')
  const isConflict = context.isConflict === true
  const adding = addingView(context, paragraphs)
  const inner = { lang, typed, problems, paragraphs, adding: adding.adding }
  return {
    head: headView(form, lang),
    base: letterDigest(assessment),
    isOpen: isPossible('write', lifeOf(assessment)),
    ...headOf(letter, input),
    ...adding,
    parts: sheet.parts.map((part) =>
      part.kind === 'paragraph' ? paragraphView(part, inner) : part,
    ),
    lost: sheet.lost.map(lostView),
    toDecide: toDecideOf(sheet.lost, paragraphs),
    isChanged: assessment.letter !== undefined,
    problems: Object.fromEntries(problems),
    errors: [...problems].map(([place, text]) => ({ href: `#${place}`, text })),
    failed: problems.size > 0,
    conflict: isConflict && input ? differences(input, paragraphs, lang) : [],
    isConflict,
  }
}

const headOf = ({ fileReference = '', date }: KeptLetter, input: LetterInput | undefined) => ({
  fileReference: input?.fileReference ?? fileReference,
  date: input?.date ?? dateText(date),
})

/** The new paragraph, behind its neighbour or, where that is gone, at the end. */
const addingView = ({ adding, input }: LetterViewInput, paragraphs: readonly SheetParagraph[]) => {
  const added = input?.added ?? { text: '', after: '' }
  const after = added.text === '' ? adding : added.after
  return {
    added: added.text,
    adding: after ?? '',
    isAddingLast: after !== undefined && !paragraphs.some(({ key }) => key === after),
  }
}

const dateText = (iso: string | undefined): string =>
  iso === undefined ? '' : formatDate('de', iso)

/** How many changes wait for a decision, because the proposal is another by now. */
const toDecideOf = (lost: readonly LostChange[], paragraphs: readonly SheetParagraph[]): number =>
  lost.length + paragraphs.filter(({ isStale }) => isStale).length

export const lettersToDecide = (form: FormState, blocks: readonly Block[]): number => {
  const { parts, lost } = letterSheet(blocks, form.assessment.letter ?? untouched)
  return toDecideOf(
    lost,
    parts.filter((part) => part.kind === 'paragraph'),
  )
}

type ParagraphContext = {
  readonly lang: Lang
  readonly typed: ReadonlyMap<string, string>
  readonly problems: LetterProblems
  readonly paragraphs: readonly SheetParagraph[]
  readonly adding: string
}

const paragraphView = (part: SheetParagraph, context: ParagraphContext) => {
  const { lang, typed, problems, paragraphs, adding } = context
  const at = paragraphs.indexOf(part)
  const place = placeOf(part.key)
  const text = typed.get(part.key) ?? part.text
  return {
    ...part,
    place,
    number: at + 1,
    status: translate(lang, `web.letter.state.${part.state}`),
    text,
    seen: wordsDigest(part.text),
    rows: rowsOf(text),
    showsProposal: part.state === 'replaced' || part.isStale,
    departs: part.isOutcome && part.state !== 'proposed',
    steps: stepsOf(part, at === 0, at === paragraphs.length - 1),
    isAddingHere: adding === part.key,
    error: problems.get(place),
  }
}

const ownSteps = {
  proposed: ['omit'],
  replaced: ['omit', 'reset'],
  omitted: ['restore'],
  added: ['remove'],
} as const

/** The buttons of a paragraph, in their order. */
const stepsOf = ({ state, isStale }: SheetParagraph, isFirst: boolean, isLast: boolean) => [
  ...(isStale ? ['keep'] : []),
  ...ownSteps[state],
  ...(isFirst ? [] : ['up']),
  ...(isLast ? [] : ['down']),
  'add',
]

/** About as high as its text, without script. */
const rowsOf = (text: string): number => {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 70), 0)
  return Math.min(20, Math.max(3, lines + 1))
}

const lostView = ({ key, text, before }: LostChange) => ({
  key,
  place: placeOf(key),
  text,
  before,
})

const differences = ({ typed }: LetterInput, paragraphs: readonly SheetParagraph[], lang: Lang) =>
  typed.flatMap(({ key, text }) => {
    const at = paragraphs.findIndex((one) => one.key === key)
    const stored = paragraphs[at]?.text ?? ''
    const field =
      at === -1
        ? translate(lang, 'web.letter.gone')
        : translate(lang, 'web.letter.paragraph', { number: at + 1 })
    return stored === text ? [] : [{ field, stored, sent: text }]
  })
