import { TITLE_AT_END } from '../lexicon/heading-words.ts'
import {
  ACT_OBJECT_ASKED,
  ASKS_SHORTCOMING,
  NAME_LINK_AT_END,
  NOUN_BEFORE_THERE_IS,
  POINTED_AT,
  REPORT_NAMES,
  WHICH_OF,
  WHICH_ONE_AT_END,
} from '../lexicon/question-words.ts'
import { SESSION_ASKED } from '../lexicon/rank-words.ts'
import {
  BODIES_ASKED,
  CLASS_NOUNS,
  ENGLISH_ASKING,
  MEASURED_NOUNS,
  MOVED_TO,
  NAMING,
  PERSONS,
  PLACES_NAMED,
  QUOTED_NOUNS,
  TIMES,
  TITLED,
  WHERES,
  WHOS,
} from '../lexicon/span-words.ts'

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

type NounOf = (text: string) => string
type Read = (text: string, nounOf: NounOf) => SpanQuestion | null

const NUMBERS = '一二三四五六七八九十'
const WHAT = /(?:什么)(?<noun>[\p{Script=Han}]{1,8})/u

/**
 * Reads a question for a person, time, place or name; null for others.
 *
 * @param text as `readable` gives it
 * @param nounOf the noun that a stretch of text begins with
 * @example readSpanQuestion('在哪几个镇试点', nounOf) // { wants: 'which', noun: '镇', before: '在', after: '试点', … }
 */
export function readSpanQuestion(text: string, nounOf: NounOf): SpanQuestion | null {
  const reads: readonly Read[] = [
    sessionAsked,
    whenAsked,
    whereAsked,
    whoAsked,
    objectAsked,
    nameAsked,
    nounAsked,
    englishAsked,
  ]
  for (const read of reads) {
    const question = read(text, nounOf)
    if (question) return question
  }
  return null
}

/** What a question for a session asks for. */
export const SESSION_NOUN = '次会议'

/**
 * Whether a question asks which session it was.
 *
 * @example asksSession('是市里几届几次会') // true
 */
export function asksSession(text: string): boolean {
  return SESSION_ASKED.test(text)
}

const sessionAsked: Read = text => {
  const [found] = SESSION_ASKED.exec(text) ?? []
  if (found === undefined) return null
  const at = text.indexOf(found)
  const parts = { before: text.slice(0, at), after: text.slice(at + found.length) }
  return { wants: 'which', noun: SESSION_NOUN, count: 1, grain: null, ...parts }
}

const whenAsked: Read = text => {
  for (const grain of ['fine', 'year', 'time'] as const) {
    const question = listedAsked(text, TIMES[grain], 'when')
    if (question) return { ...question, grain }
  }
  return null
}

/** 在哪 before anything but a measure word. */
const AT_WHERE = /(?<=[在到去于])哪(?![个几些两三四五六家种类部条份届次位年天级方项所座件篇])/u

