import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { RatsamError } from '../../core/errors.js'
import { loadFonts } from '../fonts.js'
import { createPdfHere, createWritePdf, type WritePdf } from './pdf.js'
import type { Done, Job } from './pdfProcess.js'
import type { TypstInput } from './typstData.js'

/** More than so many waiting documents, and a reader is told to come back later. */
const mostWaiting = 32

export type PdfApart = { readonly write: WritePdf; readonly stop: () => Promise<void> }

const besides = new URL('./pdfProcess.js', import.meta.url)

/**
 * PDFs by one process apart, started with the first document and again after it died; a queue with a limit. Throws
 * `busy` beyond that. Where the file of that process does not lie beside this one (a bundle), it sets in this process.
 */
export const createPdfApart = (file: URL = besides): PdfApart => {
  if (!existsSync(fileURLToPath(file))) {
    return { write: createPdfHere(), stop: () => Promise.resolve() }
  }
  const queue = createQueue(fileURLToPath(file))
  let ready: { readonly write: WritePdf } | undefined
  return {
    write: async (document, attachments) => {
      ready ??= { write: createWritePdf(loadFonts(), queue.set) }
      return ready.write(document, attachments)
    },
    stop: queue.stop,
  }
}

type Waiting = {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: RatsamError) => void
}

const createQueue = (file: string) => {
  const waiting = new Map<number, Waiting>()
  let setter: ChildProcess | undefined
  let jobs = 0
  const settle = (done: Done): void => {
    const { resolve, reject } = waiting.get(done.id) ?? {}
    waiting.delete(done.id)
    if ('bytes' in done) resolve?.(done.bytes)
    else reject?.(failed(done.failure))
    if (waiting.size === 0) rest(setter)
  }
  const died = (which: ChildProcess): void => {
    if (setter !== which) return
    setter = undefined
    for (const { reject } of waiting.values()) reject(failed('the typesetter ended'))
    waiting.clear()
  }
  const start = (): ChildProcess => {
    const started = fork(file, { serialization: 'advanced', stdio: 'ignore' })
    started.on('message', settle)
    started.on('exit', () => {
      died(started)
    })
    started.on('error', () => {
      died(started)
    })
    return started
  }
  return {
    set: (input: TypstInput): Promise<Uint8Array> =>
      new Promise((resolve, reject) => {
        if (waiting.size >= mostWaiting) {
          reject(new RatsamError('busy', {}))
          return
        }
        setter ??= start()
        jobs += 1
        waiting.set(jobs, { resolve, reject })
        wake(setter)
        const job: Job = { id: jobs, input }
        setter.send(job)
      }),
    stop: async (): Promise<void> => {
      setter?.kill()
    },
  }
}

const failed = (why: string): RatsamError =>
  new RatsamError('internal', {}, { cause: new Error(why) })

/** While nothing is to be set, the process apart keeps nobody from ending. */
const rest = (setter: ChildProcess | undefined): void => {
  setter?.unref()
  setter?.channel?.unref()
}
const wake = (setter: ChildProcess): void => {
  setter.ref()
  setter.channel?.ref()
}
