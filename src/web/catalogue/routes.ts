import { Router, type Request } from 'express'
import { RatsamError } from '../../core/errors.js'
import { langOf } from '../forms/frame.js'
import type { WebParts } from '../parts.js'
import { catalogueForm, catalogueView } from './catalogueView.js'
import { catalogueQuery, queryText } from './catalogueQuery.js'

/** The catalogue: all platforms, and what is known about each at a date. */
export const cataloguePages = ({ rulebook, settings, sheets, reports }: WebParts): Router => {
  const router = Router()

  router.get('/plattformen', (req, res) => {
    const query = catalogueQuery(req, settings.clock.today())
    res.render('catalogue/list', catalogueView(rulebook, query, langOf(res)))
  })

  router.get('/plattformen/:id', (req: Request<{ id: string }>, res) => {
    const { id } = req.params
    const lang = langOf(res)
    const query = catalogueQuery(req, settings.clock.today())
    const sheet = sheets.platformSheet({ id, asOf: query.asOf, land: query.land }, lang)
    if (sheet === undefined) throw new RatsamError('not-found', { platform: id })
    res.render('catalogue/platform', {
      ...catalogueForm(query, lang),
      id,
      title: sheet.title,
      list: `/plattformen?${queryText(query)}`,
      html: reports.fragment(sheet),
    })
  })

  return router
}
