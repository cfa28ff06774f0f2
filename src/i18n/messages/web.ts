import { webAccountsMessages } from './webAccounts.js'
import { webFormMessages } from './webForm.js'
import { webFrameMessages } from './webFrame.js'
import { webLawMessages } from './webLaw.js'
import { webLetterMessages } from './webLetter.js'
import { webLifeMessages } from './webLife.js'
import { webNamesMessages } from './webNames.js'
import { webResultMessages } from './webResult.js'
import { webStartMessages } from './webStart.js'
import { webWhatIfMessages } from './webWhatIf.js'

/** All words of the web, one file a group of pages. */
export const webMessages = {
  de: {
    ...webAccountsMessages.de,
    ...webLifeMessages.de,
    ...webFormMessages.de,
    ...webFrameMessages.de,
    ...webLawMessages.de,
    ...webLetterMessages.de,
    ...webNamesMessages.de,
    ...webResultMessages.de,
    ...webWhatIfMessages.de,
    ...webStartMessages.de,
  },
  en: {
    ...webAccountsMessages.en,
    ...webLifeMessages.en,
    ...webFormMessages.en,
    ...webFrameMessages.en,
    ...webLawMessages.en,
    ...webLetterMessages.en,
    ...webNamesMessages.en,
    ...webResultMessages.en,
    ...webWhatIfMessages.en,
    ...webStartMessages.en,
  },
} as const
