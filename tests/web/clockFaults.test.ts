import { afterEach, describe, expect, test } from 'vitest'
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
import { addAccount, goodPassword, signedInPerson } from './people.js'
import { answer, createVisitor, formOf } from './visitor.js'

afterEach(endSoundly)

describe('a clock that jumps', () => {
  test.each([
    ['backward', -3 * hour],
    ['forward', 400 * day],
  ])(
    '%s ends sessions, gives forms back, and loses neither drafts nor the chain',
    async (_name, jump) => {
      const server = await start()
      const { visitor } = await signedInPerson(server, 'sabine', ['clerk'])
      const { hub, path, fields, stored } = await filling(server, visitor)
      const before = await stored()
      time.now += jump
      const [page, entries] = await auditOf(server).during(() => visitor.send(path, fields))
      isClear(page, 401, 'Ihre Eingaben sind noch da')
      isNoted(entries, { action: 'session.refused' })
      expect(await stored()).toEqual(before)
      await visitor.send('/anmelden', { login: 'sabine', password: goodPassword })
      const kept = await visitor.send('/anmelden/eingaben', formOf(page.html))
      expect((await visitor.send(path, formOf(kept.html))).status).toBe(200)
      expect((await stored()).answers['plan.comments']?.note).toBe(note)
      // Back in its time, everything is as it was, also the history, which goes by numbers.
      time.now -= jump
      await visitor.send('/anmelden', { login: 'sabine', password: goodPassword })
      expect((await visitor.open(`${hub}/verlauf`)).status).toBe(200)
      expect((await answer(visitor, path, { 'plan.comments': 'closed' })).status).toBe(200)
      expect((await stored()).answers['given.purpose']?.value).toBe('dialogue')
    },
  )

  test('backward does not lengthen a wait beyond its own length', async () => {
    const server = await start()
    await addAccount(server, 'geduld', ['reader'])
    const visitor = createVisitor(server)
    const attempt = (password: string) => visitor.send('/anmelden', { login: 'geduld', password })
    for (const _ of [1, 2, 3, 4]) await attempt('falsch')
    time.now -= 3 * hour
    const page = await attempt(goodPassword)
    isClear(page, 429, 'Warten Sie 1 Sekunde')
    time.now += 3 * hour + 2000
    expect((await attempt(goodPassword)).url).toBe('/')
    isNoted(await auditOf(server).all(), { action: 'account.sign-in-failed' })
  })
})
