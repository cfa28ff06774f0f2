import { defineMessages } from './define.js'

/** What the store and the files around it can refuse. Each message names the place and the way out. */
export const storeMessages = defineMessages({
  de: {
    'error.store-locked':
      'Die Datenablage {path} ist gerade in Benutzung, vermutlich durch einen laufenden Ratsam-Server. Beenden Sie ihn und versuchen Sie es erneut. Die Sperre endet mit dem anderen Programm von selbst; Sie müssen keine Datei löschen.',
    'error.store-corrupt':
      'Die gespeicherten Daten in {path} sind beschädigt oder nicht lesbar: Datei {file}, ab Byte {byte}. Ratsam hat nichts verändert. Heben Sie eine Kopie des jetzigen Standes auf und stellen Sie die letzte Sicherung mit „ratsam store restore“ in einem leeren Ordner wieder her.',
    'error.store-read-only':
      'In der Datenablage {path} kann nicht geschrieben werden. Geben Sie dem Konto, unter dem Ratsam läuft, dort Schreibrechte, oder wählen Sie mit RATSAM_DATA_DIR einen anderen Ordner.',
    'error.store-full':
      'Auf dem Datenträger der Datenablage {path} ist kein Platz mehr. Die Änderung wurde nicht gespeichert, alles früher Gespeicherte ist erhalten. Schaffen Sie Platz und speichern Sie noch einmal.',
    'error.store-stopped':
      'Die Datenablage {path} hat angehalten, damit nichts verloren geht. Bestätigte Änderungen sind gespeichert; die letzte Änderung ist es möglicherweise nicht. Beheben Sie die Ursache, starten Sie Ratsam neu und prüfen Sie, ob die letzte Änderung vorhanden ist.',
    'error.store-missing':
      'Unter {path} gibt es keine Datenablage von Ratsam. Prüfen Sie den Pfad und ob der Datenträger eingehängt ist.',
    'error.store-not-empty':
      'Der Ordner {path} ist nicht leer, und Ratsam überschreibt nichts. Wählen Sie einen leeren oder noch nicht vorhandenen Ordner.',
    'error.file-unreadable':
      '{path} kann nicht gelesen werden. Prüfen Sie, ob der Pfad stimmt und ob Sie dort lesen dürfen.',
    'error.file-unwritable':
      '{path} kann nicht geschrieben werden. Prüfen Sie, ob der Ordner vorhanden ist und ob Sie dort schreiben dürfen.',
    'issue.store.checksum':
      'In {file} stimmt ab Byte {byte} die Prüfsumme nicht: Die Zeile wurde nachträglich verändert oder vom Datenträger falsch gelesen.',
    'issue.store.gap':
      'In {file} fehlt vor Byte {byte} etwas, oder die Reihenfolge stimmt nicht. Die Datei wurde nachträglich verändert.',
    'issue.store.twice':
      'In {file} kommt bei Byte {byte} ein Dokument zum zweiten Mal vor: {collection}/{id}.',
    'issue.store.cutOff':
      '{file} endet bei Byte {byte} vor dem Schluss. Die Datei ist abgeschnitten, etwa durch ein unvollständiges Kopieren.',
    'issue.store.endMark':
      'Der Abschluss von {file} (Byte {byte}) passt nicht zum Inhalt. Die Datei wurde nachträglich verändert.',
    'issue.store.afterEnd':
      'In {file} steht ab Byte {byte} noch etwas hinter dem Abschluss. Die Datei wurde nachträglich verändert.',
    'issue.store.manifest':
      '{file} beginnt nicht so, wie es an dieser Stelle sein muss. Prüfen Sie, ob es die richtige Datei ist; eine Sicherung entsteht mit „ratsam store backup“.',
    'issue.store.marker':
      'Die Kennzeichnung {file} ist nicht lesbar. Ohne sie ist nicht sicher, dass der Ordner eine Datenablage ist.',
    'issue.store.missing':
      'Die Datei {file} fehlt. Ratsam beginnt dann nicht leer, sondern gar nicht. Suchen Sie die Datei oder stellen Sie eine Sicherung wieder her.',
    'issue.store.newerFormat':
      'Die Datenablage hat das Format {version} und stammt von einer neueren Version von Ratsam. Verwenden Sie diese oder eine spätere Version.',
    'issue.store.noMarker':
      'Der Ordner enthält Dateien, aber keine Kennzeichnung {file}; er ist keine Datenablage von Ratsam.',
    'issue.store.notAFolder': 'Der Pfad führt zu einer Datei; die Datenablage ist ein Ordner.',
    'issue.store.unknownCollection':
      'Die Sammlung „{collection}“ ist dieser Version von Ratsam nicht bekannt. Die Daten stammen vermutlich von einer neueren Version.',
    'issue.store.otherId': 'Das Dokument trägt eine andere Kennung als der Eintrag ({id}).',
    'issue.store.documentShape':
      'Das Dokument {document} hat an der Stelle „{member}“ nicht die erwartete Form.',
    'issue.store.closed': 'Die Datenablage ist bereits geschlossen.',
    'issue.store.foreignChange':
      'Ein anderes Programm hat eine Datei der Datenablage verändert oder gelöscht, während Ratsam lief. Sorgen Sie dafür, dass nur Ratsam in diesen Ordner schreibt.',
    'issue.store.osError':
      'Das Betriebssystem meldet {reason}. Prüfen Sie den Datenträger und die Rechte.',
    'issue.store.noLockTool':
      'Zum Sperren des Ordners fehlt ein Programm. Installieren Sie eines davon: {tools} („flock“ gehört zum Paket util-linux).',
    'issue.store.lockFailed':
      'Der Ordner lässt sich nicht sperren ({tool}: {status}). Legen Sie die Datenablage auf einen lokalen Datenträger; Netzlaufwerke werden nicht unterstützt.',
    'issue.store.folderAbove':
      'Zum Wiederherstellen muss auch im Ordner {path} geschrieben werden können ({reason}). Wählen Sie einen Zielordner, der innerhalb eines beschreibbaren Ordners liegt.',
    'issue.store.exists':
      'Die Datei {path} gibt es schon; eine Sicherung überschreibt nichts. Wählen Sie einen anderen Namen.',
    'issue.store.noFolder':
      'Den Ordner {folder} gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen.',
    'issue.store.insideStore':
      'Die Sicherung soll nicht in der Datenablage selbst liegen. Wählen Sie einen anderen Ordner, am besten auf einem anderen Datenträger.',
    'issue.store.diskFull':
      'Auf dem Datenträger ist nicht genug Platz ({reason}). Schaffen Sie Platz oder wählen Sie einen anderen Ort.',
  },
  en: {
    'error.store-locked':
      'The data folder {path} is in use, probably by a running Ratsam server. Stop it and try again. The lock ends with the other program by itself; there is no file to delete.',
    'error.store-corrupt':
      'The stored data in {path} is damaged or unreadable: file {file}, from byte {byte}. Ratsam has changed nothing. Keep a copy of the present state and restore the latest backup into an empty folder with “ratsam store restore”.',
    'error.store-read-only':
      'The data folder {path} cannot be written to. Give the account Ratsam runs under permission to write there, or choose another folder with RATSAM_DATA_DIR.',
    'error.store-full':
      'There is no room left on the disk of the data folder {path}. The change was not saved; everything saved before is intact. Free some space and save again.',
    'error.store-stopped':
      'The data folder {path} has stopped so that nothing is lost. Confirmed changes are saved; the last change may not be. Remove the cause, restart Ratsam and check whether the last change is there.',
    'error.store-missing':
      'There is no Ratsam data folder at {path}. Check the path and whether the disk is mounted.',
    'error.store-not-empty':
      'The folder {path} is not empty, and Ratsam overwrites nothing. Choose an empty folder or one that does not exist yet.',
    'error.file-unreadable':
      '{path} cannot be read. Check that the path is right and that you may read there.',
    'error.file-unwritable':
      '{path} cannot be written. Check that the folder exists and that you may write there.',
    'issue.store.checksum':
      'In {file} the checksum is wrong from byte {byte}: the line was altered afterwards or is read wrongly from the disk.',
    'issue.store.gap':
      'In {file} something is missing before byte {byte}, or the order is wrong. The file was altered afterwards.',
    'issue.store.twice':
      'In {file} a document appears for the second time at byte {byte}: {collection}/{id}.',
    'issue.store.cutOff':
      '{file} ends at byte {byte}, before its end mark. The file is cut off, perhaps by an incomplete copy.',
    'issue.store.endMark':
      'The end mark of {file} (byte {byte}) does not fit the content. The file was altered afterwards.',
    'issue.store.afterEnd':
      'In {file} something follows the end mark from byte {byte}. The file was altered afterwards.',
    'issue.store.manifest':
      '{file} does not begin as it must in this place. Check that it is the right file; a backup is made with “ratsam store backup”.',
    'issue.store.marker':
      'The marker {file} is unreadable. Without it there is no certainty that the folder is a data folder.',
    'issue.store.missing':
      'The file {file} is missing. Ratsam then does not start empty, it does not start. Find the file or restore a backup.',
    'issue.store.newerFormat':
      'The data folder has format {version} and comes from a newer version of Ratsam. Use that version or a later one.',
    'issue.store.noMarker':
      'The folder holds files but no marker {file}; it is not a Ratsam data folder.',
    'issue.store.notAFolder': 'The path leads to a file; a data folder is needed.',
    'issue.store.unknownCollection':
      'This version of Ratsam does not know the collection “{collection}”. The data probably comes from a newer version.',
    'issue.store.otherId': 'The document bears another id than its entry ({id}).',
    'issue.store.documentShape':
      'The document {document} does not have the expected shape at “{member}”.',
    'issue.store.closed': 'The data folder has been closed already.',
    'issue.store.foreignChange':
      'Another program altered or deleted a file of the data folder while Ratsam was running. Make sure that only Ratsam writes to this folder.',
    'issue.store.osError':
      'The operating system reports {reason}. Check the disk and the permissions.',
    'issue.store.noLockTool':
      'A program to lock the folder is missing. Install one of these: {tools} (“flock” is part of util-linux).',
    'issue.store.lockFailed':
      'The folder cannot be locked ({tool}: {status}). Put the data folder on a local disk; network drives are not supported.',
    'issue.store.folderAbove':
      'Restoring needs permission to write in the folder {path} as well ({reason}). Choose a target inside a folder that can be written to.',
    'issue.store.exists':
      'The file {path} exists already; a backup overwrites nothing. Choose another name.',
    'issue.store.noFolder': 'There is no folder {folder}. Create it or choose another one.',
    'issue.store.insideStore':
      'The backup must not lie inside the data folder itself. Choose another folder, best on another disk.',
    'issue.store.diskFull':
      'There is not enough room on the disk ({reason}). Free some space or choose another place.',
  },
})
