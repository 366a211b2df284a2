import { Composer, type Context } from 'grammy'
import type { BotDeps } from './deps.ts'
import { remember } from './memory.ts'
import { passageFor } from './outline.ts'
import { send, sendPhrase } from './send.ts'
import { sceneOf, typedText } from './update.ts'

const PASSAGE = /^p_(\w+)$/

/** The address that opens a passage in the chat with the bot. */
export function passageLink(username: string, passageId: string): string {
  return `https://t.me/${username}?start=p_${passageId}`
}

/** Deep links: `/start p_<passage>` shows that passage; any other start goes on to the greeting. */
export function links(deps: BotDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.command('start').filter(
    ctx => PASSAGE.test(typedText(ctx)),
    ctx => open(ctx, deps),
  )
  return composer
}

async function open(ctx: Context, deps: BotDeps): Promise<void> {
  const id = PASSAGE.exec(typedText(ctx))?.[1] ?? ''
  const message = passageFor(id, sceneOf(ctx, deps.library()))
  if (message === undefined) return await sendPhrase(ctx, 'gone')
  const { message_id } = await send(ctx, message)
  await remember(ctx, deps, { message: message_id, questions: [], about: id })
}
