import type { TestServer } from './testServer.js'

export type Page = {
  readonly status: number
  readonly url: string
  readonly html: string
  readonly headers: Headers
}
export type Fields = Readonly<Record<string, string | readonly string[]>>

const encode = (fields: Fields): URLSearchParams => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  }
  return body
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&#34;': '"',
  '&#39;': "'",
}
const decode = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|#34|#39);/gu, (entity) => entities[entity] ?? entity)

const attribute = (tag: string, name: string): string => {
  const found = new RegExp(` ${name}="([^"]*)"`, 'u').exec(` ${tag}`)?.[1]
  return decode(found ?? '')
}
type Field = readonly [name: string, value: string]

const inputsOf = (html: string): Field[] =>
  [...html.matchAll(/<input ([^>]*)>/gu)].flatMap(([, tag = '']) => {
    const isChoice = ['radio', 'checkbox'].includes(attribute(tag, 'type'))
    const isSent = !isChoice || / checked(?: |$)/u.test(tag)
    return isSent ? [[attribute(tag, 'name'), attribute(tag, 'value')] as const] : []
  })
const areasOf = (html: string): Field[] =>
  [...html.matchAll(/<textarea ([^>]*)>\n?([^<]*)<\/textarea>/gu)].map(
    ([, tag = '', text = '']) => [attribute(tag, 'name'), decode(text)],
  )
const selectsOf = (html: string): Field[] =>
  [...html.matchAll(/<select ([^>]*)>(.*?)<\/select>/gsu)].map(([, tag = '', options = '']) => {
    const selected = /<option value="([^"]*)" selected>/u.exec(options)?.[1] ?? ''
    return [attribute(tag, 'name'), decode(selected)]
  })

/** What the form on a page would send as it stands: hidden fields, texts, what is ticked and selected. */
export const formOf = (html: string): Record<string, string | string[]> => {
  const fields: Record<string, string | string[]> = {}
  for (const [name, value] of [...inputsOf(html), ...areasOf(html), ...selectsOf(html)]) {
    const known = fields[name]
    fields[name] = known === undefined ? value : [known, value].flat()
  }
  return fields
}

/** A browser without script: follows redirects, sends what a form would send, keeps cookies. */
export const createVisitor = (server: Pick<TestServer, 'url'>) => {
  const cookies = new Map<string, string>()

  const request = async (path: string, init: RequestInit = {}): Promise<Page> => {
    const response = await fetch(new URL(path, server.url), {
      ...init,
      redirect: 'manual',
      headers: {
        'Sec-Fetch-Site': 'same-origin',
        Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(init.headers as Record<string, string> | undefined),
      },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location !== null && response.status === 303) return request(location)
    return {
      status: response.status,
      url: response.url.replace(server.url, ''),
      html: await response.text(),
      headers: response.headers,
    }
  }

  return {
    open: (path: string, headers: Record<string, string> = {}) => request(path, { headers }),
    send: (path: string, fields: Fields, headers: Record<string, string> = {}) =>
      request(path, { method: 'POST', body: encode(fields), headers }),
  }
}
export type Visitor = ReturnType<typeof createVisitor>

export const markkleeberg: Fields = {
  name: 'Stadt Markkleeberg',
  land: 'SN',
  type: 'municipality',
  platform: 'facebook-page',
  asOf: '31.05.2022',
  reference: 'AF/034/2022',
  sessionDate: '20.04.2022',
  askedBy: '',
  subject: '',
  questions: 'Sind Auftritte in sozialen Medien geplant?\nWelche, und wann?',
}

/** Begins an assessment as the form would and returns its address. */
export const begin = async (visitor: Visitor, fields: Fields = {}): Promise<string> => {
  const empty = formOf((await visitor.open('/bewertungen/neu')).html)
  const hub = await visitor.send('/bewertungen', { ...empty, ...markkleeberg, ...fields })
  if (hub.status !== 200) throw new Error(`not begun: ${String(hub.status)} ${hub.html}`)
  return hub.url
}

/** Fills fields of a topic's page, the rest as it stands, and sends it. */
export const answer = async (visitor: Visitor, path: string, fields: Fields): Promise<Page> => {
  const page = await visitor.open(path)
  return visitor.send(path, { ...formOf(page.html), ...fields })
}
