import { describe, expect, it } from 'vitest'
import { changesText, changeText } from '../../../src/core/whatif/changeText.js'
import { aChoice, aNumber, aQuestion } from '../../builders.js'
import { shipped } from '../../rules/shipped.js'

const { ruleset } = await shipped()
const { questions } = ruleset

describe('a change in words', () => {
  it.each([
    ['plan.comments', 'closed', 'die Kommentare schließen', 'close the comments'],
    ['body.usageConcept', true, 'ein Nutzungskonzept beschließen', 'adopt a usage concept'],
    [
      'body.usageConcept',
      false,
      'auf ein Nutzungskonzept verzichten',
      'do without a usage concept',
    ],
    [
      'plan.coverHours',
      1,
      'die tägliche Betreuungszeit auf 1 h festlegen',
      'set the daily hours of cover to 1 h',
    ],
    [
      'body.moderationHoursPerWeek',
      14,
      'wöchentlich 14 h für die Kommentare bereitstellen',
      'make 14 h a week available for the comments',
    ],
  ])('to %s = %s is a phrase of the rule set', (fact, to, de, en) => {
    expect(changeText(questions, { fact, to })).toEqual({ de, en })
  })

  it.each([
    [aQuestion({ change: undefined! }), true, '„Bezahlte Reichweite.“ auf „Ja“ ändern'],
    [aNumber({ change: undefined! }), 20, '„Bezahlte Reichweite.“ auf „20“ ändern'],
    [
      aChoice(['open', 'closed'], { change: {} }),
      'open',
      '„Bezahlte Reichweite.“ auf „open.“ ändern',
    ],
  ])('names the fact and its value where a rule set has no phrase', (question, to, de) => {
    expect(changeText([question], { fact: question.id, to }).de).toBe(de)
  })

  it('names all members of a set, since a set has no phrase', () => {
    const { change: _phrases, ...plan } = aChoice(['a', 'b', 'c'])
    const set = { ...plan, type: 'choices' as const }
    const said = changeText([set], { fact: set.id, to: ['a', 'b', 'c'] })
    expect(said.de).toBe('„Bezahlte Reichweite.“ auf „a., b. und c.“ ändern')
    expect(said.en).toBe('change ‘Bezahlte Reichweite.’ to ‘a., b. and c.’')
  })

  it('never passes over a fact that no question asks for', () => {
    expect(changeText([], { fact: 'plan.other', to: 'x' }).de).toBe('„plan.other“ auf „x“ ändern')
  })
})

describe('several changes in words', () => {
  const changes = [
    { fact: 'plan.comments', to: 'closed' },
    { fact: 'body.usageConcept', to: true },
    { fact: 'body.dpia', to: 'dpia' },
  ]
  it.each([
    [0, '', ''],
    [1, 'die Kommentare schließen', 'close the comments'],
    [
      2,
      'die Kommentare schließen und ein Nutzungskonzept beschließen',
      'close the comments and adopt a usage concept',
    ],
    [
      3,
      'die Kommentare schließen, ein Nutzungskonzept beschließen und eine Datenschutz-Folgenabschätzung erstellen',
      'close the comments, adopt a usage concept and carry out a data-protection impact assessment',
    ],
  ])('read as one sentence: %i of them', (count, de, en) => {
    expect(changesText(questions, changes.slice(0, count))).toEqual({ de, en })
  })
})
