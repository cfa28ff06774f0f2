import type { Draft } from './draft.js'
import { text } from './inlines.js'
import type { Block, Definition, Inlines, Letterhead } from './model.js'
import type { DocumentKey } from './words.js'

/** The body above its letter: from its profile, or the name in the case where it keeps none. */
export const letterheadBlocks = (draft: Draft): readonly Block[] => {
  const { profile, situation, letter } = draft
  const name: Inlines = [text(profile?.name ?? situation.case.body.name, 'person:body.name')]
  const contact = contactOf(draft)
  if (profile !== undefined) return [{ ...fullHead(draft, profile), name, contact }]
  const beside = letter === undefined || contact.length === 0 ? {} : { contact }
  return [{ kind: 'letterhead', name, office: [], ...beside }]
}

const fullHead = (
  { situation }: Draft,
  { name, office, address, colour, coat }: NonNullable<Draft['profile']>,
): Omit<Letterhead, 'name' | 'contact'> => {
  const sender = address.length === 0 ? undefined : [name, ...address].join(' · ')
  return {
    kind: 'letterhead',
    office: typed(office, 'office') ?? [],
    sender: typed(sender, 'address') ?? [],
    recipient: linesOf(situation.case.inquiry?.askedBy).map((line) => [
      text(line, 'person:inquiry.askedBy'),
    ]),
    ...(colour !== undefined && { colour }),
    ...(coat && { coat }),
  }
}

const linesOf = (words = ''): readonly string[] =>
  words.split('\n').filter((line) => line.trim() !== '')

const typed = (value: string | undefined, from: string): Inlines | undefined =>
  value === undefined ? undefined : [text(value, `person:profile.${from}`)]

const contactOf = ({ profile, letter, label, words }: Draft): readonly Definition[] => {
  const { person, phone, mail, web } = profile ?? {}
  const { fileReference, date } = letter ?? {}
  const rows: readonly (readonly [DocumentKey, string | undefined, string])[] = [
    ['document.letterhead.reference', fileReference, 'person:letter.fileReference'],
    ['document.letterhead.person', person, 'person:profile.person'],
    ['document.letterhead.phone', phone, 'person:profile.phone'],
    ['document.letterhead.mail', mail, 'person:profile.mail'],
    ['document.letterhead.web', web, 'person:profile.web'],
    ['document.letterhead.date', date && words.date(date), 'person:letter.date'],
  ]
  return rows.flatMap(([key, value, from]) =>
    value === undefined ? [] : [{ term: [label(key)], details: [text(value, from)] }],
  )
}

/** Place and date, "i. A.", and who signs; what nobody has typed is a line to fill in. */
export const signature = (draft: Draft): Block => {
  const { profile, label, situation } = draft
  const { onBehalf, signer } = profile ?? {}
  const behalf = typed(onBehalf, 'onBehalf') ?? [label('document.letter.onBehalf')]
  return {
    kind: 'signature',
    place: typed(placeAndDate(draft), 'place') ?? [label('document.letter.place')],
    onBehalf: situation.case.inquiry === undefined ? [] : behalf,
    signer: typed(signer, 'signer') ?? [label('document.letter.signer')],
  }
}

const placeAndDate = ({ profile, letter, words }: Draft): string | undefined =>
  profile?.place === undefined || letter?.date === undefined
    ? undefined
    : `${profile.place}, ${words.date(letter.date)}`
