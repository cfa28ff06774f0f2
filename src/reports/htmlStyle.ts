/** Print and screen style of the standalone file: A4, DIN 5008 margins, nothing loaded from anywhere. */
export const htmlStyle = `
@page { size: A4; margin: 20mm 20mm 20mm 25mm }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem; max-width: 48rem; color: #111; background: #fff;
  font: 11pt/1.4 'Fira Sans', 'Source Sans 3', 'DejaVu Sans', sans-serif; hyphens: auto }
h1 { font-size: 1.3em; line-height: 1.25; margin: 1em 0 .6em }
h2 { font-size: 1.1em; margin: 1.1em 0 .3em; break-after: avoid }
h3 { font-size: 1em; margin: 1em 0 .3em; break-after: avoid }
p { margin: 0 0 .6em }
ul, ol { margin: 0 0 .6em; padding-left: 1.4em }
li { margin-bottom: .25em; overflow-wrap: anywhere }
blockquote { margin: 0 0 .8em; padding-left: 1em; border-left: 3px solid #767676; overflow-wrap: anywhere }
dl { margin: 0 0 .8em }
dl > div { display: flex; flex-wrap: wrap; gap: 0 .8em; margin-bottom: .25em }
dt { flex: 0 0 12em } dd { flex: 1 1 16em; margin: 0; overflow-wrap: anywhere }
a { color: #003d7a }
table { border-collapse: collapse; width: 100%; font-size: .9em }
caption { text-align: left; font-weight: bold; padding: .4em 0 }
th, td { border: 1px solid #767676; padding: .25em .4em; text-align: left; vertical-align: top; overflow-wrap: anywhere }
thead th { background: #eee } tbody th { font-weight: normal }
.document-number { text-align: right }
.document-table { overflow-x: auto; margin: 0 0 1em }
.document-chart { margin: .6em 0 } figcaption { font-size: .85em } .chart { width: 100%; height: auto }
.document-letterhead { border-bottom: 2px solid #111; font-size: 1.15em; font-weight: bold }
.document-draft-note { margin-top: .6em; font-style: italic }
.document-signature { margin-top: 1.5em; break-inside: avoid }
.document-signature p { margin-bottom: 1.4em }
.document-small, .document-notes { font-size: .85em }
.document-annex { break-before: page; border-top: 1px solid #767676; margin-top: 2em }
tr, .document-chart { break-inside: avoid }
@media print {
  body { padding: 0; max-width: none; font-size: 10pt; line-height: 1.3 }
  .document-annex { border-top: 0; margin-top: 0 }
  .document-table { overflow: visible }
  a { color: inherit; text-decoration: none }
}
`
