import type { Issue } from '../../core/errors.js'
import type { Passwords } from '../../core/ports.js'

export const shortestPassword = 12
const longestPassword = 200

/** Length and the ones everybody tries first; no rules about kinds of characters, no expiry (BSI, NIST SP 800-63B). */
export const checkPassword = (
  password: string,
  repeated: string,
  passwords: Pick<Passwords, 'isCommon'>,
): Issue[] => {
  const issue = (code: string, path = 'password'): Issue[] => [{ path, code }]
  if ([...password].length < shortestPassword) return issue('issue.password.short')
  if (password.length > longestPassword) return issue('issue.password.long')
  if (passwords.isCommon(password)) return issue('issue.password.common')
  return password === repeated ? [] : issue('issue.password.repeated', 'repeated')
}
