import { describe, expect, it } from 'vitest'
import { oneTimeCodes } from '../../src/identity/oneTimeCodes.js'

/** RFC 6238, appendix B, SHA-1: the secret is the ASCII text 12345678901234567890; the last six of eight digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('one-time codes', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('at %i seconds are those of RFC 6238', (seconds, digits) => {
    const at = new Date(seconds * 1000).toISOString()
    expect(oneTimeCodes.stepOf(secret, digits.slice(2), at)).toBe(Math.floor(seconds / 30))
  })

  it('are taken one step early or late, and name the step they belong to', () => {
    const at = (seconds: number) => new Date(seconds * 1000).toISOString()
    expect(oneTimeCodes.stepOf(secret, '287082', at(59 + 30))).toBe(1)
    expect(oneTimeCodes.stepOf(secret, '287082', at(59 - 30))).toBe(1)
    expect(oneTimeCodes.stepOf(secret, '287082', at(59 + 60))).toBeUndefined()
  })

  it.each(['', '28708', '2870822', 'abcdef', '287082x', '２８７０８２'])('are not %j', (typed) => {
    expect(oneTimeCodes.stepOf(secret, typed, '1970-01-01T00:00:59Z')).toBeUndefined()
  })

  it('may be typed in two groups', () => {
    expect(oneTimeCodes.stepOf(secret, '287 082', '1970-01-01T00:00:59Z')).toBe(1)
  })

  it('recovery codes are ten, long and different', () => {
    const codes = oneTimeCodes.newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^[0-9a-v]{4}(?:-[0-9a-v]{4}){3}$/u)
  })
})
