/** Words of the page on contested law and of the catalogue of platforms. */
export const webLawMessages = {
  de: {
    'web.law.title': 'Streitige Rechtsfragen',
    'web.law.lead':
      'Diese Fragen werden am Stichtag verschieden beantwortet. Das Regelwerk folgt je einer Antwort und rechnet die anderen mit; das Ergebnis sagt, ob es darauf ankommt.',
    'web.law.who':
      'Die Leitung kann mit Begründung einer anderen Antwort folgen. Vorher ist die oder der Datenschutzbeauftragte zu hören (Art. 38 Abs. 1 DSGVO); solange das fehlt, steht es in jedem Dokument.',
    'web.law.errors': 'Es wurde noch nichts gespeichert. Ihre Eingaben stehen unten.',
    'web.law.default': 'Voreinstellung',
    'web.law.departs': 'Diese Bewertung folgt nicht der Voreinstellung.',
    'web.law.only': 'Am Stichtag wird nur eine Antwort vertreten.',
    'web.law.since': 'Vertreten seit {date}.',
    'web.law.sources': 'Quellen',
    'web.law.choose': 'Wählen Sie eine Antwort, die am Stichtag vertreten wird.',
    'web.law.position': 'Antwort, der Sie folgen',
    'web.law.depart': 'Begründung und Anhörung für eine abweichende Antwort',
    'web.law.reason': 'Begründung der Leitung',
    'web.law.reason.hint': 'Steht so in Schreiben und Anlage. Nennen Sie Gründe, keine Personen.',
    'web.law.reason.missing':
      'Sie weichen von der Voreinstellung ab. Begründen Sie das, oder wählen Sie die Voreinstellung.',
    'web.law.reason.unused':
      'Sie folgen der Voreinstellung ohne Begründung. Leeren Sie die Angaben zur Anhörung, oder begründen Sie.',
    'web.law.heard': 'Die oder der Datenschutzbeauftragte wurde dazu gehört',
    'web.law.heard.hint': 'Gehört ist, wer sich vor der Entscheidung äußern konnte.',
    'web.law.heard.missing':
      'Es gibt eine Stellungnahme, aber keine Anhörung. Kreuzen Sie die Anhörung an, oder leeren Sie die Stellungnahme.',
    'web.law.opinion': 'Stellungnahme der oder des Datenschutzbeauftragten',
    'web.law.opinion.hint': 'Freiwillig. Steht so in Schreiben und Anlage.',
    'web.law.save': 'Speichern',
    'web.law.back': 'Zurück zur Übersicht',
    'web.law.status.default': 'Voreinstellung',
    'web.law.status.departs': 'Abweichung',
    'web.law.status.faulty': 'Begründung fehlt',
    'web.law.departure':
      '{question} Die Bewertung folgt nicht der Voreinstellung „{expected}“, sondern „{position}“.',
    'web.law.departure.reason': 'Begründung: {reason}',
    'web.law.departure.notHeard': 'Die oder der Datenschutzbeauftragte wurde noch nicht gehört.',
    'web.law.departure.heard': 'Die oder der Datenschutzbeauftragte wurde gehört.',
    'web.law.link': 'Streitige Rechtsfragen ansehen oder anders entscheiden',
    'web.catalogue.title': 'Plattformen',
    'web.catalogue.lead':
      'Was der Katalog über die Plattformen weiß: geprüfte Werte, nur angebotene Werte und Lücken. Eine Bewertung übernimmt von selbst nur, was geprüft ist und für ihren Stichtag belegt.',
    'web.catalogue.short':
      'Am {asOf}: {documented} belegt, {offered} nur angeboten, {missing} ohne Angabe.',
    'web.catalogue.search': 'Name oder Betreiber enthält',
    'web.catalogue.asOf': 'Stichtag',
    'web.catalogue.asOf.hint': 'Zum Beispiel 31.05.2022.',
    'web.catalogue.land': 'Land der Stelle',
    'web.catalogue.land.any': 'Ohne Land: nur was überall gilt',
    'web.catalogue.show': 'Anzeigen',
    'web.catalogue.none':
      'Keine Plattform enthält „{search}“. Leeren Sie das Feld, um alle zu sehen.',
    'web.catalogue.badAsOf':
      '„{value}“ ist kein Datum bis heute. Gezeigt wird der Stand von heute.',
    'web.catalogue.offered':
      '„Nicht belegt“ heißt: Der Wert ist nicht geprüft oder gilt nicht sicher für diesen Stichtag. Er wird nur angeboten und zählt erst, wenn jemand ihn bestätigt.',
    'web.catalogue.link': 'Was der Katalog über {platform} weiß',
    'web.hub.law': 'Rechtslage',
    'web.hub.platform.intro':
      'Das beantwortet in der Regel der Katalog. Was er nicht belegt, bestätigt die oder der Datenschutzbeauftragte; die Fachstelle kann es offen lassen.',
    'web.hub.platform.status': '{done} von {total} bekannt',
  },
  en: {
    'web.law.title': 'Contested questions of law',
    'web.law.lead':
      'These questions are answered differently at the as-of date. The rule set follows one answer each and computes the others too; the result says whether it matters.',
    'web.law.who':
      'The management may follow another answer with a reason. The data-protection officer has to be heard first (Art. 38(1) GDPR); until then every document says so.',
    'web.law.errors': 'Nothing has been stored yet. What you typed is below.',
    'web.law.default': 'default',
    'web.law.departs': 'This assessment does not follow the default.',
    'web.law.only': 'Only one answer is held at the as-of date.',
    'web.law.since': 'Held since {date}.',
    'web.law.sources': 'Sources',
    'web.law.choose': 'Choose an answer held at the as-of date.',
    'web.law.position': 'Answer you follow',
    'web.law.depart': 'Reason and hearing for another answer',
    'web.law.reason': 'Reason of the management',
    'web.law.reason.hint': 'Appears like this in letter and annex. Give reasons, not names.',
    'web.law.reason.missing':
      'You depart from the default. Give the reason, or choose the default.',
    'web.law.reason.unused':
      'You follow the default without a reason. Clear the fields about the hearing, or give a reason.',
    'web.law.heard': 'The data-protection officer has been heard on this',
    'web.law.heard.hint': 'Heard means: able to comment before the decision.',
    'web.law.heard.missing':
      'There is an opinion but no hearing. Tick the hearing, or clear the opinion.',
    'web.law.opinion': 'Opinion of the data-protection officer',
    'web.law.opinion.hint': 'Optional. Appears like this in letter and annex.',
    'web.law.save': 'Save',
    'web.law.back': 'Back to the overview',
    'web.law.status.default': 'Default',
    'web.law.status.departs': 'Departure',
    'web.law.status.faulty': 'Reason missing',
    'web.law.departure':
      '{question} The assessment does not follow the default “{expected}” but “{position}”.',
    'web.law.departure.reason': 'Reason: {reason}',
    'web.law.departure.notHeard': 'The data-protection officer has not been heard yet.',
    'web.law.departure.heard': 'The data-protection officer has been heard.',
    'web.law.link': 'See contested questions of law or decide otherwise',
    'web.catalogue.title': 'Platforms',
    'web.catalogue.lead':
      'What the catalogue knows about the platforms: verified values, values only offered, and gaps. By itself an assessment takes over only what is verified and documented for its as-of date.',
    'web.catalogue.short':
      'On {asOf}: {documented} documented, {offered} only offered, {missing} unknown.',
    'web.catalogue.search': 'Name or operator contains',
    'web.catalogue.asOf': 'As-of date',
    'web.catalogue.asOf.hint': 'For example 31.05.2022.',
    'web.catalogue.land': 'Land of the body',
    'web.catalogue.land.any': 'Without a Land: only what holds everywhere',
    'web.catalogue.show': 'Show',
    'web.catalogue.none': 'No platform contains “{search}”. Clear the field to see all.',
    'web.catalogue.badAsOf': '“{value}” is no date up to today. The state of today is shown.',
    'web.catalogue.offered':
      '“Not documented” means: the value is not verified or does not surely hold for this date. It is only offered and counts once somebody confirms it.',
    'web.catalogue.link': 'What the catalogue knows about {platform}',
    'web.hub.law': 'The law',
    'web.hub.platform.intro':
      'Usually the catalogue answers this. What it does not document the data-protection officer confirms; staff may leave it open.',
    'web.hub.platform.status': '{done} of {total} known',
  },
} as const
