import { defineMessages } from './define.js'

/** Documents as files, and their verification: command line, page and the page that works offline. */
export const verificationMessages = defineMessages({
  de: {
    'cli.report.summary': 'Schreibt Antwort, Bewertungsbericht oder Kurzfassung als Datei',
    'cli.report.help':
      'Aufruf: ratsam report FALL.json [FALL.json …] [--kind letter|annex|summary] [--cut internal|council|public]\n                     [--format pdf|odt|docx|html|md|text|json|csv] [--out DATEI|ORDNER [--force]]\n\nSchreibt ein Dokument zu einem bewerteten Fall. PDF ist zugleich PDF/A-3a und PDF/UA-1. PDF, ODT, DOCX und JSON enthalten alles, um das Ergebnis nachzurechnen („ratsam verify“).\n\n  --kind      letter Antwort (Vorgabe), annex Bewertungsbericht, summary Kurzfassung auf einer Seite\n  --cut       internal alles (Vorgabe), council ohne interne Notizen, public zusätzlich ohne Namen,\n              Belege und Stellungnahme der oder des Datenschutzbeauftragten\n  --format    pdf (Vorgabe), odt, docx, html, md, text, json oder csv (nur die Angaben)\n  --out       Datei; bei mehreren Fällen ein vorhandener Ordner\n  --profile   Briefkopf und Unterschrift der Stelle (JSON), sonst RATSAM_PROFILE\n  --letter    eigene Fassung des Schreibens: Zeichen, Datum, geänderte Absätze (JSON)\n  --force     ersetzt vorhandene Dateien\n  --lang de|en  Sprache\n\nBeispiel: ratsam report data/examples/markkleeberg-facebook-2022.json --out antwort.pdf',
    'cli.report.code': 'Prüfcode {code}.',
    'cli.report.progress': '[{at}/{count}] {path}',
    'issue.profile.contrast':
      'Die Farbe {colour} ist auf weißem Papier zu blass: Kontrast {contrast}, nötig sind {least}. Wählen Sie eine dunklere.',
    'issue.profile.pictureMissing':
      'Das Bild {file} gibt es nicht. Der Pfad gilt ab dem Ordner des Profils.',
    'issue.profile.pictureTooLarge':
      'Das Bild ist zu groß. Erlaubt sind 500 kB und 4000 Bildpunkte je Seite.',
    'issue.profile.pictureUnreadable':
      'Das Bild ist weder eine vollständige PNG- noch eine SVG-Datei.',
    'issue.profile.pictureUnsafe':
      'Die SVG-Datei enthält mehr als eine Zeichnung (etwa Skripte, Formatvorlagen, Verweise oder eingebettete Bilder). Speichern Sie sie als einfache SVG oder als PNG.',
    'issue.config.RATSAM_PROFILE':
      'RATSAM_PROFILE muss der Pfad einer Datei mit dem Profil der Stelle sein.',
    'issue.cli.outMissing':
      'Geben Sie mit --out an, wohin geschrieben werden soll: eine Datei, bei mehreren Fällen einen Ordner.',
    'issue.cli.noDocument':
      'Diese Datei ist kein Dokument mit Prüfdaten. Prüfen lassen sich PDF-, ODT-, DOCX- und JSON-Dateien von Ratsam.',
    'cli.verify.summary': 'Prüft ein Dokument und rechnet sein Ergebnis nach',
    'cli.verify.help':
      'Aufruf: ratsam verify DATEI [--format text|json]\n\nPrüft ein Dokument (PDF, ODT, DOCX oder JSON) allein aus dem, was darin steckt, auch das Regelwerk: ob ein Byte verändert ist, ob das Ergebnis beim Nachrechnen dasselbe ist, und ob der Text dazu passt.\nRückgabewerte: 0 bestätigt oder teilweise prüfbar, 3 verändert oder abweichend, 2 keine Prüfdaten.',
    'verify.verdict.confirmed': 'Bestätigt',
    'verify.verdict.confirmed.text':
      'Das Dokument ist unverändert. Aus den enthaltenen Angaben und dem enthaltenen Regelwerk ergibt sich dasselbe Ergebnis.',
    'verify.verdict.partial': 'Teilweise prüfbar',
    'verify.verdict.partial.text':
      'Das Dokument ist unverändert. Ganz nachrechnen lässt es sich hier nicht: Diese Fassung lässt Angaben weg, oder sie entstand mit einer anderen Fassung des Verfahrens.',
    'verify.verdict.deviates': 'Weicht ab',
    'verify.verdict.deviates.text':
      'Die Teile des Dokuments passen zu ihren Prüfsummen, aber das Nachrechnen ergibt etwas anderes. Verlassen Sie sich nicht auf dieses Dokument, und fragen Sie die Stelle, die es herausgegeben hat.',
    'verify.verdict.altered': 'Verändert',
    'verify.verdict.altered.text':
      'Das Dokument ist nicht mehr so, wie es geschrieben wurde. Lassen Sie sich das Original geben.',
    'verify.verdict.empty': 'Keine Prüfdaten',
    'verify.verdict.empty.text':
      'Die Datei enthält keine Prüfdaten. Vielleicht wurde sie mit einem anderen Programm neu gespeichert. Prüfen Sie die ursprüngliche Datei.',
    'verify.check.file': 'Jedes Byte der Datei',
    'verify.check.code': 'Fall und Ergebnis gegen den Prüfcode',
    'verify.check.ruleset': 'Enthaltenes Regelwerk gegen seine Prüfsumme',
    'verify.check.registers': 'Enthaltene Register gegen ihre Prüfsumme',
    'verify.check.sum': 'Ergebnis gegen seine Prüfsumme',
    'verify.check.result': 'Ergebnis nachgerechnet',
    'verify.check.text': 'Text des Dokuments neu gesetzt und verglichen',
    'verify.state.ok': 'in Ordnung',
    'verify.state.failed': 'stimmt nicht',
    'verify.state.kept-back': 'in dieser Fassung nur teilweise prüfbar',
    'verify.state.other-method': 'andere Fassung des Auswertungsverfahrens',
    'verify.state.unreadable': 'nicht lesbar',
    'verify.state.not-done': 'hier nicht geprüft',
    'verify.claim':
      'Das Dokument nennt: {body}, {platform}, Stichtag {asOf}, Ergebnis „{outcome}“. Prüfcode {code}, Regelwerk {ruleset}, geschrieben von Ratsam {program}.',
    'verify.same':
      'Vergleichen Sie den Prüfcode mit dem auf dem Papier. Nur wenn beide gleich sind, gehört diese Datei zu ihm.',
    'verify.page.title': 'Dokument prüfen',
    'verify.page.intro':
      'Wählen Sie ein Dokument von Ratsam (PDF, ODT, DOCX oder JSON). Geprüft wird allein, was darin steckt: ob es verändert wurde, und ob beim Nachrechnen dasselbe Ergebnis herauskommt.',
    'verify.page.offline':
      'Diese Seite arbeitet ohne Netz. Die Datei verlässt Ihren Rechner nicht.',
    'verify.page.upload':
      'Die Datei wird nur zum Prüfen gelesen und danach verworfen. Wenn sie Ihren Rechner nicht verlassen soll, laden Sie die Prüfseite herunter: Sie arbeitet ohne Netz.',
    'verify.page.download': 'Prüfseite herunterladen (eine HTML-Datei)',
    'verify.page.file': 'Datei',
    'verify.page.submit': 'Prüfen',
    'verify.page.missing': 'Wählen Sie eine Datei aus.',
    'verify.page.tooLarge': 'Die Datei ist zu groß. Dokumente von Ratsam haben höchstens 20 MB.',
    'verify.page.checks': 'Was geprüft wurde',
  },
  en: {
    'cli.report.summary': 'Writes answer, assessment report or summary as a file',
    'cli.report.help':
      'Usage: ratsam report CASE.json [CASE.json …] [--kind letter|annex|summary] [--cut internal|council|public]\n                    [--format pdf|odt|docx|html|md|text|json|csv] [--out FILE|FOLDER [--force]]\n\nWrites a document of an assessed case. PDF is PDF/A-3a and PDF/UA-1 at once. PDF, ODT, DOCX and JSON hold everything needed to recompute the result (“ratsam verify”).\n\n  --kind      letter the answer (default), annex the assessment report, summary one page\n  --cut       internal everything (default), council without internal notes, public also without names,\n              evidence and the opinion of the data-protection officer\n  --format    pdf (default), odt, docx, html, md, text, json or csv (answers only)\n  --out       file; a folder that exists for several cases\n  --profile   letterhead and signature of the body (JSON), else RATSAM_PROFILE\n  --letter    own wording of the letter: reference, date, changed paragraphs (JSON)\n  --force     replaces existing files\n  --lang de|en  language\n\nExample: ratsam report data/examples/markkleeberg-facebook-2022.json --out answer.pdf',
    'cli.report.code': 'Check code {code}.',
    'cli.report.progress': '[{at}/{count}] {path}',
    'issue.profile.contrast':
      'The colour {colour} is too pale on white paper: contrast {contrast}, needed are {least}. Choose a darker one.',
    'issue.profile.pictureMissing':
      'There is no picture {file}. The path begins at the folder of the profile.',
    'issue.profile.pictureTooLarge':
      'The picture is too large. At most 500 kB and 4000 pixels a side.',
    'issue.profile.pictureUnreadable': 'The picture is neither a complete PNG nor an SVG file.',
    'issue.profile.pictureUnsafe':
      'The SVG file holds more than a drawing (such as scripts, style sheets, links or pictures within). Save it as a plain SVG or as PNG.',
    'issue.config.RATSAM_PROFILE':
      'RATSAM_PROFILE must be the path of a file with the profile of the body.',
    'issue.cli.outMissing': 'Say with --out where to write: a file, or a folder for several cases.',
    'issue.cli.noDocument':
      'This file is no document with evidence inside. PDF, ODT, DOCX and JSON files of Ratsam can be verified.',
    'cli.verify.summary': 'Verifies a document and recomputes its result',
    'cli.verify.help':
      'Usage: ratsam verify FILE [--format text|json]\n\nVerifies a document (PDF, ODT, DOCX or JSON) from nothing but what is inside, the rule set included: whether a byte was changed, whether computing gives the same result, and whether the text fits.\nExit codes: 0 confirmed or partly verifiable, 3 altered or deviating, 2 no evidence inside.',
    'verify.verdict.confirmed': 'Confirmed',
    'verify.verdict.confirmed.text':
      'The document is unaltered. The answers and the rule set inside lead to the same result.',
    'verify.verdict.partial': 'Partly verifiable',
    'verify.verdict.partial.text':
      'The document is unaltered. It cannot be recomputed completely here: this version leaves answers out, or it was made with another version of the method.',
    'verify.verdict.deviates': 'Deviates',
    'verify.verdict.deviates.text':
      'The parts of the document fit their sums, but computing gives something else. Do not rely on this document, and ask the body that issued it.',
    'verify.verdict.altered': 'Altered',
    'verify.verdict.altered.text':
      'The document is no longer as it was written. Ask for the original.',
    'verify.verdict.empty': 'No evidence inside',
    'verify.verdict.empty.text':
      'The file holds no evidence. Perhaps another program saved it anew. Verify the original file.',
    'verify.check.file': 'Every byte of the file',
    'verify.check.code': 'Case and result against the check code',
    'verify.check.ruleset': 'Rule set inside against its sum',
    'verify.check.registers': 'Registers inside against their sum',
    'verify.check.sum': 'Result against its sum',
    'verify.check.result': 'Result computed again',
    'verify.check.text': 'Text of the document set again and compared',
    'verify.state.ok': 'in order',
    'verify.state.failed': 'wrong',
    'verify.state.kept-back': 'only partly verifiable in this version',
    'verify.state.other-method': 'another version of the method',
    'verify.state.unreadable': 'not readable',
    'verify.state.not-done': 'not checked here',
    'verify.claim':
      'The document says: {body}, {platform}, as of {asOf}, result “{outcome}”. Check code {code}, rule set {ruleset}, written by Ratsam {program}.',
    'verify.same':
      'Compare the check code with the one on the paper. Only if both are equal does this file belong to it.',
    'verify.page.title': 'Verify a document',
    'verify.page.intro':
      'Choose a document of Ratsam (PDF, ODT, DOCX or JSON). Only what is inside is verified: whether it was altered, and whether computing gives the same result.',
    'verify.page.offline':
      'This page works without a network. The file does not leave your computer.',
    'verify.page.upload':
      'The file is read for verification only and then discarded. If it must not leave your computer, download the verification page: it works without a network.',
    'verify.page.download': 'Download the verification page (one HTML file)',
    'verify.page.file': 'File',
    'verify.page.submit': 'Verify',
    'verify.page.missing': 'Choose a file.',
    'verify.page.tooLarge': 'The file is too large. Documents of Ratsam have at most 20 MB.',
    'verify.page.checks': 'What was verified',
  },
})
