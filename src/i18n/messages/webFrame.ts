import { defineMessages } from './define.js'

/** Page frame, information pages, error pages. */
export const webFrameMessages = defineMessages({
  de: {
    'web.frame.skip': 'Zum Inhalt springen',
    'web.frame.settings': 'Sprache',
    'web.frame.information': 'Über diese Anwendung',
    'web.frame.singleUser':
      'Einzelplatz: Nur an diesem Rechner erreichbar. Benutzerkonten sind ausgeschaltet.',
    'web.frame.advice':
      'Ratsam unterstützt Ihre Entscheidung. Es entscheidet nicht, veröffentlicht nichts und ersetzt keine Rechtsberatung.',
    'web.frame.version': 'Ratsam {version}',
    'web.lang.de': 'Deutsch',
    'web.lang.en': 'English',
    'web.theme.label': 'Darstellung',
    'web.theme.auto': 'wie im System',
    'web.theme.light': 'hell',
    'web.theme.dark': 'dunkel',

    'web.info.imprint': 'Impressum',
    'web.info.imprint.text':
      'Hier stehen Name und Anschrift der Stelle, die Ratsam betreibt, die vertretungsberechtigte Person und ein Weg, auf dem man sie schnell erreicht.',
    'web.info.privacy': 'Datenschutz',
    'web.info.privacy.text':
      'Hier steht, wer für die Verarbeitung verantwortlich ist und wie man die behördliche Datenschutzbeauftragte oder den Datenschutzbeauftragten erreicht. Ratsam selbst setzt nur zwei Cookies: eines für die gewählte Sprache und eines für die gewählte Darstellung. Es lädt nichts von anderen Servern und sendet nichts an andere Server. Bewertungen liegen nur im Datenordner dieses Rechners.',
    'web.info.accessibility': 'Erklärung zur Barrierefreiheit',
    'web.info.accessibility.text':
      'Ratsam ist nach den Anforderungen der BITV 2.0 gebaut und lässt sich ohne Maus und ohne JavaScript bedienen. Hier steht, wann und wie das geprüft wurde, was noch nicht barrierefrei ist und welche Durchsetzungsstelle zuständig ist.',
    'web.info.feedback': 'Barriere melden',
    'web.info.feedback.text':
      'Hier steht, wem Sie schreiben oder wen Sie anrufen können, wenn Sie auf eine Barriere oder einen Fehler stoßen, und wann Sie eine Antwort erhalten.',
    'web.info.toComplete': 'Von der Stelle zu ergänzen',
    'web.info.toComplete.text':
      'Diese Seite ist ein Platzhalter. Die Stelle, die Ratsam betreibt, füllt sie mit ihren eigenen Angaben.',

    'web.error.prefix': 'Fehler: ',
    'web.error.home': 'Zur Startseite',
    'web.error.requestId': 'Für die Technik: Diese Anfrage steht im Protokoll unter',
    'web.error.notFound': 'Diese Seite gibt es nicht',
    'web.error.notFound.text':
      'Prüfen Sie die Adresse. Auf der Startseite finden Sie alle Bewertungen.',
    'web.error.gone': 'Diese Bewertung gibt es nicht',
    'web.error.gone.text':
      'Sie wurde gelöscht, oder die Adresse stimmt nicht. Auf der Startseite finden Sie alle Bewertungen.',
    'web.error.conflict': 'Inzwischen hat jemand anderes gespeichert',
    'web.error.conflict.text':
      'Ihre Änderung wurde nicht übernommen. Laden Sie die Seite neu, prüfen Sie den neuen Stand und versuchen Sie es noch einmal.',
    'web.error.badInput': 'Diese Angaben passen nicht zusammen',
    'web.error.badInput.text':
      'Gehen Sie zurück, prüfen Sie Ihre Angaben und speichern Sie erneut. Gespeichert wurde nichts.',
    'web.error.noRuleset': 'Für diesen Stichtag gibt es kein Regelwerk',
    'web.error.noRuleset.text':
      'Das älteste Regelwerk gilt ab {from}. Wählen Sie in den Angaben einen späteren Stichtag.',
    'web.error.ruleset': 'Das Regelwerk ist fehlerhaft',
    'web.error.ruleset.text':
      'Es wird nichts bewertet, bis es in Ordnung ist. Die Technik findet die Fehler mit „ratsam rules check“.',
    'web.error.registers': 'Die Register sind fehlerhaft',
    'web.error.registers.text':
      'Es wird nichts bewertet, bis sie in Ordnung sind. Die Technik findet die Fehler mit „ratsam rules check“.',
    'web.error.store': 'Der Datenspeicher ist nicht bereit',
    'web.error.storeLocked.text':
      'Ein anderes Programm benutzt den Datenordner. Beenden Sie es und versuchen Sie es noch einmal. Gespeichert wurde nichts.',
    'web.error.storeCorrupt.text':
      'Der Datenordner ist beschädigt. Rufen Sie die Technik: „ratsam store verify“ zeigt die Stelle, „ratsam store restore“ spielt eine Sicherung ein. Gespeichert wurde nichts.',
    'web.error.storeReadOnly.text':
      'In den Datenordner kann nicht geschrieben werden. Die Technik muss die Schreibrechte prüfen. Gespeichert wurde nichts.',
    'web.error.storeFull.text':
      'Der Datenträger ist voll. Schaffen Sie Platz und speichern Sie noch einmal. Gespeichert wurde nichts; was schon gespeichert war, ist unversehrt.',
    'web.error.storeStopped.text':
      'Nach einem Schreibfehler wurde der Speicher angehalten, damit nichts verloren geht. Die Technik muss Ratsam neu starten.',
    'web.error.internal': 'Das hat nicht funktioniert',
    'web.error.internal.text':
      'Versuchen Sie es noch einmal. Bleibt der Fehler, geben Sie der Technik die Nummer unten. Was schon gespeichert war, ist unversehrt.',
    'web.error.engines': 'Die Bewertung wurde angehalten',
    'web.error.engines.text':
      'Zwei unabhängige Rechenwege kamen zu verschiedenen Feststellungen. Ratsam zeigt dann kein Ergebnis. Geben Sie der Technik die Nummer unten.',
    'web.error.host': 'Unter diesem Namen antwortet Ratsam nicht',
    'web.error.host.text':
      'Rufen Sie Ratsam unter der Adresse auf, die beim Start angezeigt wurde, zum Beispiel http://localhost:3000.',
    'web.error.crossOrigin': 'Diese Anfrage kam nicht von einer Seite von Ratsam',
    'web.error.crossOrigin.text':
      'Zu Ihrem Schutz wurde nichts geändert. Öffnen Sie die Startseite und versuchen Sie es von dort.',
    'web.error.tooLarge': 'Das ist zu viel Text auf einmal',
    'web.error.tooLarge.text':
      'Eine Seite darf höchstens ein Megabyte groß sein. Gehen Sie zurück, kürzen Sie Notizen und Nachweise und speichern Sie erneut. Gespeichert wurde nichts.',
    'web.error.malformed': 'Diese Anfrage war nicht lesbar',
    'web.error.malformed.text':
      'Gehen Sie zurück, laden Sie die Seite neu und speichern Sie noch einmal. Gespeichert wurde nichts.',
  },
  en: {
    'web.frame.skip': 'Skip to content',
    'web.frame.settings': 'Language',
    'web.frame.information': 'About this application',
    'web.frame.singleUser':
      'Single workplace: reachable on this computer only. Accounts are switched off.',
    'web.frame.advice':
      'Ratsam supports your decision. It does not decide, publishes nothing and is no substitute for legal advice.',
    'web.frame.version': 'Ratsam {version}',
    'web.lang.de': 'Deutsch',
    'web.lang.en': 'English',
    'web.theme.label': 'Appearance',
    'web.theme.auto': 'as the system',
    'web.theme.light': 'light',
    'web.theme.dark': 'dark',

    'web.info.imprint': 'Imprint',
    'web.info.imprint.text':
      'Name and address of the body that runs Ratsam, the person who represents it, and a quick way to reach them belong here.',
    'web.info.privacy': 'Privacy',
    'web.info.privacy.text':
      'Who is responsible for the processing, and how to reach the data protection officer, belongs here. Ratsam itself sets two cookies only: one for the language and one for the appearance you chose. It loads nothing from other servers and sends nothing to other servers. Assessments stay in the data folder of this computer.',
    'web.info.accessibility': 'Accessibility statement',
    'web.info.accessibility.text':
      'Ratsam is built to the requirements of BITV 2.0 and can be used without a mouse and without JavaScript. When and how this was tested, what is not yet accessible, and which enforcement body is competent belongs here.',
    'web.info.feedback': 'Report a barrier',
    'web.info.feedback.text':
      'Whom you can write to or call when you meet a barrier or an error, and when you will get an answer, belongs here.',
    'web.info.toComplete': 'To be completed by the body',
    'web.info.toComplete.text':
      'This page is a placeholder. The body that runs Ratsam fills it with its own details.',

    'web.error.prefix': 'Error: ',
    'web.error.home': 'Go to the start page',
    'web.error.requestId': 'For the people who run Ratsam: this request is in the log as',
    'web.error.notFound': 'There is no such page',
    'web.error.notFound.text': 'Check the address. The start page lists all assessments.',
    'web.error.gone': 'There is no such assessment',
    'web.error.gone.text':
      'It was deleted, or the address is wrong. The start page lists all assessments.',
    'web.error.conflict': 'Somebody else saved in the meantime',
    'web.error.conflict.text':
      'Your change was not stored. Reload the page, look at what is there now and try again.',
    'web.error.badInput': 'These details do not fit together',
    'web.error.badInput.text': 'Go back, check your details and save again. Nothing was stored.',
    'web.error.noRuleset': 'There is no rule set for this as-of date',
    'web.error.noRuleset.text':
      'The oldest rule set applies from {from}. Choose a later as-of date in the details.',
    'web.error.ruleset': 'The rule set is faulty',
    'web.error.ruleset.text':
      'Nothing is assessed until it is mended. “ratsam rules check” finds the errors.',
    'web.error.registers': 'The registers are faulty',
    'web.error.registers.text':
      'Nothing is assessed until they are mended. “ratsam rules check” finds the errors.',
    'web.error.store': 'The data store is not ready',
    'web.error.storeLocked.text':
      'Another program is using the data folder. End it and try again. Nothing was stored.',
    'web.error.storeCorrupt.text':
      'The data folder is damaged. Call the people who run Ratsam: “ratsam store verify” shows the place, “ratsam store restore” brings back a backup. Nothing was stored.',
    'web.error.storeReadOnly.text':
      'The data folder cannot be written to. Its permissions must be checked. Nothing was stored.',
    'web.error.storeFull.text':
      'The disk is full. Make room and save again. Nothing was stored; what had been stored is intact.',
    'web.error.storeStopped.text':
      'After a write error the store was stopped so that nothing is lost. Ratsam has to be restarted.',
    'web.error.internal': 'That did not work',
    'web.error.internal.text':
      'Try again. If the error stays, give the number below to the people who run Ratsam. What had been stored is intact.',
    'web.error.engines': 'The assessment was stopped',
    'web.error.engines.text':
      'Two independent ways of computing came to different findings. Ratsam then shows no result. Give the number below to the people who run Ratsam.',
    'web.error.host': 'Ratsam does not answer to this name',
    'web.error.host.text':
      'Open Ratsam at the address that was shown when it started, for example http://localhost:3000.',
    'web.error.crossOrigin': 'This request did not come from a page of Ratsam',
    'web.error.crossOrigin.text':
      'For your protection nothing was changed. Open the start page and try from there.',
    'web.error.tooLarge': 'That is too much text at once',
    'web.error.tooLarge.text':
      'A page may be one megabyte at most. Go back, shorten notes and evidence and save again. Nothing was stored.',
    'web.error.malformed': 'This request could not be read',
    'web.error.malformed.text': 'Go back, reload the page and save again. Nothing was stored.',
  },
})
