import type { Verdict } from '../core/rulebook/schema.js'
import type { Evaluated } from './evaluateAssessment.js'
import { defaultMaxChanges, firmnessOf, whatIf, type Firmness, type WhatIf } from './whatIf.js'

type Answerable = Extract<Evaluated, { kind: 'evaluated' }>

/** Outcomes one can aim for, the mildest first. */
export const wanted = ['approve', 'conditional'] as const satisfies readonly Verdict[]
export type Wanted = (typeof wanted)[number]

/** The ways to an outcome and how firmly the present one stands. */
export type Asked = {
  /** Undefined: the outcome is the mildest already. */
  readonly want: Wanted | undefined
  readonly answer: WhatIf | undefined
  readonly firmness: Firmness
}
export type AskedOf =
  | (Asked & { readonly kind: 'evaluated'; readonly evaluated: Answerable })
  | Extract<Evaluated, { kind: 'faulty' }>

/** The next milder outcome than the gravest still possible. */
const nextMilder = ({ result }: Answerable): Wanted | undefined => {
  if (result.possibleOutcomes.includes('reject')) return 'conditional'
  return result.possibleOutcomes.includes('conditional') ? 'approve' : undefined
}

/**
 * Answers about a stored assessment, remembered as long as its result is: a proof that no way exists may take a second,
 * and the page is opened again with the other wish. Throws `not-found`.
 */
export const createAskWhatIf = (evaluate: (id: string) => Promise<Evaluated>) => {
  const ways = remembering<WhatIf>()
  const firm = remembering<Firmness>()

  return async (id: string, wish?: Wanted): Promise<AskedOf> => {
    const evaluated = await evaluate(id)
    if (evaluated.kind === 'faulty') return evaluated
    const next = nextMilder(evaluated)
    const want = next && (wish ?? next)
    return {
      kind: 'evaluated',
      evaluated,
      want,
      answer:
        want &&
        ways(evaluated, want, () => whatIf(evaluated, { want, maxChanges: defaultMaxChanges })),
      firmness: firm(evaluated, 'firmness', () => firmnessOf(evaluated.situation)),
    }
  }
}

/** What was computed about an object, kept while the object is. */
const remembering = <V>() => {
  const known = new WeakMap<object, Map<string, V>>()
  return (about: object, key: string, compute: () => V): V => {
    const values = known.get(about) ?? new Map<string, V>()
    const value = values.get(key) ?? compute()
    known.set(about, values.set(key, value))
    return value
  }
}
