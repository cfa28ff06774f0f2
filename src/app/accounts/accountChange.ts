import type { Account, SignIn } from '../../core/access/account.js'
import type { RecordChange } from '../../core/ports.js'

/** An account with some members changed; `undefined` takes a member away. */
export const accountChange = (
  account: Account,
  change: { readonly [Name in keyof Account]?: Account[Name] | undefined },
): RecordChange => {
  const members = Object.entries({ ...account, ...change, version: account.version + 1 })
  const record = Object.fromEntries(members.filter(([, value]) => value !== undefined)) as Account
  return { kind: 'accounts', id: account.id, record, expectedVersion: account.version }
}

/** The last sign-ins, the newest first; older ones are forgotten. */
export const withSignIn = ({ signIns }: Account, latest: SignIn): SignIn[] =>
  [latest, ...signIns].slice(0, 20)
