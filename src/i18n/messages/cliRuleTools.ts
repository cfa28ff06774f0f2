import { defineMessages } from './define.js'

/** What the commands for reading, checking and comparing rule sets say. */
export const cliRuleToolsMessages = defineMessages({
  de: {
    'cli.rulesCheck.title': 'Prüfung der Regelwerke und Register',
    'cli.rulesCheck.sound': 'Es ist nichts zu beanstanden.',
    'cli.rulesCheck.errorsTitle': 'Fehler',
    'cli.rulesCheck.warningsTitle': 'Hinweise',
    'cli.rulesAnalyse.summary': 'Beweist Zusicherungen und findet Regeln, die nichts bewirken',
    'cli.rulesAnalyse.help':
      'Aufruf: ratsam rules analyse [--format text|json|md]\n\nBeweist oder widerlegt jede Zusicherung des Regelwerks für alle Fälle, die es geben kann. Nennt Regeln, die nie oder immer greifen, Bedingungen, die nichts ändern, Regeln, die eine andere wiederholen, und Ergebnisse oder Zellen der Abwägung, die kein Fall erreicht. Jede Feststellung ist für alle Plattformen, Stellen und Rechtsauffassungen bewiesen, nicht geschätzt. Rückgabewert 3, wenn etwas zu beanstanden oder nicht bewiesen ist.',
    'cli.rulesAnalyse.title': 'Auswertung des Regelwerks {id} {version}, Stand {asOf}',
    'cli.rulesAnalyse.guarantees': 'Zusicherungen, für alle Fälle bewiesen: {proved} von {total}',
    'cli.rulesAnalyse.proved': 'Bewiesen:',
    'cli.rulesAnalyse.refuted': 'Widerlegt:',
    'cli.rulesAnalyse.unproven': 'In der vorgesehenen Zahl von Schritten nicht entschieden:',
    'cli.rulesAnalyse.counterexample': 'Gegenbeispiel: {facts}.',
    'cli.rulesAnalyse.raised': 'strenger wird es mit {change}',
    'cli.rulesAnalyse.findings': 'Beanstandungen: {count}',
    'cli.rulesAnalyse.none':
      'Jede Regel kann greifen und ausbleiben, jede Bedingung zählt, jedes Ergebnis und jede Zelle der Abwägung ist erreichbar.',
    'cli.rulesAnalyse.incomplete':
      'Manche Fragen ließen sich in der vorgesehenen Zahl von Schritten nicht entscheiden; dort ist nichts beanstandet.',
    'cli.rulesAnalyse.dead': '{rule} greift in keinem Fall: {sentence}',
    'cli.rulesAnalyse.always': '{rule} greift in jedem Fall: {sentence}',
    'cli.rulesAnalyse.droppable':
      '{rule} greift auch ohne die Bedingung „{part}“ in denselben Fällen: {sentence}',
    'cli.rulesAnalyse.subsumed': '{rule} greift nur, wo schon {by} dasselbe bewirkt: {sentence}',
    'cli.rulesAnalyse.outcome': 'Kein Fall erreicht das Ergebnis „{outcome}“.',
    'cli.rulesAnalyse.cell': 'Kein Fall erreicht die Zelle Risiko {risk}, Nutzen {benefit}.',
    'cli.rulesAnalyse.band.low': 'gering',
    'cli.rulesAnalyse.band.medium': 'mittel',
    'cli.rulesAnalyse.band.high': 'hoch',
  },
  en: {
    'cli.rulesCheck.title': 'Check of rule sets and registers',
    'cli.rulesCheck.sound': 'Nothing is wrong.',
    'cli.rulesCheck.errorsTitle': 'Errors',
    'cli.rulesCheck.warningsTitle': 'Warnings',
    'cli.rulesAnalyse.summary': 'Proves guarantees and finds rules that do nothing',
    'cli.rulesAnalyse.help':
      'Usage: ratsam rules analyse [--format text|json|md]\n\nProves or refutes each guarantee of the rule set for all cases there can be. Names rules that never or always fire, conditions that change nothing, rules that repeat another, and outcomes or cells of the balancing that no case reaches. Each finding is proved for all platforms, bodies and legal positions, not estimated. Exit code 3 if something is wrong or not proved.',
    'cli.rulesAnalyse.title': 'Analysis of the rule set {id} {version}, as of {asOf}',
    'cli.rulesAnalyse.guarantees': 'Guarantees proved for all cases: {proved} of {total}',
    'cli.rulesAnalyse.proved': 'Proved:',
    'cli.rulesAnalyse.refuted': 'Refuted:',
    'cli.rulesAnalyse.unproven': 'Not settled within the number of steps allowed:',
    'cli.rulesAnalyse.counterexample': 'Counterexample: {facts}.',
    'cli.rulesAnalyse.raised': 'it becomes stricter with {change}',
    'cli.rulesAnalyse.findings': 'Findings: {count}',
    'cli.rulesAnalyse.none':
      'Every rule can fire and not fire, every condition counts, every outcome and every cell of the balancing can be reached.',
    'cli.rulesAnalyse.incomplete':
      'Some questions could not be settled within the number of steps allowed; nothing is reported there.',
    'cli.rulesAnalyse.dead': '{rule} fires in no case: {sentence}',
    'cli.rulesAnalyse.always': '{rule} fires in every case: {sentence}',
    'cli.rulesAnalyse.droppable':
      '{rule} fires in the same cases without the condition "{part}": {sentence}',
    'cli.rulesAnalyse.subsumed': '{rule} fires only where {by} already does the same: {sentence}',
    'cli.rulesAnalyse.outcome': 'No case reaches the outcome "{outcome}".',
    'cli.rulesAnalyse.cell': 'No case reaches the cell risk {risk}, benefit {benefit}.',
    'cli.rulesAnalyse.band.low': 'low',
    'cli.rulesAnalyse.band.medium': 'medium',
    'cli.rulesAnalyse.band.high': 'high',
  },
})
