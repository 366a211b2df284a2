import { nesting } from '../figure/clauses.ts'
import { NAME_AND } from '../lexicon/connectives.ts'
import {
  LEADS_TO_LIST,
  LIST_GOES_ON,
  MEMBER_NUMBER,
  SHORTCOMINGS_LISTED,
} from '../lexicon/enumeration-words.ts'
import { BEGINS_ITEM } from '../lexicon/list-words.ts'
import { DIVISIONS } from '../lexicon/span-words.ts'
import type { Span } from '../report/report.ts'
import type { TaggedToken } from '../search/analyzer.ts'
import { Passing } from '../search/passing.ts'
import { isLeading, type Sentence } from './span-finder.ts'

/** Things that a sentence writes out one after the other. */
export interface Enumeration {
  readonly items: readonly Span[]
  /** Ends in 等: there may be more. */
  readonly open: boolean
  /** What leads to the list in its clause, and what stands behind it. */
  readonly lead: string
  readonly tail: string
}

/**
 * The lists that a folded sentence writes out, in order: A、B和C, 强化A、完善B, 一是…二是….
 *
 * @example enumerationsIn(sentence)[0]?.items.length // of 以座谈交流、明查暗访、问卷调查等多种方式 three
 */
export function enumerationsIn(sentence: Sentence): readonly Enumeration[] {
  const { words } = sentence
  const found = known.get(words) ?? readEnumerations(sentence)
  known.set(words, found)
  return found
}

// By the words of a sentence, which is cut once: questions are answered from the same ones again and again.
const known = new Passing<Sentence['words'], readonly Enumeration[]>()

function readEnumerations(sentence: Sentence): Enumeration[] {
  return [
    ...clausesOf(sentence.text)
      .flatMap(clause => stretchesOf(clause, sentence))
      .flatMap(stretch => listsIn(stretch, sentence)),
    ...numberedIn(sentence),
    ...partedIn(sentence),
  ]
}

// === Within a clause

/** The clauses of a text: what stands in brackets and quotation marks parts none. */
function clausesOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const at of openMarks(text, /[,。;:!?]/)) {
    spans.push({ start, end: at })
    start = at + 1
  }
  return [...spans, { start, end: text.length }].filter(span => span.end > span.start)
}

/** Where marks stand outside brackets, titles and quotations. */
function openMarks(text: string, mark: RegExp): number[] {
  const found: number[] = []
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    depth = nesting(depth, char)
    if (char === '"') quoted = !quoted
    if (depth === 0 && !quoted && mark.test(char)) found.push(at)
  }
  return found
}

/** A clause, parted where another list is led to: A、B单位【围绕】C、D等方面. */
function stretchesOf(clause: Span, { text, words }: Sentence): Span[] {
  const within = words.filter(({ start, end }) => start > clause.start && end < clause.end)
  const leads = within.filter(
    ({ text: word, start }) =>
      LEADS_TO_LIST.has(word) &&
      text.slice(clause.start, start).includes('、') &&
      text.charAt(start - 1) !== '、',
  )
  const starts = [clause.start, ...leads.map(({ start }) => start)]
  return starts.map((start, i) => ({
    start,
    end: starts[i + 1] ?? clause.end,
  }))
}

const LONGEST_ITEM = 26

/** Of a stretch the list, and where one ends within it the next one, too: 以A、B等方式找C、想D. */
function listsIn(stretch: Span, sentence: Sentence): Enumeration[] {
  const end = endWithin(stretch, sentence)
  if (end === null) return [listIn(stretch, sentence) ?? []].flat()
  const parts = [
    { start: stretch.start, end },
    { start: end, end: stretch.end },
  ]
  return parts.flatMap(part => listIn(part, sentence) ?? [])
}

/** Where a list ends before the last mark: an item between two marks goes on behind 等, or 的 and a noun. */
function endWithin({ start, end }: Span, { text, words }: Sentence): number | null {
  const marks = openMarks(text.slice(start, end), /、/).map(at => at + start)
  for (const [i, mark] of marks.slice(1).entries()) {
    const from = (marks[i] ?? start) + 1
    const within = words.filter(word => word.start >= from && word.end <= mark)
    const ending = within.findIndex(
      ({ text: word, start: at }) =>
        at > from &&
        (LIST_GOES_ON.has(word) || (i > 0 && word === OF && !text.slice(start, from).includes(OF))),
    )
    const verb = within.find(({ tag }, at) => ending >= 0 && at > ending + 1 && /^[vil]/.test(tag))
    if (verb !== undefined) return verb.start
  }
  return null
}

