import {
  ENGLISH_IN_PART,
  ENGLISH_PART_ASKED,
  ENGLISH_SAYING,
  ENGLISH_WHERE_SAID,
  MIXED_PART,
  PART_NUMBER_ASKED,
  PARTS_ASKED,
  PLACE_IN_GENERAL,
  SAID_BEFORE,
  SAYING,
  SENTENCES_ASKED,
} from '../lexicon/place-words.ts'

/** A question for the place in the report where something is said. */
export interface PlaceQuestion {
  /** Whether the part is asked for, by its heading, rather than the sentence. */
  readonly asksPart: boolean
}

/**
 * Reads a question for a place in the report; null for others.
 *
 * @param text as `readable` gives it
 * @example readPlaceQuestion('哪一部分讲了中药材') // { asksPart: true }
 */
export function readPlaceQuestion(text: string): PlaceQuestion | null {
  if (PART_NUMBER_ASKED.test(text)) return { asksPart: true }
  if (ENGLISH_WHERE_SAID.test(text) || ENGLISH_IN_PART.test(text)) return { asksPart: true }
  if (ENGLISH_PART_ASKED.test(text) && ENGLISH_SAYING.test(text)) return { asksPart: true }
  const plain = text.replace(MIXED_PART, '部分')
  const asksPart = PARTS_ASKED.some(word => plain.includes(word))
  const asksPlace = asksPart || SENTENCES_ASKED.some(word => plain.includes(word))
  return asksPlace && isSaying(plain) ? { asksPart } : null
}

const ENGLISH_OF_ASKING =
  /^(?:parts?|sections?|chapters?|headings?|paragraphs?|reports?|found|appears?|written|located)$/

/**
 * Whether a word only asks for the place, and is not what is said there.
 *
 * @example asksForPlace('讲到') // true
 */
export function asksForPlace(word: string): boolean {
  return OF_ASKING.has(word) || ENGLISH_SAYING.test(word) || ENGLISH_OF_ASKING.test(word)
}

const OF_ASKING: ReadonlySet<string> = new Set([...PARTS_ASKED, ...SENTENCES_ASKED, ...SAYING])
const ASKED_FOR = [...PARTS_ASKED, ...SENTENCES_ASKED]

/** 哪一部分讲了, 写在哪一节: a word for saying stands beside the asking one. */
function isSaying(text: string): boolean {
  const word = ASKED_FOR.find(each => text.includes(each)) ?? ''
  const at = text.indexOf(word)
  const behind = text.slice(at + word.length).trimStart()
  const before = text.slice(0, at).trimEnd()
  const named = !PLACE_IN_GENERAL.test(word) // of 说哪些地方没做好 no place in the report is asked
  return (
    SAYING.some(
      saying =>
        behind.startsWith(saying) ||
        before.endsWith(`${saying}在`) ||
        (named && before.endsWith(saying)),
    ) ||
    (named && /(?<![现存])在$/.test(before)) ||
    (named && SAID_BEFORE.test(before))
  )
}
