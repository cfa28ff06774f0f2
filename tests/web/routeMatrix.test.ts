import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles, type Role } from '../../src/core/access/roles.js'
import { addAccount, signedInPerson } from './people.js'
import { startTestServer, type TestServer } from './testServer.js'
import { answer, begin, createVisitor, type Visitor } from './visitor.js'

/** What every route answers each role and nobody; a route that is not listed here fails the test. */

type Visit = Role | 'nobody'
const visits: readonly Visit[] = [...roles, 'nobody']

/** `ok`: past the guard, so the answer is a page, a redirect within, or an error about what was sent. */
type Guard = readonly Role[] | 'everybody' | 'signed-in'
const readers = ['clerk', 'dpo', 'management', 'reader'] as const
const insiders = ['clerk', 'dpo', 'management'] as const

const matrix: Readonly<Record<string, Guard>> = {
  'GET /impressum': 'everybody',
  'GET /datenschutz': 'everybody',
  'GET /barrierefreiheit': 'everybody',
  'GET /rueckmeldung': 'everybody',
  'GET /anmelden': 'everybody',
  'POST /anmelden': 'everybody',
  'GET /anmelden/code': 'everybody',
  'POST /anmelden/code': 'everybody',
  'GET /einrichten/:secret': 'everybody',
  'POST /einrichten/:secret': 'everybody',
  'GET /einladung/:secret': 'everybody',
  'POST /einladung/:secret': 'everybody',
  'GET /anmelden/fertig': 'signed-in',
  'POST /anmelden/eingaben': 'signed-in',
  'GET /konto': 'signed-in',
  'GET /konto/sitzung': 'signed-in',
  'POST /konto/passwort': 'signed-in',
  'GET /konto/auskunft': 'signed-in',
  'GET /konto/zweiter-faktor': 'signed-in',
  'POST /konto/zweiter-faktor': 'signed-in',
  'POST /konto/zweiter-faktor/aus': 'signed-in',
  'POST /abmelden': 'signed-in',
  'POST /konto/ueberall-abmelden': 'signed-in',
  'GET /': 'signed-in',
  'GET /bewertungen/neu': ['clerk'],
  'POST /bewertungen': ['clerk'],
  'GET /bewertungen/:id': readers,
  'GET /bewertungen/:id/angaben': readers,
  'POST /bewertungen/:id/angaben': ['clerk'],
  'GET /bewertungen/:id/pruefen': readers,
  'GET /bewertungen/:id/loeschen': ['clerk'],
  'POST /bewertungen/:id/loeschen': ['clerk'],
  'GET /bewertungen/:id/themen/:topic': readers,
  'POST /bewertungen/:id/themen/:topic': ['clerk'],
  'GET /bewertungen/:id/stand': readers,
  'GET /bewertungen/:id/rechtsfragen': readers,
  'POST /bewertungen/:id/rechtsfragen': ['management'],
  'GET /bewertungen/:id/auswerten': readers,
  'GET /bewertungen/:id/ergebnis': readers,
  'GET /bewertungen/:id/was-waere-wenn': readers,
  'GET /bewertungen/:id/plattformvergleich': readers,
  'GET /bewertungen/:id/schreiben': readers,
  'GET /bewertungen/:id/schreiben/bearbeiten': readers,
  'POST /bewertungen/:id/schreiben/bearbeiten': ['clerk'],
  'GET /bewertungen/:id/schreiben/zuruecksetzen': ['clerk'],
  'POST /bewertungen/:id/schreiben/zuruecksetzen': ['clerk'],
  'GET /bewertungen/:id/schreiben/fassung.json': readers,
  'GET /bewertungen/:id/anlage': readers,
  'GET /bewertungen/:id/dokumente/:file': readers,
  'GET /pruefen': 'everybody',
  'POST /pruefen': 'everybody',
  'GET /plattformen': 'signed-in',
  'GET /plattformen/:id': 'signed-in',
  'GET /bewertungen/:id/vorgang': readers,
  'POST /bewertungen/:id/archivieren': ['clerk'],
  'POST /bewertungen/:id/zurueckholen': ['clerk'],
  'POST /bewertungen/:id/wiederaufnehmen': ['clerk'],
  'POST /bewertungen/:id/kopieren': ['clerk'],
  'GET /abweichungen': readers,
  'GET /termine.ics': readers,
  'GET /bewertungen/:id/einreichen': ['clerk'],
  'POST /bewertungen/:id/einreichen': ['clerk'],
  'GET /bewertungen/:id/zurueckziehen': ['clerk'],
  'POST /bewertungen/:id/zurueckziehen': ['clerk'],
  'GET /bewertungen/:id/stellungnahme': ['dpo'],
  'POST /bewertungen/:id/stellungnahme': ['dpo'],
  'GET /bewertungen/:id/entscheidung': ['management'],
  'POST /bewertungen/:id/entscheidung': ['management'],
  'GET /bewertungen/:id/ablegen': ['clerk', 'management'],
  'POST /bewertungen/:id/ablegen': ['clerk', 'management'],
  'GET /bewertungen/:id/verlauf': insiders,
  'GET /bewertungen/:id/verlauf/:number': insiders,
  'GET /bewertungen/:id/vergleich': insiders,
  'POST /bewertungen/:id/verlauf/:number/antwort': ['clerk'],
  'GET /verwaltung/konten': ['admin'],
  'POST /verwaltung/konten': ['admin'],
  'GET /verwaltung/konten/:id': ['admin'],
  'POST /verwaltung/konten/:id/rollen': ['admin'],
  'POST /verwaltung/konten/:id/einladen': ['admin'],
  'POST /verwaltung/konten/:id/deaktivieren': ['admin'],
  'POST /verwaltung/konten/:id/aktivieren': ['admin'],
  'POST /verwaltung/konten/:id/pseudonymisieren': ['admin'],
  'GET /verwaltung/konten/:id/auskunft': ['admin'],
  'GET /protokoll': ['dpo', 'admin'],
  'POST /protokoll/export': ['dpo', 'admin'],
}

