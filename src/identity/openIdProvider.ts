import * as client from 'openid-client'
import { RatsamError } from '../core/errors.js'
import type { Claims, IdentityProvider } from '../core/ports.js'

export type ProviderSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Where users reach Ratsam, without a slash at the end. */
  readonly baseUrl: string
  /** Claim with the role names, as a path: `realm_access.roles`. */
  readonly rolesClaim: string
}

const seconds = 10

/** OpenID Connect: authorization code with PKCE, state and nonce; the id token is checked by `openid-client`. */
export const createOpenIdProvider = (settings: ProviderSettings): IdentityProvider => {
  let found: Promise<client.Configuration> | undefined
  const configuration = async (): Promise<client.Configuration> => {
    found ??= discover(settings)
    try {
      return await found
    } catch (cause) {
      found = undefined // It may be back when the next person tries.
      throw refused(cause)
    }
  }
  const redirectUri = `${settings.baseUrl}/anmelden/anbieter/zurueck`

  return {
    begin: async () => begin(await configuration(), redirectUri),
    complete: async (returned, { state, nonce, verifier }) => {
      const config = await configuration()
      try {
        const url = new URL(returned, settings.baseUrl)
        const granted = await client.authorizationCodeGrant(config, url, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        return claimsOf(granted, settings)
      } catch (cause) {
        throw refused(cause)
      }
    },
    signOutAddress: async (idToken) => {
      const config = await configuration().catch(() => undefined)
      if (config?.serverMetadata().end_session_endpoint === undefined) return undefined
      return client.buildEndSessionUrl(config, {
        post_logout_redirect_uri: `${settings.baseUrl}/`,
        id_token_hint: idToken,
      }).href
    },
  }
}

const begin = async (config: client.Configuration, redirectUri: string) => {
  const verifier = client.randomPKCECodeVerifier()
  const [state, nonce] = [client.randomState(), client.randomNonce()]
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile email roles',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return { url: url.href, state, nonce, verifier }
}

/** Plain http only to this machine: everywhere else the provider must be reached by https. */
const discover = ({ issuer, clientId, clientSecret }: ProviderSettings) => {
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(issuer).hostname)
  return client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: seconds,
    execute: [
      // The signature of the id token is checked although it comes straight from the provider.
      client.enableNonRepudiationChecks,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- so marked that nobody uses it by accident
      ...(isHere ? [client.allowInsecureRequests] : []),
    ],
  })
}

const refused = (cause: unknown): RatsamError => {
  if (cause instanceof RatsamError) return cause
  const code = (cause as { readonly code?: unknown }).code
  const reason = typeof code === 'string' ? code : 'unreachable'
  return new RatsamError('identity-provider', { reason }, { cause })
}

type Granted = Awaited<ReturnType<typeof client.authorizationCodeGrant>>

const claimsOf = (granted: Granted, { rolesClaim }: ProviderSettings): Claims => {
  const claims = granted.claims()
  if (claims === undefined) throw new RatsamError('identity-provider', { reason: 'no-id-token' })
  const { iss, sub } = claims
  const login = textOf(claims['preferred_username']) ?? sub
  return {
    issuer: iss,
    subject: sub,
    login,
    name: textOf(claims['name']) ?? login,
    roles: rolesOf(claims, rolesClaim),
    idToken: granted.id_token ?? '',
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined

const rolesOf = (claims: Readonly<Record<string, unknown>>, path: string): readonly string[] => {
  const value = path
    .split('.')
    .reduce<unknown>(
      (inner, name) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
          ? (inner as Record<string, unknown>)[name]
          : undefined,
      claims,
    )
  return Array.isArray(value) ? value.filter((role) => typeof role === 'string') : []
}
