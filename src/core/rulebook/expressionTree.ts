import type { Expression } from './schema.js'

/** The parts an expression is computed from, one level down. */
export const operandsOf = (expression: Expression): readonly Expression[] => {
  if ('add' in expression) return expression.add
  if ('subtract' in expression) return expression.subtract
  if ('multiply' in expression) return expression.multiply
  if ('divide' in expression) return expression.divide
  if ('min' in expression) return expression.min
  if ('max' in expression) return expression.max
  if ('choose' in expression) return Object.values(expression.choose.values)
  return []
}

/** Ids of the facts an expression needs, each once, in reading order. */
export const factsOfExpression = (expression: Expression): readonly string[] => {
  const own =
    'fact' in expression
      ? [expression.fact]
      : 'choose' in expression
        ? [expression.choose.fact]
        : []
  return [...new Set([...own, ...operandsOf(expression).flatMap(factsOfExpression)])]
}

/** Ids of the parameters an expression needs, each once, in reading order. */
export const parametersOf = (expression: Expression): readonly string[] => {
  const own = 'parameter' in expression ? [expression.parameter] : []
  return [...new Set([...own, ...operandsOf(expression).flatMap(parametersOf)])]
}
