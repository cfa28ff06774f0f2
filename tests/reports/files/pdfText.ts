import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a screen reader finds in a PDF, by pdf.js. */
export type PdfFacts = {
  readonly pages: number
  readonly isMarked: boolean
  readonly title: unknown
  readonly language: unknown
  readonly showsTitle: boolean
  readonly claims: string
  readonly headings: readonly number[]
  readonly roles: Readonly<Record<string, number>>
  readonly figuresWithoutAlt: number
  /** Text that is neither part of the structure nor an artifact. */
  readonly untagged: readonly string[]
  /** Text in the order of the structure, footnotes apart. */
  readonly words: string
  readonly attachments: Readonly<Record<string, Uint8Array>>
}

type Node = { role?: string; alt?: string; type?: string; id?: string; children?: Node[] }
type Item = { type?: string; tag?: string; id?: string; str?: string }

export const pdfFacts = async (bytes: Uint8Array): Promise<PdfFacts> => {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const { info, metadata } = await pdf.getMetadata()
  const about = info as Readonly<Record<string, unknown>>
  const found = { roles: {} as Record<string, number>, headings: [] as number[], noAlt: 0 }
  const untagged: string[] = []
  const words: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const tree = (await page.getStructTree()) as unknown as Node | null
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const { byId, loose } = textById(items)
    const order: string[] = []
    if (tree) walk(tree, found, order)
    words.push(...order.map((id) => byId.get(id) ?? ''))
    untagged.push(...loose)
  }
  const preferences = (await pdf.getViewerPreferences()) as Readonly<Record<string, unknown>> | null
  const files = ((await pdf.getAttachments()) ?? {}) as Record<string, { content: Uint8Array }>
  const part = (name: string): string => String(metadata.get(name) ?? '')
  return {
    pages: pdf.numPages,
    isMarked: ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    title: about['Title'],
    language: about['Language'],
    showsTitle: preferences?.['DisplayDocTitle'] === true,
    claims: `A-${part('pdfaid:part')}${part('pdfaid:conformance')} UA-${part('pdfuaid:part')}`,
    headings: found.headings,
    roles: found.roles,
    figuresWithoutAlt: found.noAlt,
    untagged,
    words: words.join(' '),
    attachments: Object.fromEntries(
      Object.entries(files).map(([name, { content }]) => [name, content]),
    ),
  }
}

type Found = { roles: Record<string, number>; headings: number[]; noAlt: number }

const walk = (node: Node, found: Found, order: string[], inNote = false): void => {
  const { role, alt, type, id, children = [] } = node
  if (role !== undefined) count(role, alt, found)
  if (type === 'content' && id !== undefined && !inNote) order.push(id)
  for (const child of children) walk(child, found, order, inNote || role === 'Note')
}

const count = (role: string, alt: string | undefined, found: Found): void => {
  found.roles[role] = (found.roles[role] ?? 0) + 1
  if (/^H[1-6]$/u.test(role)) found.headings.push(Number(role[1]))
  if (role === 'Figure' && !alt) found.noAlt += 1
}

/** Text by its mark; what stands outside every mark and artifact is loose. */
const textById = (items: readonly Item[]) => {
  const byId = new Map<string, string>()
  const loose: string[] = []
  const stack: (string | undefined)[] = []
  const take = (words: string): void => {
    const mark = stack.findLast((one) => one !== undefined)
    if (mark === undefined) loose.push(words)
    else byId.set(mark, (byId.get(mark) ?? '') + words)
  }
  for (const { type, tag, id, str } of items) {
    if (type?.startsWith('begin')) stack.push(tag === 'Artifact' ? 'artifact' : id)
    else if (type === 'endMarkedContent') stack.pop()
    else if (str?.trim()) take(str)
  }
  return { byId, loose }
}
