import { requirePermission, type Actor } from '../core/access/actor.js'
import type { Permission } from '../core/access/roles.js'

type UseCases = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>

/**
 * The use cases as one actor may use them: each asks for its permission before it does anything, and one without a
 * permission does not compile. `onFailed` is told whatever ends with an error, e.g. because somebody asked for more
 * than their role allows.
 */
export const authorise = <Cases extends UseCases>(
  actor: Actor,
  permissions: Readonly<Record<keyof Cases, Permission>>,
  useCases: Cases,
  onFailed: (error: unknown, name: string) => Promise<void>,
): Cases => {
  const guarded = Object.entries(useCases).map(([name, useCase]) => [
    name,
    async (...args: never[]) => {
      try {
        requirePermission(actor, permissions[name] as Permission)
        return await useCase(...args)
      } catch (error) {
        await onFailed(error, name)
        throw error
      }
    },
  ])
  return Object.fromEntries(guarded) as Cases
}
