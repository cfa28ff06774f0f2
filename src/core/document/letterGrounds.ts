import type { Finding } from '../evaluation/result.js'
import { inBrackets } from './citation.js'
import type { Draft } from './draft.js'
import { factsOfFindings } from './factsOfFindings.js'
import { groundGroups, type GroundGroup, type Strength } from './groundGroups.js'
import { plainText, strong, text } from './inlines.js'
import { authorityNote, authoritySources } from './letterAuthority.js'
import { lawNotes } from './letterLaw.js'
import type { Block, Inlines } from './model.js'

/** Reasons told per ground: enough to understand it; the annex has all. */
const mostReasons: Readonly<Record<Strength, number>> = {
  carrying: 3,
  necessary: 3,
  preventing: 1,
  supporting: 2,
  remaining: 1,
  certain: 2,
}

/** The grounds as prose, strongest first: what kind of ground, then one paragraph per criterion. */
export const letterGrounds = (draft: Draft): readonly Block[] => {
  const groups = groundGroups(draft.result, draft.situation.ruleset.criteria).filter(
    // The benefit has a section of its own.
    ({ findings, kind }) => findings.length > 0 && kind !== 'benefit',
  )
  return groups.flatMap((group, at) => [
    ...(groups[at - 1]?.strength === group.strength ? [] : opening(draft, group, groups)),
    paragraph(draft, group, at, groups),
  ])
}

/** Conditions take room of their own: with three grounds or more each is told more briefly. A letter has two pages. */
const reasonsOf = (
  draft: Draft,
  { strength }: GroundGroup,
  groups: readonly GroundGroup[],
): number => {
  const many = groups.filter((group) => group.strength === strength).length > 2
  const isLong = many && draft.result.outcome === 'conditional'
  return Math.min(mostReasons[strength], isLong ? 2 : 3)
}

const opening = (
  draft: Draft,
  { strength }: GroundGroup,
  groups: readonly GroundGroup[],
): readonly Block[] => {
  const count = groups.filter((group) => group.strength === strength).length
  const content = draft.texts.say(openingId(draft, strength, count))
  return content.length === 0 ? [] : [{ kind: 'paragraph', role: 'body', content }]
}

const openingId = (draft: Draft, strength: Strength, count: number): string => {
  if (draft.result.outcome === 'undecided') return 'connector.by-cases'
  if (strength === 'carrying') return `connector.carrying-${count === 1 ? 'one' : 'many'}`
  return `connector.${strength}`
}

const paragraph = (
  draft: Draft,
  group: GroundGroup,
  at: number,
  groups: readonly GroundGroup[],
): Block => {
  // The weightiest, told in the rule set's order: that is the order in which they build on one another.
  const chosen = group.findings.slice(0, reasonsOf(draft, group, groups))
  const told = draft.result.findings.filter((finding) => chosen.includes(finding))
  const space = text(' ', 'label:punctuation')
  const sentences = [
    topic(draft, group),
    ...reasons(draft, told, at),
    notEvidenced(draft, told),
    ...authorityNote(draft, told),
    ...lawNotes(draft, told),
  ].filter((sentence) => sentence.length > 0)
  const body = sentences.flatMap((sentence) => [space, ...sentence])
  const title = strong([draft.criterion(group.criterion), text('.', 'label:punctuation')])
  return { kind: 'paragraph', role: 'ground', content: [title, ...body, ...sources(draft, told)] }
}

const topic = (draft: Draft, { kind, criterion }: GroundGroup): Inlines =>
  kind === 'mitigation'
    ? draft.texts.say('ground.mitigation')
    : draft.texts.say(`ground.${criterion}`)

/** Reasons are whole sentences; the last of several gets a connector, another one in each paragraph. */
const reasons = (draft: Draft, told: readonly Finding[], at: number): readonly Inlines[] => {
  const connectors = draft.texts.all('connector.further.')
  return told.map((finding, index) => {
    const reason = draft.reason(finding)
    const connector = connectors[at % Math.max(1, connectors.length)]
    if (told.length < 2 || index !== told.length - 1 || connector === undefined) return reason
    return [...connector, text(' ', 'label:punctuation'), ...reason]
  })
}

/** Where the body bears the burden of proof and could not answer, the paragraph says so. */
const notEvidenced = (draft: Draft, told: readonly Finding[]): Inlines => {
  const { model, origins } = draft.situation
  const assumed = factsOfFindings(told).some((fact) => {
    const index = model.facts.findIndex(({ id }) => id === fact)
    return origins[index]?.from === 'not-proven'
  })
  return assumed ? draft.texts.say('ground.not-evidenced') : []
}

const sources = (draft: Draft, told: readonly Finding[]): Inlines =>
  inBrackets(
    draft,
    [
      ...told.flatMap((finding) => finding.sources),
      ...authoritySources(draft, told).map((id) => ({ id, role: 'guidance' as const })),
    ],
    told.map((finding) => plainText(draft.reason(finding))).join(' '),
  )
