import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { RatsamError } from '../core/errors.js'
import { compareVersions } from '../core/rulebook/compareVersions.js'

export type RulesetPlace = {
  readonly id: string
  readonly version: string
  readonly folder: string
}

const versionName = /^\d+\.\d+\.\d+$/u

/** All versions found in `rules/`, by id, then version ascending. Other folders and files are left alone. */
export const listRulesets = async (rulesFolder: string): Promise<readonly RulesetPlace[]> => {
  const ids = await foldersIn(rulesFolder)
  const lists = await Promise.all(
    ids.map(async (id) => {
      const versions = (await foldersIn(join(rulesFolder, id))).filter((name) =>
        versionName.test(name),
      )
      return versions
        .sort(compareVersions)
        .map((version) => ({ id, version, folder: join(rulesFolder, id, version) }))
    }),
  )
  return lists.flat()
}

const foldersIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new RatsamError('file-unreadable', { path: folder }, { cause })
  })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}
