/** Writes `rules/*.schema.json` and `schemas/*.schema.json`; `--check` only says whether they are up to date. */
import { Buffer } from 'node:buffer'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { format, resolveConfig } from 'prettier'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = await build({
  entryPoints: [join(root, 'scripts/publishedSchemas.ts')],
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  write: false,
  logLevel: 'error',
})
const code = Buffer.from(bundle.outputFiles[0].text).toString('base64')
const { publishedSchemas } = await import(`data:text/javascript;base64,${code}`)

const options = { ...(await resolveConfig(join(root, 'package.json'))), parser: 'json' }
const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
const stale = []
for (const [path, schema] of Object.entries(publishedSchemas())) {
  const file = join(root, path)
  const text = await format(JSON.stringify(schema), options)
  if (read(file) === text) continue
  stale.push(path)
  if (process.argv.includes('--check')) continue
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Stale, run npm run schemas: ${stale.join(', ')}`)
  process.exitCode = 1
} else {
  console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'Schemas are up to date.')
}
