const warnAhead = 120
const second = 1000

/** Shows the warning two minutes before the session ends; one click extends it. Times in seconds. */
export const warnBeforeEnd = (region: HTMLElement): void => {
  const warning = region.firstElementChild
  const button = region.querySelector('button')
  if (!(warning instanceof HTMLElement) || button === null) return
  let timer = 0
  const wait = (seconds: number): void => {
    window.clearTimeout(timer)
    warning.hidden = true
    timer = window.setTimeout(
      () => {
        warning.hidden = false
      },
      Math.max(0, seconds - warnAhead) * second,
    )
  }
  const extend = async (): Promise<void> => {
    const seconds = await secondsLeft()
    if (seconds === undefined) return
    if (seconds > warnAhead) wait(seconds)
    else button.replaceWith(region.dataset['final'] ?? '')
  }
  wait(Number(region.dataset['session']))
  button.addEventListener('click', () => void extend())
  // Saving in the background is something that happens, too.
  document.addEventListener('ratsam:saved', () => void extend())
}

/** 0: the session is over; undefined: nobody knows, there is no connection. */
const secondsLeft = async (): Promise<number | undefined> => {
  try {
    const response = await fetch('/konto/sitzung', { redirect: 'manual' })
    if (!response.ok) return 0
    const { seconds } = (await response.json()) as { seconds?: unknown }
    return typeof seconds === 'number' ? seconds : 0
  } catch {
    return undefined
  }
}
