import { Router, type Request } from 'express'
import { RatsamError } from '../../core/errors.js'
import { bodyOf } from '../forms/body.js'
import { textField } from '../forms/fields.js'
import { actorOf, langOf } from '../forms/frame.js'
import type { WebParts } from '../parts.js'
import { comparisonView, historyView, versionView } from './historyView.js'

type OfAssessment = Request<{ id: string }>
type OfVersion = Request<{ id: string; number: string }>

const numberOf = (text: unknown): number => {
  const number = typeof text === 'string' && /^\d{1,8}$/u.test(text) ? Number(text) : 0
  if (number < 1) throw new RatsamError('not-found', { number: 0 })
  return number
}

/** Every change of an assessment, any version, two compared, and an answer brought back. */
export const historyPages = ({ useCases }: WebParts): Router => {
  const router = Router()

  router.get('/bewertungen/:id/verlauf', async (req: OfAssessment, res) => {
    const history = await useCases(actorOf(res)).history(req.params.id)
    res.render('life/history', historyView(history, langOf(res)))
  })
  router.get('/bewertungen/:id/verlauf/:number', async (req: OfVersion, res) => {
    const number = numberOf(req.params.number)
    const cases = useCases(actorOf(res))
    const form = await cases.version(req.params.id, number)
    const { form: present } = await cases.history(req.params.id)
    res.render('life/version', versionView(form, present, langOf(res)))
  })
  router.get('/bewertungen/:id/vergleich', async (req: OfAssessment, res) => {
    const [from, to] = [numberOf(req.query['von']), numberOf(req.query['bis'])]
    const comparison = await useCases(actorOf(res)).compare(req.params.id, from, to)
    res.render('life/compare', comparisonView(comparison, langOf(res)))
  })
  router.post('/bewertungen/:id/verlauf/:number/antwort', async (req: OfVersion, res) => {
    const { id } = req.params
    const fact = textField(bodyOf(req), 'fact')
    await useCases(actorOf(res)).restore(id, numberOf(req.params.number), fact)
    res.redirect(303, `/bewertungen/${id}/verlauf`)
  })
  return router
}
