import { afterEach, describe, expect, test } from 'vitest'
import { createOpenIdProvider } from '../../src/identity/openIdProvider.js'
import {
  clientSecret,
  signedByAnother,
  startLyingProvider,
  unsigned,
  type Lie,
} from '../identity/lyingProvider.js'
import { auditOf } from './auditOf.js'
import { endSoundly, filling, isClear, isNoted, note, start } from './faultParts.js'
import { signedInPerson } from './people.js'
import { createVisitor } from './visitor.js'

afterEach(endSoundly)

const settings = {
  clientId: 'ratsam',
  clientSecret,
  baseUrl: 'http://127.0.0.1:1',
  rolesClaim: 'roles',
}

describe('an identity provider', () => {
  test('that is down: a page that says so; passwords still work, whoever is there stays', async () => {
    const provider = createOpenIdProvider({ ...settings, issuer: 'http://127.0.0.1:9' })
    const server = await start({ provider })
    const { visitor } = await signedInPerson(server, 'sabine', ['clerk'])
    const { path, fields, stored } = await filling(server, visitor)
    const [page, entries] = await auditOf(server).during(() => visitor.open('/anmelden/anbieter'))
    isClear(page, 502, 'Die Anmeldung beim Anbieter ist nicht gelungen')
    isNoted(entries, { action: 'oidc.refused', details: { reason: 'unreachable' } })
    expect((await visitor.send(path, fields)).status).toBe(200)
    expect((await stored()).answers['plan.comments']?.note).toBe(note)
  })

  const lies: readonly (readonly [
    string,
    Lie,
    { readonly state?: string; readonly iss?: string },
  ])[] = [
    ['its issuer', { claims: (told) => ({ ...told, iss: 'https://boese.example' }) }, {}],
    ['its issuer in the address', {}, { iss: 'https://boese.example' }],
    ['its audience', { claims: (told) => ({ ...told, aud: 'somebody-else' }) }, {}],
    ['the nonce', { claims: (told) => ({ ...told, nonce: 'x' }) }, {}],
    ['the state', {}, { state: 'x' }],
    ['its signature', { token: unsigned }, {}],
    ['its key', { token: signedByAnother }, {}],
  ]
  test.each(lies)(
    'that lies about %s: nobody gets in, and it is noted',
    async (_name, lie, change) => {
      let nonce = ''
      const lying = await startLyingProvider(lie, () => nonce)
      const provider = createOpenIdProvider({ ...settings, issuer: lying.issuer })
      const server = await start({ provider, roleNames: { leitung: 'management' } })
      const visitor = createVisitor(server)
      try {
        const there = new URL((await visitor.open('/anmelden/anbieter')).url).searchParams
        nonce = there.get('nonce') ?? ''
        const query = new URLSearchParams({
          code: 'abc',
          state: there.get('state') ?? '',
          ...change,
        })
        const [page, entries] = await auditOf(server).during(() =>
          visitor.open(`/anmelden/anbieter/zurueck?${query.toString()}`),
        )
        isClear(page, 502, 'Beginnen Sie die Anmeldung noch einmal')
        expect(entries.map(({ action }) => action)).toEqual(['oidc.refused'])
        expect(JSON.stringify(entries)).not.toMatch(/abc|boese/u)
        expect(await server.records.list('accounts')).toEqual([])
        expect((await visitor.open('/')).url).toMatch(/^\/anmelden/u)
      } finally {
        lying.close()
      }
    },
  )
})
