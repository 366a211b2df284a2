import { Composer, type Context } from 'grammy'
import { claimsMessage } from '../reply/claims.ts'
import type { BotDeps } from './deps.ts'
import { withInserts } from './discussion/insert.ts'
import { send, sendPhrase } from './send.ts'
import { languageIn, repliedText, typedText } from './update.ts'

/** `/check`, as a reply or with text: every figure stated there is held against the report. */
export function checking(deps: BotDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.command('check', ctx => check(ctx, deps))
  return composer
}

async function check(ctx: Context, deps: BotDeps): Promise<void> {
  const text = typedText(ctx) || repliedText(ctx)
  if (text === '') return await sendPhrase(ctx, 'emptyCheck')
  const claims = deps.check(text)
  const message = claimsMessage(claims, deps.library(), languageIn(ctx))
  const cited = claims.flatMap(({ evidence }) => evidence ?? [])
  await send(ctx, await withInserts(ctx, deps, message, cited))
}
