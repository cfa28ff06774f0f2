import { join } from 'node:path'
import { z } from 'zod'
import { RatsamError } from './core/errors.js'

/** What the environment decides. Everything has a default; a wrong value is refused by name. */
export type Config = {
  readonly dataDir: string
  readonly port: number
  readonly lang: 'de' | 'en'
  readonly debug: boolean
}

/** Where the program lies. */
export type Place = {
  readonly root: string
  /** A checkout keeps its data beside the code; an installation in the user's state folder. */
  readonly isCheckout: boolean
  /** The user's home folder. */
  readonly home: string
}

const schema = z.object({
  RATSAM_DATA_DIR: z.string().min(1).optional(),
  RATSAM_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  RATSAM_LANG: z.enum(['de', 'en']).default('de'),
  RATSAM_DEBUG: z.enum(['0', '1']).default('0'),
  XDG_STATE_HOME: z.string().min(1).optional(),
})

/** Typed configuration from the environment. Throws `bad-input` naming each variable that is wrong. */
export const readConfig = (
  env: Readonly<Record<string, string | undefined>>,
  place: Place,
): Config => {
  const parsed = schema.safeParse(env)
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({
      path: issue.path.map(String).join('.'),
      code: `issue.config.${String(issue.path[0])}`,
    }))
    throw new RatsamError('bad-input', {}, { issues })
  }
  const { data } = parsed
  const state = data.XDG_STATE_HOME ?? join(place.home, '.local', 'state')
  const usual = place.isCheckout ? join(place.root, 'data', 'store') : join(state, 'ratsam')
  return {
    dataDir: data.RATSAM_DATA_DIR ?? usual,
    port: data.RATSAM_PORT,
    lang: data.RATSAM_LANG,
    debug: data.RATSAM_DEBUG === '1',
  }
}
