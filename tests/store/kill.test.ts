import { expect, it } from 'vitest'
import { killRounds } from './killRounds.js'
import { bundledChild } from './startChild.js'
import { temporaryFolder } from './temporaryFolder.js'

const script = bundledChild()

it('a process killed while saving loses nothing it had acknowledged, 20 times', async () => {
  const figures = await killRounds(script(), temporaryFolder(), 20)
  expect(figures).toMatchObject({ rounds: 20, lost: 0, half: 0 })
  // Otherwise the kills came too early to show anything.
  expect(figures.acknowledged).toBeGreaterThan(200)
  expect(figures.compactions).toBeGreaterThan(0)
}, 60_000)
