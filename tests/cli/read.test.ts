import { describe, expect, it } from 'vitest'
import { ratsam } from './shell.js'

describe('rules and platforms to read', () => {
  it('rules explain gives a German sentence with sources', async () => {
    const ran = await ratsam(['rules', 'explain', 'moderation.no-staff'])
    expect(ran.exit).toBe(0)
    const flat = ran.out.replace(/\s+/gu, ' ')
    expect(flat).toMatch(/WENN „.+“ .+, DANN steigt das Kriterium „Moderation und Personal“/u)
    expect(flat).toContain('OLG Oldenburg, Beschl. v. 16.03.2018')
    expect(flat).not.toMatch(/\{[a-z]+\./u)
  })

  it('an unknown rule names similar ones', async () => {
    const ran = await ratsam(['rules', 'explain', 'moderation.no-stuff'])
    expect(ran.exit).toBe(2)
    expect(ran.err).toContain('moderation.no-staff')
  })

  it('rules list prints the whole rule set, every rule once, as Markdown and HTML', async () => {
    const report = JSON.parse((await ratsam(['rules', 'check', '--format', 'json'])).out) as {
      rules: number
    }
    const md = await ratsam(['rules', 'list', '--format', 'md'])
    expect(md.out.match(/^### /gmu)).toHaveLength(report.rules)
    expect(md.out.match(/WENN /gu)?.length).toBeGreaterThanOrEqual(report.rules)
    const html = await ratsam(['rules', 'list', '--format', 'html', '--lang', 'en'])
    expect(html.out).toContain('<html lang="en"')
    expect(html.out.match(/IF /gu)?.length).toBeGreaterThanOrEqual(report.rules)
  }, 60_000)

  it('platforms show says what is documented for the date and what is not', async () => {
    const ran = await ratsam(['platforms', 'show', 'facebook-page', '--as-of', '2022-05-31'])
    const flat = ran.out.replace(/\s+/gu, ' ')
    expect(flat).toContain('(belegt, 05.06.2018)')
    expect(flat).toContain('für diesen Stichtag nicht belegt')
  })

  it('platforms list names all twenty', async () => {
    const ran = await ratsam(['platforms', 'list', '--format', 'json'])
    expect(JSON.parse(ran.out)).toHaveLength(20)
  })

  it.each([
    [['platforms', 'show'], 'Es fehlt die Kennung'],
    [['platforms', 'show', 'myspace'], 'steht nicht im Katalog'],
    [['platforms', 'show', 'x', '--land', 'ZZ'], 'Erlaubt sind: BUND'],
    [['rules', 'explain'], 'Es fehlt die Kennung der Regel'],
    [['timeline', 'x.json'], 'Es fehlen die Stichtage'],
    [['timeline', 'x.json', '--dates', '2022-05-31,later'], 'kein Datum'],
  ])('%j is refused', async (argv, words) => {
    const ran = await ratsam(argv)
    expect(ran.exit).toBe(2)
    expect(ran.err).toContain(words)
  })
})
