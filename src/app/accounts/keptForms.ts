import { keptFormSchema, type KeptForm } from '../../core/access/keptForm.js'
import type { SecretBox } from '../../core/ports.js'

/**
 * Forms that could not be stored go back to the browser encrypted for the account that filled them in: nothing is kept
 * on the server, and nobody else who signs in there reads or stores them.
 */
export const createKeptForms = (secretBox: SecretBox) => {
  // Not the account's id alone: a form must never open what is encrypted for another purpose.
  const ownerOf = (account: string): string => `form of ${account}`
  return {
    keep: (account: string, form: KeptForm): Promise<string> =>
      secretBox.encrypt(ownerOf(account), JSON.stringify(form)),
    open: async (account: string, kept: string): Promise<KeptForm | undefined> => {
      if (!secretBox.isEncrypted(kept)) return undefined
      const text = await secretBox.decrypt(ownerOf(account), kept)
      return text === undefined ? undefined : keptFormSchema.parse(JSON.parse(text))
    },
  }
}
