import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyedFigures } from '../src/reply/keyed-figure.ts'
import type { Listening } from '../src/web/server.ts'
import { openWindow, seriousFindings, startBrowser, startPages, withoutBrowser } from './reading.ts'
import { twoYears } from './two-years.ts'

const SLOW = 180_000
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const [newest] = twoYears.reports
const [figure] = newest ? keyedFigures(newest, twoYears.figures(newest)) : []
const COUNTY = '/r/county-2024'

// Every page of a library of two reports.
const PAGES = [
  '/',
  '/?q=公路里程多少',
  '/?q=羽毛球馆有几座',
  COUNTY,
  `${COUNTY}?q=公路里程多少`,
  `${COUNTY}/figures`,
  `${COUNTY}/figures?q=学校`,
  `${COUNTY}/figures?q=没有这个词`,
  `${COUNTY}/f/${figure?.key}`,
  `${COUNTY}/with`,
  `${COUNTY}/with/county-2023`,
  '/table',
  '/table?q=公路里程',
  '/table?q=羽毛球馆',
  '/check',
  '/d/1',
  '/nothing',
]

const LOOKS: readonly (readonly [name: string, width: number, options: BrowserContextOptions])[] = [
  ['on a desk', 1280, { viewport: { width: 1280, height: 800 } }],
  ['on a phone in the dark', 360, { ...PHONE, colorScheme: 'dark' }],
  ['in English, on a phone', 360, { ...PHONE, locale: 'en-GB' }],
  ['without script', 360, PHONE],
]

describe.skipIf(withoutBrowser)('every page', { timeout: SLOW }, () => {
  let browser: Browser
  let pages: Listening

  beforeAll(async () => {
    browser = await startBrowser()
    pages = await startPages(undefined, twoYears)
  }, SLOW)

  afterAll(async () => {
    await browser?.close()
    await pages?.close()
  }, SLOW)

  for (const [name, width, options] of LOOKS)
    test(`${name}: no serious finding of axe, nothing wider than the window, nothing from elsewhere`, async () => {
      const { page, context, elsewhere } = await openWindow(browser, pages, options)
      // axe itself is a script: the page's own is kept from it instead.
      if (name === 'without script') await page.route(/reader\.js/, route => route.abort())
      for (const path of PAGES) {
        await page.goto(path)
        expect(await seriousFindings(page), path).toEqual([])
        const scroll = await page.evaluate<number>('document.documentElement.scrollWidth')
        expect(scroll, path).toBeLessThanOrEqual(width)
      }
      expect(elsewhere).toEqual([])
      await context.close()
    })

  const opened: readonly (readonly [what: string, open: (page: Page) => Promise<void>])[] = [
    [
      'the answers',
      async page => {
        await page.getByRole('combobox').fill('公路里程多少')
        await page.locator('#options [role=option]').first().waitFor()
      },
    ],
    [
      'a figure’s card',
      async page => {
        await page.locator('main a.figure').first().click()
        await page.locator('#figure-card .card-value').waitFor()
      },
    ],
    [
      'the contents',
      async page => {
        await page.getByRole('button', { name: /^(?:目录|Contents)$/ }).click()
        await page.locator('#outline').waitFor()
      },
    ],
  ]
  for (const [name, , options] of LOOKS.slice(1, 3))
    test.each(opened)(`${name}: no serious finding of axe with %s open`, async (_, open) => {
      const { page, context } = await openWindow(browser, pages, options)
      await page.goto(COUNTY)
      await open(page)
      expect(await seriousFindings(page)).toEqual([])
      await context.close()
    })

  test('a cell of a table copies its row under the heads, and its source', async () => {
    const { page, context } = await openWindow(browser, pages)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(COUNTY)
    await page.locator('td a.figure', { hasText: '3件' }).click()
    await page.locator('#figure-card [data-do=copy]').click()
    await page.locator('#figure-card', { hasText: '已复制' }).waitFor()
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(
      /^“指标 ｜ 2023年 ｜ 2024年\n议案 ｜ 3件 ｜ 5件”——《某县人民政府工作报告》/,
    )
    await context.close()
  })

  test.each([700, 960, 1280, 1920])(
    'in a window of %i no line is too long to read',
    async width => {
      const viewport = { width, height: 800 }
      const { page, context } = await openWindow(browser, pages, { viewport })
      await page.goto(COUNTY)
      const characters = await page.evaluate<number>(
        `(para => para.getBoundingClientRect().width / parseFloat(getComputedStyle(para).fontSize))(document.querySelector('.report p.para'))`,
      )
      expect(characters).toBeLessThanOrEqual(38)
      expect(characters).toBeGreaterThan(30)
      await context.close()
    },
  )

  test('two reports side by side: on a desk whole, on a phone the other one looks in and is a swipe away', async () => {
    const edgesOf = async (options: BrowserContextOptions) => {
      const { page, context } = await openWindow(browser, pages, options)
      await page.goto(`${COUNTY}/with/county-2023`)
      const names = await page.locator('.column-name').allTextContents()
      expect(names).toEqual([
        '《某县人民政府工作报告》（2024年）',
        '《某县人民政府工作报告》（2023年）',
      ])
      const edges = () =>
        page.evaluate<number[]>(
          `[...document.querySelectorAll('.column')].map(each => Math.round(each.getBoundingClientRect().left))`,
        )
      const before = await edges()
      await page.evaluate(`document.querySelectorAll('.column')[1].scrollIntoView()`)
      const after = await edges()
      await context.close()
      return { before, after }
    }
    const desk = await edgesOf({ viewport: { width: 1280, height: 800 } })
    expect(desk.after).toEqual(desk.before)
    const phone = await edgesOf(PHONE)
    expect(phone.before[1]).toBeLessThan(340)
    expect(phone.after[1]).toBeLessThan(60)
  })
})
