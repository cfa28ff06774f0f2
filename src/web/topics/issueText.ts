import type { Issue } from '../../core/errors.js'
import type { Question } from '../../core/rulebook/schema.js'
import { isMessageKey, translate, type Lang, type MessageKey } from '../../i18n/translate.js'

/** Words for people in front of a form, where the general ones speak of files and stored values. */
const formWords: Readonly<Record<string, MessageKey>> = {
  'issue.answer.notBoolean': 'web.answer.chooseOne',
  'issue.answer.notAnOption': 'web.answer.chooseOne',
  'issue.answer.notAList': 'web.answer.chooseOne',
  'issue.answer.notWhole': 'web.answer.notWhole',
  'issue.answer.outOfRange': 'web.answer.outOfRange',
  'issue.answer.offStep': 'web.answer.offStep',
  'issue.answer.valueMissing': 'web.answer.numberMissing',
  'issue.case.infeasible': 'web.answer.infeasible',
  'issue.case.overrideWithoutNote': 'web.answer.overrideWithoutNote',
}

export const issueText = (issue: Issue, question: Question, lang: Lang): string => {
  const key = formWords[issue.code] ?? (isMessageKey(issue.code) ? issue.code : undefined)
  const range =
    question.type === 'integer'
      ? { min: question.min, max: question.max, step: question.step, unit: question.unit[lang] }
      : {}
  return translate(lang, key ?? 'web.answer.chooseOne', { ...range, ...issue.params })
}
