import { factsOfExpression } from '../rulebook/expressionTree.js'
import type { Leaf, Scalar } from '../rulebook/schema.js'
import type { Fact, Model } from './model.js'
import { isKnown, type Range } from './range.js'
import { leafTruth, OPEN, TRUE, truthOf, type Node } from './truth.js'

/** One open fact and the parts its range falls into, none empty, together the whole. */
export type Split = { readonly fact: number; readonly parts: readonly Range[] }

/** The fact to decide next so that an open condition becomes decided, and how to divide it. */
export const splitFor = (
  model: Model,
  node: Node,
  base: readonly Range[],
  ranges: readonly Range[],
): Split => {
  const leaf = firstOpenLeaf(node, ranges)
  if (leaf === undefined) throw new RangeError('nothing open')
  return splitFact(model, { fact: leaf.fact, leaf: leaf.leaf }, base, ranges)
}

type LeafNode = Extract<Node, { kind: 'leaf' }>
const firstOpenLeaf = (node: Node, ranges: readonly Range[]): LeafNode | undefined => {
  if (truthOf(node, ranges) !== OPEN) return undefined
  if (node.kind === 'leaf') return node
  if (node.kind === 'not') return firstOpenLeaf(node.kid, ranges)
  for (const kid of node.kids) {
    const found = firstOpenLeaf(kid, ranges)
    if (found) return found
  }
  return undefined
}

const splitFact = (
  model: Model,
  open: { readonly fact: number; readonly leaf?: Leaf },
  base: readonly Range[],
  ranges: readonly Range[],
): Split => {
  const fact = model.facts[open.fact] as Fact
  if (fact.expression) {
    const inputs = factsOfExpression(fact.expression).map(model.indexOf)
    const next = inputs.find((input) => !isKnown(ranges[input] as Range)) as number
    return splitFact(model, { fact: next }, base, ranges)
  }
  if (fact.visible && truthOf(fact.visible, ranges) === OPEN) {
    return splitFor(model, fact.visible, base, ranges)
  }
  return { fact: open.fact, parts: divide(base[open.fact] as Range, open.leaf) }
}

/** Divides by the leaf if it tells values apart, otherwise in halves. */
export const divide = (range: Range, leaf?: Leaf): Range[] => {
  switch (range.kind) {
    case 'values':
      return divideValues(range.values, leaf)
    case 'span':
      return divideSpan(range, leaf)
    case 'subsets': {
      const [first = '', ...rest] = range.may
      const member =
        typeof leaf?.value === 'string' && range.may.includes(leaf.value) ? leaf.value : first
      const may = member === first ? rest : range.may.filter((other) => other !== member)
      return [
        { ...range, may },
        { ...range, must: [...range.must, member], may },
      ]
    }
  }
}

const divideValues = (values: readonly Scalar[], leaf: Leaf | undefined): Range[] => {
  const fits = (value: Scalar): boolean =>
    leaf !== undefined && leafTruth(leaf, { kind: 'values', values: [value] }) === TRUE
  const inside = values.filter(fits)
  const outside = values.filter((value) => !fits(value))
  const parts =
    inside.length > 0 && outside.length > 0 ? [inside, outside] : values.map((value) => [value])
  return parts.map((part) => ({ kind: 'values', values: part }))
}

type Span = Extract<Range, { kind: 'span' }>
const divideSpan = (span: Span, leaf: Leaf | undefined): Range[] => {
  const { min, max, step } = span
  const limits = leaf ? [leaf.value].flat().filter((v): v is number => typeof v === 'number') : []
  const cuts = limits.flatMap((limit) => [
    Math.ceil((limit - min) / step),
    Math.floor((limit - min) / step) + 1,
  ])
  const last = Math.floor((max - min) / step)
  const cut = cuts.find((at) => at > 0 && at <= last) ?? Math.floor((last + 1) / 2)
  return [
    { kind: 'span', min, max: min + (cut - 1) * step, step },
    { kind: 'span', min: min + cut * step, max: min + last * step, step },
  ]
}

/** Open facts that keep a condition undecided; derived and hidden ones are traced to what asking can settle. */
export const waitsFor = (model: Model, node: Node, ranges: readonly Range[]): number[] => {
  const found = new Set<number>()
  const visitFact = (index: number): void => {
    const fact = model.facts[index] as Fact
    if (fact.expression) {
      factsOfExpression(fact.expression)
        .map(model.indexOf)
        .forEach((input) => {
          if (!isKnown(ranges[input] as Range)) visitFact(input)
        })
      return
    }
    if (fact.visible && truthOf(fact.visible, ranges) === OPEN) visitNode(fact.visible)
    found.add(index)
  }
  const visitNode = (part: Node): void => {
    if (truthOf(part, ranges) !== OPEN) return
    if (part.kind === 'leaf') visitFact(part.fact)
    else (part.kind === 'not' ? [part.kid] : part.kids).forEach(visitNode)
  }
  visitNode(node)
  return [...found].sort((a, b) => a - b)
}
