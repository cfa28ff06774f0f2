/** A form as it arrived: names may repeat, and anything may be missing. */
export type FormBody = Readonly<Record<string, unknown>>

/** What nobody types on purpose and some programs choke on: control characters except tab and line feed. */
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000B-\u001F\u007F]/gu

const clean = (text: string): string =>
  text.toWellFormed().replaceAll('\r\n', '\n').replace(controls, '')

/** Text of a field, line ends as `\n`, without white space around it; of a repeated field the first. */
export const textField = (body: FormBody, name: string): string => {
  const value = body[name]
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? clean(first).trim() : ''
}

/** All values of a repeated field. */
export const listField = (body: FormBody, name: string): readonly string[] => {
  const value = body[name]
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.filter((one) => typeof one === 'string').map(clean)
}

export const isFormBody = (body: unknown): body is FormBody =>
  typeof body === 'object' && body !== null
