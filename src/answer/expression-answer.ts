import {
  AND_ANOTHER,
  ASKS_DOING,
  ASKS_WHICH_THEY_ARE,
  EXPRESSION_TAIL,
  LEADS_TO_THINGS,
  MAY_ASK_WHAT_SUCH,
  NOT_UNDERSTOOD,
  NUMBER_AS_NAME,
  NUMBERED_EXPRESSION,
  ROUND_EXPRESSION,
  SLOGAN_VERB,
  WHAT_SUCH,
  WHETHER_TOLD,
} from '../lexicon/expression-words.ts'
import { MEANING_ASKED, MEANING_FIRST, MEANING_ONLY } from '../lexicon/place-words.ts'
import { isPartOf, type Passage, type Report, type Span } from '../report/report.ts'
import type { Hit } from '../search/search.ts'
import type { Answer, Told } from './answer.ts'
import type { Answerer } from './answerer.ts'
import { atHand } from './at-hand.ts'
import { type IndexedCorpus, occurrencesIn } from './indexed-corpus.ts'
import { common, type Retrieval } from './retrieval.ts'

/**
 * What an expression of the field means: what the report puts beside it, or where it is used and that it is
 * not explained.
 */
export const EXPRESSIONS: Answerer = {
  kind: 'expressions',
  answer(asked, corpus) {
    const { phrase, onlyMeaning } = phraseIn(asked.question.text)
    if (phrase !== null && isFigure(phrase, asked, corpus)) return null
    const whole = phrase === null ? undefined : firstUse(phrase, asked, corpus)
    const expression = phrase === null || whole ? phrase : termWithin(phrase, asked, corpus)
    const place = whole ?? (expression === null ? undefined : firstUse(expression, asked, corpus))
    if (expression === null || place === undefined || isInNotes(place)) return null
    const told = explanationOf(expression, place)
    if (told) return shown(place, { told }, asked)
    const isTerm = isNumbered(expression) || place.quoted || (onlyMeaning && whole !== undefined)
    return isTerm ? shown(place, { expression }, asked) : null
  },
}

/** 259指的是什么 asks what a figure counts. */
const isFigure = (phrase: string, { scope, hits }: Retrieval, corpus: IndexedCorpus): boolean =>
  /^[\d.]+$/.test(phrase) &&
  atHand(scope.reports, hits).some(({ passages }) =>
    occurrencesIn(corpus, passages).some(({ figure }) => figure.value === phrase),
  )

