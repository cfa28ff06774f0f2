import { defineMessages } from './define.js'

/** What would have to change, how firmly an outcome stands, and one plan on several platforms. */
export const webWhatIfMessages = defineMessages({
  de: {
    'web.whatif.title': 'Was müsste sich ändern?',
    'web.whatif.lead':
      'Diese Seite zeigt, mit welchen eigenen Schritten {body} zu einem anderen Ergebnis käme, was dem entgegensteht und wie fest das Ergebnis steht.',
    'web.whatif.now': 'Ergebnis jetzt: {outcome}.',
    'web.whatif.possible': 'Möglich sind noch: {outcomes}.',
    'web.whatif.want': 'Welches Ergebnis wird angestrebt?',
    'web.whatif.show': 'Wege zeigen',
    'web.whatif.badWant':
      '„{value}“ ist kein Ergebnis, das sich anstreben lässt. Wählen Sie eines der beiden.',
    'web.whatif.ways': 'Wege zu „{outcome}“',
    'web.whatif.mildest':
      'Das Ergebnis ist schon das günstigste. Es muss sich nichts ändern; unten steht, woran es hängt.',
    'web.whatif.reached': 'Dieses Ergebnis ist schon erreicht. Es muss sich nichts ändern.',
    'web.whatif.all':
      'Jeder dieser Wege genügt für sich. Der mit dem geringsten Aufwand steht oben.',
    'web.whatif.effort': 'Aufwand: {effort} ({word})',
    'web.whatif.effort.little': 'gering',
    'web.whatif.effort.some': 'mittel',
    'web.whatif.effort.much': 'hoch',
    'web.whatif.consent': 'Nur mit Zustimmung der Plattform möglich.',
    'web.whatif.complete': 'Weitere Wege mit höchstens {count} Änderungen gibt es nicht.',
    'web.whatif.incomplete': 'Es kann weitere Wege geben; nicht alle sind aufgeführt.',
    'web.whatif.noneSoFew':
      'Mit höchstens {count} Änderungen zugleich ist dieses Ergebnis nicht zu erreichen, mit mehr Änderungen vielleicht.',
    'web.whatif.impossible':
      'Aus eigener Kraft ist dieses Ergebnis nicht zu erreichen. Geprüft sind alle Verbindungen von Schritten, die in der Hand der Stelle liegen.',
    'web.whatif.obstacles': 'Was dem entgegensteht',
    'web.whatif.obstacles.text':
      'Jeder dieser Punkte verhindert das Ergebnis schon für sich. Sind mehrere Umstände genannt, wirken sie zusammen. Ändern könnten sie nur andere: die Plattform, die Aufsicht, ein Gericht oder der Gesetzgeber. Was nicht bekannt ist, steht nur so lange im Weg, wie es offen bleibt.',
    'web.whatif.fact': '{fact}: {value}',
    'web.whatif.notKnown': 'nicht bekannt',
    'web.whatif.milder': 'Milderes Mittel im Rahmen des Plans',
    'web.whatif.loadBearing': 'An welchen Angaben hängt das Ergebnis?',
    'web.whatif.loadBearing.text':
      'Schon eine dieser Angaben kann das Ergebnis kippen, wenn sie anders ausfällt. Prüfen Sie sie besonders sorgfältig.',
    'web.whatif.loadBearing.none':
      'Keine einzelne Angabe zu Plan und eigenen Mitteln ändert für sich allein das Ergebnis.',
    'web.whatif.loadBearing.undecided':
      'Solange mehrere Ergebnisse möglich sind, hängt es zuerst an den offenen Angaben.',
    'web.whatif.answer': 'Angabe',
    'web.whatif.from': 'jetzt',
    'web.whatif.to': 'nächster Wert, der etwas ändert',
    'web.whatif.then': 'dann möglich',
    'web.whatif.margins': 'Wie weit ist es bis zu einem anderen Ergebnis?',
    'web.whatif.margins.text':
      'Punkte, um die ein Kriterium steigen oder fallen müsste, damit sich das Ergebnis ändert; alle anderen Kriterien bleiben, wie sie sind.',
    'web.whatif.margins.undecided': 'Das lässt sich erst sagen, wenn das Ergebnis feststeht.',
    'web.whatif.margins.none':
      'Kein Kriterium könnte für sich allein das Ergebnis ändern, wie viele Punkte es auch hätte.',
    'web.whatif.up': 'höher um',
    'web.whatif.down': 'niedriger um',
    'web.whatif.never': 'ändert nichts',
    'web.whatif.firm': 'Wie fest stehen die Gründe?',
    'web.whatif.firm.none': 'Es gibt keinen Grund gegen den Betrieb.',
    'web.whatif.robust': 'Robust: keine eigene Maßnahme beseitigt diesen Grund.',
    'web.whatif.planRelated': 'Planbezogen. Der Grund entfällt, wenn Sie: {changes}.',
    'web.whatif.ground': 'Grund',
    'web.whatif.firmness': 'Wie fest',
    'web.whatif.positions': 'Das Ergebnis unter jeder Rechtsauffassung',
    'web.whatif.positions.text':
      'Zu umstrittenen Rechtsfragen werden am Stichtag mehrere Auffassungen vertreten. So ginge die Bewertung jeweils aus.',
    'web.whatif.positions.none': 'Am Stichtag ist keine der maßgeblichen Rechtsfragen umstritten.',
    'web.whatif.positions.followed': 'hier zugrunde gelegt',
    'web.whatif.position': 'Auffassung',
    'web.whatif.outcome': 'Ergebnis',
    'web.whatif.link': 'Was müsste sich ändern?',

    'web.stand.title': 'Stand',
    'web.stand.possible': 'Noch möglich: {outcomes}.',
    'web.stand.certain': 'Das Ergebnis steht fest: {outcomes}.',
    'web.stand.faulty':
      'Einige Antworten passen nicht zu ihren Fragen. Berichtigen Sie sie, dann steht hier, was noch möglich ist.',
    'web.stand.answered': '{done} von {total} Fragen sind beantwortet.',
    'web.stand.next': 'Am meisten hilft jetzt:',
    'web.stand.scores': 'Punkte je Kriterium',
    'web.stand.score': '{criterion}: {score}',

    'web.platforms.title': 'Plattformen vergleichen',
    'web.platforms.lead':
      'Derselbe Plan von {body} zum Stichtag {asOf}, auf mehreren Plattformen. Angaben über „{platform}“ gelten nur dort; für die anderen zählt, was der Katalog belegt.',
    'web.platforms.choose': 'Welche Plattformen?',
    'web.platforms.choose.hint': 'Wählen Sie eine bis fünf. „{platform}“ ist immer dabei.',
    'web.platforms.show': 'Vergleichen',
    'web.platforms.tooMany':
      'Sie haben {count} Plattformen gewählt. Mehr als {most} passen nicht in einen Vergleich; nehmen Sie einige heraus.',
    'web.platforms.unknown': 'Der Katalog kennt „{value}“ nicht. Wählen Sie aus der Liste.',
    'web.platforms.failed': 'Der Vergleich ist nicht möglich: {reason}',
    'web.platforms.table': 'Vergleich, die günstigste Plattform zuerst',
    'web.platforms.table.hint':
      'Punkte von 0 bis 100, bei offenen Angaben als Spanne. Bei den Risiken ist weniger günstiger, beim Nutzen mehr. Die Gesamtpunkte ordnen nur die Liste; entschieden wird nach dem Ergebnis.',
    'web.platforms.platform': 'Plattform',
    'web.platforms.this': 'diese Bewertung',
    'web.platforms.outcome': 'Ergebnis',
    'web.platforms.total': 'Gesamtpunkte',
    'web.platforms.benefit': '{criterion} (Nutzen)',
    'web.platforms.cell': '{score} ({bands})',
    'web.platforms.undecided': 'offen: {outcomes}',
    'web.platforms.bars': 'Was sich dort nicht beheben lässt',
    'web.platforms.open': 'Was über die Plattformen nicht belegt ist',
    'web.platforms.open.text':
      'Diese Punkte sind für den Stichtag weder angegeben noch im Katalog belegt. Sie machen die Spannen breiter.',
    'web.platforms.link': 'Plattformen vergleichen',
  },
  en: {
    'web.whatif.title': 'What would have to change?',
    'web.whatif.lead':
      'This page shows by which steps of its own {body} would reach another outcome, what stands in the way, and how firmly the outcome stands.',
    'web.whatif.now': 'Outcome now: {outcome}.',
    'web.whatif.possible': 'Still possible: {outcomes}.',
    'web.whatif.want': 'Which outcome is wanted?',
    'web.whatif.show': 'Show ways',
    'web.whatif.badWant': '“{value}” is not an outcome to aim for. Choose one of the two.',
    'web.whatif.ways': 'Ways to “{outcome}”',
    'web.whatif.mildest':
      'This is the mildest outcome already. Nothing has to change; below stands what it depends on.',
    'web.whatif.reached': 'This outcome is reached already. Nothing has to change.',
    'web.whatif.all':
      'Each of these ways is enough by itself. The one with the least effort comes first.',
    'web.whatif.effort': 'Effort: {effort} ({word})',
    'web.whatif.effort.little': 'low',
    'web.whatif.effort.some': 'medium',
    'web.whatif.effort.much': 'high',
    'web.whatif.consent': 'Only possible with the consent of the platform.',
    'web.whatif.complete': 'There are no further ways with at most {count} changes.',
    'web.whatif.incomplete': 'There may be further ways; not all are listed.',
    'web.whatif.noneSoFew':
      'With at most {count} changes at once this outcome cannot be reached, with more perhaps.',
    'web.whatif.impossible':
      'This outcome cannot be reached by the body’s own power. All combinations of steps that are in its hands were examined.',
    'web.whatif.obstacles': 'What stands in the way',
    'web.whatif.obstacles.text':
      'Each of these points alone prevents the outcome. Where several circumstances are named, they act together. Only others could change them: the platform, the supervisory authority, a court or the legislator. What is not known stands in the way only as long as it stays open.',
    'web.whatif.fact': '{fact}: {value}',
    'web.whatif.notKnown': 'not known',
    'web.whatif.milder': 'Milder means within the plan',
    'web.whatif.loadBearing': 'On which answers does the outcome depend?',
    'web.whatif.loadBearing.text':
      'A single one of these answers may flip the outcome if it turns out differently. Check them with particular care.',
    'web.whatif.loadBearing.none':
      'No single answer about plan and own means changes the outcome by itself.',
    'web.whatif.loadBearing.undecided':
      'As long as several outcomes are possible, it depends on the open answers first.',
    'web.whatif.answer': 'Answer',
    'web.whatif.from': 'now',
    'web.whatif.to': 'nearest value that changes something',
    'web.whatif.then': 'then possible',
    'web.whatif.margins': 'How far is it to another outcome?',
    'web.whatif.margins.text':
      'Points by which a criterion would have to rise or fall for the outcome to change; all other criteria stay as they are.',
    'web.whatif.margins.undecided': 'This can be said once the outcome is certain.',
    'web.whatif.margins.none':
      'No criterion could change the outcome by itself, however many points it had.',
    'web.whatif.up': 'higher by',
    'web.whatif.down': 'lower by',
    'web.whatif.never': 'changes nothing',
    'web.whatif.firm': 'How firm are the grounds?',
    'web.whatif.firm.none': 'There is no ground against operating.',
    'web.whatif.robust': 'Robust: no measure of the body removes this ground.',
    'web.whatif.planRelated': 'Plan-related. The ground falls away if you: {changes}.',
    'web.whatif.ground': 'Ground',
    'web.whatif.firmness': 'How firm',
    'web.whatif.positions': 'The outcome under each legal position',
    'web.whatif.positions.text':
      'On contested legal questions several positions are held at the as-of date. This is how the assessment would end under each.',
    'web.whatif.positions.none':
      'None of the relevant legal questions is contested at the as-of date.',
    'web.whatif.positions.followed': 'followed here',
    'web.whatif.position': 'Position',
    'web.whatif.outcome': 'Outcome',
    'web.whatif.link': 'What would have to change?',

    'web.stand.title': 'Where it stands',
    'web.stand.possible': 'Still possible: {outcomes}.',
    'web.stand.certain': 'The outcome is certain: {outcomes}.',
    'web.stand.faulty':
      'Some answers do not fit their questions. Correct them, then this box says what is still possible.',
    'web.stand.answered': '{done} of {total} questions are answered.',
    'web.stand.next': 'Most helpful now:',
    'web.stand.scores': 'Points per criterion',
    'web.stand.score': '{criterion}: {score}',

    'web.platforms.title': 'Compare platforms',
    'web.platforms.lead':
      'The same plan of {body} as of {asOf}, on several platforms. Answers about “{platform}” hold there only; for the others counts what the catalogue documents.',
    'web.platforms.choose': 'Which platforms?',
    'web.platforms.choose.hint': 'Choose one to five. “{platform}” is always included.',
    'web.platforms.show': 'Compare',
    'web.platforms.tooMany':
      'You have chosen {count} platforms. More than {most} do not fit into one comparison; take some out.',
    'web.platforms.unknown': 'The catalogue does not know “{value}”. Choose from the list.',
    'web.platforms.failed': 'The comparison is not possible: {reason}',
    'web.platforms.table': 'Comparison, the most favourable platform first',
    'web.platforms.table.hint':
      'Points from 0 to 100, as a span where answers are open. For risks less is better, for benefit more. The total only orders the list; what decides is the outcome.',
    'web.platforms.platform': 'Platform',
    'web.platforms.this': 'this assessment',
    'web.platforms.outcome': 'Outcome',
    'web.platforms.total': 'Total',
    'web.platforms.benefit': '{criterion} (benefit)',
    'web.platforms.cell': '{score} ({bands})',
    'web.platforms.undecided': 'open: {outcomes}',
    'web.platforms.bars': 'What cannot be cured there',
    'web.platforms.open': 'What is not documented about the platforms',
    'web.platforms.open.text':
      'These points are neither answered nor documented in the catalogue for the as-of date. They make the spans wider.',
    'web.platforms.link': 'Compare platforms',
  },
})
