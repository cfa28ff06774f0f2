import { expect, it } from 'vitest'
import { compareRandomCases } from './agreement.js'

it('json-rules-engine and the three-valued evaluation agree on 200,000 random cases', async () => {
  expect(await compareRandomCases(200_000)).toBeGreaterThanOrEqual(200_000)
}, 1_200_000)
