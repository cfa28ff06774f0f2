import { plainText } from '../core/document/inlines.js'
import type { RatsamDocument } from '../core/document/model.js'

/**
 * The tables of answers as one list for a spreadsheet: UTF-8 with byte order mark, semicolons (RFC 4180 otherwise),
 * which is what a German Excel opens without asking.
 */
export const renderCsv = (answers: RatsamDocument): string => {
  const tables = answers.blocks.filter((block) => block.kind === 'table')
  const [first] = tables
  if (first === undefined) return '\uFEFF'
  const head = ['', ...first.head.map(plainText)]
  const rows = tables.flatMap(({ caption, rows: own }) =>
    own.map((cells) => [plainText(caption), ...cells.map(plainText)]),
  )
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`
}

/** What begins like a formula is text here; a spreadsheet would run it. */
const cell = (text: string): string => {
  const plain = text.replaceAll('\u200B', '')
  const safe = /^[=+\-@\t\r]/u.test(plain) ? `'${plain}` : plain
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
