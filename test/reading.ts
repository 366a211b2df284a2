import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { expect } from 'vitest'
import type { Library } from '../src/answer/library.ts'
import { Shelf } from '../src/shelf.ts'
import type { DiscussionPages } from '../src/web/discussion.ts'
import { type Listening, servePages } from '../src/web/server.ts'
import { CORPUS } from './running.ts'

/** The corpus that the repository brings, loaded once for all tests of the pages. */
export const library: Library = new Shelf(CORPUS).library

/** Its one report. */
export const [report] = library.reports

/** Its address. */
export const REPORT = '/r/kaizhou-npc-2024'

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin']

/** The browser of a machine: on its path, else where one usually lies. */
export function browserOn(path: string, exists: (file: string) => boolean): string | undefined {
  const folders = [...path.split(delimiter).filter(folder => folder !== ''), ...FOLDERS]
  return BROWSERS.flatMap(name => folders.map(folder => join(folder, name))).find(exists)
}

/** Whether the tests in a browser are left out: never in CI, where a missing one is a failure. */
export const isLeftOut = (browser: string | undefined, isCI: boolean): boolean =>
  browser === undefined && !isCI

/** The browser that is installed here. */
export const browserPath = browserOn(process.env.PATH ?? '', existsSync)

/** Whether the tests in a browser are left out. */
export const withoutBrowser = isLeftOut(browserPath, process.env.CI !== undefined)
if (withoutBrowser)
  console.log(`pages are not tested in a browser: none of ${BROWSERS.join(', ')} is here`)

/** Starts the browser; it reaches this machine and nothing else. */
export async function startBrowser(): Promise<Browser> {
  if (browserPath === undefined) throw new Error(`expected a browser: ${BROWSERS.join(', ')}`)
  return await chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  })
}

/** The pages of the corpus, served on a port of their own. */
export async function startPages(
  discussions?: DiscussionPages,
  read: Library = library,
): Promise<Listening> {
  const pages = discussions ? { discussions } : {}
  return await servePages({ library: () => read, ...pages }, { port: 0 })
}

/** What axe finds serious on a page. */
interface Finding {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * The serious findings of axe on a page. The browser's own tool bypasses the page's policy: the test adds axe, the
 * page never would.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  const violations = await page.evaluate<readonly Finding[]>(
    `(() => { ${AXE}; return axe.run().then(({ violations }) => violations) })()`,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

/** A reader of pages: a window, and the requests that went to other hosts. */
export interface Reading {
  readonly page: Page
  readonly context: BrowserContext
  readonly elsewhere: readonly string[]
}

/** Opens a window; an error on a page, or what its policy refuses, fails the test. */
export async function openWindow(
  browser: Browser,
  { port }: Listening,
  options: BrowserContextOptions = {},
): Promise<Reading> {
  const baseURL = `http://localhost:${port}`
  const context = await browser.newContext({ locale: 'zh-CN', baseURL, ...options })
  const page = await context.newPage()
  const elsewhere: string[] = []
  page.on('request', request => {
    if (!request.url().startsWith(baseURL)) elsewhere.push(request.url())
  })
  page.on('pageerror', error => expect.unreachable(error.message))
  page.on('console', message => {
    if (/Content Security Policy/.test(message.text())) expect.unreachable(message.text())
  })
  return { page, context, elsewhere }
}
