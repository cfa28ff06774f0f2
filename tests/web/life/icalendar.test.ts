import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DueDate } from '../../../src/app/life/tasks.js'
import { icalendar } from '../../../src/web/life/icalendar.js'
import { anAssessment } from '../../store/anAssessment.js'
import { shippedRulebook } from '../testServer.js'

const due = (name: string, reference?: string): DueDate => ({
  kind: 'reassessment',
  on: '2027-05-31',
  assessment: anAssessment({
    body: { name, land: 'SN', type: 'municipality' },
    ...(reference !== undefined && { inquiry: { questions: [], reference } }),
  }),
})
const write = async (...dates: DueDate[]): Promise<string> =>
  icalendar(dates, {
    lang: 'de',
    now: '2026-11-24T03:00:00.000Z',
    rulebook: await shippedRulebook(),
  })
const octets = (line: string): number => new TextEncoder().encode(line).length
/** RFC 5545, 3.1: a line break and the space after it stand for nothing. */
const unfold = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
const unescape = (text: string): string =>
  text.replace(/\\([\\;,nN])/gu, (_, sign: string) => (/n/iu.test(sign) ? '\n' : sign))
const propertyOf = async (name: string, date: DueDate): Promise<string> => {
  const line = unfold(await write(date)).find((one) => one.startsWith(`${name}:`)) ?? ''
  return unescape(line.slice(name.length + 1))
}

const long =
  'Zweckverband „Große Übergänge“ für Müllentsorgung, Straßenbau; Öffentlichkeitsarbeit 🏛️👩‍💻'

describe('due dates for a calendar', () => {
  it('end every line with CRLF, and have no other line ends', async () => {
    const text = await write(due(long), due('Stadt\nmit Umbruch\r\nund noch einem'))
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
  })

  it.each([
    ['umlauts', 'ü'.repeat(120)],
    ['emoji of four octets', '🏛'.repeat(60)],
    ['emoji put together from several', '👩‍💻'.repeat(30)],
    ['signs with accents of their own', 'e\u0301'.repeat(80)],
    ['a long name', long.repeat(3)],
    ['nothing to break at', 'x'.repeat(300)],
  ])('fold after at most 75 octets and never within a character: %s', async (_case, name) => {
    const text = await write(due(name))
    const lines = text.split('\r\n')
    expect(lines.some((line) => line.startsWith(' '))).toBe(true)
    for (const line of lines) {
      expect(octets(line)).toBeLessThanOrEqual(75)
      // Half a character would have become this sign, or half a pair.
      expect(line).not.toContain('\uFFFD')
      expect(line.isWellFormed()).toBe(true)
      expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line)
    }
    expect(await propertyOf('SUMMARY', due(name))).toContain(name)
  })

  it('use the room they have: a line that is followed by another is 72 octets at least', async () => {
    const lines = (await write(due('ü🏛x'.repeat(60)))).split('\r\n')
    lines.forEach((line, index) => {
      if (lines[index + 1]?.startsWith(' ')) expect(octets(line)).toBeGreaterThanOrEqual(72)
    })
  })

  it('come back as they were after unfolding, whatever the name', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(words, words, async (name, reference) => {
        const date = due(name, reference)
        const lineEnds = (text: string) => text.replace(/\r\n?/gu, '\n')
        expect(await propertyOf('SUMMARY', date)).toContain(lineEnds(name))
        expect(await propertyOf('DESCRIPTION', date)).toBe(lineEnds(reference))
      }),
      { numRuns: 60 },
    )
  })

  it('cannot be told to hold anything else by what somebody typed', async () => {
    const text = await write(
      due('Stadt\r\nEND:VEVENT\r\nBEGIN:VALARM\rX', 'AZ 1\nATTACH:http://boese.example'),
    )
    expect(unfold(text)).not.toContain('BEGIN:VALARM')
    expect(unfold(text).filter((line) => line === 'END:VEVENT')).toHaveLength(1)
    expect(unfold(text).some((line) => line.startsWith('ATTACH'))).toBe(false)
  })

  it('keep their id, so that importing again changes nothing', async () => {
    const uids = async () => unfold(await write(due('Stadt'))).filter((line) => /^UID:/u.test(line))
    expect(await uids()).toEqual(await uids())
    expect(await uids()).toHaveLength(1)
  })
})
