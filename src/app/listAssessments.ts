import type { Assessment } from '../core/assessment/assessment.js'
import { RatsamError } from '../core/errors.js'
import type { ResultOutcome } from '../core/evaluation/result.js'
import type { AssessmentStore } from '../core/ports.js'
import type { Rulebook } from './assess.js'
import { formStateOf } from './formState.js'

export type ListedAssessment = {
  readonly assessment: Assessment
  readonly platform: string
  readonly done: number
  readonly total: number
  readonly faulty: number
  /** Only where it has been evaluated since the start. */
  readonly outcome: ResultOutcome | undefined
}

export type ListParts = {
  readonly store: AssessmentStore
  readonly rulebook: Rulebook
  readonly knownOutcome: (assessment: Assessment) => ResultOutcome | undefined
}

export const pageSize = 20

export type AssessmentPage = {
  readonly items: readonly ListedAssessment[]
  readonly page: number
  readonly pages: number
  readonly total: number
}

/** Assessments, or those in the archive; the last changed first, a page at a time. */
export const createListAssessments = ({ store, rulebook, knownOutcome }: ListParts) => {
  const listed = (assessment: Assessment): ListedAssessment => {
    const platform =
      rulebook.registers.platforms.find(({ id }) => id === assessment.platform)?.name ??
      assessment.platform
    try {
      const { done, total, faulty } = formStateOf(assessment, rulebook)
      return { assessment, platform, done, total, faulty, outcome: knownOutcome(assessment) }
    } catch (error) {
      // One assessment under a rule set that is gone must not hide all others.
      if (!(error instanceof RatsamError) || error.code !== 'bad-input') throw error
      return { assessment, platform, done: 0, total: 0, faulty: 0, outcome: undefined }
    }
  }

  return async (wanted: number, archived = false): Promise<AssessmentPage> => {
    const kept = (await store.list()).filter(
      ({ life }) => (life?.archivedAt !== undefined) === archived,
    )
    const all = kept.sort((a, b) => compare(b.updatedAt, a.updatedAt) || compare(a.id, b.id))
    const pages = Math.max(1, Math.ceil(all.length / pageSize))
    const page = Math.min(Math.max(1, wanted), pages)
    const visible = all.slice((page - 1) * pageSize, page * pageSize)
    return { items: visible.map(listed), page, pages, total: all.length }
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
