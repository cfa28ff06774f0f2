import { expect, test } from 'vitest'
import { createOpenIdProvider } from '../../src/identity/openIdProvider.js'
import {
  clientSecret,
  signedByAnother,
  signedWithSecret,
  startLyingProvider,
  unsigned,
  type Lie,
} from './lyingProvider.js'

const baseUrl = 'http://127.0.0.1:1'

/** What a whole sign-in at such a provider ends with. */
const signIn = async (lie: Lie): Promise<unknown> => {
  let nonce = ''
  const provider = await startLyingProvider(lie, () => nonce)
  const client = createOpenIdProvider({
    ...{ issuer: provider.issuer, clientId: 'ratsam', clientSecret, baseUrl },
    rolesClaim: 'realm_access.roles',
  })
  try {
    const begun = await client.begin()
    nonce = begun.nonce
    const returned = `/anmelden/anbieter/zurueck?code=abc&state=${begun.state}`
    return (await client.complete(returned, begun)).subject
  } catch (error) {
    return (error as { code?: unknown }).code
  } finally {
    provider.close()
  }
}

test('a provider that tells the truth is believed', async () => {
  expect(await signIn({})).toBe('x')
})

const minutes = (count: number): number => Math.floor(Date.now() / 1000) + count * 60

test.each<[string, Lie]>([
  ['a token for another audience', { claims: (told) => ({ ...told, aud: 'somebody-else' }) }],
  [
    'a token of several, issued to another',
    { claims: (told) => ({ ...told, aud: ['ratsam', 'b'], azp: 'b' }) },
  ],
  ['a nonce of another sign-in', { claims: (told) => ({ ...told, nonce: 'x' }) }],
  ['no nonce', { claims: ({ nonce: _nonce, ...told }) => told }],
  ['another issuer', { claims: (told) => ({ ...told, iss: 'https://boese.example' }) }],
  ['an expired token', { claims: (told) => ({ ...told, iat: minutes(-30), exp: minutes(-20) }) }],
  ['a token that is not yet valid', { claims: (told) => ({ ...told, nbf: minutes(30) }) }],
  ['a token without a person', { claims: ({ sub: _sub, ...told }) => told }],
  ['a token without an end', { claims: ({ exp: _exp, ...told }) => told }],
  ['an unsigned token', { token: unsigned }],
  ['a signature with the secret of the client', { token: signedWithSecret }],
  ['a signature by another key', { token: signedByAnother }],
  [
    'claims changed after signing',
    {
      token: (told, honest) => {
        const [header, , signature] = honest(told).split('.')
        const changed = Buffer.from(JSON.stringify({ ...told, sub: 'boss' })).toString('base64url')
        return [header, changed, signature].join('.')
      },
    },
  ],
])('soundly signed but for one thing, it is not believed: %s', async (_name, lie) => {
  expect(await signIn(lie)).toBe('identity-provider')
})

test('a provider that is not there is said to be away', async () => {
  const away = createOpenIdProvider({
    ...{ issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y', baseUrl },
    rolesClaim: 'roles',
  })
  await expect(away.begin()).rejects.toMatchObject({ code: 'identity-provider' })
})
