import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RatsamError } from '../../src/core/errors.js'
import type { IdentityProvider } from '../../src/core/ports.js'
import { visitAccounts } from './accountPages.js'
import { visitAll } from './pageSet.js'
import { startTestServer, type TestServer } from './testServer.js'
import { createVisitor, type Page } from './visitor.js'

const views = join(import.meta.dirname, '..', '..', 'views')
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Written by hand or by a template: style of the source, not of the page.
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    'long-title': 'off',
    // `role="region"` on a table's scroller needs its tabindex; a fieldset is no section.
    'prefer-native-element': 'off',
    'require-sri': 'off',
    // Several boxes of one question may be ticked.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    // The error summary comes before the main heading, so that it is read first.
    'heading-level': ['error', { minInitialRank: 'h2' }],
  },
})

/** Nobody signs in there in this test; signing out must lead there. */
const distantProvider: IdentityProvider = {
  begin: () => Promise.reject(new RatsamError('identity-provider', { reason: 'unreachable' })),
  complete: () => Promise.reject(new RatsamError('identity-provider', { reason: 'unreachable' })),
  signOutAddress: () => Promise.resolve('https://anbieter.example/ende'),
}

let server: TestServer
/** The same with accounts. */
let guarded: TestServer
const pages = new Map<string, Page>()
beforeAll(async () => {
  server = await startTestServer()
  guarded = await startTestServer({ accounts: true, provider: distantProvider })
  for (const lang of ['de', 'en'] as const) {
    for (const [name, page] of await visitAll(createVisitor(server), lang)) pages.set(name, page)
    for (const [name, page] of await visitAccounts(guarded, lang)) pages.set(name, page)
  }
})
afterAll(async () => {
  await server.close()
  await guarded.close()
})

const titleOf = (html: string): string => /<title>([^<]*)<\/title>/u.exec(html)?.[1] ?? ''

describe('every page, in both languages and with every kind of error', () => {
  test('is valid HTML', async () => {
    const found: string[] = []
    for (const [name, { html }] of pages) {
      const report = await validator.validateString(html)
      for (const { messages } of report.results) {
        for (const { ruleId, message, line } of messages) {
          found.push(`${name}, line ${String(line)}: ${ruleId}: ${message}`)
        }
      }
    }
    expect(found).toEqual([])
  })

  test('says its language, has one main heading and a title that ends with Ratsam', () => {
    for (const [name, { html }] of pages) {
      expect(html, name).toMatch(name.startsWith('de') ? /<html lang="de"/u : /<html lang="en"/u)
      // A letter brings the heading of its own sheet.
      expect([...html.matchAll(/<h1[ >]/gu)].length, name).toBe(1)
      expect(titleOf(html), name).toMatch(/ – Ratsam$/u)
    }
  })

  test('begins its title with the word error where something has to be mended', () => {
    for (const name of [
      'topic with errors',
      'details with errors',
      'contradiction',
      '/pruefen with errors',
    ]) {
      expect(titleOf(pages.get(`de: ${name}`)?.html ?? ''), name).toMatch(/^Fehler: /u)
      expect(titleOf(pages.get(`en: ${name}`)?.html ?? ''), name).toMatch(/^Error: /u)
    }
  })

  test('has no placeholder left, no undefined value and no inline style or script', () => {
    for (const [name, { html }] of pages) {
      // The script puts the time into this one.
      const shown = html.replace(/ data-saved="[^"]*"/u, '')
      expect(shown, name).not.toMatch(
        /\{\w+\}|undefined|\[object|NaN| style="|<script(?! type="module" src)/u,
      )
    }
  })

  test('answers with the status that fits', () => {
    const status = (name: string) => pages.get(`de: ${name}`)?.status
    expect(status('start')).toBe(200)
    expect(status('topic with errors')).toBe(200)
    expect(status('conflict')).toBe(409)
    expect(status('conflict undecided')).toBe(422)
    expect(status('contradiction')).toBe(422)
    expect(status('details with errors')).toBe(422)
    expect(status('details in conflict')).toBe(409)
    expect(status('not found')).toBe(404)
    expect(status('no assessment')).toBe(404)
    expect(status('refused')).toBe(403)
    expect(status('after deleting')).toBe(200)
  })

  test('together render every template there is', () => {
    const templates = readdirSync(views, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ejs'))
      .map((file) => join(views, file))
    // EJS keeps what it compiled; its own type for the cache says only that something can be reset.
    const cache = ejs.cache as unknown as { get: (file: string) => unknown }
    expect(templates.filter((file) => cache.get(file) === undefined)).toEqual([])
  })

  test('never failed on the server', () => {
    const failed = [...server.log, ...guarded.log].filter(({ level }) => level === 'error')
    expect(failed.filter(({ code }) => code !== 'identity-provider')).toEqual([])
  })
})
