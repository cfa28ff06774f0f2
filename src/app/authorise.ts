import { requirePermission, type Actor } from '../core/access/actor.js'
import type { Permission } from '../core/access/roles.js'

type UseCases = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>

/**
 * The use cases as one actor may use them: each asks for its permission before it does anything, and one without a
 * permission does not compile. `onRefused` is told whoever asked for more than their role allows.
 */
export const authorise = <Cases extends UseCases>(
  actor: Actor,
  permissions: Readonly<Record<keyof Cases, Permission>>,
  useCases: Cases,
  onRefused: (permission: Permission) => Promise<void>,
): Cases => {
  const guarded = Object.entries(useCases).map(([name, useCase]) => [
    name,
    async (...args: never[]) => {
      const permission = permissions[name]
      try {
        requirePermission(actor, permission as Permission)
      } catch (error) {
        if (actor.kind === 'person') await onRefused(permission as Permission)
        throw error
      }
      return useCase(...args)
    },
  ])
  return Object.fromEntries(guarded) as Cases
}