function listIn(clause: Span, { text, words }: Sentence): Enumeration | null {
  const own = text.slice(clause.start, clause.end)
  const marks = openMarks(own, /、/).map(at => at + clause.start)
  const inClause = words.filter(({ start, end }) => start >= clause.start && end <= clause.end)
  const cuts = [...marks.map(at => ({ start: at, end: at + 1 })), ...ands(marks, inClause)].sort(
    (a, b) => a.start - b.start,
  )
  const [first] = cuts
  const last = cuts.at(-1)
  if (first === undefined || last === undefined) return null
  const middle = cuts
    .slice(1)
    .map((cut, i) => ({ start: cuts[i]?.end ?? cut.start, end: cut.start }))
  const others = [...middle, { start: last.end, end: clause.end }]
  const start = startOfFirst({ start: clause.start, end: first.start }, others, {
    text,
    words: inClause,
  })
  const ending = endOfLast(
    { start: last.end, end: clause.end },
    [{ start, end: first.start }, ...middle],
    { text, words: inClause },
  )
  const items = [{ start, end: first.start }, ...middle, { start: last.end, end: ending.end }]
  if (items.some(item => item.end - item.start < 2 || item.end - item.start > LONGEST_ITEM))
    return null
  return {
    items,
    open: ending.open,
    lead: text.slice(clause.start, start),
    tail: text.slice(ending.end, clause.end),
  }
}

/** Words for and behind the last 、, or between two items where none stands. */
function ands(marks: readonly number[], words: readonly TaggedToken[]): Span[] {
  const after = marks.at(-1) ?? -1
  const found = words.filter(
    ({ text, start }, i) => NAME_AND.test(text) && start > after && i > 0 && i < words.length - 1,
  )
  const [link] = found
  if (link === undefined || marks.length === 0) return []
  const rest = words.filter(({ start }) => start > after && start < link.start)
  return rest.some(({ text }) => LIST_GOES_ON.has(text)) ? [] : [link]
}

/** Behind what governs all items; where the others begin with verbs, so does the first. */
function startOfFirst(
  lead: Span,
  others: readonly Span[],
  { text: whole, words }: Sentence,
): number {
  const within = words.filter(({ start, end }) => start >= lead.start && end <= lead.end)
  const [initial = ''] = others.map(({ start }) => whole.charAt(start))
  const isShared =
    others.length > 1 && others.every(({ start }) => whole.startsWith(initial, start))
  const alike = within.findLast(({ text }) => isShared && text.startsWith(initial))
  if (alike !== undefined) return alike.start // 做强A、做优B、做活C
  const areOf = others.every(({ start, end }) => whole.slice(start, end).includes(OF))
  const governs = within.findLastIndex(
    ({ text, tag, end }, i) =>
      end < lead.end &&
      !isOfName(within, i) &&
      (GOVERNS.test(tag) || (isLeading(text) && !/^[ad]/.test(tag)) || LEADS_TO_LIST.has(text)) &&
      !BEGINS_ITEM.test(text) &&
      !(text === OF && areOf),
  )
  const behind = within[governs + 1]?.start ?? lead.start
  const areActs = others.every(({ start }) => isVerb(words.find(word => word.start === start)))
  if (!areActs) return behind
  const [second] = others
  const again = within.find(
    word => second !== undefined && whole.startsWith(word.text, second.start) && isVerb(word),
  )
  const verb = again ?? within[governs]
  return isVerb(verb) && verb !== undefined ? verb.start : behind
}

/** “两学一做”【学习】教育, 非法【吸收】存款: a verb that belongs to what is named. */
function isOfName(words: readonly TaggedToken[], i: number): boolean {
  const before = words.slice(0, i)
  const quotes = before.filter(({ text }) => text === '"').length
  const last = before.at(-1)
  if (quotes % 2 === 1 || (quotes > 0 && last?.text === '"')) return true
  return last?.tag === 'b' && before.some(word => isVerb(word))
}

