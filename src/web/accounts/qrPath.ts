import qrcode from 'qrcode-generator'

export type QrPath = {
  /** Side of the picture in modules, with the quiet zone of four that readers need. */
  readonly size: number
  /** `d` of an SVG path: one square for each dark module. */
  readonly path: string
}

const quiet = 4

/** A text of ASCII as a QR code, drawn here: the key in it must not travel to a service that draws pictures. */
export const qrPath = (text: string): QrPath => {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const all = Array.from({ length: count }, (_, index) => index)
  const path = all.flatMap((row) =>
    all
      .filter((column) => code.isDark(row, column))
      .map((column) => `M${String(column + quiet)} ${String(row + quiet)}h1v1h-1z`),
  )
  return { size: count + 2 * quiet, path: path.join('') }
}
