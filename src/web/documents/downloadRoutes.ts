import { Router, type Request } from 'express'
import { cuts } from '../../core/document/cut.js'
import { reportFormats } from '../../core/document/reportFile.js'
import { RatsamError } from '../../core/errors.js'
import { reportKinds } from '../../core/verification/evidence.js'
import { actorOf, langOf } from '../forms/frame.js'
import type { WebParts } from '../parts.js'

type OfFile = Request<{ id: string; file: string }>

/** Names of the files as people see them, in the order of `reportKinds`. */
const names = { letter: 'antwort', annex: 'bewertungsbericht', summary: 'kurzfassung' } as const

/** Every document of an assessment in every format: `/bewertungen/ID/dokumente/antwort.pdf?fassung=public`. */
export const downloadPages = ({ useCases, documents }: WebParts): Router => {
  const router = Router()
  router.get('/bewertungen/:id/dokumente/:file', async (req: OfFile, res) => {
    const [name, format, ...rest] = req.params.file.split('.')
    const kind = reportKinds.find((one) => names[one] === name)
    const wanted = reportFormats.find((one) => one === format)
    const cut = cuts.find((one) => one === (req.query['fassung'] ?? 'internal'))
    if (kind === undefined || wanted === undefined || cut === undefined || rest.length > 0) {
      throw new RatsamError('not-found', { id: req.params.file })
    }
    const evaluated = await useCases(actorOf(res)).evaluate(req.params.id)
    if (evaluated.kind === 'faulty') {
      res.redirect(303, `/bewertungen/${req.params.id}/auswerten`)
      return
    }
    const choice = { kind, cut, lang: langOf(res), format: wanted }
    const file = await documents.report(evaluated, choice)
    res.setHeader('Content-Type', file.mediaType)
    res.setHeader(
      'Content-Disposition',
      `attachment; filename="${names[kind]}-${file.code.toLowerCase()}.${file.extension}"`,
    )
    res.end(Buffer.from(file.bytes))
  })
  return router
}

const offered = ['pdf', 'odt', 'docx', 'html', 'json', 'csv'] as const

/** Links to all of them, by document and cut. */
export const downloadsView = (id: string) =>
  reportKinds.map((kind) => ({
    kind,
    cuts: cuts.map((cut) => ({
      cut,
      links: offered.map((format) => ({
        format: format.toUpperCase(),
        href: `/bewertungen/${id}/dokumente/${names[kind]}.${format}?fassung=${cut}`,
      })),
    })),
  }))