type Layer = {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> }
  readonly handle?: { readonly stack?: readonly Layer[] }
}

/** Every route of the running app, as Express knows it. */
const routesOf = (layers: readonly Layer[]): string[] =>
  layers.flatMap(({ route, handle }) => {
    if (route !== undefined) {
      return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`)
    }
    return handle?.stack === undefined ? [] : routesOf(handle.stack)
  })

let server: TestServer
let hub = ''
let person = ''
const visitors = new Map<Visit, () => Promise<Visitor>>()

beforeAll(async () => {
  server = await startTestServer({ accounts: true })
  for (const role of roles) {
    let count = 0
    visitors.set(role, async () => {
      count += 1
      return (await signedInPerson(server, `${role}${String(count)}`, [role])).visitor
    })
  }
  visitors.set('nobody', () => Promise.resolve(createVisitor(server)))
  const author = (await signedInPerson(server, 'author', ['clerk'])).visitor
  hub = await begin(author)
  await answer(author, `${hub}/themen/comments`, { 'plan.comments': 'open' })
  person = (await addAccount(server, 'andere', ['reader'])).id
})
afterAll(() => server.close())

const addressOf = (route: string): string => {
  const path = route.split(' ')[1] ?? ''
  return path
    .replace('/bewertungen/:id', hub)
    .replace('/verwaltung/konten/:id', `/verwaltung/konten/${person}`)
    .replace(':topic', 'comments')
    .replace(':number', '1')
    .replace(':file', 'antwort.json')
    .replace('/plattformen/:id', '/plattformen/facebook-page')
    .replace(':secret', 'x'.repeat(43))
    .replace('/vergleich', '/vergleich?von=1&bis=1')
}

const isAllowed = (guard: Guard, visit: Visit): boolean => {
  if (guard === 'everybody') return true
  if (visit === 'nobody') return false
  return guard === 'signed-in' || guard.includes(visit)
}

describe('every route for every role and for no one', () => {
  test('no route is missing from the matrix, and none is in it that does not exist', () => {
    const { router } = server.app as unknown as { router: { stack: readonly Layer[] } }
    expect(routesOf(router.stack).sort()).toEqual(Object.keys(matrix).sort())
  })

  // What a person may not do is tried on something that exists, so that nothing else refuses it.
  test.each(
    Object.entries(matrix).flatMap(([route, guard]) =>
      visits
        .filter((visit) => !isAllowed(guard, visit))
        .map((visit) => ({ route, visit, isPage: route.startsWith('GET') })),
    ),
  )('$route is refused to $visit', async ({ route, visit, isPage }) => {
    const visitor = await shared(visit)
    const path = addressOf(route)
    const page = isPage ? await visitor.open(path) : await visitor.send(path, {})
    if (visit !== 'nobody') expect(page.status).toBe(403)
    else if (isPage) expect(page.url).toMatch(/^\/anmelden\?weiter=/u)
    else expect(page.status).toBe(401)
  })

  test.each(
    Object.entries(matrix).flatMap(([route, guard]) =>
      visits
        .filter((visit) => isAllowed(guard, visit))
        .map((visit) => ({ route, visit, isPage: route.startsWith('GET') })),
    ),
  )('$route is open to $visit', async ({ route, visit, isPage }) => {
    const ends = /abmelden|passwort/u.test(route)
    const visitor = ends ? await visitors.get(visit)!() : await shared(visit)
    const path = addressOf(route)
    const page = isPage ? await visitor.open(path) : await visitor.send(path, {})
    expect([401, 403, 500]).not.toContain(page.status)
    if (!ends && visit !== 'nobody') expect(page.url).not.toMatch(/^\/anmelden\?/u)
  })
})

const known = new Map<Visit, Promise<Visitor>>()
const shared = (visit: Visit): Promise<Visitor> => {
  const found = known.get(visit) ?? visitors.get(visit)!()
  known.set(visit, found)
  return found
}
