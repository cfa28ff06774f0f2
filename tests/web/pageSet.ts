import { formOf, begin, type Fields, type Page, type Visitor } from './visitor.js'

/** Pages of the form in the order of a journey, as paths below the assessment. */
const below = [
  '',
  '/angaben',
  '/pruefen',
  '/auswerten',
  '/rechtsfragen',
  '/ergebnis',
  '/was-waere-wenn',
  '/plattformvergleich?plattformen=mastodon-own-instance',
  '/schreiben',
  '/schreiben/bearbeiten?neu=',
  '/schreiben/zuruecksetzen',
  '/anlage',
  '/loeschen',
]
const apart = [
  '/bewertungen/neu',
  '/plattformen',
  '/plattformen?suche=xyz&stichtag=31.02.2022&land=SN',
  '/plattformen/facebook-page?stichtag=2022-05-31&land=SN',
  '/plattformen/mastodon-own-instance',
  '/pruefen',
  '/impressum',
  '/datenschutz',
  '/barrierefreiheit',
  '/rueckmeldung',
]

export const topicsOf = (hub: string): string[] => [
  ...new Set([...hub.matchAll(/href="([^"]*\/themen\/[^"]*)"/gu)].map((match) => match[1] ?? '')),
]

/** Every page and every kind of error page, visited in one language. */
export const visitAll = async (
  visitor: Visitor,
  lang: 'de' | 'en',
): Promise<ReadonlyMap<string, Page>> => {
  const pages = new Map<string, Page>()
  const keep = (name: string, page: Page): void => void pages.set(`${lang}: ${name}`, page)
  keep('empty start', await visitor.open(`/?lang=${lang}`))
  const hub = await begin(visitor)
  await answerFaultily(visitor, hub)
  keep('start', await visitor.open('/'))
  for (const path of apart) keep(path, await visitor.open(path))
  for (const path of ['', '/pruefen', '/auswerten']) {
    keep(`${path} with errors`, await visitor.open(`${hub}${path}`))
  }
  keep('topic with errors', await visitor.open(`${hub}/themen/cover`))
  await mend(visitor, hub)
  for (const path of below) keep(path, await visitor.open(`${hub}${path}`))
  for (const topic of topicsOf((await visitor.open(hub)).html)) {
    keep(topic.replace(hub, ''), await visitor.open(topic))
  }
  await visitErrors(visitor, hub, keep)
  keep('after deleting', await visitor.send(`${hub}/loeschen`, {}))
  return pages
}

const save = async (visitor: Visitor, path: string, fields: Fields): Promise<Page> =>
  visitor.send(path, { ...formOf((await visitor.open(path)).html), ...fields })

const answerFaultily = async (visitor: Visitor, hub: string): Promise<void> => {
  await save(visitor, `${hub}/themen/comments`, { 'plan.comments': 'open' })
  await save(visitor, `${hub}/themen/cover`, {
    'plan.coverHours': '_number',
    'plan.coverHours.number': 'abc',
    'plan.coverHours.note': 'Siehe Dienstplan',
    'plan.coverHours.unsure': '1',
  })
}

const mend = (visitor: Visitor, hub: string): Promise<Page> =>
  save(visitor, `${hub}/themen/cover`, { 'plan.coverHours.number': '2' })

type Keep = (name: string, page: Page) => void

const visitErrors = async (visitor: Visitor, hub: string, keep: Keep): Promise<void> => {
  const cover = `${hub}/themen/cover`
  const stale = formOf((await visitor.open(cover)).html)
  await save(visitor, cover, { 'plan.coverHours.number': '3' })
  const mine = { ...stale, 'plan.coverHours.number': '4' }
  const conflict = await visitor.send(cover, mine)
  keep('conflict', conflict)
  keep('conflict undecided', await visitor.send(cover, formOf(conflict.html)))
  keep(
    'contradiction',
    await save(visitor, cover, { 'plan.coverHours': '_unknown', 'plan.coverHours.number': '4' }),
  )
  await visitLaw(visitor, hub, keep)
  await visitLetter(visitor, hub, keep)
  const details = `${hub}/angaben`
  const staleDetails = formOf((await visitor.open(details)).html)
  keep('details with errors', await visitor.send(details, { ...staleDetails, name: '', asOf: 'x' }))
  await save(visitor, details, { name: 'Stadt A' })
  keep('details in conflict', await visitor.send(details, { ...staleDetails, name: 'Stadt B' }))
  keep('not found', await visitor.open('/gibt-es-nicht'))
  keep('no assessment', await visitor.open('/bewertungen/aaaaaaaaaaaaaaaa'))
  keep('refused', await visitor.send(details, {}, { 'Sec-Fetch-Site': 'cross-site' }))
}

/** On this date two positions on blocking are held, so there is something to choose. */
const visitLaw = async (visitor: Visitor, hub: string, keep: Keep): Promise<void> => {
  const law = `${hub}/rechtsfragen`
  await save(visitor, `${hub}/angaben`, { asOf: '23.11.2026' })
  const stale = formOf((await visitor.open(law)).html)
  const departure = { 'law.blocking.position': 'house-right' }
  keep('law with errors', await visitor.send(law, { ...stale, ...departure }))
  await visitor.send(law, { ...stale, ...departure, 'law.blocking.reason': 'Grund A' })
  keep('law departing', await visitor.open(law))
  keep('result departing', await visitor.open(`${hub}/ergebnis`))
  const mine = { ...stale, ...departure, 'law.blocking.reason': 'Grund B' }
  keep('law in conflict', await visitor.send(law, mine))
}

/** A letter with a paragraph of each kind, with an error, and changed by two people. */
const visitLetter = async (visitor: Visitor, hub: string, keep: Keep): Promise<void> => {
  const editor = `${hub}/schreiben/bearbeiten`
  const stale = formOf((await visitor.open(editor)).html)
  const [first = '', second = '', third = ''] = Object.keys(stale).filter((name) =>
    name.startsWith('text:'),
  )
  keep('letter with errors', await visitor.send(editor, { ...stale, [first]: '', date: '31.2.' }))
  await save(visitor, editor, { [second]: 'Eigener <b>Text</b>.', new: 'Neu.', _after: first })
  await save(visitor, editor, { _do: third.replace('text:', 'omit:') })
  await save(visitor, `${hub}/themen/cover`, { 'plan.coverHours.number': '20' })
  keep('letter edited', await visitor.open(editor))
  keep('letter in conflict', await visitor.send(editor, { ...stale, [second]: 'Mein Text.' }))
  const reset = `${hub}/schreiben/zuruecksetzen?absatz=${encodeURIComponent(second.slice(5))}`
  keep('letter to reset', await visitor.open(reset))
}
