import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRegisters, readRegisters } from '../../src/engine/loadRegisters.js'
import { someRegisters, today } from '../registerBuilders.js'
import { json, temporaryFolder } from './rulesetFolder.js'

const registersFolder = async (
  replacements: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const { sources, authorities, law, platforms } = someRegisters()
  const contents = {
    'sources.json': json({ version: today, sources }),
    'authorities.json': json({ version: today, authorities }),
    'law.json': json({ version: today, questions: law }),
    'platforms.json': json({ version: today, platforms }),
    ...replacements,
  }
  const folder = await temporaryFolder()
  for (const [name, content] of Object.entries(contents))
    await writeFile(join(folder, name), content)
  return folder
}

describe('the registers', () => {
  it('are read from their four files, with versions and a hash', async () => {
    const registers = await loadRegisters(await registersFolder())
    expect(registers).toEqual({ ...someRegisters(), sha256: registers.sha256 })
    expect(registers.sha256).toMatch(/^[0-9a-f]{64}$/u)
  })
  it('have the same hash however they are laid out, and another once a word changes', async () => {
    const { sources } = someRegisters()
    const hash = async (content: string): Promise<string> =>
      (await loadRegisters(await registersFolder({ 'sources.json': content }))).sha256
    const plain = await hash(json({ version: today, sources }))
    expect(await hash(JSON.stringify({ sources, version: today }))).toBe(plain)
    expect(await hash(json({ version: '2026-11-24', sources }))).not.toBe(plain)
  })
  it('are refused with every finding at once', async () => {
    const folder = await registersFolder({
      'law.json': '{',
      'platforms.json': json({ version: today, platforms: [{ id: 'x' }] }),
    })
    const { registers, errors } = await readRegisters(folder)
    expect(registers).toBeUndefined()
    expect(errors.map(({ path }) => path)).toEqual([
      'law.json',
      'platforms.json › x › name',
      'platforms.json › x › kind',
      'platforms.json › x › operator',
      'platforms.json › x › facts',
    ])
    await expect(loadRegisters(folder)).rejects.toMatchObject({
      code: 'registers-faulty',
      params: { count: 5 },
    })
  })
})
