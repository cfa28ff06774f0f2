import { Router, type Request } from 'express'
import { langOf } from '../forms/frame.js'
import type { WebParts } from '../parts.js'
import { checkView } from './checkView.js'
import { headView, hubView } from './hubView.js'
import { startView } from './startView.js'

type OfAssessment = Request<{ id: string }>

/** The list, the hub of one assessment, checking its answers, deleting it. */
export const assessmentPages = ({ useCases }: Pick<WebParts, 'useCases'>): Router => {
  const router = Router()

  router.get('/', async (req, res) => {
    const wanted = Number(req.query['seite'] ?? 1)
    const list = await useCases.list(Number.isInteger(wanted) ? wanted : 1)
    res.render('assessments/start', startView(list, langOf(res), req.query['geloescht'] === '1'))
  })

  router.get('/bewertungen/:id', async (req: OfAssessment, res) => {
    res.render('assessments/hub', hubView(await useCases.view(req.params.id), langOf(res)))
  })

  router.get('/bewertungen/:id/pruefen', async (req: OfAssessment, res) => {
    res.render('assessments/check', checkView(await useCases.view(req.params.id), langOf(res)))
  })

  router.get('/bewertungen/:id/loeschen', async (req: OfAssessment, res) => {
    const form = await useCases.view(req.params.id)
    res.render('assessments/delete', { head: headView(form, langOf(res)), done: form.done })
  })

  router.post('/bewertungen/:id/loeschen', async (req: OfAssessment, res) => {
    await useCases.remove(req.params.id)
    res.redirect(303, '/?geloescht=1')
  })

  return router
}
