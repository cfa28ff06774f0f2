import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { read, root } from './projectFiles.js'

describe('the measurements', () => {
  it('still run, with all engines giving the same answers', () => {
    const { status, stdout, stderr } = spawnSync('node', ['scripts/bench.mjs', '--short'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(stderr).not.toContain('Error')
    expect(status).toBe(0)
    const engines = ['json-rules-engine', '@gorules/zen-engine', 'json-logic-js', 'json-logic-engine, build()', 'straight-line JavaScript', 'Ratsam'] // prettier-ignore
    for (const engine of engines) expect(stdout).toContain(`\n${engine}`)
  }, 120_000)

  it('publish nothing about the machine but its processor and its Node', () => {
    const { machine } = JSON.parse(read('bench/results.json')) as { machine: object }
    expect(Object.keys(machine).sort()).toEqual(['cores', 'cpu', 'node'])
  })
})
