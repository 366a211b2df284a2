import type { Language } from '../answer/answer.ts'
import { type Formatted, join, plain } from './formatted.ts'
import type { ButtonRow, Message } from './message.ts'
import { say } from './phrases.ts'
import { cut } from './quote.ts'

/** The parts of a message: whole blocks are left out when they do not fit, the tail never is. */
export interface Layout {
  readonly blocks: readonly Formatted[]
  readonly tail?: readonly string[]
  readonly language: Language
  readonly buttons?: readonly ButtonRow[]
  /** What stands between blocks: an empty line unless told. */
  readonly separator?: string
}

const MAX_TEXT = 4096
const MAX_ENTITIES = 100
const MAX_TAIL = 600
// Room for the line that tells how many blocks were left out.
const MAX_MORE = 60

/**
 * Puts blocks together within Telegram's limits, with a word when some were left out.
 *
 * @example layOut({ blocks: [plain('34条')], language: 'en' }).text // '34条'
 */
export function layOut({
  blocks,
  tail = [],
  language,
  buttons = [],
  separator = '\n\n',
}: Layout): Message {
  const end = tail.map(line => cut(line, MAX_TAIL / tail.length))
  const room = MAX_TEXT - MAX_MORE - end.join('\n').length - 2 * separator.length
  const kept = fitting(blocks, room, separator.length)
  const left = blocks.length - kept.length
  const more = left > 0 ? [plain(say('more', language, { n: left }))] : []
  const body = join([...kept, ...more], separator)
  const { text, entities } = join([body, ...end], '\n')
  return { text, entities, buttons }
}

/**
 * Words alone as a message.
 *
 * @example unformatted('讨论已经结束。')
 */
export function unformatted(text: string): Message {
  return { text, entities: [], buttons: [] }
}

/** As many blocks from the first as fit; a first one that is too long is cut. */
function fitting(blocks: readonly Formatted[], room: number, gap: number): Formatted[] {
  let length = 0
  let entities = 0
  const end = blocks.findIndex(block => {
    length += block.text.length + gap
    entities += block.entities.length
    return length > room || entities > MAX_ENTITIES
  })
  if (end === 0) return blocks.slice(0, 1).map(block => clipped(block, room))
  return blocks.slice(0, end < 0 ? undefined : end)
}

function clipped(block: Formatted, room: number): Formatted {
  const text = cut(block.text, room - 1)
  const inside = block.entities.filter(({ offset }) => offset < text.length).slice(0, MAX_ENTITIES)
  const entities = inside.map(entity => ({
    ...entity,
    length: Math.min(entity.length, text.length - entity.offset),
  }))
  return { text: `${text}…`, entities }
}
