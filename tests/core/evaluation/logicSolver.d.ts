/** The part of logic-solver 2.0.1 the tests use; it comes without types. */
declare module 'logic-solver' {
  type Formula = string | { readonly __formula: true }
  type Bits = { readonly __bits: true }
  type Solver = {
    require: (...formulas: Formula[]) => void
    solveAssuming: (formula: Formula) => object | null
  }
  const Logic: {
    TRUE: Formula
    FALSE: Formula
    Solver: new () => Solver
    and: (...formulas: Formula[]) => Formula
    or: (...formulas: Formula[]) => Formula
    not: (formula: Formula) => Formula
    exactlyOne: (...formulas: Formula[]) => Formula
    weightedSum: (formulas: Formula[], weights: number[]) => Bits
    constantBits: (value: number) => Bits
    greaterThanOrEqual: (a: Bits, b: Bits) => Formula
  }
  export { Logic as default }
  export type { Formula, Solver }
}
