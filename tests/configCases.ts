import type { Config } from '../src/config.js'
import { roles } from '../src/core/access/roles.js'

export type Case = {
  readonly variable: string
  /** Value and what comes of it. */
  readonly good: readonly (readonly [string, Partial<Config>])[]
  readonly bad: readonly string[]
  /** What else has to be set for it to matter. */
  readonly besides?: Readonly<Record<string, string>>
}

export const base = { RATSAM_BASE_URL: 'https://ratsam.example.de' }
export const provider = {
  ...base,
  RATSAM_OIDC_ISSUER: 'https://sso.example.de/realms/stadt',
  RATSAM_OIDC_CLIENT_SECRET: 'geheim',
}
const usualRoles = {
  'ratsam-sachbearbeitung': 'clerk',
  'ratsam-dsb': 'dpo',
  'ratsam-leitung': 'management',
  'ratsam-lesen': 'reader',
  'ratsam-administration': 'admin',
}
const oidc: Config['oidc'] = {
  issuer: provider.RATSAM_OIDC_ISSUER,
  clientId: 'ratsam',
  clientSecret: 'geheim',
  clientSecretFile: undefined,
  rolesClaim: 'realm_access.roles',
  roles: usualRoles,
}

const database = {
  url: 'postgres://ratsam@db.example.de/ratsam',
  ownerUrl: undefined,
  tenant: 'beispielstadt',
}

