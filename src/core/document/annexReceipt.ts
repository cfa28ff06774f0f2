import { paragraph } from './annexResult.js'
import { codeHint } from './codeLine.js'
import type { Draft } from './draft.js'
import { text } from './inlines.js'
import type { Block, Definition } from './model.js'
import type { DocumentKey } from './words.js'

/** Everything needed to compute the result again and compare it. */
export const receiptBlocks = (draft: Draft): readonly Block[] => {
  const { receipt } = draft.result
  const row = (key: DocumentKey, value: string): Definition => ({
    term: [draft.label(key)],
    details: [text(value, 'result:receipt')],
  })
  const positions = Object.entries(receipt.positions).map(
    ([fact, position]) => `${draft.factLabel(fact)}: ${draft.factValue(fact, position)}`,
  )
  return [
    ...paragraph(draft.texts.say('annex.method.receipt')),
    ...codeHint(draft),
    {
      kind: 'definitions',
      items: [
        ...(draft.code === undefined ? [] : [row('document.receipt.code', draft.code)]),
        row('document.receipt.cut', draft.words.say(`document.cut.${draft.cut ?? 'internal'}`)),
        row('document.receipt.ruleset', `${receipt.ruleset.id} ${receipt.ruleset.version}`),
        row('document.receipt.rulesetHash', receipt.ruleset.sha256),
        row('document.receipt.registersHash', receipt.registers.sha256),
        row('document.receipt.asOf', draft.words.date(receipt.asOf)),
        row('document.receipt.positions', positions.join('; ')),
        row('document.receipt.semantics', String(receipt.semantics)),
        row('document.receipt.resultHash', receipt.resultSha256),
      ],
    },
  ]
}

export const caveatBlocks = ({ texts, situation }: Draft): readonly Block[] =>
  [
    texts.say('annex.caveat.no-advice'),
    texts.say('annex.caveat.own-judgement'),
    situation.ruleset.status === 'released' ? [] : texts.say('annex.caveat.draft-ruleset'),
  ].flatMap(paragraph)
