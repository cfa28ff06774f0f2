import type { RulesFinding } from '../app/checkRules.js'
import type { Issue } from '../core/errors.js'
import { jsonPlaces, regionOf, type TextRegion } from '../core/rulebook/jsonPlaces.js'
import { parseJson } from '../core/rulebook/parseJson.js'
import { placeOfPath } from '../core/rulebook/placeOfPath.js'
import { isMessageKey, translate } from '../i18n/translate.js'
import { issueInWords, type Io } from './io.js'
import type { CliParts } from './parts.js'
import { sarifLog, type SarifFinding } from './sarif.js'

type Parts = Pick<CliParts, 'rulesText' | 'version'>

/** What is wrong with rules and registers, at the line where it stands. */
export const rulesSarif = async (
  findings: readonly RulesFinding[],
  io: Io,
  { rulesText, version }: Parts,
): Promise<string> => {
  const located: SarifFinding[] = []
  for (const { level, folder, issue } of findings) {
    const [file = ''] = issue.path.split(' › ')
    const { uri, text } = await rulesText(folder, file)
    located.push({
      rule: issue.code,
      kind: kindOf(issue, io),
      level,
      message: issueInWords(io.lang, { ...issue, path: '' }),
      uri,
      region: text === undefined ? undefined : regionIn(text, issue),
      element: issue.path,
    })
  }
  return `${JSON.stringify(sarifLog(located, { version, lang: io.lang }), null, 2)}\n`
}

const kindOf = ({ code }: Issue, { lang }: Io): string =>
  isMessageKey(code) ? translate(lang, code).replace(/\{\w+\}/gu, '…') : code

/** Text that is no JSON has no elements; such a finding brings its line along. */
const regionIn = (text: string, { path, params }: Issue): TextRegion | undefined => {
  const { line, column } = params ?? {}
  if (typeof line === 'number' && typeof column === 'number') {
    return { startLine: line, startColumn: column, endLine: line, endColumn: column }
  }
  if (!parseJson(text, path).ok) return undefined
  return regionOf(text, placeOfPath(path, jsonPlaces(text)))
}
