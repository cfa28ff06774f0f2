import { Router } from 'express'
import type { Verification } from '../../core/verification/verifyEvidence.js'
import { formatDate, translate, type Lang } from '../../i18n/translate.js'
import { langOf } from '../forms/frame.js'
import type { UploadBody } from '../middleware/upload.js'
import type { WebParts } from '../parts.js'

/** Where a document is handed in; the middleware reads files on no other path but these. */
export const verifyPath = '/pruefen'

/** Verifying a document, for everybody: nothing is stored, and who asks does not matter. */
export const verifyPages = ({ documents }: Pick<WebParts, 'documents'>): Router => {
  const router = Router()
  router.get(verifyPath, (_req, res) => {
    res.render('documents/verify', { error: undefined, found: undefined })
  })
  router.post(verifyPath, async (req, res) => {
    const lang = langOf(res)
    const file = (req.body as UploadBody)['file']
    if (file === undefined || typeof file === 'string') {
      res.status(422)
      res.render('documents/verify', {
        error: translate(lang, 'verify.page.missing'),
        found: undefined,
      })
      return
    }
    const verification = await documents.verify(file)
    if (verification === undefined) {
      res.status(422)
      const error = translate(lang, 'issue.cli.noDocument')
      res.render('documents/verify', { error, found: undefined })
      return
    }
    res.render('documents/verify', { error: undefined, found: foundView(verification, lang) })
  })
  return router
}

const notices = {
  confirmed: 'success',
  partial: 'info',
  deviates: 'danger',
  altered: 'danger',
  empty: 'warning',
} as const

const foundView = ({ verdict, checks, claim }: Verification, lang: Lang) => ({
  notice: notices[verdict],
  title: translate(lang, `verify.verdict.${verdict}`),
  text: translate(lang, `verify.verdict.${verdict}.text`),
  checks: checks.map(({ check, state }) => ({
    check: translate(lang, `verify.check.${check}`),
    state: translate(lang, `verify.state.${state}`),
  })),
  claim:
    claim &&
    translate(lang, 'verify.claim', {
      body: claim.body,
      platform: claim.platform,
      asOf: formatDate(lang, claim.asOf),
      outcome: translate(lang, `document.outcome.${claim.outcome}`),
      code: claim.code,
      ruleset: `${claim.ruleset.id} ${claim.ruleset.version}`,
      program: claim.program,
    }),
})
