/** Buttons that need a script are not there without one. */
export const offerPrinting = (root: Document): void => {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      window.print()
    })
  }
}
