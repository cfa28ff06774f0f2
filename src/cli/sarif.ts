import { hashJson } from '../core/evaluation/canonical.js'
import type { TextRegion } from '../core/rulebook/jsonPlaces.js'
import type { Lang } from '../i18n/translate.js'

/** Findings as SARIF 2.1.0, the format in which build pipelines and editors show them at the line. */

export type SarifFinding = {
  readonly rule: string
  /** What kind of finding that is, without this one's values. */
  readonly kind: string
  readonly level: 'error' | 'warning' | 'note'
  readonly message: string
  /** Address within the project, with `/`. */
  readonly uri: string
  /** Undefined for the file as a whole. */
  readonly region: TextRegion | undefined
  /** Names the element without its line, such as `criteria/x.json › rule.id`. */
  readonly element: string
}

export const sarifLog = (
  findings: readonly SarifFinding[],
  { version, lang }: { readonly version: string; readonly lang: Lang },
) => {
  const rules = [...new Map(findings.map((finding) => [finding.rule, finding])).values()]
  return {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ratsam',
            version,
            rules: rules.map(({ rule, kind, level }) => ({
              id: rule,
              shortDescription: { text: kind },
              defaultConfiguration: { level },
            })),
          },
        },
        language: lang,
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) =>
          resultOf(
            finding,
            rules.findIndex(({ rule }) => rule === finding.rule),
          ),
        ),
      },
    ],
  }
}

const resultOf = (
  { rule, level, message, uri, region, element }: SarifFinding,
  ruleIndex: number,
) => ({
  ruleId: rule,
  ruleIndex,
  level,
  message: { text: message },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: encodeURI(uri), uriBaseId: '%SRCROOT%' },
        ...(region === undefined ? {} : { region }),
      },
      logicalLocations: [{ fullyQualifiedName: element }],
    },
  ],
  // Without the line, so that a finding stays the same one when text above it moves.
  partialFingerprints: { 'ratsamFinding/v1': hashJson({ rule, uri, element, message }) },
})