/** Every variable with values that are taken, and what comes of them, and values that are refused. */
export const cases: readonly Case[] = [
  {
    variable: 'RATSAM_DATA_DIR',
    good: [['/srv/ratsam', { dataDir: '/srv/ratsam', keyFile: '/srv/ratsam.keys/audit.pem' }]],
    bad: [''],
  },
  {
    variable: 'RATSAM_DATABASE_URL',
    good: [
      [database.url, { database }],
      ['postgresql:///ratsam', { database: { ...database, url: 'postgresql:///ratsam' } }],
    ],
    bad: ['', 'db.example.de', 'mysql://db/ratsam', 'postgres://'],
    besides: { RATSAM_TENANT: 'beispielstadt' },
  },
  {
    variable: 'RATSAM_DATABASE_OWNER_URL',
    good: [
      [
        'postgres://owner@db/ratsam',
        { database: { ...database, ownerUrl: 'postgres://owner@db/ratsam' } },
      ],
    ],
    bad: ['', 'https://db/ratsam'],
    besides: { RATSAM_DATABASE_URL: database.url, RATSAM_TENANT: 'beispielstadt' },
  },
  {
    variable: 'RATSAM_TENANT',
    good: [['07-alt', { database: { ...database, tenant: '07-alt' } }]],
    bad: ['', 'Stadt', '-alt', 'a b', 'ä', 'a'.repeat(64), "a'b"],
    besides: { RATSAM_DATABASE_URL: database.url },
  },
  {
    variable: 'RATSAM_PORT',
    good: [
      ['0', { port: 0 }],
      ['65535', { port: 65_535 }],
    ],
    bad: ['', ' ', '65536', '-1', '3000.5', 'http', '0x50', '1e3'],
  },
  { variable: 'RATSAM_LANG', good: [['en', { lang: 'en' }]], bad: ['', 'DE', 'fr'] },
  { variable: 'RATSAM_DEBUG', good: [['1', { debug: true }]], bad: ['', 'true', '2'] },
  {
    variable: 'RATSAM_ACCOUNTS',
    good: [
      ['on', { accounts: true }],
      ['off', { accounts: false }],
    ],
    bad: ['', 'yes', 'ON', '1'],
  },
  {
    variable: 'RATSAM_SECOND_FACTOR',
    good: [
      ['admin', { secondFactor: ['admin'] }],
      ['dpo, management', { secondFactor: ['dpo', 'management'] }],
      [roles.join(), { secondFactor: [...roles] }],
    ],
    bad: ['', 'admin,', 'Administration', 'admin;dpo', 'all'],
  },
  {
    variable: 'RATSAM_HOST',
    good: [['0.0.0.0', { host: '0.0.0.0' }]],
    bad: [''],
    besides: { ...base, RATSAM_ACCOUNTS: 'on' },
  },
  {
    variable: 'RATSAM_HOST',
    good: [
      ['::1', { host: '::1' }],
      ['localhost', { host: 'localhost' }],
    ],
    bad: ['0.0.0.0', '192.0.2.1'],
  },
  {
    variable: 'RATSAM_HOST',
    good: [],
    bad: ['0.0.0.0'],
    besides: { RATSAM_ACCOUNTS: 'on', RATSAM_BASE_URL: 'http://ratsam.example.de' },
  },
  {
    variable: 'RATSAM_BASE_URL',
    good: [
      ['https://ratsam.example.de/', { baseUrl: 'https://ratsam.example.de' }],
      ['http://rathaus:3000', { baseUrl: 'http://rathaus:3000' }],
    ],
    bad: [
      ...['', 'ratsam.example.de', 'ftp://ratsam.example.de', 'https://ratsam.example.de/pfad'],
      ...[
        'https://a b.example',
        'https://name:wort@ratsam.example.de',
        'https://',
        'https://x:99999',
      ],
    ],
  },
  {
    variable: 'RATSAM_PROXIES',
    good: [['2', { proxies: 2 }]],
    bad: ['', '-1', '6', 'eins', '1.5'],
  },
  {
    variable: 'RATSAM_KEY_FILE',
    good: [['/etc/ratsam/key.pem', { keyFile: '/etc/ratsam/key.pem' }]],
    bad: [''],
  },
  {
    variable: 'RATSAM_OIDC_ISSUER',
    good: [[provider.RATSAM_OIDC_ISSUER, { oidc }]],
    bad: ['', 'sso.example.de', 'mailto:sso@example.de', 'javascript:alert(1)'],
    besides: provider,
  },
  {
    variable: 'RATSAM_OIDC_CLIENT_ID',
    good: [['stadt', { oidc: { ...oidc, clientId: 'stadt' } }]],
    bad: [''],
    besides: provider,
  },
  {
    variable: 'RATSAM_OIDC_CLIENT_SECRET',
    good: [['x', { oidc: { ...oidc, clientSecret: 'x' } }]],
    bad: [''],
    besides: provider,
  },
  {
    variable: 'RATSAM_OIDC_CLIENT_SECRET_FILE',
    good: [['/run/geheim', { oidc: { ...oidc, clientSecretFile: '/run/geheim' } }]],
    bad: [''],
    besides: provider,
  },
  {
    variable: 'RATSAM_OIDC_ROLES_CLAIM',
    good: [['groups', { oidc: { ...oidc, rolesClaim: 'groups' } }]],
    bad: [''],
    besides: provider,
  },
  {
    variable: 'RATSAM_OIDC_ROLES',
    good: [
      [
        'Amt 10=clerk,Chef=management',
        { oidc: { ...oidc, roles: { 'Amt 10': 'clerk', Chef: 'management' } } },
      ],
    ],
    bad: ['', 'clerk', 'a=chef', 'a=clerk,', '=clerk', 'a=clerk;b=dpo'],
    besides: provider,
  },
  {
    variable: 'RATSAM_PROFILE',
    good: [['/etc/ratsam/profil.json', { profile: '/etc/ratsam/profil.json' }]],
    bad: [''],
  },
  {
    variable: 'RATSAM_RETENTION_YEARS',
    good: [
      ['0', { retentionYears: 0 }],
      ['100', { retentionYears: 100 }],
    ],
    // Nothing at all must not be read as 0, which keeps everything for ever.
    bad: ['', ' ', '-1', '101', 'zehn', '2.5'],
  },
  {
    variable: 'RATSAM_AUDIT_YEARS',
    good: [['3', { auditYears: 3 }]],
    bad: ['', ' ', '-1', '101', 'immer'],
  },
  {
    variable: 'XDG_STATE_HOME',
    good: [['/var/lib', { dataDir: '/var/lib/ratsam' }]],
    bad: [''],
  },
]
