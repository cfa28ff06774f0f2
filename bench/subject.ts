import { join } from 'node:path'
import { compileModel, type Model } from '../src/core/evaluation/model.js'
import type { Range } from '../src/core/evaluation/range.js'
import type { Registers } from '../src/core/rulebook/registers.js'
import type { Ruleset } from '../src/core/rulebook/ruleset.js'
import { createColumns, type Columns } from '../src/core/bulk/bulkColumns.js'
import { createReadRulebook } from '../src/engine/readRulebook.js'

export const asOf = '2026-11-23'

export type Shipped = { readonly ruleset: Ruleset; readonly registers: Registers }
/** The rule set and registers of this checkout. */
export const readShipped = async (root: string): Promise<Shipped> => {
  const read = createReadRulebook({
    rules: join(root, 'rules'),
    registers: join(root, 'data', 'registers'),
  })
  const { registers, rulesets } = await read(asOf)
  const ruleset = rulesets.at(-1)?.ruleset
  if (!registers || !ruleset) throw new Error('the rule set has errors: npm run rules')
  return { ruleset, registers }
}

export const modelOf = (ruleset: Ruleset): Model => compileModel(ruleset, asOf)

/** So many cases, the given ones again and again. */
export const fillColumns = (
  model: Model,
  bases: readonly (readonly Range[])[],
  rows: number,
): Columns => {
  const columns = createColumns(model, 32 * Math.ceil(rows / 32))
  for (let row = 0; row < rows; row += 1) columns.set(row, bases[row % bases.length] ?? [])
  return columns
}
