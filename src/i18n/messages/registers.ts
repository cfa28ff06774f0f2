import { defineMessages } from './define.js'

/** The registers: sources, authorities, law, platforms. */
export const registerMessages = defineMessages({
  de: {
    'issue.registers.sourceLater':
      'Die Quelle „{source}“ gilt am {validFrom} noch nicht; der Eintrag kann sich nicht auf sie stützen. Nennen Sie eine frühere Quelle oder teilen Sie den Eintrag.',
    'issue.registers.endsBeforeStart':
      'Die Geltung endet am {validUntil} und beginnt erst am {validFrom}. Berichtigen Sie eines der Daten.',
    'issue.registers.notLastDay':
      'Eine ungenaue Angabe ({precision}) zählt ab ihrem letzten Tag; {validFrom} ist keiner. Setzen Sie den letzten Tag des Monats oder Jahres ein.',
    'issue.registers.unverifiedDated':
      'Der Eintrag ist nicht verifiziert und würde doch ab dem {validFrom} zählen. Belegen Sie ihn oder setzen Sie „validFrom“ auf null.',
    'issue.registers.historyOrder':
      'Die Einträge einer Geschichte stehen nach Datum, der neueste zuletzt; {date} passt nicht in die Reihe.',
    'issue.registers.statusGap':
      'Die Quelle gilt ab {validFrom}, ihr erster Status erst ab {first}. Ergänzen Sie den Status der Zwischenzeit.',
    'issue.registers.verifiedOn':
      '„verified“ und „verifiedOn“ passen nicht zusammen: Eine verifizierte Quelle trägt das Prüfdatum, jede andere null.',
    'issue.registers.identifier':
      '„{value}“ ist keine gültige Angabe für „{kind}“. Prüfen Sie die Schreibweise am Original oder lassen Sie die Angabe weg.',
    'issue.registers.landMissing':
      'Für „{land}“ ist keine Behörde eingetragen. Jedes Land, der Bund und die DSK brauchen einen Eintrag, notfalls ohne Linie.',
    'issue.registers.unknownPlatform':
      'Die Plattform „{name}“ steht nicht im Plattformregister. Ähnlich geschrieben: {similar}.',
    'issue.registers.orderToAll':
      'Eine Untersagung richtet sich an eine benannte Stelle, nicht an alle. Tragen Sie den Appell an die übrigen als eigene Linie ein.',
    'issue.registers.finality':
      '„finality“ gehört zu einer Untersagung und nur zu ihr; die Haltung ist hier „{stance}“. Berichtigen Sie eines von beiden.',
    'issue.registers.dskStance':
      'Die DSK kann nichts anordnen und nichts dulden; „{stance}“ ist als ihre Linie nicht möglich.',
    'issue.registers.lineTie':
      'Die Linie beginnt am selben Tag wie „{other}“ und gilt denselben Stellen; welche die neuere ist, bliebe offen. Fassen Sie beide zusammen.',
    'issue.registers.factKind': 'Die Kennung des Fakts beginnt nicht mit „{kind}.“.',
    'issue.registers.positionUndated':
      'Eine Rechtsauffassung braucht das Datum, ab dem sie vertreten wird.',
    'issue.registers.positionUnsupported':
      'Am {validFrom}, ab dem die Auffassung vertreten sein soll, gab es noch keine ihrer Quellen.',
    'issue.registers.positionGap':
      'Am {date} wird keine Auffassung vertreten. Schließen Sie die Lücke.',
    'issue.registers.positionOverlap':
      'Am {date} stehen Auffassungen nebeneinander, die das nicht dürfen: {values}. Eine unstreitige Frage hat an jedem Tag genau eine.',
    'issue.registers.noEvidence':
      'Der Eintrag ist verifiziert, nennt aber keinen Beleg. Ergänzen Sie Quelle, Link oder Text.',
    'issue.registers.factConflict':
      'Zu „{fact}“ gelten zwei verifizierte Einträge zur selben Zeit (auch {other}). Grenzen Sie die Zeiten oder Länder ab.',
    'issue.registers.personalData':
      'Der Text sieht nach personenbezogenen Angaben aus ({kind}). Register werden veröffentlicht: Lassen Sie sie weg.',
  },
  en: {
    'issue.registers.sourceLater':
      'The source “{source}” does not count yet on {validFrom}; the entry cannot rest on it. Name an earlier source or split the entry.',
    'issue.registers.endsBeforeStart':
      'Validity ends on {validUntil} and begins only on {validFrom}. Correct one of the dates.',
    'issue.registers.notLastDay':
      'An imprecise date ({precision}) counts from its last day; {validFrom} is none. Enter the last day of the month or year.',
    'issue.registers.unverifiedDated':
      'The entry is not verified and would still count from {validFrom}. Give evidence or set “validFrom” to null.',
    'issue.registers.historyOrder':
      'The entries of a history are in order of date, newest last; {date} does not fit.',
    'issue.registers.statusGap':
      'The source counts from {validFrom}, its first status only from {first}. Add the status in between.',
    'issue.registers.verifiedOn':
      '“verified” and “verifiedOn” do not fit: a verified source has the date of the check, any other null.',
    'issue.registers.identifier':
      '“{value}” is not valid for “{kind}”. Check the spelling against the original or leave it out.',
    'issue.registers.landMissing':
      'No authority is entered for “{land}”. Each Land, the Federation and the DSK need an entry, if need be without a line.',
    'issue.registers.unknownPlatform':
      'The platform “{name}” is not in the register of platforms. Similar: {similar}.',
    'issue.registers.orderToAll':
      'A ban addresses a named body, not all. Enter the appeal to the others as a line of its own.',
    'issue.registers.finality':
      '“finality” belongs to a ban and only to it; the stance here is “{stance}”. Correct one of them.',
    'issue.registers.dskStance':
      'The DSK cannot order or tolerate anything; “{stance}” is not possible as its line.',
    'issue.registers.lineTie':
      'The line begins on the same day as “{other}” and addresses the same bodies; which is newer would stay open. Merge them.',
    'issue.registers.factKind': 'The fact’s id does not begin with “{kind}.”.',
    'issue.registers.positionUndated': 'A position needs the date from which it is held.',
    'issue.registers.positionUnsupported':
      'On {validFrom}, from which the position is said to be held, none of its sources existed.',
    'issue.registers.positionGap': 'No position is held on {date}. Close the gap.',
    'issue.registers.positionOverlap':
      'On {date} positions stand side by side that may not: {values}. An uncontested question has exactly one on each day.',
    'issue.registers.noEvidence':
      'The entry is verified but names no evidence. Add a source, a link or a text.',
    'issue.registers.factConflict':
      'Two verified entries on “{fact}” count at the same time (also {other}). Delimit the times or the Länder.',
    'issue.registers.personalData':
      'The text looks like personal data ({kind}). Registers are published: leave it out.',
  },
})
