import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { killRounds } from './killRounds.js'
import { bundledChild } from './startChild.js'
import { temporaryFolder } from './temporaryFolder.js'

const script = bundledChild()
const figuresFile = path.join(import.meta.dirname, '..', 'long-results', 'kill.json')

it('a process killed while saving loses nothing it had acknowledged, 100 times', async () => {
  const figures = await killRounds(script(), temporaryFolder(), 100)
  mkdirSync(path.dirname(figuresFile), { recursive: true })
  writeFileSync(figuresFile, `${JSON.stringify({ node: process.version, ...figures }, null, 2)}\n`)
  expect(figures).toMatchObject({ rounds: 100, lost: 0, half: 0 })
  expect(figures.acknowledged).toBeGreaterThan(1000)
  expect(figures.compactions).toBeGreaterThan(0)
})
