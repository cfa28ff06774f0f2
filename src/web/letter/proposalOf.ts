import type { Evaluated } from '../../app/evaluateAssessment.js'
import type { Block } from '../../core/document/model.js'
import type { WebParts } from '../parts.js'

export type LetterParts = Pick<WebParts, 'useCases' | 'reports'>

/**
 * The letter as it is proposed now; nothing where answers have to be mended first. Answers are written in German, in
 * whatever language the pages are read.
 */
export const proposalOf = (
  evaluated: Evaluated,
  { reports }: Pick<LetterParts, 'reports'>,
): readonly Block[] => (evaluated.kind === 'faulty' ? [] : reports.proposedLetter(evaluated, 'de'))
