import { defineMessages } from './define.js'

/** PostgreSQL as the store: what can be refused there, and the command that brings it up to date. */
export const databaseMessages = defineMessages({
  de: {
    'error.database-unreachable':
      'Die Datenbank {path} antwortet nicht oder kann gerade nicht arbeiten ({reason}). Prüfen Sie, ob sie läuft und ob die Angaben in RATSAM_DATABASE_URL stimmen.',
    'error.database-unfit':
      'Die Datenbank {path} kann so nicht verwendet werden. Ratsam hat nichts verändert.',
    'cli.storeMigrate.summary': 'Bringt das Schema der Datenbank auf den Stand dieser Version',
    'cli.storeMigrate.help':
      'Aufruf: ratsam store migrate\n\nLegt in der Datenbank aus RATSAM_DATABASE_URL an, was dort fehlt, und gibt der Rolle, mit der sich Ratsam verbindet, ihre Rechte. Dafür nennt RATSAM_DATABASE_OWNER_URL dieselbe Datenbank mit einer Rolle, der das Schema gehört. Mehrfaches und gleichzeitiges Ausführen schadet nicht.',
    'cli.storeMigrate.done': '{place}: ausgeführt {steps}.',
    'cli.storeMigrate.nothing': '{place}: Das Schema ist auf dem Stand dieser Version.',
    'issue.config.RATSAM_DATABASE_URL':
      'Die Adresse der Datenbank muss mit postgres:// beginnen, etwa postgres://ratsam@db.example.de/ratsam.',
    'issue.config.RATSAM_DATABASE_OWNER_URL':
      'Die Adresse für die Rolle, der das Schema gehört, muss mit postgres:// beginnen.',
    'issue.config.RATSAM_TENANT':
      'Mit einer Datenbank braucht es die Kennung der Stelle, für die dieser Server arbeitet: 1 bis 63 Kleinbuchstaben, Ziffern und Bindestriche, nicht mit einem Bindestrich am Anfang.',
    'issue.database.notConfigured':
      'Es ist keine Datenbank eingestellt; die Datenablage im Ordner braucht keine Schritte. Setzen Sie RATSAM_DATABASE_URL, wenn Sie PostgreSQL meinen.',
    'issue.database.noOwner':
      'Nennen Sie die Adresse der Datenbank mit der Rolle, der das Schema gehört.',
    'issue.database.embeddedOnly':
      'Die Daten liegen in PostgreSQL; dieser Befehl gilt nur der Datenablage im Ordner. Sichern Sie die Datenbank mit pg_dump. Für einen alten Ordner führen Sie den Befehl ohne RATSAM_DATABASE_URL aus.',
    'web.error.database': 'Die Datenbank antwortet gerade nicht',
    'web.error.database.text':
      'Versuchen Sie es in einigen Sekunden noch einmal. Ob die letzte Änderung gespeichert ist, zeigt die Seite nach dem erneuten Laden; doppelt gespeichert wird nichts.',
    'web.error.databaseUnfit.text':
      'Die Datenbank ist nicht so, wie Ratsam sie braucht. Rufen Sie die Technik: „ratsam serve“ nennt beim Start den Grund. Gespeichert wurde nichts.',
    'issue.database.notMigrated':
      'Das Schema fehlt oder ist nicht auf dem Stand dieser Version. Führen Sie „ratsam store migrate“ aus.',
    'issue.database.newerSchema':
      'Das Schema enthält Schritt {number} einer neueren Version von Ratsam. Verwenden Sie diese oder eine spätere Version.',
    'issue.database.changedMigration':
      'Schritt {number} des Schemas wurde mit einem anderen Inhalt ausgeführt, als diese Version ihn kennt. Verwenden Sie eine unveränderte Version von Ratsam.',
    'issue.database.roleBypasses':
      'Die Rolle „{role}“ kann die Trennung der Stellen umgehen (Superuser, BYPASSRLS, CREATEROLE oder Mitglied einer solchen Rolle). Verbinden Sie Ratsam mit einer Rolle ohne diese Rechte.',
    'issue.database.roleOwns':
      'Der Rolle „{role}“ gehören Tabellen von Ratsam; sie könnte die Trennung der Stellen abschalten. Verwenden Sie für den Betrieb eine andere Rolle als für „ratsam store migrate“.',
    'issue.database.rowsOpen':
      'Für diese Tabellen ist die Trennung der Stellen (Row-Level Security) nicht erzwungen: {tables}. Machen Sie die Änderung am Schema rückgängig.',
    'issue.database.notDurable':
      'Mit synchronous_commit = off können bestätigte Änderungen verloren gehen. Schalten Sie die Einstellung für diese Rolle und Datenbank ein.',
    'issue.database.encoding':
      'Die Datenbank verwendet nicht die Kodierung UTF8. Legen Sie eine neue mit „ENCODING UTF8“ an.',
    'issue.database.missingRights':
      'Der Rolle fehlen Rechte. „ratsam store migrate“ vergibt sie; dafür muss RATSAM_DATABASE_OWNER_URL eine Rolle nennen, die Schemas anlegen darf.',
    'issue.database.document':
      'Das Dokument {document} hat nicht die erwartete Form. Es wurde außerhalb von Ratsam verändert oder stammt von einer neueren Version.',
    'issue.database.tenant':
      'Die Kennung der Stelle besteht aus 1 bis 63 Kleinbuchstaben, Ziffern und Bindestrichen und beginnt nicht mit einem Bindestrich.',
    'issue.database.id': 'Die Kennung enthält Zeichen, die sich nicht speichern lassen.',
  },
  en: {
    'error.database-unreachable':
      'The database {path} does not answer or cannot work at the moment ({reason}). Check that it is running and that RATSAM_DATABASE_URL is right.',
    'error.database-unfit':
      'The database {path} cannot be used as it is. Ratsam has changed nothing.',
    'cli.storeMigrate.summary': 'Brings the schema of the database up to date',
    'cli.storeMigrate.help':
      'Usage: ratsam store migrate\n\nCreates in the database of RATSAM_DATABASE_URL what is missing there and gives the role Ratsam connects as its rights. For that, RATSAM_DATABASE_OWNER_URL names the same database with a role that owns the schema. Running it several times or at once does no harm.',
    'cli.storeMigrate.done': '{place}: ran {steps}.',
    'cli.storeMigrate.nothing': '{place}: the schema is up to date.',
    'issue.config.RATSAM_DATABASE_URL':
      'The address of the database must begin with postgres://, e.g. postgres://ratsam@db.example.de/ratsam.',
    'issue.config.RATSAM_DATABASE_OWNER_URL':
      'The address for the role that owns the schema must begin with postgres://.',
    'issue.config.RATSAM_TENANT':
      'With a database, the id of the body this server works for is needed: 1 to 63 small letters, digits and hyphens, not beginning with a hyphen.',
    'issue.database.notConfigured':
      'No database is configured; the store in the folder needs no steps. Set RATSAM_DATABASE_URL if you mean PostgreSQL.',
    'issue.database.noOwner':
      'Name the address of the database with the role that owns the schema.',
    'issue.database.embeddedOnly':
      'The data lies in PostgreSQL; this command is for the store in the folder only. Back the database up with pg_dump. For an old folder run the command without RATSAM_DATABASE_URL.',
    'web.error.database': 'The database does not answer at the moment',
    'web.error.database.text':
      'Try again in a few seconds. Load the page anew to see whether your last change is stored; nothing is stored twice.',
    'web.error.databaseUnfit.text':
      'The database is not as Ratsam needs it. Call the people who run Ratsam: “ratsam serve” names the reason at the start. Nothing was stored.',
    'issue.database.notMigrated':
      'The schema is missing or not up to date with this version. Run “ratsam store migrate”.',
    'issue.database.newerSchema':
      'The schema holds step {number} of a newer version of Ratsam. Use that version or a later one.',
    'issue.database.changedMigration':
      'Step {number} of the schema ran with a content other than the one this version knows. Use an unaltered version of Ratsam.',
    'issue.database.roleBypasses':
      'The role “{role}” can get around the separation of bodies (superuser, BYPASSRLS, CREATEROLE or member of such a role). Connect Ratsam with a role without these rights.',
    'issue.database.roleOwns':
      'The role “{role}” owns tables of Ratsam; it could switch the separation of bodies off. Run Ratsam with a role other than the one for “ratsam store migrate”.',
    'issue.database.rowsOpen':
      'The separation of bodies (row-level security) is not forced for these tables: {tables}. Undo the change of the schema.',
    'issue.database.notDurable':
      'With synchronous_commit = off confirmed changes can get lost. Switch the setting on for this role and database.',
    'issue.database.encoding':
      'The database does not use the encoding UTF8. Create a new one with “ENCODING UTF8”.',
    'issue.database.missingRights':
      'The role lacks rights. “ratsam store migrate” grants them; for that RATSAM_DATABASE_OWNER_URL must name a role that may create schemas.',
    'issue.database.document':
      'The document {document} does not have the expected shape. It was altered outside Ratsam or comes from a newer version.',
    'issue.database.tenant':
      'The id of the body consists of 1 to 63 small letters, digits and hyphens and does not begin with a hyphen.',
    'issue.database.id': 'The id holds characters that cannot be stored.',
  },
})
