import { expect, test } from 'vitest'
import { parseDate } from '../../../src/web/forms/parseDate.js'

test.each(['31.05.2022', '31.5.2022', '31. 05.2022', '2022-05-31'])(
  '„%s“ is the last of May',
  (text) => {
    expect(parseDate(text)).toBe('2022-05-31')
  },
)

test.each([
  '',
  '31.02.2022',
  '29.02.2023',
  '1.13.2022',
  '31.05.22',
  '05/31/2022',
  '2022-5-31',
  'heute',
  '31.05.2022x',
])('„%s“ is no day of the calendar', (text) => {
  expect(parseDate(text)).toBeUndefined()
})
