import type { UserFromGetMe } from 'grammy/types'
import type { Language } from '../answer/answer.ts'
import type { Button } from '../reply/message.ts'
import { say } from '../reply/phrases.ts'

/** Where a message goes: the pages' address, and whether it is a private chat. */
export interface PageScene {
  readonly webUrl?: string | null | undefined
  readonly isPrivate: boolean
  readonly language: Language
}

/**
 * A button that opens a page: inside Telegram where that is possible, else in a browser; none where there are no
 * pages.
 *
 * @param path of the page: `/r/kaizhou-npc-2024#o86fymjp`
 * @example pageButton('/check', { webUrl: 'https://reports.example', isPrivate: true, language: 'zh-Hans' })
 */
export function pageButton(
  path: string | undefined,
  { webUrl, isPrivate, language }: PageScene,
): Button[] {
  if (!webUrl || path === undefined) return []
  const text = say('openPage', language)
  const address = `${webUrl}${path}`
  return [inTelegram(webUrl, isPrivate) ? { text, app: address } : { text, url: address }]
}

// Telegram opens https alone, and of a button's own address only in private.
const inTelegram = (webUrl: string, isPrivate: boolean): boolean =>
  isPrivate && webUrl.startsWith('https:')

/** A page of a discussion. */
export type DiscussionPage = 'notesPage' | 'livePage'

const STARTS = { notesPage: 'd', livePage: 'l' } as const satisfies Record<DiscussionPage, string>
const PATHS = { notesPage: '', livePage: '/live' } as const satisfies Record<DiscussionPage, string>

/**
 * The buttons of a group to a discussion's notes and live view. Members alone may see them, which only Telegram can
 * tell the pages: straight there if the bot has a Mini App of its own, else by way of the private chat.
 *
 * @param key the discussion's, as `linkKey` makes it
 * @example groupButtons('12-9f86d081884c7d659a2f', me, { webUrl, isPrivate: false, language: 'zh-Hans' })
 */
export function groupButtons(
  key: string,
  { username, has_main_web_app: hasApp }: Pick<UserFromGetMe, 'username' | 'has_main_web_app'>,
  { webUrl, language }: PageScene,
): Button[] {
  if (!webUrl?.startsWith('https:')) return []
  const way = hasApp ? 'startapp' : 'start'
  return DISCUSSION_PAGES.map(page => ({
    text: say(page, language),
    url: `https://t.me/${username}?${way}=${STARTS[page]}${key}`,
  }))
}

const DISCUSSION_PAGES = ['notesPage', 'livePage'] as const satisfies readonly DiscussionPage[]

/**
 * The same in the private chat, where they open the pages themselves.
 *
 * @example privateButtons('12-9f86d081884c7d659a2f', { webUrl, isPrivate: true, language: 'zh-Hans' })
 */
export function privateButtons(key: string, { webUrl, language }: PageScene): Button[] {
  if (!webUrl?.startsWith('https:')) return []
  return DISCUSSION_PAGES.map(page => ({
    text: say(page, language),
    app: `${webUrl}/d/${key}${PATHS[page]}`,
  }))
}
