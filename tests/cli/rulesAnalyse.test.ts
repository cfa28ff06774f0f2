import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Condition, Leaf, Rule } from '../../src/core/rulebook/schema.js'
import { copyOfRules, ratsam } from './shell.js'

type Finding = { kind: string; rule?: string; by?: string; part?: Leaf; outcome?: string; sentence: string } // prettier-ignore
type Analysis = {
  guarantees: { guarantee: string; answer: string; counterexample?: { facts: object } }[]
  findings: Finding[]
  complete: boolean
}

let copied: ReturnType<typeof copyOfRules> | undefined
afterEach(() => {
  copied?.remove()
  copied = undefined
})

const analysed = async (root?: string): Promise<{ exit: number; said: Analysis }> => {
  const ran = await ratsam(['rules', 'analyse', '--format', 'json'], root ? { root } : {})
  return { exit: ran.exit, said: JSON.parse(ran.out) as Analysis }
}

/** The shipped rule set with one of its files changed. */
const seeded = (file: string, change: (content: never) => void): string => {
  copied = copyOfRules()
  const path = join(copied.root, 'rules', 'social-media', '1.0.0', file)
  const content = JSON.parse(readFileSync(path, 'utf8')) as never
  change(content)
  writeFileSync(path, JSON.stringify(content))
  return copied.root
}

type Rules = { rules: (Omit<Rule, 'criterion'> & { conditions: Condition })[] }
const line = 'criteria/supervisory-line.json'
const rule = ({ rules }: Rules, id: string) => {
  const found = rules.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no rule ${id}`)
  return found
}
const order = (value: string): Leaf => ({
  fact: 'authority.orderAgainstBody',
  operator: 'equal',
  value,
})
const withConditions = (id: string, conditions: Condition) => (file: Rules) => {
  Object.assign(rule(file, id), { conditions })
}

describe('ratsam rules analyse', () => {
  it('proves all guarantees of the shipped rule set and finds nothing wrong with it', async () => {
    const { exit, said } = await analysed()
    expect(said.findings).toEqual([])
    expect(said.complete).toBe(true)
    expect(said.guarantees.filter(({ answer }) => answer !== 'proved')).toEqual([])
    expect(exit).toBe(0)
  })

  it.each([
    ['dead', { all: [order('final'), order('challenged')] }],
    ['always', { any: [order('final'), { not: order('final') }] }],
    ['droppable', { all: [order('final'), { not: order('challenged') }] }],
  ])('finds a rule that is %s', async (kind, conditions) => {
    const id = 'supervisory-line.order-final'
    const { exit, said } = await analysed(seeded(line, withConditions(id, conditions)))
    expect(exit).toBe(3)
    expect(said.findings.filter((finding) => finding.kind === kind)).toEqual([
      expect.objectContaining({ kind, rule: id }),
    ])
  })

  it('finds a rule that repeats another, and of two alike only the second', async () => {
    const id = 'supervisory-line.order-final'
    const root = seeded(line, (file: Rules) => {
      const first = rule(file, id)
      file.rules.push({ ...first, id: 'supervisory-line.again' })
      const narrower = { all: [order('final'), { ...order('x'), fact: 'platform.openToBody', value: true }] } // prettier-ignore
      file.rules.push({ ...first, id: 'supervisory-line.narrower', conditions: narrower })
    })
    const { said } = await analysed(root)
    const found = said.findings.filter(({ kind }) => kind === 'subsumed')
    expect(found.map((finding) => [finding.rule, finding.by])).toEqual([
      ['supervisory-line.again', id],
      ['supervisory-line.narrower', id],
    ])
  })

  it('refutes a guarantee with a case, in words', async () => {
    const root = seeded(line, (file: Rules) => {
      Object.assign(rule(file, 'supervisory-line.order-final'), { effect: { type: 'notes' } })
    })
    const { exit, said } = await analysed(root)
    expect(exit).toBe(3)
    const refuted = said.guarantees.filter(({ answer }) => answer === 'refuted')
    expect(refuted.map(({ guarantee }) => guarantee)).toEqual(['final-order-is-obeyed'])
    expect(refuted[0]?.counterexample?.facts).toMatchObject({
      'authority.orderAgainstBody': 'final',
    })
    const { out } = await ratsam(['rules', 'analyse'], { root })
    expect(out).toMatch(/Widerlegt: Solange eine bestandskräftige .* Gegenbeispiel: /u)
  })

  it('finds cells of the balancing that no case reaches', async () => {
    const root = seeded('criteria/benefit.json', ({ rules }: Rules) => {
      for (const { effect } of rules) if (effect.type === 'raises') effect.points = 1
    })
    const { said } = await analysed(root)
    const sentences = said.findings.map(({ sentence }) => sentence)
    for (const risk of ['gering', 'mittel', 'hoch'])
      expect(sentences).toContain(`Kein Fall erreicht die Zelle Risiko ${risk}, Nutzen hoch.`)
  })

  it('prints Markdown, in English if asked', async () => {
    const ran = await ratsam(['rules', 'analyse', '--format', 'md', '--lang', 'en'])
    expect(ran.out).toMatch(/^# Analysis of the rule set social-media 1\.0\.0/u)
    expect(ran.out).toContain('- Proved: ')
  })
})
