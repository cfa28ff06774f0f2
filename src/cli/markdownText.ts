/** Text inside Markdown; what could be read as markup or as a link is escaped. */
export const inMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<>|#~]/gu, (mark) => `\\${mark}`).replace(/\s*\n\s*/gu, ' ')
