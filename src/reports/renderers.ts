import type { RatsamDocument } from '../core/document/model.js'
import { renderHtmlDocument } from './htmlDocument.js'
import { renderMarkdown } from './markdown.js'
import { renderText } from './text.js'

/** Pure: equal documents give equal bytes. */
export type Renderer = {
  readonly mediaType: string
  readonly extension: string
  readonly render: (documents: readonly RatsamDocument[]) => string
}

export const renderers = {
  html: {
    mediaType: 'text/html; charset=utf-8',
    extension: 'html',
    render: renderHtmlDocument,
  },
  md: {
    mediaType: 'text/markdown; charset=utf-8',
    extension: 'md',
    render: (documents) => documents.map(renderMarkdown).join('\n---\n\n'),
  },
  text: {
    mediaType: 'text/plain; charset=utf-8',
    extension: 'txt',
    render: (documents) => documents.map(renderText).join('\n\n'),
  },
} as const satisfies Readonly<Record<string, Renderer>>
