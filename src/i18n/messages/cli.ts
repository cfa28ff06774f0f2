import { defineMessages } from './define.js'

/** What the command line says. */
export const cliMessages = defineMessages({
  de: {
    'cli.help.intro':
      'Ratsam: Entscheidungshilfe für öffentliche Stellen. Ist ein amtlicher Auftritt auf einer Plattform ratsam, und warum?\n\nAufruf: ratsam <Befehl> [Optionen]',
    'cli.help.outro':
      'Überall: --help  Hilfe zum Befehl · --lang de|en  Sprache · --version  Version\nRückgabewerte: 0 erledigt · 1 Störung · 2 falsche Eingabe · 3 geprüft und beanstandet\nRatsam unterstützt eine Entscheidung; es ersetzt keine Rechtsberatung.',
    'cli.seeHelp': 'Hilfe gibt „ratsam --help“ oder „ratsam <Befehl> --help“.',
    'cli.written': 'Geschrieben: {path}',
    'cli.serve.summary': 'Startet die Oberfläche im Browser',
    'cli.serve.help':
      'Aufruf: ratsam serve [--port NUMMER]\n\nStartet die Oberfläche. Sie ist nur auf diesem Rechner erreichbar (127.0.0.1), weil es noch keine Benutzerkonten gibt.\n\n  --port NUMMER   Anschluss, sonst RATSAM_PORT oder 3000; 0 wählt einen freien\n  --lang de|en    Sprache der Meldungen\n\nUmgebung: RATSAM_DATA_DIR (Datenablage), RATSAM_PORT, RATSAM_LANG, RATSAM_DEBUG=1 (ausführliche Fehler)\nBeenden mit Strg+C.',
    'cli.serve.listening': 'Ratsam läuft. Öffnen Sie im Browser: {url}',
    'cli.serve.singleUser':
      'Einzelplatzbetrieb ohne Benutzerkonten, nur auf diesem Rechner erreichbar. Datenablage: {path}. Beenden mit Strg+C.',
    'cli.assess.summary': 'Bewertet einen Fall aus einer Datei',
    'cli.assess.help':
      'Aufruf: ratsam assess FALL.json [--as-of DATUM] [--format text|json|html] [--out DATEI [--force]]\n\nBewertet einen Fall und gibt das Ergebnis aus. Das Format der Datei beschreibt schemas/case.schema.json.\n\n  --as-of DATUM   Stichtag JJJJ-MM-TT statt des Stichtags im Fall\n  --format        text (Vorgabe), json oder html (Antwort und Anlage zum Drucken)\n  --out DATEI     schreibt in die Datei statt auf die Standardausgabe\n  --force         ersetzt eine vorhandene Datei\n  --lang de|en    Sprache\n\nBeispiel: ratsam assess data/examples/markkleeberg-facebook-2022.json',
    'cli.compare.title': 'Vergleich der Stichtage {from} und {to}, dieselben Angaben:',
    'cli.compare.sameOutcome': 'Das Ergebnis bleibt: {outcome}.',
    'cli.compare.otherOutcome': 'Das Ergebnis ändert sich: zuerst {from}, nun {to}.',
    'cli.timeline.summary': 'Zeigt denselben Fall an mehreren Stichtagen',
    'cli.timeline.help':
      'Aufruf: ratsam timeline FALL.json --dates DATUM,DATUM,… [--title TITEL] [--format text|md|html] [--out DATEI [--force]]\n\nBewertet denselben Fall an mehreren Stichtagen und sagt, was sich durch die Rechtslage ändert.\n\nBeispiel: ratsam timeline data/examples/markkleeberg-facebook-2022.json --dates 2022-05-31,2023-08-15,2026-11-23',
    'issue.cli.datesMissing':
      'Es fehlen die Stichtage. Geben Sie mindestens zwei durch Komma getrennt an.',
    'cli.rulesCheck.summary': 'Prüft Regelwerke und Register',
    'cli.rulesCheck.help':
      'Aufruf: ratsam rules check [--format text|json|md|sarif]\n\nPrüft alle Regelwerke und Register vollständig und rechnet jeden Prüffall nach.\n\n  --format        text (Vorgabe), json, md oder sarif: SARIF 2.1.0 mit Zeile und Spalte jeder Beanstandung, für Prüfstrecken und Editoren\n  --lang de|en    Sprache\n\nRückgabewert 3, wenn etwas zu beanstanden ist.',
    'cli.rulesCheck.counts':
      '{rules} Regeln, {facts} Tatsachen, {criteria} Kriterien, {cases} Prüffälle, {sources} Quellen',
    'cli.rulesCheck.errors': 'Fehler: {count}',
    'cli.rulesCheck.warnings': 'Hinweise: {count}',
    'cli.rulesCoverage.summary': 'Zeigt, welche Regeln und Bedingungen die Prüffälle erproben',
    'cli.rulesCoverage.help':
      'Aufruf: ratsam rules coverage [--format text|json|md]\n\nZählt, welche Regeln in mindestens einem Prüffall greifen und welche Bedingungen die Prüffälle sowohl erfüllt als auch nicht erfüllt zeigen. Was fehlt, wird genannt. Rückgabewert 3, wenn etwas fehlt.',
    'cli.rulesCoverage.title': 'Abdeckung des Regelwerks {id} {version} durch seine Prüffälle',
    'cli.rulesCoverage.rules': 'Regeln, die in einem Prüffall greifen: {covered} von {total}',
    'cli.rulesCoverage.branches':
      'Bedingungen, je einmal erfüllt und nicht erfüllt: {covered} von {total}',
    'cli.rulesCoverage.silent': 'In keinem Prüffall greift {rule}: {sentence}',
    'cli.rulesCoverage.neverMet':
      'Kein Prüffall erfüllt in {rule} die Bedingung: {condition}. Die Regel: {sentence}',
    'cli.rulesCoverage.alwaysMet':
      'Kein Prüffall lässt in {rule} die Bedingung unerfüllt: {condition}. Die Regel: {sentence}',
    'cli.rulesList.summary': 'Gibt das ganze Regelwerk als lesbares Dokument aus',
    'cli.rulesList.help':
      'Aufruf: ratsam rules list [--format text|md|html]\n\nGibt das Regelwerk zum Lesen und Ausdrucken aus: jede Regel als Satz, mit Begründung, Abhilfe, Quellen, Gültigkeit und Prüffällen.',
    'cli.rulesExplain.summary': 'Erklärt eine Regel in Sätzen, mit Quellen',
    'cli.rulesExplain.help':
      'Aufruf: ratsam rules explain REGEL [--format text|md|html]\n\nErklärt eine Regel.\n\nBeispiel: ratsam rules explain moderation.no-staff',
    'cli.platformsList.summary': 'Nennt die Plattformen des Katalogs',
    'cli.platformsList.help':
      'Aufruf: ratsam platforms list [--format text|json]\n\nNennt Kennung und Namen jeder Plattform des Katalogs.',
    'cli.platformsShow.summary': 'Zeigt, was der Katalog über eine Plattform weiß',
    'cli.platformsShow.help':
      'Aufruf: ratsam platforms show KENNUNG [--as-of DATUM] [--land LAND] [--format text|md|html]\n\nZeigt jede Angabe mit Wert, Beleg und Datum, und ob sie für den Stichtag belegt ist.\n\nBeispiel: ratsam platforms show facebook-page --as-of 2022-05-31 --land SN',
    'cli.storeBackup.summary': 'Sichert die Datenablage in eine Datei',
    'cli.storeBackup.help':
      'Aufruf: ratsam store backup DATEI\n\nSichert die ganze Datenablage in eine neue Datei mit Prüfsummen. Der Server muss dafür beendet sein. Vorhandene Dateien werden nicht überschrieben.',
    'cli.storeBackup.done': 'Gesichert: {documents} Datensätze in {file}.',
    'cli.storeRestore.summary': 'Stellt eine Sicherung wieder her',
    'cli.storeRestore.help':
      'Aufruf: ratsam store restore DATEI\n\nStellt eine Sicherung in einer leeren oder noch nicht vorhandenen Datenablage wieder her (RATSAM_DATA_DIR). Die Sicherung wird vorher vollständig geprüft.',
    'cli.storeRestore.done': 'Wiederhergestellt: {documents} Datensätze in {path}.',
    'cli.storeVerify.summary': 'Prüft die Datenablage oder eine Sicherung',
    'cli.storeVerify.help':
      'Aufruf: ratsam store verify [DATEI] [--format text|json]\n\nLiest die Datenablage oder die angegebene Sicherung bis zum Ende, prüft alle Prüfsummen und ändert nichts. Rückgabewert 3, wenn etwas nicht stimmt.',
    'cli.storeVerify.counts': '{place}: {documents} Datensätze, {transactions} Änderungen',
    'cli.storeVerify.torn':
      'Am Ende stehen {bytes} Byte eines abgebrochenen Schreibvorgangs. Das ist unbedenklich; der nächste Start entfernt sie.',
    'cli.storeVerify.sound': 'In Ordnung.',
    'cli.storeVerify.wanting': 'Beanstandet. Stellen Sie die letzte Sicherung wieder her.',
    'issue.cli.unknownCommand':
      'Diesen Befehl gibt es nicht. Möglich sind: {known}. Hilfe gibt „ratsam --help“.',
    'issue.cli.unknownOption': 'Die Option {option} gibt es hier nicht.',
    'issue.cli.optionValue': 'Zur Option {option} fehlt der Wert, oder sie nimmt keinen.',
    'issue.cli.extraArgument': '„{value}“ ist zu viel. Der Befehl nimmt nur eine Datei.',
    'issue.cli.noSuchFile': 'Diese Datei gibt es nicht. Prüfen Sie den Pfad.',
    'issue.cli.fileMissing': 'Es fehlt die Datei.',
    'issue.cli.ruleMissing': 'Es fehlt die Kennung der Regel. „ratsam rules list“ nennt alle.',
    'issue.cli.unknownRule': 'Diese Regel gibt es nicht. Ähnlich: {known}.',
    'issue.cli.platformMissing':
      'Es fehlt die Kennung der Plattform. „ratsam platforms list“ nennt alle.',
    'issue.cli.notAllowed': '„{value}“ ist nicht möglich. Erlaubt sind: {allowed}.',
    'issue.cli.notADate':
      '„{value}“ ist kein Datum. Geben Sie es als JJJJ-MM-TT an, zum Beispiel 2022-05-31.',
    'issue.cli.notAPort': '„{value}“ ist kein Anschluss. Geben Sie eine Zahl von 0 bis 65535 an.',
    'issue.config.RATSAM_DATA_DIR': 'Der Pfad der Datenablage ist leer.',
    'issue.config.RATSAM_PORT': 'Der Anschluss muss eine Zahl von 0 bis 65535 sein.',
    'issue.config.RATSAM_LANG': 'Die Sprache muss „de“ oder „en“ sein.',
    'issue.config.RATSAM_DEBUG': 'Möglich sind 0 und 1.',
    'issue.config.XDG_STATE_HOME': 'Der Pfad ist leer.',
    'error.bad-input': 'Die Eingabe kann so nicht verarbeitet werden.',
    'error.not-found': 'Das Gesuchte gibt es nicht (mehr).',
    'error.conflict':
      'In der Zwischenzeit wurde etwas anderes gespeichert. Laden Sie neu und versuchen Sie es erneut.',
    'error.ruleset-faulty':
      'Das Regelwerk hat {count} Fehler und wird nicht verwendet. Beheben Sie sie; „ratsam rules check“ nennt alle.',
    'error.registers-faulty':
      'Die Register haben {count} Fehler und werden nicht verwendet. Beheben Sie sie; „ratsam rules check“ nennt alle.',
    'error.no-ruleset-for-date': 'Für diesen Stichtag gibt es kein Regelwerk.',
    'error.file-exists':
      '{path} ist schon vorhanden und wird nicht überschrieben. Wählen Sie einen anderen Namen; eine gewöhnliche Datei ersetzen Sie mit --force.',
    'error.port-in-use':
      'Der Anschluss {port} ist belegt, vielleicht läuft Ratsam schon. Wählen Sie mit --port einen anderen.',
    'error.engines-disagree':
      'Die beiden Auswertungen kommen zu verschiedenen Ergebnissen ({rules}). Es wird kein Ergebnis ausgegeben. Bitte melden Sie den Fehler.',
    'error.internal':
      'Es ist ein unerwarteter Fehler aufgetreten. Gespeichertes bleibt erhalten. Mit RATSAM_DEBUG=1 werden Einzelheiten ausgegeben.',
  },
  en: {
    'cli.help.intro':
      'Ratsam: decision support for public bodies. Is an official account on a platform advisable, and why?\n\nUsage: ratsam <command> [options]',
    'cli.help.outro':
      'Everywhere: --help  help on the command · --lang de|en  language · --version  version\nExit codes: 0 done · 1 failure · 2 bad input · 3 checked and found wanting\nRatsam supports a decision; it is not legal advice.',
    'cli.seeHelp': 'For help see “ratsam --help” or “ratsam <command> --help”.',
    'cli.written': 'Written: {path}',
    'cli.serve.summary': 'Starts the interface in the browser',
    'cli.serve.help':
      'Usage: ratsam serve [--port NUMBER]\n\nStarts the interface. It can be reached from this computer only (127.0.0.1), because there are no user accounts yet.\n\n  --port NUMBER   port, otherwise RATSAM_PORT or 3000; 0 takes a free one\n  --lang de|en    language of messages\n\nEnvironment: RATSAM_DATA_DIR (data folder), RATSAM_PORT, RATSAM_LANG, RATSAM_DEBUG=1 (detailed errors)\nStop with Ctrl+C.',
    'cli.serve.listening': 'Ratsam is running. Open in your browser: {url}',
    'cli.serve.singleUser':
      'Single-user mode without accounts, reachable from this computer only. Data folder: {path}. Stop with Ctrl+C.',
    'cli.assess.summary': 'Assesses a case from a file',
    'cli.assess.help':
      'Usage: ratsam assess CASE.json [--as-of DATE] [--format text|json|html] [--out FILE [--force]]\n\nAssesses a case and prints the result. The file format is described by schemas/case.schema.json.\n\n  --as-of DATE    as-of date YYYY-MM-DD instead of the one in the case\n  --format        text (default), json or html (answer and annex to print)\n  --out FILE      writes to the file instead of standard output\n  --force         replaces an existing file\n  --lang de|en    language\n\nExample: ratsam assess data/examples/markkleeberg-facebook-2022.json',
    'cli.compare.title': 'Comparison of the as-of dates {from} and {to}, same answers:',
    'cli.compare.sameOutcome': 'The outcome stays: {outcome}.',
    'cli.compare.otherOutcome': 'The outcome changes: first {from}, now {to}.',
    'cli.timeline.summary': 'Shows the same case on several as-of dates',
    'cli.timeline.help':
      'Usage: ratsam timeline CASE.json --dates DATE,DATE,… [--title TITLE] [--format text|md|html] [--out FILE [--force]]\n\nAssesses the same case on several as-of dates and says what the law changes.\n\nExample: ratsam timeline data/examples/markkleeberg-facebook-2022.json --dates 2022-05-31,2023-08-15,2026-11-23',
    'issue.cli.datesMissing':
      'The as-of dates are missing. Give at least two, separated by commas.',
    'cli.rulesCheck.summary': 'Checks rule sets and registers',
    'cli.rulesCheck.help':
      'Usage: ratsam rules check [--format text|json|md|sarif]\n\nChecks all rule sets and registers completely and recomputes every worked case.\n\n  --format        text (default), json, md or sarif: SARIF 2.1.0 with line and column of every finding, for pipelines and editors\n  --lang de|en    language\n\nExit code 3 if something is wrong.',
    'cli.rulesCheck.counts':
      '{rules} rules, {facts} facts, {criteria} criteria, {cases} worked cases, {sources} sources',
    'cli.rulesCheck.errors': 'Errors: {count}',
    'cli.rulesCheck.warnings': 'Warnings: {count}',
    'cli.rulesCoverage.summary': 'Shows which rules and conditions the worked cases try out',
    'cli.rulesCoverage.help':
      'Usage: ratsam rules coverage [--format text|json|md]\n\nCounts which rules fire in at least one worked case and which conditions the worked cases show both met and not met. What is missing is named. Exit code 3 if something is missing.',
    'cli.rulesCoverage.title': 'Coverage of the rule set {id} {version} by its worked cases',
    'cli.rulesCoverage.rules': 'Rules that fire in a worked case: {covered} of {total}',
    'cli.rulesCoverage.branches': 'Conditions, once met and once not met: {covered} of {total}',
    'cli.rulesCoverage.silent': 'No worked case makes {rule} fire: {sentence}',
    'cli.rulesCoverage.neverMet':
      'No worked case meets this condition of {rule}: {condition}. The rule: {sentence}',
    'cli.rulesCoverage.alwaysMet':
      'No worked case leaves this condition of {rule} unmet: {condition}. The rule: {sentence}',
    'cli.rulesList.summary': 'Prints the whole rule set as a readable document',
    'cli.rulesList.help':
      'Usage: ratsam rules list [--format text|md|html]\n\nPrints the rule set to read and mark up: each rule as a sentence, with reason, remedy, sources, validity and worked cases.',
    'cli.rulesExplain.summary': 'Explains a rule in sentences, with sources',
    'cli.rulesExplain.help':
      'Usage: ratsam rules explain RULE [--format text|md|html]\n\nExplains a rule.\n\nExample: ratsam rules explain moderation.no-staff',
    'cli.platformsList.summary': 'Names the platforms of the catalogue',
    'cli.platformsList.help':
      'Usage: ratsam platforms list [--format text|json]\n\nNames id and name of every platform in the catalogue.',
    'cli.platformsShow.summary': 'Shows what the catalogue knows about a platform',
    'cli.platformsShow.help':
      'Usage: ratsam platforms show ID [--as-of DATE] [--land LAND] [--format text|md|html]\n\nShows each fact with value, evidence and date, and whether it is documented for the as-of date.\n\nExample: ratsam platforms show facebook-page --as-of 2022-05-31 --land SN',
    'cli.storeBackup.summary': 'Backs up the data folder into a file',
    'cli.storeBackup.help':
      'Usage: ratsam store backup FILE\n\nBacks up the whole data folder into a new file with checksums. The server must be stopped. Existing files are not overwritten.',
    'cli.storeBackup.done': 'Backed up: {documents} records in {file}.',
    'cli.storeRestore.summary': 'Restores a backup',
    'cli.storeRestore.help':
      'Usage: ratsam store restore FILE\n\nRestores a backup into an empty data folder or one that does not exist yet (RATSAM_DATA_DIR). The backup is checked completely first.',
    'cli.storeRestore.done': 'Restored: {documents} records in {path}.',
    'cli.storeVerify.summary': 'Verifies the data folder or a backup',
    'cli.storeVerify.help':
      'Usage: ratsam store verify [FILE] [--format text|json]\n\nReads the data folder or the given backup to the end, verifies all checksums and changes nothing. Exit code 3 if something is wrong.',
    'cli.storeVerify.counts': '{place}: {documents} records, {transactions} changes',
    'cli.storeVerify.torn':
      'At the end there are {bytes} bytes of an interrupted write. That is harmless; the next start removes them.',
    'cli.storeVerify.sound': 'Sound.',
    'cli.storeVerify.wanting': 'Found wanting. Restore the last backup.',
    'issue.cli.unknownCommand':
      'There is no such command. Possible are: {known}. For help see “ratsam --help”.',
    'issue.cli.unknownOption': 'There is no option {option} here.',
    'issue.cli.optionValue': 'The option {option} lacks its value, or takes none.',
    'issue.cli.extraArgument': '“{value}” is too much. The command takes one file only.',
    'issue.cli.noSuchFile': 'There is no such file. Check the path.',
    'issue.cli.fileMissing': 'The file is missing.',
    'issue.cli.ruleMissing': 'The id of the rule is missing. “ratsam rules list” names all.',
    'issue.cli.unknownRule': 'There is no such rule. Similar: {known}.',
    'issue.cli.platformMissing':
      'The id of the platform is missing. “ratsam platforms list” names all.',
    'issue.cli.notAllowed': '“{value}” is not possible. Allowed are: {allowed}.',
    'issue.cli.notADate': '“{value}” is not a date. Give it as YYYY-MM-DD, for example 2022-05-31.',
    'issue.cli.notAPort': '“{value}” is not a port. Give a number from 0 to 65535.',
    'issue.config.RATSAM_DATA_DIR': 'The path of the data folder is empty.',
    'issue.config.RATSAM_PORT': 'The port must be a number from 0 to 65535.',
    'issue.config.RATSAM_LANG': 'The language must be “de” or “en”.',
    'issue.config.RATSAM_DEBUG': 'Possible are 0 and 1.',
    'issue.config.XDG_STATE_HOME': 'The path is empty.',
    'error.bad-input': 'The input cannot be processed.',
    'error.not-found': 'What you are looking for does not exist (any more).',
    'error.conflict': 'Something else was saved in the meantime. Reload and try again.',
    'error.ruleset-faulty':
      'The rule set has {count} errors and is not used. Correct them; “ratsam rules check” names them all.',
    'error.registers-faulty':
      'The registers have {count} errors and are not used. Correct them; “ratsam rules check” names them all.',
    'error.no-ruleset-for-date': 'There is no rule set for this as-of date.',
    'error.file-exists':
      '{path} exists already and is not overwritten. Choose another name; a plain file can be replaced with --force.',
    'error.port-in-use':
      'Port {port} is in use; perhaps Ratsam is already running. Choose another one with --port.',
    'error.engines-disagree':
      'The two evaluations come to different results ({rules}). No result is given. Please report this.',
    'error.internal':
      'An unexpected error occurred. What was saved is kept. With RATSAM_DEBUG=1 details are printed.',
  },
})
