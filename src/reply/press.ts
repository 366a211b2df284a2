import type { Language } from '../answer/answer.ts'

/** One letter a view, small and large ones told apart: what a button shows when it is pressed. */
export const VIEWS = {
  passage: 'p',
  section: 's',
  outline: 'o',
  figures: 'f',
  topic: 't',
  hits: 'h',
  report: 'r',
  question: 'q',
  reports: 'l',
  card: 'v',
  chart: 'j',
  topicChart: 'J',
  sectionChart: 'S',
  yearPicture: 'Y',
  yearFile: 'X',
  offer: 'e',
  forget: 'x',
  // Discussions
  part: 'g',
  partFigures: 'G',
  agenda: 'a',
  check: 'c',
  correct: 'm',
  insert: 'n',
  dispute: 'i',
  withdraw: 'D',
  paper: 'P',
  mine: 'M',
  roster: 'b',
  confirm: 'k',
  // Feedback
  good: 'u',
  bad: 'd',
  reason: 'y',
  // The owner's words
  unteach: 'T',
  // Watched topics
  unwatch: 'U',
  // Publishing
  publish: 'w',
} as const

const LANGUAGES = { 'zh-Hans': 's', 'zh-Hant': 't', en: 'e' } as const satisfies Record<
  Language,
  string
>

/** What a button shows. */
export type View = keyof typeof VIEWS

/** All that a button knows: everyone in the chat can press it, also after a restart. */
export interface Press {
  readonly view: View
  /** Whether the message with the button turns into the view, or the view comes as a new message. */
  readonly inPlace: boolean
  readonly language: Language
  readonly page: number
  /** An id, several ids in a row, a topic or a question. */
  readonly key: string
}

const MAX_BYTES = 64
// View, place and language are a letter each, then up to two digits of a page, and a colon.
const MAX_KEY_BYTES = MAX_BYTES - 6

/** The length of a passage's or section's id. */
const ID_LENGTH = 8

/** The number of ids that fit into one button. */
export const MAX_IDS = Math.floor(MAX_KEY_BYTES / ID_LENGTH)

/**
 * Callback data of a button.
 *
 * @throws {RangeError} when the key is too long; `fitKey` cuts texts
 * @example encode({ view: 'passage', inPlace: false, language: 'en', page: 0, key: '1a2b3c4d' }) // 'p+e0:1a2b3c4d'
 */
export function encode({ view, inPlace, language, page, key }: Press): string {
  const data = `${VIEWS[view]}${inPlace ? '=' : '+'}${LANGUAGES[language]}${page.toString(36)}:${key}`
  if (Buffer.byteLength(data) <= MAX_BYTES) return data
  throw new RangeError(
    `Callback data has ${Buffer.byteLength(data)} bytes, at most ${MAX_BYTES} fit: ${data}`,
  )
}

/** The press that callback data stands for, or undefined when no button of ours holds such data. */
export function decode(data: string): Press | undefined {
  const [, letter, place, tongue, page, key] =
    /^([a-zA-Z])([+=])([ste])([0-9a-z]{1,2}):(.*)$/su.exec(data) ?? []
  const view = keyOf(VIEWS, letter)
  const language = keyOf(LANGUAGES, tongue)
  if (view === undefined || language === undefined || page === undefined || key === undefined)
    return undefined
  return { view, inPlace: place === '=', language, page: Number.parseInt(page, 36), key }
}

/** The letter of a view, for filters over callback data. */
export function startOf(view: View): RegExp {
  return new RegExp(`^${VIEWS[view]}[+=]`)
}

/** As much of a text as fits into a button, in whole characters. */
export function fitKey(text: string): string {
  let bytes = 0
  let fitting = ''
  for (const character of text.trim()) {
    bytes += Buffer.byteLength(character)
    if (bytes > MAX_KEY_BYTES) break
    fitting += character
  }
  return fitting
}

/** The ids of a key. */
export function idsOf(key: string): string[] {
  return key.match(new RegExp(`.{${ID_LENGTH}}`, 'gsu')) ?? []
}

function keyOf<K extends string>(
  table: Readonly<Record<K, string>>,
  value: string | undefined,
): K | undefined {
  return (Object.keys(table) as K[]).find(key => table[key] === value)
}
