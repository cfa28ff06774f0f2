import { accountMessages } from './messages/accounts.js'
import { cliMessages } from './messages/cli.js'
import { cliRuleToolsMessages } from './messages/cliRuleTools.js'
import { cliWhatIfMessages } from './messages/cliWhatIf.js'
import { issueMessages } from './messages/issues.js'
import { rulesMessages } from './messages/rules.js'
import { sheetMessages } from './messages/sheets.js'
import { storeMessages } from './messages/store.js'
import { webMessages } from './messages/web.js'
import { databaseMessages } from './messages/database.js'
import { documentMessages } from './messages/document.js'
import { webAuditMessages } from './messages/webAudit.js'
import { webDocumentMessages } from './messages/webDocuments.js'
import { verificationMessages } from './messages/verification.js'
import { documentReportMessages } from './messages/documentReport.js'

/** Words of screens, documents and messages. German is the source of truth; the compiler finds missing English keys. */
export type Lang = 'de' | 'en'

const de = {
  ...accountMessages.de,
  ...issueMessages.de,
  ...rulesMessages.de,
  ...storeMessages.de,
  ...databaseMessages.de,
  ...cliMessages.de,
  ...cliRuleToolsMessages.de,
  ...cliWhatIfMessages.de,
  ...webMessages.de,
  ...documentMessages.de,
  ...documentReportMessages.de,
  ...verificationMessages.de,
  ...webDocumentMessages.de,
  ...webAuditMessages.de,
  ...sheetMessages.de,
}
export type MessageKey = keyof typeof de
const en: Readonly<Record<MessageKey, string>> = {
  ...accountMessages.en,
  ...issueMessages.en,
  ...rulesMessages.en,
  ...storeMessages.en,
  ...databaseMessages.en,
  ...cliMessages.en,
  ...cliRuleToolsMessages.en,
  ...cliWhatIfMessages.en,
  ...webMessages.en,
  ...documentMessages.en,
  ...documentReportMessages.en,
  ...verificationMessages.en,
  ...webDocumentMessages.en,
  ...webAuditMessages.en,
  ...sheetMessages.en,
}
const dictionaries = { de, en } as const

export type MessageParams = Readonly<Record<string, string | number | readonly string[]>>

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(de, key)

/** Puts a message into words; `{name}` takes the value of that parameter, numbers in the language's format. */
export const translate = (lang: Lang, key: MessageKey, params: MessageParams = {}): string =>
  dictionaries[lang][key].replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = params[name]
    if (value === undefined) return whole
    if (typeof value === 'number') return formatNumber(lang, value)
    return typeof value === 'string' ? value : value.join(', ')
  })

/** Display rounds half up to one decimal. */
export const formatNumber = (lang: Lang, value: number): string =>
  new Intl.NumberFormat(lang, {
    maximumFractionDigits: 1,
    roundingMode: 'halfExpand',
  }).format(value)

/** `2022-05-31` → `31.05.2022` or `31 May 2022`. */
export const formatDate = (lang: Lang, isoDate: string): string => {
  const [year = '', month = '', day = ''] = isoDate.slice(0, 10).split('-')
  if (lang === 'de') return `${day}.${month}.${year}`
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`))
}