const LONGEST = 20
const ENGLISH_MEANING =
  /^what(?:'s| (?:does|do|is|are))(?: the)?(?: term| phrase)? (?<term>.+?)(?<mean> (?:mean|stand for|refer to|about))?(?: (?:here|in (?:the|this) (?:report|text)))?$/
// 三会一课, 两个确立, 1+4

/** The longest term in a phrase that the reports put in quotation marks: 老说的【四个机关】. */
function termWithin(phrase: string, { scope }: Retrieval, { index }: IndexedCorpus): string | null {
  if (ASKS_DOING.test(phrase)) return null
  for (let length = phrase.length - 1; length >= 2; length--)
    for (let start = 0; start + length <= phrase.length; start++) {
      const words = phrase.slice(start, start + length)
      if (!/^[\p{L}\p{N}+]+$/u.test(words)) continue
      if (index.containing(`"${words}"`, report => scope.reports.has(report)) !== undefined)
        return words
    }
  const [number] = NUMBER_AS_NAME.exec(phrase) ?? []
  return number !== undefined && index.containing(number, report => scope.reports.has(report))
    ? number
    : null
}

/** What the meaning is asked of, and whether nothing but a meaning can be asked so; of 重点是什么 the points are. */
interface Phrase {
  readonly phrase: string | null
  readonly onlyMeaning: boolean
}

const NO_PHRASE: Phrase = { phrase: null, onlyMeaning: false }

/** 什么是三会一课, 两个确立是哪两个. */
function phraseIn(text: string): Phrase {
  const said = text
    .replace(/[?。!,\s]+$/g, '')
    .replace(WHETHER_TOLD, '')
    .replace(NOT_UNDERSTOOD, '')
    .replace(AND_ANOTHER, '')
  const plain = (
    MAY_ASK_WHAT_SUCH.test(said) ? said.replace(WHAT_SUCH, '$1是什么意思') : said
  ).trim()
  const english = ENGLISH_MEANING.exec(plain)?.groups
  if (english?.term !== undefined && /[\p{Script=Han}\d]/u.test(english.term))
    return { phrase: english.term.trim(), onlyMeaning: english.mean !== undefined }
  const first = MEANING_FIRST.find(word => plain.startsWith(word))
  const last = ENDINGS.find(word => plain.endsWith(word))
  const counted = ASKS_WHICH_THEY_ARE.exec(plain)
  if (first === undefined && last === undefined && counted === null) return NO_PHRASE
  const behind = first === undefined ? plain : plain.slice(first.length)
  const cut = counted ? behind.slice(0, behind.length - counted[0].length) : behind
  const bare = (last && !counted ? cut.slice(0, cut.length - last.length) : cut).replace(
    ROUND_EXPRESSION,
    '',
  )
  if (bare.length < 2 || bare.length > LONGEST) return NO_PHRASE
  const onlyMeaning = first !== undefined || MEANING_ONLY.some(word => last?.endsWith(word))
  return { phrase: bare, onlyMeaning }
}

/** The longest first: 是个什么意思 ends in 什么意思, too. */
const ENDINGS = [...MEANING_ASKED].sort((a, b) => b.length - a.length)

/** A place of a report where an expression stands. */
interface Use {
  readonly passage: Passage
  readonly report: Report
  readonly sentence: Span
  /** Where it stands in the report's text. */
  readonly at: Span
  readonly quoted: boolean
}

/**
 * What a report puts beside an expression, as a list in brackets or before it; null where it is only used.
 *
 * @example explained('六有', retrieval, corpus)?.told.text // '有活动阵地、有平台载体、…'
 */
export function explained(
  expression: string,
  asked: Retrieval,
  corpus: IndexedCorpus,
): { readonly told: Told; readonly hit: Hit; readonly isTerm: boolean } | null {
  const use = firstUse(expression, asked, corpus)
  const told = use && explanationOf(expression, use)
  if (!use || !told) return null
  return { told, hit: hitOf(use, asked), isTerm: use.quoted || isNumbered(expression) }
}

function hitOf({ passage, report }: Use, { hits }: Retrieval): Hit {
  return hits.find(hit => hit.passage === passage) ?? { passage, report, score: 1, terms: [] }
}

function firstUse(
  expression: string,
  { scope, hits }: Retrieval,
  corpus: IndexedCorpus,
): Use | undefined {
  for (const words of [expression, expression.replace(EXPRESSION_TAIL, '')]) {
    if (words.length < 2) continue
    const uses = usesOf(words, atHand(scope.reports, hits), corpus)
    const explained = uses.find(use => explanationOf(words, use) !== null)
    if (explained ?? uses[0]) return explained ?? uses[0]
  }
  return undefined
}

function usesOf(words: string, reports: readonly Report[], { index }: IndexedCorpus): Use[] {
  return reports.flatMap(report => {
    if (index.containing(words, each => each === report) === undefined) return []
    return report.passages.flatMap(passage =>
      passage.sentences.flatMap(sentence => {
        const text = report.folded.slice(sentence.start, sentence.end)
        const from = text.indexOf(words)
        if (from < 0) return []
        const start = sentence.start + from
        const end = start + words.length
        const quoted = report.folded[start - 1] === '"' && report.folded[end] === '"'
        return [{ passage, report, sentence, at: { start, end }, quoted }]
      }),
    )
  })
}

/** A glossary at the end explains in its own words: the passage answers. */
const isInNotes = ({ passage, report }: Use): boolean => {
  const section = report.sections[passage.section]
  return (
    section !== undefined &&
    section.number === '' &&
    passage.runIn !== null &&
    isPartOf(passage, section)
  )
}

// === What the report puts beside an expression

const DIGITS = '一二三四五六七八九十'

/** “六有”标准(有活动阵地、…), 政治能力、纪律定力、执行效力三大能力, 以…为主阵地…的“1+4”. */
function explanationOf(expression: string, use: Use): Told | null {
  return (
    inBrackets(use) ??
    listBefore(expression, use) ??
    listBehind(expression, use) ??
    frameBefore(use)
  )
}

function inBrackets({ report, at, sentence }: Use): Told | null {
  const behind = report.folded.slice(at.end, sentence.end)
  const found = /^"?(?:\p{Script=Han}{0,3})\(([^()]{3,})\)/u.exec(behind)
  if (!found?.[1]) return null
  const start = at.end + found[0].length - 1 - found[1].length
  return toldBy({ start, end: start + found[1].length }, report, sentence)
}

/** A list right before an expression that counts it: three items for 三大能力. */
function listBefore(expression: string, { report, at, sentence }: Use): Told | null {
  const count = countIn(expression)
  if (count === null) return null
  const before = report.folded.slice(sentence.start, at.start)
  const items = /((?:[^,。;:"、]{2,24}、)+[^,。;:"、]{2,24})$/.exec(before)?.[1]
  if (items === undefined || items.split('、').length !== count) return null
  const own = items.replace(SLOGAN_VERB, '')
  return toldBy({ start: at.start - own.length, end: at.start }, report, sentence)
}

/** A list right behind one that counts it: “四到”机制,四个 items. */
function listBehind(expression: string, { report, at, sentence }: Use): Told | null {
  const count = countIn(expression)
  const behind = report.folded.slice(at.end, sentence.end)
  const lead = LEADS_TO_THINGS.exec(behind)?.[0]
  if (count === null || lead === undefined) return null
  const items = /^(?:[^,。;:"、()]{2,24}、)+[^,。;:"、()]{2,24}(?=[。;]|$)/.exec(
    behind.slice(lead.length),
  )?.[0]
  if (items === undefined || items.split('、').length !== count) return null
  const start = at.end + lead.length
  return toldBy({ start, end: start + items.length }, report, sentence)
}

/** 三大能力: three. */
function countIn(expression: string): number | null {
  const digit = /^[一二两三四五六七八九十]/.exec(expression)?.[0]
  if (digit === undefined) return null
  return digit === '两' ? 2 : DIGITS.indexOf(digit) + 1
}

function frameBefore({ report, at, sentence, quoted }: Use): Told | null {
  if (!quoted) return null
  const before = report.folded.slice(sentence.start, at.start)
  const found = /以([^,。;]{2,80}为[^,。;]{2,10})的"$/.exec(before)?.[0]
  if (found === undefined) return null
  return toldBy({ start: at.start - found.length, end: at.start - 2 }, report, sentence)
}

const toldBy = (span: Span, { text }: Report, sentence: Span): Told => ({
  text: text.slice(span.start, span.end).replace(/\s+/g, ''),
  spans: [span],
  sentence,
})

const isNumbered = (expression: string): boolean =>
  NUMBERED_EXPRESSION.test(expression) || /^\d{2,}$/.test(expression.replace(EXPRESSION_TAIL, ''))

function shown(
  use: Use,
  found: { readonly told: Told } | { readonly expression: string },
  asked: Retrieval,
): Answer {
  const hits = [hitOf(use, asked), ...asked.hits.filter(each => each.passage !== use.passage)]
  const rest = common({ ...asked, hits }, [])
  if ('told' in found) return { kind: 'passage', figures: [], told: found.told, ...rest }
  const { report, at, sentence } = use
  const told = { text: report.text.slice(at.start, at.end), spans: [at], sentence }
  const notes = [...asked.notes, { kind: 'undefined', expression: told.text } as const]
  return { kind: 'passage', figures: [], told, ...rest, notes }
}
