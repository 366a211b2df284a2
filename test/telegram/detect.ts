import type { MessageEntity } from 'grammy/types'

/** What Telegram finds by itself in a user's text; the first pattern wins a stretch. */
const patterns: readonly (readonly [MessageEntity['type'], RegExp])[] = [
  ['url', /https?:\/\/[^\s，。；、）]+/gu],
  // `/ask@report_bot`, also when Chinese follows at once: `/ask今年`
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![/<>])/gu],
  ['mention', /(?<![\p{L}\p{N}_])@[A-Za-z0-9_]{3,32}(?![\p{L}\p{N}_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
]

/**
 * The entities of a text that a user typed, offsets in UTF-16 units.
 *
 * @example
 * detectEntities('/ask 赤字率') // [{ type: 'bot_command', offset: 0, length: 4 }]
 */
export function detectEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = []
  for (const [type, pattern] of patterns)
    for (const { index, 0: match } of text.matchAll(pattern))
      if (isFree(found, index))
        found.push({ type, offset: index, length: match.length } as MessageEntity)
  return found.sort((a, b) => a.offset - b.offset)
}

const isFree = (found: readonly MessageEntity[], at: number) =>
  found.every(({ offset, length }) => at < offset || at >= offset + length)
