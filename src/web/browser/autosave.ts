import { sendForm } from './sendForm.js'
import type { Sent } from './sendForm.js'

const pause = 1500

/**
 * Saves a page of answers 1.5 seconds after the last change, one request at a time: a second one sent meanwhile would
 * carry an old base and look like somebody else's change. The status line says what happened, without moving the focus.
 */
export const autosave = (form: HTMLFormElement, status: HTMLElement): void => {
  const base = form.elements.namedItem('_base') as HTMLInputElement
  let timer = 0
  let changes = 0
  let saved = 0
  let running: Promise<void> | undefined

  const schedule = (): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(save, pause)
  }

  const save = (): void => {
    window.clearTimeout(timer)
    if (running !== undefined) return
    const sent = changes
    tell(status, 'saving')
    running = sendForm(form).then((outcome) => {
      running = undefined
      tell(status, outcome)
      if (typeof outcome !== 'string') {
        base.value = outcome.base
        saved = sent
        document.dispatchEvent(new Event('ratsam:saved'))
      }
      // What was typed meanwhile; a failed request waits for the next change or for the line to come back.
      if (changes > sent) schedule()
    })
  }

  form.addEventListener('input', () => {
    changes += 1
    schedule()
  })
  form.addEventListener('submit', (event) => {
    window.clearTimeout(timer)
    if (running === undefined) {
      saved = changes
      return
    }
    // The answer of the running request brings the base this form must be sent with.
    event.preventDefault()
    const button = event.submitter
    void running.then(() => {
      form.requestSubmit(button)
    })
  })
  watchOver({ isSaved: () => changes === saved, save })
}

/** The words of the line are in the page, in its language. */
const tell = (status: HTMLElement, outcome: Sent | 'saving'): void => {
  const words = typeof outcome === 'string' ? outcome : 'saved'
  const time = typeof outcome === 'string' ? '' : outcome.time
  status.textContent = (status.dataset[words] ?? '').replace('{time}', time)
  if (words === 'signedOut') status.append(' ', signInLink(status.dataset['signIn'] ?? ''))
}

/** Into a new tab: this page keeps what was typed. */
const signInLink = (words: string): HTMLAnchorElement => {
  const link = document.createElement('a')
  link.href = '/anmelden?weiter=/anmelden/fertig'
  link.target = '_blank'
  link.textContent = words
  return link
}

type Watched = { readonly isSaved: () => boolean; readonly save: () => void }

/** Tries again when the line is back or somebody comes back from the tab of the sign-in, and asks before anything unsaved is left behind. */
const watchOver = ({ isSaved, save }: Watched): void => {
  for (const event of ['online', 'focus']) {
    window.addEventListener(event, () => {
      if (!isSaved()) save()
    })
  }
  window.addEventListener('beforeunload', (event) => {
    if (!isSaved()) event.preventDefault()
  })
}
