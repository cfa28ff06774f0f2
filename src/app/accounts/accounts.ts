import type { Account } from '../../core/access/account.js'
import { createForeignSessions } from './foreignSessions.js'
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
  noteForeignSession: createForeignSessions(parts),
  signIn: createSignIn(parts),
  secondFactor: createSecondFactor(parts),
  provider: createProviderSignIn(parts),
  links: createLinks(parts),
  own: createOwnAccount(parts),
  /** What is stored about oneself. */
  ownData: (account: Account) =>
    createPersonalData({ ...parts, actor: actorOfAccount(account) })(account.id),
  reset: createReset(parts),
})
