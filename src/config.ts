import { join } from 'node:path'
import { z } from 'zod'
import { RatsamError } from './core/errors.js'

/** What the environment decides. Everything has a default; a wrong value is refused by name. */
export type Config = {
  readonly dataDir: string
  /** Undefined: the embedded store in the data folder. */
  readonly database: DatabaseConfig | undefined
  readonly port: number
  readonly lang: 'de' | 'en'
  readonly debug: boolean
  /** Off: one person at this machine, without names; reachable from here only. */
  readonly accounts: boolean
  /** Roles whose holders must have a second factor. */
  readonly secondFactor: readonly RoleName[]
  /** Address to listen at; others than this machine only with accounts and https. */
  readonly host: string
  /** Where users reach Ratsam, without a slash at the end; undefined = at this machine. */
  readonly baseUrl: string | undefined
  /** Reverse proxies in front that tell the address of the user. */
  readonly proxies: number
  /** The key that signs checkpoints of the log; outside the data folder. */
  readonly keyFile: string
  readonly oidc: OidcConfig | undefined
  /** File with letterhead and signature of the body. */
  readonly profile: string | undefined
  readonly retentionYears: number
  readonly auditYears: number
}

export type DatabaseConfig = {
  readonly url: string
  /** For the role that owns the schema; only `store migrate` needs it. */
  readonly ownerUrl: string | undefined
  /** The body this server works for. */
  readonly tenant: string
}

export type OidcConfig = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | undefined
  readonly clientSecretFile: string | undefined
  readonly rolesClaim: string
  /** Name of a role there → role here. */
  readonly roles: Readonly<Record<string, string>>
}

/** Where the program lies. */
export type Place = {
  readonly root: string
  /** A checkout keeps its data beside the code; an installation in the user's state folder. */
  readonly isCheckout: boolean
  /** The user's home folder. */
  readonly home: string
}

// The names of `core/access/roles.ts`; a test keeps them equal.
const roleName = z.enum(['clerk', 'dpo', 'management', 'reader', 'admin'])
const roleList = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim()))
  .pipe(z.array(roleName))
type RoleName = z.infer<typeof roleName>

/** Digits only: an empty value would count as 0, which means "for ever" with periods. */
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/u)
    .transform(Number)
    .pipe(z.number().min(least).max(most))

const databaseAddress = z
  .string()
  .regex(/^postgres(?:ql)?:\/\/./u)
  .refine((address) => URL.canParse(address))

