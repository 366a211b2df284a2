import { PART_NUMBERS } from '../answer/outline-question.ts'
import {
  COMMON_PARTS,
  PART_WORDS_ASKED,
  PARTS_BESIDE,
  type PartWord,
  SUBHEADINGS,
  WHILE,
} from '../lexicon/part-words.ts'
import { YEAR_IN_FULL } from '../lexicon/year-words.ts'
import type { Half } from '../report/report.ts'
import { remembered } from '../search/memory.ts'
import { wordAt } from './segment.ts'

/** A question about a report's parts, as its words fill the slots: which part, and what is asked of it. */
export interface PartQuestion {
  readonly half: Half | null
  /** What the part is on, in the words of who asks; empty where none is named. */
  readonly topic: string
  /** Numbers from the outside in, from the end where they are negative; below the part on the topic where there is one. */
  readonly path: readonly number[]
  /** The part behind the one named (1), or the one before it (-1). */
  readonly shift: -1 | 0 | 1
  /** Whether what is below the part is asked for, and not its heading alone. */
  readonly below: boolean
  /** The wider part that the named one lies in: 监督那章讲完高品质生活; null where none is named. */
  readonly within: PartWithin | null
}

/** A part by the words of who asks, or by its numbers. */
export interface PartWithin {
  readonly topic: string
  readonly path: readonly number[]
}

/** A stretch of the question: a word of a class, a number of a part, or words of no class. */
interface Token {
  readonly sort: PartWord | 'number' | 'other' | 'mark'
  readonly start: number
  readonly end: number
  readonly number: number
  /** A number that is told of the plan's parts: 任务三. */
  readonly ofPlan: boolean
  /** What stands beside a part, called a part: 下一节. */
  readonly ofPart: boolean
  /** In English what is named stands behind the word: after … */
  readonly ofLatin: boolean
}

/**
 * Reads a question about parts and headings from the classes of its words, in any order; null for other questions.
 *
 * @param text as `readable` gives it
 * @example readPartQuestion('政治铸魂下面设了几节，各是什么') // { topic: '政治铸魂', below: true, … }
 */
export function readPartQuestion(text: string): PartQuestion | null {
  return known(text)
}

const known = remembered(read)

const LONGEST = 44

function read(text: string): PartQuestion | null {
  if (text.length > LONGEST) return null
  const tokens = tokensOf(text)
  const has: Has = sort => tokens.some(token => token.sort === sort)
  const shift = shiftOf(tokens)
  if (shift !== 0 && namesThingBeside(tokens)) return null
  const isBeside = shift !== 0 && (has('done') || isPartBeside(tokens))
  if (asksWherein(tokens) || !(isBeside || ASKING.some(has))) return null
  const nested = shift === 0 ? null : nestedIn(text, tokens)
  if (nested) return { half: halfOf(tokens, shift), path: [], shift, below: false, ...nested }
  const topic = topicOf(text, tokens)
  if (topic === null) return null
  const numbers = tokens.filter(({ sort }) => sort === 'number')
  if (topic !== '' && (numbers[0]?.start ?? text.length) < text.indexOf(topic)) return null
  const counts = countsParts(text, tokens, topic !== '')
  const asks =
    topic === ''
      ? numbers.length > 0 || (shift === 0 && (counts || has('outline') || listsTitles(has)))
      : asksOfTopic(tokens, { shift, counts })
  if (!asks) return null
  return {
    half: halfOf(tokens, shift),
    topic,
    path: numbers.map(({ number }) => number),
    shift,
    below: shift === 0 && asksBelow(text, tokens),
    within: null,
  }
}

/** What is named is a part, and its heading, what is below it, its place or what stands beside it is asked for. */
function asksOfTopic(
  tokens: readonly Token[],
  { shift, counts }: { shift: PartQuestion['shift']; counts: boolean },
): boolean {
  const has: Has = sort => tokens.some(token => token.sort === sort)
  if (shift !== 0) return isPartNamed(has) || has('says') || isPartBeside(tokens)
  if (!isPartNamed(has)) return false
  return counts || has('title') || isDivided(has) || (has('rank') && has('that'))
}

/** 下一节, 上一小节: what stands beside is called a part. */
const isPartBeside = (tokens: readonly Token[]): boolean => tokens.some(({ ofPart }) => ofPart)

