import { RatsamError } from '../errors.js'
import { permissions, rolesWith, type Permission, type Role } from './roles.js'

/** On whose behalf something happens. */
export type Actor =
  | { readonly kind: 'person'; readonly id: string; readonly roles: readonly Role[] }
  /** Accounts are off: whoever sits at this machine, without a name. */
  | { readonly kind: 'single-user' }
  /** Somebody at the machine's command line. */
  | { readonly kind: 'console' }
  /** The program itself: retention, checkpoints. */
  | { readonly kind: 'system' }
  /** Nobody has signed in. */
  | { readonly kind: 'nobody' }

const ofContent = (permission: Permission): boolean =>
  permission !== 'accounts.manage' && permission !== 'account.own'

/** Deny by default. Without accounts everything about content is allowed, and there are no accounts to manage. */
export const may = (actor: Actor, permission: Permission): boolean => {
  if (!Object.hasOwn(permissions, permission)) return false
  switch (actor.kind) {
    case 'person':
      return actor.roles.some((role) => rolesWith(permission).includes(role))
    case 'single-user':
      return ofContent(permission)
    case 'console':
      return permission === 'accounts.manage' || permission === 'audit.read'
    case 'system':
    case 'nobody':
      return false
  }
}

/** Throws `not-signed-in` where signing in may help, `forbidden` where it does not. */
export const requirePermission = (actor: Actor, permission: Permission): void => {
  if (may(actor, permission)) return
  if (actor.kind === 'nobody') throw new RatsamError('not-signed-in', { permission })
  throw new RatsamError('forbidden', { permission })
}

/** Id of the person to write down; `null` where nobody has a name. */
export const personOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null)
