import { defineMessages } from './define.js'

/** What can be wrong with a case: in a file, in the form, on the command line. */
export const issueMessages = defineMessages({
  de: {
    'issue.answer.notBoolean':
      '„{value}“ ist hier nicht möglich. Antworten Sie mit ja (true) oder nein (false).',
    'issue.answer.notAnOption': '„{value}“ steht nicht zur Auswahl. Möglich sind: {options}.',
    'issue.answer.notAList':
      '„{value}“ ist keine Liste. Geben Sie die zutreffenden Werte als Liste an.',
    'issue.answer.notWhole':
      '„{value}“ ist keine ganze Zahl. Geben Sie eine ganze Zahl ohne Nachkommastellen an.',
    'issue.answer.outOfRange':
      '{value} liegt außerhalb des möglichen Bereichs. Geben Sie eine Zahl von {min} bis {max} an.',
    'issue.answer.offStep':
      '{value} passt nicht in die Schrittweite. Zählen Sie ab {min} in Schritten von {step}.',
    'issue.answer.valueMissing':
      'Der Zustand ist „answered“, aber der Wert fehlt. Geben Sie einen Wert an oder wählen Sie „unknown“.',
    'issue.answer.valueWithoutAnswer':
      'Der Zustand ist „{state}“; dann darf kein Wert angegeben sein. Entfernen Sie den Wert oder setzen Sie den Zustand auf „answered“.',
    'issue.answer.notApplicableNotOffered':
      '„Trifft nicht zu“ ist bei dieser Frage nicht vorgesehen. Beantworten Sie sie oder wählen Sie „Weiß ich nicht“.',
    'issue.case.answerKind':
      '{value} ist keine Antwort. Erwartet wird je nach Frage true oder false, eine ganze Zahl, eine Auswahl als Text oder eine Liste von Texten.',
    'issue.case.future':
      'Der Stichtag {asOf} liegt in der Zukunft. Welches Recht dann gilt, weiß niemand; wählen Sie {today} oder einen früheren Tag.',
    'issue.case.departureWithoutReason':
      'Die Position „{position}“ weicht von der Voreinstellung des Regelwerks ab („{expected}“). Das braucht eine Begründung: {"position": "{position}", "reason": "…", "dpoHeard": true}.',
    'issue.case.tooShort': 'Die Angabe ist leer. Tragen Sie etwas ein.',
    'issue.case.unknownPlatform':
      'Die Plattform „{value}“ steht nicht im Katalog. Bekannt sind: {known}.',
    'issue.case.beforeRuleset':
      'Der Stichtag {asOf} liegt vor dem {from}. Für davor gibt es kein Regelwerk; wählen Sie einen späteren Stichtag.',
    'issue.case.derivedFact':
      '„{fact}“ wird berechnet und kann nicht beantwortet werden. Beantworten Sie die Fragen, aus denen es sich ergibt.',
    'issue.case.unknownFact':
      'Die Frage „{fact}“ gibt es in diesem Regelwerk nicht. Prüfen Sie die Schreibweise oder entfernen Sie die Antwort.',
    'issue.case.notAsked':
      '„{fact}“ ergibt sich aus Registern oder aus den Angaben zur Stelle und wird nicht gefragt. Entfernen Sie die Antwort.',
    'issue.case.unknownPosition':
      '„{fact}“ ist keine Rechtsfrage dieses Regelwerks. Entfernen Sie die Angabe unter „positions“.',
    'issue.case.positionNotHeld':
      'Die Position „{position}“ wurde am {asOf} von niemandem vertreten. Möglich sind: {held}.',
    'issue.case.infeasible':
      '„{value}“ ist auf dieser Plattform nicht möglich. Wählen Sie eine andere Antwort.',
    'issue.case.overrideWithoutNote':
      'Die Antwort weicht vom Plattformregister ab. Begründen Sie das in einer Notiz oder geben Sie einen Beleg an.',
    'issue.rules.caseDiffers':
      'Der Prüffall kommt anders heraus. Erwartet: {expected}; errechnet: {actual}. Berichtigen Sie die Regel oder die Erwartung.',
    'issue.rules.noCase.fires':
      'Kein Prüffall zeigt, dass diese Regel greift. Ergänzen Sie einen in cases.json.',
    'issue.rules.noCase.silent':
      'Kein Prüffall zeigt, dass diese Regel nicht greift. Ergänzen Sie einen in cases.json.',
    'issue.rules.noCase.undecided':
      'Kein Prüffall zeigt diese Regel offen. Ergänzen Sie einen in cases.json, der die nötigen Antworten weglässt.',
    'issue.rules.releasedMissing':
      'Diese Version wurde freigegeben, ist aber nicht mehr da. Stellen Sie ihren Ordner wieder her: Bewertungen berufen sich auf sie.',
    'issue.rules.releasedAsDraft':
      'Diese Version wurde freigegeben und trägt nun den Stand „draft“. Stellen Sie sie wieder her und ändern Sie eine neue Version.',
    'issue.rules.releasedUnlisted':
      'Diese Version trägt den Stand „released“, steht aber nicht in released.json. Tragen Sie sie dort mit der Prüfsumme {sha256} ein.',
    'issue.rules.releasedChanged':
      'Die freigegebene Version {version} wurde verändert. Stellen Sie sie wieder her und legen Sie für die Änderung eine neue Version an.',
  },
  en: {
    'issue.answer.notBoolean': '“{value}” is not possible here. Answer yes (true) or no (false).',
    'issue.answer.notAnOption': '“{value}” is not one of the options. Possible are: {options}.',
    'issue.answer.notAList': '“{value}” is not a list. Give the values that apply as a list.',
    'issue.answer.notWhole':
      '“{value}” is not a whole number. Give a whole number without decimals.',
    'issue.answer.outOfRange': '{value} is out of range. Give a number from {min} to {max}.',
    'issue.answer.offStep': '{value} does not fit the step. Count from {min} in steps of {step}.',
    'issue.answer.valueMissing':
      'The state is “answered”, but the value is missing. Give a value or choose “unknown”.',
    'issue.answer.valueWithoutAnswer':
      'The state is “{state}”, so there must be no value. Remove the value or set the state to “answered”.',
    'issue.answer.notApplicableNotOffered':
      '“Does not apply” is not offered for this question. Answer it or choose “I don’t know”.',
    'issue.case.answerKind':
      '{value} is no answer. Depending on the question true or false is expected, a whole number, an option as text or a list of texts.',
    'issue.case.future':
      'The as-of date {asOf} is in the future. Nobody knows the law of that day; choose {today} or an earlier day.',
    'issue.case.departureWithoutReason':
      'The position “{position}” departs from the default of the rule set (“{expected}”). That needs a reason: {"position": "{position}", "reason": "…", "dpoHeard": true}.',
    'issue.case.tooShort': 'The entry is empty. Fill it in.',
    'issue.case.unknownPlatform':
      'The platform “{value}” is not in the catalogue. Known are: {known}.',
    'issue.case.beforeRuleset':
      'The as-of date {asOf} is before {from}. No rule set covers it; choose a later date.',
    'issue.case.derivedFact':
      '“{fact}” is computed and cannot be answered. Answer the questions it follows from.',
    'issue.case.unknownFact':
      'There is no question “{fact}” in this rule set. Check the spelling or remove the answer.',
    'issue.case.notAsked':
      '“{fact}” follows from registers or from the details of the body and is not asked. Remove the answer.',
    'issue.case.unknownPosition':
      '“{fact}” is not a legal question of this rule set. Remove the entry under “positions”.',
    'issue.case.positionNotHeld':
      'Nobody held the position “{position}” on {asOf}. Possible are: {held}.',
    'issue.case.infeasible': '“{value}” is not possible on this platform. Choose another answer.',
    'issue.case.overrideWithoutNote':
      'The answer departs from the platform register. Give the reason in a note or name your evidence.',
    'issue.rules.caseDiffers':
      'The worked case comes out differently. Expected: {expected}; computed: {actual}. Correct the rule or the expectation.',
    'issue.rules.noCase.fires': 'No worked case shows this rule firing. Add one to cases.json.',
    'issue.rules.noCase.silent':
      'No worked case shows this rule not firing. Add one to cases.json.',
    'issue.rules.noCase.undecided':
      'No worked case shows this rule open. Add one to cases.json that leaves out the answers it needs.',
    'issue.rules.releasedMissing':
      'This version was released but is no longer there. Restore its folder: assessments refer to it.',
    'issue.rules.releasedAsDraft':
      'This version was released and now has the status “draft”. Restore it and change a new version.',
    'issue.rules.releasedUnlisted':
      'This version has the status “released” but is not in released.json. Enter it there with the checksum {sha256}.',
    'issue.rules.releasedChanged':
      'The released version {version} was changed. Restore it and make a new version for the change.',
  },
})
