import { config } from 'zod'
import { verifyEvidence } from '../../core/verification/verifyEvidence.js'
import { translate, type Lang } from '../../i18n/translate.js'
import { longestSealedFile, readSealed } from '../sealed/readSealed.js'
import { showMessage, showVerification } from './show.js'

/** The verification page that works without server and network: one file is read, nothing is sent anywhere. */

// The page forbids `eval`; without this zod would try it.
config({ jitless: true })

const lang: Lang = navigator.language.startsWith('en') ? 'en' : 'de'

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (found === null) throw new TypeError(`no element ${id}`)
  return found
}

const verify = async (file: File, place: HTMLElement): Promise<void> => {
  if (file.size > longestSealedFile) {
    showMessage(place, translate(lang, 'verify.page.tooLarge'))
    return
  }
  const sealed = readSealed(new Uint8Array(await file.arrayBuffer()))
  if (sealed === undefined) showMessage(place, translate(lang, 'issue.cli.noDocument'))
  else showVerification(place, verifyEvidence(sealed), lang)
}

document.documentElement.lang = lang
document.title = `${translate(lang, 'verify.page.title')} – Ratsam`
for (const [id, key] of [
  ['title', 'verify.page.title'],
  ['intro', 'verify.page.intro'],
  ['offline', 'verify.page.offline'],
  ['label', 'verify.page.file'],
] as const) {
  element(id).textContent = translate(lang, key)
}
const input = element('file') as HTMLInputElement
input.disabled = false
input.addEventListener('change', () => {
  const [file] = input.files ?? []
  if (file !== undefined) void verify(file, element('result'))
})
