import { Secret, TOTP } from 'otpauth'
import { afterEach, describe, expect, test } from 'vitest'
import { applyRetention } from '../../src/app/retention.js'
import { fill } from './accountPages.js'
import { auditOf } from './auditOf.js'
import {
  day,
  endSoundly,
  filling,
  hour,
  isClear,
  isNoted,
  note,
  start,
  time,
} from './faultParts.js'
import { goodPassword, signedInPerson } from './people.js'
import { answer, createVisitor, formOf } from './visitor.js'

afterEach(endSoundly)

describe('an expired link', () => {
  test('opens nothing and leaves the account as it was; a new one works', async () => {
    const server = await start()
    const admin = await signedInPerson(server, 'alma', ['admin'])
    const invite = { name: 'Nora Neu', login: 'nora', roles: ['reader'] }
    const shown = await fill(admin.visitor, '/verwaltung/konten', invite)
    const link = /\/einladung\/[\w-]{43}/u.exec(shown.html)?.[0] ?? ''
    const invited = (await server.records.list('accounts')).find(({ login }) => login === 'nora')!
    const fields = { password: goodPassword, repeated: goodPassword }
    const guest = createVisitor(server)

    time.now += 7 * day + 1
    const [page, entries] = await auditOf(server).during(() => guest.open(link))
    isClear(page, 410, 'Dieser Link gilt nicht mehr')
    isNoted(entries, { action: 'link.refused' })
    expect(entries[0]?.object).toEqual({ type: 'link', id: 'invitation' })
    isClear(await guest.send(link, fields), 410, 'Bitten Sie die Administration um einen neuen')
    expect(await server.records.get('accounts', invited.id)).toEqual(invited)

    // Deleted meanwhile, or made up: nobody can tell.
    await applyRetention({ ...server.parts, periods: { assessmentYears: 0, auditYears: 0 } })
    const [late, more] = await auditOf(server).during(() => guest.open(link))
    isClear(late, 410, 'Dieser Link gilt nicht mehr')
    expect(more[0]?.object).toEqual({ type: 'link', id: 'unknown' })
    expect(JSON.stringify(await auditOf(server).all())).not.toContain(link.split('/')[2])

    await admin.visitor.send('/anmelden', { login: 'alma', password: goodPassword })
    const again = await admin.visitor.send(`/verwaltung/konten/${invited.id}/einladen`, {})
    const good = /\/einladung\/[\w-]{43}/u.exec(again.html)?.[0] ?? ''
    expect((await guest.send(good, fields)).status).toBe(200)
  })
})

describe('a replayed one-time code', () => {
  test('is refused, noted, and the next one is good', async () => {
    const server = await start()
    const { visitor, account } = await signedInPerson(server, 'zwei', ['reader'])
    const page = await visitor.open('/konto/zweiter-faktor')
    const shown = /<code class="rs-code">([A-Z2-7 ]+)</u.exec(page.html)?.[1] ?? ''
    const totp = new TOTP({ secret: Secret.fromBase32(shown.replace(/ /gu, '')) })
    const code = () => totp.generate({ timestamp: time.now })
    await visitor.send('/konto/zweiter-faktor', { code: code() })
    const enter = async (typed: string) => {
      const browser = createVisitor(server)
      await browser.send('/anmelden', { login: 'zwei', password: goodPassword })
      return browser.send('/anmelden/code', { code: typed })
    }
    const [replayed, entries] = await auditOf(server).during(() => enter(code()))
    isClear(replayed, 422, 'Der Code stimmt nicht')
    isNoted(entries, { action: 'account.totp-replayed' })
    expect(entries.at(-1)?.object.id).toBe(account.id)
    expect(JSON.stringify(entries)).not.toContain(code())
    time.now += 60_000
    expect((await enter(code())).url).toBe('/')
  })
})

describe('a tampered cookie', () => {
  test('is worth nothing, takes nothing from whoever owns the session, and gives the form back', async () => {
    const server = await start()
    const { visitor } = await signedInPerson(server, 'sabine', ['clerk'])
    const { path, fields, stored } = await filling(server, visitor)
    const before = await stored()
    const tampered = { Cookie: `ratsam-session=${'A'.repeat(43)}` }
    const [page, entries] = await auditOf(server).during(() => visitor.send(path, fields, tampered))
    isClear(page, 401, 'Ihre Eingaben sind noch da')
    isNoted(
      entries,
      { action: 'session.refused' },
      { action: 'access.refused', details: { reason: 'not-signed-in' } },
    )
    expect(await stored()).toEqual(before)
    const kept = formOf(page.html)
    await visitor.send('/anmelden', { login: 'sabine', password: goodPassword })
    const opened = await visitor.send('/anmelden/eingaben', kept)
    expect(formOf(opened.html)).toEqual(fields)
    expect((await visitor.send(path, formOf(opened.html))).status).toBe(200)
    expect((await stored()).answers['plan.comments']?.note).toBe(note)
  })

  test('sent a hundred times fills no log: twenty entries an hour, and one that counts the others', async () => {
    const server = await start()
    const tampered = { Cookie: `ratsam-session=${'B'.repeat(43)}` }
    // Without following where it leads.
    const send = () => fetch(`${server.url}/konto`, { headers: tampered, redirect: 'manual' })
    for (let sent = 0; sent < 100; sent += 1) await send()
    const actions = async () => (await auditOf(server).all()).map(({ action }) => action)
    expect(await actions()).toEqual(Array<string>(20).fill('session.refused'))
    time.now += hour
    await send()
    expect((await actions()).slice(20)).toEqual(['refusals.counted', 'session.refused'])
    isNoted(await auditOf(server).all(), {
      action: 'refusals.counted',
      details: { action: 'session.refused', count: 80 },
    })
    const reader = await signedInPerson(server, 'dora', ['dpo'])
    const log = await reader.visitor.open('/protokoll')
    expect(log.html).toContain('Weitere Abweisungen, nur gezählt')
    expect(log.html).toContain('80 × Unbekannte Sitzung')
  })
})

