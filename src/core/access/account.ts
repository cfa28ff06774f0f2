import { z } from 'zod'
import { roles } from './roles.js'

const recordId = z.string().regex(/^[a-z0-9]{16}$/u)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u)
const instant = z.iso.datetime()
const version = z.int().min(1)

const signIn = z.strictObject({
  at: instant,
  how: z.enum(['password', 'totp', 'recovery-code', 'oidc']),
  ok: z.boolean(),
  address: z.string().max(100).optional(),
})
export type SignIn = z.infer<typeof signIn>

/** Somebody who may sign in. After pseudonymising only the id, the state and the dates are left. */
export const account = z.strictObject({
  id: recordId,
  version,
  createdAt: instant,
  name: z.string().max(200),
  /** Name to sign in with, in lower case; empty for accounts of an identity provider. */
  login: z.string().max(200),
  roles: z.array(z.enum(roles)),
  state: z.enum(['invited', 'active', 'deactivated', 'pseudonymised']),
  /** PHC string of argon2id. */
  password: z.strictObject({ hash: z.string(), changedAt: instant }).optional(),
  totp: z
    .strictObject({
      secret: z.string(),
      confirmedAt: instant.optional(),
      /** Time step of the last code taken: a code is good once. */
      lastStep: z.int(),
      recoveryHashes: z.array(sha256),
    })
    .optional(),
  oidc: z.strictObject({ issuer: z.string(), subject: z.string() }).optional(),
  signIns: z.array(signIn).max(20),
})
export type Account = z.infer<typeof account>

/** A session, found by the hash of what the cookie holds: whoever reads the store cannot use it. */
export const session = z.strictObject({
  id: sha256,
  version,
  createdAt: instant,
  seenAt: instant,
  /** Undefined until the sign-in is complete. */
  account: recordId.optional(),
  /** A sign-in that waits for the second factor or for the identity provider. */
  pending: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('totp'), account: recordId }),
      z.strictObject({
        kind: z.literal('oidc'),
        state: z.string(),
        nonce: z.string(),
        verifier: z.string(),
      }),
    ])
    .optional(),
  /** For signing out at the identity provider, too. */
  idToken: z.string().optional(),
})
export type Session = z.infer<typeof session>

/** A link that is good once: the set-up of the first start, an invitation, a new password. Kept as a hash. */
export const link = z.strictObject({
  id: sha256,
  version,
  kind: z.enum(['set-up', 'invitation']),
  account: recordId.optional(),
  createdAt: instant,
  expiresAt: instant,
})
export type Link = z.infer<typeof link>
