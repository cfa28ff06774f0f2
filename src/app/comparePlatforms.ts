import type { Issue, Outcome } from '../core/errors.js'
import { parseCaseFile } from '../core/questionnaire/parseCase.js'
import type { Assess, Assessed } from './assess.js'

/** One plan on several platforms; the least total first, an undecided total by its greatest. */
export type PlatformComparison = readonly Compared[]
export type Compared = { readonly platform: string; readonly assessed: Assessed }

/**
 * The same body, plan and date on each platform. Answers about a platform hold for that platform only and are left out
 * for the others; so are positions only where they do not depend on the platform: they stay.
 */
export const createComparePlatforms =
  (assess: Assess) =>
  async (input: unknown, platforms: readonly string[]): Promise<Outcome<PlatformComparison>> => {
    const file = parseCaseFile(input)
    if (!file.ok) return file
    const compared: Compared[] = []
    const issues: Issue[] = []
    for (const platform of [...new Set(platforms)]) {
      const answers =
        platform === file.value.platform
          ? file.value.answers
          : Object.fromEntries(
              Object.entries(file.value.answers).filter(([fact]) => !fact.startsWith('platform.')),
            )
      const assessed = await assess({ ...file.value, platform, answers })
      if (assessed.ok) compared.push({ platform, assessed: assessed.value })
      else issues.push(...assessed.issues.map((issue) => at(platform, issue)))
    }
    if (issues.length > 0) return { ok: false, issues }
    return { ok: true, value: compared.sort(byTotal) }
  }

const at = (platform: string, issue: Issue): Issue =>
  issue.path === 'platform' ? issue : { ...issue, path: `${platform}: ${issue.path}` }

const byTotal = (a: Compared, b: Compared): number => {
  const [x, y] = [a.assessed.result.total, b.assessed.result.total]
  return x.max - y.max || x.min - y.min || (a.platform < b.platform ? -1 : 1)
}
