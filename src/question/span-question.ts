import { NAMING, TIMES, TITLED, WHERES, WHOS } from '../lexicon/span-words.ts'

/** A question that a few words of the report answer. */
export interface SpanQuestion {
  readonly wants: 'when' | 'where' | 'who' | 'name' | 'which'
  /** The noun asked for: 哪几个【镇】, 什么【方案】; empty where none is. */
  readonly noun: string
  /** How many are asked for: 哪两个 → 2; null where it is left open. */
  readonly count: number | null
  /** What stands before and behind the asking words. */
  readonly before: string
  readonly after: string
  /** How fine a time is asked for. */
  readonly grain: keyof typeof TIMES | null
}

type Read = (text: string) => SpanQuestion | null

const NUMBERS = '一二三四五六七八九十'
const WHICH =
  /哪(?<n>[一二两三四五六七八九十\d几]|些)?(?<measure>个|家|位|部|件|条|项|份|篇|所|座|类|种|处|名|支|场|次|级|本|款|张|则|样|对|些)?的?(?<noun>[\p{Script=Han}]{0,6})/u
const WHAT = /(?:什么|啥)(?<noun>[\p{Script=Han}]{1,6})/u

/**
 * Reads a question for a person, time, place or name; null for others.
 *
 * @param text as `readable` gives it
 * @param nounOf the noun that a stretch of text begins with
 * @example readSpanQuestion('在哪几个镇试点', nounOf) // { wants: 'which', noun: '镇', before: '在', after: '试点', … }
 */
export function readSpanQuestion(
  text: string,
  nounOf: (text: string) => string,
): SpanQuestion | null {
  const reads: readonly Read[] = [
    whenAsked,
    each => listedAsked(each, WHERES, 'where'),
    each => listedAsked(each, WHOS, 'who'),
    nameAsked,
    each => nounAsked(each, nounOf),
  ]
  for (const read of reads) {
    const question = read(text)
    if (question) return question
  }
  return null
}

const whenAsked: Read = text => {
  for (const grain of ['fine', 'year', 'time'] as const) {
    const question = listedAsked(text, TIMES[grain], 'when')
    if (question) return { ...question, grain }
  }
  return null
}

function listedAsked(
  text: string,
  words: readonly string[],
  wants: SpanQuestion['wants'],
): SpanQuestion | null {
  const word = words.find(each => text.includes(each))
  if (word === undefined) return null
  const at = text.indexOf(word)
  const parts = { before: text.slice(0, at), after: text.slice(at + word.length) }
  const count = /哪([一二两三四五六七八九\d])/.exec(word)?.[1]
  return {
    wants,
    noun: '',
    count: count === undefined ? null : numberOf(count),
    grain: null,
    ...parts,
  }
}

const nameAsked: Read = text => {
  const question = listedAsked(text, NAMING, 'name')
  if (!question) return null
  // 新闻题目是什么, 那个议案叫什么
  const noun = [...TITLED].find(each => bare(question.before).endsWith(each)) ?? ''
  return { ...question, noun }
}

const bare = (text: string): string => text.replace(/(?:的|是|又|都|呢|题目|标题|名字)+$/u, '')

function nounAsked(text: string, nounOf: (text: string) => string): SpanQuestion | null {
  const found = WHICH.exec(text) ?? WHAT.exec(text)
  if (!found?.groups) return null
  const { n, measure, noun: behind = '' } = found.groups
  if (n === undefined && measure === undefined && !found[0].startsWith('什么')) {
    if (behind === '' || !/^哪/.test(found[0])) return null
  }
  const noun = nounOf(behind)
  const end = found.index + found[0].length - behind.length + noun.length
  const before = text.slice(0, found.index)
  // 重点建议举的是哪一件: the noun stands before
  const open = noun === '' ? (LONG_TITLED.find(each => before.includes(each)) ?? '') : noun
  if (open === '') return null
  const count = n === undefined || /[几些]/.test(n) ? null : numberOf(n)
  return { wants: 'which', noun: open, count, before, after: text.slice(end), grain: null }
}

const LONG_TITLED = [...TITLED].filter(noun => noun.length > 1)

const numberOf = (digit: string): number =>
  /\d/.test(digit) ? Number(digit) : digit === '两' ? 2 : NUMBERS.indexOf(digit) + 1
