import type { Actor } from '../core/access/actor.js'
import type { Permission } from '../core/access/roles.js'
import type { Signer, VerifySignature } from '../core/audit/checkpoint.js'
import type { RecordStore } from '../core/ports.js'
import { createManageAccounts } from './accounts/manageAccounts.js'
import { createPersonalData } from './accounts/personalData.js'
import { peopleOf } from './accounts/people.js'
import type { SignInParts } from './accounts/signIn.js'
import { createAskWhatIf } from './askWhatIf.js'
import type { Assess, Rulebook } from './assess.js'
import { createExportAudit, createReadAudit } from './audit.js'
import { authorise } from './authorise.js'
import { createCompareStored } from './compareStored.js'
import { createCreateAssessment } from './createAssessment.js'
import { createEvaluateAssessment } from './evaluateAssessment.js'
import { createCopies } from './life/copies.js'
import { departuresOf } from './life/departures.js'
import type { FormState } from './formState.js'
import { createHistory } from './life/history.js'
import { createLifeSteps } from './life/lifeSteps.js'
import { createDueDates, createTasks } from './life/tasks.js'
import { createViewLife } from './life/viewLife.js'
import { createListAssessments } from './listAssessments.js'
import { createRecordedAssessments } from './recordedAssessments.js'
import { createRemoveAssessment } from './removeAssessment.js'
import { createSaveAnswers } from './saveAnswers.js'
import { createSaveDetails } from './saveDetails.js'
import { createSaveLetter } from './saveLetter.js'
import { createSavePositions } from './savePositions.js'
import { createStandOf } from './standOf.js'
import { createViewAssessment } from './viewAssessment.js'

/** What each use case asks for before it does anything. A use case without an entry does not compile. */
export const useCasePermissions = {
  list: 'assessment.read',
  view: 'assessment.read',
  evaluate: 'assessment.read',
  stand: 'assessment.read',
  askWhatIf: 'assessment.read',
  comparePlatforms: 'assessment.read',
  viewLife: 'assessment.read',
  tasks: 'assessment.read',
  dueDates: 'assessment.read',
  /** For pages that look at what was sent before anything is stored. */
  requireEdit: 'assessment.edit',
  requireChoice: 'positions.choose',
  create: 'assessment.edit',
  saveDetails: 'assessment.edit',
  saveAnswers: 'assessment.edit',
  saveLetter: 'assessment.edit',
  savePositions: 'positions.choose',
  remove: 'assessment.edit',
  submit: 'assessment.submit',
  withdraw: 'assessment.submit',
  advise: 'assessment.advise',
  decide: 'assessment.decide',
  file: 'assessment.file',
  archive: 'assessment.edit',
  unarchive: 'assessment.edit',
  reopen: 'assessment.reopen',
  duplicate: 'assessment.edit',
  history: 'history.read',
  version: 'history.read',
  compare: 'history.read',
  restore: 'assessment.edit',
  departures: 'departures.read',
  readAudit: 'audit.read',
  exportAudit: 'audit.read',
  people: 'audit.read',
  accounts: 'accounts.manage',
  account: 'accounts.manage',
  invite: 'accounts.manage',
  inviteAgain: 'accounts.manage',
  changeRoles: 'accounts.manage',
  deactivate: 'accounts.manage',
  reactivate: 'accounts.manage',
  pseudonymise: 'accounts.manage',
  personalData: 'accounts.manage',
} as const satisfies Readonly<Record<string, Permission>>

export type UseCaseParts = SignInParts & {
  readonly records: RecordStore
  readonly rulebook: Rulebook
  readonly assess: Assess
  readonly signer: () => Promise<Signer>
  readonly verify: VerifySignature
}

/** Everything about content and administration, as one actor may use it. */
export type UseCases = ReturnType<ReturnType<typeof createUseCases>>

export const createUseCases = (parts: UseCaseParts) => {
  const { records, clock } = parts
  const reading = createRecordedAssessments({ records, clock, actor: { kind: 'nobody' } })
  const { evaluate, knownOutcome } = createEvaluateAssessment({ ...parts, store: reading })
  const list = createListAssessments({ ...parts, store: reading, knownOutcome })
  const view = createViewAssessment({ ...parts, store: reading })
  const standOf = createStandOf()
  const stand = (form: FormState) => Promise.resolve(standOf(form))
  const askWhatIf = createAskWhatIf(evaluate)
  const comparePlatforms = createCompareStored({ ...parts, evaluate })

  return (actor: Actor) => {
    const doing = { ...parts, actor }
    const store = createRecordedAssessments({ records, clock, actor })
    // Whoever has not signed in is led to the sign-in, which is no refusal.
    const onFailed = async (error: unknown, name: string): Promise<void> => {
      if (actor.kind !== 'nobody') await parts.refusals.noteError(actor, error, name)
    }
    const all = {
      list,
      view,
      evaluate,
      stand,
      askWhatIf,
      comparePlatforms,
      requireEdit: () => Promise.resolve(),
      requireChoice: () => Promise.resolve(),
      create: createCreateAssessment({ ...parts, store }),
      saveDetails: createSaveDetails({ ...parts, store }),
      saveAnswers: createSaveAnswers({ ...parts, store }),
      saveLetter: createSaveLetter(doing),
      savePositions: createSavePositions({ ...parts, store }),
      remove: createRemoveAssessment({ store }),
      ...lifeCases(doing, evaluate),
      readAudit: createReadAudit(parts),
      exportAudit: createExportAudit(doing),
      people: () => peopleOf(records),
      ...createManageAccounts(doing),
      personalData: createPersonalData(doing),
    }
    return authorise(actor, useCasePermissions, all, onFailed)
  }
}

type Doing = UseCaseParts & { readonly actor: Actor }

const lifeCases = (
  doing: Doing,
  evaluate: ReturnType<typeof createEvaluateAssessment>['evaluate'],
) => ({
  viewLife: createViewLife(doing),
  tasks: createTasks(doing),
  dueDates: createDueDates(doing),
  ...createLifeSteps({ ...doing, evaluate }),
  ...createCopies({ ...doing, newId: doing.tokens.id }),
  ...createHistory(doing),
  departures: async () => departuresOf(await doing.records.list('assessments')),
})
