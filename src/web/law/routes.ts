import { Router, type Request, type Response } from 'express'
import { positionsDigest } from '../../app/savePositions.js'
import { RatsamError } from '../../core/errors.js'
import { isFormBody, textField, type FormBody } from '../forms/fields.js'
import { actorOf, langOf } from '../forms/frame.js'
import type { WebParts } from '../parts.js'
import { lawInputsFromBody, readLaw } from './lawInput.js'
import { lawView, type LawViewInput } from './lawView.js'

type OfAssessment = Request<{ id: string }>

const places = ['pruefen', 'ergebnis'] as const
/** Where the page may send somebody back to. */
const returnOf = (asked: unknown): string => places.find((place) => place === asked) ?? ''

const show = (res: Response, status: number, input: Omit<LawViewInput, 'lang'>): void => {
  res.status(status).render('law/positions', lawView({ ...input, lang: langOf(res) }))
}

/** Contested questions of law: what is held, and following another position than the default with a reason. */
export const lawPages = ({ useCases }: Pick<WebParts, 'useCases'>): Router => {
  const router = Router()

  router.get('/bewertungen/:id/rechtsfragen', async (req: OfAssessment, res) => {
    const form = await useCases(actorOf(res)).view(req.params.id)
    const returnTo = returnOf(req.query['zurueck'])
    show(res, 200, { form, base: positionsDigest(form.assessment), returnTo })
  })

  router.post('/bewertungen/:id/rechtsfragen', async (req: OfAssessment, res) => {
    await useCases(actorOf(res)).requireChoice()
    const { id } = req.params
    const body: FormBody = isFormBody(req.body) ? req.body : {}
    const returnTo = returnOf(textField(body, '_return'))
    const base = textField(body, '_base')
    const form = await useCases(actorOf(res)).view(id)
    const inputs = lawInputsFromBody(body, form.positions)
    const { positions, problems } = readLaw(inputs, form.positions, langOf(res))
    if (problems.size > 0) {
      show(res, 422, { form, base, returnTo, inputs, problems })
      return
    }
    const saved = await useCases(actorOf(res)).savePositions(id, positions, base)
    if (!saved.ok) throw new RatsamError('bad-input', {}, { issues: saved.issues })
    if (saved.value.kind === 'saved') {
      res.redirect(303, `/bewertungen/${id}${returnTo === '' ? '' : `/${returnTo}`}`)
      return
    }
    const now = await useCases(actorOf(res)).view(id)
    const renewed = positionsDigest(now.assessment)
    show(res, 409, { form: now, base: renewed, returnTo, inputs, problems, conflict: true })
  })

  return router
}
