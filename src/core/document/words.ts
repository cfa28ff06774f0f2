import type { Language } from '../rulebook/schema.js'
import type { ReportWord } from './reportWords.js'

/** Fixed words of documents: headings, table heads, states. Sentences come from approved text blocks instead. */
export type DocumentKey = `document.${DocumentName}`

/** The words of one language, given by whoever knows the dictionary. */
export type Words = {
  readonly lang: Language
  readonly say: (key: DocumentKey, params?: Readonly<Record<string, string | number>>) => string
  /** ISO date in the language's form; an imprecise one without the part that is not known. */
  readonly date: (isoDate: string, precision?: 'day' | 'month' | 'year') => string
  /** Half up to one decimal. */
  readonly number: (value: number) => string
}

type DocumentName =
  | `outcome.${'reject' | 'conditional' | 'approve' | 'undecided'}`
  | `verdict.${'reject' | 'conditional' | 'approve'}`
  | `band.${'low' | 'medium' | 'high'}`
  | `role.${'binding' | 'guidance' | 'benchmark' | 'practice' | 'own-judgement'}`
  | `status.${SourceStatus}`
  | `sourceKind.${SourceKind}`
  | `effect.${'bars' | 'requires' | 'raises' | 'lowers' | 'notes'}`
  | `findingRole.${'decisive' | 'supporting' | 'opposing' | 'undecided' | 'note'}`
  | `admissibility.${'not-triggered' | 'triggered' | 'curable' | 'ongoing' | 'not-curable' | 'open'}`
  | `groundKind.${'bar' | 'requirement' | 'criterion' | 'mitigation' | 'benefit'}`
  | `state.${AnswerWord}`
  | `who.${'given' | 'plan' | 'body' | 'platform' | 'authority' | 'law'}`
  | `letter.${LetterWord}`
  | `annex.${AnnexWord}`
  | `head.${HeadWord}`
  | `receipt.${ReceiptWord}`
  | `sheet.${SheetWord}`
  | `timeline.${'caption' | 'date' | 'until' | 'added' | 'dropped' | 'sources' | 'nothing'}`
  | `remark.${'salutation' | 'question' | 'alternatives' | 'deadline' | 'departure'}`
  | `replaced.${'control' | 'bidi' | 'surrogate' | 'too-long' | 'long-run' | 'link' | 'glyph'}`
  | `text.${'grounds' | 'requirements' | 'open' | 'possible' | 'law' | 'receipt'}`
  | ReportWord
  | 'list.and'
  | 'list.or'
  | 'quoted'
  | 'changed'
  | 'interval'
  | 'unknown'
  | 'yes'
  | 'no'
  | 'since'
  | 'note'
  | 'evidence'
  | 'unverified'
  | 'footnotes'

type SourceStatus =
  'in-force' | 'superseded' | 'under-appeal' | 'repealed' | 'not-final' | 'annulled' | 'unknown'
type SourceKind =
  | 'court-decision'
  | 'statute'
  | 'authority-order'
  | 'authority-guidance'
  | 'dsk-resolution'
  | 'edpb-guideline'
  | 'adequacy-decision'
  | 'standard'
  | 'press'
  | 'own-judgement'
type AnswerWord =
  | 'answered'
  | 'unsure'
  | 'not-applicable'
  | 'unanswered'
  | 'unknown'
  | 'later'
  | 'not-evidenced'
  | 'not-proven'
  | 'case'
  | 'register'
  | 'position'
  | 'position-chosen'
type LetterWord =
  | 'askedBy'
  | 'inquiry'
  | 'session'
  | 'askedOn'
  | 'subject'
  | 'asOf'
  | 'question'
  | 'questions'
  | 'whether'
  | 'which'
  | 'when'
  | 'examined'
  | 'benefit'
  | 'grounds'
  | 'requirements'
  | 'missing'
  | 'outlook'
  | 'alternatives'
  | 'place'
  | 'onBehalf'
  | 'signer'
  | 'enclosure'
  | 'body'
  | 'platform'
type AnnexWord =
  | 'title'
  | 'result'
  | 'question'
  | 'stage1'
  | 'stage2'
  | 'stage3'
  | 'stage4'
  | 'grounds'
  | 'findings'
  | 'counter'
  | 'requirements'
  | 'law'
  | 'answers'
  | 'open'
  | 'sources'
  | 'receipt'
  | 'caveat'
  | 'outcome'
  | 'possible'
  | 'deadline'
  | 'chartCaption'
  | 'chartRow'
  | 'chartUnit'
  | 'scoresCaption'
  | 'benefitCaption'
  | 'balanceCaption'
  | 'admissibilityCaption'
  | 'groundsCaption'
  | 'lawCaption'
  | 'openCaption'
  | 'sourcesCaption'
  | 'before'
  | 'ongoing'
  | 'noRemedy'
  | 'waitsFor'
  | 'points'
  | 'contested'
  | 'counterOpen'
  | 'noFindings'
type HeadWord =
  | 'criterion'
  | 'rule'
  | 'effect'
  | 'state'
  | 'score'
  | 'band'
  | 'risk'
  | 'benefit'
  | 'verdict'
  | 'kind'
  | 'carries'
  | 'necessary'
  | 'robust'
  | 'change'
  | 'fact'
  | 'answer'
  | 'origin'
  | 'notes'
  | 'who'
  | 'source'
  | 'date'
  | 'status'
  | 'role'
  | 'lawQuestion'
  | 'default'
  | 'position'
  | 'others'
type ReceiptWord =
  'ruleset' | 'rulesetHash' | 'registersHash' | 'asOf' | 'positions' | 'semantics' | 'resultHash'
type SheetWord =
  | 'draft'
  | 'released'
  | 'coversFrom'
  | 'weight'
  | 'bands'
  | 'sentence'
  | 'reason'
  | 'remedy'
  | 'sources'
  | 'valid'
  | 'from'
  | 'until'
  | 'reviewBy'
  | 'cases'
  | 'noCases'
  | 'balance'
  | 'risk'
  | 'benefit'
  | 'verdict'
  | 'explanation'
  | 'parameters'
  | 'positions'
  | 'guarantees'
  | 'parameter'
  | 'value'
  | 'fact'
  | 'evidence'
  | 'documented'
  | 'offered'
  | 'nothing'
  | 'operator'
  | 'analogous'
  | 'dskLine'
  | 'noLine'
  | 'caveat'
