import type { Assessment } from '../../src/core/assessment/assessment.js'

/** An assessment that fits the schema; `change` says what matters to the test. */
export const anAssessment = (change: Partial<Assessment> = {}): Assessment => ({
  id: 'a000000000000001',
  version: 1,
  createdAt: '2022-05-01T08:00:00Z',
  updatedAt: '2022-05-01T08:00:00Z',
  ruleset: { id: 'social-media', version: '1.0.0' },
  body: { name: 'Stadt Beispielstadt', land: 'SN', type: 'municipality' },
  platform: 'facebook-page',
  asOf: '2022-05-31',
  answers: { 'plan.purpose': { state: 'answered', value: 'Bürgerinfo – „täglich“ 🏛' } },
  ...change,
})

/** Sixteen characters, as ids of assessments are. */
export const idNumber = (number: number): string => `a${String(number).padStart(15, '0')}`
