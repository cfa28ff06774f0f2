import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ratsam, root } from '../cli/shell.js'

describe('docs/stichtage.md', () => {
  it('is what the command of package.json gives today', async () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const words = scripts['docs:dates']?.match(/"[^"]*"|\S+/gu) ?? []
    const argv = words.slice(2, -3).map((word) => word.replace(/^"|"$/gu, ''))
    const at = argv.findIndex((word) => word.startsWith('data/examples/'))
    argv[at] = join(root, argv[at] ?? '')
    const ran = await ratsam(argv)
    expect(ran).toMatchObject({ exit: 0, err: '' })
    expect(ran.out).toBe(readFileSync(join(root, 'docs', 'stichtage.md'), 'utf8'))
  })

  it('shows the law changing the outcome of one and the same case', () => {
    const table = readFileSync(join(root, 'docs', 'stichtage.md'), 'utf8')
    for (const date of ['01.07.2018', '01.10.2019', '31.05.2022', '15.08.2023', '01.08.2025']) {
      expect(table).toContain(`| ${date} |`)
    }
    expect(table).toContain('noch nicht entscheidungsreif')
    expect(table).toContain('Ablehnung')
  })
})
