import type { CoatOfArms } from './bodyProfile.js'

export type Picture = { readonly mediaType: CoatOfArms['mediaType'] } | { readonly code: string }

const mostBytes = 500_000
const mostPixels = 4000
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * Whether a file can stand in a letterhead: a PNG of a sensible size, or an SVG that draws and does nothing else.
 * @param bytes the file; its name counts for nothing
 */
export const checkPicture = (bytes: Uint8Array): Picture => {
  if (bytes.length > mostBytes) return { code: 'issue.profile.pictureTooLarge' }
  if (pngStart.every((byte, at) => bytes[at] === byte)) return checkPng(bytes)
  return checkSvg(bytes)
}

/** The header chunk (ISO/IEC 15948, 11.2.2) comes first; the end chunk last, or something is missing. */
const checkPng = (bytes: Uint8Array): Picture => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 45 || text(bytes.subarray(12, 16)) !== 'IHDR') return unreadable
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const isWhole = text(bytes.subarray(bytes.length - 8, bytes.length - 4)) === 'IEND'
  if (!isWhole || width === 0 || height === 0) return unreadable
  return width > mostPixels || height > mostPixels
    ? { code: 'issue.profile.pictureTooLarge' }
    : { mediaType: 'image/png' }
}

const unreadable: Picture = { code: 'issue.profile.pictureUnreadable' }

/** Scripts, styles from elsewhere, pictures within, foreign content and document types: nothing of it is a drawing. */
const doesMore =
  /<\s*(?:\w+:)?(?:script|foreignObject|image|style|iframe|use|animate|set|a)\b|<!|\son\w+\s*=|(?:javascript|data|https?|file)\s*:(?!\/\/www\.w3\.org\/)/iu

const checkSvg = (bytes: Uint8Array): Picture => {
  const svg = text(bytes)
    .replace(/^\uFEFF?<\?xml[^>]*\?>/u, '')
    .replace(/<!--[\s\S]*?-->/gu, '')
  if (!/^\s*<svg[\s>]/u.test(svg) || !/<\/svg>\s*$/u.test(svg)) return unreadable
  return doesMore.test(svg)
    ? { code: 'issue.profile.pictureUnsafe' }
    : { mediaType: 'image/svg+xml' }
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
