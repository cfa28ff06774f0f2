import { codeLine } from './codeLine.js'
import { createDraft, type Draft } from './draft.js'
import type { DocumentInput } from './documentInput.js'
import { groundGroups } from './groundGroups.js'
import { plainText, strong, text } from './inlines.js'
import { letterheadBlocks } from './bodyHead.js'
import { letterMissing } from './letterOpen.js'
import { documentSchemaId, type Block, type Inlines, type RatsamDocument } from './model.js'
import { normalise } from './normalise.js'
import { platformName } from './platformName.js'
import type { DocumentKey, Words } from './words.js'

const mostGrounds = 3
const mostRemedies = 4

/** One page for everybody: what was asked, what came out, why, what would change it, how to check. */
export const buildBrief = (input: DocumentInput, words: Words): RatsamDocument => {
  const draft = createDraft(input, words)
  const { case: aCase } = input.situation
  const names = {
    body: input.profile?.name ?? aCase.body.name,
    platform: platformName(input.situation),
  }
  const title = [draft.label('document.brief.title', names)]
  return normalise({
    schema: documentSchemaId,
    kind: 'summary',
    lang: words.lang,
    title: plainText(title),
    asOf: aCase.asOf,
    blocks: [
      ...head(draft),
      { kind: 'heading', level: 1, content: title },
      ...section(draft, 'question', [
        paragraph([
          draft.label('document.brief.questionText', { ...names, date: words.date(aCase.asOf) }),
        ]),
      ]),
      ...section(draft, 'outcome', [
        paragraph([strong(draft.texts.say(`outcome.${input.result.outcome}`))], 'outcome'),
      ]),
      ...section(draft, 'why', why(draft)),
      ...remedies(draft),
      ...section(draft, 'open', letterMissing(draft)),
      ...section(draft, 'instead', instead(draft)),
      ...section(draft, 'how', [paragraph([draft.label('document.brief.howText')])]),
      paragraph([draft.label('document.brief.more')], 'small'),
      ...codeLine(draft),
    ],
    remarks: [],
    replaced: [],
  })
}

/** A summary is no letter: it has a head, but neither recipient nor file reference. */
const head = (draft: Draft): readonly Block[] =>
  letterheadBlocks({ ...draft, profile: headOnly(draft), letter: undefined }).map((block) =>
    block.kind === 'letterhead' ? { ...block, recipient: [] } : block,
  )

const headOnly = ({ profile }: Draft): DocumentInput['profile'] =>
  profile && {
    name: profile.name,
    address: [],
    ...(profile.office !== undefined && { office: profile.office }),
    ...(profile.colour !== undefined && { colour: profile.colour }),
    ...(profile.coat && { coat: profile.coat }),
  }

const paragraph = (content: Inlines, role: 'body' | 'outcome' | 'small' = 'body'): Block => ({
  kind: 'paragraph',
  role,
  content,
})

const section = (
  draft: Draft,
  name: 'question' | 'outcome' | 'why' | 'before' | 'ongoing' | 'open' | 'instead' | 'how',
  blocks: readonly Block[],
): readonly Block[] => {
  const key: DocumentKey = `document.brief.${name}`
  return blocks.length === 0
    ? []
    : [{ kind: 'heading', level: 2, content: [draft.label(key)] }, ...blocks]
}

/** The weightiest grounds, each with the first reason that was found for it. */
const why = (draft: Draft): readonly Block[] => {
  const groups = groundGroups(draft.result, draft.situation.ruleset.criteria)
  const items = groups.slice(0, mostGrounds).flatMap(({ criterion, findings }): Inlines[] => {
    const reason = findings.map(draft.reason).find((found) => found.length > 0)
    return reason === undefined
      ? []
      : [[strong([draft.criterion(criterion)]), text(': ', 'label:punctuation'), ...reason]]
  })
  return items.length === 0
    ? [paragraph([draft.label('document.brief.whyText')])]
    : [{ kind: 'list', ordered: true, items }]
}

/** What has to be done first, or kept in operation; nothing of it would turn a rejection. */
const remedies = (draft: Draft): readonly Block[] => {
  const { result, words } = draft
  if (result.outcome !== 'conditional' && result.outcome !== 'approve') return []
  const timing = result.outcome === 'conditional' ? 'before' : 'ongoing'
  const items = result.requirements
    .filter((requirement) => requirement.timing === timing)
    .flatMap(({ rule, remedy }): Inlines[] =>
      remedy === null ? [] : [[text(remedy[words.lang], `rule:${rule}`)]],
    )
    .slice(0, mostRemedies)
  return items.length === 0 ? [] : section(draft, timing, [{ kind: 'list', ordered: false, items }])
}

const instead = (draft: Draft): readonly Block[] => {
  const sentences = draft.texts.all('information.')
  return sentences.map((content) => paragraph(content))
}
