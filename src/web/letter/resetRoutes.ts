import { Router, type Request, type Response } from 'express'
import type { Evaluated } from '../../app/evaluateAssessment.js'
import { letterDigest } from '../../app/saveLetter.js'
import { isPossible, lifeOf } from '../../core/assessment/steps.js'
import type { KeptLetter } from '../../core/document/letterEdits.js'
import { letterSheet } from '../../core/document/letterSheet.js'
import type { Block } from '../../core/document/model.js'
import { changeLetter } from '../../core/document/reviseLetter.js'
import { RatsamError } from '../../core/errors.js'
import { headView } from '../assessments/hubView.js'
import { bodyOf } from '../forms/body.js'
import { textField } from '../forms/fields.js'
import { actorOf, langOf } from '../forms/frame.js'
import { placeOf } from './letterInput.js'
import { proposalOf, type LetterParts } from './proposalOf.js'

type OfAssessment = Request<{ id: string }>

const untouched: KeptLetter = { edits: [] }
const path = '/bewertungen/:id/schreiben/zuruecksetzen'

/** Own words are thrown away here only, and only after a look at them. */
export const letterResetPages = (parts: LetterParts): Router => {
  const router = Router()
  const { useCases } = parts

  router.get(path, async (req: OfAssessment, res) => {
    const cases = useCases(actorOf(res))
    await cases.requireEdit()
    const asked = req.query['absatz']
    const key = typeof asked === 'string' ? asked : ''
    const evaluated = await cases.evaluate(req.params.id)
    if (evaluated.kind === 'faulty') {
      res.redirect(303, `/bewertungen/${req.params.id}/auswerten`)
      return
    }
    show(res, 200, { evaluated, key, blocks: proposalOf(evaluated, parts) })
  })

  router.post(path, async (req: OfAssessment, res) => {
    const cases = useCases(actorOf(res))
    await cases.requireEdit()
    const { id } = req.params
    const { form, ...evaluated } = await cases.evaluate(id)
    const key = textField(bodyOf(req), 'key')
    const before = form.assessment.letter ?? untouched
    const letter =
      key === ''
        ? withoutChanges(before)
        : changeLetter(before, proposalOf({ form, ...evaluated }, parts), 'reset', key)
    const saved = await cases.saveLetter(id, letter, textField(bodyOf(req), '_base'))
    if (!saved.ok) throw new RatsamError('bad-input', {}, { issues: saved.issues })
    if (saved.value.kind === 'conflict') {
      const now = await cases.evaluate(id)
      show(res, 409, { evaluated: now, key, blocks: proposalOf(now, parts) })
      return
    }
    const at = key === '' ? '' : `#${placeOf(key)}`
    res.redirect(303, `/bewertungen/${id}/schreiben/bearbeiten${at}`)
  })

  return router
}

const withoutChanges = ({
  order: _order,
  proposals: _proposals,
  aside: _aside,
  ...head
}: KeptLetter): KeptLetter => ({ ...head, edits: [] })

type Shown = {
  readonly evaluated: Evaluated
  readonly key: string
  readonly blocks: readonly Block[]
}

const show = (res: Response, status: number, { evaluated: { form }, key, blocks }: Shown): void => {
  const { assessment } = form
  const { id, letter = untouched } = assessment
  if (!isPossible('write', lifeOf(assessment))) throw new RatsamError('wrong-stage', { id })
  const paragraph = letterSheet(blocks, letter).parts.find(
    (part) => part.kind === 'paragraph' && part.key === key,
  )
  if (key !== '' && paragraph === undefined) throw new RatsamError('not-found', { id })
  res.status(status).render('letter/reset', {
    head: headView(form, langOf(res)),
    base: letterDigest(assessment),
    key,
    place: placeOf(key),
    paragraph,
    count: letter.edits.length,
    isConflict: status === 409,
  })
}
