import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { Painter } from '../../src/chart/painter.ts'
import { chartPicture, figurePicture } from '../../src/reply/pictures.ts'
import { servePages } from '../../src/web/server.ts'
import { INSIDER, initData, startDiscussion } from '../members.ts'
import { library, REPORT, startBrowser } from '../reading.ts'
import { chatPage } from './chat.ts'

//   node --import tsx test/pages/shoot.ts      the README's pictures of the pages, from a run of now

const HERE = new URL('./', import.meta.url)
const WINDOW = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' }

const PHONE = { viewport: { width: 390, height: 400 }, deviceScaleFactor: 1.5 }
const ASKED = ['代表建议办了多少件', '那重点建议呢', '代表建议的满意率是多少']

const SHOTS: Readonly<Record<string, (page: Page, id: string) => Promise<void>>> = {
  reader: async page => {
    await page.goto(REPORT)
    await page.locator('a.figure', { hasText: '102人次' }).click()
  },
  figures: async page => void (await page.goto(`${REPORT}/figures?aim=outcome`)),
  check: async page => {
    await page.goto('/check')
    const draft = '一年来，228件代表建议全部办理完毕，举办专题讲座9次，新建羽毛球馆37座。'
    await page.locator('textarea').fill(draft)
    await page.locator('button.main').click()
    await page.locator('.claim.contradicted').waitFor()
  },
  live: async (page, id) => {
    await page.goto(`/#tgWebAppData=${encodeURIComponent(initData(INSIDER, { start: `l${id}` }))}`)
    await page.locator('.speaker').waitFor()
  },
}

async function shootPages(): Promise<void> {
  const { pages: discussions, database, id } = await startDiscussion()
  const pages = await servePages({ library: () => library, discussions }, { port: 0 })
  const browser = await startBrowser()
  for (const [name, open] of Object.entries(SHOTS)) {
    const baseURL = `http://localhost:${pages.port}`
    const page = await (await browser.newContext({ ...WINDOW, baseURL })).newPage()
    await open(page, id)
    await page.waitForLoadState('networkidle')
    writeFileSync(new URL(`${name}.png`, HERE), await page.screenshot())
  }
  const phone = await (await browser.newContext(PHONE)).newPage()
  await phone.setContent(chatPage(ASKED, library))
  writeFileSync(new URL('phone.png', HERE), await phone.screenshot({ fullPage: true }))
  await browser.close()
  await pages.close()
  await database.destroy()
}

async function shootPictures(): Promise<void> {
  const painter = new Painter()
  const [figure] = library.figuresAbout('专题讲座')
  const pictures = {
    card: figure && figurePicture(figure, 'zh-Hans'),
    chart: chartPicture('立法建议', library.figuresAbout('立法建议'), 'zh-Hans'),
  }
  for (const [name, picture] of Object.entries(pictures)) {
    const png = picture && (await painter.paint(picture))
    if (png) writeFileSync(new URL(`${name}.png`, HERE), png)
  }
  await painter.close()
}

mkdirSync(HERE, { recursive: true })
await shootPages()
await shootPictures()
