import { describe, expect, it } from 'vitest'
import { stages, type Life } from '../../../src/core/assessment/life.js'
import { fourEyes, isPossible, steps, type Step } from '../../../src/core/assessment/steps.js'
import { may, type Actor } from '../../../src/core/access/actor.js'
import { permissions, roles, rolesWith, type Permission } from '../../../src/core/access/roles.js'

describe('the life of an assessment', () => {
  const allowed: Readonly<Record<string, readonly Step[]>> = {
    draft: ['edit', 'remove', 'submit', 'write', 'duplicate', 'archive'],
    submitted: ['withdraw', 'advise', 'duplicate'],
    advised: ['withdraw', 'decide', 'duplicate'],
    decided: ['file', 'write', 'duplicate'],
    filed: ['reopen', 'duplicate', 'archive'],
  }
  it.each(stages)('from %s only the steps of that stage are possible', (stage) => {
    const found = (Object.keys(steps) as Step[]).filter((step) => isPossible(step, { stage }))
    expect(found.sort()).toEqual([...(allowed[stage] ?? [])].sort())
  })
  it('what is archived can only be copied or brought back', () => {
    const life: Life = { stage: 'filed', archivedAt: '2026-11-23T08:00:00Z' }
    const found = (Object.keys(steps) as Step[]).filter((step) => isPossible(step, life))
    expect(found.sort()).toEqual(['duplicate', 'unarchive'])
  })
  it('is assessed anew once only', () => {
    expect(isPossible('reopen', { stage: 'filed', next: 'a000000000000002' })).toBe(false)
  })
})

describe('the four-eyes principle', () => {
  const signed = { at: '2026-11-23T08:00:00Z' }
  const life = {
    stage: 'advised',
    submission: { ...signed, by: 'submitter' },
    opinion: { ...signed, by: 'adviser', kind: 'agree', text: '' },
  } as unknown as Life
  it.each([
    ['advise', 'editor', 'issue.fourEyes.adviseOwn'],
    ['advise', 'submitter', 'issue.fourEyes.adviseOwn'],
    ['advise', 'other', undefined],
    ['decide', 'editor', 'issue.fourEyes.decideOwn'],
    ['decide', 'submitter', 'issue.fourEyes.decideOwn'],
    ['decide', 'adviser', 'issue.fourEyes.decideAdvised'],
    ['decide', 'other', undefined],
    ['decide', null, undefined],
    ['submit', 'editor', undefined],
    ['file', 'adviser', undefined],
  ] as const)('%s by %s: %s', (step, person, code) => {
    expect(fourEyes(step, person, life, ['editor'])?.code).toBe(code)
  })
})

describe('permissions', () => {
  const all = Object.keys(permissions) as Permission[]
  it('are held by exactly the roles of the table', () => {
    for (const permission of all) {
      for (const role of roles) {
        const actor: Actor = { kind: 'person', id: 'x', roles: [role] }
        expect(may(actor, permission)).toBe(rolesWith(permission).includes(role))
      }
    }
  })
  it('are denied to nobody, to people without a role, and where they do not exist', () => {
    for (const permission of all) {
      expect(may({ kind: 'nobody' }, permission)).toBe(false)
      expect(may({ kind: 'person', id: 'x', roles: [] }, permission)).toBe(false)
    }
    const unknown = ['constructor', 'toString', 'all'] as unknown as Permission[]
    for (const permission of unknown) expect(may({ kind: 'single-user' }, permission)).toBe(false)
  })
  it('give Administration no right to content, and let the data-protection officer decide nothing', () => {
    const admin: Actor = { kind: 'person', id: 'x', roles: ['admin'] }
    const held = all.filter((permission) => may(admin, permission))
    expect(held.sort()).toEqual(['account.own', 'accounts.manage', 'audit.read'])
    expect(may({ kind: 'person', id: 'x', roles: ['dpo'] }, 'assessment.decide')).toBe(false)
  })
})
