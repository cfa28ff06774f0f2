import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exampleFile, ratsam, tempFolder } from './shell.js'

const folder = tempFolder()
const at = (name: string): string => join(folder.path, name)
const json = (name: string, content: unknown): string => {
  writeFileSync(at(name), JSON.stringify(content))
  return at(name)
}
afterAll(() => {
  folder.remove()
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 5"><path d="M0 0h4v5z"/></svg>'
const profile = {
  schema: 'urn:ratsam:profile:1',
  name: 'Stadt Beispielhausen',
  office: 'Hauptamt',
  address: ['Markt 1', '01234 Beispielhausen'],
  person: 'Max Beispiel',
  place: 'Beispielhausen',
  onBehalf: 'In Vertretung',
  signer: 'Max Beispiel, Hauptamtsleiter',
  colour: '#003366',
  coat: { file: 'wappen.svg', alt: 'Wappen: ein Baum' },
}

describe('ratsam report', () => {
  it.each(['pdf', 'odt', 'docx', 'json'])(
    'writes a %s that ratsam verify confirms',
    async (format) => {
      const out = at(`antwort.${format}`)
      const written = await ratsam(['report', exampleFile, '--format', format, '--out', out])
      expect(written.exit).toBe(0)
      expect(written.err).toMatch(/Prüfcode [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\./u)
      const verified = await ratsam(['verify', out])
      expect(verified.exit).toBe(0)
      expect(verified.out).toMatch(/^Bestätigt\n/u)
    },
  )
  it('replaces a file only if asked to', async () => {
    const args = ['report', exampleFile, '--format', 'md', '--out', at('einmal.md')]
    expect((await ratsam(args)).exit).toBe(0)
    expect((await ratsam(args)).exit).toBe(2)
    expect((await ratsam([...args, '--force'])).exit).toBe(0)
  })
  it('writes to standard output what can be read there, and no PDF', async () => {
    const read = await ratsam(['report', exampleFile, '--kind', 'summary', '--format', 'text'])
    expect(read.out).toContain('Was ist das Ergebnis?')
    const pdf = await ratsam(['report', exampleFile])
    expect(pdf).toMatchObject({ exit: 2, out: '' })
    expect(pdf.err).toContain('--out')
  })
  it('writes many cases into a folder, tells how far it is, and goes on after a faulty one', async () => {
    mkdirSync(at('alle'))
    const faulty = json('faul.json', { schema: 'nein' })
    const args = ['report', exampleFile, faulty, exampleFile.replace('.json', '.json')]
    const ran = await ratsam([...args, '--format', 'odt', '--out', at('alle'), '--force'])
    expect(ran.exit).toBe(2)
    expect(ran.err).toContain('[1/3]')
    expect(ran.err).toContain('[3/3]')
  })
})

describe('the profile of a body', () => {
  it('gives head and foot of the letter', async () => {
    writeFileSync(at('wappen.svg'), svg)
    const file = json('profil.json', profile)
    const args = ['report', exampleFile, '--profile', file, '--format']
    const { out } = await ratsam([...args, 'text'])
    expect(out).toContain('Stadt Beispielhausen\nHauptamt\nStadt Beispielhausen · Markt 1')
    expect(out).toMatch(/In Vertretung\s+Max Beispiel, Hauptamtsleiter/u)
    const pdf = at('mit-kopf.pdf')
    expect((await ratsam([...args, 'pdf', '--out', pdf])).exit).toBe(0)
    expect((await ratsam(['verify', pdf])).out).toMatch(/^Bestätigt/u)
  })
  it('names nobody in the cut for the public', async () => {
    const file = json('profil.json', profile)
    const args = ['report', exampleFile, '--profile', file, '--cut', 'public', '--format', 'text']
    expect((await ratsam(args)).out).not.toContain('Max Beispiel')
  })
  it.each([
    ['a colour too pale to read', { colour: '#ffee88' }, 'zu blass'],
    ['a missing picture', { coat: { file: 'fehlt.png', alt: 'x' } }, 'gibt es nicht'],
    [
      'a picture that runs scripts',
      { coat: { file: 'boese.svg', alt: 'x' } },
      'mehr als eine Zeichnung',
    ],
    [
      'a picture that is none',
      { coat: { file: 'kein.png', alt: 'x' } },
      'weder eine vollständige PNG',
    ],
    ['a picture without words', { coat: { file: 'wappen.svg', alt: '' } }, 'alt'],
  ])('is refused with %s', async (_what, change, message) => {
    writeFileSync(at('wappen.svg'), svg)
    writeFileSync(at('boese.svg'), svg.replace('<path', '<script>alert(1)</script><path'))
    writeFileSync(at('kein.png'), 'GIF89a')
    const file = json('falsch.json', { ...profile, ...change })
    const ran = await ratsam(['report', exampleFile, '--profile', file, '--format', 'text'])
    expect(ran).toMatchObject({ exit: 2, out: '' })
    expect(ran.err).toContain(message)
  })
})

describe('a letter worded by a person', () => {
  const own = {
    schema: 'urn:ratsam:letter:1',
    fileReference: '10.24.1',
    date: '2022-06-01',
    inquiries: ['AF/035/2022'],
    edits: [{ kind: 'added', key: 'own-1', text: 'Wir danken für Ihre Anfrage.' }],
  }
  it('keeps reference, date and own paragraphs, and is still confirmed', async () => {
    const file = json('schreiben.json', own)
    const args = ['report', exampleFile, '--letter', file, '--format']
    const { out } = await ratsam([...args, 'text'])
    for (const words of ['10.24.1', '01.06.2022', 'AF/035/2022', 'Wir danken für Ihre Anfrage.']) {
      expect(out).toContain(words)
    }
    const docx = at('eigen.docx')
    expect((await ratsam([...args, 'docx', '--out', docx])).exit).toBe(0)
    expect((await ratsam(['verify', docx])).exit).toBe(0)
  })
  it('is told in the report as text of the body', async () => {
    const file = json('schreiben.json', own)
    const args = ['report', exampleFile, '--kind', 'annex', '--letter', file, '--format', 'text']
    const { out } = await ratsam(args)
    expect(out).toContain('Abweichungen vom vorgeschlagenen Schreiben')
    expect(out).toContain('hinzugefügt | – | Wir danken für Ihre Anfrage.')
  })
  it('does not show its own wording to the public', async () => {
    const file = json('schreiben.json', own)
    const args = ['report', exampleFile, '--cut', 'public', '--letter', file, '--format', 'text']
    expect((await ratsam(args)).out).not.toContain('Wir danken')
  })
})

describe('ratsam verify', () => {
  it('finds a changed byte and says so with exit code 3', async () => {
    const out = at('geaendert.pdf')
    await ratsam(['report', exampleFile, '--out', out])
    const bytes = readFileSync(out)
    bytes[2000] = (bytes[2000] ?? 0) ^ 1
    writeFileSync(out, bytes)
    const ran = await ratsam(['verify', out])
    expect(ran.exit).toBe(3)
    expect(ran.out).toMatch(/^Verändert\n/u)
  })
  it('refuses a file that is none of ours', async () => {
    expect((await ratsam(['verify', exampleFile])).exit).toBe(3)
    writeFileSync(at('brief.txt'), 'Sehr geehrte Damen und Herren')
    expect((await ratsam(['verify', at('brief.txt')])).exit).toBe(2)
    expect((await ratsam(['verify', at('gibt-es-nicht.pdf')])).exit).toBe(2)
  })
})
