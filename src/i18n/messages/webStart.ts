import { defineMessages } from './define.js'

/** Start page, head of a case, hub, deleting. */
export const webStartMessages = defineMessages({
  de: {
    'web.start.title': 'Bewertungen',
    'web.start.heading': 'Ist ein Auftritt auf dieser Plattform ratsam?',
    'web.start.lead':
      'Ratsam führt Sie durch die Prüfung, ob Ihre Stelle ein amtliches Konto auf einer Plattform betreiben sollte. Am Ende stehen eine begründete Empfehlung und ein Schreiben, das Sie der Antwort auf eine Ratsanfrage beilegen können.',
    'web.start.time.title': 'Wie lange dauert das?',
    'web.start.time':
      'Etwa 30 bis 45 Minuten für rund 30 Fragen zu Ihrem Vorhaben. Was über die Plattform belegt ist, trägt Ratsam ein. Jede Seite wird gespeichert: Sie können jederzeit aufhören und später weitermachen.',
    'web.start.need.title': 'Was sollten Sie bereithalten?',
    'web.start.need.inquiry': 'die Ratsanfrage, falls es eine gibt',
    'web.start.need.plan': 'den Plan: Kommentare offen oder geschlossen, Betreuungszeiten, Werbung',
    'web.start.need.staff': 'wie viele Stunden in der Woche für die Betreuung da sind',
    'web.start.need.papers':
      'was schon schriftlich vorliegt, zum Beispiel Nutzungskonzept oder Folgenabschätzung',
    'web.start.need.unknown':
      'Sie müssen nicht alles wissen: „Weiß ich nicht“ ist immer eine Antwort. Ratsam sagt dann, was davon abhängt.',
    'web.start.new': 'Neue Bewertung beginnen',
    'web.start.list': 'Ihre Bewertungen',
    'web.start.empty': 'Es gibt noch keine Bewertung. Beginnen Sie mit der ersten.',
    'web.start.empty.reader': 'Es gibt noch keine Bewertung.',
    'web.start.empty.archive': 'Das Archiv ist leer.',
    'web.start.item': '{platform} – {body}',
    'web.start.progress': '{done} von {total} Fragen beantwortet',
    'web.start.faulty': 'Antworten mit Fehlern: {faulty}',
    'web.start.changed': 'zuletzt geändert',
    'web.start.ifEvaluated': 'Ergebnis',
    'web.start.pages': 'Seiten der Liste',
    'web.start.page': 'Seite {number}',
    'web.start.deleted': 'Die Bewertung wurde gelöscht.',
    'web.start.delete': 'Löschen',

    'web.details.new': 'Neue Bewertung',
    'web.details.edit': 'Angaben zur Bewertung',
    'web.details.body': 'Ihre Stelle',
    'web.details.name': 'Name der Stelle',
    'web.details.name.hint': 'So steht er im Briefkopf, zum Beispiel „Stadt Musterstadt“.',
    'web.details.land': 'Land',
    'web.details.land.hint': 'Danach richten sich Landesrecht und Aufsichtsbehörde.',
    'web.details.type': 'Art der Stelle',
    'web.details.subjectOf': 'Was wird geprüft?',
    'web.details.platform': 'Plattform',
    'web.details.platform.hint':
      'Ratsam trägt ein, was über die Plattform belegt ist, mit Quelle und Datum.',
    'web.details.asOf': 'Stichtag',
    'web.details.asOf.hint':
      'Geprüft wird die Rechtslage an diesem Tag, zum Beispiel 31.05.2022. Vorgabe ist heute.',
    'web.details.inquiry': 'Ratsanfrage',
    'web.details.inquiry.hint':
      'Alle Angaben hier sind freiwillig. Sie stehen nur im Schreiben und ändern das Ergebnis nicht.',
    'web.details.reference': 'Nummer der Anfrage',
    'web.details.reference.hint': 'Zum Beispiel AF/034/2022.',
    'web.details.sessionDate': 'Sitzung vom',
    'web.details.askedOn': 'Anfrage vom',
    'web.details.date.hint': 'Zum Beispiel 20.04.2022.',
    'web.details.askedBy': 'Wer hat gefragt?',
    'web.details.askedBy.hint':
      'Im Schreiben steht „Anfragesteller*in“. Ein Name erscheint nur, wenn Sie ihn hier eintragen.',
    'web.details.subject': 'Gegenstand der Anfrage',
    'web.details.questions': 'Fragen im Wortlaut',
    'web.details.questions.hint': 'Jede Frage in eine eigene Zeile.',
    'web.details.create': 'Bewertung anlegen',
    'web.details.save': 'Angaben speichern',
    'web.details.choose': 'Bitte wählen',
    'web.details.name.missing': 'Tragen Sie den Namen Ihrer Stelle ein.',
    'web.details.land.missing': 'Wählen Sie das Land aus, zu dem Ihre Stelle gehört.',
    'web.details.type.missing': 'Wählen Sie die Art Ihrer Stelle aus.',
    'web.details.platform.missing': 'Wählen Sie eine Plattform aus der Liste.',
    'web.details.asOf.missing': 'Tragen Sie den Stichtag ein, zum Beispiel 31.05.2022.',
    'web.details.asOf.future':
      'Der Stichtag liegt in der Zukunft. Welches Recht dann gilt, weiß niemand: Wählen Sie heute oder einen früheren Tag.',
    'web.details.asOf.tooEarly':
      'Für diesen Tag gibt es kein Regelwerk. Wählen Sie einen Stichtag ab dem {from}.',
    'web.details.date.invalid':
      '„{value}“ ist kein Datum. Schreiben Sie Tag, Monat und Jahr, zum Beispiel 31.05.2022.',
    'web.details.tooLong': 'Kürzen Sie den Text auf höchstens {maximum} Zeichen.',
    'web.details.questions.tooMany':
      'Möglich sind höchstens {most} Fragen mit je {longest} Zeichen. Kürzen Sie den Text.',
    'web.details.conflict': 'Inzwischen hat jemand anderes diese Angaben geändert',
    'web.details.conflict.text':
      'Ihre Eingaben sind noch nicht gespeichert; sie stehen unten im Formular. Vergleichen Sie beide Fassungen. Wenn Sie jetzt speichern, gilt, was im Formular steht.',

    'web.hub.heading': '{platform} – {body}',
    'web.hub.asOf': 'Stichtag {asOf} · Regelwerk: {ruleset}',
    'web.hub.progress': '{done} von {total} Fragen beantwortet',
    'web.hub.order': 'Sie können die Themen in beliebiger Reihenfolge bearbeiten.',
    'web.hub.continue': 'Weitermachen',
    'web.hub.details': 'Angaben zur Stelle, zur Plattform und zur Anfrage ändern',
    'web.hub.finish': 'Abschluss',
    'web.hub.delete': 'Bewertung löschen',
    'web.hub.draft':
      'Das Regelwerk ist noch nicht freigegeben. Das Ergebnis ist deshalb nur ein Entwurf.',

    'web.crumbs': 'Sie sind hier',
    'web.crumbs.start': 'Bewertungen',

    'web.status.done': 'Erledigt',
    'web.status.inProgress': 'In Arbeit – {done} von {total}',
    'web.status.faulty': 'Fehler',
    'web.status.notBegun': 'Noch nicht begonnen',
    'web.status.notYet': 'Noch nicht möglich – erst Fehler beheben',
    'web.status.possible': 'Möglich',
    'web.status.always': 'Jederzeit möglich',

    'web.delete.title': 'Bewertung löschen?',
    'web.delete.text':
      'Die Bewertung mit {done} Antworten und allen Notizen wird endgültig gelöscht. Das lässt sich nicht rückgängig machen.',
    'web.delete.confirm': 'Endgültig löschen',
    'web.delete.cancel': 'Nicht löschen',
  },
  en: {
    'web.start.title': 'Assessments',
    'web.start.heading': 'Is an account on this platform advisable?',
    'web.start.lead':
      'Ratsam takes you through the question whether your body should run an official account on a platform. You get a reasoned recommendation and a letter to attach to the answer to a council inquiry.',
    'web.start.time.title': 'How long does it take?',
    'web.start.time':
      'About 30 to 45 minutes for some 30 questions about your plan. Ratsam fills in what is documented about the platform. Every page is saved: you can stop at any time and go on later.',
    'web.start.need.title': 'What should you have at hand?',
    'web.start.need.inquiry': 'the council inquiry, if there is one',
    'web.start.need.plan': 'the plan: comments open or closed, hours of cover, advertising',
    'web.start.need.staff': 'how many hours a week there are for moderation',
    'web.start.need.papers':
      'what exists in writing, for example a usage concept or an impact assessment',
    'web.start.need.unknown':
      'You need not know everything: “I don’t know” is always an answer. Ratsam then says what depends on it.',
    'web.start.new': 'Begin a new assessment',
    'web.start.list': 'Your assessments',
    'web.start.empty': 'There is no assessment yet. Begin the first one.',
    'web.start.empty.reader': 'There is no assessment yet.',
    'web.start.empty.archive': 'The archive is empty.',
    'web.start.item': '{platform} – {body}',
    'web.start.progress': '{done} of {total} questions answered',
    'web.start.faulty': 'errors in {faulty} answers',
    'web.start.changed': 'last changed',
    'web.start.ifEvaluated': 'Result',
    'web.start.pages': 'Pages of the list',
    'web.start.page': 'Page {number}',
    'web.start.deleted': 'The assessment was deleted.',
    'web.start.delete': 'Delete',

    'web.details.new': 'New assessment',
    'web.details.edit': 'Details of the assessment',
    'web.details.body': 'Your body',
    'web.details.name': 'Name of the body',
    'web.details.name.hint': 'As in the letterhead, for example “Stadt Musterstadt”.',
    'web.details.land': 'Land',
    'web.details.land.hint': 'It decides on state law and the supervisory authority.',
    'web.details.type': 'Kind of body',
    'web.details.subjectOf': 'What is assessed?',
    'web.details.platform': 'Platform',
    'web.details.platform.hint':
      'Ratsam fills in what is documented about the platform, with source and date.',
    'web.details.asOf': 'As-of date',
    'web.details.asOf.hint':
      'The law of this day is applied, for example 31.05.2022. Today is filled in.',
    'web.details.inquiry': 'Council inquiry',
    'web.details.inquiry.hint':
      'Everything here is optional. It appears in the letter only and does not change the result.',
    'web.details.reference': 'Number of the inquiry',
    'web.details.reference.hint': 'For example AF/034/2022.',
    'web.details.sessionDate': 'Session of',
    'web.details.askedOn': 'Inquiry of',
    'web.details.date.hint': 'For example 20.04.2022.',
    'web.details.askedBy': 'Who asked?',
    'web.details.askedBy.hint':
      'The letter says “Anfragesteller*in”. A name appears only if you enter it here.',
    'web.details.subject': 'Subject of the inquiry',
    'web.details.questions': 'Wording of the questions',
    'web.details.questions.hint': 'Each question on a line of its own.',
    'web.details.create': 'Create the assessment',
    'web.details.save': 'Save the details',
    'web.details.choose': 'Please choose',
    'web.details.name.missing': 'Enter the name of your body.',
    'web.details.land.missing': 'Choose the Land your body belongs to.',
    'web.details.type.missing': 'Choose the kind of your body.',
    'web.details.platform.missing': 'Choose a platform from the list.',
    'web.details.asOf.missing': 'Enter the as-of date, for example 31.05.2022.',
    'web.details.asOf.future':
      'The as-of date is in the future. Nobody knows the law of that day: choose today or an earlier day.',
    'web.details.asOf.tooEarly':
      'There is no rule set for this day. Choose an as-of date from {from} on.',
    'web.details.date.invalid':
      '“{value}” is not a date. Write day, month and year, for example 31.05.2022.',
    'web.details.tooLong': 'Shorten the text to {maximum} characters at most.',
    'web.details.questions.tooMany':
      'At most {most} questions of {longest} characters each are possible. Shorten the text.',
    'web.details.conflict': 'Somebody else changed these details in the meantime',
    'web.details.conflict.text':
      'What you entered is not stored yet; it is in the form below. Compare both versions. If you save now, what is in the form will count.',

    'web.hub.heading': '{platform} – {body}',
    'web.hub.asOf': 'As of {asOf} · rule set: {ruleset}',
    'web.hub.progress': '{done} of {total} questions answered',
    'web.hub.order': 'You can work on the topics in any order.',
    'web.hub.continue': 'Continue',
    'web.hub.details': 'Change the details of body, platform and inquiry',
    'web.hub.finish': 'Finish',
    'web.hub.delete': 'Delete the assessment',
    'web.hub.draft': 'The rule set has not been released. The result is therefore a draft only.',

    'web.crumbs': 'You are here',
    'web.crumbs.start': 'Assessments',

    'web.status.done': 'Done',
    'web.status.inProgress': 'In progress – {done} of {total}',
    'web.status.faulty': 'Error',
    'web.status.notBegun': 'Not begun',
    'web.status.notYet': 'Not yet possible – mend the errors first',
    'web.status.possible': 'Possible',
    'web.status.always': 'Possible at any time',

    'web.delete.title': 'Delete the assessment?',
    'web.delete.text':
      'The assessment with {done} answers and all notes will be deleted for good. This cannot be undone.',
    'web.delete.confirm': 'Delete for good',
    'web.delete.cancel': 'Do not delete',
  },
})
