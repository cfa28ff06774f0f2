import { defineMessages } from './define.js'

/** The pages of questions, conflicts, checking answers. */
export const webFormMessages = defineMessages({
  de: {
    'web.topic.place': '{section} · Thema {at} von {of}',
    'web.topic.progress': '{done} von {total} Fragen der Bewertung sind beantwortet.',
    'web.topic.added': 'Durch Ihre Antworten sind auf dieser Seite Fragen dazugekommen.',
    'web.topic.save': 'Speichern und weiter',
    'web.topic.saveReturn': 'Speichern und zurück zur Prüfung',
    'web.topic.saveLater': 'Speichern und zur Übersicht',
    'web.topic.why': 'Warum fragen wir das?',
    'web.topic.whyRules': 'Die Antwort geht ein in:',
    'web.topic.whySources': 'Quellen dazu:',
    'web.topic.remarks': 'Notiz und Nachweis',
    'web.topic.remarksNeeded': 'Notiz und Nachweis (eines davon ist hier nötig)',
    'web.topic.override': 'Abweichende Angabe machen',

    'web.choice.register': 'Die Angabe aus dem Register verwenden',
    'web.choice.notApplicable': 'Trifft nicht zu',
    'web.choice.later': 'Später klären',
    'web.choice.unknown': 'Weiß ich nicht',
    'web.choice.unknown.counts': 'Zählt als nicht nachgewiesen, also wie „{value}“.',
    'web.choice.number': 'Diese Zahl:',
    'web.choice.numberLabel': 'Zahl ({unit})',

    'web.field.answer': 'Antwort',
    'web.field.note': 'Notiz',
    'web.field.note.hint': 'Erscheint nur in der internen Anlage.',
    'web.field.evidence': 'Woher wissen Sie das?',
    'web.field.evidence.hint':
      'Zum Beispiel: Dienstplan 2022, Schreiben der Aufsicht vom 12.03.2022.',
    'web.field.unsure': 'Ich bin mir nicht sicher',
    'web.field.unsure.hint': 'Das ändert nichts am Ergebnis, steht aber in der Anlage.',

    'web.state.answered': 'beantwortet',
    'web.state.unknown': 'Weiß ich nicht',
    'web.state.later': 'Später klären',
    'web.state.not-applicable': 'Trifft nicht zu',

    'web.answer.none': 'Noch nicht beantwortet',
    'web.answer.chooseOne': 'Wählen Sie eine der Antworten aus.',
    'web.answer.notWhole': 'Geben Sie eine ganze Zahl von {min} bis {max} ein.',
    'web.answer.outOfRange':
      'Geben Sie eine Zahl von {min} bis {max} ein; {value} ist nicht möglich.',
    'web.answer.offStep': 'Geben Sie ab {min} eine Zahl in Schritten von {step} ein.',
    'web.answer.numberMissing': 'Geben Sie die Zahl ein oder wählen Sie eine andere Antwort.',
    'web.answer.numberAndChoice':
      'Sie haben {number} eingegeben und zugleich eine andere Antwort gewählt. Löschen Sie die Zahl oder wählen Sie „Diese Zahl“.',
    'web.answer.severalChoices':
      'Diese Antworten schließen sich aus. Wählen Sie entweder Werte oder eine der Antworten am Ende.',
    'web.answer.tooLong': 'Kürzen Sie Notiz und Nachweis auf je höchstens {maximum} Zeichen.',
    'web.answer.infeasible':
      'Das ist auf dieser Plattform nicht möglich. Wählen Sie eine andere Antwort.',
    'web.answer.overrideWithoutNote':
      'Sie weichen vom Register ab. Begründen Sie das in einer Notiz oder geben Sie einen Nachweis an.',

    'web.register.value': 'Aus dem Plattformregister',
    'web.register.since': 'gilt seit {since}',
    'web.register.evidence': 'Beleg vom {date}',
    'web.register.source': 'Quelle',

    'web.offered.title': 'Für diesen Stichtag nicht belegt',
    'web.offered.text': 'Das Plattformregister kennt eine Angabe zu dieser Frage: „{value}“.',
    'web.offered.later': 'Sie stammt vom {date}, also aus der Zeit nach dem Stichtag.',
    'web.offered.unverified': 'Sie ist noch nicht nachgeprüft.',
    'web.offered.take': 'Diese Angabe übernehmen',
    'web.offered.evidence': 'Aus dem Plattformregister übernommen; für den Stichtag nicht belegt.',

    'web.errors.title': 'Es gibt ein Problem',
    'web.errors.stored': 'Ihre Eingaben sind gespeichert. Bitte berichtigen Sie noch:',
    'web.errors.notStored': 'Ihre Eingaben sind noch nicht gespeichert. Bitte berichtigen Sie:',
    'web.errors.label': 'Fehler:',

    'web.autosave.saving': 'Wird gespeichert …',
    'web.autosave.saved': 'Gespeichert um {time} Uhr',
    'web.autosave.failed':
      'Nicht gespeichert – keine Verbindung oder eine Eingabe ist nicht lesbar',
    'web.autosave.signedOut': 'Nicht gespeichert – Sie sind abgemeldet.',
    'web.autosave.signIn': 'Anmelden (neuer Tab)',
    'web.autosave.conflict':
      'Nicht gespeichert – jemand anderes hat etwas geändert. „Speichern“ zeigt beide Fassungen.',

    'web.conflict.title': 'Zwei haben dasselbe geändert',
    'web.conflict.text':
      'Während Sie diese Seite bearbeitet haben, hat jemand anderes andere Antworten gespeichert, zuletzt am {time} Uhr. Noch ist nichts von Ihnen verloren. Wählen Sie je Frage, was gelten soll.',
    'web.conflict.versions': 'Beide Fassungen',
    'web.conflict.field': 'Feld',
    'web.conflict.stored': 'Gespeichert',
    'web.conflict.sent': 'Ihre Eingabe',
    'web.conflict.keepStored': 'Die gespeicherte Fassung behalten',
    'web.conflict.keepSent': 'Meine Eingabe verwenden',
    'web.conflict.which': 'Was soll gelten?',
    'web.conflict.choose': 'Wählen Sie, was gelten soll: {question}',
    'web.conflict.save': 'Auswahl speichern',
    'web.conflict.nothing': 'leer',

    'web.check.title': 'Antworten prüfen',
    'web.check.lead': 'Prüfen Sie Ihre Angaben. Über „Ändern“ kommen Sie danach hierher zurück.',
    'web.check.change': 'Ändern',
    'web.check.given': 'Von Ratsam ergänzt',
    'web.check.given.text':
      'Diese Angaben folgen aus der Stelle, dem Stichtag und den Registern. Sie werden nicht gefragt.',
    'web.check.unsure': 'unsicher',
    'web.check.notProven': 'Nicht nachgewiesen – gewertet als: {value}',
    'web.check.next': 'Weiter zur Auswertung',

    'web.origin.catalogue': 'aus dem Plattformregister, gilt seit {since}',
    'web.origin.authorities': 'aus dem Register der Aufsichtsbehörden',
    'web.origin.case': 'aus den Angaben zur Bewertung',
    'web.origin.position': 'Rechtsauffassung, der das Regelwerk folgt',
    'web.origin.positionChosen': 'von der Leitung gewählte Rechtsauffassung',
    'web.origin.notProven': 'Nachweispflicht: {source}',
    'web.origin.offered': 'im Register genannt, aber für diesen Stichtag nicht belegt',
  },
  en: {
    'web.topic.place': '{section} · topic {at} of {of}',
    'web.topic.progress': '{done} of {total} questions of the assessment are answered.',
    'web.topic.added': 'Your answers have added questions to this page.',
    'web.topic.save': 'Save and continue',
    'web.topic.saveReturn': 'Save and go back to checking',
    'web.topic.saveLater': 'Save and go to the overview',
    'web.topic.why': 'Why do we ask this?',
    'web.topic.whyRules': 'The answer is used in:',
    'web.topic.whySources': 'Sources:',
    'web.topic.remarks': 'Note and evidence',
    'web.topic.remarksNeeded': 'Note and evidence (one of them is needed here)',
    'web.topic.override': 'State something else',

    'web.choice.register': 'Use the value from the register',
    'web.choice.notApplicable': 'Does not apply',
    'web.choice.later': 'To be settled later',
    'web.choice.unknown': 'I don’t know',
    'web.choice.unknown.counts': 'Counts as not shown, that is, like “{value}”.',
    'web.choice.number': 'This number:',
    'web.choice.numberLabel': 'Number ({unit})',

    'web.field.answer': 'Answer',
    'web.field.note': 'Note',
    'web.field.note.hint': 'Appears in the internal annex only.',
    'web.field.evidence': 'How do you know?',
    'web.field.evidence.hint':
      'For example: duty roster 2022, letter of the authority of 12.03.2022.',
    'web.field.unsure': 'I am not sure',
    'web.field.unsure.hint': 'This does not change the result, but the annex says so.',

    'web.state.answered': 'answered',
    'web.state.unknown': 'I don’t know',
    'web.state.later': 'To be settled later',
    'web.state.not-applicable': 'Does not apply',

    'web.answer.none': 'Not answered yet',
    'web.answer.chooseOne': 'Choose one of the answers.',
    'web.answer.notWhole': 'Enter a whole number from {min} to {max}.',
    'web.answer.outOfRange': 'Enter a number from {min} to {max}; {value} is not possible.',
    'web.answer.offStep': 'Enter a number from {min} on in steps of {step}.',
    'web.answer.numberMissing': 'Enter the number or choose another answer.',
    'web.answer.numberAndChoice':
      'You entered {number} and chose another answer as well. Delete the number or choose “This number”.',
    'web.answer.severalChoices':
      'These answers exclude each other. Choose either values or one of the answers at the end.',
    'web.answer.tooLong': 'Shorten note and evidence to {maximum} characters each at most.',
    'web.answer.infeasible': 'This is not possible on this platform. Choose another answer.',
    'web.answer.overrideWithoutNote':
      'You depart from the register. Give the reason in a note, or give evidence.',

    'web.register.value': 'From the platform register',
    'web.register.since': 'since {since}',
    'web.register.evidence': 'evidence of {date}',
    'web.register.source': 'Source',

    'web.offered.title': 'Not documented for this as-of date',
    'web.offered.text': 'The platform register knows a value for this question: “{value}”.',
    'web.offered.later': 'It is of {date}, after the as-of date.',
    'web.offered.unverified': 'It has not been verified yet.',
    'web.offered.take': 'Use this value',
    'web.offered.evidence': 'Taken from the platform register; not documented for the as-of date.',

    'web.errors.title': 'There is a problem',
    'web.errors.stored': 'What you entered is saved. Please correct:',
    'web.errors.notStored': 'What you entered is not saved yet. Please correct:',
    'web.errors.label': 'Error:',

    'web.autosave.saving': 'Saving …',
    'web.autosave.saved': 'Saved at {time}',
    'web.autosave.failed': 'Not saved – no connection, or something entered cannot be read',
    'web.autosave.signedOut': 'Not saved – you are signed out.',
    'web.autosave.signIn': 'Sign in (new tab)',
    'web.autosave.conflict':
      'Not saved – somebody else changed something. “Save” shows both versions.',

    'web.conflict.title': 'Two people changed the same thing',
    'web.conflict.text':
      'While you were working on this page, somebody else saved other answers, the last of them on {time}. Nothing of yours is lost yet. Choose for each question what should count.',
    'web.conflict.versions': 'Both versions',
    'web.conflict.field': 'Field',
    'web.conflict.stored': 'Stored',
    'web.conflict.sent': 'What you entered',
    'web.conflict.keepStored': 'Keep what is stored',
    'web.conflict.keepSent': 'Use what I entered',
    'web.conflict.which': 'What should count?',
    'web.conflict.choose': 'Choose what should count: {question}',
    'web.conflict.save': 'Save the choice',
    'web.conflict.nothing': 'empty',

    'web.check.title': 'Check answers',
    'web.check.lead': 'Check what you entered. “Change” brings you back here afterwards.',
    'web.check.change': 'Change',
    'web.check.given': 'Added by Ratsam',
    'web.check.given.text':
      'These values follow from the body, the as-of date and the registers. They are not asked.',
    'web.check.unsure': 'unsure',
    'web.check.notProven': 'Not shown – counted as: {value}',
    'web.check.next': 'Go on to the evaluation',

    'web.origin.catalogue': 'from the platform register, since {since}',
    'web.origin.authorities': 'from the register of supervisory authorities',
    'web.origin.case': 'from the details of the assessment',
    'web.origin.position': 'legal position the rule set follows',
    'web.origin.positionChosen': 'legal position chosen by the management',
    'web.origin.notProven': 'duty to show: {source}',
    'web.origin.offered': 'in the register, but not documented for this as-of date',
  },
})
