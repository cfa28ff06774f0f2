import { Router, type Request, type Response } from 'express'
import { wanted } from '../../app/askWhatIf.js'
import type { Issue } from '../../core/errors.js'
import { translate } from '../../i18n/translate.js'
import { actorOf, langOf } from '../forms/frame.js'
import { problemsIn } from '../forms/issueWords.js'
import type { WebParts } from '../parts.js'
import { comparisonForm, comparisonTable } from './comparisonView.js'
import { platformInput } from './platformInput.js'
import { whatIfView } from './whatIfView.js'

type OfAssessment = Request<{ id: string }>

/** What would have to change, and the same plan on other platforms. */
export const whatIfPages = ({
  useCases,
  rulebook,
}: Pick<WebParts, 'useCases' | 'rulebook'>): Router => {
  const router = Router()

  router.get('/bewertungen/:id/was-waere-wenn', async (req: OfAssessment, res) => {
    const typed = textOf(req.query['ziel'])
    const wish = wanted.find((one) => one === typed)
    const asked = await useCases(actorOf(res)).askWhatIf(req.params.id, wish)
    if (asked.kind === 'faulty') {
      mendFirst(req, res)
      return
    }
    const lang = langOf(res)
    const isBad = typed !== '' && wish === undefined
    res.status(isBad ? 422 : 200).render('whatif/whatif', {
      ...whatIfView(asked.evaluated, asked, lang),
      error: isBad
        ? translate(lang, 'web.whatif.badWant', { value: typed.slice(0, 80) })
        : undefined,
    })
  })

  router.get('/bewertungen/:id/plattformvergleich', async (req: OfAssessment, res) => {
    const { id } = req.params
    const doing = useCases(actorOf(res))
    const { assessment } = await doing.view(id)
    const input = platformInput(req, assessment.platform, rulebook)
    const isBad = input.unknown !== undefined || input.tooMany
    const asked = isBad ? [] : input.chosen
    const { form, compared } = await doing.comparePlatforms(id, [assessment.platform, ...asked])
    if (compared === undefined) {
      mendFirst(req, res)
      return
    }
    const lang = langOf(res)
    const view = comparisonForm(form, input, { rulebook, lang })
    const failed = compared.ok ? undefined : failedText(compared.issues, lang)
    res.status(isBad || failed ? 422 : 200).render('whatif/platforms', {
      ...view,
      error: view.error ?? failed,
      table:
        compared.ok && asked.length > 0 ? comparisonTable(form, compared.value, lang) : undefined,
    })
  })

  return router
}

const mendFirst = (req: OfAssessment, res: Response): void => {
  res.redirect(303, `/bewertungen/${req.params.id}/auswerten`)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const failedText = (issues: readonly Issue[], lang: ReturnType<typeof langOf>): string =>
  translate(lang, 'web.platforms.failed', {
    reason: problemsIn(issues, lang)
      .errors.map(({ text }) => text)
      .join(' '),
  })
