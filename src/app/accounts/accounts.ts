import type { Account } from '../../core/access/account.js'
import { createKeptForms } from './keptForms.js'
import { createLinks } from './links.js'
import { createOwnAccount } from './ownAccount.js'
import { createProviderSignIn } from './providerSignIn.js'
import type { SignInParts } from './signIn.js'
import { actorOfAccount, createSecondFactor, createSignIn } from './signIn.js'
import { createPersonalData } from './personalData.js'
import { createReset } from './reset.js'

/** Everything about signing in and one's own account, which needs no role. */
export type Accounts = ReturnType<typeof createAccounts>

export const createAccounts = (parts: SignInParts) => ({
  open: parts.sessions.open,
  factorOf: parts.sessions.factorOf,
  /** A cookie that belongs to no session: ended, or made up. */
  noteForeignSession: () =>
    parts.refusals.note(
      { kind: 'nobody' },
      { action: 'session.refused', object: { type: 'session', id: 'unknown' } },
    ),
  signIn: createSignIn(parts),
  secondFactor: createSecondFactor(parts),
  provider: createProviderSignIn(parts),
  links: createLinks(parts),
  own: createOwnAccount(parts),
  kept: createKeptForms(parts.secretBox),
  /** What is stored about oneself. */
  ownData: (account: Account) =>
    createPersonalData({ ...parts, actor: actorOfAccount(account) })(account.id),
  reset: createReset(parts),
})
