import type { Letterhead } from '../core/document/model.js'

const height = 20
const widest = 60

/** Size of the coat of arms on paper in millimetres: 20 high, as wide as its proportions ask for. */
export const coatSize = (
  coat: NonNullable<Letterhead['coat']>,
): { readonly width: number; readonly height: number } => {
  const bytes = Buffer.from(coat.data, 'base64')
  const ratio = coat.mediaType === 'image/png' ? pngRatio(bytes) : svgRatio(bytes.toString('utf8'))
  return { width: Math.min(widest, height * ratio), height }
}

/** From the header chunk, ISO/IEC 15948, 11.2.2. */
const pngRatio = (bytes: Buffer): number =>
  bytes.length < 24 ? 1 : bytes.readUInt32BE(16) / Math.max(1, bytes.readUInt32BE(20))

const svgRatio = (svg: string): number => {
  const [, width, tall] =
    /viewBox\s*=\s*["'][-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/u.exec(svg) ?? []
  const ratio = Number(width) / Number(tall)
  return Number.isFinite(ratio) && ratio > 0 ? ratio : 1
}
