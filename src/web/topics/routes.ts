import { Router, type Request, type Response } from 'express'
import type { FormState, TopicState } from '../../app/formState.js'
import { RatsamError } from '../../core/errors.js'
import { isFormBody, textField } from '../forms/fields.js'
import { actorOf, langOf, timeText } from '../forms/frame.js'
import type { WebParts } from '../parts.js'
import { afterSaving, returnOf } from './afterSaving.js'
import { baseAfterSaving, writeBase } from './base.js'
import { conflictView } from './conflictView.js'
import { saveTopic, type TopicRequest, type TopicSaved } from './saveTopic.js'
import { standView } from './standView.js'
import { topicView } from './topicView.js'

type Page = Request<{ id: string; topic: string }>

/** One topic a page: show it, save it, and settle what two people changed at once. */
export const topicPages = ({ useCases, settings }: WebParts): Router => {
  const router = Router()

  router.get('/bewertungen/:id/themen/:topic', async (req: Page, res) => {
    const doing = useCases(actorOf(res))
    const form = await doing.view(req.params.id)
    const topic = topicOf(form, req.params.topic)
    const lang = langOf(res)
    const returnTo = returnOf(req.query['zurueck'])
    const added = req.query['neu'] === '1'
    res.render('topics/topic', {
      ...topicView({ form, topic, lang, showIssues: true, returnTo, added }),
      stand: standView(form, await doing.stand(form), lang),
    })
  })

  router.get('/bewertungen/:id/stand', async (req: Request<{ id: string }>, res) => {
    const doing = useCases(actorOf(res))
    const form = await doing.view(req.params.id)
    res.json(standView(form, await doing.stand(form), langOf(res)))
  })

  router.post('/bewertungen/:id/themen/:topic', async (req: Page, res) => {
    await useCases(actorOf(res)).requireEdit()
    const request: TopicRequest = {
      ...req.params,
      body: isFormBody(req.body) ? req.body : {},
      lang: langOf(res),
    }
    const outcome = await saveTopic(useCases(actorOf(res)), request)
    if (req.get('X-Ratsam-Autosave') === undefined) answerWithPage(res, request, outcome)
    else answerInBackground(res, outcome, timeText(settings.clock.now(), request.lang))
  })

  return router
}

const topicOf = (form: FormState, id: string): TopicState => {
  const topic = form.topics.find((one) => one.id === id)
  if (topic === undefined) throw new RatsamError('not-found', { topic: id })
  return topic
}

/** For the script of the page: what it must send next time, and when this was stored. */
const answerInBackground = (res: Response, outcome: TopicSaved, time: string): void => {
  if (outcome.kind === 'problems') res.status(422).json({})
  else if (outcome.kind === 'conflict') res.status(409).json({})
  else {
    const { form, sent } = outcome
    res.json({ base: writeBase(baseAfterSaving(sent.answers, form.assessment.answers)), time })
  }
}

const answerWithPage = (res: Response, request: TopicRequest, outcome: TopicSaved): void => {
  if (outcome.kind === 'conflict') {
    res
      .status(outcome.undecided ? 422 : 409)
      .render('topics/conflict', conflictView({ ...request, ...outcome }))
    return
  }
  const next = outcome.kind === 'saved' ? afterSaving({ ...request, ...outcome }) : undefined
  if (next === undefined) showAgain(res, request, outcome)
  else res.redirect(303, next)
}

/** The same page with what was sent and what is wrong with it. */
const showAgain = (
  res: Response,
  request: TopicRequest,
  { kind, form, sent }: TopicSaved,
): void => {
  const unsaved = kind === 'problems'
  res.status(422).render('topics/topic', {
    stand: undefined,
    ...topicView({
      form,
      topic: topicOf(form, request.topic),
      lang: request.lang,
      ...(unsaved && { inputs: sent.inputs, base: sent.base }),
      problems: sent.problems,
      showIssues: !unsaved,
      returnTo: returnOf(textField(request.body, '_return')),
      added: false,
    }),
  })
}
