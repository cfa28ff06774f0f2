import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/core/document/inlines.js'
import type { Block, RatsamDocument, Table } from '../../src/core/document/model.js'
import { reports } from '../../src/reports/reports.js'
import { textsOf, wordsOfDocument } from './documentWords.js'
import { assessed, example } from './realCases.js'

const markkleeberg = example('markkleeberg-facebook-2022')
const input = assessed(markkleeberg)
const annex = reports.annex(input, 'de')
const words = wordsOfDocument(annex)

const headings = (document: RatsamDocument): string[] =>
  document.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [plainText(block.content)] : [],
  )
const tables = (document: RatsamDocument): Table[] =>
  document.blocks.filter((block): block is Table => block.kind === 'table')
const table = (document: RatsamDocument, caption: string): string[][] => {
  const found = tables(document).find((entry) => plainText(entry.caption) === caption)
  return (found?.rows ?? []).map((row) => row.map(plainText))
}
/** Blocks between a heading and the next of its level. */
const section = (document: RatsamDocument, title: string): Block[] => {
  const start = document.blocks.findIndex(
    (block) => block.kind === 'heading' && plainText(block.content) === title,
  )
  const rest = document.blocks.slice(start + 1)
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 2)
  return rest.slice(0, end === -1 ? undefined : end)
}

describe('the annex of 2022', () => {
  it('goes from the result over question and stages to the receipt', () => {
    expect(headings(annex)).toEqual([
      'Ergebnis',
      'Frage und Maßstab',
      'Erste Stufe: Zulässigkeit',
      'Zweite Stufe: Restrisiko',
      'Dritte Stufe: Nutzen und Erforderlichkeit',
      'Vierte Stufe: Abwägung',
      'Gründe und ihr Gewicht',
      'Feststellungen',
      'Was gegen das Ergebnis spricht',
      'Auflagen',
      'Was das Ergebnis ändern würde',
      'Angaben',
      'Offene Angaben',
      'Quellen',
      'Prüfbeleg',
      'Hinweise',
    ])
  })
  it('shows every score of the result in the table, and the same in the words of the chart', () => {
    const rows = table(annex, 'Restrisiko je Kriterium in Punkten')
    const chart = annex.blocks.find((block) => block.kind === 'chart')
    expect(rows).toHaveLength(input.result.stages.risk.length)
    for (const [title = '', score = '', band = ''] of rows) {
      expect(chart?.alt).toContain(`${title}: ${score} Punkte (${band}).`)
    }
    const exact = input.result.stages.risk.map(({ score: { min, max } }) =>
      min === max ? String(min) : `${String(min)} bis ${String(max)}`,
    )
    expect(rows.map(([, score]) => score)).toEqual(exact)
  })
  it('is followed by a table wherever it draws a picture', () => {
    const at = annex.blocks.findIndex((block) => block.kind === 'chart')
    expect(annex.blocks[at + 1]).toMatchObject({ kind: 'table' })
  })
  it('gives every finding that fired its reason, and no reason to one that did not', () => {
    for (const { reason, rule } of input.result.findings) {
      expect(words).toContain(rule)
      if (reason !== null) expect(words).toContain(reason.de)
    }
    expect(words).toContain('Noch nicht entschieden; es fehlt: „KI-Training mit Beiträgen“.')
  })
  it('says of each ground what it does, and what would remove the one that rests on the plan', () => {
    const rows = table(annex, 'Gründe des Ergebnisses')
    expect(rows).toHaveLength(input.result.grounds.length)
    const moderation = rows.find(([title]) => title === 'Moderation und Personal')
    expect(moderation?.slice(2, 5)).toEqual(['ja', 'nein', 'nein'])
    expect(moderation?.[5]).toContain('Personal für die Betreuung: Ja, mit Vertretung')
  })
  it('prints notes and evidence beside the answers they belong to', () => {
    const rows = table(annex, 'Geplanter Betrieb')
    const comments = rows.find(([title]) => title === 'Kommentare')
    expect(comments?.[1]).toBe('Ja, grundsätzlich überall')
    expect(comments?.[2]).toBe('beantwortet')
    expect(comments?.[3]).toContain('Beleg: „Vor allem die Hämme')
  })
  it('lists every source with its status at the date and its role in words', () => {
    const rows = table(annex, 'Quellen mit ihrem Stand am Stichtag')
    const cited = new Set(
      input.result.findings.flatMap(({ sources }) => sources.map(({ id }) => id)),
    )
    expect(rows.length).toBeGreaterThanOrEqual(cited.size)
    expect(rows.find(([citation]) => citation === '§ 25 TTDSG')?.slice(3)).toEqual([
      'in Kraft',
      'bindend',
    ])
    expect(rows.flat().join()).not.toContain('TDDDG')
  })
  it('names the strongest argument against the outcome, or what could become one', () => {
    const blocks = section(annex, 'Was gegen das Ergebnis spricht')
    expect(blocks.length).toBeGreaterThan(1)
    expect(blocks.some((block) => block.kind === 'list' && block.items.length > 0)).toBe(true)
  })
  it('carries the receipt', () => {
    expect(words).toContain(input.result.receipt.resultSha256)
    expect(words).toContain(input.situation.ruleset.sha256)
    expect(words).toContain(input.situation.registers.sha256)
  })
  it('says that it is no legal advice and that the rule set is not released', () => {
    expect(words).toContain('keine Rechtsberatung')
    expect(words).toContain('nicht freigegeben')
  })
  it('shows the deadline of the inquiry', () => {
    expect(words).toContain('§ 28 Abs. 6 SächsGemO')
    expect(words).toContain('18.05.2022')
  })
})

describe('an annex', () => {
  it('calls what could not be proven "nicht nachgewiesen"', () => {
    const answers = {
      ...(markkleeberg['answers'] as object),
      'body.legalBasis': { state: 'unknown' },
    }
    const rows = tables(reports.annex(assessed({ ...markkleeberg, answers }), 'de')).flatMap(
      ({ rows: all }) => all.map((row) => row.map(plainText)),
    )
    expect(rows.find(([title]) => title === 'Rechtsgrundlage festgehalten')?.[2]).toBe(
      'nicht nachgewiesen',
    )
  })
  it('prints contested law with the position followed and the others held', () => {
    const later = reports.annex(assessed({ ...markkleeberg, asOf: '2026-11-23' }), 'de')
    const [row] = table(later, 'Vertretene Auffassungen am Stichtag')
    expect(row?.slice(1)).toEqual([
      'Bejaht',
      'Bejaht',
      'Verneint, wenn Statistiken abgeschaltet sind',
    ])
  })
  it('links to no address of a year after its date', () => {
    const links = JSON.stringify(annex).match(/"href":"[^"]+"/gu) ?? []
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((href) => /202[3-9]/u.test(href))).toEqual([])
  })
  it('keeps what a person typed apart from what the rule set says', () => {
    const typed = textsOf(annex).filter(({ from }) => from.startsWith('person:'))
    expect(typed.map(({ from }) => from)).toContain('person:plan.comments.evidence')
  })
})
