import { defineMessages } from './define.js'

/** What accounts, configuration and the log can refuse, and the commands around them. */
export const accountMessages = defineMessages({
  de: {
    'issue.signIn.refused':
      'Anmeldename oder Passwort stimmt nicht. Nach mehreren Versuchen müssen Sie jedes Mal länger warten.',
    'issue.totp.wrong':
      'Der Code stimmt nicht oder wurde schon benutzt. Nehmen Sie den nächsten, den Ihre App zeigt.',
    'issue.totp.unreadable':
      'Ratsam kann den Schlüssel Ihrer Codes nicht lesen. Melden Sie sich mit einem Wiederherstellungscode an und richten Sie den zweiten Faktor unter „Mein Konto“ neu ein. Ohne einen solchen Code hilft Ihnen die Administration mit einem neuen Link.',
    'issue.password.short': 'Das Passwort braucht mindestens 12 Zeichen.',
    'issue.password.long': 'Das Passwort darf höchstens 200 Zeichen haben.',
    'issue.password.common':
      'Dieses Passwort probieren Angreifer zuerst. Nehmen Sie ein anderes, zum Beispiel einen Satz.',
    'issue.password.repeated': 'Die beiden neuen Passwörter sind verschieden.',
    'issue.password.current': 'Das jetzige Passwort stimmt nicht.',
    'issue.account.name': 'Geben Sie einen Namen an.',
    'issue.account.login':
      'Der Anmeldename braucht 2 bis 100 Zeichen: Buchstaben, Ziffern, Punkt, @, + und Bindestriche.',
    'issue.account.loginTaken': 'Diesen Anmeldenamen gibt es schon.',
    'issue.account.unknown': 'Ein Konto mit dem Anmeldenamen „{login}“ gibt es nicht.',
    'issue.account.noRole': 'Wählen Sie mindestens eine Rolle.',
    'issue.account.incompatible':
      'DSB und Leitung schließen sich aus: Wer berät, entscheidet nicht (Art. 38 Abs. 6 DSGVO).',
    'issue.audit.gap': 'Vor Eintrag {seq} fehlt etwas, oder die Reihenfolge stimmt nicht.',
    'issue.audit.brokenLink': 'Eintrag {seq} schließt nicht an den vorigen an.',
    'issue.audit.altered': 'Eintrag {seq} wurde verändert.',
    'issue.audit.prunedWithoutEntry':
      'Eintrag {seq} ist geleert, ohne dass das Protokoll es vermerkt.',
    'issue.audit.signature': 'Die Unterschrift des Prüfpunkts {seq} stimmt nicht.',
    'issue.audit.cutOff': 'Das Protokoll endet vor Eintrag {seq}, den ein Prüfpunkt bezeugt.',
    'issue.audit.rewritten':
      'Das Protokoll bis Eintrag {seq} ist nicht das, was der Prüfpunkt bezeugt. Es wurde neu berechnet.',
    'issue.audit.lineEnd': 'Die Datei endet mitten in Zeile {line}.',
    'issue.audit.head': 'Die erste Zeile ist nicht die eines Protokolls von Ratsam.',
    'issue.audit.line': 'Zeile {line} ist nicht so, wie Ratsam sie schreibt.',
    'issue.audit.count': 'Es fehlen Einträge; die Datei endet mit Zeile {line}.',
    'issue.audit.content':
      'Die Bewertung {id} ist nicht die, die das Protokoll nennt. Sie wurde am Protokoll vorbei geändert.',
    'issue.audit.missing':
      'Die Bewertung {id} fehlt, ohne dass das Protokoll ihre Löschung vermerkt.',
    'cli.serve.accounts': 'Benutzerkonten sind eingeschaltet. Die Daten liegen in {path}.',
    'cli.serve.setUp':
      'Noch verwaltet niemand Ratsam. Richten Sie das erste Konto ein (einmal, 24 Stunden gültig): {url}',
    'cli.auditVerify.summary': 'Prüft das Protokoll oder eine heruntergeladene Datei',
    'cli.auditVerify.help':
      'Aufruf: ratsam audit verify [DATEI] [--against DATEI]\n\nPrüft die Kette des Protokolls, die Unterschriften der Prüfpunkte und ob die gespeicherten Bewertungen die sind, die das Protokoll nennt. Mit --against zusätzlich gegen die Prüfpunkte einer früher heruntergeladenen Datei; nur so fällt eine vollständige Neuberechnung auf. Der Server darf dabei laufen; geprüft wird der Stand eines Augenblicks, geändert wird nichts. Rückgabewert 3, wenn etwas nicht stimmt.',
    'cli.auditVerify.counts': '{place}: {entries} Einträge, {checkpoints} Prüfpunkte',
    'cli.auditVerify.sound': 'In Ordnung.',
    'cli.auditVerify.soundAlone':
      'In sich in Ordnung. Ohne einen Prüfpunkt, der woanders aufbewahrt wurde, wäre eine vollständige Neuberechnung nicht zu erkennen.',
    'cli.auditVerify.wanting':
      'Beanstandet. Heben Sie den jetzigen Stand auf und vergleichen Sie ihn mit Sicherungen.',
    'cli.auditExport.summary': 'Schreibt das Protokoll mit Prüfpunkten in eine Datei',
    'cli.auditExport.help':
      'Aufruf: ratsam audit export --out DATEI [--force]\n\nUnterschreibt den jetzigen Stand und schreibt das ganze Protokoll. Bewahren Sie die Datei woanders auf. Der Server darf nicht laufen; sonst laden Sie das Protokoll auf seiner Seite herunter.',
    'cli.auditExport.done':
      '{file}: {entries} Einträge, {checkpoints} Prüfpunkte. Bewahren Sie die Datei woanders auf.',
    'cli.usersReset.summary': 'Setzt ein Konto zurück und gibt einen neuen Link aus',
    'cli.usersReset.help':
      'Aufruf: ratsam users reset ANMELDENAME\n\nFür den Notfall, wenn sich niemand mehr anmelden kann: Passwort, zweiter Faktor und Sitzungen des Kontos enden, und ein Link für ein neues Passwort wird ausgegeben. Der Server darf nicht laufen.',
    'cli.usersReset.done': 'Das Konto ist zurückgesetzt. Der Link gilt sieben Tage und nur einmal:',
    'issue.cli.nameMissing': 'Der Anmeldename fehlt.',
    'issue.config.RATSAM_ACCOUNTS': 'Möglich sind „on“ und „off“.',
    'issue.config.RATSAM_SECOND_FACTOR':
      'Nötig ist eine Liste von Rollen wie „admin,dpo“; es gibt clerk, dpo, management, reader, admin.',
    'issue.config.RATSAM_HOST':
      'Für andere Rechner erreichbar ist Ratsam nur mit RATSAM_ACCOUNTS=on und einer RATSAM_BASE_URL mit https.',
    'issue.config.hostForeign':
      'Diese Adresse hat der Rechner nicht. Nehmen Sie eine seiner eigenen, zum Beispiel 127.0.0.1 hinter einem Proxy auf demselben Rechner.',
    'issue.config.RATSAM_BASE_URL':
      'Nötig ist die Adresse, unter der Ratsam erreichbar ist, ohne Pfad, zum Beispiel https://ratsam.example.de.',
    'issue.config.RATSAM_PROXIES':
      'Die Zahl der vorgeschalteten Proxys muss zwischen 0 und 5 liegen.',
    'issue.config.RATSAM_KEY_FILE': 'Der Pfad des Schlüssels ist leer.',
    'issue.config.RATSAM_OIDC_ISSUER': 'Die Adresse des Anbieters ist keine Adresse.',
    'issue.config.RATSAM_OIDC_CLIENT_ID': 'Der Name beim Anbieter ist leer.',
    'issue.config.RATSAM_OIDC_CLIENT_SECRET':
      'Zum Anbieter fehlt das Geheimnis: RATSAM_OIDC_CLIENT_SECRET oder RATSAM_OIDC_CLIENT_SECRET_FILE.',
    'issue.config.RATSAM_OIDC_CLIENT_SECRET_FILE': 'Der Pfad ist leer.',
    'issue.config.RATSAM_OIDC_ROLES_CLAIM': 'Der Pfad zu den Rollen ist leer.',
    'issue.config.RATSAM_OIDC_ROLES':
      'Nötig ist eine Liste wie „rolle-dort=clerk,andere=dpo“; Rollen hier sind clerk, dpo, management, reader, admin.',
    'issue.config.RATSAM_RETENTION_YEARS': 'Nötig ist eine ganze Zahl von 0 (für immer) bis 100.',
    'issue.config.RATSAM_AUDIT_YEARS': 'Nötig ist eine ganze Zahl von 0 (für immer) bis 100.',
    'error.not-signed-in': 'Dafür müssen Sie angemeldet sein.',
    'error.factor-missing':
      'Diese Rolle verlangt einen zweiten Faktor, der noch nicht eingerichtet ist.',
    'error.forbidden': 'Das ist mit dieser Rolle nicht erlaubt.',
    'error.wrong-stage': 'Das passt nicht zum Stand des Vorgangs.',
    'error.too-many-attempts': 'Zu viele Versuche. Warten Sie {seconds} Sekunden.',
    'error.link-expired': 'Dieser Link gilt nicht mehr.',
    'error.identity-provider': 'Die Anmeldung beim Anbieter ist nicht gelungen ({reason}).',
  },
  en: {
    'issue.signIn.refused':
      'User name or password is wrong. After several attempts you have to wait longer each time.',
    'issue.totp.wrong': 'The code is wrong or has been used. Take the next one your app shows.',
    'issue.totp.unreadable':
      'Ratsam cannot read the key of your codes. Sign in with a recovery code and set up the second factor again under “My account”. Without such a code Administration helps you with a new link.',
    'issue.password.short': 'The password needs at least 12 characters.',
    'issue.password.long': 'The password may have 200 characters at most.',
    'issue.password.common':
      'Attackers try this password first. Take another one, for example a sentence.',
    'issue.password.repeated': 'The two new passwords differ.',
    'issue.password.current': 'The present password is wrong.',
    'issue.account.name': 'Give a name.',
    'issue.account.login':
      'The user name needs 2 to 100 characters: letters, digits, full stop, @, + and hyphens.',
    'issue.account.loginTaken': 'This user name exists already.',
    'issue.account.unknown': 'There is no account with the user name “{login}”.',
    'issue.account.noRole': 'Choose at least one role.',
    'issue.account.incompatible':
      'DPO and management exclude each other: who advises does not decide (Art. 38(6) GDPR).',
    'issue.audit.gap': 'Before entry {seq} something is missing, or the order is wrong.',
    'issue.audit.brokenLink': 'Entry {seq} does not follow the one before.',
    'issue.audit.altered': 'Entry {seq} was altered.',
    'issue.audit.prunedWithoutEntry': 'Entry {seq} is emptied without the log saying so.',
    'issue.audit.signature': 'The signature of checkpoint {seq} is wrong.',
    'issue.audit.cutOff': 'The log ends before entry {seq}, which a checkpoint attests.',
    'issue.audit.rewritten':
      'The log up to entry {seq} is not what the checkpoint attests. It was computed anew.',
    'issue.audit.lineEnd': 'The file ends in the middle of line {line}.',
    'issue.audit.head': 'The first line is not that of a log of Ratsam.',
    'issue.audit.line': 'Line {line} is not as Ratsam writes it.',
    'issue.audit.count': 'Entries are missing; the file ends with line {line}.',
    'issue.audit.content':
      'The assessment {id} is not the one the log names. It was changed past the log.',
    'issue.audit.missing': 'The assessment {id} is missing without the log noting its deletion.',
    'cli.serve.accounts': 'Accounts are switched on. The data lies in {path}.',
    'cli.serve.setUp':
      'Nobody administers Ratsam yet. Set up the first account (once, good for 24 hours): {url}',
    'cli.auditVerify.summary': 'Verifies the log or a downloaded file',
    'cli.auditVerify.help':
      'Usage: ratsam audit verify [FILE] [--against FILE]\n\nVerifies the chain of the log, the signatures of the checkpoints and whether the stored assessments are those the log names. With --against also against the checkpoints of a file downloaded earlier; only this shows a complete re-computation. The server may be running; what is verified is the state of one moment, and nothing is changed. Exit code 3 if something is wrong.',
    'cli.auditVerify.counts': '{place}: {entries} entries, {checkpoints} checkpoints',
    'cli.auditVerify.sound': 'Sound.',
    'cli.auditVerify.soundAlone':
      'Sound in itself. Without a checkpoint kept elsewhere a complete re-computation could not be detected.',
    'cli.auditVerify.wanting': 'Found wanting. Keep the present state and compare it with backups.',
    'cli.auditExport.summary': 'Writes the log with its checkpoints into a file',
    'cli.auditExport.help':
      'Usage: ratsam audit export --out FILE [--force]\n\nSigns the present state and writes the whole log. Keep the file elsewhere. The server must not be running; otherwise download the log from its page.',
    'cli.auditExport.done':
      '{file}: {entries} entries, {checkpoints} checkpoints. Keep the file elsewhere.',
    'cli.usersReset.summary': 'Resets an account and prints a new link',
    'cli.usersReset.help':
      'Usage: ratsam users reset NAME\n\nFor emergencies, when nobody can sign in any more: password, second factor and sessions of the account end, and a link for a new password is printed. The server must not be running.',
    'cli.usersReset.done':
      'The account has been reset. The link is good for seven days and only once:',
    'issue.cli.nameMissing': 'The user name is missing.',
    'issue.config.RATSAM_ACCOUNTS': 'Possible are “on” and “off”.',
    'issue.config.RATSAM_SECOND_FACTOR':
      'A list of roles such as “admin,dpo” is needed; there are clerk, dpo, management, reader, admin.',
    'issue.config.RATSAM_HOST':
      'Ratsam is reachable by other machines only with RATSAM_ACCOUNTS=on and an RATSAM_BASE_URL with https.',
    'issue.config.hostForeign':
      'This machine does not have that address. Take one of its own, for example 127.0.0.1 behind a proxy on the same machine.',
    'issue.config.RATSAM_BASE_URL':
      'The address at which Ratsam is reached is needed, without a path, for example https://ratsam.example.de.',
    'issue.config.RATSAM_PROXIES': 'The number of proxies in front must be from 0 to 5.',
    'issue.config.RATSAM_KEY_FILE': 'The path of the key is empty.',
    'issue.config.RATSAM_OIDC_ISSUER': 'The address of the provider is no address.',
    'issue.config.RATSAM_OIDC_CLIENT_ID': 'The client id is empty.',
    'issue.config.RATSAM_OIDC_CLIENT_SECRET':
      'The secret for the provider is missing: RATSAM_OIDC_CLIENT_SECRET or RATSAM_OIDC_CLIENT_SECRET_FILE.',
    'issue.config.RATSAM_OIDC_CLIENT_SECRET_FILE': 'The path is empty.',
    'issue.config.RATSAM_OIDC_ROLES_CLAIM': 'The path to the roles is empty.',
    'issue.config.RATSAM_OIDC_ROLES':
      'A list is needed such as “role-there=clerk,other=dpo”; roles here are clerk, dpo, management, reader, admin.',
    'issue.config.RATSAM_RETENTION_YEARS': 'A whole number from 0 (for ever) to 100 is needed.',
    'issue.config.RATSAM_AUDIT_YEARS': 'A whole number from 0 (for ever) to 100 is needed.',
    'error.not-signed-in': 'You have to be signed in for this.',
    'error.factor-missing': 'This role asks for a second factor that is not set up yet.',
    'error.forbidden': 'This role does not allow it.',
    'error.wrong-stage': 'This does not fit the stage of the proceedings.',
    'error.too-many-attempts': 'Too many attempts. Wait {seconds} seconds.',
    'error.link-expired': 'This link is no longer valid.',
    'error.identity-provider': 'Signing in at the provider did not succeed ({reason}).',
  },
})
