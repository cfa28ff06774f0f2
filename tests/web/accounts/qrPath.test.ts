import { expect, test } from 'vitest'
import { qrPath } from '../../../src/web/accounts/qrPath.js'

const address =
  'otpauth://totp/Ratsam:sabine?issuer=Ratsam&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30'

const darkOf = (path: string): ReadonlySet<string> =>
  new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)].map(([, x, y]) => `${x ?? ''} ${y ?? ''}`))

test('the picture has its three corner marks inside the white border that cameras need', () => {
  const { size, path } = qrPath(address)
  const dark = darkOf(path)
  const far = size - 4 - 7
  for (const [left, top] of [
    [4, 4],
    [far, 4],
    [4, far],
  ] as const) {
    for (let step = 0; step < 7; step += 1) {
      expect(dark.has(`${String(left + step)} ${String(top)}`)).toBe(true)
      expect(dark.has(`${String(left)} ${String(top + step)}`)).toBe(true)
    }
    expect(dark.has(`${String(left + 1)} ${String(top + 1)}`)).toBe(false)
    expect(dark.has(`${String(left + 3)} ${String(top + 3)}`)).toBe(true)
  }
  for (let at = 0; at < size; at += 1) expect(dark.has(`${String(at)} 3`)).toBe(false)
})

test('another key makes another picture, the same key the same', () => {
  expect(qrPath(address)).toEqual(qrPath(address))
  expect(qrPath(address).path).not.toBe(qrPath(address.replace('JBSW', 'KBSW')).path)
})
