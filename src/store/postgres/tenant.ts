import { RatsamError } from '../../core/errors.js'

/** Small letters, digits and hyphens: safe inside a statement, and the same in every collation. */
const shape = /^[a-z0-9][a-z0-9-]{0,62}$/u

/** Throws rather than working for nobody in particular. */
export const assertTenant = (tenant: string): string => {
  if (!shape.test(tenant)) {
    throw new RatsamError(
      'bad-input',
      {},
      { issues: [{ path: '', code: 'issue.database.tenant' }] },
    )
  }
  return tenant
}
