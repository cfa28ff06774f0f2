import type { Page } from '@playwright/test'
import { question } from './steps.js'

/** Sends the form of this page with another choice, as a second person who had opened it too; the page stays as it is. */
export const postBeside = async (page: Page, words: RegExp, answer: RegExp): Promise<void> => {
  const radio = question(page, words).getByRole('radio', { name: answer })
  const status = await radio.evaluate(async (input: HTMLInputElement) => {
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(input.form as HTMLFormElement)) {
      if (typeof value === 'string') fields.append(name, value)
    }
    fields.set(input.name, input.value)
    const sent = await fetch((input.form as HTMLFormElement).action, {
      method: 'POST',
      body: fields,
    })
    return sent.status
  })
  if (status !== 200) throw new Error(`The other person got ${String(status)}.`)
}
