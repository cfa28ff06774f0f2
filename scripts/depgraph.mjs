/**
 * Draws the rooms and the arrows between them from the real imports into docs/architecture.md.
 * With `--check` it only says whether the drawing is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cruise } from 'dependency-cruiser'

const page = 'docs/architecture.md'
const begin = '<!-- graph: npm run depgraph -->'
const end = '<!-- /graph -->'

const { options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const { output } = await cruise(['src'], {
  ...options,
  tsConfig: undefined,
  validate: false,
})

/** `src/core/errors.ts` → `core`, `src/main.ts` → `main`; browser code is a bundle of its own. */
const roomOf = (path) =>
  path.startsWith('src/web/browser/') ? undefined : /^src\/([^/.]+)/u.exec(path)?.[1]

const arrows = new Set()
for (const module of output.modules) {
  const from = roomOf(module.source)
  for (const dependency of module.dependencies) {
    const to = roomOf(dependency.resolved)
    if (from && to && from !== to) arrows.add(`  ${from} --> ${to}`)
  }
}
const graph = `${begin}\n\n\`\`\`mermaid\ngraph TD\n${[...arrows].sort().join('\n')}\n\`\`\`\n\n${end}`

const text = readFileSync(page, 'utf8')
const from = text.indexOf(begin)
const to = text.indexOf(end)
if (from === -1 || to === -1) throw new Error(`${page}: the markers ${begin} … ${end} are missing`)
const updated = text.slice(0, from) + graph + text.slice(to + end.length)

if (updated === text) {
  console.log(`${page}: graph up to date`)
} else if (process.argv.includes('--check')) {
  console.error(`${page}: the graph no longer fits the imports; run \`npm run depgraph\``)
  process.exitCode = 1
} else {
  writeFileSync(page, updated)
  console.log(`${page}: graph drawn anew`)
}
