import { compileFunction } from 'node:vm'
import type { Model } from '../src/core/evaluation/model.js'
import type { Facts } from './cases.js'
import { toJavaScript } from './translate.js'

/** Generated once, plain code without loops over rules: what is possible one case at a time in JavaScript. */
export const straightLineRules = (model: Model): ((facts: Facts) => number[]) => {
  const lines = model.rules.map(
    ({ rule }, at) => `if (${toJavaScript(rule.conditions)}) o.push(${at})`,
  )
  return compileFunction(`const o = []\n${lines.join('\n')}\nreturn o`, ['f']) as never
}

/** The same for the outcome: 0 approve, 1 conditional, 2 reject. */
export const straightLineOutcome = (model: Model): ((facts: Facts) => number) => {
  const lines = model.rules.flatMap(({ rule, points, severity, criterion }) => {
    const effects = [
      ...(points === 0 ? [] : [`s${criterion} += ${points}`]),
      ...(severity === 2 ? ['v = 2'] : severity === 1 ? ['if (v < 1) v = 1'] : []),
    ]
    return effects.length === 0
      ? []
      : [`if (${toJavaScript(rule.conditions)}) { ${effects.join('; ')} }`]
  })
  const band = (index: number): string => {
    const { medium, high } = model.criteria[index]?.bands ?? { medium: 0, high: 0 }
    return `(s${index} >= ${high} ? 2 : s${index} >= ${medium} ? 1 : 0)`
  }
  const risks = model.criteria.flatMap((_, at) => (at === model.benefit ? [] : [band(at)]))
  const table = [0, 1, 2].flatMap((r) => [0, 1, 2].map((b) => model.verdict(r, b)))
  const body = `
    let v = 0, ${model.criteria.map((_, at) => `s${at} = 0`).join(', ')}
    ${lines.join('\n')}
    const balance = table[3 * Math.max(${risks.join(', ')}) + ${band(model.benefit)}]
    return balance > v ? balance : v`
  return (
    compileFunction(`return (f) => {${body}}`, ['table']) as (
      table: number[],
    ) => (facts: Facts) => number
  )(table)
}
