const columns = 80

/** Breaks a text at spaces to 80 columns; `first` opens the first line, the rest is indented as far. */
export const wrap = (text: string, first = ''): string => {
  const indent = ' '.repeat(first.length)
  const lines: string[] = []
  for (const paragraph of text.replaceAll('\u200B', '').split('\n')) {
    let line = ''
    for (const word of paragraph.split(/ +/u)) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && [...longer].length > columns - indent.length) {
        lines.push(line)
        line = word
      } else line = longer
    }
    lines.push(line)
  }
  return lines.map((line, at) => `${at === 0 ? first : indent}${line}`.trimEnd()).join('\n')
}
