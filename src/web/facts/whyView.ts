import { factsOf } from '../../core/rulebook/conditionTree.js'
import { factsOfExpression } from '../../core/rulebook/expressionTree.js'
import type { Ruleset } from '../../core/rulebook/ruleset.js'
import type { Question, Rule } from '../../core/rulebook/schema.js'
import { validAt } from '../../core/rulebook/validity.js'
import { sourceView, type RegisterContext, type SourceView } from './registerView.js'

/** "Warum fragen wir das?": the reason, where the answer goes, and on which sources those rules stand. */
export type WhyView = {
  readonly why: string
  readonly criteria: readonly { readonly title: string; readonly rules: readonly string[] }[]
  readonly sources: readonly SourceView[]
}

export const whyView = (
  question: Question,
  ruleset: Ruleset,
  context: RegisterContext,
): WhyView => {
  const rules = rulesUsing(question.id, ruleset).filter((rule) => validAt(rule, context.asOf))
  const sources = [...new Set(rules.flatMap((rule) => rule.sources.map(({ id }) => id)))]
  return {
    why: question.why[context.lang],
    criteria: ruleset.criteria.flatMap((criterion) => {
      const own = rules.filter((rule) => rule.criterion === criterion.id)
      if (own.length === 0) return []
      return [{ title: criterion.title[context.lang], rules: own.map(({ id }) => id) }]
    }),
    sources: sources.flatMap((id) => sourceView(id, context) ?? []),
  }
}

/** Rules whose conditions ask for the fact, themselves or through a derived one. */
const rulesUsing = (fact: string, { rules, derived }: Ruleset): readonly Rule[] => {
  const affected = new Set([fact])
  for (let size = 0; size < affected.size;) {
    size = affected.size
    for (const entry of derived) {
      if (factsOfExpression(entry.expression).some((id) => affected.has(id))) affected.add(entry.id)
    }
  }
  return rules.filter(({ conditions }) => factsOf(conditions).some((id) => affected.has(id)))
}
