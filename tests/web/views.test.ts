import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isMessageKey } from '../../src/i18n/translate.js'

const root = join(import.meta.dirname, '..', '..')
const templates = readdirSync(join(root, 'views'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ejs'))
  .map((file) => ({ file, text: readFileSync(join(root, 'views', file), 'utf8') }))
const built = join(root, 'dist', 'static')
const css = readdirSync(built)
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(join(built, file), 'utf8'))
  .join('')

describe('templates', () => {
  test('ask only for words that exist', () => {
    const unknown = templates.flatMap(({ file, text }) =>
      [...text.matchAll(/'(web\.[\w.-]+)'(?! \+)/gu)]
        .map((match) => match[1] ?? '')
        .filter((key) => !isMessageKey(key))
        .map((key) => `${file}: ${key}`),
    )
    expect(unknown).toEqual([])
  })

  test('put out unescaped only what this server made: other templates, the chart, the document', () => {
    const raw = templates.flatMap(({ file, text }) =>
      [...text.matchAll(/<%-(.*?)[-_]?%>/gsu)]
        .map((match) => (match[1] ?? '').trim())
        .filter((code) => !code.startsWith('include(') && !['stages.chart', 'html'].includes(code))
        .map((code) => `${file}: ${code}`),
    )
    expect(raw).toEqual([])
  })

  test('use only classes the stylesheet knows', () => {
    const unknown = templates.flatMap(({ file, text }) =>
      [...text.matchAll(/[ "'](kern-[a-z0-9_-]+|rs-[a-z0-9_-]+)(?=[ "'<])/gu)]
        .map((match) => match[1] ?? '')
        .filter((name) => !name.endsWith('-') && !css.includes(`.${name}`))
        .map((name) => `${file}: ${name}`),
    )
    expect([...new Set(unknown)]).toEqual([])
  })

  test('hold no words of their own', () => {
    const words = templates.flatMap(({ file, text }) =>
      [...text.replace(/<%.*?%>/gsu, '').matchAll(/>([^<]*\p{L}{3,}[^<]*)</gu)]
        .map((match) => (match[1] ?? '').trim())
        .filter((found) => found !== 'Ratsam')
        .map((found) => `${file}: ${found}`),
    )
    expect(words).toEqual([])
  })
})

describe('the stylesheet', () => {
  test('asks for nothing but files beside it', () => {
    const addresses = [...css.matchAll(/url\(["']?([^"')]+)/gu)].map((match) => match[1] ?? '')
    expect(addresses.length).toBeGreaterThan(50)
    for (const address of new Set(addresses)) {
      expect(address).toMatch(/^(?:icons|fonts)\/[\w.-]+\.(?:svg|woff2)$/u)
      expect(() => readFileSync(join(built, address))).not.toThrow()
    }
    expect(css).not.toContain('@import')
  })

  test('comes with the licence of its fonts', () => {
    expect(readFileSync(join(built, 'licences', 'fira-sans.txt'), 'utf8')).toContain(
      'SIL OPEN FONT LICENSE',
    )
  })

  test('the script is small', () => {
    const script = readdirSync(built).find((file) => file.endsWith('.js')) ?? ''
    expect(readFileSync(join(built, script)).length).toBeLessThan(10 * 1024)
  })
})