const OF = '的'
const GOVERNS = /^(?:v$|vd|vi|vf|p|c|u|r|m|q|f|y)/
const isVerb = (word: TaggedToken | undefined): boolean => /^v$|^vd|^vi/.test(word?.tag ?? '')

/** Where the last item ends: at 等, at a number that counts them, like the others, or before the next verb. */
function endOfLast(
  rest: Span,
  others: readonly Span[],
  { text, words }: Sentence,
): { readonly end: number; readonly open: boolean } {
  const within = words.filter(({ start, end }) => start >= rest.start && end <= rest.end)
  const goesOn = within.find(word => LIST_GOES_ON.has(word.text) && word.start > rest.start)
  if (goesOn && goesOn.start - rest.start <= LONGEST_ITEM) return { end: goesOn.start, open: true }
  const alike = alikeEnd(rest, others, text) ?? namedEnd(within, others, text)
  if (alike !== null) return { end: alike, open: false }
  const acts = others.every(({ start }) => isVerb(words.find(word => word.start === start)))
  const stop = within.findIndex(
    ({ tag, start }, i) =>
      i > (acts ? 1 : 0) && start > rest.start && STOPS.test(tag) && !isOfCompound(within, i),
  )
  return { end: within[stop]?.start ?? rest.end, open: false }
}

/** A、B镇、【C镇】推广应用: where a verb follows what ends as one of the others does. */
function namedEnd(
  words: readonly TaggedToken[],
  others: readonly Span[],
  text: string,
): number | null {
  const endings = new Set(others.map(({ end }) => text.charAt(end - 1)))
  const at = words.findIndex(
    ({ text: word, end }, i) =>
      end - (words[0]?.start ?? 0) > 1 &&
      endings.has(word.slice(-1)) &&
      /^[vi]/.test(words[i + 1]?.tag ?? '') &&
      DIVISIONS.includes(word.slice(-1)),
  )
  return words[at]?.end ?? null
}

const STOPS = /^(?:v$|vd|vi|p|c|d|r|m|u)/

/** 国有资产【监督】工作: a verb right before a noun belongs to it where it ends no item. */
const isOfCompound = (words: readonly TaggedToken[], i: number): boolean =>
  words[i]?.tag === 'v' && i === words.length - 1

/** Where the others end alike, and the last holds that ending. */
function alikeEnd(rest: Span, others: readonly Span[], text: string): number | null {
  const endings = others.map(({ end }) => text.charAt(end - 1))
  const [ending = ''] = endings
  if (!endings.every(each => each === ending)) return null
  const at = text.slice(rest.start, rest.end).indexOf(ending, 1)
  return at < 0 ? null : rest.start + at + 1
}

// === Over a sentence

/** 一是…;二是…. */
function numberedIn({ text }: Sentence): Enumeration[] {
  const numbers = [...text.matchAll(MEMBER_NUMBER)]
  if (numbers.length < 2) return []
  const items = numbers.map(({ 0: number, index }, i) => ({
    start: index + number.length,
    end: (numbers[i + 1]?.index ?? text.length + 1) - 1,
  }))
  return [
    {
      items: items.map(item => clipped(item, text)),
      open: false,
      lead: text.slice(0, numbers[0]?.index),
      tail: '',
    },
  ]
}

/** 主要是:A;B;C: parts of a sentence that semicolons part. */
function partedIn({ text }: Sentence): Enumeration[] {
  const lead = SHORTCOMINGS_LISTED.exec(text)
  const from = lead ? lead.index + lead[0].length : 0
  const marks = openMarks(text, /;/).filter(at => at > from)
  if (marks.length === 0) return []
  const starts = [from, ...marks.map(at => at + 1)]
  const items = starts.map((start, i) => clipped({ start, end: marks[i] ?? text.length }, text))
  return [{ items, open: false, lead: text.slice(0, from), tail: '' }]
}

/** Its first clause is enough to name it. */
function clipped({ start, end }: Span, text: string): Span {
  const [own = ''] = /^[^,。;]*/.exec(text.slice(start, end)) ?? []
  return { start, end: start + (own.length > 1 ? own.length : end - start) }
}
