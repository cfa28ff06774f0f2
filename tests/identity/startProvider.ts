import { generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** A real OpenID provider on loopback with one client; whoever types a name there is that person. */
export const startProvider = async (
  baseUrl: string,
  roles: () => readonly string[],
): Promise<{ readonly issuer: string; readonly server: Server; readonly close: () => void }> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...privateKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'ratsam',
        client_secret: 's'.repeat(40),
        redirect_uris: [`${baseUrl}/anmelden/anbieter/zurueck`],
        post_logout_redirect_uris: [`${baseUrl}/`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['k'] },
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email', 'roles'],
    claims: {
      openid: ['sub'],
      profile: ['name', 'preferred_username'],
      roles: ['realm_access'],
    },
    conformIdTokenClaims: false,
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        name: `Person ${id}`,
        preferred_username: id,
        realm_access: { roles: [...roles()] },
      }),
    }),
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  })
  const answer = provider.callback()
  server.on('request', (req, res) => void answer(req, res))
  return { issuer, server, close: () => void server.close() }
}