/** 监督那章讲完高品质生活: a part, and after it one that is named in it; null where no two are named so. */
function nestedIn(
  text: string,
  tokens: readonly Token[],
): Pick<PartQuestion, 'topic' | 'within'> | null {
  const whole = tokens.findIndex(
    ({ sort }, i) =>
      sort === 'number' || (sort === 'other' && NAMED_AS_PART.has(tokens[i + 1]?.sort ?? 'mark')),
  )
  const first = tokens[whole]
  if (first === undefined) return null
  const part = tokens.slice(whole + 1).findIndex(({ sort }) => sort !== 'number')
  const behind = tokens.slice(whole + 1 + Math.max(0, part))
  const topic = topicOf(
    text,
    behind.filter(({ sort }) => sort !== 'mark'),
  )
  if (topic === null || topic === '') return null
  const numbers = tokens.slice(whole, whole + 1 + Math.max(0, part))
  const isNumber = first.sort === 'number'
  return {
    topic,
    within: {
      topic: isNumber ? '' : text.slice(first.start, first.end),
      path: isNumber ? numbers.map(({ number }) => number) : [],
    },
  }
}

/** What stands behind the name of a part: 监督【那章】, 监督【部分】. */
const NAMED_AS_PART: ReadonlySet<Token['sort']> = new Set<Token['sort']>(['that', 'part'])

type Has = (sort: Token['sort']) => boolean

/** 写在哪个大标题下: the place of something is asked for, and no headings. */
const asksWherein = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ sort }, i) => (sort === 'which' || sort === 'what') && tokens[i - 1]?.sort === 'within',
  )

/** What asks for anything of a part. */
const ASKING: readonly PartWord[] = ['count', 'which', 'rank', 'title', 'outline', 'what', 'lists']

/** 监督【那块】, 代表工作【底下】: what is named is a part. */
const isPartNamed = (has: Has): boolean =>
  has('that') || has('under') || has('done') || has('part') || has('which')

/** 又细分成什么 */
const isDivided = (has: Has): boolean => has('divides') && (has('what') || has('which'))

/** 分几节, 各个小标题: what is below the part, and not its own heading. */
const asksBelow = (text: string, tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ sort, start, end }) =>
      sort === 'count' ||
      sort === 'divides' ||
      sort === 'outline' ||
      (sort === 'title' && SUBHEADINGS.has(text.slice(start, end))),
  )

/** 列一级标题 */
const listsTitles = (has: Has): boolean =>
  has('title') && (has('lists') || has('plan') || has('review'))

/** 几大块, or 几条 where more tells that the report's own are meant: that it is divided, or their headings. */
function countsParts(text: string, tokens: readonly Token[], onTopic: boolean): boolean {
  const has: Has = sort => tokens.some(token => token.sort === sort)
  const told = has('tells') && (!onTopic || has('that'))
  return tokens.some(({ sort, start, end }, i) => {
    if (sort !== 'count' && (sort !== 'which' || onTopic)) return false // 哪一块讲了 asks for the place
    if (onTopic && tokens[i + 1]?.sort === 'other') return false // 几条意见
    const isCommon = COMMON_COUNT.test(text.slice(start, end))
    return !isCommon || has('divides') || has('title') || told
  })
}

const COMMON_COUNT = new RegExp(`^[^大小]{1,3}?个?(?:${[...COMMON_PARTS].join('|')})$`)

/** The half that is named; what stands behind a part is no word for the plan. */
function halfOf(tokens: readonly Token[], shift: PartQuestion['shift']): Half | null {
  const halves = new Set(
    tokens.flatMap(({ sort, ofPlan }) =>
      ofPlan ? ('plan' as const) : sort === 'plan' || sort === 'review' ? sort : [],
    ),
  )
  const [half = null, other] = halves
  return other === undefined || shift === 0 ? half : null
}

/** 后面 behind what names a part; before it, it names a half. */
function shiftOf(tokens: readonly Token[]): PartQuestion['shift'] {
  const named = tokens.findIndex(({ sort }) => sort === 'other' || sort === 'number')
  const word = tokens.findLast(
    ({ sort, ofLatin }, i) =>
      named >= 0 && (i > named || ofLatin) && (sort === 'behind' || sort === 'before'),
  )
  return word === undefined ? 0 : word.sort === 'behind' ? 1 : -1
}

/** 食药同源后面跟的是条什么街: a thing of its own is asked for, which stands beside another. */
function namesThingBeside(tokens: readonly Token[]): boolean {
  const asking = tokens.findLastIndex(({ sort }) => sort === 'what' || sort === 'which')
  const next = tokens[asking + 1]
  const isAfter = tokens.slice(0, asking).some(({ sort }) => sort === 'behind' || sort === 'before')
  return asking >= 0 && isAfter && next?.sort === 'other' && next.end === tokens.at(-1)?.end
}

/** What is in no class, as one stretch; null where it is more than one, or too much. */
function topicOf(text: string, tokens: readonly Token[]): string | null {
  const own = tokens.filter(({ sort }) => sort === 'other')
  const [first] = own
  const last = own.at(-1)
  if (first === undefined || last === undefined) return ''
  const between = tokens.slice(tokens.indexOf(first), tokens.indexOf(last) + 1)
  const isOne = between.every(({ sort }) => sort !== 'mark' && !PARTING.has(sort))
  const topic = text.slice(first.start, last.end)
  if (topic === WHILE) return '' // 回顾去年【时】分几块
  return isOne && topic.length >= 2 && topic.length <= LONGEST_TOPIC ? topic : null
}

