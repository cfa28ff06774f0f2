import { z } from 'zod'
import { caseFile, caseSchemaId } from '../src/core/assessment/case.js'
import { result, resultSchemaId } from '../src/core/evaluation/result.js'
import { rulesetFileShapes } from '../src/core/rulebook/rulesetFiles.js'
import {
  criterionFile,
  expression,
  isoDate,
  localized,
  operators,
} from '../src/core/rulebook/schema.js'

/**
 * The JSON Schemas that editors and other programs use, generated from the shapes the program itself checks.
 * What a schema can't say (does the fact exist? does the value fit it?) is said by `ratsam rules check`.
 */

type Schema = Record<string, unknown>
const listOperators: ReadonlySet<string> = new Set(['in', 'notIn'])

const scalar = { type: ['string', 'number', 'boolean'] }
const refersTo = (name: string): Schema => ({ $ref: `#/$defs/${name}` })
const only = (properties: Schema): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})
const list = (items: Schema): Schema => ({ type: 'array', items, minItems: 1 })

/** zod only knows that a condition is an object; the admitted subset of json-rules-engine's format is written out here. */
const conditionDefinitions = {
  group: {
    anyOf: [
      only({ all: list(refersTo('condition')) }),
      only({ any: list(refersTo('condition')) }),
      only({ not: refersTo('condition') }),
    ],
  },
  comparison: {
    anyOf: [
      only({
        fact: { type: 'string' },
        operator: { enum: operators.filter((operator) => !listOperators.has(operator)) },
        value: scalar,
      }),
      only({
        fact: { type: 'string' },
        operator: { enum: operators.filter((operator) => listOperators.has(operator)) },
        value: { ...list(scalar), uniqueItems: true },
      }),
    ],
  },
  condition: { anyOf: [refersTo('group'), refersTo('comparison')] },
}

/** Names of what stands in many places. */
const names = z.registry<{ id: string }>()
names.add(localized, { id: 'localized' })
names.add(isoDate, { id: 'date' })
names.add(expression, { id: 'expression' })

/** @param conditions what stands for a condition in this file: rules begin with a group, other conditions need not */
const schemaOf = (shape: z.ZodType, title: string, conditions: 'group' | 'condition'): Schema => {
  const { $schema, ...schema } = z.toJSONSchema(shape, {
    io: 'input',
    metadata: names,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type !== 'custom') return
      Object.assign(jsonSchema, refersTo(conditions))
    },
  }) as Schema
  const usesConditions = JSON.stringify(schema).includes(`#/$defs/${conditions}"`)
  const definitions = {
    ...(schema['$defs'] as Schema | undefined),
    ...(usesConditions ? conditionDefinitions : {}),
  }
  return { $schema, title, ...schema, $defs: definitions }
}

/** Path → schema of every file that is generated. */
export const publishedSchemas = (): Readonly<Record<string, Schema>> => ({
  ...Object.fromEntries(
    Object.entries(rulesetFileShapes).map(([file, shape]) => {
      const name = file.replace('.json', '')
      return [`rules/${name}.schema.json`, schemaOf(shape, `Ratsam: ${file}`, 'condition')]
    }),
  ),
  'rules/criterion.schema.json': schemaOf(criterionFile, 'Ratsam: criteria/*.json', 'group'),
  'schemas/case.schema.json': {
    $id: caseSchemaId,
    ...schemaOf(caseFile, 'Ratsam: case', 'condition'),
  },
  'schemas/result.schema.json': {
    $id: resultSchemaId,
    ...schemaOf(result, 'Ratsam: result', 'condition'),
  },
})
