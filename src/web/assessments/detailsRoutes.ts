import { randomBytes } from 'node:crypto'
import { Router, type Request, type Response } from 'express'
import type { Rulebook } from '../../app/assess.js'
import { detailsDigest, detailsOf } from '../../app/saveDetails.js'
import type { Issue } from '../../core/errors.js'
import { formatDate, isMessageKey, translate, type Lang } from '../../i18n/translate.js'
import { isFormBody, textField, type FormBody } from '../forms/fields.js'
import { actorOf, langOf } from '../forms/frame.js'
import { refusal } from '../middleware/refusal.js'
import type { WebParts } from '../parts.js'
import { returnOf } from '../topics/afterSaving.js'
import {
  detailFields,
  detailsFromBody,
  detailsFromCase,
  emptyDetails,
  readDetails,
  type DetailField,
  type DetailProblems,
} from './detailsInput.js'
import { detailsView, type DetailsViewInput } from './detailsView.js'
import { headView } from './hubView.js'

/** 16 characters of a–z and 0–9 from a secure source: ids are in addresses and must not be guessable. */
const newId = (): string =>
  BigInt(`0x${randomBytes(16).toString('hex')}`)
    .toString(36)
    .padStart(16, '0')
    .slice(-16)
const idShape = /^[a-z0-9]{16}$/u

const bodyOf = (req: Request): FormBody => (isFormBody(req.body) ? req.body : {})

type Show = (
  res: Response,
  status: number,
  input: Omit<DetailsViewInput, 'rulebook' | 'lang'>,
) => void

const showWith =
  (rulebook: Rulebook): Show =>
  (res, status, input) => {
    res
      .status(status)
      .render('assessments/details', detailsView({ rulebook, lang: langOf(res), ...input }))
  }

/** Begin an assessment, and change its head later. */
export const detailsPages = (parts: WebParts): Router => {
  const router = Router()
  const show = showWith(parts.rulebook)
  beginPages(router, parts, show)
  changePages(router, parts, show)
  return router
}

const beginPages = (router: Router, { useCases, settings }: WebParts, show: Show): void => {
  router.get('/bewertungen/neu', async (_req, res) => {
    await useCases(actorOf(res)).requireEdit()
    show(res, 200, { input: emptyDetails(settings.clock.today()), newId: newId() })
  })

  router.post('/bewertungen', async (req, res) => {
    await useCases(actorOf(res)).requireEdit()
    const lang = langOf(res)
    const input = detailsFromBody(bodyOf(req))
    const id = textField(bodyOf(req), '_new')
    if (!idShape.test(id)) throw refusal('malformed')
    const read = readDetails(input, lang)
    if (!read.ok) {
      show(res, 422, { input, newId: id, problems: read.problems })
      return
    }
    const created = await useCases(actorOf(res)).create(id, read.details)
    if (created.ok) res.redirect(303, `/bewertungen/${id}`)
    else show(res, 422, { input, newId: id, problems: problemsOf(created.issues, lang) })
  })
}

type OfAssessment = Request<{ id: string }>

const changePages = (router: Router, { useCases }: WebParts, show: Show): void => {
  router.get('/bewertungen/:id/angaben', async (req: OfAssessment, res) => {
    const form = await useCases(actorOf(res)).view(req.params.id)
    const details = detailsOf(form.assessment)
    show(res, 200, {
      id: req.params.id,
      base: detailsDigest(details),
      input: detailsFromCase(details),
      returnTo: returnOf(req.query['zurueck']),
      lock: headView(form, langOf(res)).lock,
    })
  })

  router.post('/bewertungen/:id/angaben', async (req: OfAssessment, res) => {
    await useCases(actorOf(res)).requireEdit()
    const { id } = req.params
    const body = bodyOf(req)
    const input = detailsFromBody(body)
    const base = textField(body, '_base')
    const returnTo = returnOf(textField(body, '_return'))
    const again = { id, input, base, returnTo }
    const read = readDetails(input, langOf(res))
    if (!read.ok) {
      show(res, 422, { ...again, problems: read.problems })
      return
    }
    const saved = await useCases(actorOf(res)).saveDetails(id, read.details, base)
    if (!saved.ok) {
      show(res, 422, { ...again, problems: problemsOf(saved.issues, langOf(res)) })
    } else if (saved.value.kind === 'conflict') {
      const stored = detailsOf(saved.value.stored)
      show(res, 409, { ...again, base: detailsDigest(stored), stored })
    } else {
      res.redirect(303, returnTo === '' ? `/bewertungen/${id}` : `/bewertungen/${id}/${returnTo}`)
    }
  })
}

const formWords = {
  'issue.case.unknownPlatform': 'web.details.platform.missing',
  'issue.rules.notCovered': 'web.details.asOf.tooEarly',
  'issue.case.future': 'web.details.asOf.future',
} as const
const isFormWord = (code: string): code is keyof typeof formWords => Object.hasOwn(formWords, code)

const problemsOf = (issues: readonly Issue[], lang: Lang): DetailProblems =>
  new Map(
    issues.map((issue): [DetailField, string] => {
      const field = detailFields.find((one) => one === issue.path) ?? 'asOf'
      const from = issue.params?.['coversFrom']
      const params = {
        ...issue.params,
        ...(typeof from === 'string' && { from: formatDate(lang, from) }),
      }
      if (isFormWord(issue.code)) return [field, translate(lang, formWords[issue.code], params)]
      const key = isMessageKey(issue.code) ? issue.code : 'web.error.badInput.text'
      return [field, translate(lang, key, params)]
    }),
  )
