import { defineMessages } from './define.js'

/** Questions and derived facts of a rule set. */
export const questionMessages = defineMessages({
  de: {
    'issue.rules.kindPrefix':
      'Die Kennung beginnt nicht mit „{kind}.“. Art und Anfang der Kennung müssen übereinstimmen: Ändern Sie eines von beiden.',
    'issue.rules.mustBeAsked':
      'Ein Fakt der Art „{kind}“ muss erfragt werden („asked“: true), denn kein Register kennt ihn. Nicht erfragt werden nur given, platform, authority und law.',
    'issue.rules.lawAsked':
      'Eine Rechtsfrage wird nicht erfragt („asked“: false): Ihr Wert ist die befolgte Rechtsauffassung aus dem Register.',
    'issue.rules.effortKind':
      '„effort“ gibt es nur für plan und body, denn nur die kann die Stelle ändern. Löschen Sie die Angabe.',
    'issue.rules.effortMissing':
      '„effort“ fehlt. Für Fakten der Art „{kind}“ ist der Aufwand von 1 bis 5 anzugeben, sonst lässt sich kein Weg vorschlagen.',
    'issue.rules.changeMissing':
      'Für den Wert „{value}“ fehlt in „change“, wie die Änderung dazu heißt, etwa „ein Nutzungskonzept beschließen“. Ergänzen Sie den Ausdruck in beiden Sprachen.',
    'issue.rules.changeNeedless':
      'Eine Änderung zu „{value}“ gibt es hier nicht. Ausdrücke unter „change“ stehen nur bei plan und body, je einer für jeden Wert: „true“ und „false“, die Optionen oder „number“.',
    'issue.rules.changeNumber':
      'Im Ausdruck für eine Zahl muss value in geschweiften Klammern stehen, sonst sagt er nicht, welche Zahl gemeint ist. Andere Platzhalter gibt es hier nicht.',
    'issue.rules.unknownSection':
      'Den Abschnitt „{section}“ gibt es nicht. Vorhanden sind: {allowed}.',
    'issue.rules.unknownTopic':
      'Das Thema „{topic}“ gibt es im Abschnitt „{section}“ nicht; die Frage stünde auf keiner Seite. Vorhanden sind: {allowed}.',
    'issue.rules.emptyTopic':
      'Zu diesem Thema gibt es keine Frage; seine Seite bliebe leer. Löschen Sie es oder ordnen Sie ihm eine Frage zu.',
    'issue.rules.whenHiddenMissing':
      'Die Frage kann verborgen sein („visibleIf“), sagt aber nicht, welcher Wert dann gilt. Ergänzen Sie „whenHidden“.',
    'issue.rules.whenHiddenNeedless':
      '„whenHidden“ ohne „visibleIf“ bleibt ohne Wirkung. Löschen Sie es oder ergänzen Sie die Bedingung.',
    'issue.rules.visibilityCycle':
      'Ob die Frage sichtbar ist, hängt am Ende von ihr selbst ab: {way}. Lösen Sie den Kreis auf.',
    'issue.rules.optionTwice':
      'Die Option „{value}“ gibt es schon. Geben Sie ihr eine eigene Kennung oder löschen Sie sie.',
    'issue.rules.feasibilityKind':
      '„feasibleIf“ und „needsPlatformConsent“ gibt es nur für Fakten der Art plan, nicht für „{kind}“. Löschen Sie die Angabe.',
    'issue.rules.feasibilityFacts':
      'Was möglich ist, darf nur von der Plattform abhängen, nicht von: {facts}. Nehmen Sie Fakten der Art platform.',
    'issue.rules.minMax': '„min“ ({min}) muss kleiner sein als „max“ ({max}).',
    'issue.rules.stepMax':
      'Von {min} aus ist {max} in Schritten von {step} nicht zu erreichen. Passen Sie „step“ oder „max“ an.',
    'issue.rules.derivedPrefix': 'Ein errechneter Fakt heißt „derived.…“. Benennen Sie ihn um.',
    'issue.rules.derivedAsked':
      'Diesen Fakt gibt es auch als Frage in questions.json. Ein Fakt wird erfragt oder errechnet, nicht beides.',
    'issue.rules.derivedCycle':
      'Der Fakt wird am Ende aus sich selbst errechnet: {way}. Lösen Sie den Kreis auf.',
    'issue.rules.divisionByZero':
      'Der Teiler kann 0 werden (möglich sind {min} bis {max}). Sichern Sie ihn, zum Beispiel mit „max“ und einer kleinsten Zahl.',
    'issue.rules.notANumber':
      'Mit „{fact}“ (Typ „{type}“) lässt sich nicht rechnen. Nehmen Sie eine Zahl oder eine Tabelle („choose“).',
    'issue.rules.notAChoice':
      'Eine Tabelle („choose“) braucht einen Fakt mit Optionen; „{fact}“ hat den Typ „{type}“.',
    'issue.rules.tableGap':
      'In der Tabelle fehlt ein Wert für: {missing}. Jede Option braucht einen.',
    'issue.rules.tableExtra':
      'Die Tabelle nennt Optionen, die es nicht gibt: {extra}. Vorhanden sind: {allowed}.',
    'issue.rules.unknownParameter':
      'Den Parameter „{name}“ gibt es in ruleset.json nicht. Ähnlich geschrieben: {similar}.',
    'issue.rules.unusedFact':
      'Kein Regeltext, keine Bedingung und keine Rechnung nutzt diesen Fakt; er würde umsonst erfragt. Nutzen oder löschen Sie ihn.',
    'issue.rules.noOrigin':
      'Der Fakt wird nicht erfragt und steht in keinem Register; er bliebe immer offen. Setzen Sie „asked“ auf true oder tragen Sie ihn ins Register ein.',
  },
  en: {
    'issue.rules.kindPrefix':
      'The id does not begin with “{kind}.”. Kind and beginning of the id must agree: change one of them.',
    'issue.rules.mustBeAsked':
      'A fact of kind “{kind}” must be asked (“asked”: true), since no register knows it. Only given, platform, authority and law may go unasked.',
    'issue.rules.lawAsked':
      'A question of law is not asked (“asked”: false): its value is the position followed, from the register.',
    'issue.rules.effortKind':
      '“effort” exists for plan and body only, since only those can be changed by the body. Delete it.',
    'issue.rules.effortMissing':
      '“effort” is missing. Facts of kind “{kind}” state it from 1 to 5, otherwise no way can be proposed.',
    'issue.rules.changeMissing':
      '“change” does not say what changing to the value “{value}” is called, such as “adopt a usage concept”. Add the phrase in both languages.',
    'issue.rules.changeNeedless':
      'There is no change to “{value}” here. Phrases under “change” stand with plan and body only, one for each value: “true” and “false”, the options, or “number”.',
    'issue.rules.changeNumber':
      'The phrase for a number must hold value in braces, otherwise it does not say which number is meant. There are no other placeholders here.',
    'issue.rules.unknownSection': 'There is no section “{section}”. There are: {allowed}.',
    'issue.rules.unknownTopic':
      'There is no topic “{topic}” in section “{section}”; the question would stand on no page. There are: {allowed}.',
    'issue.rules.emptyTopic':
      'This topic has no question; its page would be empty. Delete it or give it a question.',
    'issue.rules.whenHiddenMissing':
      'The question can be hidden (“visibleIf”) but does not say which value counts then. Add “whenHidden”.',
    'issue.rules.whenHiddenNeedless':
      '“whenHidden” without “visibleIf” has no effect. Delete it or add the condition.',
    'issue.rules.visibilityCycle':
      'Whether the question is visible depends on itself in the end: {way}. Break the circle.',
    'issue.rules.optionTwice':
      'The option “{value}” exists already. Give it an id of its own or delete it.',
    'issue.rules.feasibilityKind':
      '“feasibleIf” and “needsPlatformConsent” exist for facts of kind plan only, not for “{kind}”. Delete it.',
    'issue.rules.feasibilityFacts':
      'What is feasible may depend on the platform only, not on: {facts}. Use facts of kind platform.',
    'issue.rules.minMax': '“min” ({min}) must be less than “max” ({max}).',
    'issue.rules.stepMax':
      'From {min}, {max} cannot be reached in steps of {step}. Adapt “step” or “max”.',
    'issue.rules.derivedPrefix': 'A computed fact is called “derived.…”. Rename it.',
    'issue.rules.derivedAsked':
      'This fact is also a question in questions.json. A fact is asked or computed, not both.',
    'issue.rules.derivedCycle':
      'The fact is computed from itself in the end: {way}. Break the circle.',
    'issue.rules.divisionByZero':
      'The divisor can become 0 (it ranges from {min} to {max}). Secure it, for example with “max” and a smallest number.',
    'issue.rules.notANumber':
      'One cannot compute with “{fact}” (type “{type}”). Use a number or a table (“choose”).',
    'issue.rules.notAChoice':
      'A table (“choose”) needs a fact with options; “{fact}” has type “{type}”.',
    'issue.rules.tableGap': 'The table lacks a value for: {missing}. Every option needs one.',
    'issue.rules.tableExtra':
      'The table names options that do not exist: {extra}. There are: {allowed}.',
    'issue.rules.unknownParameter':
      'There is no parameter “{name}” in ruleset.json. Spelled similarly: {similar}.',
    'issue.rules.unusedFact':
      'No text of a rule, no condition and no computation uses this fact; it would be asked for nothing. Use it or delete it.',
    'issue.rules.noOrigin':
      'The fact is not asked and stands in no register; it would stay open for ever. Set “asked” to true or enter it in the register.',
  },
})
