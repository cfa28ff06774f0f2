import { conditionMessages } from './conditions.js'
import { defineMessages } from './define.js'
import { fileMessages } from './files.js'
import { questionMessages } from './questions.js'
import { registerMessages } from './registers.js'

const own = defineMessages({
  de: {
    'issue.rules.noRuleset':
      'Es ist kein Regelwerk vorhanden. Legen Sie eine Fassung unter rules/<Kennung>/<Version>/ ab.',
    'issue.rules.unknownVersion':
      'Das Regelwerk „{pinned}“ ist nicht vorhanden. Vorhanden sind: {known}.',
    'issue.rules.notCovered':
      'Für den Stichtag {asOf} gilt kein Regelwerk: Geprüft ist die Zeit ab {coversFrom}. Wählen Sie einen späteren Stichtag.',
    'issue.rules.wrongFolder':
      'Die Datei nennt {id} {version}, liegt aber im Ordner {folder}. Beides muss übereinstimmen: Ändern Sie den Ordner oder die Angabe.',
    'issue.rules.strayFile':
      'Die Datei „{name}“ gehört nicht hierher; niemand würde sie lesen. Benennen Sie sie richtig oder entfernen Sie sie. Ähnlich geschrieben: {similar}.',
    'issue.rules.duplicateId':
      'Die Kennung „{id}“ ist schon vergeben ({first}); Groß- und Kleinschreibung zählt nicht. Wählen Sie eine andere.',
    'issue.rules.benefitCount':
      'Es gibt {count} Kriterien für den Nutzen („scale“: „benefit“); die Abwägung braucht genau eines.',
    'issue.rules.noRisk':
      'Es gibt kein Kriterium für ein Risiko („scale“: „risk“); die Abwägung braucht mindestens eines.',
    'issue.rules.bandOrder':
      'Die Stufe „mittel“ beginnt bei {medium}, „hoch“ bei {high}: „hoch“ muss später beginnen.',
    'issue.rules.criterionWithoutRules':
      'Zu diesem Kriterium gibt es keine Regel; es bliebe immer gering. Ergänzen Sie Regeln oder löschen Sie das Kriterium.',
    'issue.rules.cellCount':
      'Die Zelle Risiko „{risk}“, Nutzen „{benefit}“ kommt {times}-mal vor. Jede der neun Zellen muss genau einmal vorkommen.',
    'issue.rules.lowRiskRow':
      'Bei geringem Risiko ist das Ergebnis immer „approve“, nicht „{verdict}“: Ohne Risiko trägt kein Grund eine Ablehnung.',
    'issue.rules.riskNotMonotone':
      'Mehr Risiko darf nicht zu einem milderen Ergebnis führen: hier „{verdict}“, bei Risiko „{risk}“ und gleichem Nutzen aber „{other}“.',
    'issue.rules.benefitNotMonotone':
      'Mehr Nutzen darf nicht zu einem strengeren Ergebnis führen: hier „{verdict}“, bei Nutzen „{benefit}“ und gleichem Risiko aber „{other}“.',
    'issue.rules.noSource':
      'Es ist keine Quelle angegeben. Nennen Sie mindestens eine mit ihrer Rolle; eigene Wertungen heißen „own-judgement“.',
    'issue.rules.unknownSource':
      'Die Quelle „{name}“ steht nicht im Quellenregister. Ähnlich geschrieben: {similar}.',
    'issue.rules.sourceTwice':
      'Die Quelle „{source}“ ist zweimal angegeben. Löschen Sie einen Eintrag.',
    'issue.rules.sourceTooLate':
      'Am {validFrom}, ab dem dies gelten soll, galt noch keine der Quellen ({sources}). Nennen Sie eine frühere Quelle oder ein späteres Datum.',
    'issue.rules.ongoingIncurable':
      'Eine laufende Pflicht („ongoing“), die niemand erfüllen kann („curable“: false), gibt es nicht. Wählen Sie „before“ oder „curable“: true.',
    'issue.rules.remedyMissing':
      'Die Anforderung ist erfüllbar („curable“: true), nennt aber keine Abhilfe. Ergänzen Sie „remedy“: was ist zu tun?',
    'issue.rules.remedyNeedless':
      'Die Anforderung ist nicht erfüllbar („curable“: false), nennt aber eine Abhilfe. Eines von beiden stimmt nicht.',
    'issue.rules.beforeCoversFrom':
      'Die Regel soll ab {validFrom} gelten; das Regelwerk ist erst ab {coversFrom} geprüft. Nehmen Sie frühestens dieses Datum.',
    'issue.rules.endsBeforeStart':
      'Die Geltung endet am {validUntil}, bevor oder wenn sie am {validFrom} beginnt. Berichtigen Sie eines der Daten.',
    'issue.rules.reviewOverdue':
      'Die Überprüfung war bis {reviewBy} vorgesehen. Prüfen Sie Inhalt und Quellen und setzen Sie ein neues Datum.',
    'issue.rules.unknownPlaceholder':
      'Den Platzhalter „{name}“ gibt es nicht; er bliebe im Text stehen. Ähnlich geschrieben: {similar}.',
    'issue.rules.placeholdersDiffer':
      'Deutscher und englischer Text haben nicht dieselben Platzhalter: {names}. Gleichen Sie sie an.',
    'issue.rules.looseBrace':
      'Eine geschweifte Klammer steht ohne Gegenstück. Schreiben Sie Platzhalter als {Kennung des Fakts}, andere Klammern rund.',
    'issue.rules.plainText':
      'Dieser Text wird gedruckt, wie er ist; Platzhalter werden hier nicht ersetzt: {text}.',
    'issue.rules.unknownLand':
      'Das Land „{name}“ gibt es nicht. Verwenden Sie die zweistellige Kennung oder BUND. Ähnlich: {similar}.',
    'issue.rules.unknownCriterion':
      'Das Kriterium „{name}“ gibt es nicht. Ähnlich geschrieben: {similar}.',
    'issue.rules.unknownPlatform':
      'Die Plattform „{name}“ steht nicht im Plattformregister. Ähnlich geschrieben: {similar}.',
    'issue.rules.unknownRule': 'Die Regel „{name}“ gibt es nicht. Ähnlich geschrieben: {similar}.',
    'issue.rules.unknownGround':
      'Weder eine Regel noch ein Kriterium heißt „{name}“. Ähnlich geschrieben: {similar}.',
    'issue.rules.notAnswerable':
      '„{fact}“ wird nicht beantwortet: Der Wert ergibt sich aus Stelle, Register, Rechtsauffassung oder Rechnung. Löschen Sie die Antwort.',
    'issue.rules.expectsNothing':
      'Der Fall erwartet nichts und kann nicht scheitern. Ergänzen Sie mindestens das erwartete Ergebnis.',
    'issue.rules.parameterGap':
      'Am {date} hat der Parameter keinen Wert. Er braucht an jedem Tag einen, den das Regelwerk abdeckt.',
    'issue.rules.parameterOverlap':
      'Am {date} hat der Parameter mehrere Werte. Beenden Sie die ältere Angabe mit „validUntil“ am Tag davor.',
    'issue.rules.unusedParameter':
      'Keine Rechnung in derived.json nutzt diesen Parameter. Löschen Sie ihn, wenn er nicht mehr gebraucht wird.',
    'issue.rules.lawNotInRegister':
      'Diese Rechtsfrage steht nicht im Register law.json; sie hätte nie einen Wert. Tragen Sie sie dort ein.',
    'issue.rules.lawType':
      'Eine Rechtsfrage ist eine Auswahl („type“: „choice“) unter den vertretenen Auffassungen.',
    'issue.rules.positionNoOption':
      'Im Register werden Auffassungen vertreten, die hier keine Option sind: {missing}. Ergänzen Sie sie.',
    'issue.rules.optionUnheld':
      'Optionen, die nach dem Register niemand vertritt: {values}. Löschen Sie sie oder belegen Sie sie im Register.',
    'issue.rules.positionNoLawFact':
      'Das ist keine Rechtsfrage dieses Regelwerks (Art law). Berichtigen Sie die Kennung.',
    'issue.rules.positionMissing':
      'Die Frage ist streitig, aber „positions“ nennt keine voreingestellte Auffassung. Ergänzen Sie eine mit Begründung für die ganze Zeit.',
    'issue.rules.positionUncontested':
      'Die Frage ist nicht streitig; ihr Wert folgt aus dem Register. Löschen Sie den Eintrag in „positions“.',
    'issue.rules.positionGap':
      'Die voreingestellte Auffassung beginnt erst am {from}; das Regelwerk deckt die Zeit ab {coversFrom} ab. Ergänzen Sie den Anfang.',
    'issue.rules.positionOrder':
      'Die Zeiträume müssen aufsteigend beginnen, jeder an einem anderen Tag. Ordnen Sie sie.',
    'issue.rules.positionNotHeld':
      'Die voreingestellte Auffassung „{position}“ vertritt am {date} nach dem Register niemand; vertreten werden: {held}. Passen Sie die Zeiträume an.',
    'issue.rules.guaranteeEmpty':
      'Die Zusage sagt nichts Prüfbares. Ergänzen Sie „when“ mit „never“, oder „increasing“.',
    'issue.rules.guaranteeHalf':
      '„when“ und „never“ gehören zusammen: unter welcher Bedingung wird welches Ergebnis nie erreicht? Ergänzen Sie die fehlende Angabe.',
  },
  en: {
    'issue.rules.noRuleset': 'There is no rule set. Put a version into rules/<id>/<version>/.',
    'issue.rules.unknownVersion': 'There is no rule set “{pinned}”. There are: {known}.',
    'issue.rules.notCovered':
      'No rule set applies on {asOf}: the time from {coversFrom} has been reviewed. Choose a later date.',
    'issue.rules.wrongFolder':
      'The file says {id} {version} but lies in the folder {folder}. Both must agree: change the folder or the file.',
    'issue.rules.strayFile':
      'The file “{name}” does not belong here; nobody would read it. Name it rightly or remove it. Spelled similarly: {similar}.',
    'issue.rules.duplicateId':
      'The id “{id}” is taken already ({first}); case does not count. Choose another.',
    'issue.rules.benefitCount':
      'There are {count} benefit criteria (“scale”: “benefit”); the balancing needs exactly one.',
    'issue.rules.noRisk':
      'There is no risk criterion (“scale”: “risk”); the balancing needs at least one.',
    'issue.rules.bandOrder':
      'The band “medium” begins at {medium}, “high” at {high}: “high” must begin later.',
    'issue.rules.criterionWithoutRules':
      'This criterion has no rule; it would always be low. Add rules or delete the criterion.',
    'issue.rules.cellCount':
      'The cell risk “{risk}”, benefit “{benefit}” occurs {times} times. Each of the nine cells must occur exactly once.',
    'issue.rules.lowRiskRow':
      'With low risk the outcome is always “approve”, not “{verdict}”: without risk no ground carries a refusal.',
    'issue.rules.riskNotMonotone':
      'More risk must not lead to a milder outcome: here “{verdict}”, but “{other}” for risk “{risk}” and the same benefit.',
    'issue.rules.benefitNotMonotone':
      'More benefit must not lead to a stricter outcome: here “{verdict}”, but “{other}” for benefit “{benefit}” and the same risk.',
    'issue.rules.noSource':
      'No source is given. Name at least one with its role; judgements of our own are “own-judgement”.',
    'issue.rules.unknownSource':
      'The source “{name}” is not in the register of sources. Spelled similarly: {similar}.',
    'issue.rules.sourceTwice': 'The source “{source}” is given twice. Delete one entry.',
    'issue.rules.sourceTooLate':
      'On {validFrom}, from which this is to count, none of the sources ({sources}) did yet. Name an earlier source or a later date.',
    'issue.rules.ongoingIncurable':
      'There is no ongoing duty (“ongoing”) that nobody can meet (“curable”: false). Choose “before” or “curable”: true.',
    'issue.rules.remedyMissing':
      'The requirement can be met (“curable”: true) but names no remedy. Add “remedy”: what is to be done?',
    'issue.rules.remedyNeedless':
      'The requirement cannot be met (“curable”: false) but names a remedy. One of the two is wrong.',
    'issue.rules.beforeCoversFrom':
      'The rule is to count from {validFrom}; the rule set is reviewed from {coversFrom} only. Take that date or a later one.',
    'issue.rules.endsBeforeStart':
      'It ends on {validUntil}, before or when it begins on {validFrom}. Correct one of the dates.',
    'issue.rules.reviewOverdue':
      'The review was due by {reviewBy}. Check content and sources and set a new date.',
    'issue.rules.unknownPlaceholder':
      'There is no placeholder “{name}”; it would stay in the text. Spelled similarly: {similar}.',
    'issue.rules.placeholdersDiffer':
      'The German and the English text do not have the same placeholders: {names}. Make them agree.',
    'issue.rules.looseBrace':
      'A brace stands without its counterpart. Write placeholders as {id of the fact}, and other brackets round.',
    'issue.rules.plainText':
      'This text is printed as it stands; placeholders are not replaced here: {text}.',
    'issue.rules.unknownLand':
      'There is no Land “{name}”. Use the two-letter code or BUND. Similar: {similar}.',
    'issue.rules.unknownCriterion': 'There is no criterion “{name}”. Spelled similarly: {similar}.',
    'issue.rules.unknownPlatform':
      'The platform “{name}” is not in the register of platforms. Spelled similarly: {similar}.',
    'issue.rules.unknownRule': 'There is no rule “{name}”. Spelled similarly: {similar}.',
    'issue.rules.unknownGround':
      'Neither a rule nor a criterion is called “{name}”. Spelled similarly: {similar}.',
    'issue.rules.notAnswerable':
      '“{fact}” is not answered: its value follows from the body, a register, the legal position or a computation. Delete the answer.',
    'issue.rules.expectsNothing':
      'The case expects nothing and cannot fail. Add at least the expected outcome.',
    'issue.rules.parameterGap':
      'On {date} the parameter has no value. It needs one on every day the rule set covers.',
    'issue.rules.parameterOverlap':
      'On {date} the parameter has several values. End the older one with “validUntil” on the day before.',
    'issue.rules.unusedParameter':
      'No computation in derived.json uses this parameter. Delete it if it is no longer needed.',
    'issue.rules.lawNotInRegister':
      'This question of law is not in the register law.json; it would never have a value. Enter it there.',
    'issue.rules.lawType':
      'A question of law is a choice (“type”: “choice”) between the positions held.',
    'issue.rules.positionNoOption':
      'The register has positions that are no option here: {missing}. Add them.',
    'issue.rules.optionUnheld':
      'Options that nobody holds according to the register: {values}. Delete them or give evidence in the register.',
    'issue.rules.positionNoLawFact':
      'This is no question of law of this rule set (kind law). Correct the id.',
    'issue.rules.positionMissing':
      'The question is contested but “positions” names no default. Add one with its reason for the whole time.',
    'issue.rules.positionUncontested':
      'The question is not contested; its value follows from the register. Delete the entry in “positions”.',
    'issue.rules.positionGap':
      'The default position begins on {from} only; the rule set covers the time from {coversFrom}. Add the beginning.',
    'issue.rules.positionOrder':
      'The periods must begin in ascending order, each on another day. Put them in order.',
    'issue.rules.positionNotHeld':
      'According to the register nobody holds the default position “{position}” on {date}; held are: {held}. Adapt the periods.',
    'issue.rules.guaranteeEmpty':
      'The guarantee says nothing that can be checked. Add “when” with “never”, or “increasing”.',
    'issue.rules.guaranteeHalf':
      '“when” and “never” belong together: under which condition is which outcome never reached? Add what is missing.',
  },
})

export const rulesMessages = defineMessages({
  de: {
    ...fileMessages.de,
    ...conditionMessages.de,
    ...questionMessages.de,
    ...registerMessages.de,
    ...own.de,
  },
  en: {
    ...fileMessages.en,
    ...conditionMessages.en,
    ...questionMessages.en,
    ...registerMessages.en,
    ...own.en,
  },
})
