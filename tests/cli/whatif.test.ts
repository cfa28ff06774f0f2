import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleFile, ratsam, root, tempFolder, writeCase } from './shell.js'

const example = (name: string): string => join(root, 'data', 'examples', `${name}.json`)
const facebook = example('facebook-einweg-2026')
const mastodon = example('mastodon-sachsen-2026')

describe('what would have to change', () => {
  it('Markkleeberg 2022 cannot reach approval on Facebook by its own means, and the obstacles are named', async () => {
    const ran = await ratsam(['whatif', exampleFile, '--want', 'approve'])
    expect(ran.exit).toBe(0)
    expect(ran.out).toContain('Ergebnis jetzt: Ablehnung')
    expect(ran.out).toContain('Aus eigener Kraft nicht zu erreichen.')
    expect(ran.out).toContain(
      'Erläuterung der Verarbeitung: Weitgehend nicht; Daten von Besuchern ohne Konto: Ja',
    )
    expect(ran.out).toContain('Grund: Die Plattform legt weitgehend nicht offen')
  })

  it('as JSON it gives exactly the documented members, in their order', async () => {
    const ran = await ratsam(['whatif', exampleFile, '--want', 'approve', '--format', 'json'])
    const answer = JSON.parse(ran.out) as Record<string, unknown>
    expect(Object.keys(answer)).toEqual([
      'from',
      'want',
      'solutions',
      'impossible',
      'obstacles',
      'complete',
    ])
    expect(answer).toMatchObject({
      from: 'reject',
      want: 'approve',
      solutions: [],
      impossible: true,
    })
    expect(answer['obstacles']).not.toEqual([])
  })

  it('an outcome reached already needs no change, and says on which answers it hangs', async () => {
    const ran = await ratsam(['whatif', mastodon, '--want', 'approve'])
    expect(ran.out).toContain('Es muss sich nichts ändern.')
    expect(ran.out).toContain('Nutzungskonzept: „nein“ statt „ja“.')
    expect(ran.out).toContain('Moderation und Personal: um 20 höher')
  })

  it('a way is a sentence, and contrast names the same two facts', async () => {
    const folder = tempFolder()
    const file = JSON.parse(readFileSync(mastodon, 'utf8')) as { answers: object }
    const lacking = { 'body.usageConcept': false, 'body.moderationHoursPerWeek': 4 }
    const changed = { ...file, answers: { ...file.answers, ...lacking } }
    const path = writeCase(folder.path, changed)
    const whatif = await ratsam(['whatif', path, '--want', 'approve'])
    expect(whatif.out).toContain(
      '1. Wöchentlich 5 h für die Kommentare bereitstellen und ein Nutzungskonzept beschließen (Aufwand 7)',
    )
    const contrast = await ratsam(['contrast', path, mastodon])
    expect(contrast.out).toContain('Den Unterschied macht:')
    expect(contrast.out).toContain('Nutzungskonzept: „ja“ statt „nein“')
    folder.remove()
  })

  it.each([
    [['whatif', exampleFile], 'Es fehlt das gewünschte Ergebnis'],
    [['whatif', exampleFile, '--want', 'reject'], 'Erlaubt sind: approve, conditional'],
    [['whatif', exampleFile, '--want', 'approve', '--max-changes', '9'], 'ganze Zahl von 1 bis 8'],
    [['whatif', 'gibt-es-nicht.json', '--want', 'approve'], 'Diese Datei gibt es nicht'],
    [['compare', exampleFile], 'Es fehlen die Plattformen'],
    [['compare', exampleFile, '--platforms', 'myspace'], '„myspace“ steht nicht im Katalog'],
    [['contrast', exampleFile], 'Der Befehl braucht zwei Dateien'],
  ])('%j is refused', async (argv, words) => {
    const ran = await ratsam(argv)
    expect(ran.exit).toBe(2)
    expect(ran.out).toBe('')
    expect(ran.err).toContain(words)
  })
})

describe('platforms and cases side by side', () => {
  const platforms = 'facebook-page,mastodon-shared-public-instance'

  it('the more favourable platform comes first, with spans and the outcome in words', async () => {
    const ran = await ratsam(['compare', facebook, '--platforms', platforms])
    expect(ran.exit).toBe(0)
    expect(ran.out.indexOf('Mastodon')).toBeLessThan(ran.out.indexOf('Facebook-Seite'))
    expect(ran.out).toMatch(/Facebook-Seite .* Ablehnung/u)
    expect(ran.out).toContain('g gering, m mittel, h hoch')
  })

  it('as JSON and Markdown the comparison has one entry a platform', async () => {
    const json = await ratsam(['compare', facebook, '--platforms', platforms, '--format', 'json'])
    const brief = JSON.parse(json.out) as { platforms: { platform: string }[] }
    expect(brief.platforms.map(({ platform }) => platform)).toEqual([
      'mastodon-shared-public-instance',
      'facebook-page',
    ])
    const md = await ratsam(['compare', facebook, '--platforms', platforms, '--format', 'md'])
    expect(md.out.match(/^\| (?!---)/gmu)).toHaveLength(3)
  })

  it('cases on different dates: the rules in force differ, and the law is set out', async () => {
    const ran = await ratsam(['contrast', facebook, exampleFile])
    expect(ran.exit).toBe(0)
    expect(ran.out).toContain('Für die beiden Fälle gelten verschiedene Regeln.')
    expect(ran.out).toContain('Das Ergebnis bleibt: Ablehnung.')
    const json = await ratsam(['contrast', facebook, exampleFile, '--format', 'json'])
    expect(JSON.parse(json.out)).toMatchObject({ contrast: null, rules: { to: '2022-05-31' } })
  })

  it('a case set against itself has the same outcome', async () => {
    const ran = await ratsam(['contrast', mastodon, mastodon])
    expect(ran.out).toContain('Beide Fälle gehen gleich aus.')
  })
})
