import type { Context } from 'grammy'
import { sendBriefStarted } from './discussion/briefs.ts'
import type { DiscussionDeps } from './discussion/discussion-deps.ts'
import { requestRosterStarted } from './discussion/rosters.ts'
import { remember } from './memory.ts'
import { passageFor } from './outline.ts'
import { send, sendPhrase } from './send.ts'
import { sceneOf, typedText } from './update.ts'

/** What a button outside of the chat leads to: it handles what it knows and tells whether it did. */
type Link = (ctx: Context, deps: DiscussionDeps) => Promise<boolean>

const LINKS: readonly Link[] = [openPassage, sendBriefStarted, requestRosterStarted]

/**
 * Handles `/start` with the word of a link behind it; false where it holds none, and a greeting is due.
 *
 * @example await startedByLink(ctx, deps) // true for /start p_o86fymjp
 */
export async function startedByLink(ctx: Context, deps: DiscussionDeps): Promise<boolean> {
  for (const link of LINKS) if (await link(ctx, deps)) return true
  return false
}

/** The address that opens a passage in the chat with the bot. */
export function passageLink(username: string, passageId: string): string {
  return `https://t.me/${username}?start=p_${passageId}`
}

const PASSAGE = /^p_(\w+)$/

async function openPassage(ctx: Context, deps: DiscussionDeps): Promise<boolean> {
  const id = PASSAGE.exec(typedText(ctx))?.[1]
  if (id === undefined) return false
  const message = passageFor(id, sceneOf(ctx, deps.library()))
  if (message === undefined) await sendPhrase(ctx, 'gone')
  else {
    const { message_id } = await send(ctx, message)
    await remember(ctx, deps, { message: message_id, questions: [], about: id })
  }
  return true
}