const schema = z.object({
  RATSAM_DATA_DIR: z.string().min(1).optional(),
  RATSAM_DATABASE_URL: databaseAddress.optional(),
  RATSAM_DATABASE_OWNER_URL: databaseAddress.optional(),
  RATSAM_TENANT: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/u)
    .optional(),
  RATSAM_PORT: wholeNumber(0, 65_535).default(3000),
  RATSAM_LANG: z.enum(['de', 'en']).default('de'),
  RATSAM_DEBUG: z.enum(['0', '1']).default('0'),
  RATSAM_ACCOUNTS: z.enum(['on', 'off']).default('off'),
  RATSAM_SECOND_FACTOR: roleList.optional(),
  RATSAM_HOST: z.string().min(1).default('127.0.0.1'),
  RATSAM_BASE_URL: z
    .string()
    .regex(/^https?:\/\/[^/?#@]+\/?$/u)
    .refine((address) => URL.canParse(address))
    .optional(),
  RATSAM_PROXIES: wholeNumber(0, 5).default(0),
  RATSAM_KEY_FILE: z.string().min(1).optional(),
  RATSAM_OIDC_ISSUER: z.url({ protocol: /^https?$/u }).optional(),
  RATSAM_OIDC_CLIENT_ID: z.string().min(1).default('ratsam'),
  RATSAM_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  RATSAM_OIDC_CLIENT_SECRET_FILE: z.string().min(1).optional(),
  RATSAM_OIDC_ROLES_CLAIM: z.string().min(1).default('realm_access.roles'),
  RATSAM_OIDC_ROLES: z
    .string()
    .regex(
      /^[^=,]+=(?:clerk|dpo|management|reader|admin)(?:,[^=,]+=(?:clerk|dpo|management|reader|admin))*$/u,
    )
    .default(
      'ratsam-sachbearbeitung=clerk,ratsam-dsb=dpo,ratsam-leitung=management,ratsam-lesen=reader,ratsam-administration=admin',
    ),
  RATSAM_PROFILE: z.string().min(1).optional(),
  RATSAM_RETENTION_YEARS: wholeNumber(0, 100).default(10),
  RATSAM_AUDIT_YEARS: wholeNumber(0, 100).default(10),
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
  refuseOpenDoors(data)
  const state = data.XDG_STATE_HOME ?? join(place.home, '.local', 'state')
  const usual = place.isCheckout ? join(place.root, 'data', 'store') : join(state, 'ratsam')
  const dataDir = data.RATSAM_DATA_DIR ?? usual
  return {
    dataDir,
    database: databaseOf(data),
    port: data.RATSAM_PORT,
    lang: data.RATSAM_LANG,
    debug: data.RATSAM_DEBUG === '1',
    accounts: data.RATSAM_ACCOUNTS === 'on',
    secondFactor: data.RATSAM_SECOND_FACTOR ?? [],
    host: data.RATSAM_HOST,
    baseUrl: data.RATSAM_BASE_URL?.replace(/\/$/u, ''),
    proxies: data.RATSAM_PROXIES,
    keyFile: data.RATSAM_KEY_FILE ?? join(`${dataDir}.keys`, 'audit.pem'),
    oidc: oidcOf(data),
    profile: data.RATSAM_PROFILE,
    retentionYears: data.RATSAM_RETENTION_YEARS,
    auditYears: data.RATSAM_AUDIT_YEARS,
  }
}

type Environment = z.infer<typeof schema>

const refuse = (variable: string): never => {
  const issues = [{ path: variable, code: `issue.config.${variable}` }]
  throw new RatsamError('bad-input', {}, { issues })
}

/** Reachable by others only with accounts and, since passwords travel, by https. */
const refuseOpenDoors = (data: Environment): void => {
  const isHere = ['127.0.0.1', '::1', 'localhost'].includes(data.RATSAM_HOST)
  const isSafe = data.RATSAM_ACCOUNTS === 'on' && data.RATSAM_BASE_URL?.startsWith('https://')
  if (!isHere && !isSafe) refuse('RATSAM_HOST')
  // Where the provider sends the browser back to must be said, not taken from a request.
  if (data.RATSAM_OIDC_ISSUER !== undefined && data.RATSAM_BASE_URL === undefined) {
    refuse('RATSAM_BASE_URL')
  }
}

/** Whose data it is must be said: a server that took some body for granted would show it to another. */
const databaseOf = (data: Environment): DatabaseConfig | undefined => {
  const { RATSAM_DATABASE_URL: url, RATSAM_TENANT: tenant } = data
  if (url === undefined) return undefined
  if (tenant === undefined) return refuse('RATSAM_TENANT')
  return { url, ownerUrl: data.RATSAM_DATABASE_OWNER_URL, tenant }
}

const oidcOf = (data: Environment): OidcConfig | undefined => {
  if (data.RATSAM_OIDC_ISSUER === undefined) return undefined
  if (
    data.RATSAM_OIDC_CLIENT_SECRET === undefined &&
    data.RATSAM_OIDC_CLIENT_SECRET_FILE === undefined
  ) {
    refuse('RATSAM_OIDC_CLIENT_SECRET')
  }
  return {
    issuer: data.RATSAM_OIDC_ISSUER,
    clientId: data.RATSAM_OIDC_CLIENT_ID,
    clientSecret: data.RATSAM_OIDC_CLIENT_SECRET,
    clientSecretFile: data.RATSAM_OIDC_CLIENT_SECRET_FILE,
    rolesClaim: data.RATSAM_OIDC_ROLES_CLAIM,
    roles: Object.fromEntries(
      data.RATSAM_OIDC_ROLES.split(',').map((pair) => pair.split('=').map((part) => part.trim())),
    ) as Record<string, string>,
  }
}
