import { createHmac } from 'node:crypto'

const LENGTH = 20 // characters of four bits each

/**
 * A discussion as a link, a page's address or a request names it: nobody without the bot's token can make up another
 * one's.
 *
 * @example linkKey(token, 12) // '12-9f86d081884c7d659a2f'
 */
export function linkKey(token: string, discussion: number): string {
  const seal = createHmac('sha256', `link ${token}`).update(String(discussion)).digest('hex')
  return `${discussion}-${seal.slice(0, LENGTH)}`
}

/** What such a key looks like. */
export const LINK_KEY = String.raw`\d{1,15}-[0-9a-f]{20}`

/**
 * The discussion that a key names, if the bot made it.
 *
 * @example readLinkKey(token, '12-9f86d081884c7d659a2f') // 12
 */
export function readLinkKey(token: string, key: string): number | undefined {
  const discussion = Number.parseInt(key, 10)
  return linkKey(token, discussion) === key ? discussion : undefined
}
