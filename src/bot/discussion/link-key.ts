import { createHmac } from 'node:crypto'
import type { Context } from 'grammy'

const LENGTH = 20 // characters of four bits each

/**
 * A discussion as a link or a request names it: nobody without the bot's token can make up another one's.
 *
 * @example linkKey(ctx, 12) // '12-9f86d081884c7d659a2f'
 */
export function linkKey({ api }: Pick<Context, 'api'>, discussion: number): string {
  const seal = createHmac('sha256', `link ${api.token}`).update(String(discussion)).digest('hex')
  return `${discussion}-${seal.slice(0, LENGTH)}`
}

/** What such a key looks like. */
export const LINK_KEY = String.raw`\d{1,15}-[0-9a-f]{20}`

/**
 * The discussion that a key names, if the bot made it.
 *
 * @example readLinkKey(ctx, '12-9f86d081884c7d659a2f') // 12
 */
export function readLinkKey(ctx: Pick<Context, 'api'>, key: string): number | undefined {
  const discussion = Number.parseInt(key, 10)
  return linkKey(ctx, discussion) === key ? discussion : undefined
}
