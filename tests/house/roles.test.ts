import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { permissions, roles } from '../../src/core/access/roles.js'
import { translate } from '../../src/i18n/translate.js'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'security.md'), 'utf8')

/** The rows of a table without the spaces that only align it. */
const rows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+\|$/u.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )

it('the table of roles in the docs is the one the program asks', () => {
  const expected = [
    ['permission', ...roles.map((role) => `${translate('de', `web.role.${role}`)} (\`${role}\`)`)],
    ...Object.entries(permissions).map(([permission, held]) => [
      `\`${permission}\``,
      ...roles.map((role) => ((held as readonly string[]).includes(role) ? 'yes' : '')),
    ]),
  ]
  const shown = /<!-- roles -->(.*)<!-- \/roles -->/su.exec(page)?.[1] ?? ''
  expect(rows(shown)).toEqual(expected)
})