const LONGEST_TOPIC = 18

/** What no name of a topic holds. */
const PARTING: ReadonlySet<Token['sort']> = new Set<Token['sort']>([
  'number',
  'count',
  'which',
  'that',
  'title',
  'rank',
  'done',
])

const SORTS = Object.keys(PART_WORDS_ASKED) as readonly PartWord[]
const WORDS: ReadonlyMap<string, PartWord> = new Map(
  SORTS.toReversed().flatMap(sort => PART_WORDS_ASKED[sort].map(word => [word, sort] as const)),
)
const NUMBERS = PART_NUMBERS.map(
  ([pattern, numberOf]) => [new RegExp(pattern.source, 'y'), numberOf] as const,
)

const YEAR = new RegExp(YEAR_IN_FULL.source, 'y')

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const token = numberAt(text, at) ?? wordTokenAt(text, at) ?? charAt(text, at)
    tokens.push(token)
    at = token.end
  }
  return joined(tokens)
}

/** 自身建【设】, 联系【点】: one character right behind a word of no class belongs to it, unless what it asks for follows. */
function joined(tokens: readonly Token[]): Token[] {
  const all: Token[] = []
  for (const [i, read] of tokens.entries()) {
    const last = all.at(-1)
    const next = tokens[i + 1]?.sort ?? 'mark'
    const token = opensName(read, next, all) ? { ...read, sort: 'other' as const } : read
    const belongs = token.end - token.start === 1 && BELONGING[token.sort]?.has(next) === false
    const isOther = token.sort === 'other' || (last?.sort === 'other' && belongs)
    if (last?.sort === 'other' && isOther) all[all.length - 1] = { ...last, end: token.end }
    else all.push(token)
  }
  return all
}

/** 【中】药材: nothing stands before that something could be under. */
const opensName = (
  { sort, start, end }: Token,
  next: Token['sort'],
  before: readonly Token[],
): boolean =>
  sort === 'under' &&
  end - start === 1 &&
  next === 'other' &&
  before.every(each => each.sort === 'filler' || each.sort === 'mark')

/** Of a class of words with one character, what makes them words of their own: 里头【分】几层. */
const BELONGING: Readonly<Partial<Record<Token['sort'], ReadonlySet<Token['sort']>>>> = {
  divides: new Set<Token['sort']>(['count', 'which', 'what', 'title', 'number']),
  part: new Set<Token['sort']>(['under', 'title']),
  lists: new Set<Token['sort']>(),
  under: new Set<Token['sort']>([
    'count',
    'which',
    'divides',
    'tells',
    'what',
    'title',
    'filler',
    'number',
    'lists',
  ]),
  says: new Set<Token['sort']>(['what']),
  behind: new Set<Token['sort']>([
    'what',
    'which',
    'filler',
    'part',
    'title',
    'says',
    'count',
    'rank',
    'mark',
  ]),
}

function numberAt(text: string, at: number): Token | null {
  for (const [pattern, numberOf] of NUMBERS) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    const number = found ? numberOf(found[1] ?? '') : 0
    if (found && Number.isFinite(number) && number !== 0)
      return tokenOf('number', at, at + found[0].length, { number, ofPlan: isOfPlan(found[0]) })
  }
  return null
}

const isOfPlan = (number: string): boolean => wordAt(number, 0, PLAN) !== null
const PLAN: ReadonlySet<string> = new Set(PART_WORDS_ASKED.plan)

const tokenOf = (
  sort: Token['sort'],
  start: number,
  end: number,
  { number = 0, ofPlan = false, ofPart = false, ofLatin = false }: Partial<Token> = {},
): Token => ({ sort, start, end, number, ofPlan, ofPart, ofLatin })

function wordTokenAt(text: string, at: number): Token | null {
  const word = wordAt(text, at, WORDS)
  const sort = word === null ? undefined : WORDS.get(word)
  if (word === null || sort === undefined) return null
  return tokenOf(sort, at, at + word.length, {
    ofPart: PARTS_BESIDE.has(word),
    ofLatin: /[a-z]/.test(word),
  })
}

function charAt(text: string, start: number): Token {
  YEAR.lastIndex = start
  const [year] = YEAR.exec(text) ?? []
  if (year !== undefined) return tokenOf('filler', start, start + year.length)
  const char = text.charAt(start)
  if (/[\s"'()]/.test(char)) return tokenOf('filler', start, start + 1)
  return tokenOf(/[\p{L}\p{N}]/u.test(char) ? 'other' : 'mark', start, start + 1)
}
