import type { Page } from '@playwright/test'
import {
  allRules,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  rulesOfLook,
  shoot,
  test,
} from './ratsam.js'
import { begin, choose, fillMarkkleeberg, saveAndGoOn } from './steps.js'
import { postBeside } from './postBeside.js'

type Visit = { readonly name: string; readonly go: (page: Page, hub: string) => Promise<void> }

const at = (name: string, path: (hub: string) => string): Visit => ({
  name,
  go: async (page, hub) => {
    await page.goto(path(hub))
  },
})

/** Every page, and every state of it that a person can meet. */
const visits: readonly Visit[] = [
  at('start', () => '/'),
  at('new', () => '/bewertungen/neu'),
  {
    name: 'new-errors',
    go: async (page) => {
      await page.goto('/bewertungen/neu')
      await page.getByLabel('Stichtag').fill('gestern')
      await page.getByRole('button', { name: 'Bewertung anlegen' }).click()
    },
  },
  at('hub', (hub) => hub),
  at('details', (hub) => `${hub}/angaben`),
  at('catalogue', () => '/plattformen'),
  at('platform', () => '/plattformen/facebook-page?stichtag=2022-05-31&land=SN'),
  at('topic', (hub) => `${hub}/themen/comments`),
  at('topic-register', (hub) => `${hub}/themen/platform-data`),
  {
    name: 'topic-open-details',
    go: async (page, hub) => {
      await page.goto(`${hub}/themen/platform-data`)
      for (const summary of await page.locator('summary').all()) await summary.click()
    },
  },
  {
    name: 'topic-errors',
    go: async (page, hub) => {
      await page.goto(`${hub}/themen/cover`)
      await page.getByLabel(/Zahl \(Stunden\)/u).fill('viele')
      await saveAndGoOn(page)
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  at('hub-errors', (hub) => hub),
  at('check-errors', (hub) => `${hub}/pruefen`),
  at('submit-errors', (hub) => `${hub}/auswerten`),
  {
    name: 'topic-mended',
    go: async (page, hub) => {
      await page.goto(`${hub}/themen/cover`)
      await page.getByLabel(/Zahl \(Stunden\)/u).fill('4')
      await saveAndGoOn(page)
    },
  },
  {
    name: 'conflict',
    go: async (page, hub) => {
      await page.goto(`${hub}/themen/goal`)
      await postBeside(page, /Wofür soll/u, /Dialog/u)
      await choose(page, /Wofür soll/u, /Information/u)
      await saveAndGoOn(page)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Zwei haben dasselbe geändert',
      )
    },
  },
  {
    name: 'law',
    go: async (page, hub) => {
      // On the date of the example only one position each is held: on this one there is a choice.
      await page.goto(`${hub}/angaben`)
      await page.getByLabel('Stichtag').fill('23.11.2026')
      await page.getByRole('button', { name: 'Angaben speichern' }).click()
      await page.goto(`${hub}/rechtsfragen`)
      await page.getByLabel('Virtuelles Hausrecht').check()
      await page.getByRole('button', { name: 'Speichern' }).click()
    },
  },
  at('check', (hub) => `${hub}/pruefen`),
  at('submit', (hub) => `${hub}/auswerten`),
  at('result', (hub) => `${hub}/ergebnis`),
  at('what-if', (hub) => `${hub}/was-waere-wenn`),
  at('comparison', (hub) => `${hub}/plattformvergleich?plattformen=mastodon-own-instance`),
  {
    name: 'result-open-details',
    go: async (page, hub) => {
      await page.goto(`${hub}/ergebnis`)
      await page.locator('details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '')
      })
    },
  },
  at('letter', (hub) => `${hub}/schreiben`),
  at('annex', (hub) => `${hub}/anlage`),
  at('delete', (hub) => `${hub}/loeschen`),
  at('imprint', () => '/impressum'),
  at('privacy', () => '/datenschutz'),
  at('accessibility', () => '/barrierefreiheit'),
  at('feedback', () => '/rueckmeldung'),
  at('not-found', () => '/gibt-es-nicht'),
]

const early = visits.slice(
  0,
  visits.findIndex(({ name }) => name === 'check'),
)
const late = visits.slice(early.length)

