import { autosave } from './autosave.js'
import { chooseTypedNumber } from './chooseTypedNumber.js'
import { offerPrinting } from './offerPrinting.js'
import { renewStand } from './renewStand.js'
import { warnBeforeEnd } from './warnBeforeEnd.js'

// Every page works without this file; it only saves steps.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
  const status = form.querySelector<HTMLElement>('[data-autosave-status]')
  if (status) autosave(form, status)
}
chooseTypedNumber(document)
offerPrinting(document)
for (const box of document.querySelectorAll<HTMLElement>('[data-stand]')) renewStand(box)
for (const region of document.querySelectorAll<HTMLElement>('[data-session]')) warnBeforeEnd(region)
