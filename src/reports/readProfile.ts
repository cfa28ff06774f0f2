import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Issue, Outcome } from '../core/errors.js'
import {
  profileFile,
  profileIssues,
  type CoatOfArms,
  type ProfileDetails,
} from '../core/profile/bodyProfile.js'
import { checkPicture } from '../core/profile/checkPicture.js'
import { shapeIssues } from '../core/rulebook/shapeIssues.js'

export type ReadJson = (path: string) => Promise<Outcome<unknown>>

/** The profile of the body with its coat of arms, which lies beside the file. All that is wrong with it at once. */
export const createReadProfile =
  (readJson: ReadJson) =>
  async (path: string): Promise<Outcome<ProfileDetails>> => {
    const raw = await readJson(path)
    if (!raw.ok) return raw
    const parsed = profileFile.safeParse(raw.value)
    if (!parsed.success) {
      return { ok: false, issues: shapeIssues(parsed.error.issues, raw.value, path) }
    }
    const { schema: _schema, coat, ...texts } = parsed.data
    const picture = coat && (await readPicture(resolve(dirname(path), coat.file), coat.alt))
    const faults = picture && 'code' in picture ? [picture] : []
    const issues = [...faults, ...profileIssues(texts)]
    if (issues.length > 0) {
      return {
        ok: false,
        issues: issues.map((issue) => ({ ...issue, path: `${path} › ${issue.path}` })),
      }
    }
    const drawn = picture && !('code' in picture) ? { coat: picture } : {}
    return { ok: true, value: { ...texts, ...drawn } }
  }

const readPicture = async (path: string, alt: string): Promise<CoatOfArms | Issue> => {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) {
    return { path: 'coat.file', code: 'issue.profile.pictureMissing', params: { file: path } }
  }
  const checked = checkPicture(bytes)
  return 'code' in checked
    ? { path: 'coat.file', code: checked.code }
    : { mediaType: checked.mediaType, data: bytes.toString('base64'), alt }
}
