import type { Issue } from '../errors.js'
import { factsMentioned } from './conditionTree.js'
import { placeholdersOf } from './placeholders.js'
import type { RulesetCheck, RulesetMaterial } from './rulesetMaterial.js'
import type { Question } from './schema.js'
import { issueAt } from './where.js'

/** Authority facts code resolves from the register; every other fact nobody is asked for must have a value somewhere. */
const resolvedAuthorityFacts = ['authority.ownLine', 'authority.dskLine']
/** Taken from the body that is being assessed. */
const givenByCase = ['given.land', 'given.bodyType']

/** Every fact is used somewhere, and every fact is asked, pre-filled or derived. */
export const checkUse: RulesetCheck = (material) => {
  const used = usedFacts(material)
  const unused = [...material.facts.keys()].filter((fact) => !used.has(fact))
  return [
    ...unused.map((id) =>
      issueAt({ file: fileOf(id, material), id }, '', 'issue.rules.unusedFact'),
    ),
    ...[...material.questions.values()].flatMap((question) => originIssues(question, material)),
  ]
}

const fileOf = (id: string, { questions }: RulesetMaterial): string =>
  questions.has(id) ? 'questions.json' : 'derived.json'

const usedFacts = ({ files }: RulesetMaterial): ReadonlySet<string> => {
  const rules = Object.values(files.criteria).flatMap((criterion) => criterion.rules)
  const texts = [
    ...rules.flatMap(({ reason, remedy }) => [reason.de, remedy?.de ?? '']),
    ...files.texts.blocks.map(({ text }) => text.de),
  ]
  return new Set([
    ...rules.flatMap(({ conditions }) => factsMentioned(conditions)),
    ...files.derived.derived.flatMap(({ expression }) => factsMentioned(expression)),
    ...files.questions.questions.flatMap(({ visibleIf }) => factsMentioned(visibleIf)),
    ...files.questions.questions.flatMap((question) =>
      'options' in question ? factsMentioned(question.options) : [],
    ),
    ...files.texts.blocks.flatMap(({ conditions }) => factsMentioned(conditions)),
    ...texts.flatMap(placeholdersOf),
  ])
}

const originIssues = ({ id, kind, asked }: Question, { registers }: RulesetMaterial): Issue[] => {
  if (asked || kind === 'law') return [] // law facts: checkPositions
  const known =
    resolvedAuthorityFacts.includes(id) ||
    givenByCase.includes(id) ||
    registers.platforms.some(({ facts }) => facts.some(({ fact }) => fact === id))
  return known ? [] : [issueAt({ file: 'questions.json', id }, 'asked', 'issue.rules.noOrigin')]
}
