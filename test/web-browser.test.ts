import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLines } from '../src/report/lines.ts'
import type { Listening } from '../src/web/server.ts'
import { docxOf } from './documents/files.ts'
import { KAIZHOU } from './figures-kaizhou.ts'
import { INSIDER, initData, startDiscussion } from './members.ts'
import {
  openWindow,
  REPORT,
  type Reading,
  report,
  seriousFindings,
  startBrowser,
  startPages,
  withoutBrowser,
} from './reading.ts'

// A browser on a machine that does other work as well.
const SLOW = 120_000
const NARROW = { viewport: { width: 360, height: 740 } }
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
// What runs in the page is text here: no types of a browser reach the sources.
const SELECT_TEXT = `getSelection().selectAllChildren(document.querySelector('.report')), getSelection().toString()`
const FOCUSED = 'document.activeElement.textContent'
const KEPT_PATHS = `caches.open('reports').then(shelf => shelf.keys()).then(keys => keys.map(({ url }) => new URL(url).pathname))`
const KEPT = `caches.open('reports').then(shelf => shelf.keys()).then(keys => keys.length)`

describe.skipIf(withoutBrowser)('in a browser', { timeout: SLOW }, () => {
  let browser: Browser
  let pages: Listening

  beforeAll(async () => {
    browser = await startBrowser()
    pages = await startPages()
  }, SLOW)

  afterAll(async () => {
    await browser?.close()
    await pages?.close()
  }, SLOW)

  // Whatever a window does: nothing is asked of another host.
  const reading = async (
    use: (window: Reading) => Promise<void>,
    options: BrowserContextOptions = {},
  ) => {
    const window = await openWindow(browser, pages, options)
    window.page.setDefaultTimeout(SLOW / 2)
    await use(window)
    expect(window.elsewhere).toEqual([])
    await window.context.close()
  }

  test('the text that is selected is the report’s, line by line', () =>
    reading(async ({ page }) => {
      await page.goto(REPORT)
      const copied = await page.evaluate<string>(SELECT_TEXT)
      const lines = copied.split('\n').filter(line => line.trim() !== '')
      expect(lines).toEqual(readLines(report?.text ?? '').map(({ text }) => text))
      const figures = await page.locator('main a.figure').allTextContents()
      expect(figures).toEqual(KAIZHOU.map(([figure]) => figure))
    }))

  test('an address opens on its passage, marked', () =>
    reading(async ({ page }) => {
      const passage = report?.passages.at(-5)
      await page.goto(`${REPORT}#${passage?.id}`)
      const shown = page.locator('.passage.shown')
      await shown.waitFor()
      expect(await shown.first().textContent()).toBe(passage?.text)
      expect(await isOnScreen(page, '.passage.shown')).toBe(true)
    }))

  test('the box answers as one types, by keys alone', () =>
    reading(async ({ page }) => {
      await page.goto(REPORT)
      await page.keyboard.press('/')
      await page.keyboard.type('代表建议办了多少件')
      const first = page.locator('[role=option]').first()
      await first.locator('b').first().filter({ hasText: '228件' }).waitFor()
      const box = page.getByRole('combobox')
      expect(await box.getAttribute('aria-expanded')).toBe('true')
      await page.keyboard.press('ArrowDown')
      expect(await box.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'))
      await page.keyboard.press('Enter')
      await page.locator('.passage.shown', { hasText: '228件代表建议全部办理完毕' }).waitFor()
      expect(await page.locator('#options').isHidden()).toBe(true)
    }))

  test('Escape closes the answers, and Enter without a choice asks on a page that can be shared', () =>
    reading(async ({ page }) => {
      await page.goto('/')
      await page.getByRole('combobox').fill('专题讲座办了几场')
      await page.locator('.reply > b', { hasText: '8次' }).waitFor()
      await page.keyboard.press('Escape')
      expect(await page.locator('#options').isHidden()).toBe(true)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\?q=/)
      expect(await page.locator('.answer b').first().textContent()).toBe('8次')
    }))

  test('a figure that is tapped tells what it counts, and copies with its source', () =>
    reading(async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.goto(REPORT)
      await page.locator('a.figure', { hasText: '228件' }).tap()
      const card = page.locator('#figure-card')
      await card.waitFor()
      expect(await card.locator('.card-what').textContent()).toBe('代表建议')
      expect(await card.locator('.card-time').textContent()).toContain('2024年 · 完成 · 四(二)')
      expect(await isOnScreen(page, '#figure-card')).toBe(true)
      await card.locator('[data-do=copy]').tap()
      await card.locator('text=已复制').waitFor()
      const copied = await page.evaluate<string>('navigator.clipboard.readText()')
      expect(copied).toMatch(
        /^“深化落实.*228件代表建议全部办理完毕并答复代表。”——《重庆市.*》四\(二\)/,
      )
    }, PHONE))

  test('on a phone nothing is wider than the window, and the outline is a drawer', () =>
    reading(async ({ page }) => {
      for (const path of ['/', REPORT, `${REPORT}/figures`]) {
        await page.goto(path)
        expect(await page.evaluate<number>('document.documentElement.scrollWidth'), path).toBe(360)
      }
      await page.goto(REPORT)
      expect(await page.locator('#outline').isHidden()).toBe(true)
      await page.getByRole('button', { name: '目录' }).tap()
      await page.locator('#outline a', { hasText: '提升议案建议办理质效' }).tap()
      expect(await page.locator('#outline').isHidden()).toBe(true)
      await expect.poll(() => isOnScreen(page, ':target')).toBe(true)
    }, PHONE))

  test('without script: ask, read, open a figure, filter', () =>
    reading(
      async ({ page }) => {
        await page.goto(REPORT)
        await page.getByRole('searchbox').fill('重点建议有几件')
        await page.getByRole('button', { name: '查', exact: true }).click()
        expect(await page.locator('.answer b').first().textContent()).toBe('10件')
        await page.locator('main a.figure', { hasText: '228件' }).click()
        expect(await page.locator('h1').textContent()).toBe('228件')
        await page.goto(`${REPORT}/figures`)
        await page.getByLabel(/^单位/).selectOption('条')
        await page.getByRole('button', { name: '筛选' }).click()
        expect(await page.locator('main a.figure').count()).toBe(5)
      },
      { javaScriptEnabled: false },
    ))

  test('a draft is checked, typed or chosen as a file', () =>
    reading(async ({ page }) => {
      await page.goto('/check')
      await page.getByLabel('文稿', { exact: true }).fill('举办专题讲座9次。')
      await page.getByRole('button', { name: '核对', exact: true }).click()
      await page.locator('.claim.contradicted', { hasText: '9次' }).click()
      expect(await page.locator(':target blockquote mark').textContent()).toBe('8次')
      expect(await seriousFindings(page)).toEqual([])
      const buffer = Buffer.from('代表建议办了230件。')
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '稿.txt', mimeType: 'text/plain', buffer })
      await page.locator('.claim.contradicted', { hasText: '230件' }).waitFor()
      await page.goto('/check')
      const word = (await docxOf(['代表建议办了231件。'])).toString('base64')
      await page.evaluate(dropped(word, '发言稿.docx'))
      await page.locator('.claim.contradicted', { hasText: '231件' }).waitFor()
    }))

  test('a Mini App opens on the notes for a member; forged data opens nothing', async () => {
    const { pages: discussions, database, id } = await startDiscussion()
    const open = await startPages(discussions)
    const { page, context, elsewhere } = await openWindow(browser, open)
    const enter = (data: string) => page.goto(`/#tgWebAppData=${encodeURIComponent(data)}`)
    await enter(initData(INSIDER, { token: '1:FORGED', start: `d${id}` }))
    await expect.poll(() => page.url()).not.toContain('tgWebAppData')
    expect((await page.goto(`/d/${id}`))?.status()).toBe(403)
    await enter(initData(INSIDER, { start: `d${id}` }))
    await page.locator('.note', { hasText: '今年代表建议办得扎实' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.goto(`/d/${id}/live`)
    await page.locator('.speaker', { hasText: '代表8' }).waitFor()
    await page.getByRole('button', { name: '全屏' }).click()
    await expect.poll(() => page.locator('.top').isHidden()).toBe(true)
    await page.evaluate('document.exitFullscreen()')
    const left = await page.locator('[role=timer]').textContent()
    await expect.poll(() => page.locator('[role=timer]').textContent()).not.toBe(left)
    expect(await seriousFindings(page)).toEqual([])
    expect(await page.evaluate<string[]>(KEPT_PATHS)).not.toContainEqual(
      expect.stringMatching(/^\/d\//),
    )
    expect(elsewhere).toEqual([])
    await context.close()
    await open.close()
    await database.destroy()
  })

  test('by keys alone: to the text, to a figure, what it counts, and back to where one was', () =>
    reading(async ({ page }) => {
      await page.goto(REPORT)
      await page.keyboard.press('Tab')
      expect(await page.evaluate(FOCUSED)).toBe('跳到正文')
      await page.keyboard.press('Enter')
      await page.locator('main a.figure').first().focus()
      const figure = await page.evaluate(FOCUSED)
      await page.keyboard.press('Enter')
      const card = page.locator('#figure-card')
      await card.waitFor()
      expect(await card.locator('.card-value').textContent()).toBe(figure)
      expect(await page.evaluate(FOCUSED)).toBe('复制引文')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(FOCUSED)).toBe('就此提问')
      await page.keyboard.press('Escape')
      await card.waitFor({ state: 'hidden' })
      expect(await page.evaluate(FOCUSED)).toBe(figure)
      await page.goto(`${REPORT}/figures`)
      await page.getByLabel('内容、单位或出处').focus()
      await page.keyboard.type('建议')
      await page.keyboard.press('Enter')
      await page.waitForURL(/figures\?q=/)
    }))

  test('by keys alone on a narrow window: the drawer opens, leads to a part, and closes', () =>
    reading(async ({ page }) => {
      await page.goto(REPORT)
      const [drawer, outline] = [
        page.getByRole('button', { name: '目录' }),
        page.locator('#outline'),
      ]
      await drawer.focus()
      await page.keyboard.press('Enter')
      await outline.waitFor()
      await page.keyboard.press('Escape')
      await outline.waitFor({ state: 'hidden' })
      expect(await page.evaluate(FOCUSED)).toBe('目录')
      await page.keyboard.press('Enter')
      await outline.waitFor()
      await page.keyboard.press('Tab')
      const heading = await page.evaluate<string>(FOCUSED)
      expect(await outline.getByRole('link').first().textContent()).toBe(heading)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await outline.waitFor({ state: 'hidden' })
      expect(new URL(page.url()).hash).not.toBe('')
      await expect.poll(() => isOnScreen(page, ':target')).toBe(true)
    }, NARROW))

  test('by keys alone: a draft is written, checked, and each figure leads to what the report says', () =>
    reading(async ({ page }) => {
      await page.goto('/check')
      await page.getByLabel('文稿', { exact: true }).focus()
      await page.keyboard.type('举办专题讲座9次。')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(FOCUSED)).toBe('核对')
      await page.keyboard.press('Enter')
      const stated = page.locator('.claim.contradicted', { hasText: '9次' })
      await stated.waitFor()
      await stated.focus()
      await page.keyboard.press('Enter')
      await page.locator(':target blockquote mark', { hasText: '8次' }).waitFor()
      await page.locator(':target a', { hasText: '9次' }).focus()
      await page.keyboard.press('Enter')
      expect(await page.locator(':target').textContent()).toBe('9次')
    }))

  test('a reader who comes back is where they left off', () =>
    reading(async ({ page }) => {
      await page.goto(REPORT)
      const id = report?.passages[30]?.id ?? ''
      await page.evaluate(`document.getElementById('${id}').scrollIntoView()`)
      await expect.poll(() => page.evaluate('localStorage.length')).toBe(1)
      const kept = await page.evaluate<string>('Object.values(localStorage)[0]')
      await page.goto('/')
      await page.goto(REPORT)
      await expect.poll(() => isOnScreen(page, `[id="${kept}"]`)).toBe(true)
    }))

  test('a report that was opened once opens without a connection', () =>
    reading(async ({ page, context }) => {
      await page.goto(REPORT)
      await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
      await expect.poll(() => page.evaluate<number>(KEPT)).toBeGreaterThan(2)
      await context.setOffline(true)
      await page.goto(REPORT)
      await page.locator('a.figure', { hasText: '228件' }).click()
      expect(await page.locator('#figure-card .card-what').textContent()).toBe('代表建议')
      await context.setOffline(false)
    }))

  test('on paper: A4, several pages with their numbers, the outline first, without buttons', () =>
    reading(async ({ page }) => {
      await page.goto(REPORT)
      const paper = await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true })
      const text = paper.toString('latin1')
      expect(text.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(8)
      expect(text).toMatch(/\/MediaBox \[0 0 59[45]\S* 84[12]/)
      const printed = await pagesOf(paper)
      expect(printed[0]?.normalize('NFKC').replace(/\s/g, '')).toContain(
        '目录一、坚持政治铸魂强化三大能力',
      )
      expect(printed.map(text => text.trim().split(/\s+/).at(-1))).toEqual(
        printed.map((_, index) => String(index + 1)),
      )
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.top').isHidden()).toBe(true)
      expect(await page.locator('#outline').isVisible()).toBe(true)
    }))
})

/** The words of a PDF, page by page, as they lie on it from above. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(
    numbers.map(async number => (await (await document.getPage(number)).getTextContent()).items),
  )
  await document.loadingTask.destroy()
  return pages.map(items =>
    items
      .flatMap(item => ('str' in item && item.str.trim() !== '' ? [item] : []))
      .sort((one, other) => other.transform[5] - one.transform[5])
      .map(({ str }) => str)
      .join('\n'),
  )
}

/** What a file dropped on the draft does, as a script of the page. */
const dropped = (base64: string, name: string): string => `(() => {
  const bytes = Uint8Array.from(atob('${base64}'), one => one.charCodeAt(0))
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([bytes], '${name}'))
  const init = { dataTransfer, bubbles: true, cancelable: true }
  document.querySelector('textarea').dispatchEvent(new DragEvent('drop', init))
})()`

async function isOnScreen(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).first().boundingBox()
  const height = page.viewportSize()?.height ?? 0
  return box !== null && box.y >= 0 && box.y < height && box.x >= 0
}
