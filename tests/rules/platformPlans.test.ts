import { describe, expect, it } from 'vitest'
import type { Result } from '../../src/core/evaluation/result.js'
import { platformFactsAt } from '../../src/core/rulebook/asOf.js'
import type { FactValue } from '../../src/core/rulebook/schema.js'
import { shipped, today } from './shipped.js'

const { registers, run } = await shipped()
const note = 'Vom Katalog angeboten.'
const body = { name: 'Musterstadt', land: 'TH', type: 'municipality' } as const

/** A body that has done what lies in its own hands. */
const prepared = {
  'given.purpose': 'information',
  'given.audience': 'general',
  'given.accountStatus': 'none',
  'given.reach': 'many',
  'given.reachEvidence': 'measured',
  'given.otherChannels': 'adequate',
  'given.milderAlternative': false,
  'plan.contentHoursPerWeek': 5,
  'plan.directMessages': 'auto-reply',
  'plan.mirrored': true,
  'plan.paidReach': false,
  'plan.embeds': 'none',
  'body.dpia': 'dpia',
  'body.legalBasis': true,
  'body.privacyNotice': true,
  'body.jointControllershipAssessed': true,
  'body.usageConcept': true,
  'given.dpoOpinion': 'agrees',
  'authority.orderAgainstBody': 'none',
}
const staffed = {
  'given.expectedHostility': 'low',
  'plan.coverDays': 'workdays',
  'plan.coverHours': 2,
  'body.moderationStaff': 'with-deputies',
  'body.moderationHoursPerWeek': 14,
  'body.productiveHours': 1560,
  'body.netiquette': true,
  'body.staffCouncil': true,
}
type Answers = Readonly<Record<string, FactValue>>

/** What the register documents or offers for the platform today, newest entry first. */
const offered = (platform: string): Answers => {
  const entry = registers.platforms.find(({ id }) => id === platform)
  if (entry === undefined) throw new Error(`no platform ${platform}`)
  return Object.fromEntries(
    platformFactsAt(entry, body.land, today).map(({ fact, value }) => [fact, value]),
  )
}

/** Plans the platform makes possible: comments open, limited or closed; statistics on or off. */
const plansFor = (facts: Answers): Answers[] => {
  const closable = facts['platform.commentsCanBeClosed'] !== false
  const comments = ['open', 'limited', ...(closable ? ['closed'] : [])]
  const offers = facts['platform.visitorStatistics']
  const statistics = [
    ...(offers === 'none' ? [] : ['on']),
    ...(offers === 'always-on' ? [] : ['off']),
  ]
  return comments.flatMap((value) =>
    statistics.map((setting): Answers => ({
      ...prepared,
      ...(value === 'closed' ? {} : staffed),
      'plan.comments': value,
      'plan.visitorStatistics': setting,
    })),
  )
}

const assessed = (platform: string, plan: Answers, facts: Answers): Promise<Result> =>
  run({
    body,
    platform,
    asOf: today,
    answers: {
      ...Object.fromEntries(Object.entries(plan).map(([id, value]) => [id, copy(value)])),
      ...Object.fromEntries(
        Object.entries(facts).map(([id, value]) => [
          id,
          { state: 'answered' as const, value: copy(value), note },
        ]),
      ),
    },
  })
const copy = (value: FactValue): string | number | boolean | string[] =>
  typeof value === 'object' ? [...value] : value

/** The first plan that may be other than rejected, what is still unknown about the platform being left open. */
const mildest = async (platform: string, facts: Answers): Promise<Result | undefined> => {
  for (const plan of plansFor(facts)) {
    const result = await assessed(platform, plan, facts)
    if (result.possibleOutcomes.some((outcome) => outcome !== 'reject')) return result
  }
  return undefined
}

/**
 * Platforms no plan is possible on with what the catalogue offers today, and the fact that forbids it: another value
 * of that one fact would make a plan possible. The rule set says so in the finding named.
 */
const forbidden: Readonly<Record<string, { fact: string; otherwise: string; rule: string }>> = {
  'facebook-page': {
    fact: 'platform.processingExplained',
    otherwise: 'explained',
    rule: 'joint-controllership.arrangement-missing',
  },
}

describe('for every platform of the catalogue', () => {
  it.each(registers.platforms.map(({ id }) => id))(
    'some plan on %s is possible, or one fact forbids it and the rule set says why',
    async (platform) => {
      const facts = offered(platform)
      const found = await mildest(platform, facts)
      const reason = forbidden[platform]
      expect(found === undefined).toBe(reason !== undefined)
      if (reason === undefined) return
      const [plan] = plansFor(facts)
      const result = await assessed(platform, plan ?? {}, facts)
      expect(result.findings).toContainEqual(
        expect.objectContaining({ rule: reason.rule, reason: expect.anything() as unknown }),
      )
      expect(await mildest(platform, { ...facts, [reason.fact]: reason.otherwise })).toBeDefined()
    },
    60_000,
  )
})

describe('the big commercial platforms', () => {
  // Partly explained processing is what a body can realistically find; all else as the catalogue offers it. What it
  // does not offer stays open.
  const realistic = {
    'platform.processingExplained': 'partly',
    'platform.commentsCanBeClosed': true,
    'platform.openToBody': true,
  }
  const oneWay = { ...prepared, 'plan.comments': 'closed' }

  it.each(['instagram', 'threads', 'x', 'youtube', 'linkedin', 'snapchat', 'whatsapp-channel'])(
    'may be used on conditions after good preparation: %s, under the positions the rule set follows',
    async (platform) => {
      const result = await assessed(platform, oneWay, { ...realistic, ...offered(platform) })
      expect(result.possibleOutcomes).toContain('conditional')
    },
  )

  it('are kept from TikTok by the transfer to a third country, and by nothing else', async () => {
    const facts = { ...realistic, ...offered('tiktok') }
    const { outcome, grounds } = await assessed('tiktok', oneWay, facts)
    expect(outcome).toBe('reject')
    expect(grounds).toContainEqual(
      expect.objectContaining({ id: 'data-protection', carries: true, robust: true }),
    )
    const elsewhere = { ...facts, 'platform.thirdCountry': 'us-certified' }
    const { possibleOutcomes } = await assessed('tiktok', oneWay, elsewhere)
    expect(possibleOutcomes).toContain('conditional')
  })

  it('are kept from a Facebook page by the requirement that is named', async () => {
    const plan = { ...oneWay, 'plan.visitorStatistics': 'off' }
    const { grounds } = await assessed('facebook-page', plan, offered('facebook-page'))
    expect(grounds).toContainEqual(
      expect.objectContaining({
        id: 'joint-controllership.arrangement-missing',
        carries: true,
        robust: true,
      }),
    )
  })
})
