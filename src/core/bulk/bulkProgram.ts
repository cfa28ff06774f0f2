import type { Fact, Model, ModelRule } from '../evaluation/model.js'
import type { Node } from '../evaluation/truth.js'
import {
  createCircuit,
  firstInput,
  ONE,
  storePlane,
  ZERO,
  type Circuit,
  type Wire,
} from './bulkCircuit.js'
import { literalOf, type Literal } from './bulkLiteral.js'
import { balanceOutcomes, type Admissibility } from './bulkOutcome.js'
import { schedule, type Schedule } from './bulkSchedule.js'
import { scoreOf, type ScoreWires } from './bulkScore.js'
import { toScore } from './bulkTranspose.js'

/** A model's rules as word operations over the planes of its conditions. */
export type BulkProgram = Schedule & {
  /** Conditions in the order of the inputs: planes true and false of each. */
  readonly literals: readonly Literal[]
  readonly criteria: number
  readonly withScores: boolean
}
/** Certainly true, certainly false. */
type Truth = { readonly t: Wire; readonly f: Wire }

/** Results are numbered: outcome bytes, then per criterion the least and the greatest score. */
export const compileBulk = (model: Model, { scores = true } = {}): BulkProgram => {
  const circuit = createCircuit()
  const { literals, wiresOf } = createInputs()
  const truths = (rule: ModelRule): Truth => conditionWires(rule.node, { model, circuit, wiresOf })
  const stage = createAdmissibility(circuit)
  const bands = model.criteria.map((criterion, index) => {
    const rules = model.rules.filter((rule) => rule.criterion === index && matters(rule))
    const points = rules.map((rule): ScoreWires => {
      const { t, f } = truths(rule)
      stage.add(rule.severity, { t, f })
      return { points: rule.points, t, f }
    })
    return scoreOf(circuit, points, {
      bands: criterion.bands,
      results: scores ? { min: 1 + 2 * index, max: 2 + 2 * index } : undefined,
    })
  })
  const outcomes = balanceOutcomes(circuit, model, bands, stage.wires())
  const bits = [...outcomes, stage.wires().decided, ZERO, ZERO, ZERO]
  circuit.sink(toScore, [...bits, ONE, ZERO].map(circuit.own), 0)
  return {
    ...schedule(circuit.gates),
    literals,
    criteria: model.criteria.length,
    withScores: scores,
  }
}

/** Only the given rules of the model; results are their planes, true and false in turn. */
export const compileTruths = (model: Model, rules: readonly number[]): BulkProgram => {
  const circuit = createCircuit()
  const { literals, wiresOf } = createInputs()
  rules.forEach((rule, at) => {
    const { node } = model.rules[rule] as ModelRule
    const { t, f } = conditionWires(node, { model, circuit, wiresOf })
    storePlane(circuit, t, 2 * at)
    storePlane(circuit, f, 2 * at + 1)
  })
  return { ...schedule(circuit.gates), literals, criteria: 0, withScores: false }
}

const matters = ({ points, severity }: ModelRule): boolean => points !== 0 || severity !== 0

const createInputs = (): {
  readonly literals: Literal[]
  readonly wiresOf: (literal: Literal) => Truth
} => {
  const literals: Literal[] = []
  const known = new Map<string, number>()
  return {
    literals,
    wiresOf: (literal) => {
      const name = `${literal.fact} ${literal.key}`
      const at = known.get(name) ?? literals.push(literal) - 1
      known.set(name, at)
      const t = firstInput - 2 * at
      return literal.negated ? { t: t - 1, f: t } : { t, f: t - 1 }
    },
  }
}

type Context = {
  readonly model: Model
  readonly circuit: Circuit
  readonly wiresOf: (literal: Literal) => Truth
}

const conditionWires = (node: Node, context: Context): Truth => {
  if (node.kind === 'leaf') {
    return context.wiresOf(literalOf(context.model.facts[node.fact] as Fact, node.leaf))
  }
  if (node.kind === 'not') {
    const { t, f } = conditionWires(node.kid, context)
    return { t: f, f: t }
  }
  const kids = node.kids.map((kid) => conditionWires(kid, context))
  const t = kids.map((kid) => kid.t)
  const f = kids.map((kid) => kid.f)
  const { and, or } = context.circuit
  return node.kind === 'all' ? { t: and(...t), f: or(...f) } : { t: or(...t), f: and(...f) }
}

/** Gathers rule by rule, so that no rule's planes are kept for long. */
const createAdmissibility = (
  circuit: Circuit,
): {
  readonly add: (severity: number, truth: Truth) => void
  readonly wires: () => Admissibility
} => {
  const certain: [Wire, Wire] = [ZERO, ZERO]
  const none: [Wire, Wire] = [ONE, ONE]
  let decided = ONE
  return {
    add: (severity, { t, f }) => {
      decided = decided === ONE ? circuit.or(t, f) : circuit.andOr(decided, t, f)
      if (severity === 0) return
      const at = severity === 1 ? 0 : 1
      certain[at] = circuit.or(certain[at], t)
      none[at] = circuit.and(none[at], f)
    },
    wires: () => ({ certain, none, decided }),
  }
}
