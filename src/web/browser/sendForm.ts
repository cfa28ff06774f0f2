/** What the server has to say about a form sent in the background. */
export type Sent =
  { readonly base: string; readonly time: string } | 'failed' | 'conflict' | 'signedOut'

const isSaved = (value: unknown): value is Exclude<Sent, string> =>
  typeof value === 'object' && value !== null && 'base' in value && 'time' in value

/** Sends a form as its button would, and stays on the page. Never throws: whatever goes wrong is not saved. */
export const sendForm = async (form: HTMLFormElement): Promise<Sent> => {
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>),
      headers: { 'X-Ratsam-Autosave': '1', Accept: 'application/json' },
      credentials: 'same-origin',
      redirect: 'error',
    })
    if (response.status === 409) return 'conflict'
    if (response.status === 401) return 'signedOut'
    const body: unknown = response.ok ? await response.json() : undefined
    return isSaved(body) ? body : 'failed'
  } catch {
    return 'failed'
  }
}
