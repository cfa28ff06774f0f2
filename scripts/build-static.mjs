/**
 * Builds `dist/static`: one stylesheet (KERN UX, Fira Sans, our own rules), its icons and fonts, and the browser script.
 * Names carry a hash of the content, so that browsers may keep them for ever; `manifest.json` maps the plain names.
 * Same input, same bytes: nothing here reads a clock.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transformSync } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'dist/static')
const require = createRequire(import.meta.url)
const packageFolder = (name) => dirname(require.resolve(`${name}/package.json`))
const kern = packageFolder('@kern-ux/native')
const fira = packageFolder('@fontsource/fira-sans')

const fail = (message) => {
  throw new Error(`build-static: ${message}`)
}
const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 10)
const write = (name, content) => {
  const file = join(out, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
/** Writes under a hashed name and returns it: `a/b.css` → `a/b.1a2b3c4d5e.css`. */
const writeHashed = (name, content) => {
  const hashed = name.replace(/(\.[a-z0-9]+)$/u, `.${hashOf(content)}$1`)
  write(hashed, content)
  return hashed
}
/** Replaces all occurrences and refuses to go on if there were none: the package has changed. */
const replaceAll = (text, pattern, replacement) => {
  let found = 0
  const changed = text.replace(pattern, (...match) => {
    found += 1
    return replacement(...match)
  })
  return found > 0 ? changed : fail(`${pattern} not found in KERN's stylesheet`)
}

/** KERN without its grid and utility classes (a third of the file), which no page uses. */
const components = (css) => {
  const end = css.indexOf('.kern-container-fluid,.kern-container{')
  return end > 0 ? css.slice(0, end) : fail("the start of KERN's grid was not found")
}

/** Icons are `data:` images in KERN; our Content-Security-Policy knows no `data:`, so each becomes a file. */
const iconsToFiles = (css) =>
  replaceAll(css, /url\("data:image\/svg\+xml,(.*?)"\)/gu, (_, encoded) => {
    const svg = decodeURIComponent(encoded).replace(/ (?:height|width)=''/gu, '')
    const name = `icons/${hashOf(svg)}.svg`
    write(name, svg)
    return `url("${name}")`
  })

/** KERN paints icons white on white where the user has set colours of their own. */
const visibleInForcedColors = (css) =>
  replaceAll(
    css,
    /(@media \(forced-colors: ?active\)\{)((?:[^{}]*\{[^{}]*\})*)/gu,
    (_, media, rules) =>
      media +
      rules.replace(
        /background-color: ?var\(--kern-color-white\) ?!important/gu,
        'background-color:CanvasText!important',
      ),
  )

/** On paper it is always day: dark tokens count on screens only. */
const lightOnPaper = (css) => {
  const systemDark = replaceAll(
    css,
    /@media \(prefers-color-scheme: dark\)/gu,
    () => '@media screen and (prefers-color-scheme: dark)',
  )
  const systemLight = replaceAll(
    systemDark,
    /@media \(prefers-color-scheme: light\)/gu,
    () => '@media print, (prefers-color-scheme: light)',
  )
  return replaceAll(
    systemLight,
    /\[data-kern-theme=dark\],\.kern-dark\{[^{}]*\}/gu,
    (rule) => `@media screen{${rule}}`,
  )
}

const unicodeRanges = JSON.parse(readFileSync(join(fira, 'unicode.json'), 'utf8'))
const fontFaces = () =>
  [400, 500, 600]
    .flatMap((weight) => ['latin-ext', 'latin'].map((subset) => ({ weight, subset })))
    .map(({ weight, subset }) => {
      const file = `fira-sans-${subset}-${weight}-normal.woff2`
      const name = writeHashed(`fonts/${file}`, readFileSync(join(fira, 'files', file)))
      return `@font-face{font-family:"Fira Sans";font-style:normal;font-weight:${weight};font-display:swap;src:url("${name}") format("woff2");unicode-range:${unicodeRanges[subset]}}`
    })
    .join('')

const stylesheet = () => {
  const kernCss = lightOnPaper(
    visibleInForcedColors(
      iconsToFiles(components(readFileSync(join(kern, 'dist/kern.min.css'), 'utf8'))),
    ),
  )
  const files = ['frame', 'form', 'result', 'print'].map((name) =>
    join(root, `src/web/styles/${name}.css`),
  )
  const own = transformSync(files.map((file) => readFileSync(file, 'utf8')).join(''), {
    loader: 'css',
    minify: true,
    charset: 'utf8',
  }).code
  const css = kernCss + fontFaces() + own
  return css.includes('data:') ? fail('a data: address is left in the stylesheet') : css
}

const script = async () => {
  const result = await build({
    entryPoints: [join(root, 'src/web/browser/main.ts')],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'error',
  })
  return result.outputFiles[0].text
}

rmSync(out, { recursive: true, force: true })
const manifest = {
  'ratsam.css': writeHashed('ratsam.css', stylesheet()),
  'ratsam.js': writeHashed('ratsam.js', await script()),
  'icon.svg': writeHashed('icon.svg', readFileSync(join(root, 'src/web/styles/icon.svg'))),
}
write('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
write('licences/fira-sans.txt', readFileSync(join(fira, 'LICENSE')))
write(
  'licences/kern-ux.txt',
  'KERN UX, @kern-ux/native, https://kern-ux.de, European Union Public Licence 1.2 (EUPL-1.2).\nIcons were moved from the stylesheet into files; grid and utility classes were left out.\n',
)
