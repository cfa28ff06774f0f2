const numberOf = (radio: HTMLInputElement): HTMLInputElement | undefined =>
  [...(radio.form?.querySelectorAll<HTMLInputElement>('input[data-chooses]') ?? [])].find(
    (field) => field.name === `${radio.name}.number`,
  )

/**
 * Whoever types a number means the number, not "Weiß ich nicht"; whoever then chooses something else no longer does,
 * and gets the number back on coming back.
 */
export const chooseTypedNumber = (root: Document): void => {
  root.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    const radioId = target.dataset['chooses']
    if (radioId === undefined || target.value.trim() === '') return
    const radio = root.getElementById(radioId)
    if (radio instanceof HTMLInputElement) radio.checked = true
  })
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return
    const field = numberOf(target)
    if (field === undefined) return
    if (field.dataset['chooses'] === target.id) {
      if (field.value === '') field.value = field.dataset['typed'] ?? ''
      return
    }
    if (field.value !== '') field.dataset['typed'] = field.value
    field.value = ''
  })
}
