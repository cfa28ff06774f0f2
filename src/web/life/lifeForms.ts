import { Router, type Request, type Response } from 'express'
import type { StepTaken } from '../../app/life/lifeSteps.js'
import { decidedOutcomes, opinions } from '../../core/assessment/life.js'
import { steps, type Step } from '../../core/assessment/steps.js'
import { requirePermission } from '../../core/access/actor.js'
import { RatsamError, type Issue } from '../../core/errors.js'
import { bodyOf, seenVersion } from '../forms/body.js'
import { textField, type FormBody } from '../forms/fields.js'
import { actorOf, langOf } from '../forms/frame.js'
import { problemsIn } from '../forms/issueWords.js'
import { parseDate } from '../forms/parseDate.js'
import type { WebParts, WebUseCases } from '../parts.js'
import { backToLife } from './lifeRoutes.js'
import { lifeView } from './lifeView.js'

type OfAssessment = Request<{ id: string }>
type Sent = { readonly id: string; readonly seen: number; readonly body: FormBody }

type LifeForm = {
  readonly path: string
  readonly step: Step
  readonly view: string
  readonly take: (cases: WebUseCases, sent: Sent) => Promise<StepTaken>
}

/** One form a step; each has its page, and what it sends is checked in the use case. */
const forms: readonly LifeForm[] = [
  {
    path: 'einreichen',
    step: 'submit',
    view: 'life/submit',
    take: (cases, { id, seen }) => cases.submit(id, seen),
  },
  {
    path: 'zurueckziehen',
    step: 'withdraw',
    view: 'life/withdraw',
    take: (cases, { id, seen, body }) => cases.withdraw(id, seen, textField(body, 'text')),
  },
  {
    path: 'stellungnahme',
    step: 'advise',
    view: 'life/opinion',
    take: (cases, { id, seen, body }) =>
      cases.advise(id, seen, {
        kind: opinions.find((kind) => kind === textField(body, 'kind')),
        text: textField(body, 'text'),
      }),
  },
  {
    path: 'entscheidung',
    step: 'decide',
    view: 'life/decision',
    take: (cases, { id, seen, body }) =>
      cases.decide(id, seen, {
        kind: (['follow', 'depart'] as const).find((kind) => kind === textField(body, 'kind')),
        outcome: decidedOutcomes.find((one) => one === textField(body, 'outcome')),
        reason: textField(body, 'reason'),
        text: textField(body, 'text'),
      }),
  },
  {
    path: 'ablegen',
    step: 'file',
    view: 'life/file',
    take: (cases, { id, seen, body }) =>
      cases.file(id, seen, parseDate(textField(body, 'reassessOn'))),
  },
]

export const lifeForms = ({ useCases }: WebParts): Router => {
  const router = Router()
  for (const form of forms) {
    const show = async (
      res: Response,
      id: string,
      issues: readonly Issue[],
      sent: FormBody,
    ): Promise<void> => {
      const actor = actorOf(res)
      requirePermission(actor, steps[form.step].permission)
      const state = await useCases(actor).viewLife(id)
      refuseImpossible(state, form.step)
      const lang = langOf(res)
      res.status(issues.length > 0 ? 422 : 200).render(form.view, {
        ...lifeView(state, lang),
        ...problemsIn(issues, lang),
        input: inputOf(sent),
      })
    }
    router.get(`/bewertungen/:id/${form.path}`, async (req: OfAssessment, res) => {
      await show(res, req.params.id, [], {})
    })
    router.post(`/bewertungen/:id/${form.path}`, async (req: OfAssessment, res) => {
      const { id } = req.params
      const body = bodyOf(req)
      const sent = { id, seen: seenVersion(body), body }
      const taken = await form.take(useCases(actorOf(res)), sent)
      if (taken.ok) backToLife(res, id)
      else await show(res, id, taken.issues, body)
    })
  }
  return router
}

/** A form nobody could send is not shown; the use case would refuse it anyway. */
const refuseImpossible = (
  { steps: open, barred, life }: Awaited<ReturnType<WebUseCases['viewLife']>>,
  step: Step,
): void => {
  const bar = barred.find((one) => one.step === step)
  if (bar !== undefined) {
    const issues = [{ path: step, code: bar.code }]
    throw new RatsamError('forbidden', { reason: 'four-eyes' }, { issues })
  }
  if (!open.includes(step)) throw new RatsamError('wrong-stage', { stage: life.stage })
}

const inputOf = (body: FormBody) => ({
  kind: textField(body, 'kind'),
  outcome: textField(body, 'outcome'),
  reason: textField(body, 'reason'),
  text: textField(body, 'text'),
  reassessOn: textField(body, 'reassessOn'),
})
