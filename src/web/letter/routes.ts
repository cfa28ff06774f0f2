import { Router, type Request, type Response } from 'express'
import type { KeptLetter } from '../../core/document/letterEdits.js'
import { letterFileOf } from '../../core/document/letterFile.js'
import type { Block } from '../../core/document/model.js'
import { addToLetter, changeLetter, typeLetter } from '../../core/document/reviseLetter.js'
import { RatsamError } from '../../core/errors.js'
import { bodyOf } from '../forms/body.js'
import { actorOf, langOf } from '../forms/frame.js'
import {
  letterInput,
  letterProblems,
  placeOf,
  typedBeside,
  withHead,
  type LetterInput,
} from './letterInput.js'
import { letterView, type LetterViewInput } from './letterView.js'
import { proposalOf, type LetterParts } from './proposalOf.js'

type OfAssessment = Request<{ id: string }>

const untouched: KeptLetter = { edits: [] }
const query = (value: unknown): string => (typeof value === 'string' ? value : '')

const show = (res: Response, status: number, input: Omit<LetterViewInput, 'lang'>): void => {
  res.status(status).render('letter/edit', letterView({ ...input, lang: langOf(res) }))
}

/** The letter: every paragraph to word, leave out, move and add to, before it is signed. */
export const letterPages = (parts: LetterParts): Router => {
  const router = Router()
  const { useCases } = parts

  router.get('/bewertungen/:id/schreiben/bearbeiten', async (req: OfAssessment, res) => {
    const evaluated = await useCases(actorOf(res)).evaluate(req.params.id)
    if (evaluated.kind === 'faulty') {
      res.redirect(303, `/bewertungen/${req.params.id}/auswerten`)
      return
    }
    const adding = req.query['neu'] === undefined ? undefined : query(req.query['neu'])
    show(res, 200, { form: evaluated.form, blocks: proposalOf(evaluated, parts), adding })
  })

  router.post('/bewertungen/:id/schreiben/bearbeiten', async (req: OfAssessment, res) => {
    const cases = useCases(actorOf(res))
    await cases.requireEdit()
    const { id } = req.params
    const evaluated = await cases.evaluate(id)
    const { form } = evaluated
    const blocks = proposalOf(evaluated, parts)
    const input = letterInput(bodyOf(req))
    const problems = letterProblems(input, langOf(res))
    if (problems.size > 0) {
      show(res, 422, { form, blocks, input, problems })
      return
    }
    const { letter, next } = worked(form.assessment.letter ?? untouched, blocks, input)
    const saved = await cases.saveLetter(id, letter, input.base)
    if (!saved.ok) throw new RatsamError('bad-input', {}, { issues: saved.issues })
    if (saved.value.kind === 'conflict') {
      const now = await cases.evaluate(id)
      show(res, 409, { form: now.form, blocks: proposalOf(now, parts), input, isConflict: true })
      return
    }
    const isFaulty = evaluated.kind === 'faulty'
    res.redirect(303, `/bewertungen/${id}/${isFaulty ? 'auswerten' : `schreiben/${next}`}`)
  })

  router.get('/bewertungen/:id/schreiben/fassung.json', async (req: OfAssessment, res) => {
    const { assessment } = await useCases(actorOf(res)).view(req.params.id)
    res.setHeader('Content-Disposition', 'attachment; filename="schreiben-fassung.json"')
    res.json(letterFileOf(assessment.letter ?? untouched))
  })

  return router
}

type Worked = { readonly letter: KeptLetter; readonly next: string }

/** What was typed is kept with every button; where the page goes on belongs to the button. */
const worked = (before: KeptLetter, blocks: readonly Block[], input: LetterInput): Worked => {
  const { added, command } = input
  const typed = withHead(typeLetter(before, blocks, typedBeside(input)), input)
  const letter = added.text === '' ? typed : addToLetter(typed, blocks, added).letter
  const { kind, key } = command
  const at = key === '' ? '' : `#${placeOf(key)}`
  const named = encodeURIComponent(key)
  switch (kind) {
    case 'save':
      return { letter, next: 'bearbeiten' }
    case 'add':
      return { letter, next: `bearbeiten?neu=${named}#new` }
    case 'reset':
      return { letter, next: `zuruecksetzen?absatz=${named}` }
    case 'reset-all':
      return { letter, next: 'zuruecksetzen' }
    default:
      return { letter: changeLetter(letter, blocks, kind, key), next: `bearbeiten${at}` }
  }
}
