import { accountChange } from './accountChange.js'
import type { AccountParts } from './parts.js'

/**
 * Keys of one-time codes that an earlier version or an old backup left in plain text are encrypted. Answers how many
 * cannot be decrypted: then the server runs with another key than the one they were encrypted with.
 */
export const encryptSecrets = async ({
  records,
  secretBox,
}: Pick<AccountParts, 'records' | 'secretBox'>): Promise<{ readonly unreadable: number }> => {
  let unreadable = 0
  for (const account of await records.list('accounts')) {
    const { id, totp } = account
    if (totp === undefined) continue
    if (!secretBox.isEncrypted(totp.secret)) {
      const secret = await secretBox.encrypt(id, totp.secret)
      await records.change([accountChange(account, { totp: { ...totp, secret } })], [])
    } else if ((await secretBox.decrypt(id, totp.secret)) === undefined) unreadable += 1
  }
  return { unreadable }
}
