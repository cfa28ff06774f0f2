import { defineMessages } from './define.js'

/** What the commands whatif, compare and contrast say. */
export const cliWhatIfMessages = defineMessages({
  de: {
    'cli.whatif.summary': 'Sagt, was sich für ein günstigeres Ergebnis ändern müsste',
    'cli.whatif.help':
      'Aufruf: ratsam whatif FALL.json --want approve|conditional [--max-changes ZAHL] [--as-of DATUM] [--format text|json]\n\nNennt jeden kleinsten Weg, auf dem die Stelle das gewünschte Ergebnis aus eigener Kraft erreicht, oder was dem entgegensteht.\n\n  --want          gewünschtes Ergebnis: approve (Betrieb vertretbar) oder conditional (nur unter Auflagen)\n  --max-changes   höchstens so viele Änderungen zugleich, 1 bis 8 (Vorgabe 4)\n  --as-of DATUM   Stichtag JJJJ-MM-TT statt des Stichtags im Fall\n  --format        text (Vorgabe) oder json\n  --lang de|en    Sprache\n\nBeispiel: ratsam whatif data/examples/mastodon-sachsen-2026.json --want approve',
    'cli.whatif.now': 'Ergebnis jetzt: {outcome}',
    'cli.whatif.possible': 'Möglich sind noch: {outcomes}',
    'cli.whatif.want': 'Gewünscht: {outcome}',
    'cli.whatif.reached': 'Das gewünschte Ergebnis ist schon erreicht. Es muss sich nichts ändern.',
    'cli.whatif.ways': 'Das Ergebnis wird erreicht, wenn sich dies ändert:',
    'cli.whatif.way': '{changes} (Aufwand {effort})',
    'cli.whatif.consent': 'nur mit Zustimmung der Plattform',
    'cli.whatif.noneSoFew':
      'Mit höchstens {count} Änderungen zugleich ist es nicht zu erreichen, mit mehr vielleicht. Erhöhen Sie --max-changes.',
    'cli.whatif.incomplete': 'Es kann weitere Wege geben; nicht alle sind aufgeführt.',
    'cli.whatif.impossible': 'Aus eigener Kraft nicht zu erreichen.',
    'cli.whatif.obstacles':
      'Jeder dieser Punkte verhindert es schon für sich; was nicht bekannt ist, solange es offen bleibt:',
    'cli.whatif.fact': '{fact}: {value}',
    'cli.whatif.because': 'Grund: {reason}',
    'cli.whatif.notKnown': 'nicht bekannt',
    'cli.whatif.milder':
      'Milderes Mittel im Rahmen des Plans: {changes} (Aufwand {effort}). Dann: {outcome}.',
    'cli.whatif.loadBearing':
      'An diesen Angaben hängt das Ergebnis; schon eine andere kann es ändern:',
    'cli.whatif.flip': '{fact}: „{to}“ statt „{from}“. Dann: {outcomes}.',
    'cli.whatif.margins': 'Abstand der Punkte bis zu einem anderen Ergebnis:',
    'cli.whatif.up': '{criterion}: um {points} höher',
    'cli.whatif.down': '{criterion}: um {points} niedriger',
    'cli.whatif.or': ' oder ',
    'cli.platforms.summary': 'Vergleicht Plattformen unter demselben Plan',
    'cli.platforms.help':
      'Aufruf: ratsam compare FALL.json --platforms KENNUNG,KENNUNG,…|all [--format text|json|md]\n\nBewertet denselben Plan auf mehreren Plattformen, die günstigste zuerst. Die Gesamtpunkte ordnen nur; entscheidend ist das Ergebnis. „ratsam platforms list“ nennt die Kennungen.\n\nBeispiel: ratsam compare data/examples/mastodon-sachsen-2026.json --platforms mastodon-own-instance,facebook-page',
    'cli.platforms.title': 'Vergleich der Plattformen, Stichtag {asOf}',
    'cli.platforms.platform': 'Plattform',
    'cli.platforms.outcome': 'Ergebnis',
    'cli.platforms.total': 'Gesamt',
    'cli.platforms.benefit': '{criterion} (Nutzen: mehr ist günstiger)',
    'cli.platforms.legend':
      'Punkte von 0 bis 100, bei offenen Angaben als Spanne. {low} {lowWord}, {medium} {mediumWord}, {high} {highWord}.',
    'cli.platforms.undecided': 'offen: {outcomes}',
    'cli.contrast.summary': 'Sagt, was zwei Fälle verschieden ausgehen lässt',
    'cli.contrast.help':
      'Aufruf: ratsam contrast FALL-A.json FALL-B.json [--format text|json]\n\nNennt die wenigsten Unterschiede, die erklären, warum zwei Fälle verschieden ausgehen. Gelten andere Regeln, etwa an einem anderen Stichtag, sagt der Befehl, was sich an der Rechtslage unterscheidet.\n\nBeispiel: ratsam contrast data/examples/facebook-einweg-2026.json data/examples/mastodon-sachsen-2026.json',
    'cli.contrast.case': '{name}: {platform}, Stichtag {asOf}: {outcomes}',
    'cli.contrast.same': 'Beide Fälle gehen gleich aus.',
    'cli.contrast.makes': 'Den Unterschied macht:',
    'cli.contrast.or': 'Oder ebenso:',
    'cli.contrast.difference': '{fact}: „{to}“ statt „{from}“',
    'cli.contrast.others': 'Verschieden, aber für den Unterschied nicht nötig: {facts}',
    'cli.contrast.notFound':
      'Es hat sich keine Erklärung mit wenigen Unterschieden finden lassen; die Fälle unterscheiden sich in: {facts}',
    'cli.contrast.incomplete': 'Es kann weitere Erklärungen geben; nicht alle sind aufgeführt.',
    'cli.contrast.rules':
      'Für die beiden Fälle gelten verschiedene Regeln. An den Angaben allein lässt sich der Unterschied deshalb nicht festmachen.',
    'issue.cli.wantMissing':
      'Es fehlt das gewünschte Ergebnis. Möglich sind approve und conditional.',
    'issue.cli.notACount': '„{value}“ ist nicht möglich. Geben Sie eine ganze Zahl von 1 bis 8 an.',
    'issue.cli.twoFiles': 'Der Befehl braucht zwei Dateien.',
    'issue.cli.platformsMissing':
      'Es fehlen die Plattformen. Geben Sie Kennungen durch Komma getrennt an oder „all“.',
  },
  en: {
    'cli.whatif.summary': 'Says what would have to change for a milder outcome',
    'cli.whatif.help':
      'Usage: ratsam whatif CASE.json --want approve|conditional [--max-changes NUMBER] [--as-of DATE] [--format text|json]\n\nNames every smallest way in which the body reaches the wanted outcome by its own power, or what stands in the way.\n\n  --want          wanted outcome: approve (operation justifiable) or conditional (under conditions only)\n  --max-changes   at most so many changes at once, 1 to 8 (default 4)\n  --as-of DATE    as-of date YYYY-MM-DD instead of the one in the case\n  --format        text (default) or json\n  --lang de|en    language\n\nExample: ratsam whatif data/examples/mastodon-sachsen-2026.json --want approve',
    'cli.whatif.now': 'Outcome now: {outcome}',
    'cli.whatif.possible': 'Still possible: {outcomes}',
    'cli.whatif.want': 'Wanted: {outcome}',
    'cli.whatif.reached': 'The wanted outcome is reached already. Nothing has to change.',
    'cli.whatif.ways': 'The outcome is reached if this changes:',
    'cli.whatif.way': '{changes} (effort {effort})',
    'cli.whatif.consent': 'only with the consent of the platform',
    'cli.whatif.noneSoFew':
      'With at most {count} changes at once it cannot be reached, with more perhaps. Raise --max-changes.',
    'cli.whatif.incomplete': 'There may be further ways; not all are listed.',
    'cli.whatif.impossible': 'Not to be reached by the body’s own power.',
    'cli.whatif.obstacles':
      'Each of these alone prevents it; what is not known, as long as it stays open:',
    'cli.whatif.fact': '{fact}: {value}',
    'cli.whatif.because': 'Reason: {reason}',
    'cli.whatif.notKnown': 'not known',
    'cli.whatif.milder':
      'Milder means within the plan: {changes} (effort {effort}). Then: {outcome}.',
    'cli.whatif.loadBearing':
      'The outcome hangs on these answers; a single other one may change it:',
    'cli.whatif.flip': '{fact}: “{to}” instead of “{from}”. Then: {outcomes}.',
    'cli.whatif.margins': 'Points to another outcome:',
    'cli.whatif.up': '{criterion}: higher by {points}',
    'cli.whatif.down': '{criterion}: lower by {points}',
    'cli.whatif.or': ' or ',
    'cli.platforms.summary': 'Compares platforms under the same plan',
    'cli.platforms.help':
      'Usage: ratsam compare CASE.json --platforms ID,ID,…|all [--format text|json|md]\n\nAssesses the same plan on several platforms, the most favourable first. The total only orders; what counts is the outcome. “ratsam platforms list” names the ids.\n\nExample: ratsam compare data/examples/mastodon-sachsen-2026.json --platforms mastodon-own-instance,facebook-page',
    'cli.platforms.title': 'Comparison of platforms, as of {asOf}',
    'cli.platforms.platform': 'Platform',
    'cli.platforms.outcome': 'Outcome',
    'cli.platforms.total': 'Total',
    'cli.platforms.benefit': '{criterion} (benefit: more is better)',
    'cli.platforms.legend':
      'Points from 0 to 100, as a span where answers are open. {low} {lowWord}, {medium} {mediumWord}, {high} {highWord}.',
    'cli.platforms.undecided': 'open: {outcomes}',
    'cli.contrast.summary': 'Says what makes two cases end differently',
    'cli.contrast.help':
      'Usage: ratsam contrast CASE-A.json CASE-B.json [--format text|json]\n\nNames the fewest differences that explain why two cases end differently. Where other rules apply, as on another date, the command says what differs in law.\n\nExample: ratsam contrast data/examples/facebook-einweg-2026.json data/examples/mastodon-sachsen-2026.json',
    'cli.contrast.case': '{name}: {platform}, as of {asOf}: {outcomes}',
    'cli.contrast.same': 'Both cases have the same outcome.',
    'cli.contrast.makes': 'What makes the difference:',
    'cli.contrast.or': 'Or just as well:',
    'cli.contrast.difference': '{fact}: “{to}” instead of “{from}”',
    'cli.contrast.others': 'Different, but not needed for the difference: {facts}',
    'cli.contrast.notFound':
      'No explanation with few differences could be found; the cases differ in: {facts}',
    'cli.contrast.incomplete': 'There may be further explanations; not all are listed.',
    'cli.contrast.rules':
      'Different rules apply to the two cases. The difference cannot be put down to the answers alone.',
    'issue.cli.wantMissing': 'The wanted outcome is missing. Possible are approve and conditional.',
    'issue.cli.notACount': '“{value}” is not possible. Give a whole number from 1 to 8.',
    'issue.cli.twoFiles': 'The command needs two files.',
    'issue.cli.platformsMissing':
      'The platforms are missing. Give ids separated by commas, or “all”.',
  },
})
