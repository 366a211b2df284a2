import { NAME_AND, NAME_LINK } from '../lexicon/connectives.ts'
import { BEGINS_ITEM, EXAMPLE_COUNTED } from '../lexicon/list-words.ts'
import { PLACE_OR_OFFICE_END } from '../lexicon/place-names.ts'
import { SESSION_PIECE } from '../lexicon/rank-words.ts'
import { ROLE_FORMS } from '../lexicon/role-words.ts'
import {
  AT_MEETING,
  BODIES_COUNTED,
  LEADING,
  NAME_CLASSES,
  type NameClass,
  NO_NAMES,
  PAPER_KINDS,
  PAPERS,
  PLACE_NOUNS,
  TITLED,
  TO_PLACES,
  TOGETHER,
  WRITINGS,
} from '../lexicon/span-words.ts'
import { liesWithin, type Span } from '../report/report.ts'
import type { TaggedToken } from '../search/analyzer.ts'

/** Names that may answer, with the stretch they stand in. */
export interface Names {
  readonly spans: readonly Span[]
  /** Whether more than those named are meant: A、B等. */
  readonly open: boolean
}

/** A folded sentence in words. */
export interface Sentence {
  readonly text: string
  readonly words: readonly TaggedToken[]
}

/**
 * The names of a sort in a sentence by their titles and endings, those that stand side by side together.
 *
 * @example namesOf('街道', sentence) // 指导云峰街道、赵家街道先行先试 → [{ spans: [云峰街道, 赵家街道], open: false }]
 */
export function namesOf(noun: string, sentence: Sentence): Names[] {
  const { endings } = classOf(noun)
  return [
    ...(isTitled(noun) ? titlesOf(noun, sentence) : []).filter(names =>
      endsIn(names, noun === endings[0] ? [] : endings, sentence),
    ),
    ...endedNames(
      hasTitle(noun, sentence) ? [] : endings,
      PLACE_NOUNS.has(noun) ? LONGEST_PLACE : LONGEST_NAME,
      sentence,
    ),
  ]
}

/** Lists before a noun of the same sort, where its names do not end in it: 人民网、公民报、开州日报等主流媒体. */
export function listedFor(noun: string, sentence: Sentence): Names[] {
  const { nouns, endings } = classOf(noun)
  const isName = (each: string) => endings.includes(each) && nouns.length > 1 // 长江保护【法】
  return nouns.flatMap(each =>
    listedBefore(each, sentence).filter(({ open }) => (open && each.length > 1) || !isName(each)),
  )
}

/** What has a title is named by it: no words round it name it too. */
const hasTitle = (noun: string, sentence: Sentence): boolean =>
  isTitled(noun) && titlesOf(noun, sentence).length > 0

/** 建议, and 重点建议 as well. */
const isTitled = (noun: string): boolean => [...TITLED].some(titled => noun.endsWith(titled))

/** The class that a noun, or the word it ends in, belongs to; 应用 and the like are their own. */
function classOf(noun: string): NameClass {
  const known =
    NAME_CLASSES.find(({ nouns }) => nouns.includes(noun)) ??
    NAME_CLASSES.find(({ nouns }) => nouns.some(each => noun.endsWith(each)))
  return known ?? { nouns: [noun], endings: [noun] }
}

const endsIn = ({ spans }: Names, endings: readonly string[], { text }: Sentence): boolean =>
  endings.length === 0 ||
  spans.some(({ end }) => endings.some(ending => text.slice(0, end - 1).endsWith(ending)))

// === Titles

