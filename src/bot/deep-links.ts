import type { Context } from 'grammy'
import { LINK_KEY, readLinkKey } from '../link-key.ts'
import { withRow } from '../reply/buttons.ts'
import { unformatted } from '../reply/layout.ts'
import { say } from '../reply/phrases.ts'
import { sendBriefStarted } from './discussion/briefs.ts'
import type { DiscussionDeps } from './discussion/discussion-deps.ts'
import { requestRosterStarted } from './discussion/rosters.ts'
import { remember } from './memory.ts'
import { passageFor } from './outline.ts'
import { privateButtons } from './page-buttons.ts'
import { send, sendPhrase } from './send.ts'
import { languageIn, sceneOf, typedText } from './update.ts'

/** What a button outside of the chat leads to: it handles what it knows and tells whether it did. */
type Link = (ctx: Context, deps: DiscussionDeps) => Promise<boolean>

const LINKS: readonly Link[] = [openPassage, openDiscussion, sendBriefStarted, requestRosterStarted]

/**
 * Handles `/start` with the word of a link behind it; false where it holds none, and a greeting is due.
 *
 * @example await startedByLink(ctx, deps) // true for /start p_o86fymjp
 */
export async function startedByLink(ctx: Context, deps: DiscussionDeps): Promise<boolean> {
  for (const link of LINKS) if (await link(ctx, deps)) return true
  return false
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

const DISCUSSION = new RegExp(`^[dl](${LINK_KEY})$`)

// Only who is in the chat sees anything there: the pages ask Telegram.
async function openDiscussion(ctx: Context, { webUrl }: DiscussionDeps): Promise<boolean> {
  const [, key = ''] = DISCUSSION.exec(typedText(ctx)) ?? []
  if (readLinkKey(ctx.api.token, key) === undefined) return false
  const language = languageIn(ctx)
  const buttons = privateButtons(key, { webUrl, isPrivate: true, language })
  if (buttons.length === 0) return false
  await send(ctx, withRow(unformatted(say('discussionPages', language)), buttons))
  return true
}
