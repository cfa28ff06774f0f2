import { connect } from 'node:net'
import { afterAll, beforeAll, inject } from 'vitest'
import type { TestDatabase } from './template.js'

/** An empty database with every migration, for one test file. Call it once, at the top. */
export const testDatabase = (): (() => TestDatabase) => {
  let database: TestDatabase | undefined
  const given = (): TestDatabase => {
    if (database === undefined) throw new Error('asked for before the tests began')
    return database
  }
  beforeAll(async () => {
    database = (await ask('copy')) as TestDatabase
  })
  afterAll(() => ask(`drop ${given().name}`))
  return given
}

const ask = (wish: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const { port, word } = inject('postgresDoor')
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(`${word} ${wish}\n`))
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => (answer += text))
    socket.once('error', reject)
    socket.once('end', () => {
      const { value, error } = JSON.parse(answer) as { value?: unknown; error?: string }
      if (error === undefined) resolve(value)
      else reject(new Error(error))
    })
  })
