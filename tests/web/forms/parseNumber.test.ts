import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseNumber } from '../../../src/web/forms/parseNumber.js'

test.each([
  ['1.234,5', 1234.5],
  ['1234.5', 1234.5],
  ['1234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1.234', 1234],
  ['1.234.567', 1234567],
  ['12.34', 12.34],
  ['1 234', 1234],
  ['1\u202F234,5', 1234.5],
  ['-3', -3],
  ['\u22123', -3],
  ['+7', 7],
  ['007', 7],
])('„%s“ is %d', (text, number) => {
  expect(parseNumber(text, 'de')).toBe(number)
})

test.each([
  '',
  'abc',
  '1e3',
  '0x10',
  '1..2',
  '1,2,3,',
  '--1',
  '1-2',
  '½',
  '١٢',
  'Infinity',
  'NaN',
  '5 h',
])('„%s“ is no number', (text) => {
  expect(parseNumber(text, 'de')).toBeUndefined()
})

test('a lone comma before three digits groups thousands in English only', () => {
  expect(parseNumber('1,234', 'en')).toBe(1234)
  expect(parseNumber('1,234', 'de')).toBe(1.234)
})

test('every whole number is read back in the form it is shown in, in both languages', () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom('de' as const, 'en' as const), (number, lang) => {
      expect(parseNumber(new Intl.NumberFormat(lang).format(number), lang)).toBe(number)
    }),
  )
})
