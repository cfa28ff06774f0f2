import { unzlibSync } from 'fflate'
import type { Sealed } from '../../core/verification/verifyEvidence.js'
import { ascii, binaryText, hexSum, utf8 } from './bytes.js'
import { evidenceName, rulebookName } from './names.js'

const mark = '%ratsam-seal '
const sumLength = 64
/** A comment in the PDF: SHA-256 over the whole file with these digits as zeros. */
export const emptySeal = mark + '0'.repeat(sumLength)

const zeros = ascii('0'.repeat(sumLength))

/** Fills in the sum; not a byte of the file changes after that unnoticed. */
export const sealPdf = (pdf: Uint8Array): Uint8Array => {
  const sealed = Uint8Array.from(pdf)
  sealed.set(ascii(hexSum(pdf)), binaryText(pdf).lastIndexOf(mark) + mark.length)
  return sealed
}

/** Small reader for the PDFs written here: seal and attachments. */
export const readSealedPdf = (bytes: Uint8Array): Sealed => {
  const text = binaryText(bytes)
  const at = text.lastIndexOf(mark)
  return {
    intact: at >= 0 && isIntact(bytes, text, at + mark.length),
    evidence: attachment(bytes, text, evidenceName),
    rulebook: attachment(bytes, text, rulebookName),
    format: 'pdf',
  }
}

const isIntact = (bytes: Uint8Array, text: string, at: number): boolean => {
  const blank = Uint8Array.from(bytes)
  if (at + sumLength > bytes.length) return false
  blank.set(zeros, at)
  return hexSum(blank) === text.slice(at, at + sumLength)
}

/** The stream behind the file specification with this name. */
const attachment = (bytes: Uint8Array, text: string, name: string): string | undefined => {
  const specification = objects(text).find(
    ({ content }) => content.includes('/Filespec') && content.includes(`(${name})`),
  )
  const number = /\/EF\s*<<[^>]*?\/F\s+(\d+) 0 R/u.exec(specification?.content ?? '')?.[1]
  const stream = objects(text).find((object) => object.number === number)
  if (stream === undefined) return undefined
  const length = Number(/\/Length\s+(\d+)/u.exec(stream.content)?.[1])
  const start = stream.at + stream.content.indexOf('stream\n') + 'stream\n'.length
  const raw = bytes.subarray(start, start + length)
  const inflated = stream.content.includes('/FlateDecode') ? inflate(raw) : raw
  return inflated && utf8(inflated)
}

const inflate = (raw: Uint8Array): Uint8Array | undefined => {
  try {
    return unzlibSync(raw)
  } catch {
    return undefined
  }
}

type PdfObject = { readonly number: string; readonly at: number; readonly content: string }
/** Objects with the text before their stream, or all of it. */
const objects = (text: string): readonly PdfObject[] =>
  [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s/gu)].map((match) => {
    const at = match.index + match[0].length
    const end = text.indexOf('endobj', at)
    const stream = text.indexOf('stream\n', at)
    const until = stream >= 0 && stream < end ? stream + 'stream\n'.length : end
    return { number: match[1] ?? '', at, content: text.slice(at, until < 0 ? undefined : until) }
  })
