import { defineMessages } from './define.js'

/** Letterhead, evidence, cuts, changes of the letter, summary for the public. */
export const documentReportMessages = defineMessages({
  de: {
    'document.withheld':
      '[Von der öffentlichen Stelle selbst formulierter Text; in dieser Fassung nicht enthalten]',
    'document.page': 'Seite',
    'document.pageOf': 'von',
    'document.attached.evidence': 'Fall, Ergebnis und Prüfbeleg zum Nachrechnen',
    'document.attached.rulebook': 'Regelwerk und Register zum Nachrechnen',
    'document.letter.inquiries': 'Beantwortet auch',
    'document.letterhead.reference': 'Unser Zeichen',
    'document.letterhead.person': 'Bearbeitung',
    'document.letterhead.phone': 'Telefon',
    'document.letterhead.mail': 'E-Mail',
    'document.letterhead.web': 'Internet',
    'document.letterhead.date': 'Datum',
    'document.cut.internal': 'intern, vollständig',
    'document.cut.council': 'für den Rat',
    'document.cut.public': 'für die Öffentlichkeit',
    'document.cutNote.council': 'Fassung für den Rat. Nicht enthalten sind interne Notizen.',
    'document.cutNote.public':
      'Fassung für die Öffentlichkeit. Nicht enthalten sind Namen, Notizen und Belege der Verwaltung und die Stellungnahme der oder des Datenschutzbeauftragten.',
    'document.receipt.code': 'Prüfcode',
    'document.receipt.cut': 'Fassung',
    'document.receipt.codeHint':
      'Die PDF-, ODT-, DOCX- und JSON-Datei dieses Dokuments enthält den Fall, das Ergebnis, das Regelwerk und die Register. Jede Person kann sie mit „ratsam verify“ oder mit der Prüfseite nachrechnen, auch ohne Internet.',
    'document.codeLine':
      'Prüfcode {code} · Regelwerk {ruleset}. Die Datei zu diesem Dokument enthält alles, um das Ergebnis nachzurechnen.',
    'document.annex.changes': 'Abweichungen vom vorgeschlagenen Schreiben',
    'document.annex.changesIntro':
      'Diese Stellen des Schreibens hat die öffentliche Stelle selbst formuliert. Sie sind Text der Stelle und nicht des Regelwerks.',
    'document.annex.changesCaption': 'Geänderte Stellen des Schreibens',
    'document.annex.whatIf': 'Was das Ergebnis ändern würde',
    'document.annex.milder':
      'Ein milderes Mittel steht im Rahmen des Plans zur Verfügung: {changes}. Das Ergebnis lautet dann: {outcome}.',
    'document.annex.noMilder':
      'Kein milderer Plan, den die Stelle allein umsetzen kann, führt in jedem Fall zu einem günstigeren Ergebnis.',
    'document.annex.bearing':
      'An den folgenden Angaben zu Plan und eigenen Mitteln hängt das Ergebnis: Fällt auch nur eine anders aus, kann es sich ändern.',
    'document.annex.bearingCaption': 'Angaben, an denen das Ergebnis hängt',
    'document.annex.bearingNone':
      'Keine einzelne Angabe zu Plan und eigenen Mitteln ändert für sich allein das Ergebnis.',
    'document.annex.margins':
      'Um so viele Punkte müsste ein Kriterium steigen oder fallen, damit sich das Ergebnis ändert. Alle anderen Kriterien bleiben dabei, wie sie sind.',
    'document.annex.marginsCaption': 'Abstand zu einem anderen Ergebnis in Punkten',
    'document.annex.marginsNone':
      'Kein Kriterium könnte für sich allein das Ergebnis ändern, wie viele Punkte es auch hätte.',
    'document.annex.marginNever': 'ändert nichts',
    'document.head.now': 'jetzt',
    'document.head.other': 'nächster Wert, der etwas ändert',
    'document.head.then': 'dann möglich',
    'document.head.up': 'höher um',
    'document.head.down': 'niedriger um',
    'document.head.place': 'Änderung',
    'document.head.proposed': 'Vorschlag',
    'document.head.worded': 'Fassung der Stelle',
    'document.change.replaced': 'geändert',
    'document.change.omitted': 'weggelassen',
    'document.change.added': 'hinzugefügt',
    'document.change.departs': 'weicht vom Ergebnis ab',
    'document.brief.title': 'Amtlicher Auftritt in sozialen Medien ({platform}): kurz erklärt',
    'document.brief.question': 'Worum geht es?',
    'document.brief.questionText':
      '{body} hat geprüft, ob ein amtlicher Auftritt auf dieser Plattform vertretbar ist: {platform}. Grundlage ist der Plan mit Stand vom {date}.',
    'document.brief.outcome': 'Was ist das Ergebnis?',
    'document.brief.why': 'Warum?',
    'document.brief.whyText': 'Kein Risiko ist hoch genug, um gegen den Auftritt zu sprechen.',
    'document.brief.before': 'Was muss vorher geschehen?',
    'document.brief.ongoing': 'Was gilt im Betrieb?',
    'document.brief.open': 'Was ist noch offen?',
    'document.brief.instead': 'Wie informiert die Stelle sonst?',
    'document.brief.how': 'Wie wurde geprüft?',
    'document.brief.howText':
      'Zuerst: Darf die Stelle das überhaupt, und welche Bedingungen gelten? Dann: Welche Risiken bleiben für Bürgerinnen und Bürger, und welchen Nutzen hätte der Auftritt? Am Ende wird beides gegeneinander abgewogen. Die Regeln dafür stehen fest und sind für alle Fälle gleich. Die Entscheidung treffen Menschen.',
    'document.brief.more': 'Alle Gründe, Quellen und Angaben stehen im Bewertungsbericht.',
    'document.replaced.glyph':
      'Zeichen, die in der Schrift des PDF fehlen (etwa Emoji), wurden durch � ersetzt.',
  },
  en: {
    'document.withheld': '[Text worded by the public body itself; not part of this version]',
    'document.page': 'Page',
    'document.pageOf': 'of',
    'document.attached.evidence': 'Case, result and receipt, to recompute',
    'document.attached.rulebook': 'Rule set and registers, to recompute',
    'document.letter.inquiries': 'Also answers',
    'document.letterhead.reference': 'Our reference',
    'document.letterhead.person': 'In charge',
    'document.letterhead.phone': 'Telephone',
    'document.letterhead.mail': 'E-mail',
    'document.letterhead.web': 'Website',
    'document.letterhead.date': 'Date',
    'document.cut.internal': 'internal, complete',
    'document.cut.council': 'for the council',
    'document.cut.public': 'for the public',
    'document.cutNote.council': 'Version for the council. Internal notes are left out.',
    'document.cutNote.public':
      'Version for the public. Names, notes and evidence of the administration and the opinion of the data-protection officer are left out.',
    'document.receipt.code': 'Check code',
    'document.receipt.cut': 'Version',
    'document.receipt.codeHint':
      'The PDF, ODT, DOCX and JSON file of this document holds the case, the result, the rule set and the registers. Anybody can recompute it with “ratsam verify” or the verification page, also without internet.',
    'document.codeLine':
      'Check code {code} · rule set {ruleset}. The file of this document holds everything needed to recompute the result.',
    'document.annex.changes': 'Departures from the proposed letter',
    'document.annex.changesIntro':
      'The public body worded these parts of the letter itself. They are text of the body, not of the rule set.',
    'document.annex.changesCaption': 'Changed parts of the letter',
    'document.annex.whatIf': 'What would change the outcome',
    'document.annex.milder':
      'Milder means are available within the plan: {changes}. The outcome is then: {outcome}.',
    'document.annex.noMilder':
      'No milder plan that the body can carry out alone leads to a milder outcome in every case.',
    'document.annex.bearing':
      'The outcome depends on the following answers about plan and own means: if a single one turns out differently, it may change.',
    'document.annex.bearingCaption': 'Answers on which the outcome depends',
    'document.annex.bearingNone':
      'No single answer about plan and own means changes the outcome by itself.',
    'document.annex.margins':
      'A criterion would have to rise or fall by this many points for the outcome to change. All other criteria stay as they are.',
    'document.annex.marginsCaption': 'Distance to another outcome in points',
    'document.annex.marginsNone':
      'No criterion could change the outcome by itself, however many points it had.',
    'document.annex.marginNever': 'changes nothing',
    'document.head.now': 'now',
    'document.head.other': 'nearest value that changes something',
    'document.head.then': 'then possible',
    'document.head.up': 'higher by',
    'document.head.down': 'lower by',
    'document.head.place': 'Change',
    'document.head.proposed': 'Proposal',
    'document.head.worded': 'Wording of the body',
    'document.change.replaced': 'changed',
    'document.change.omitted': 'left out',
    'document.change.added': 'added',
    'document.change.departs': 'departs from the result',
    'document.brief.title': 'Official account on social media ({platform}): briefly explained',
    'document.brief.question': 'What is it about?',
    'document.brief.questionText':
      '{body} examined whether an official account on this platform is acceptable: {platform}. The basis is the plan as of {date}.',
    'document.brief.outcome': 'What is the result?',
    'document.brief.why': 'Why?',
    'document.brief.whyText': 'No risk is high enough to speak against the account.',
    'document.brief.before': 'What has to happen first?',
    'document.brief.ongoing': 'What holds in operation?',
    'document.brief.open': 'What is still open?',
    'document.brief.instead': 'How else does the body inform?',
    'document.brief.how': 'How was it examined?',
    'document.brief.howText':
      'First: is the body allowed to do this at all, and under which conditions? Then: which risks remain for citizens, and what would be the benefit? In the end both are balanced. The rules are fixed and the same for every case. People take the decision.',
    'document.brief.more': 'All grounds, sources and answers are in the assessment report.',
    'document.replaced.glyph':
      'Characters that the font of the PDF does not have (such as emoji) were replaced by �.',
  },
})
