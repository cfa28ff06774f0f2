import type { RatsamDocument } from '../core/document/model.js'
import { escapeHtml } from './escapeHtml.js'
import { htmlFragment } from './htmlFragment.js'
import { htmlStyle } from './htmlStyle.js'

/** One complete file to keep, send or print: the documents in order, style inside, no request to anywhere. */
export const renderHtmlDocument = (documents: readonly RatsamDocument[]): string => {
  const [first] = documents
  const title = escapeHtml(documents.map((document) => document.title).join(' – '))
  return `<!DOCTYPE html>
<html lang="${first?.lang ?? 'de'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
${documents.map((document) => htmlFragment(document)).join('\n')}
</main>
</body>
</html>
`
}
