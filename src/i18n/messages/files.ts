import { defineMessages } from './define.js'

/** Files as such: readable, JSON, and of the right shape. */
export const fileMessages = defineMessages({
  de: {
    'issue.file.tooLarge':
      'Die Datei ist größer als {maxBytes} Byte. Prüfen Sie, ob es die richtige ist.',
    'issue.file.missing':
      'Die Datei fehlt. Sie gehört zu jeder Fassung: Legen Sie sie an oder stellen Sie sie wieder her.',
    'issue.file.unreadable':
      'Die Datei lässt sich nicht lesen ({reason}). Prüfen Sie Name und Zugriffsrechte.',
    'issue.json.bom':
      'Die Datei beginnt mit einer Byte-Reihenfolge-Marke (BOM), die JSON nicht kennt. Speichern Sie sie als „UTF-8 ohne BOM“.',
    'issue.json.notUtf8':
      'Die Datei ist nicht in UTF-8 gespeichert; Umlaute gingen verloren. Speichern Sie sie als UTF-8.',
    'issue.json.empty': 'Die Datei ist leer. Erwartet wird JSON, mindestens {}.',
    'issue.json.syntax':
      'Zeile {line}, Spalte {column}: „{found}“ kann in JSON hier nicht stehen. Texte und Schlüssel stehen in doppelten Anführungszeichen, Kommentare gibt es nicht.',
    'issue.json.endsEarly':
      'Zeile {line}, Spalte {column}: Die Datei endet mitten im Inhalt. Es fehlt eine schließende Klammer, oder die Datei ist abgeschnitten.',
    'issue.json.trailing':
      'Zeile {line}, Spalte {column}: Nach dem Ende des Inhalts steht noch „{found}“. Löschen Sie es; es würde sonst niemand lesen.',
    'issue.json.commaMissing':
      'Zeile {line}, Spalte {column}: Vor „{found}“ fehlt ein Komma oder eine schließende Klammer.',
    'issue.json.commaTooMany':
      'Zeile {line}, Spalte {column}: Vor der schließenden Klammer steht ein Komma zu viel. Löschen Sie es.',
    'issue.json.duplicateKey':
      'Zeile {line}, Spalte {column}: Der Schlüssel „{key}“ steht schon in Zeile {firstLine}. Es gälte stillschweigend nur der letzte: Löschen Sie einen der beiden.',
    'issue.json.reservedKey':
      'Zeile {line}, Spalte {column}: Der Schlüssel „{key}“ ist nicht zulässig, weil Programme ihn besonders behandeln. Löschen Sie ihn.',
    'issue.json.surrogate':
      'Zeile {line}, Spalte {column}: Der Text enthält ein halbes Zeichen (\\ud800 bis \\udfff ohne Gegenstück), das sich nicht speichern lässt. Geben Sie das Zeichen neu ein.',
    'issue.json.tooDeep':
      'Zeile {line}, Spalte {column}: Mehr als 64 Klammern sind ineinander geschachtelt. So tiefe Inhalte sieht das Format nicht vor.',
    'issue.shape.missing': 'Die Angabe fehlt. Sie ist hier vorgeschrieben: Ergänzen Sie sie.',
    'issue.shape.unknownKey':
      'Den Schlüssel „{key}“ kennt das Format an dieser Stelle nicht; er bliebe ohne Wirkung. Berichtigen Sie die Schreibweise oder löschen Sie ihn.',
    'issue.shape.notAllowed': '{value} ist hier nicht vorgesehen. Möglich sind: {allowed}.',
    'issue.shape.expectedText': 'Hier muss ein Text in Anführungszeichen stehen, nicht {value}.',
    'issue.shape.expectedNumber':
      'Hier muss eine Zahl ohne Anführungszeichen stehen, nicht {value}.',
    'issue.shape.expectedWhole': 'Hier muss eine ganze Zahl stehen, nicht {value}.',
    'issue.shape.expectedBoolean':
      'Hier muss true oder false ohne Anführungszeichen stehen, nicht {value}.',
    'issue.shape.expectedList': 'Hier muss eine Liste in eckigen Klammern stehen, nicht {value}.',
    'issue.shape.expectedObject':
      'Hier muss ein Objekt in geschweiften Klammern stehen, nicht {value}.',
    'issue.shape.date':
      '{value} ist kein Datum, das es gibt. Schreiben Sie es als JJJJ-MM-TT, zum Beispiel 2022-05-31.',
    'issue.shape.format':
      '{value} hat nicht die verlangte Form. Verlangt ist das Muster {pattern}.',
    'issue.shape.emptyText':
      'Der Text ist leer. Hier wird in beiden Sprachen ein Text gebraucht: Ergänzen Sie ihn.',
    'issue.shape.tooSmallNumber': '{value} ist zu klein. Der kleinste Wert ist {limit}.',
    'issue.shape.tooBigNumber': '{value} ist zu groß. Der größte Wert ist {limit}.',
    'issue.shape.tooSmallList': 'Die Liste ist zu kurz. Verlangt sind mindestens {limit} Einträge.',
    'issue.shape.tooBigList': 'Die Liste ist zu lang. Erlaubt sind höchstens {limit} Einträge.',
    'issue.shape.tooBigText': 'Der Text ist zu lang. Erlaubt sind höchstens {limit} Zeichen.',
    'issue.shape.noVariant':
      '{value} passt zu keiner der vorgesehenen Formen. Vergleichen Sie mit der Beschreibung des Formats.',
    'issue.shape.invalid':
      '{value} ist hier nicht möglich. Vergleichen Sie mit der Beschreibung des Formats.',
  },
  en: {
    'issue.file.tooLarge':
      'The file is larger than {maxBytes} bytes. Check that it is the right one.',
    'issue.file.missing': 'The file is missing. Every version has it: create it or restore it.',
    'issue.file.unreadable':
      'The file cannot be read ({reason}). Check its name and access rights.',
    'issue.json.bom':
      'The file begins with a byte order mark (BOM), which JSON does not know. Save it as “UTF-8 without BOM”.',
    'issue.json.notUtf8':
      'The file is not stored as UTF-8; letters such as umlauts would be lost. Save it as UTF-8.',
    'issue.json.empty': 'The file is empty. JSON is expected, at least {}.',
    'issue.json.syntax':
      'Line {line}, column {column}: “{found}” cannot stand here in JSON. Texts and keys are in double quotes, and there are no comments.',
    'issue.json.endsEarly':
      'Line {line}, column {column}: the file ends in the middle. A closing bracket is missing, or the file was cut off.',
    'issue.json.trailing':
      'Line {line}, column {column}: after the end of the content there is still “{found}”. Delete it; nobody would read it.',
    'issue.json.commaMissing':
      'Line {line}, column {column}: a comma or a closing bracket is missing before “{found}”.',
    'issue.json.commaTooMany':
      'Line {line}, column {column}: there is a comma too many before the closing bracket. Delete it.',
    'issue.json.duplicateKey':
      'Line {line}, column {column}: the key “{key}” already stands in line {firstLine}. Only the last would silently count: delete one of them.',
    'issue.json.reservedKey':
      'Line {line}, column {column}: the key “{key}” is not admitted, because programs treat it specially. Delete it.',
    'issue.json.surrogate':
      'Line {line}, column {column}: the text contains half a character (\\ud800 to \\udfff without its counterpart), which cannot be stored. Type the character again.',
    'issue.json.tooDeep':
      'Line {line}, column {column}: more than 64 brackets are nested. The format has nothing that deep.',
    'issue.shape.missing': 'This is missing, and required here: add it.',
    'issue.shape.unknownKey':
      'The format does not know the key “{key}” in this place; it would have no effect. Correct its spelling or delete it.',
    'issue.shape.notAllowed': '{value} is not provided for here. Possible are: {allowed}.',
    'issue.shape.expectedText': 'This must be a text in quotes, not {value}.',
    'issue.shape.expectedNumber': 'This must be a number without quotes, not {value}.',
    'issue.shape.expectedWhole': 'This must be a whole number, not {value}.',
    'issue.shape.expectedBoolean': 'This must be true or false without quotes, not {value}.',
    'issue.shape.expectedList': 'This must be a list in square brackets, not {value}.',
    'issue.shape.expectedObject': 'This must be an object in braces, not {value}.',
    'issue.shape.date':
      '{value} is no date that exists. Write it as YYYY-MM-DD, such as 2022-05-31.',
    'issue.shape.format': '{value} does not have the required form: the pattern {pattern}.',
    'issue.shape.emptyText': 'The text is empty. A text is needed here in both languages: add it.',
    'issue.shape.tooSmallNumber': '{value} is too small. The smallest value is {limit}.',
    'issue.shape.tooBigNumber': '{value} is too large. The largest value is {limit}.',
    'issue.shape.tooSmallList': 'The list is too short. At least {limit} entries are required.',
    'issue.shape.tooBigList': 'The list is too long. At most {limit} entries are allowed.',
    'issue.shape.tooBigText': 'The text is too long. At most {limit} characters are allowed.',
    'issue.shape.noVariant':
      '{value} fits none of the forms provided for. Compare with the description of the format.',
    'issue.shape.invalid':
      '{value} is not possible here. Compare with the description of the format.',
  },
})
