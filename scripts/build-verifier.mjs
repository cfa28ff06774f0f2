/**
 * Builds `dist/static/ratsam-pruefseite.html`: one file that verifies documents in the browser, without server and
 * network. It may run only its own script and style, each named by its hash. Same input, same bytes.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = process.argv[2] ?? join(root, 'dist/static')

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.6rem;line-height:1.2}label{display:block;font-weight:600;margin:1.5rem 0 .5rem}
input{font:inherit;max-width:100%;padding:.5rem;border:2px solid currentColor;border-radius:.25rem}
#result{overflow-wrap:anywhere;margin-top:1.5rem}.verdict{border-left:.5rem solid;padding-left:.75rem}
.confirmed{border-color:#1d7a3c}.partial,.empty{border-color:#b06f00}.deviates,.altered{border-color:#b3261e}
.failed,.unreadable{font-weight:700}`

const script = (
  await build({
    entryPoints: [join(root, 'src/reports/verifier/main.ts')],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'error',
  })
).outputFiles[0].text.replaceAll('</script', '<\\/script')

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`

const page = `<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dokument prüfen – Ratsam</title>
<style>${style}</style>
</head>
<body>
<main>
<h1 id="title">Dokument prüfen</h1>
<p id="intro"></p>
<p id="offline"></p>
<noscript><p>Diese Seite rechnet im Browser und braucht dafür JavaScript.</p></noscript>
<label id="label" for="file">Datei</label>
<input id="file" type="file" accept=".pdf,.odt,.docx,.json" disabled>
<div id="result" role="status"></div>
</main>
<script>${script}</script>
</body>
</html>
`
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'ratsam-pruefseite.html'), page)
