import type { Request, Response } from 'express'
import type { Accounts } from '../../app/accounts/accounts.js'
import { RatsamError } from '../../core/errors.js'
import { bodyOf } from '../forms/body.js'
import { bodyLimit } from '../middleware/formBody.js'
import { senderOf, sentForm } from './sentForm.js'

export const keptPath = '/anmelden/eingaben'

export type HandBackReason = 'signedOut' | 'factor' | 'tooMany' | 'other'

/** Why a form was turned away although nothing is wrong with it. */
const reasonOf = ({ code, params }: RatsamError): HandBackReason | undefined => {
  if (code === 'forbidden') return params['reason'] === 'other-account' ? 'other' : undefined
  const reasons = {
    'not-signed-in': 'signedOut',
    'factor-missing': 'factor',
    'too-many-attempts': 'tooMany',
  } as const
  return Object.hasOwn(reasons, code) ? reasons[code as keyof typeof reasons] : undefined
}

/**
 * A form that was turned away goes back to the browser, encrypted for the account that filled it in. Answers what the
 * page shows; undefined where there is nothing to give back.
 */
export const handBack = async (
  accounts: Accounts | undefined,
  error: RatsamError,
  req: Request,
): Promise<{ readonly reason: HandBackReason; readonly kept: string } | undefined> => {
  const reason = reasonOf(error)
  if (accounts === undefined || reason === undefined) return undefined
  const kept = await keptOf(accounts, req)
  // Larger than a form may be, it could not be sent again.
  return kept === undefined || kept.length > bodyLimit - 100 ? undefined : { reason, kept }
}

const keptOf = async (accounts: Accounts, req: Request): Promise<string | undefined> => {
  const already = bodyOf(req)['_kept']
  if (req.path === keptPath) return typeof already === 'string' ? already : undefined
  const [sender, form] = [senderOf(req), sentForm(req)]
  if (sender === undefined || form === undefined) return undefined
  try {
    return await accounts.kept.keep(sender, form)
  } catch (error) {
    // Without the key the plain page is all there is.
    if (error instanceof RatsamError) return undefined
    throw error
  }
}

export const showHandedBack = (
  res: Response,
  status: number,
  back: { readonly reason: HandBackReason; readonly kept: string },
  seconds = 0,
): void => {
  res.status(status).render('accounts/again', { ...back, seconds })
}
