import type { RecordStore } from '../../core/ports.js'

/** A person as others see them: the name, or a number where the name is gone. `undefined`: accounts were off. */
export type Person = { readonly id: string; readonly name: string; readonly isGone: boolean }
export type People = (id: string | null | undefined) => Person | undefined

export const peopleOf = async (records: Pick<RecordStore, 'list'>): Promise<People> => {
  const accounts = new Map((await records.list('accounts')).map((one) => [one.id, one]))
  return (id) => {
    if (id === null || id === undefined) return undefined
    const account = accounts.get(id)
    const name = account?.name ?? ''
    return name === '' ? { id, name: id.slice(0, 6), isGone: true } : { id, name, isGone: false }
  }
}
