import { defineMessages } from './define.js'

/** Documents as files on the pages. */
export const webDocumentMessages = defineMessages({
  de: {
    'error.busy':
      'Gerade werden zu viele Dokumente gesetzt. Versuchen Sie es in einer Minute noch einmal.',
    'web.error.busy': 'Gerade ist viel zu tun',
    'web.error.busy.text':
      'Es werden gerade zu viele Dokumente gesetzt. Versuchen Sie es in einer Minute noch einmal; Ihre Angaben sind gespeichert.',
    'documents.title': 'Dokumente als Datei',
    'documents.text':
      'PDF zum Unterschreiben, Verteilen und Archivieren, ODT und DOCX zum Weiterschreiben, JSON für Programme. Jede Datei trägt alles in sich, um das Ergebnis nachzurechnen.',
    'documents.kind.letter': 'Antwort',
    'documents.kind.annex': 'Bewertungsbericht',
    'documents.kind.summary': 'Kurzfassung auf einer Seite',
    'documents.cut.internal': 'intern, vollständig',
    'documents.cut.council': 'für den Rat, ohne interne Notizen',
    'documents.cut.public': 'für die Öffentlichkeit, ohne Namen, Belege und Stellungnahmen',
  },
  en: {
    'error.busy': 'Too many documents are being set. Try again in a minute.',
    'web.error.busy': 'There is much to do right now',
    'web.error.busy.text':
      'Too many documents are being set. Try again in a minute; what you entered is stored.',
    'documents.title': 'Documents as files',
    'documents.text':
      'PDF to sign, distribute and archive, ODT and DOCX to go on writing, JSON for programs. Each file carries everything needed to recompute the result.',
    'documents.kind.letter': 'Answer',
    'documents.kind.annex': 'Assessment report',
    'documents.kind.summary': 'Summary on one page',
    'documents.cut.internal': 'internal, complete',
    'documents.cut.council': 'for the council, without internal notes',
    'documents.cut.public': 'for the public, without names, evidence and opinions',
  },
})
