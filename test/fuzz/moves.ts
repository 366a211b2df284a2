import fc from 'fast-check'
import { COMMANDS } from '../../src/bot/commands.ts'
import { VIEWS } from '../../src/reply/press.ts'
import { hostileText, typedText, wellFormed } from './texts.ts'

/** What somebody does; numbers choose among those, chats and messages that there are. */
export type Move =
  | { readonly do: 'say'; readonly text: string; readonly as: Guise; readonly reply: number | null }
  | { readonly do: 'press'; readonly message: number; readonly button: number }
  | { readonly do: 'forge'; readonly message: number; readonly data: string }
  | { readonly do: 'query'; readonly text: string }
  | { readonly do: 'edit'; readonly message: number; readonly text: string }
  | {
      readonly do: 'file'
      readonly name: string
      readonly kind: number
      readonly caption: string
      readonly reply: number | null
    }
  | { readonly do: 'event'; readonly event: Event }
  | { readonly do: 'start'; readonly payload: string }

/** Who does it, and in which chat. */
export type Act = Move & { readonly who: number; readonly where: number }

const GUISES = [
  ...[
    'themselves',
    'themselves',
    'themselves',
    'themselves',
    'forwarding',
    'a channel',
    'the group',
  ],
  ...[
    'another bot',
    'under a picture',
    'with a voice',
    'with a sticker',
    'with odd entities',
    'quoting',
  ],
] as const
export type Guise = (typeof GUISES)[number]

const EVENTS = [
  'join',
  'leave',
  'title',
  'pinned',
  'migrate',
  'demoted',
  'promoted',
  'topic',
] as const
export type Event = (typeof EVENTS)[number]

const number = fc.nat(10_000)
const name = fc.constantFrom(...COMMANDS.map(command => command.name), 'start', 'nonsense')
const argument = fc.oneof(
  typedText,
  fc.constantFrom(
    '',
    '1',
    '0',
    '-1',
    '99999999999999999999',
    'on',
    'off',
    'all',
    'docx here',
    'csv',
    'md',
  ),
  fc.constantFrom(
    '意见 ',
    '建议 加强督办',
    '1 二(一)',
    '1 换个说法',
    'mine',
    '四(二)',
    '@zhangsan',
    '询问 经费从哪里出？',
  ),
)
const commandText = fc
  .tuple(
    name,
    fc.constantFrom('', '', '', '@report_test_bot', '@other_bot'),
    fc.constantFrom(' ', '\n', ''),
    argument,
  )
  .map(([command, bot, gap, words]) => `/${command}${bot}${gap}${words}`.slice(0, 4096))
const letters = [...Object.values(VIEWS), 'z', 'A']
const pressData = fc
  .tuple(
    fc.constantFrom(...letters),
    fc.constantFrom('+', '=', '?'),
    fc.constantFrom('s', 't', 'e', 'x'),
    fc.constantFrom('0', '1', '9', 'zz', ''),
    fc.oneof(
      hostileText,
      fc.constantFrom('1.1', '1.2', '+1', '-1', '0.0', '1.99999999999', '12345678', '__proto__'),
    ),
  )
  .map(([letter, place, tongue, page, key]) =>
    cutBytes(`${letter}${place}${tongue}${page}:${key}`, 64),
  )

const MOVES = {
  say: fc.record({
    do: fc.constant('say' as const),
    text: fc.oneof(commandText, typedText),
    as: fc.constantFrom(...GUISES),
    reply: fc.option(number),
  }),
  press: fc.record({ do: fc.constant('press' as const), message: number, button: number }),
  forge: fc.record({
    do: fc.constant('forge' as const),
    message: number,
    data: fc.oneof(
      pressData,
      hostileText.map(text => cutBytes(text, 64)),
    ),
  }),
  query: fc.record({
    do: fc.constant('query' as const),
    text: typedText.map(text => wellFormed(text.slice(0, 256))),
  }),
  edit: fc.record({
    do: fc.constant('edit' as const),
    message: number,
    text: fc.oneof(commandText, typedText),
  }),
  file: fc.record({
    do: fc.constant('file' as const),
    name: fc.constantFrom(
      '名册.xlsx',
      '名册.csv',
      '稿.md',
      '稿.txt',
      '../../x.txt',
      'a\u202Extxt.exe.txt',
      '',
      '图.png',
    ),
    kind: number,
    caption: fc.oneof(fc.constant(''), commandText),
    reply: fc.option(number),
  }),
  event: fc.record({ do: fc.constant('event' as const), event: fc.constantFrom(...EVENTS) }),
  start: fc.record({
    do: fc.constant('start' as const),
    payload: fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
  }),
} as const

const WEIGHTS = {
  say: 14,
  press: 8,
  forge: 4,
  query: 2,
  edit: 2,
  file: 1,
  event: 1,
  start: 1,
} as const

const move: fc.Arbitrary<Move> = fc.oneof(
  ...Object.entries(WEIGHTS).map(([kind, weight]) => ({
    arbitrary: MOVES[kind as keyof typeof MOVES] as fc.Arbitrary<Move>,
    weight,
  })),
)

/** Something that a user of Telegram, or of a changed client, can do. */
export const act: fc.Arbitrary<Act> = fc
  .tuple(move, number, number)
  .map(([one, who, where]) => ({ ...one, who, where }))

/** Where a delivered update is damaged, and by what. */
export interface Damage {
  readonly at: number
  readonly value: unknown
}

const BROKEN = [
  undefined,
  null,
  0,
  -1,
  1e308,
  '',
  'x',
  '\uD83D',
  [],
  [null],
  {},
  true,
  ['a', { type: 1 }],
  { id: 'x' },
] as const

/** Damage to an update, as no Telegram does it. */
export const damage: fc.Arbitrary<Damage> = fc.record({
  at: number,
  value: fc.oneof(fc.constantFrom<unknown>(...BROKEN), fc.jsonValue({ maxDepth: 2 })),
})

function cutBytes(text: string, most: number): string {
  let cut = ''
  for (const char of wellFormed(text)) {
    if (Buffer.byteLength(cut + char) > most) break
    cut += char
  }
  return cut
}
