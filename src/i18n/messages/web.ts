import { webFormMessages } from './webForm.js'
import { webFrameMessages } from './webFrame.js'
import { webNamesMessages } from './webNames.js'
import { webResultMessages } from './webResult.js'
import { webStartMessages } from './webStart.js'

/** All words of the web, one file a group of pages. */
export const webMessages = {
  de: {
    ...webFormMessages.de,
    ...webFrameMessages.de,
    ...webNamesMessages.de,
    ...webResultMessages.de,
    ...webStartMessages.de,
  },
  en: {
    ...webFormMessages.en,
    ...webFrameMessages.en,
    ...webNamesMessages.en,
    ...webResultMessages.en,
    ...webStartMessages.en,
  },
} as const
