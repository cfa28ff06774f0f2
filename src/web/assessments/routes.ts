import { Router, type Request } from 'express'
import { may } from '../../core/access/actor.js'
import { actorOf, langOf } from '../forms/frame.js'
import type { WebParts } from '../parts.js'
import { checkView } from './checkView.js'
import { standView } from '../topics/standView.js'
import { headView, hubView } from './hubView.js'
import { startView } from './startView.js'

type OfAssessment = Request<{ id: string }>

/** The list, the hub of one assessment, checking its answers, deleting it. */
export const assessmentPages = ({ useCases }: Pick<WebParts, 'useCases'>): Router => {
  const router = Router()

  startPage(router, useCases)
  router.get('/bewertungen/:id', async (req: OfAssessment, res) => {
    const doing = useCases(actorOf(res))
    const form = await doing.view(req.params.id)
    const stand = standView(form, await doing.stand(form), langOf(res))
    res.render('assessments/hub', { ...hubView(form, langOf(res)), stand })
  })

  router.get('/bewertungen/:id/pruefen', async (req: OfAssessment, res) => {
    res.render(
      'assessments/check',
      checkView(await useCases(actorOf(res)).view(req.params.id), langOf(res)),
    )
  })

  router.get('/bewertungen/:id/loeschen', async (req: OfAssessment, res) => {
    await useCases(actorOf(res)).requireEdit()
    const form = await useCases(actorOf(res)).view(req.params.id)
    res.render('assessments/delete', { head: headView(form, langOf(res)), done: form.done })
  })

  router.post('/bewertungen/:id/loeschen', async (req: OfAssessment, res) => {
    await useCases(actorOf(res)).remove(req.params.id)
    res.redirect(303, '/?geloescht=1')
  })

  return router
}

const startPage = (router: Router, useCases: WebParts['useCases']): void => {
  router.get('/', async (req, res) => {
    const actor = actorOf(res)
    if (!may(actor, 'assessment.read') && may(actor, 'accounts.manage')) {
      res.redirect(303, '/verwaltung/konten')
      return
    }
    const wanted = Number(req.query['seite'] ?? 1)
    const archived = req.query['archiv'] === '1'
    const cases = useCases(actor)
    const list = await cases.list(Number.isInteger(wanted) ? wanted : 1, archived)
    const tasks = archived ? [] : await cases.tasks()
    res.render(
      'assessments/start',
      startView({
        list,
        tasks,
        archived,
        lang: langOf(res),
        deleted: req.query['geloescht'] === '1',
        mayEdit: may(actor, 'assessment.edit'),
      }),
    )
  })
}
