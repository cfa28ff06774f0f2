import { defineMessages } from './define.js'

/** Conditions of rules, questions and texts, and values of facts. */
export const conditionMessages = defineMessages({
  de: {
    'issue.rules.conditionNotObject':
      'Eine Bedingung ist ein Objekt mit „all“, „any“, „not“ oder einem Vergleich, nicht {value}.',
    'issue.rules.notACondition':
      'Weder Gruppe noch Vergleich (Schlüssel: {keys}). Schreiben Sie „all“, „any“ oder „not“, oder einen Vergleich mit „fact“, „operator“ und „value“.',
    'issue.rules.emptyGroup':
      '„{group}“ ist leer und wäre damit immer erfüllt. Tragen Sie mindestens einen Vergleich ein.',
    'issue.rules.groupNotList':
      '„{group}“ verlangt eine Liste von Bedingungen in eckigen Klammern.',
    'issue.rules.notIsList':
      '„not“ verneint genau eine Bedingung, keine Liste. Fassen Sie mehrere in „all“ oder „any“ zusammen.',
    'issue.rules.twoGroups':
      'Hier stehen {groups} nebeneinander; nur einer davon würde gelten. Schachteln Sie sie ineinander.',
    'issue.rules.leafAtRoot':
      'Eine Regel beginnt mit einer Gruppe. Setzen Sie den Vergleich in „all“: [ … ].',
    'issue.rules.namedCondition':
      'Verweise auf benannte Bedingungen sind nicht zugelassen: Sie können im Kreis laufen, und ihr Name fehlt in der Begründung. Schreiben Sie die Bedingung aus.',
    'issue.rules.path':
      '„path“ ist nicht zugelassen: Der Ausdruck würde als Programm ausgeführt. Legen Sie stattdessen einen eigenen Fakt an.',
    'issue.rules.params':
      '„params“ ist nicht zugelassen: Ein Fakt hat genau einen Wert. Löschen Sie den Schlüssel oder legen Sie einen eigenen Fakt an.',
    'issue.rules.priority':
      '„priority“ ist nicht zugelassen: Spätere Vergleiche blieben ohne Ergebnis, und die Begründung wäre lückenhaft. Löschen Sie den Schlüssel; die Reihenfolge ändert nichts am Ergebnis.',
    'issue.rules.ownKey':
      'Den Schlüssel „{key}“ kennt eine Bedingung nicht; er ginge im Ergebnis verloren. Löschen Sie ihn; Erläuterungen gehören in „reason“.',
    'issue.rules.leafIncomplete':
      'Im Vergleich fehlt „{key}“. Ein Vergleich hat „fact“, „operator“ und „value“.',
    'issue.rules.unknownFact':
      'Den Fakt „{name}“ gibt es nicht; er bliebe immer offen. Ähnlich geschrieben: {similar}.',
    'issue.rules.unknownOperator':
      'Den Operator {operator} gibt es nicht; das fiele erst auf, wenn die Regel an die Reihe käme. Zugelassen sind: {allowed}.',
    'issue.rules.decorator':
      'Zusätze wie in „{operator}“ sind nicht zugelassen: Bei einem fehlenden Fakt wären sie erfüllt. Schreiben Sie den einfachen Operator und, wo nötig, „not“.',
    'issue.rules.operatorType':
      '„{operator}“ passt nicht zu einem Fakt vom Typ „{type}“. Möglich sind: {allowed}.',
    'issue.rules.operatorDerived':
      '„{operator}“ passt nicht zu einem errechneten Fakt: Er kann Bruchteile haben, und dann entschiede die letzte Nachkommastelle. Möglich sind: {allowed}.',
    'issue.rules.factAsValue':
      'Ein Fakt als Vergleichswert ist nicht zugelassen. Legen Sie in derived.json die Differenz der beiden an und vergleichen Sie diese mit 0.',
    'issue.rules.valueObject':
      'Ein Vergleichswert ist ein Text, eine Zahl, true oder false, kein Objekt.',
    'issue.rules.date':
      '{value} ist ein Datum. Daten werden nur als Text verglichen: Legen Sie einen errechneten Fakt in Tagen oder Jahren an, oder nutzen Sie „validFrom“ der Regel.',
    'issue.rules.inText':
      '„{operator}“ mit dem Text {value} sucht nur eine Buchstabenfolge darin. Schreiben Sie eine Liste: [{value}].',
    'issue.rules.needsList': '„{operator}“ verlangt eine Liste von Werten, nicht {value}.',
    'issue.rules.emptyList':
      '„{operator}“ mit leerer Liste ist immer falsch oder immer wahr. Tragen Sie die gemeinten Werte ein.',
    'issue.rules.listTwice': '{value} steht zweimal in der Liste. Löschen Sie einen Eintrag.',
    'issue.rules.listForScalar':
      'Dieser Operator vergleicht mit einem einzelnen Wert, nicht mit der Liste {value}. Nehmen Sie „in“, oder mehrere Vergleiche in „any“.',
    'issue.rules.valueType.boolean':
      'Der Fakt ist ja oder nein: Schreiben Sie true oder false ohne Anführungszeichen, nicht {value}.',
    'issue.rules.valueType.choice':
      'Der Fakt ist eine Auswahl: Schreiben Sie die Kennung einer Option in Anführungszeichen, nicht {value}.',
    'issue.rules.valueType.choices':
      'Der Fakt ist eine Mehrfachauswahl: Schreiben Sie eine Liste von Kennungen, nicht {value}.',
    'issue.rules.valueType.integer':
      'Der Fakt ist eine ganze Zahl: Schreiben Sie sie ohne Anführungszeichen und Nachkommastellen, nicht {value}.',
    'issue.rules.valueType.number':
      'Der Fakt ist eine Zahl: Schreiben Sie sie ohne Anführungszeichen, nicht {value}.',
    'issue.rules.notAnOption':
      '„{value}“ ist keine Option dieses Fakts; der Vergleich träfe nie zu. Möglich sind: {allowed}.',
    'issue.rules.outOfRange': '{value} liegt außerhalb des Bereichs von {min} bis {max}.',
    'issue.rules.offStep':
      '{value} kann nicht vorkommen: Der Fakt beginnt bei {min} und wächst in Schritten von {step}.',
  },
  en: {
    'issue.rules.conditionNotObject':
      'A condition is an object with “all”, “any”, “not” or a comparison, not {value}.',
    'issue.rules.notACondition':
      'Neither group nor comparison (keys: {keys}). Write “all”, “any” or “not”, or a comparison with “fact”, “operator” and “value”.',
    'issue.rules.emptyGroup':
      '“{group}” is empty and so would always hold. Put at least one comparison into it.',
    'issue.rules.groupNotList': '“{group}” needs a list of conditions in square brackets.',
    'issue.rules.notIsList':
      '“not” negates exactly one condition, not a list. Combine several in “all” or “any”.',
    'issue.rules.twoGroups':
      '{groups} stand side by side here; only one of them would count. Nest them.',
    'issue.rules.leafAtRoot': 'A rule begins with a group. Put the comparison into “all”: [ … ].',
    'issue.rules.namedCondition':
      'References to named conditions are not admitted: they can run in circles, and their name is lost in the explanation. Write the condition out.',
    'issue.rules.path':
      '“path” is not admitted: the expression would be executed as a program. Declare a fact of its own instead.',
    'issue.rules.params':
      '“params” is not admitted: a fact has exactly one value. Delete the key or declare a fact of its own.',
    'issue.rules.priority':
      '“priority” is not admitted: later comparisons would have no result, and the explanation would have gaps. Delete the key; the order changes nothing.',
    'issue.rules.ownKey':
      'A condition does not know the key “{key}”; it would be lost in the result. Delete it; explanations belong in “reason”.',
    'issue.rules.leafIncomplete':
      'The comparison lacks “{key}”. A comparison has “fact”, “operator” and “value”.',
    'issue.rules.unknownFact':
      'There is no fact “{name}”; it would stay open for ever. Spelled similarly: {similar}.',
    'issue.rules.unknownOperator':
      'There is no operator {operator}; that would show only once the rule is reached. Admitted are: {allowed}.',
    'issue.rules.decorator':
      'Decorators as in “{operator}” are not admitted: with a missing fact they would hold. Write the plain operator and, where needed, “not”.',
    'issue.rules.operatorType':
      '“{operator}” does not fit a fact of type “{type}”. Possible are: {allowed}.',
    'issue.rules.operatorDerived':
      '“{operator}” does not fit a computed fact: it may be a fraction, and then the last decimal would decide. Possible are: {allowed}.',
    'issue.rules.factAsValue':
      'A fact as the value to compare with is not admitted. Declare the difference of the two in derived.json and compare that with 0.',
    'issue.rules.valueObject':
      'A value to compare with is a text, a number, true or false, not an object.',
    'issue.rules.date':
      '{value} is a date. Dates are compared as text only: declare a computed fact in days or years, or use the rule’s “validFrom”.',
    'issue.rules.inText':
      '“{operator}” with the text {value} only searches for letters in it. Write a list: [{value}].',
    'issue.rules.needsList': '“{operator}” needs a list of values, not {value}.',
    'issue.rules.emptyList':
      '“{operator}” with an empty list is always false or always true. Put in the values you mean.',
    'issue.rules.listTwice': '{value} is in the list twice. Delete one entry.',
    'issue.rules.listForScalar':
      'This operator compares with one value, not with the list {value}. Use “in”, or several comparisons in “any”.',
    'issue.rules.valueType.boolean':
      'The fact is yes or no: write true or false without quotes, not {value}.',
    'issue.rules.valueType.choice':
      'The fact is a choice: write the id of an option in quotes, not {value}.',
    'issue.rules.valueType.choices':
      'The fact is a multiple choice: write a list of ids, not {value}.',
    'issue.rules.valueType.integer':
      'The fact is a whole number: write it without quotes and decimals, not {value}.',
    'issue.rules.valueType.number': 'The fact is a number: write it without quotes, not {value}.',
    'issue.rules.notAnOption':
      '“{value}” is no option of this fact; the comparison would never hold. Possible are: {allowed}.',
    'issue.rules.outOfRange': '{value} is outside the range from {min} to {max}.',
    'issue.rules.offStep':
      '{value} cannot occur: the fact begins at {min} and grows in steps of {step}.',
  },
})
