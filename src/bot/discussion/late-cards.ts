import type { Api } from 'grammy'
import type { Uncarded } from '../../discussion/book.ts'
import { noteNumbered } from '../../discussion/discussion.ts'
import type { BotDeps } from '../deps.ts'
import { replyTo } from '../errors.ts'
import type { Mail } from '../mail.ts'
import { optionsOf } from '../send.ts'
import { hasRoomForCard, noteCard } from './cards.ts'
import { type Room, threadOf } from './status-board.ts'

// Milliseconds. Younger ones may be under way; after three days nobody waits for it, and its speaker finds it by /notes.
const [YOUNGEST, OLDEST] = [10_000, 3 * 86_400_000]

/** What late cards are sent with. */
export interface LateMeans {
  readonly mail: Mail
  readonly pace: Room
}

/**
 * Shows notes that came when the chat's minute was full, or while it was quiet: one a chat at a time, as soon as there
 * is room.
 *
 * @example await showLateCards(bot.api, deps, { mail, pace: sender })
 */
export async function showLateCards(
  api: Api,
  deps: BotDeps,
  { mail, pace }: LateMeans,
): Promise<void> {
  const now = deps.now()
  const late = await deps.book.uncarded({ from: now - OLDEST, to: now - YOUNGEST })
  const firsts = new Map([...late].reverse().map(note => [note.chat, note]))
  for (const note of firsts.values())
    if (await hasRoomForCard(note.chat, pace)) await showOne(api, deps, { mail, note })
}

async function showOne(
  api: Api,
  deps: BotDeps,
  { mail, note: { chat, discussion, number } }: { readonly mail: Mail; readonly note: Uncarded },
): Promise<void> {
  const { book, checkSoon } = deps
  const state = await book.stateOf(discussion)
  const note = state && noteNumbered(state, number)
  if (state === undefined || note === undefined) return
  const roster = await book.roster(chat)
  await checkSoon(note.text)
  const card = noteCard(note, { deps, roster, language: 'zh-Hans' })
  await mail.write(async () => {
    if (!(await book.takeUncarded({ discussion, number }))) return
    // Negative: its words are in a group that has moved away.
    const to = note.message > 0 ? { reply_parameters: replyTo(note.message) } : {}
    // Who wanted quiet is not rung up for each of them.
    const silently = state.quiet ? { disable_notification: true } : {}
    const options = { ...optionsOf(card), ...threadOf(state), ...to, ...silently }
    const { message_id: message } = await api.sendMessage(chat, card.text, options)
    await book.attach({ kind: 'card', discussion, number, message })
  })
}
