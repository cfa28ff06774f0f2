import type { Finding } from '../evaluation/result.js'
import type { Authority, AuthorityLine } from '../rulebook/registers.js'
import type { Draft } from './draft.js'
import { factsOfFindings } from './factsOfFindings.js'
import type { Inlines } from './model.js'

type Line = { readonly authority: Authority; readonly line: AuthorityLine }

/** The line of the body's own authority that these findings rest on. */
const lineBehind = ({ situation }: Draft, findings: readonly Finding[]): Line | undefined => {
  const { model, origins, registers } = situation
  const fact = factsOfFindings(findings).find((id) => id === 'authority.ownLine')
  const origin = origins[model.facts.findIndex(({ id }) => id === fact)]
  if (origin?.from !== 'register') return undefined
  for (const authority of registers.authorities) {
    const line = authority.lines.find(({ id }) => origin.entry === `authorities/${id}`)
    if (line) return { authority, line }
  }
  return undefined
}

/** Who holds that line, and since when. */
export const authorityNote = (draft: Draft, findings: readonly Finding[]): readonly Inlines[] => {
  const found = lineBehind(draft, findings)
  if (!found?.line.validFrom) return []
  const { authority, line } = found
  return [
    draft.texts.say('ground.authority-line', {
      'document.authority': authority.name[draft.words.lang],
      'document.since': draft.words.date(found.line.validFrom, line.precision),
    }),
  ]
}

export const authoritySources = (draft: Draft, findings: readonly Finding[]): readonly string[] =>
  lineBehind(draft, findings)?.line.sources ?? []
