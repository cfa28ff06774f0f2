import type { Issue } from '../../core/errors.js'
import { isMessageKey, translate, type Lang } from '../../i18n/translate.js'

/** What is wrong with a form, by field and as the list above it. */
export type FormProblems = {
  readonly problems: Readonly<Record<string, string>>
  readonly errors: readonly { readonly href: string; readonly text: string }[]
  readonly failed: boolean
}

export const noProblems: FormProblems = { problems: {}, errors: [], failed: false }

export const problemsIn = (issues: readonly Issue[], lang: Lang): FormProblems => {
  const errors = issues.map(({ path, code, params }) => ({
    path,
    href: `#${path}`,
    text: isMessageKey(code) ? translate(lang, code, params) : code,
  }))
  return {
    problems: Object.fromEntries(errors.map(({ path, text }) => [path, text])),
    errors: errors.map(({ href, text }) => ({ href, text })),
    failed: errors.length > 0,
  }
}
