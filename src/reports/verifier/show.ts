import type { Verification } from '../../core/verification/verifyEvidence.js'
import { formatDate, translate, type Lang } from '../../i18n/translate.js'

/** Everything is put in as text: what a file says is never markup. */
const add = (parent: HTMLElement, tag: string, text: string, className = ''): HTMLElement => {
  const child = document.createElement(tag)
  child.textContent = text
  if (className !== '') child.className = className
  parent.append(child)
  return child
}

export const showMessage = (place: HTMLElement, text: string): void => {
  place.replaceChildren()
  add(place, 'p', text)
}

export const showVerification = (
  place: HTMLElement,
  { verdict, checks, claim }: Verification,
  lang: Lang,
): void => {
  place.replaceChildren()
  add(place, 'h2', translate(lang, `verify.verdict.${verdict}`), `verdict ${verdict}`)
  add(place, 'p', translate(lang, `verify.verdict.${verdict}.text`))
  if (claim !== undefined) {
    const words = {
      body: claim.body,
      platform: claim.platform,
      asOf: formatDate(lang, claim.asOf),
      outcome: translate(lang, `document.outcome.${claim.outcome}`),
      code: claim.code,
      ruleset: `${claim.ruleset.id} ${claim.ruleset.version}`,
      program: claim.program,
    }
    add(place, 'p', translate(lang, 'verify.claim', words))
    add(place, 'p', translate(lang, 'verify.same'))
  }
  add(place, 'h3', translate(lang, 'verify.page.checks'))
  const list = add(place, 'ul', '')
  for (const { check, state } of checks) {
    const words = [
      translate(lang, `verify.check.${check}`),
      translate(lang, `verify.state.${state}`),
    ]
    add(list, 'li', words.join(': '), state)
  }
}
