import { Router } from 'express'
import type { People } from '../../app/accounts/people.js'
import { writeAuditFile } from '../../core/audit/auditFile.js'
import {
  auditActions,
  isTombstone,
  type AuditAction,
  type AuditEntry,
  type AuditLink,
} from '../../core/audit/entry.js'
import { refusalReasons } from '../../core/audit/reasons.js'
import { isMessageKey, translate, type Lang } from '../../i18n/translate.js'
import { actorOf, instantText, langOf } from '../forms/frame.js'
import { problemsIn } from '../forms/issueWords.js'
import type { WebParts } from '../parts.js'
import { personText } from './personText.js'

/** The log, for the data-protection officer and Administration: to read, with its verification, and as a file. */
export const auditPages = ({ useCases }: WebParts): Router => {
  const router = Router()
  router.get('/protokoll', async (req, res) => {
    const lang = langOf(res)
    const cases = useCases(actorOf(res))
    const wanted = Number(req.query['seite'] ?? 1)
    const audit = await cases.readAudit(Number.isInteger(wanted) ? wanted : 1)
    const people = await cases.people()
    const last = audit.checkpoints.at(-1)
    res.render('administration/audit', {
      rows: audit.entries.map((entry) => rowOf(entry, people, lang)),
      found: problemsIn(audit.problems, lang).errors.map(({ text }) => text),
      checkpoint: last && { seq: last.seq, at: instantText(last.at, lang) },
      pages: Array.from({ length: audit.pages }, (_, index) => ({
        number: index + 1,
        current: index + 1 === audit.page,
      })),
    })
  })
  router.post('/protokoll/export', async (_req, res) => {
    const log = await useCases(actorOf(res)).exportAudit()
    res.attachment('ratsam-protokoll.jsonl').type('application/jsonl').send(writeAuditFile(log))
  })
  return router
}

const rowOf = (entry: AuditLink, people: People, lang: Lang) => {
  const { seq, hash } = entry
  const short = hash.slice(0, 12)
  if (isTombstone(entry)) {
    return {
      seq,
      hash: short,
      at: '',
      actor: '',
      action: translate(lang, 'web.audit.pruned'),
      object: '',
    }
  }
  return {
    seq,
    hash: short,
    at: instantText(entry.at, lang),
    actor: actorText(entry, people, lang),
    action: actionText(entry, lang),
    object: objectText(entry, people, lang),
  }
}

const actorText = ({ actor }: AuditEntry, people: People, lang: Lang): string =>
  actor.kind === 'person'
    ? personText(people(actor.id), lang)
    : translate(lang, `web.actor.${actor.kind}`)

const actionText = ({ action, details }: AuditEntry, lang: Lang): string => {
  const words = translate(lang, `web.audit.${action}`)
  const reason = reasonWords(action, details?.['reason'], lang)
  return reason === undefined
    ? words
    : translate(lang, 'web.audit.because', { action: words, reason })
}

/** An identity provider's codes are in the export; here they all mean that its answer does not hold. */
const reasonWords = (action: AuditAction, reason: unknown, lang: Lang): string | undefined => {
  if (reason === undefined) return undefined
  const known = refusalReasons.find((one) => one === reason)
  if (known === undefined && action !== 'oidc.refused') return undefined
  return translate(lang, `web.audit.reason.${known ?? 'unreachable'}`)
}

/** How many were only counted, and of what. */
const countText = ({ details }: AuditEntry, lang: Lang): string => {
  const of = auditActions.find((one) => one === details?.['action'])
  if (of === undefined) return ''
  const action = translate(lang, `web.audit.${of}`)
  return translate(lang, 'web.audit.counted', { count: Number(details?.['count']), action })
}

const objectText = (entry: AuditEntry, people: People, lang: Lang): string => {
  const { action, object } = entry
  if (action === 'refusals.counted') return countText(entry, lang)
  if (object.type === 'account') return personText(people(object.id), lang)
  const version = object.version === undefined ? '' : ` · ${String(object.version)}`
  const key = `web.audit.place.${object.id}`
  return isMessageKey(key) ? translate(lang, key) : `${object.id}${version}`
}
