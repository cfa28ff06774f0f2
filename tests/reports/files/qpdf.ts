import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import createQpdf from '@neslinesli93/qpdf-wasm'

const require = createRequire(import.meta.url)
const wasm = join(dirname(require.resolve('@neslinesli93/qpdf-wasm')), 'qpdf.wasm')

type Qpdf = {
  readonly FS: {
    readonly writeFile: (path: string, bytes: Uint8Array) => void
    readonly readFile: (path: string, how: { encoding: 'utf8' }) => string
  }
  readonly callMain: (args: readonly string[]) => number
}
type Options = Readonly<Record<string, unknown>>

/** The objects of a PDF as JSON; qpdf reads the whole file and complains about whatever is wrong with it. */
const objectsOf = async (bytes: Uint8Array): Promise<string> => {
  const qpdf = await (createQpdf as unknown as (options: Options) => Promise<Qpdf>)({
    wasmBinary: readFileSync(wasm),
    noInitialRun: true,
  })
  qpdf.FS.writeFile('/in.pdf', bytes)
  const exit = qpdf.callMain(['--json=2', '--json-key=qpdf', '/in.pdf', '/out.json'])
  if (exit !== 0) throw new Error(`qpdf: ${String(exit)}`)
  return qpdf.FS.readFile('/out.json', { encoding: 'utf8' })
}

type Dict = Readonly<Record<string, unknown>>

/** What pdf.js does not look at: links, tab order, notes, figures, as the objects say. */
export const structureFaults = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const json = JSON.parse(await objectsOf(bytes)) as {
    qpdf: [unknown, Record<string, { value?: unknown; stream?: { dict: Dict } }>]
  }
  const dicts = Object.values(json.qpdf[1]).flatMap(({ value, stream }): Dict[] => {
    const found = value ?? stream?.dict
    return typeof found === 'object' ? [found as Dict] : []
  })
  return dicts.flatMap(faultsOf)
}

const isLink = (dict: Dict): boolean => dict['/Subtype'] === '/Link'
const isPageWithLinks = (dict: Dict): boolean =>
  dict['/Type'] === '/Page' && dict['/Annots'] !== undefined

const isEmpty = (text: unknown): boolean => text === undefined || text === 'u:' || text === 'b:'

/** What each kind of object must have. */
const duties: readonly (readonly [
  what: string,
  isOne: (d: Dict) => boolean,
  has: (d: Dict) => boolean,
])[] = [
  ['link outside the structure', isLink, (d) => d['/StructParent'] !== undefined],
  ['link without words', isLink, (d) => !isEmpty(d['/Contents'])],
  ['page without tab order', isPageWithLinks, (d) => d['/Tabs'] === '/S'],
  ['note without id', (d) => d['/S'] === '/Note', (d) => !isEmpty(d['/ID'])],
  ['figure without words', (d) => d['/S'] === '/Figure', (d) => !isEmpty(d['/Alt'])],
]

const faultsOf = (dict: Dict): string[] =>
  duties.flatMap(([what, isOne, has]) => (isOne(dict) && !has(dict) ? [what] : []))
