import type { FactValue, Question, Scalar } from '../rulebook/schema.js'

/**
 * What a fact may still be. A known fact is a range of one value.
 * `span` covers min, min + step, … max; a step of 0 means any number between (derived facts while inputs are open).
 * `subsets` covers every set that contains all of `must` and otherwise only members of `may`.
 */
export type Range =
  | { readonly kind: 'values'; readonly values: readonly Scalar[] }
  | { readonly kind: 'span'; readonly min: number; readonly max: number; readonly step: number }
  | { readonly kind: 'subsets'; readonly must: readonly string[]; readonly may: readonly string[] }

export const rangeOfValue = (value: FactValue): Range => {
  if (typeof value === 'number') return { kind: 'span', min: value, max: value, step: 0 }
  if (typeof value === 'object') return { kind: 'subsets', must: value, may: [] }
  return { kind: 'values', values: [value] }
}

/** The whole domain of a question. */
export const rangeOfQuestion = (question: Question): Range => {
  switch (question.type) {
    case 'boolean':
      return { kind: 'values', values: [false, true] }
    case 'choice':
      return { kind: 'values', values: question.options.map((option) => option.value) }
    case 'choices':
      return { kind: 'subsets', must: [], may: question.options.map((option) => option.value) }
    case 'integer':
      return { kind: 'span', min: question.min, max: question.max, step: question.step }
  }
}

/** The one value left, or `undefined` while the fact is open. */
export const knownValue = (range: Range): FactValue | undefined => {
  switch (range.kind) {
    case 'values':
      return range.values.length === 1 ? range.values[0] : undefined
    case 'span':
      return range.min === range.max ? range.min : undefined
    case 'subsets':
      return range.may.length === 0 ? [...range.must].sort() : undefined
  }
}

export const isKnown = (range: Range): boolean => {
  if (range.kind === 'values') return range.values.length === 1
  return range.kind === 'span' ? range.min === range.max : range.may.length === 0
}

/** The smallest range holding both; for spans and subsets it may hold more (sound, not exact). */
export const union = (a: Range, b: Range): Range => {
  if (a.kind === 'values' && b.kind === 'values') {
    return { kind: 'values', values: [...new Set([...a.values, ...b.values])] }
  }
  if (a.kind === 'span' && b.kind === 'span') return spanUnion(a, b)
  if (a.kind === 'subsets' && b.kind === 'subsets') {
    const must = a.must.filter((member) => b.must.includes(member))
    const all = new Set([...a.must, ...a.may, ...b.must, ...b.may])
    return { kind: 'subsets', must, may: [...all].filter((member) => !must.includes(member)) }
  }
  throw new TypeError(`ranges of different kinds: ${a.kind}, ${b.kind}`)
}

type Span = Extract<Range, { kind: 'span' }>
const spanUnion = (a: Span, b: Span): Range => {
  const min = Math.min(a.min, b.min)
  const max = Math.max(a.max, b.max)
  const bothWhole = [a, b].every((s) => Number.isInteger(s.min) && (s.step > 0 || s.min === s.max))
  return { kind: 'span', min, max, step: min === max ? 0 : bothWhole ? 1 : 0 }
}
