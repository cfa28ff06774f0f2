import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addressOfFolder, type RulesFolder } from '../core/rulebook/rulesFolder.js'

/** A file as it stands, to point into it, with its address in the project; no text where it cannot be read. */
export const createReadRulesText =
  (root: string) =>
  async (folder: RulesFolder, file: string): Promise<{ uri: string; text: string | undefined }> => {
    const uri = `${addressOfFolder(folder)}/${file}`
    return { uri, text: await readFile(join(root, uri), 'utf8').catch(() => undefined) }
  }
