import type { DocumentInput } from '../core/document/documentInput.js'
import type { ReportFile, ReportFormat, WriteReportFile } from '../core/document/reportFile.js'
import type { Registers } from '../core/rulebook/registers.js'
import type { Ruleset } from '../core/rulebook/ruleset.js'
import type { ReportChoice } from '../core/verification/evidence.js'
import type { RulebookFile } from '../core/verification/rulebookFile.js'

export type ReportCaseParts = {
  readonly readRulebookFile: (ruleset: Ruleset, registers: Registers) => Promise<RulebookFile>
  readonly write: WriteReportFile
}

/** A document of an assessed case as a file that carries all it takes to compute its result again. */
export const createReportCase =
  ({ readRulebookFile, write }: ReportCaseParts) =>
  async (
    input: DocumentInput,
    choice: ReportChoice & { readonly format: ReportFormat },
  ): Promise<ReportFile> => {
    const { ruleset, registers } = input.situation
    return write({ ...choice, input, rulebook: await readRulebookFile(ruleset, registers) })
  }
