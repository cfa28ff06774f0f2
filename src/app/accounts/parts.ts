import type { Role } from '../../core/access/roles.js'
import type {
  Clock,
  IdentityProvider,
  OneTimeCodes,
  Passwords,
  RecordStore,
  SecretBox,
  Tokens,
} from '../../core/ports.js'
import type { Refusals } from '../refusals.js'

/** What everything about accounts is made of. */
export type AccountParts = {
  readonly refusals: Refusals
  readonly records: RecordStore
  readonly clock: Clock
  readonly tokens: Tokens
  readonly passwords: Passwords
  readonly codes: OneTimeCodes
  /** For the keys of one-time codes. */
  readonly secretBox: SecretBox
  /** Undefined: local accounts only. */
  readonly provider: IdentityProvider | undefined
  /** Names of roles at the identity provider and ours. */
  readonly roleNames: Readonly<Record<string, Role>>
}
