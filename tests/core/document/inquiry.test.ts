import { describe, expect, it } from 'vitest'
import { isAnsweredByOutcome } from '../../../src/core/document/askedAbout.js'
import { inquiryDeadline } from '../../../src/core/document/inquiryDeadline.js'

const town = { name: 'Stadt', land: 'SN', type: 'municipality' } as const

describe('the deadline of an inquiry', () => {
  it('is four weeks after the session in a Saxon municipality', () => {
    const inquiry = { sessionDate: '2022-04-20', questions: [] }
    expect(inquiryDeadline({ body: town, inquiry })).toBe('2022-05-18')
  })
  it('counts from the day the inquiry was put, where that is known', () => {
    const inquiry = { sessionDate: '2022-04-20', askedOn: '2021-12-20', questions: [] }
    expect(inquiryDeadline({ body: town, inquiry })).toBe('2022-01-17')
  })
  it.each([
    ['another Land', { ...town, land: 'BY' as const }],
    ['a district', { ...town, type: 'district' as const }],
  ])('is not claimed for %s', (_what, body) => {
    const inquiry = { sessionDate: '2022-04-20', questions: [] }
    expect(inquiryDeadline({ body, inquiry })).toBeUndefined()
  })
  it('is not claimed without a date', () => {
    expect(inquiryDeadline({ body: town, inquiry: { questions: [] } })).toBeUndefined()
  })
})

describe('a question of an inquiry', () => {
  it.each([
    'Ist ein Social Media Auftritt der Stadtverwaltung geplant?',
    'Wenn ja, welche und zu welchem Zeitpunkt?',
    'Ist ein Auftritt geplant? Wenn ja, welche und zu welchem Zeitpunkt?',
    'Ab wann wird es den Kanal geben?',
  ])('is answered by the outcome: %s', (question) => {
    expect(isAnsweredByOutcome(question)).toBe(true)
  })
  it.each([
    'Warum gibt es keinen Auftritt?',
    'Was kostet das?',
    'Wenn ja, ab wann und mit welchem Aufwand?',
    'Welche Voraussetzungen müssten erfüllt sein?',
    'Ist ein Auftritt geplant? Und wer betreut ihn?',
  ])('is left to a person: %s', (question) => {
    expect(isAnsweredByOutcome(question)).toBe(false)
  })
})
