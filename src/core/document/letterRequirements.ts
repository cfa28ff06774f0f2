import type { Draft } from './draft.js'
import { groundGroups } from './groundGroups.js'
import { text } from './inlines.js'
import type { Block, Inlines } from './model.js'

/** Duties told in the letter; the annex has all. Where there are conditions too, these need the room. */
const mostDuties = (draft: Draft): number => (draft.result.outcome === 'conditional' ? 3 : 8)

/** Conditions and duties as lists, for outcomes that let the account run. */
export const letterRequirements = (draft: Draft): readonly Block[] => {
  const before = remedies(draft, 'before')
  const ongoing = unsaid(remedies(draft, 'ongoing'), before)
  return [
    ...listed(draft, 'requirements.before', before),
    ...listed(draft, 'requirements.conditions', unsaid(conditions(draft), before)),
    ...listed(draft, 'requirements.ongoing', ongoing.slice(0, mostDuties(draft))),
    ...(ongoing.length > mostDuties(draft) ? paragraph(draft.texts.say('requirements.more')) : []),
  ]
}

/** What is already asked for is not asked for again, whichever rule asks. */
const unsaid = (items: readonly Inlines[], said: readonly Inlines[]): readonly Inlines[] => {
  const known = new Set(said.map(wordsOf))
  return items.filter((item) => {
    const words = wordsOf(item)
    return !known.has(words) && known.add(words)
  })
}
const wordsOf = (inlines: Inlines): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')

const listed = (draft: Draft, opening: string, items: readonly Inlines[]): readonly Block[] => {
  const content = draft.texts.say(opening)
  if (content.length === 0 || items.length === 0) return []
  return [...paragraph(content), { kind: 'list', ordered: false, items }]
}

const paragraph = (content: Inlines): readonly Block[] =>
  content.length === 0 ? [] : [{ kind: 'paragraph', role: 'body', content }]

const remedies = (draft: Draft, timing: 'before' | 'ongoing'): readonly Inlines[] =>
  draft.result.requirements.flatMap((requirement) =>
    requirement.timing === timing && requirement.remedy
      ? [[text(requirement.remedy[draft.words.lang], `rule:${requirement.rule}`)]]
      : [],
  )

/** Where the balancing table asks for conditions, they are the remedies of what carries the risk's band. */
const conditions = (draft: Draft): readonly Inlines[] => {
  const carrying = groundGroups(draft.result, draft.situation.ruleset.criteria).filter(
    ({ strength, kind }) =>
      kind === 'criterion' && (strength === 'carrying' || strength === 'necessary'),
  )
  return carrying
    .flatMap(({ findings }) => findings)
    .flatMap(({ rule: id }): Inlines[] => {
      const remedy = draft.situation.ruleset.rules.find((rule) => rule.id === id)?.remedy
      return remedy ? [[text(draft.texts.fill(remedy), `rule:${id}`)]] : []
    })
}
