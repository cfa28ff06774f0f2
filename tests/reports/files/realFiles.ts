import { join } from 'node:path'
import { createAssess } from '../../../src/app/assess.js'
import { loadRulebook } from '../../../src/app/loadRulebook.js'
import { createReportCase } from '../../../src/app/reportCase.js'
import { createVerifyFile } from '../../../src/app/verifyFile.js'
import { caseSchemaId } from '../../../src/core/assessment/case.js'
import type { DocumentInput } from '../../../src/core/document/documentInput.js'
import { createJsonRulesEngine } from '../../../src/engine/jsonRulesEngine.js'
import { createReadRulebook } from '../../../src/engine/readRulebook.js'
import { createReadRulebookFile } from '../../../src/engine/readRulebookFile.js'
import { createPdfHere } from '../../../src/reports/pdf/pdf.js'
import { createReportFiles } from '../../../src/reports/reportFile.js'
import { readSealed } from '../../../src/reports/sealed/readSealed.js'
import { example } from '../realCases.js'

/** Documents of real cases under the shipped rules, with everything that makes them. */

const root = join(import.meta.dirname, '../../..')
const folders = { rules: join(root, 'rules'), registers: join(root, 'data/registers') }
const clock = { now: () => '2026-11-23T09:00:00.000Z', today: () => '2026-11-23' }
const program = '9.9.9'

const rulebook = await loadRulebook(createReadRulebook(folders), clock)
const assess = createAssess({ rulebook, engine: createJsonRulesEngine(), clock })
const write = createReportFiles({ writePdf: createPdfHere(), program })

export const report = createReportCase({ readRulebookFile: createReadRulebookFile(folders), write })
export const verify = createVerifyFile({ readSealed, write, program })

export const assessed = async (file: unknown): Promise<DocumentInput> => {
  const outcome = await assess(file)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return outcome.value
}

const exampleNames = [
  'markkleeberg-facebook-2022',
  'facebook-einweg-2026',
  'mastodon-sachsen-2026',
  'whatsapp-hochwasser-2026',
]
const worked = rulebook.rulesets[0]?.cases ?? []

/** All shipped examples, and worked cases from one end of the rule set to the other. */
export const cases: readonly (readonly [name: string, file: Record<string, unknown>])[] = [
  ...exampleNames.map((name) => [name, example(name)] as const),
  ...[0, Math.floor(worked.length / 2), worked.length - 1].flatMap((at) => {
    const found = worked[at]
    return found ? [[found.id, { schema: caseSchemaId, ...found.case }] as const] : []
  }),
]

export const choice = { kind: 'letter', cut: 'internal', lang: 'de' } as const
