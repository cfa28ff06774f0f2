import { defineMessages } from './define.js'

/** Evaluation, result and documents. */
export const webResultMessages = defineMessages({
  de: {
    'web.submit.title': 'Auswerten',
    'web.submit.heading': 'Bewertung auswerten',
    'web.submit.what': 'Was geschieht jetzt?',
    'web.submit.what.text':
      'Ratsam rechnet mit dem Regelwerk „{ruleset}“ zum Stichtag {asOf} und zeigt Empfehlung, Gründe und Quellen. Danach können Sie das Schreiben und die Anlage öffnen.',
    'web.submit.who': 'Wer sieht das?',
    'web.submit.who.text':
      'Nur wer an diesem Rechner arbeitet. Ratsam verschickt und veröffentlicht nichts.',
    'web.submit.again':
      'Sie können Ihre Antworten danach weiter ändern und beliebig oft neu auswerten.',
    'web.submit.open':
      '{open} von {total} Fragen sind noch offen. Das ist möglich: Ratsam sagt dann, welche Ergebnisse noch in Frage kommen und was davon abhängt.',
    'web.submit.faulty': 'Die Auswertung ist noch nicht möglich',
    'web.submit.faulty.text':
      'Antworten, die nicht zu ihren Fragen passen: {faulty}. Berichtigen Sie sie zuerst.',
    'web.submit.toErrors': 'Fehler ansehen',
    'web.submit.evaluate': 'Jetzt auswerten',

    'web.outcome.reject': 'Ablehnung',
    'web.outcome.conditional': 'Betrieb nur unter Auflagen',
    'web.outcome.approve': 'Betrieb vertretbar',
    'web.outcome.undecided': 'Noch nicht entscheidungsreif',
    'web.outcome.reject.sentence':
      'Der Auftritt ({platform}) ist nach dem geprüften Plan nicht zu empfehlen.',
    'web.outcome.conditional.sentence':
      'Der Auftritt ({platform}) ist nach dem geprüften Plan nur unter Auflagen zu empfehlen.',
    'web.outcome.approve.sentence':
      'Der Auftritt ({platform}) ist nach dem geprüften Plan vertretbar.',
    'web.outcome.undecided.sentence':
      'Mit den vorliegenden Angaben lässt sich noch nicht sagen, ob der Auftritt ({platform}) zu empfehlen ist.',

    'web.result.title': 'Ergebnis',
    'web.result.label': 'Empfehlung',
    'web.result.scope': '{body} · für den geprüften Plan, Stand {asOf}.',
    'web.result.past': 'Rechtsstand damals, Bewertungsmaßstab heute.',
    'web.result.draft':
      'Entwurf: Das Regelwerk ist noch nicht freigegeben. Dieses Ergebnis ist keine fachlich bestätigte Empfehlung.',
    'web.result.possible': 'Noch möglich sind:',
    'web.result.byCases':
      'Kein einzelner Grund trägt das Ergebnis in jedem Fall; es folgt aus der Gesamtschau der möglichen Fälle.',
    'web.result.outer': 'Das Ergebnis ist noch nicht genauer bestimmt.',
    'web.result.documents': 'Unterlagen',
    'web.result.letter': 'Schreiben zur Anfrage öffnen',
    'web.result.annex': 'Anlage: Bewertungsbericht öffnen',
    'web.result.change': 'Antworten ändern',
    'web.result.contents': 'Inhalt dieser Seite',
    'web.result.grounds': 'Gründe',
    'web.result.grounds.none': 'Kein Grund spricht gegen den Betrieb nach diesem Plan.',
    'web.result.stages': 'Die vier Stufen der Prüfung',
    'web.result.stage1': '1. Zulässigkeit',
    'web.result.stage1.none': 'Kein Ausschlussgrund und keine unerfüllte Auflage greift.',
    'web.result.stage1.untouched': '{count} weitere Regeln greifen nicht.',
    'web.result.stage1.open': '{criterion}: Es fehlt noch: {facts}.',
    'web.result.contested': 'rechtlich umstritten',
    'web.result.stage2': '2. Restrisiko und 3. Nutzen',
    'web.result.chart': 'Punkte je Kriterium von 0 bis 100',
    'web.result.chart.hint':
      'Die Striche zeigen, wo die Stufen mittel und hoch beginnen. Ein heller Balken ist eine Spanne: Ihr Ende hängt von offenen Angaben ab.',
    'web.result.scores': 'Dieselben Werte als Tabelle',
    'web.result.criterion': 'Kriterium',
    'web.result.score': 'Punkte',
    'web.result.band': 'Stufe',
    'web.result.limitsHead': 'Stufen',
    'web.result.limits': 'mittel ab {medium}, hoch ab {high}',
    'web.result.stage4': '4. Abwägung',
    'web.result.stage4.text':
      'Das höchste Restrisiko wird gegen den Nutzen abgewogen. Hervorgehoben ist, was für diesen Fall gilt.',
    'web.result.balance': 'Abwägungstabelle',
    'web.result.risk': 'Restrisiko',
    'web.result.benefit': 'Nutzen',
    'web.result.reached': 'gilt hier',
    'web.result.possibleHere': 'möglich',
    'web.result.bandsFromTo': '{first} bis {last}',
    'web.result.stage1.undecided': 'Noch offen sind {count} Punkte',
    'web.result.stage1.ongoing':
      'Dazu kommen Pflichten im laufenden Betrieb. Sie stehen unter „Auflagen“.',
    'web.result.findings': 'Feststellungen mit Quellen',
    'web.result.rule': 'Regel',
    'web.result.condition': 'Woran das liegt',
    'web.result.sources': 'Quellen',
    'web.result.requirements': 'Auflagen',
    'web.result.before': 'Vor dem Start zu erfüllen',
    'web.result.ongoing': 'Im laufenden Betrieb einzuhalten',
    'web.result.requirements.none': 'Es ergeben sich keine Auflagen.',
    'web.result.law': 'Umstrittene Rechtslage',
    'web.result.law.text':
      'Das Ergebnis hängt an einer umstrittenen Rechtsfrage. Folgt man der anderen Auffassung, gilt:',
    'web.result.law.none': 'Das Ergebnis hängt an keiner umstrittenen Rechtsfrage.',
    'web.result.law.outcome': 'Dann: {outcomes}',
    'web.result.position': '{question} {position}',
    'web.result.open': 'Was noch offen ist',
    'web.result.open.none': 'Alle Angaben liegen vor.',
    'web.result.receipt': 'Prüfbeleg',
    'web.result.receipt.text':
      'Gleiche Angaben ergeben mit demselben Regelwerk und denselben Registern immer dasselbe Ergebnis. Die Prüfsummen belegen, womit gerechnet wurde.',

    'web.settling.next': 'Als Nächstes klären Sie am besten:',
    'web.settling.oneAnswer': 'Schon diese Antwort macht das Ergebnis sicher: {outcome}',
    'web.settling.someAnswers': 'Diese Antworten zusammen machen das Ergebnis sicher: {outcome}',
    'web.settling.irrelevant': 'Diese Fragen ändern das Ergebnis nicht mehr',
    'web.settling.unproven': 'Vielleicht ohne Einfluss auf das Ergebnis',
    'web.settling.unproven.why':
      'Ob diese Antworten noch zählen, ließ sich in der vorgesehenen Zahl von Rechenschritten nicht klären. Bitte beantworten Sie sie, als zählten sie.',
    'web.settling.milder': 'Milderes Mittel',
    'web.settling.milder.text':
      'Günstiger fiele das Ergebnis mit einem anderen Plan aus: {changes}. Dann: {outcome}.',

    'web.ground.carries': 'Dieser Grund reicht für sich allein.',
    'web.ground.carriesNecessary':
      'Dieser Grund reicht für sich allein; ohne ihn wäre das Ergebnis günstiger.',
    'web.ground.necessary': 'Ohne diesen Grund wäre das Ergebnis günstiger.',
    'web.ground.supports': 'Dieser Grund stützt das Ergebnis.',
    'web.ground.robust': 'Die Stelle kann ihn aus eigener Kraft nicht beseitigen.',
    'web.ground.planRelated': 'Er gilt nur für den vorgelegten Plan. Er entfiele so:',
    'web.ground.change': '{fact}: {value}',
    'web.ground.why': 'Im Einzelnen',

    'web.findings.decisive': 'Entscheidend',
    'web.findings.supporting': 'Stützt das Ergebnis',
    'web.findings.opposing': 'Spricht gegen das Ergebnis',
    'web.findings.undecided': 'Noch offen',
    'web.findings.note': 'Hinweise ohne Wirkung auf das Ergebnis',
    'web.findings.open': 'Noch nicht entschieden. Es fehlt: {facts}.',

    'web.effect.bars': 'schließt den Betrieb aus',
    'web.effect.requires': 'begründet eine Auflage',
    'web.effect.raises': 'erhöht um {points} Punkte',
    'web.effect.lowers': 'senkt um {points} Punkte',
    'web.effect.notes': 'Hinweis',

    'web.document.letter': 'Schreiben',
    'web.document.annex': 'Anlage',
    'web.document.print': 'Drucken oder als PDF speichern',
    'web.document.printHint':
      'Zum Drucken oder Speichern als PDF: Strg + P. Gedruckt wird nur das Blatt.',
    'web.document.remarks': 'Vor dem Unterschreiben',
    'web.document.back': 'Zurück zum Ergebnis',
  },
  en: {
    'web.submit.title': 'Evaluate',
    'web.submit.heading': 'Evaluate the assessment',
    'web.submit.what': 'What happens now?',
    'web.submit.what.text':
      'Ratsam computes with the rule set “{ruleset}” as of {asOf} and shows recommendation, grounds and sources. You can open the letter and the annex afterwards.',
    'web.submit.who': 'Who sees this?',
    'web.submit.who.text':
      'Only whoever works on this computer. Ratsam sends and publishes nothing.',
    'web.submit.again':
      'You can go on changing your answers afterwards and evaluate as often as you like.',
    'web.submit.open':
      '{open} of {total} questions are still open. That is possible: Ratsam then says which results remain and what they depend on.',
    'web.submit.faulty': 'The evaluation is not possible yet',
    'web.submit.faulty.text':
      'Answers that do not fit their questions: {faulty}. Correct them first.',
    'web.submit.toErrors': 'Look at the errors',
    'web.submit.evaluate': 'Evaluate now',

    'web.outcome.reject': 'Rejection',
    'web.outcome.conditional': 'Operation only under conditions',
    'web.outcome.approve': 'Operation justifiable',
    'web.outcome.undecided': 'Not yet ready for decision',
    'web.outcome.reject.sentence':
      'Under the plan assessed, the account ({platform}) is not advisable.',
    'web.outcome.conditional.sentence':
      'Under the plan assessed, the account ({platform}) is advisable under conditions only.',
    'web.outcome.approve.sentence':
      'Under the plan assessed, the account ({platform}) is justifiable.',
    'web.outcome.undecided.sentence':
      'With what is known it cannot yet be said whether the account ({platform}) is advisable.',

    'web.result.title': 'Result',
    'web.result.label': 'Recommendation',
    'web.result.scope': '{body} · for the plan assessed, as of {asOf}.',
    'web.result.past': 'The law of that time, the standard of today.',
    'web.result.draft':
      'Draft: the rule set has not been released. This result is not a professionally confirmed recommendation.',
    'web.result.possible': 'Still possible:',
    'web.result.byCases':
      'No single ground carries the result in every case; it follows from all possible cases together.',
    'web.result.outer': 'The result has not been determined more precisely yet.',
    'web.result.documents': 'Documents',
    'web.result.letter': 'Open the letter',
    'web.result.annex': 'Open the annex: assessment report',
    'web.result.change': 'Change answers',
    'web.result.contents': 'On this page',
    'web.result.grounds': 'Grounds',
    'web.result.grounds.none': 'No ground speaks against operation under this plan.',
    'web.result.stages': 'The four stages of the examination',
    'web.result.stage1': '1. Admissibility',
    'web.result.stage1.none': 'No exclusion ground and no unmet requirement applies.',
    'web.result.stage1.untouched': '{count} further rules do not apply.',
    'web.result.stage1.open': '{criterion}: still missing: {facts}.',
    'web.result.contested': 'legally contested',
    'web.result.stage2': '2. Residual risk and 3. benefit',
    'web.result.chart': 'Points per criterion from 0 to 100',
    'web.result.chart.hint':
      'The lines show where the bands medium and high begin. A light bar is an interval: its end depends on what is still open.',
    'web.result.scores': 'The same values as a table',
    'web.result.criterion': 'Criterion',
    'web.result.score': 'Points',
    'web.result.band': 'Band',
    'web.result.limitsHead': 'Bands',
    'web.result.limits': 'medium from {medium}, high from {high}',
    'web.result.stage4': '4. Balancing',
    'web.result.stage4.text':
      'The highest residual risk is balanced against the benefit. What applies to this case is marked.',
    'web.result.balance': 'Balancing table',
    'web.result.risk': 'Residual risk',
    'web.result.benefit': 'Benefit',
    'web.result.reached': 'applies here',
    'web.result.possibleHere': 'possible',
    'web.result.bandsFromTo': '{first} to {last}',
    'web.result.stage1.undecided': '{count} points are still open',
    'web.result.stage1.ongoing':
      'In addition there are duties while operating. They are listed under “Requirements”.',
    'web.result.findings': 'Findings with sources',
    'web.result.rule': 'Rule',
    'web.result.condition': 'What this rests on',
    'web.result.sources': 'Sources',
    'web.result.requirements': 'Requirements',
    'web.result.before': 'To be met before the start',
    'web.result.ongoing': 'To be kept while operating',
    'web.result.requirements.none': 'There are no requirements.',
    'web.result.law': 'Contested law',
    'web.result.law.text':
      'The result hinges on a contested question of law. If the other position is followed:',
    'web.result.law.none': 'The result hinges on no contested question of law.',
    'web.result.law.outcome': 'Then: {outcomes}',
    'web.result.position': '{question} {position}',
    'web.result.open': 'What is still open',
    'web.result.open.none': 'Everything is known.',
    'web.result.receipt': 'Receipt',
    'web.result.receipt.text':
      'The same input with the same rule set and registers always gives the same result. The checksums show what was used.',

    'web.settling.next': 'Best to be settled next:',
    'web.settling.oneAnswer': 'This answer alone makes the result certain: {outcome}',
    'web.settling.someAnswers': 'These answers together make the result certain: {outcome}',
    'web.settling.irrelevant': 'These questions no longer change the result',
    'web.settling.unproven': 'May have no influence on the result',
    'web.settling.unproven.why':
      'Whether these answers still matter could not be settled within the number of steps allowed. Please answer them as if they did.',
    'web.settling.milder': 'Milder means',
    'web.settling.milder.text':
      'The result would be milder with another plan: {changes}. Then: {outcome}.',

    'web.ground.carries': 'This ground suffices on its own.',
    'web.ground.carriesNecessary':
      'This ground suffices on its own; without it the result would be milder.',
    'web.ground.necessary': 'Without this ground the result would be milder.',
    'web.ground.supports': 'This ground supports the result.',
    'web.ground.robust': 'The body cannot remove it by its own power.',
    'web.ground.planRelated': 'It applies to the plan as submitted only. It would go like this:',
    'web.ground.change': '{fact}: {value}',
    'web.ground.why': 'In detail',

    'web.findings.decisive': 'Decisive',
    'web.findings.supporting': 'Supports the result',
    'web.findings.opposing': 'Speaks against the result',
    'web.findings.undecided': 'Still open',
    'web.findings.note': 'Notes without effect on the result',
    'web.findings.open': 'Not decided yet. Missing: {facts}.',

    'web.effect.bars': 'excludes operation',
    'web.effect.requires': 'makes a requirement',
    'web.effect.raises': 'raises by {points} points',
    'web.effect.lowers': 'lowers by {points} points',
    'web.effect.notes': 'note',

    'web.document.letter': 'Letter',
    'web.document.annex': 'Annex',
    'web.document.print': 'Print or save as PDF',
    'web.document.printHint': 'To print or save as PDF: Ctrl + P. Only the sheet is printed.',
    'web.document.remarks': 'Before signing',
    'web.document.back': 'Back to the result',
  },
})
