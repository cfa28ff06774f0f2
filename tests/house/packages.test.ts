import { describe, expect, it } from 'vitest'
import { read } from './projectFiles.js'

type Manifest = {
  version: string
  license: string
  engines: { node: string }
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const manifest = JSON.parse(read('package.json')) as Manifest
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { version: string; optionalDependencies?: Record<string, string> }>
}
const pins = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })

describe('the packages', () => {
  it.each(pins)('%s is pinned to one exact version (%s)', (name, pin) => {
    expect(pin).toMatch(/^\d+\.\d+\.\d+(-beta\.\d+)?$/u)
    expect(lock.packages[`node_modules/${name}`]?.version).toBe(pin)
  })
  it('are locked for every platform, or npm ci refuses', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter(
        (name) =>
          !Object.hasOwn(lock.packages, `node_modules/${name}`) &&
          !Object.hasOwn(lock.packages, `${path}/node_modules/${name}`),
      ),
    )
    expect(missing).toEqual([])
  })
  it('run on Node 20.19 and newer', () => {
    expect(manifest.engines.node).toBe('>=20.19')
  })
  it('carry a version that the changelog describes', () => {
    expect(read('CHANGELOG.md')).toContain(`## ${manifest.version}`)
  })
  it('carry the same licence everywhere', () => {
    expect(manifest.license).toBe('EUPL-1.2')
    expect(read('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/u)
    expect(read('publiccode.yml')).toContain('license: EUPL-1.2')
  })
})
