import { Router, type Request } from 'express'
import { plainText } from '../../core/document/inlines.js'
import type { DocumentKind } from '../../core/document/model.js'
import { headView } from '../assessments/hubView.js'
import { actorOf, langOf } from '../forms/frame.js'
import { downloadsView } from '../documents/downloadRoutes.js'
import { lettersToDecide } from '../letter/letterView.js'
import { proposalOf } from '../letter/proposalOf.js'
import type { WebParts } from '../parts.js'
import { resultView } from './resultView.js'

type OfAssessment = Request<{ id: string }>

const documents = [
  ['schreiben', 'letter'],
  ['anlage', 'annex'],
] as const satisfies readonly (readonly [string, DocumentKind])[]

/** Evaluating, the result, and the documents to attach to the council answer. */
export const resultPages = ({ useCases, settings, reports }: WebParts): Router => {
  const router = Router()

  router.get('/bewertungen/:id/auswerten', async (req: OfAssessment, res) => {
    const form = await useCases(actorOf(res)).view(req.params.id)
    const { done, total, faulty } = form
    res.render('result/submit', { head: headView(form, langOf(res)), done, total, faulty })
  })

  router.get('/bewertungen/:id/ergebnis', async (req: OfAssessment, res) => {
    const evaluated = await useCases(actorOf(res)).evaluate(req.params.id)
    if (evaluated.kind === 'faulty') {
      res.redirect(303, `/bewertungen/${req.params.id}/auswerten`)
      return
    }
    const context = { lang: langOf(res), today: settings.clock.today() }
    res.render('result/result', {
      ...resultView(evaluated.form, evaluated.result, context),
      downloads: downloadsView(req.params.id),
    })
  })

  for (const [path, kind] of documents) {
    router.get(`/bewertungen/:id/${path}`, async (req: OfAssessment, res) => {
      const evaluated = await useCases(actorOf(res)).evaluate(req.params.id)
      if (evaluated.kind === 'faulty') {
        res.redirect(303, `/bewertungen/${req.params.id}/auswerten`)
        return
      }
      const lang = langOf(res)
      const document = reports[kind](evaluated, lang)
      res.render('result/document', {
        head: headView(evaluated.form, lang),
        kind,
        toDecide: lettersToDecide(evaluated.form, proposalOf(evaluated, { reports })),
        title: document.title,
        html: reports.fragment(document),
        remarks: [...document.remarks.map(plainText), ...reports.replacements(document)],
      })
    })
  }

  return router
}
