type Stand = {
  readonly lines: readonly string[]
  readonly next: { readonly label: string; readonly href: string } | null
  readonly scores: readonly string[]
}

/** Shows how the assessment stands after each saving. Without a connection the box stays as it was. */
export const renewStand = (box: HTMLElement): void => {
  const renew = async (): Promise<void> => {
    try {
      const response = await fetch(box.dataset['stand'] ?? '', { redirect: 'manual' })
      if (response.ok) show(box, (await response.json()) as Stand)
    } catch {
      // The status line of saving already says that there is no connection.
    }
  }
  document.addEventListener('ratsam:saved', () => void renew())
}

const show = (box: HTMLElement, { lines, next, scores }: Stand): void => {
  list(box, '[data-stand-lines]', lines)
  list(box, '[data-stand-scores]', scores)
  const row = box.querySelector<HTMLElement>('[data-stand-next]')
  const link = row?.querySelector('a')
  if (!row || !link) return
  row.hidden = next === null
  if (next === null) return
  link.href = next.href
  link.textContent = next.label
}

const list = (box: HTMLElement, place: string, texts: readonly string[]): void => {
  const items = texts.map((text) => {
    const item = document.createElement('li')
    item.textContent = text
    return item
  })
  box.querySelector(place)?.replaceChildren(...items)
}
