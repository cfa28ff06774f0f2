import { Router, type Request, type Response } from 'express'
import { RatsamError } from '../../core/errors.js'
import { bodyOf, seenVersion } from '../forms/body.js'
import { actorOf, langOf } from '../forms/frame.js'
import type { WebParts } from '../parts.js'
import { departuresView } from './departuresView.js'
import { icalendar } from './icalendar.js'
import { lifeView } from './lifeView.js'

type OfAssessment = Request<{ id: string }>

/** The life of an assessment, steps that need no form of their own, departures, due dates as a calendar. */
export const lifePages = ({ useCases, rulebook, settings }: WebParts): Router => {
  const router = Router()

  router.get('/bewertungen/:id/vorgang', async (req: OfAssessment, res) => {
    const state = await useCases(actorOf(res)).viewLife(req.params.id)
    res.render('life/life', lifeView(state, langOf(res)))
  })

  for (const [path, step] of [
    ['archivieren', 'archive'],
    ['zurueckholen', 'unarchive'],
  ] as const) {
    router.post(`/bewertungen/:id/${path}`, async (req: OfAssessment, res) => {
      await useCases(actorOf(res))[step](req.params.id, seenVersion(bodyOf(req)))
      backToLife(res, req.params.id)
    })
  }
  router.post('/bewertungen/:id/wiederaufnehmen', async (req: OfAssessment, res) => {
    const seen = seenVersion(bodyOf(req))
    res.redirect(303, `/bewertungen/${await useCases(actorOf(res)).reopen(req.params.id, seen)}`)
  })
  router.post('/bewertungen/:id/kopieren', async (req: OfAssessment, res) => {
    res.redirect(303, `/bewertungen/${await useCases(actorOf(res)).duplicate(req.params.id)}`)
  })

  router.get('/abweichungen', async (_req, res) => {
    const counts = await useCases(actorOf(res)).departures()
    res.render('life/departures', departuresView(counts, rulebook, langOf(res)))
  })

  router.get('/termine.ics', async (_req, res) => {
    const dates = await useCases(actorOf(res)).dueDates()
    const text = icalendar(dates, { lang: langOf(res), now: settings.clock.now(), rulebook })
    res.attachment('ratsam-termine.ics').type('text/calendar').send(text)
  })
  return router
}

export const backToLife = (res: Response, id: string): void => {
  if (!/^[a-z0-9]{16}$/u.test(id)) throw new RatsamError('not-found', { id })
  res.redirect(303, `/bewertungen/${id}/vorgang`)
}