/** Titles in 《》 with the noun in them or in the clause round them: 警示教育片《…》, 《…》的议案. */
export function titlesOf(noun: string, { text }: Sentence): Names[] {
  return [...text.matchAll(/《([^》]+)》/g)]
    .map(({ 0: title, index }) => ({ start: index, end: index + title.length }))
    .filter(({ start, end }) => {
      const kind = KINDS.find(each => text.slice(start, end - 1).endsWith(each))
      if (kind !== undefined && PAPERS.has(noun)) return PAPER_KINDS.has(kind)
      if (noun.length > 1 && kind !== undefined && TITLED.has(noun) && !alike(kind, noun))
        return false
      if (WRITINGS.has(noun)) return kind === undefined
      const before = /[^,;:。》]*$/.exec(text.slice(0, start))?.[0] ?? ''
      const behind = /^[^,;:。《]*/.exec(text.slice(end))?.[0] ?? ''
      const around = `${before}${text.slice(start, end)}${behind}`
      return noun === '' || [...noun].some(char => around.includes(char))
    })
    .map(span => ({ spans: [span], open: false }))
}

const KINDS = [...TITLED].filter(kind => kind.length > 1).sort((a, b) => b.length - a.length)

/** 方案 is no 议案; 报道 and 文章 say nothing of how a title ends. */
const alike = (kind: string, noun: string): boolean => kind.endsWith(noun) || noun.endsWith(kind)

/** Names in quotation marks. */
export function quotedNames({ text }: Sentence): Names[] {
  return [...text.matchAll(/"([^"]{2,30})"/g)].map(({ 0: whole, index }) => ({
    spans: [{ start: index + 1, end: index + whole.length - 1 }],
    open: false,
  }))
}

// === Names that end alike

/** In characters. */
export const LONGEST_NAME = 16
export const LONGEST_PLACE = 8

/** 厚坝镇、和谦镇、满月镇: names with one of the endings, each reaching left to where a name begins. */
export function endedNames(
  endings: readonly string[],
  longest: number,
  sentence: Sentence,
): Names[] {
  const spans = endings
    .flatMap(ending => occurrences(sentence.text, ending))
    .map(span => ({ start: nameStart(span, sentence), end: span.end }))
    .filter(({ start, end }) => end - start > 1 && end - start <= longest)
    .filter(span => isName(span, sentence, endings))
  return grouped(outermost(spans), sentence.text)
}

function occurrences(text: string, word: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    found.push({ start: at, end: at + word.length })
  return found
}

const NAME_TAG = /^(?:n|j|l|b|s|t$|an|vn|x|eng|i|zg)/

/** Where the name begins that ends here: behind the last verb, particle or mark. */
function nameStart({ start, end }: Span, { text, words }: Sentence): number {
  let from = start
  for (let i = words.findLastIndex(word => word.start < end); i >= 0; i--) {
    const word = words[i]
    if (!word || word.end < from) break
    if (word.start >= start || word.start >= from) continue
    if (word.end > start && word.start < start)
      from = word.start // the ending lies within a word
    else if (isNamePart(word) || isBehindQuote(words, i, text)) from = word.start
    else if (word.text === '"') {
      const open = text.lastIndexOf('"', word.start - 1)
      return open < 0 ? from : open // "食药同源"美食文化街
    } else break
  }
  return from
}

/** “两学一做”【学习】教育. */
const isBehindQuote = (words: readonly TaggedToken[], i: number, text: string): boolean =>
  /^v/.test(words[i]?.tag ?? '') &&
  words[i - 1]?.text === '"' &&
  text.slice(0, words[i]?.start).split('"').length % 2 === 1

const isNamePart = ({ text, tag }: TaggedToken): boolean =>
  (NAME_TAG.test(tag) || SESSION_PIECE.test(text)) &&
  /^[\p{L}\p{N}()]+$/u.test(text) &&
  !LEADING.has(text) &&
  !NAME_LINK.test(text)

/** More than the bare noun: 镇 alone, 各镇, 乡镇, 执法 name nothing. */
function isName(span: Span, { text, words }: Sentence, endings: readonly string[]): boolean {
  const name = text.slice(span.start, span.end)
  const last = words.find(word => word.start < span.end && word.end >= span.end)
  const own = words.filter(word => liesWithin(word, span))
  return (
    !endings.includes(name) &&
    !NO_NAMES.has(name) &&
    last !== undefined &&
    (last.end === span.end || AT_MEETING.test(last.text)) &&
    (endings.includes(last.text) || !NO_NAMES.has(last.text)) &&
    !(own.length === 2 && NO_NAMES.has(own[0]?.text ?? ''))
  )
}

