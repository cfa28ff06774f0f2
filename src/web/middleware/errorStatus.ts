import type { ErrorCode } from '../../core/errors.js'
import type { MessageKey } from '../../i18n/translate.js'
import type { RefusalReason } from './refusal.js'

export type ErrorPage = {
  readonly status: number
  readonly title: MessageKey
  readonly text: MessageKey
}

/** Every code has its status and its words; the compiler finds a missing one. */
export const errorPages: Readonly<Record<ErrorCode, ErrorPage>> = {
  'bad-input': { status: 422, title: 'web.error.badInput', text: 'web.error.badInput.text' },
  'not-found': { status: 404, title: 'web.error.gone', text: 'web.error.gone.text' },
  conflict: { status: 409, title: 'web.error.conflict', text: 'web.error.conflict.text' },
  'not-signed-in': { status: 401, title: 'web.error.signIn', text: 'web.error.signIn.text' },
  'factor-missing': { status: 403, title: 'web.error.factor', text: 'web.error.factor.text' },
  forbidden: { status: 403, title: 'web.error.forbidden', text: 'web.error.forbidden.text' },
  'wrong-stage': { status: 409, title: 'web.error.stage', text: 'web.error.stage.text' },
  busy: { status: 503, title: 'web.error.busy', text: 'web.error.busy.text' },
  'too-many-attempts': {
    status: 429,
    title: 'web.error.tooMany',
    text: 'web.error.tooMany.text',
  },
  'link-expired': { status: 410, title: 'web.error.link', text: 'web.error.link.text' },
  'identity-provider': {
    status: 502,
    title: 'web.error.provider',
    text: 'web.error.provider.text',
  },
  'ruleset-faulty': { status: 500, title: 'web.error.ruleset', text: 'web.error.ruleset.text' },
  'registers-faulty': {
    status: 500,
    title: 'web.error.registers',
    text: 'web.error.registers.text',
  },
  'no-ruleset-for-date': {
    status: 422,
    title: 'web.error.noRuleset',
    text: 'web.error.noRuleset.text',
  },
  'store-locked': { status: 503, title: 'web.error.store', text: 'web.error.storeLocked.text' },
  'store-corrupt': { status: 503, title: 'web.error.store', text: 'web.error.storeCorrupt.text' },
  'store-read-only': {
    status: 503,
    title: 'web.error.store',
    text: 'web.error.storeReadOnly.text',
  },
  'store-full': { status: 507, title: 'web.error.store', text: 'web.error.storeFull.text' },
  'store-stopped': { status: 503, title: 'web.error.store', text: 'web.error.storeStopped.text' },
  'store-missing': { status: 503, title: 'web.error.store', text: 'web.error.storeCorrupt.text' },
  'store-not-empty': { status: 503, title: 'web.error.store', text: 'web.error.storeCorrupt.text' },
  'database-unreachable': {
    status: 503,
    title: 'web.error.database',
    text: 'web.error.database.text',
  },
  'database-unfit': { status: 503, title: 'web.error.store', text: 'web.error.databaseUnfit.text' },
  'file-unreadable': { status: 500, title: 'web.error.internal', text: 'web.error.internal.text' },
  'file-unwritable': { status: 500, title: 'web.error.internal', text: 'web.error.internal.text' },
  'file-exists': { status: 500, title: 'web.error.internal', text: 'web.error.internal.text' },
  'port-in-use': { status: 500, title: 'web.error.internal', text: 'web.error.internal.text' },
  'engines-disagree': { status: 500, title: 'web.error.engines', text: 'web.error.engines.text' },
  internal: { status: 500, title: 'web.error.internal', text: 'web.error.internal.text' },
}

export const refusalPages: Readonly<Record<RefusalReason, ErrorPage>> = {
  'foreign-host': { status: 421, title: 'web.error.host', text: 'web.error.host.text' },
  'cross-origin': {
    status: 403,
    title: 'web.error.crossOrigin',
    text: 'web.error.crossOrigin.text',
  },
  'too-large': { status: 413, title: 'web.error.tooLarge', text: 'web.error.tooLarge.text' },
  malformed: { status: 400, title: 'web.error.malformed', text: 'web.error.malformed.text' },
  'unsupported-type': {
    status: 415,
    title: 'web.error.malformed',
    text: 'web.error.malformed.text',
  },
  'not-found': { status: 404, title: 'web.error.notFound', text: 'web.error.notFound.text' },
}
