import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { RulesetFiles } from '../../src/core/rulebook/rulesetFiles.js'
import type { RulesetPlace } from '../../src/engine/listRulesets.js'
import { aRulesetFiles } from '../builders.js'

/** A folder that is gone when the test ends. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'ratsam-rules-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Text or bytes by file name; `null` leaves the file out. */
export type Replacements = Readonly<Record<string, string | Uint8Array | null>>

/** Writes the small rule set as files of version 1.0.0, some of them replaced. */
export const rulesetFolder = async (
  replacements: Replacements = {},
  change: (files: RulesetFiles) => unknown = () => undefined,
): Promise<RulesetPlace> => {
  const files = aRulesetFiles()
  change(files)
  const { criteria, ...main } = files
  const contents = {
    ...Object.fromEntries(
      Object.entries(main).map(([name, value]) => [`${name}.json`, json(value)]),
    ),
    ...Object.fromEntries(
      Object.entries(criteria).map(([id, value]) => [`criteria/${id}.json`, json(value)]),
    ),
    ...replacements,
  }
  const folder = join(await temporaryFolder(), 'example', '1.0.0')
  for (const [name, content] of Object.entries(contents)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    if (content !== null) await writeFile(join(folder, name), content)
  }
  return { id: 'example', version: '1.0.0', folder }
}

export const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`
