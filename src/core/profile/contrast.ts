/** Least contrast of text of any size, WCAG 2.2 criterion 1.4.3. */
export const leastContrast = 4.5

/**
 * Contrast of a colour with white paper, 1 to 21 (WCAG 2.2, relative luminance).
 * @param colour `#rrggbb`
 */
export const contrastOnWhite = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(colour.slice(at, at + 2)))
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

const linear = (hex: string): number => {
  const share = Number.parseInt(hex, 16) / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
