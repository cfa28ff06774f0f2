/** Who may do what. One table: the use cases ask it, the table in the docs is written from it, the tests run along it. */

export const roles = ['clerk', 'dpo', 'management', 'reader', 'admin'] as const
export type Role = (typeof roles)[number]

/**
 * Permissions and the roles that hold them; what is not listed is denied. Administration has no right to content. The
 * data-protection officer advises and never decides (Art. 38(6) GDPR, ECJ C-453/21).
 */
export const permissions = {
  'assessment.read': ['clerk', 'dpo', 'management', 'reader'],
  'assessment.edit': ['clerk'],
  'positions.choose': ['management'],
  'assessment.submit': ['clerk'],
  'assessment.advise': ['dpo'],
  'assessment.decide': ['management'],
  'assessment.file': ['clerk', 'management'],
  'assessment.reopen': ['clerk'],
  'history.read': ['clerk', 'dpo', 'management'],
  'departures.read': ['clerk', 'dpo', 'management', 'reader'],
  'audit.read': ['dpo', 'admin'],
  'accounts.manage': ['admin'],
  'account.own': ['clerk', 'dpo', 'management', 'reader', 'admin'],
} as const satisfies Readonly<Record<string, readonly Role[]>>
export type Permission = keyof typeof permissions

export const rolesWith = (permission: Permission): readonly Role[] => permissions[permission]

/** A role whose holder would advise on and decide the same matters cannot be combined: Art. 38(6) GDPR. */
export const incompatibleRoles = (held: readonly Role[]): boolean =>
  held.includes('dpo') && held.includes('management')
