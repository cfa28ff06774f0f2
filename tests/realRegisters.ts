import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import {
  authoritiesFile,
  lawFile,
  platformsFile,
  sourcesFile,
  type Registers,
} from '../src/core/rulebook/registers.js'

const folder = join(import.meta.dirname, '..', 'data', 'registers')
const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> =>
  schema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))

/** The registers as shipped, shapes checked. */
export const realRegisters = (): Pick<
  Registers,
  'sources' | 'authorities' | 'law' | 'platforms'
> => ({
  sources: read('sources.json', sourcesFile).sources,
  authorities: read('authorities.json', authoritiesFile).authorities,
  law: read('law.json', lawFile).questions,
  platforms: read('platforms.json', platformsFile).platforms,
})
