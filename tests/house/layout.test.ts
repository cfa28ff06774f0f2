import { describe, expect, it } from 'vitest'
import { projectFiles } from './projectFiles.js'

const files = projectFiles()
const rooms = [
  ...['core', 'app', 'engine', 'store', 'identity', 'reports', 'exchange', 'i18n', 'web', 'cli'],
  ...['config.ts', 'compose.ts', 'main.ts'],
]
const nameless = ['utils', 'helpers', 'common', 'services', 'lib', 'types']

describe('the layout of the house', () => {
  it('has the rooms of the architecture page and no others', () => {
    const found = new Set(files.flatMap((file) => /^src\/([^/]+)/u.exec(file)?.[1] ?? []))
    expect([...found].filter((room) => !rooms.includes(room))).toEqual([])
  })
  it('has no third level of folders inside a room', () => {
    expect(files.filter((file) => /^src\/[^/]+\/[^/]+\/[^/]+\//u.test(file))).toEqual([])
  })
  it('has no folder named after nothing in particular', () => {
    const found = files.filter((file) => file.split('/').some((part) => nameless.includes(part)))
    expect(found).toEqual([])
  })
  it('has no barrel files', () => {
    expect(files.filter((file) => /^(src|tests)\/(.*\/)?index\.ts$/u.test(file))).toEqual([])
  })
})