const looks = [
  { look: 'desktop', width: 1280, colorScheme: 'light', rules: allRules },
  { look: 'dark', width: 1280, colorScheme: 'dark', rules: rulesOfLook },
  { look: 'mobile', width: 320, colorScheme: 'light', rules: rulesOfLook },
] as const

for (const { look, width, colorScheme, rules } of looks) {
  test.describe(`${look}: no barrier axe can find, and no scrolling sideways`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme })

    const check = async (page: Page, hub: string, some: readonly Visit[]): Promise<void> => {
      for (const { name, go } of some) {
        await go(page, hub)
        await expectAccessible(page, rules)
        await expectNoSidewaysScroll(page)
        await shoot(page, `${look}-${name}`, !name.endsWith('open-details'))
      }
    }

    test('on the pages of the form, with and without errors', async ({ page }) => {
      test.setTimeout(120_000)
      const hub = await begin(page)
      await fillMarkkleeberg(page, hub)
      await check(page, hub, early)
    })

    test('on the result, its documents and all other pages', async ({ page }) => {
      test.setTimeout(120_000)
      const hub = await begin(page)
      await fillMarkkleeberg(page, hub)
      await check(page, hub, late)
    })
  })
}

test('on paper and in forced colours the pages are there to be looked at', async ({ page }) => {
  const hub = await begin(page)
  await fillMarkkleeberg(page, hub)
  for (const [name, path] of [
    ['letter', 'schreiben'],
    ['annex', 'anlage'],
    ['result', 'ergebnis'],
  ] as const) {
    await page.goto(`${hub}/${path}?theme=dark`)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 680, height: 990 })
    const light = await page.locator('main').evaluate((main) => {
      const canvas = document.createElement('canvas').getContext('2d')
      if (canvas === null) return 255
      canvas.fillStyle = getComputedStyle(main).color
      canvas.fillRect(0, 0, 1, 1)
      return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3))
    })
    expect(light, 'dark letters on paper, whatever the screen shows').toBeLessThan(80)
    await expect(page.getByRole('banner')).toBeHidden()
    await shoot(page, `print-${name}`)
    await page.emulateMedia({ media: 'screen' })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ forcedColors: 'active' })
  for (const [name, path] of [
    ['topic', 'themen/comments'],
    ['hub', ''],
    ['result', 'ergebnis'],
  ] as const) {
    await page.goto(`${hub}/${path}?theme=auto`)
    await shoot(page, `forced-${name}`)
  }
})

type Stop = {
  readonly top: number
  readonly outline: number
  readonly type: string
  readonly value: string
}

/** Runs in the page: where on it the focus is, and whether it can be seen. */
const whereFocusIs = (one: Element): Stop => ({
  top: Math.round((one.getBoundingClientRect().top + window.scrollY) / 8),
  outline: Number.parseFloat(getComputedStyle(one).outlineWidth),
  type: one.getAttribute('type') ?? '',
  value: one.getAttribute('value') ?? '',
})

test('the keyboard alone leads from the start to a saved answer, in the order the eye reads', async ({
  page,
}) => {
  const hub = await begin(page)
  await page.goto(hub)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(
    page.getByRole('navigation', { name: 'Sie sind hier' }).getByRole('link'),
  ).toBeFocused()

  await page.goto(`${hub}/themen/comments`)
  await page.locator('main').focus()
  const stops: Stop[] = []
  while (stops.at(-1)?.value !== 'overview' && stops.length < 40) {
    await page.keyboard.press('Tab')
    const stop = await page.locator(':focus').evaluate(whereFocusIs)
    stops.push(stop)
    if (stop.type === 'radio') await page.keyboard.press('Space')
  }
  expect(stops.map(({ type }) => type).filter((type) => type === 'radio')).toHaveLength(2)
  expect(stops.filter(({ outline }) => outline < 2)).toEqual([])
  const rows = stops.map(({ top }) => top)
  expect(rows).toEqual([...rows].sort((one, other) => one - other))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(hub)
  await expect(page.getByRole('listitem').filter({ hasText: /^\s*Kommentare/u })).toContainText(
    /Erledigt|In Arbeit/u,
  )
})
