import { describe, expect, it } from 'vitest'
import { isMessageKey } from '../../src/i18n/translate.js'
import { projectFiles, read } from './projectFiles.js'

/** Codes travel as plain strings from where a fault is found to where it is put into words: the compiler can't follow. */
const sources = projectFiles().filter(
  (file) => /^src\/.*\.ts$/u.test(file) && !file.startsWith('src/i18n/'),
)
const codes = sources.flatMap((file) =>
  [...read(file).matchAll(/(['"`])(issue\.[^'"`\n]*)\1/gu)].map((match) => ({
    file,
    code: match[2] ?? '',
  })),
)

const dictionary = projectFiles()
  .filter((file) => file.startsWith('src/i18n/messages/'))
  .map(read)
  .join('\n')
/** A code put together at run time, `issue.store.${reason}`: its words must begin alike. */
const isWorded = (code: string): boolean => {
  const [prefix = '', ...rest] = code.split('${')
  return rest.length === 0 ? isMessageKey(code) : dictionary.includes(`'${prefix}`)
}

describe('the messages', () => {
  it('are found in the sources', () => {
    expect(codes.length).toBeGreaterThan(10)
  })
  it('has words for every code a fault can carry', () => {
    const wordless = codes.filter(({ code }) => !isWorded(code))
    expect(wordless.map(({ file, code }) => `${file}: ${code}`)).toEqual([])
  })
})
