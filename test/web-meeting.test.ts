import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Listening } from '../src/web/server.ts'
import { INSIDER, initData, type StartedDiscussion, startDiscussion } from './members.ts'
import {
  openWindow,
  REPORT,
  type Reading,
  seriousFindings,
  startBrowser,
  startPages,
  withoutBrowser,
} from './reading.ts'

// The notes of a group and its screen in the meeting room, in a browser.
const SLOW = 120_000
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const DESK = { viewport: { width: 1280, height: 800 } }
const FOCUSED = 'document.activeElement.textContent'
const PARTS = `[...document.querySelectorAll('.noted')].map(each => [each.firstElementChild, each.lastElementChild].map(part => part.getBoundingClientRect()))`
const BESIDE = `${PARTS}.map(([text, note]) => [text.top, text.bottom, note.top, note.bottom])`
const PARTED = `${PARTS}.map(([text, note]) => note.left > text.right && note.right < innerWidth)`
const WIDTH = 'document.documentElement.scrollWidth'

describe.skipIf(withoutBrowser)('a discussion in a browser', { timeout: SLOW }, () => {
  let browser: Browser
  let pages: Listening
  let started: StartedDiscussion

  beforeAll(async () => {
    browser = await startBrowser()
    started = await startDiscussion()
    pages = await startPages(started.pages)
  }, SLOW)

  afterAll(async () => {
    await browser?.close()
    await pages?.close()
    await started?.database.destroy()
  }, SLOW)

  // A member's window, with the cookie that Telegram's signature opened.
  const inside = async (
    use: (window: Reading) => Promise<void>,
    options: BrowserContextOptions = {},
  ) => {
    const window = await openWindow(browser, pages, options)
    window.page.setDefaultTimeout(SLOW / 2)
    const answer = await window.context.request.post('/session', { data: initData(INSIDER) })
    expect(answer.status()).toBe(200)
    await use(window)
    expect(window.elsewhere).toEqual([])
    await window.context.close()
  }

  test('the screen refreshes itself: who speaks, who waits, how many notes', () =>
    inside(async ({ page }) => {
      await page.goto(`/d/${started.id}/live`)
      const board = page.locator('[data-live]')
      await board.locator('.speaker', { hasText: '代表8' }).waitFor()
      await page.evaluate('window.isTheSamePage = true')
      await started.goOn()
      await board.locator('.speaker', { hasText: '代表9' }).waitFor()
      await board.locator('dt:text-is("记录") + dd:text-is("4")').waitFor()
      expect(await board.textContent()).toContain('等候发言 0 人')
      expect(await page.evaluate('window.isTheSamePage')).toBe(true)
    }, DESK))

  const looks: readonly (readonly [name: string, width: number, options: BrowserContextOptions])[] =
    [
      ['on a desk', 1280, DESK],
      ['on a phone in the dark', 360, { ...PHONE, colorScheme: 'dark' }],
      ['in English, on a phone', 360, { ...PHONE, locale: 'en-GB' }],
    ]
  for (const [name, width, options] of looks)
    for (const script of ['with script', 'without script'])
      test(`notes and screen ${name}, ${script}: no serious finding of axe, nothing wider than the window`, () =>
        inside(async ({ page }) => {
          // axe itself is a script: the page's own is kept from it instead.
          if (script === 'without script') await page.route(/reader\.js/, route => route.abort())
          for (const path of [`/d/${started.id}`, `/d/${started.id}/live`]) {
            const response = await page.goto(path)
            expect(response?.status(), path).toBe(200)
            expect(await seriousFindings(page), path).toEqual([])
            expect(await page.evaluate<number>(WIDTH), path).toBeLessThanOrEqual(width)
          }
        }, options))

  test.each([1440, 1600, 1920])('in a window of %i a note is beside what it speaks of', width =>
    inside(
      async ({ page }) => {
        await page.goto(`/d/${started.id}`)
        const places =
          await page.evaluate<readonly (readonly [number, number, number, number])[]>(BESIDE)
        expect(places).toHaveLength(2)
        for (const [top, bottom, from, to] of places) {
          expect(Math.min(bottom, to) - Math.max(top, from)).toBeGreaterThan(10)
        }
        expect(await page.evaluate(PARTED)).toEqual([true, true])
        expect(await page.evaluate<number>(WIDTH)).toBeLessThanOrEqual(width)
      },
      { viewport: { width, height: 900 } },
    ),
  )

  test('a screen that cannot be refreshed says so and stops counting, until it can', () =>
    inside(async ({ page }) => {
      await page.clock.install()
      await page.goto(`/d/${started.id}/live`)
      const stale = page.locator('.stale')
      const left = page.locator('[role=timer]')
      await left.waitFor()
      expect(await stale.isHidden()).toBe(true)
      await page.route(/\/live\/board/, route => route.abort())
      await page.clock.runFor(6000)
      await stale.waitFor()
      expect(await seriousFindings(page)).toEqual([])
      const stopped = await left.textContent()
      await page.clock.runFor(3000)
      expect(await left.textContent()).toBe(stopped)
      await page.unroute(/\/live\/board/)
      await page.clock.runFor(6000)
      await stale.waitFor({ state: 'hidden' })
    }, DESK))

  test.each([
    [true, 0],
    [false, 1],
  ])('the screen asks for itself again where no script does (%s)', (javaScriptEnabled, times) =>
    inside(
      async ({ page }) => {
        await page.goto(`/d/${started.id}/live`)
        expect(await page.locator('meta[http-equiv=refresh]').count()).toBe(times)
      },
      { javaScriptEnabled },
    ),
  )

  test('what an outsider is told has no serious finding of axe', async () => {
    const { page, context } = await openWindow(browser, pages, DESK)
    expect((await page.goto(`/d/${started.id}`))?.status()).toBe(403)
    expect(await seriousFindings(page)).toEqual([])
    await context.close()
  })

  test('without script a member reads the notes and the board all the same', () =>
    inside(
      async ({ page }) => {
        await page.goto(`/d/${started.id}`)
        expect(await page.locator('.note').allTextContents()).toContainEqual(
          expect.stringContaining('今年代表建议办得扎实'),
        )
        await page.getByRole('link', { name: '现场' }).click()
        await page.waitForURL(/\/live$/)
        await page.locator('.speaker').waitFor()
      },
      { javaScriptEnabled: false },
    ))

  test('by keys alone: from the notes to the screen, and full', () =>
    inside(async ({ page }) => {
      await page.goto(`/d/${started.id}`)
      await page.getByRole('link', { name: '现场' }).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/live$/)
      const full = page.getByRole('button', { name: '全屏' })
      await full.waitFor()
      for (let step = 0; step < 20; step += 1) {
        await page.keyboard.press('Tab')
        if ((await page.evaluate(FOCUSED)) === '全屏') break
      }
      expect(await page.evaluate(FOCUSED)).toBe('全屏')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.evaluate('document.fullscreenElement !== null')).toBe(true)
      await page.evaluate('document.exitFullscreen()')
    }, DESK))

  test('nothing of it is kept for offline: the report opens, the notes do not', () =>
    inside(async ({ page, context }) => {
      await page.goto(REPORT)
      await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
      const isWatched = 'navigator.serviceWorker.controller !== null'
      await expect.poll(() => page.evaluate(isWatched)).toBe(true)
      for (const path of [REPORT, `/d/${started.id}`, `/d/${started.id}/live`, '/check'])
        expect((await page.goto(path))?.status(), path).toBe(200)
      await page.locator('textarea').waitFor()
      await page.goto(`${REPORT}?q=代表建议办了多少件`)
      const kept = await page.evaluate<string[]>(
        `caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(shelf => shelf.keys())))).then(keys => keys.flat().map(({ url }) => new URL(url).pathname))`,
      )
      expect(kept).toContain(REPORT)
      expect(kept.filter(path => /^\/(?:d|session|answer|check)\b/.test(path))).toEqual([])
      await context.setOffline(true)
      await page.goto(REPORT)
      await page.locator('a.figure').first().waitFor()
      for (const path of [`/d/${started.id}`, `/d/${started.id}/live`])
        await expect(page.goto(path), path).rejects.toThrow(/ERR_|net::/)
      await context.setOffline(false)
    }))
})
