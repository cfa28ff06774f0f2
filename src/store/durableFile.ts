import { open } from 'node:fs/promises'

/** Writing so that a power cut after the promise resolves takes nothing back. */

/** Only the owner may read: the files hold what citizens and staff wrote. */
export const fileMode = 0o600
export const folderMode = 0o700

/** `wx` refuses an existing file. */
export const writeDurably = async (
  file: string,
  chunks: Iterable<Buffer>,
  flag: 'w' | 'wx' = 'w',
): Promise<void> => {
  const handle = await open(file, flag, fileMode)
  try {
    for (const chunk of chunks) await handle.appendFile(chunk)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A created, renamed or deleted name is durable only when its folder is. */
export const syncFolder = async (dir: string): Promise<void> => {
  const handle = await open(dir, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
