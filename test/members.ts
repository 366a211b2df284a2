import { sign } from '@telegram-apps/init-data-node'
import type { DiscussionStore } from '../src/discussion/book.ts'
import { linkKey } from '../src/link-key.ts'
import { type Database, openDatabase } from '../src/store/database.ts'
import { discussions } from '../src/store/discussions.ts'
import type { DiscussionPages } from '../src/web/discussion.ts'
import { ADMIN, BEGIN, draft, member, note, PLACE } from './discussing.ts'
import { report } from './reading.ts'

/** The bot that signs. */
export const TOKEN = '123456:TEST'

/** Somebody in the chat of the discussion; user 7 is not. */
export const INSIDER = 5
export const OUTSIDER = 7

/** What Telegram hands to a Mini App. */
export function initData(
  user: number,
  {
    start = '',
    age = 0,
    token = TOKEN,
    language,
  }: { start?: string; age?: number; token?: string; language?: string } = {},
): string {
  const at = new Date(Date.now() - age * 1000)
  const told = language === undefined ? {} : { language_code: language }
  return sign({ user: { id: user, first_name: '代表', ...told }, start_param: start }, token, at)
}

/** A discussion in a store of its own. */
export interface StartedDiscussion {
  readonly pages: DiscussionPages
  readonly database: Database
  /** As its pages name it. */
  readonly id: string
  /** One more note, and the next one speaks. */
  readonly goOn: () => Promise<void>
}

/** A discussion with three notes, a speaker and somebody who waits, in a store of its own. */
export async function startDiscussion(): Promise<StartedDiscussion> {
  const database = await openDatabase(':memory:')
  const book: DiscussionStore = discussions(database)
  const now = Date.now()
  const act = (actor: typeof ADMIN, action: Parameters<DiscussionStore['act']>[0]['action']) =>
    book.act({ place: PLACE, actor, action, now, update: null })
  const begun = await act(ADMIN, BEGIN)
  const passage = report?.passages.find(({ text }) => text.includes('228件'))
  const section = report?.sections.find(({ label }) => label === '三(三)')
  await act(member(INSIDER), note({ text: '今年代表建议办得扎实', passage: passage?.id ?? null }))
  await act(
    member(6),
    note({ ...draft(), kind: '询问', text: '联系点的经费从哪里出？', part: section?.id ?? null }),
  )
  await act(member(6), note({ text: '报告实事求是', part: null }))
  await act(member(8), { kind: 'hand' })
  await act(member(9), { kind: 'hand' })
  await act(ADMIN, { kind: 'next' })
  const line = { key: `id:${INSIDER}`, name: '张伟', delegation: '临江代表团', user: null } as const
  const offer = { chat: PLACE.chat, by: 1, entries: [line], now }
  await book.takeRoster(await book.offerRoster(offer))
  const pages: DiscussionPages = {
    token: TOKEN,
    book,
    now: Date.now,
    isMember: async (chat, user) => chat === PLACE.chat && user !== OUTSIDER,
  }
  const goOn = async () => {
    await act(member(8), note({ text: '再补一条', part: null }))
    await act(ADMIN, { kind: 'next' })
  }
  return { pages, database, id: linkKey(TOKEN, begun.state.discussion?.id ?? 0), goOn }
}