describe('a role removed during a session', () => {
  test('is gone with the next request; what was typed stands on the page', async () => {
    const server = await start()
    const admin = await signedInPerson(server, 'alma', ['admin'])
    const { visitor, account } = await signedInPerson(server, 'rolf', ['clerk', 'reader'])
    const { path, fields, stored } = await filling(server, visitor)
    const before = await stored()
    const roles = `/verwaltung/konten/${account.id}/rollen`
    await admin.visitor.send(roles, { roles: ['reader'] })
    const [page, entries] = await auditOf(server).during(() => visitor.send(path, fields))
    isClear(page, 403, 'Das dürfen Sie mit Ihrer Rolle nicht')
    expect(page.html).toContain(note)
    expect(page.html).toContain('Gespeichert ist davon nichts')
    expect(await stored()).toEqual(before)
    isNoted(entries, {
      action: 'access.refused',
      details: { reason: 'role', permission: 'assessment.edit' },
    })
    expect(entries).toHaveLength(1)
    expect(entries[0]?.actor).toEqual({ kind: 'person', id: account.id })
    const log = await admin.visitor.open('/protokoll')
    expect(log.html).toContain('Zugriff verweigert: Rolle reicht nicht')
    await admin.visitor.send(roles, { roles: ['clerk'] })
    expect((await visitor.send(path, fields)).status).toBe(200)
    expect((await stored()).answers['plan.comments']?.note).toBe(note)
  })
})

describe('two people deciding at once', () => {
  test.each(['at the same moment', 'one after the other'])(
    '%s: one decides, the other is told, keeps the text, and it is noted',
    async (how) => {
      const server = await start()
      const clerk = await signedInPerson(server, 'sabine', ['clerk'])
      const dpo = await signedInPerson(server, 'dora', ['dpo'])
      const leaders = [
        await signedInPerson(server, 'leo', ['management']),
        await signedInPerson(server, 'lena', ['management']),
      ] as const
      const { hub, stored } = await filling(server, clerk.visitor)
      await fill(clerk.visitor, `${hub}/einreichen`, {})
      await fill(dpo.visitor, `${hub}/stellungnahme`, { kind: 'agree' })
      const { outcome } = (await stored()).life!.submission!
      const other = outcome === 'reject' ? 'approve' : 'reject'
      const form = {
        ...formOf((await leaders[0].visitor.open(`${hub}/entscheidung`)).html),
        kind: 'depart',
        outcome: other,
        reason: 'other',
      }
      const send = ({ account, visitor }: (typeof leaders)[number]) =>
        visitor.send(`${hub}/entscheidung`, {
          ...form,
          _who: account.id,
          text: `So will es ${account.name} haben.`,
        })
      const [pages, entries] = await auditOf(server).during(async () =>
        how === 'at the same moment'
          ? Promise.all(leaders.map(send))
          : [await send(leaders[0]), await send(leaders[1])],
      )
      expect(pages.map(({ status }) => status).sort()).toEqual([200, 409])
      const late = pages.findIndex(({ status }) => status === 409) as 0 | 1
      const loser = leaders[late]
      isClear(pages[late]!, 409, `So will es ${loser.account.name} haben.`)
      expect(pages[late]?.html).toContain(`href="${hub}/vorgang"`)
      expect(pages[late]?.html).toMatch(
        /jemand anderes gespeichert|Vermutlich war jemand schneller/u,
      )
      expect((await stored()).life?.decision?.by).toBe(leaders[(1 - late) as 0 | 1].account.id)
      const refused = entries.filter(({ action }) => action === 'change.refused')
      expect(refused).toHaveLength(1)
      expect(refused[0]).toMatchObject({
        actor: { kind: 'person', id: loser.account.id },
        object: { type: 'page', id: hub.split('/')[2] },
      })
    },
  )
})

describe('a person deleted while owning drafts', () => {
  test('gets what was typed back encrypted; the drafts stay, and others go on with them', async () => {
    const server = await start()
    const admin = await signedInPerson(server, 'alma', ['admin'])
    const gone = await signedInPerson(server, 'georg', ['clerk'])
    const other = await signedInPerson(server, 'sabine', ['clerk'])
    const { hub, path, fields, stored } = await filling(server, gone.visitor)
    const before = await stored()
    const account = `/verwaltung/konten/${gone.account.id}`
    const [page, entries] = await auditOf(server).during(async () => {
      await admin.visitor.send(`${account}/deaktivieren`, {})
      await admin.visitor.send(`${account}/pseudonymisieren`, {})
      return gone.visitor.send(path, fields)
    })
    isClear(page, 401, 'Ihre Eingaben sind noch da')
    isNoted(
      entries,
      { action: 'account.deactivated' },
      { action: 'account.pseudonymised' },
      { action: 'session.refused' },
      { action: 'access.refused', details: { reason: 'not-signed-in' } },
    )
    expect(await stored()).toEqual(before)
    expect(
      (await gone.visitor.send('/anmelden', { login: 'georg', password: goodPassword })).status,
    ).toBe(422)
    expect((await other.visitor.open(`${hub}/verlauf`)).html).toContain('Ausgeschiedene Person')
    expect((await answer(other.visitor, path, { 'plan.comments': 'closed' })).status).toBe(200)
    expect((await stored()).answers['given.purpose']?.value).toBe('dialogue')
  })
})