const whereAsked: Read = text => {
  if (ASKS_SHORTCOMING.test(text)) return null
  const [word] = AT_WHERE.exec(text) ?? []
  return listedAsked(text, word === undefined ? WHERES : [...WHERES, word], 'where')
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

const LONG_NOUNS = CLASS_NOUNS.filter(noun => noun.length > 1)
const SHORT_NOUNS = CLASS_NOUNS.filter(noun => noun.length === 1)
const LONG_TITLED = [...TITLED].filter(noun => noun.length > 1)
const KNOWN_NOUNS = [...LONG_NOUNS, ...LONG_TITLED]

/** 谁 before the noun of a class asks which one: 谁【乡镇】没做完. */
const whoAsked: Read = text => {
  const [ending] = WHICH_ONE_AT_END.exec(text) ?? []
  const holder = ending === undefined ? '' : text.slice(0, -ending.length)
  if ([...PERSONS].some(person => holder.endsWith(person)))
    return { wants: 'name', noun: '', count: null, before: holder, after: '', grain: null }
  const question = listedAsked(text, WHOS, 'who')
  const noun = question && KNOWN_NOUNS.find(each => question.after.startsWith(each))
  return question && noun
    ? { ...question, wants: 'which', noun, after: question.after.slice(noun.length) }
    : question
}

/** 专题询问问的是什么: what stands behind the act. */
const objectAsked: Read = text => {
  const act = ACT_OBJECT_ASKED.exec(text)?.groups?.act
  return act === undefined
    ? null
    : { wants: 'which', noun: OBJECT_NOUN, count: null, before: act, after: '', grain: null }
}

/** What is asked for where an act is named and its object is not. */
export const OBJECT_NOUN = '对象'

const nameAsked: Read = text => {
  const question = titleAsked(text) ?? listedAsked(text, NAMING, 'name')
  if (!question || /^\p{Script=Han}/u.test(question.after)) return null // 叫什么街
  const held = bare(question.before)
  const place = PLACES_NAMED.find(each => held.endsWith(each))
  if (place !== undefined)
    return { ...question, wants: 'where', noun: '', before: held.slice(0, -place.length) }
  const kind =
    LONG_NOUNS.find(each => held.endsWith(each)) ??
    (POINTED_AT.test(held) ? SHORT_NOUNS.find(each => held.endsWith(each)) : undefined)
  if (kind !== undefined) return { ...question, wants: 'which', noun: kind }
  // 新闻题目是什么, 那个议案叫什么
  const noun = [...QUOTED_NOUNS, ...TITLED].find(each => bare(question.before).endsWith(each)) ?? ''
  return { ...question, noun }
}

/** 标题是? at the end. */
const titleAsked = (text: string): SpanQuestion | null => {
  const found = TITLE_AT_END.exec(text)
  const before = found ? text.slice(0, found.index) : ''
  return before === ''
    ? null
    : { wants: 'name', noun: '', count: null, before, after: '', grain: null }
}

const bare = (text: string): string => text.replace(NAME_LINK_AT_END, '')

const nounAsked: Read = (text, nounOf) => {
  const found = WHICH_OF.exec(text) ?? WHAT.exec(text)
  if (!found?.groups) return null
  const { n, measure, noun: behind = '' } = found.groups
  if (n === undefined && measure === undefined && !found[0].startsWith('什么')) {
    if (behind === '' || !/^哪/.test(found[0])) return null
  }
  const noun = nounOf(behind)
  const owner =
    noun === '' && /^哪/.test(found[0]) ? nounBefore(text.slice(0, found.index), nounOf) : ''
  const end = found.index + found[0].length - behind.length + noun.length
  const before = text.slice(0, found.index)
  // 重点建议举的是哪一件: the noun stands before
  const titled = lastNamed(before.replace(REPORT_NAMES, ''))
  const open = noun || MEASURED_NOUNS[measure ?? ''] || owner || titled
  if (open === '') return null
  const one = n === undefined && measure !== undefined && measure !== '些'
  const after = text.slice(end)
  if (one && BODIES_ASKED.has(open) && before.trim() === '' && nounOf(after) === '' && after !== '')
    return { wants: 'who', noun: '', count: null, before, after, grain: null } // 哪个部门牵头
  const count = one ? 1 : n === undefined || /[几些]/.test(n) ? null : numberOf(n)
  return { wants: 'which', noun: open, count, before, after, grain: null }
}

/** 数字【应用】有哪两个: the noun before 有 and 是. */
const nounBefore = (before: string, nounOf: NounOf): string => {
  const [, phrase = ''] = NOUN_BEFORE_THERE_IS.exec(before) ?? []
  for (let start = 0; start < phrase.length - 1; start++) {
    const tail = phrase.slice(start)
    if (nounOf(tail) === tail) return tail
  }
  return ''
}

/** The noun of a class that stands last: 被评价的【部门】,点了哪个的名. */
function lastNamed(before: string): string {
  const found = KNOWN_NOUNS.map(noun => ({ noun, end: before.lastIndexOf(noun) + noun.length }))
    .filter(({ noun }) => before.includes(noun))
    .sort((a, b) => b.end - a.end || b.noun.length - a.noun.length)
  return found[0]?.noun ?? ''
}

const numberOf = (digit: string): number =>
  /\d/.test(digit) ? Number(digit) : digit === '两' ? 2 : NUMBERS.indexOf(digit) + 1

/** What is moved to it stands behind in English, before in Chinese: 接入哪个平台. */
const INTO = '到'

/** Where, who, when and which, as English has them; the noun is the report's word for it. */
const englishAsked: Read = (text, nounOf) => {
  const found = ENGLISH_ASKING.find(({ pattern }) => pattern.test(text))
  const match = found?.pattern.exec(text)
  if (!found || !match) return null
  const noun = match.groups?.noun === undefined ? '' : nounOf(match.groups.noun)
  if (found.wants === 'which' && noun === '') return null
  const parts = {
    before: text.slice(0, match.index),
    after: text.slice(match.index + match[0].length),
  }
  const isMovedTo = found.wants === 'which' && MOVED_TO.test(parts.after)
  return {
    wants: found.wants,
    noun,
    count: null,
    ...(isMovedTo ? { before: `${parts.before}${parts.after}${INTO}`, after: '' } : parts),
    grain: found.wants === 'when' ? 'time' : null,
  }
}
