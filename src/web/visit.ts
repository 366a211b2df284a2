import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import type { Language } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import { languageOf } from '../reply/bilingual.ts'
import type { Html } from './marking.ts'
import { type Frame, page } from './page.ts'
import { type Words, wordsIn } from './phrases.ts'

/** What a page is made for: who reads, and what of. */
export interface Visit {
  readonly library: Library
  readonly language: Language
  readonly words: Words
}

/**
 * Who asks for a page, in the language of their Telegram, or else of their browser.
 *
 * @example visitOf(c, () => library).language // 'zh-Hans'
 */
export function visitOf(c: Context, library: () => Library): Visit {
  const language = languageFor(c)
  return { library: library(), language, words: wordsIn(language) }
}

/** The language of whoever asks for a page. */
export function languageFor(c: Context): Language {
  const told = getCookie(c, LANGUAGE)
  return told ? languageOf(told) : readerLanguage(c.req.header('accept-language'))
}

const LANGUAGE = 'language'
const DAYS = 30 * 86_400

/** Keeps to the language of somebody's Telegram, whatever their browser speaks. */
export function rememberLanguage(c: Context, language: Language): void {
  const inFrame = { secure: true, sameSite: 'None', partitioned: true } as const
  setCookie(c, LANGUAGE, language, { path: '/', httpOnly: true, maxAge: DAYS, ...inFrame })
}

/**
 * The language of a browser: the first that it names.
 *
 * @example readerLanguage('en-GB,en;q=0.9') // 'en'
 */
export function readerLanguage(accepted: string | undefined): Language {
  return languageOf(accepted?.split(/[,;]/)[0]?.trim() || undefined)
}

/** A whole page as the response. */
export function sendPage(
  c: Context,
  frame: Frame,
  content: Html,
  status: 200 | 400 | 403 | 404 | 503 = 200,
) {
  c.header('vary', 'accept-language, accept-encoding, cookie')
  return c.html(page(frame, content), status)
}

/** What is said where the reports are not to be reached. */
export function unavailable(c: Context, language: Language) {
  const words = wordsIn(language)
  const content = html`<h1 class="plain">${words('unavailable')}</h1><p>${words('unavailableHint')}</p>`
  c.header('retry-after', '5')
  return sendPage(c, { title: words('unavailable'), language }, content, 503)
}

/** What is said where an address leads nowhere. */
export function missing(c: Context, { language, words }: Visit) {
  const content = html`<h1 class="plain">${words('notFound')}</h1><p>${words('notFoundHint')}</p>`
  return sendPage(c, { title: words('notFound'), language }, content, 404)
}
