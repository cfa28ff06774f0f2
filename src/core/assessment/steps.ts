import type { Permission } from '../access/roles.js'
import type { Issue } from '../errors.js'
import type { Assessment } from './assessment.js'
import type { Life, Stage } from './life.js'

/** What can be done with an assessment, when, and with which permission. */
export const steps = {
  edit: { from: ['draft'], permission: 'assessment.edit' },
  /** The letter: while it is prepared, and again once it is known what was decided. */
  write: { from: ['draft', 'decided'], permission: 'assessment.edit' },
  remove: { from: ['draft'], permission: 'assessment.edit' },
  submit: { from: ['draft'], permission: 'assessment.submit' },
  withdraw: { from: ['submitted', 'advised'], permission: 'assessment.submit' },
  advise: { from: ['submitted'], permission: 'assessment.advise' },
  decide: { from: ['advised'], permission: 'assessment.decide' },
  file: { from: ['decided'], permission: 'assessment.file' },
  reopen: { from: ['filed'], permission: 'assessment.reopen' },
  duplicate: {
    from: ['draft', 'submitted', 'advised', 'decided', 'filed'],
    permission: 'assessment.edit',
  },
  archive: { from: ['draft', 'filed'], permission: 'assessment.edit' },
  unarchive: { from: ['draft', 'filed'], permission: 'assessment.edit' },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly Stage[]; readonly permission: Permission }>
>
export type Step = keyof typeof steps

export const lifeOf = (assessment: Pick<Assessment, 'life'>): Life =>
  assessment.life ?? { stage: 'draft' }

/** Whether the step fits the stage; who may take it is another question. */
export const isPossible = (step: Step, life: Life): boolean => {
  const from: readonly Stage[] = steps[step].from
  if (!from.includes(life.stage)) return false
  if (step === 'unarchive') return life.archivedAt !== undefined
  if (life.archivedAt !== undefined) return step === 'duplicate'
  return step !== 'reopen' || life.next === undefined
}

/**
 * The four-eyes principle: who answered or submitted gives no opinion and does not decide, who gave the opinion does
 * not decide. `editors` are the people who changed answers. Without accounts nobody has a name, so nothing can be
 * checked; the pages say so.
 */
export const fourEyes = (
  step: Step,
  person: string | null,
  life: Life,
  editors: readonly string[],
): Issue | undefined => {
  if (person === null || (step !== 'advise' && step !== 'decide')) return undefined
  const issue = (code: string): Issue => ({ path: step, code })
  if (editors.includes(person) || life.submission?.by === person) {
    return issue(`issue.fourEyes.${step}Own`)
  }
  if (step === 'decide' && life.opinion?.by === person) return issue('issue.fourEyes.decideAdvised')
  return undefined
}
