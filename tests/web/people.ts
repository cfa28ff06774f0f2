import type { Account } from '../../src/core/access/account.js'
import type { Role } from '../../src/core/access/roles.js'
import { loginOf } from '../../src/app/accounts/signIn.js'
import type { TestServer } from './testServer.js'
import { createVisitor, type Visitor } from './visitor.js'

export const goodPassword = 'Kaffee um halb neun im Hauptamt'

/** An account that can sign in with the good password; its name is its login. */
export const addAccount = async (
  { parts: { records, tokens, passwords, clock } }: Pick<TestServer, 'parts'>,
  name: string,
  roles: readonly Role[],
  change: Partial<Account> = {},
): Promise<Account> => {
  const account: Account = {
    id: tokens.id(),
    version: 1,
    createdAt: clock.now(),
    name,
    login: loginOf(name),
    roles: [...roles],
    state: 'active',
    password: { hash: await passwords.hash(goodPassword), changedAt: clock.now() },
    signIns: [],
    ...change,
  }
  const { id } = account
  await records.change([{ kind: 'accounts', id, record: account, expectedVersion: 0 }], [])
  return account
}

export type TestPerson = { readonly account: Account; readonly visitor: Visitor }

/** Somebody with an account, signed in through the form. */
export const signedInPerson = async (
  server: TestServer,
  name: string,
  roles: readonly Role[],
): Promise<TestPerson> => {
  const account = await addAccount(server, name, roles)
  const visitor = createVisitor(server)
  const page = await visitor.send('/anmelden', { login: name, password: goodPassword })
  if (page.status !== 200) throw new Error(`not signed in: ${String(page.status)}`)
  return { account, visitor }
}
