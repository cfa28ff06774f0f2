import { createPublicKey, createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Claims = Readonly<Record<string, unknown>>
/** The one thing that does not hold; everything else is as a sound provider would say it. */
export type Lie = {
  readonly claims?: (claims: Claims) => Claims
  readonly token?: (claims: Claims, honest: (claims: Claims) => string) => string
}

export const clientSecret = 's'.repeat(40)

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const signedBy =
  (key: ReturnType<typeof newKey>) =>
  (claims: Claims): string => {
    const text = `${encode({ alg: 'RS256', kid: 'k1' })}.${encode(claims)}`
    return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
  }

/** Unsigned, although the client expects a signature. */
export const unsigned = (claims: Claims): string => `${encode({ alg: 'none' })}.${encode(claims)}.`

/** Signed with the secret both sides know instead of the provider's key. */
export const signedWithSecret = (claims: Claims): string => {
  const text = `${encode({ alg: 'HS256' })}.${encode(claims)}`
  return `${text}.${createHmac('sha256', clientSecret).update(text).digest('base64url')}`
}

/** Signed by somebody else under the same key id. */
export const signedByAnother = (claims: Claims): string => signedBy(newKey())(claims)

/** An OpenID provider on loopback that publishes its key, signs with it, and lies in one thing at most. */
export const startLyingProvider = async (lie: Lie, nonce: () => string) => {
  const key = newKey()
  const honest = signedBy(key)
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const published = { ...createPublicKey(key).export({ format: 'jwk' }), kid: 'k1', use: 'sig' }
  const metadata = {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
  }
  const token = (): string => {
    const iat = Math.floor(Date.now() / 1000)
    const sound = { iss: issuer, aud: 'ratsam', sub: 'x', iat, exp: iat + 300, nonce: nonce() }
    const claims = lie.claims?.(sound) ?? sound
    return lie.token?.(claims, honest) ?? honest(claims)
  }
  server.on('request', (req, res) => {
    res.setHeader('Content-Type', 'application/json')
    if (req.url?.startsWith('/.well-known/') === true) res.end(JSON.stringify(metadata))
    else if (req.url === '/jwks') res.end(JSON.stringify({ keys: [published] }))
    else {
      res.end(JSON.stringify({ access_token: 'a', token_type: 'Bearer', id_token: token() }))
    }
  })
  return { issuer, close: () => void server.close() }
}