const outermost = (spans: readonly Span[]): Span[] =>
  spans
    .filter(
      one =>
        !spans.some(
          other =>
            other !== one && other.start <= one.start && other.end >= one.end && !same(one, other),
        ),
    )
    .filter((one, i, all) => all.findIndex(other => same(one, other)) === i)
    .sort((a, b) => a.start - b.start)

const same = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end

/** Names with only 、 or 和 between them are one list. */
function grouped(spans: readonly Span[], text: string): Names[] {
  const groups: Span[][] = []
  for (const span of spans) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && NAME_LINK.test(text.slice(before.end, span.start))) last.push(span)
    else groups.push([span])
  }
  return groups.map(group => ({
    spans: group,
    open: /^等/.test(text.slice(group.at(-1)?.end ?? 0)),
  }))
}

// === Lists before a noun

/** 人民网、公民报、开州日报【等主流媒体平台】. */
export function listedBefore(noun: string, sentence: Sentence): Names[] {
  const { text } = sentence
  const heads = noun === '' ? [] : occurrences(text, noun)
  return heads.flatMap(head => {
    const lead = /(?<open>等)?[^,。;:、等的《》"]{0,8}$/u.exec(text.slice(0, head.start))
    const end = lead?.groups?.open === undefined ? null : lead.index
    const spans = end === null ? closedList(head, sentence) : listEnding(end, sentence, 1)
    return spans.length === 0 ? [] : [{ spans, open: end !== null }]
  })
}

/** A、B两个【应用】. */
const NUMBERED =
  /(?<=[^,。;]、[^,。;]*)[两二三四五六七八九十\d]+[个大家项部件名位所座条处类种](?:\p{Script=Han}{0,3})$/u

/** A、B、C帮扶成员单位: no 等; the last one ends where the words for all begin. */
function closedList(head: Span, sentence: Sentence): Span[] {
  const numbered = NUMBERED.exec(sentence.text.slice(0, head.start))
  if (numbered) return listEnding(numbered.index, sentence)
  const last = sentence.words.filter(word => word.end <= head.start)
  // the noun's own modifiers, back to the last 、
  const mark = sentence.text.lastIndexOf('、', head.start)
  if (mark < 0 || head.start - mark > LONGEST_NAME) return []
  const within = last.filter(word => word.start > mark)
  if (within.some(word => !isNamePart(word) && !/^v/.test(word.tag))) return []
  const end = lastNameEnd(within, mark, sentence)
  return end === undefined ? [] : listEnding(end, sentence)
}

/** The last name ends with its first word; where a name before it opens alike, it has as many: 中国通号、【中国中车】总部. */
function lastNameEnd(
  within: readonly TaggedToken[],
  mark: number,
  { text, words }: Sentence,
): number | undefined {
  const [first, second] = within
  if (first === undefined || second === undefined) return first?.end
  const from = Math.max(text.lastIndexOf('、', mark - 1), lastMark(text, mark)) + 1
  const before = words.filter(word => word.start >= from && word.end <= mark)
  const alike = before.findLast(({ text: word }) => word.startsWith(first.text))
  const opens = alike !== undefined && (alike.text !== first.text || alike.end < mark)
  const isPart = first.end - first.start === 1
  return (opens || isPart) && second.end <= (within.at(-1)?.end ?? 0) ? second.end : first.end
}

/**
 * The list of names that ends at a place, of at least two where nothing else tells that it is one.
 *
 * @example listEnding(12, { text: '在厚坝镇、和谦镇、满月镇推行', words }) // the three towns
 */
export function listEnding(end: number, { text, words }: Sentence, least = 2): Span[] {
  const spans: Span[] = []
  let to = end
  for (;;) {
    const mark = text.lastIndexOf('、', to - 1)
    const stop = lastMark(text, to)
    const from = mark > stop ? mark + 1 : firstStart(stop, to, words)
    if (to - from < 1 || to - from > 24) break
    spans.unshift({ start: from, end: to })
    if (mark <= stop) break
    to = mark
  }
  const split = spans.flatMap(span => joined(span, { text, words }))
  return split.length >= least ? split : []
}

/** The last item may be two: A、B和C. */
function joined({ start, end }: Span, { words }: Sentence): Span[] {
  const link = words.find(word => word.start > start && word.end < end && NAME_AND.test(word.text))
  return link
    ? [
        { start, end: link.start },
        { start: link.end, end },
      ]
    : [{ start, end }]
}

function lastMark(text: string, before: number): number {
  let at = before - 1
  while (at >= 0 && !/[,。;:!?"《》()]/.test(text.charAt(at))) at--
  return at
}

/** Where the first item of a list begins: behind the last verb, preposition or number of its clause. */
function firstStart(stop: number, end: number, words: readonly TaggedToken[]): number {
  const within = words.filter(word => word.start > stop && word.start < end)
  const last = within.findLastIndex(
    ({ text, tag, end: to }) =>
      to < end &&
      !BEGINS_ITEM.test(text) &&
      (/^(?:v$|vd|vi|p|c|u|d|r|m|q|f|y)/.test(tag) || LEADING.has(text)),
  )
  return within[last + 1]?.start ?? stop + 1
}

// === Roles

/** With whom: 联动【万州、达州】人大, 协同【区人民法院】. */
export function companyIn(sentence: Sentence): Names[] {
  const { text, words } = sentence
  return words
    .filter((word, i) => TOGETHER.includes(word.text) && !joinsNouns(word, words[i - 1]))
    .flatMap(({ end }) => {
      const behind = nounRun(words, end)
      return behind ? [{ spans: itemsOf({ start: end, end: behind }, sentence), open: false }] : []
    })
    .filter(
      ({ spans }) =>
        spans.length > 0 && spans.every(({ start, end }) => text.slice(start, end).length > 1),
    )
}

/** 人大代表【和】法检两院 is one list, 【与】市人大联动 is company. */
const joinsNouns = ({ text }: TaggedToken, before: TaggedToken | undefined): boolean =>
  NAME_LINK.test(text) || /^[同跟]$/.test(text)
    ? before !== undefined && /\p{L}/u.test(before.text)
    : false

/** Where the run of names and links behind a place ends; undefined where none stands there. */
function nounRun(words: readonly TaggedToken[], start: number): number | undefined {
  let end: number | undefined
  const behind = words.filter(each => each.start >= start)
  for (const [i, word] of behind.entries()) {
    if (end === word.start && AT_MEETING.test(word.text)) return word.start + 1
    if (!isRunPart(word, behind[i + 1]) && !endsName(word, behind[i + 1], end)) break
    if (end !== undefined && isPlaceEnd(behind[i - 1]) && /^[vadi]/.test(word.tag)) break // 河堰镇|驻村
    end = word.end
  }
  return end
}

/** The noun phrase that a clause begins with, before a place in it; empty where that place begins it. */
export function headOfClause(before: number, { text, words }: Sentence): Span {
  const start = clauseStart(before, { text, words })
  let end = start
  for (const word of words.filter(each => each.start >= start && each.end <= before)) {
    if (LEADING.has(word.text)) break
    if (!HEAD_TAG.test(word.tag) && word.text !== '、' && !NAME_LINK.test(word.text)) break
    end = word.end
  }
  return { start, end }
}

/** A clause begins behind a mark, or behind 、 where what stands before it is a clause of its own: A领衔督办、【B】对口督办. */
function clauseStart(before: number, { text, words }: Sentence): number {
  const mark = lastMark(text, before) + 1
  const comma = text.lastIndexOf('、', before - 1)
  const isClause =
    comma > mark &&
    words.some(({ tag, start, end }) => /^v/.test(tag) && start > mark && end <= comma) &&
    words.some(({ tag, start, end }) => /^n/.test(tag) && start > comma && end <= before)
  return isClause ? comma + 1 : mark
}

const HEAD_TAG = /^(?:n|j|l|s|eng)/

/** A noun, a link between two, a number of bodies, or a verb that belongs to the noun behind it: 综合服务大厅. */
function isRunPart(word: TaggedToken, next: TaggedToken | undefined): boolean {
  if (/[,。;:"《》!?]/.test(word.text)) return false
  if (
    BODIES_COUNTED.test(word.text) ||
    (/^m/.test(word.tag) && BODIES_COUNTED.test(next?.text ?? ''))
  )
    return true
  if (word.text === '、' || NAME_LINK.test(word.text) || /[()]/.test(word.text)) return true
  if (word.tag === 'n' && isLeading(word.text)) return false
  const belongs = /^n/.test(next?.tag ?? '') || AT_MEETING.test(next?.text ?? '')
  return NAME_TAG.test(word.tag) || (word.tag === 'v' && belongs)
}

/**
 * Whether a word governs what stands behind it though jieba may take it for a noun: 推行, and 全面推行 as well.
 *
 * @example isLeading('深化落实') // true
 */
export function isLeading(text: string): boolean {
  return (
    LEADING.has(text) ||
    (text.length === 4 && LEADING.has(text.slice(0, 2)) && LEADING.has(text.slice(2)))
  )
}

/** 山林|【通】,完成归集: one character right behind a name and before a mark does nothing by itself. */
const endsName = (
  { text, start, end }: TaggedToken,
  next: TaggedToken | undefined,
  before: number | undefined,
): boolean =>
  end - start === 1 &&
  start === before &&
  /^\p{Script=Han}$/u.test(text) &&
  (next === undefined || /^[,。;、:]/.test(next.text))

const isPlaceEnd = (word: TaggedToken | undefined): boolean =>
  word !== undefined && PLACE_OR_OFFICE_END.test(word.text)

/** The items of a list: 云峰街道、赵家街道 → two; 和谦镇 is one, for its 和 is no word. */
export function itemsOf({ start, end }: Span, { words }: Sentence): Span[] {
  const items: Span[] = []
  let from = start
  for (const word of words.filter(each => liesWithin(each, { start, end }))) {
    if (word.text !== '、' && !NAME_LINK.test(word.text)) continue
    items.push({ start: from, end: word.start })
    from = word.end
  }
  return [...items, { start: from, end }].filter(span => span.end > span.start)
}

/** A frame of words that names a role: 以【X】为主阵地, 被【X】刊发, 由【X】负责. */
export interface Role {
  readonly span: Span
  /** What the role is, or what is done. */
  readonly role: string
}

/** What is named of many: 【老旧小区改造】等191个项目. */
export function examplesIn(sentence: Sentence): Names[] {
  return [...sentence.text.matchAll(EXAMPLE_COUNTED)]
    .map(({ index }) => ({ spans: listEnding(index, sentence, 1), open: true }))
    .filter(({ spans }) => spans.length > 0)
}

/** The roles that a sentence gives to somebody or something. */
export function rolesIn({ text }: Sentence): Role[] {
  return ROLE_FORMS.flatMap(pattern =>
    [...text.matchAll(pattern)].flatMap(({ indices, groups }) => {
      const who = indices?.groups?.who
      return who ? [{ span: { start: who[0], end: who[1] }, role: groups?.role ?? '' }] : []
    }),
  )
}

/** Places behind a preposition or a verb of motion: 常驻【河堰镇】, 纳入【…综合服务大厅】. */
export function placesIn(sentence: Sentence): Names[] {
  const { text, words } = sentence
  return words
    .filter(word => TO_PLACES.has(word.text))
    .flatMap(({ end: start }) => {
      const end = nounRun(words, start)
      return end === undefined || end - start < 2
        ? []
        : [{ spans: itemsOf({ start, end }, sentence), open: text.startsWith('等', end) }]
    })
}
