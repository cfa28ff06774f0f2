import { defineMessages } from './define.js'

/** What the commands for reading, checking and comparing rule sets say. */
export const cliRuleToolsMessages = defineMessages({
  de: {
    'cli.rulesCheck.title': 'Prüfung der Regelwerke und Register',
    'cli.rulesCheck.sound': 'Es ist nichts zu beanstanden.',
    'cli.rulesCheck.errorsTitle': 'Fehler',
    'cli.rulesCheck.warningsTitle': 'Hinweise',
  },
  en: {
    'cli.rulesCheck.title': 'Check of rule sets and registers',
    'cli.rulesCheck.sound': 'Nothing is wrong.',
    'cli.rulesCheck.errorsTitle': 'Errors',
    'cli.rulesCheck.warningsTitle': 'Warnings',
  },
})
