import { Router } from 'express'
import type { MessageKey } from '../../i18n/translate.js'

/** Pages every public body owes its readers and fills itself. */
const pages = [
  ['/impressum', 'imprint'],
  ['/datenschutz', 'privacy'],
  ['/barrierefreiheit', 'accessibility'],
  ['/rueckmeldung', 'feedback'],
] as const

export const informationPages = (): Router => {
  const router = Router()
  for (const [path, id] of pages) {
    const title: MessageKey = `web.info.${id}`
    router.get(path, (_req, res) => {
      res.render(`pages/${id}`, { title })
    })
  }
  return router
}
