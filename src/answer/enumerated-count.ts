import {
  ANY_MEMBERS,
  ANY_PERSONS,
  BEFORE_COUNT,
  COUNTS_PLACES,
  HOW_MANY_MEMBERS,
  LEADS_IN,
  LIST_MARKS,
  OTHERS_FAULTS,
  PERSON_ENDINGS,
  REPORT_ITSELF,
  SHORTCOMINGS,
  SHORTCOMINGS_LISTED,
} from '../lexicon/enumeration-words.ts'
import { BODY_ENDINGS, NAME_CLASSES, NO_NAMES, PLACE_ENDINGS } from '../lexicon/span-words.ts'
import { YEAR_ALONE } from '../lexicon/year-words.ts'
import type { AskedWord } from '../match/asked.ts'
import { type CountQuestion, readCountQuestion } from '../question/count-question.ts'
import { askedWords } from '../question/words.ts'
import type { Span } from '../report/report.ts'
import { taggedTokens } from '../search/analyzer.ts'
import { termMatches } from '../search/term-match.ts'
import { IN_ENUMERATED_COUNT as AT } from '../weights.ts'
import type { Answer, FigureCitation, Told } from './answer.ts'
import type { Answerer } from './answerer.ts'
import { atHand } from './at-hand.ts'
import { type Enumeration, enumerationsIn } from './enumerations.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { readingTools } from './matching.ts'
import { meetsAll, restrictionsOf } from './restriction.ts'
import { common, type Retrieval } from './retrieval.ts'
import { type Scene, scenesOf } from './scenes.ts'
import { nounAt } from './span-answer.ts'
import { isLeading } from './span-finder.ts'

/** How many, where the report writes them out and gives no number: counted from its list, with the names. */
export const ENUMERATED_COUNT: Answerer = {
  kind: 'enumerated count',
  answer(asked, corpus) {
    const wanted = countIn(asked, corpus)
    const best = wanted && bestList(wanted, asked, corpus)
    return best ? counted(best, wanted.measure, asked) : null
  },
}

/**
 * What the report writes out of the kind that is asked for, where the figure found counts something else: of
 * 解决的难题有几个方面 no 10家企业.
 *
 * @example enumeratedInstead(answer.figures, retrieval, corpus)?.kind // '4个方面'
 */
export function enumeratedInstead(
  figures: readonly FigureCitation[],
  asked: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  const wanted = countIn(asked, corpus)
  const [told] = figures
  if (wanted === null || told === undefined) return null
  const counts = `${told.figure.unit}${told.figure.what}`
  if (!wanted.namedOnly && nounsOf(wanted).some(noun => counts.includes(noun))) return null
  const best = bestList(wanted, asked, corpus)
  const isOfMembers = ANY_MEMBERS.has(wanted.behind) && !counts.includes(wanted.behind)
  return best && best.kind >= (isOfMembers ? AT.kind.led : AT.kind.named)
    ? counted(best, wanted.measure, asked)
    : null
}

const countIn = (asked: Retrieval, corpus: IndexedCorpus): CountQuestion | null =>
  readCountQuestion(asked.question.text, {
    first: text =>
      SHORT.find(noun => text.startsWith(noun)) ??
      (/^\p{Script=Han}/u.test(text) ? nounAt(text, corpus) || singleNoun(text, corpus) : ''),
    last: text => lastNoun(text, corpus),
  })

/** 几条【链】. */
function singleNoun(text: string, { analyzer }: IndexedCorpus): string {
  const [first] = analyzer.tag(text)
  return text.length === 1 && /^n/.test(first?.tag ?? '') ? text : ''
}

const SHORT = [...SHORTCOMINGS].sort((a, b) => b.length - a.length)

/** The list that is meant; null where two may be. */
function bestList(wanted: CountQuestion, asked: Retrieval, corpus: IndexedCorpus): Found | null {
  const [best, next] = listsFor(wanted, asked, corpus)
  return best && (next === undefined || best.score - next.score >= AT.apart) ? best : null
}

/** A list of a sentence, those of its items that are of the kind asked for, and how well it fits. */
interface Found {
  readonly scene: Scene
  readonly items: readonly Span[]
  readonly open: boolean
  readonly kind: number
  readonly score: number
}

function listsFor(wanted: CountQuestion, asked: Retrieval, corpus: IndexedCorpus): Found[] {
  const words = wordsBeside(wanted, asked, corpus)
  const restrictions = restrictionsOf(asked, corpus)
  const isOwn =
    nounsOf(wanted).some(noun => SHORTCOMINGS.has(noun)) && !OTHERS_FAULTS.test(wanted.rest)
  const finds = isOwn ? shortcomingsIn(asked, corpus) : []
  const scenes = words.length === 0 ? [] : scenesOf(words, asked, corpus, LISTS)
  const found = [...finds, ...scenes.filter(scene => meetsAll(restrictions, scene.text, scene))]
    .flatMap(scene =>
      enumerationsIn(scene).flatMap(list => {
        const kind = kindOf(list, wanted, {
          scene,
          words,
          asked: asked.question.text,
        })
        if (
          kind === null ||
          scene.fit < (kind.weight > AT.kind.any ? AT.leastFit : AT.leastFitOfAny)
        )
          return []
        const score = scene.fit + kind.weight + AT.near * nearness(words, list, scene)
        return [
          {
            scene,
            items: kind.items,
            open: list.open,
            kind: kind.weight,
            score,
          },
        ]
      }),
    )
    .sort((a, b) => b.score - a.score)
  return found.filter((one, i) => !found.slice(0, i).some(other => overlap(one, other)))
}

const LISTS = (text: string): boolean => LIST_MARKS.test(text)

const overlap = (one: Found, other: Found): boolean =>
  one.scene.span.start === other.scene.span.start &&
  one.items.some(item => other.items.some(each => item.start < each.end && each.start < item.end))

/** Where a report lists what it finds wanting in its own work: that needs no other words. */
function shortcomingsIn({ scope, hits }: Retrieval, { analyzer }: IndexedCorpus): Scene[] {
  return atHand(scope.reports, hits).flatMap(report =>
    report.passages.flatMap(passage =>
      passage.sentences.flatMap(span => {
        const text = report.folded.slice(span.start, span.end)
        if (!SHORTCOMINGS_LISTED.test(text)) return []
        const words = taggedTokens(analyzer, text)
        return [
          {
            passage,
            report,
            span,
            text,
            words,
            fit: 1,
            missing: [],
            loose: [],
          },
        ]
      }),
    ),
  )
}

/** The words that tell which list is meant; where there are none, those of its noun. */
function wordsBeside(wanted: CountQuestion, asked: Retrieval, corpus: IndexedCorpus): AskedWord[] {
  const nouns = nounsOf(wanted)
  const words = askedWords(wanted.rest, readingTools(asked, corpus, []))
  const beside = words.filter(
    ({ sort, term: { text } }) =>
      !nouns.includes(text) &&
      !ANY_PERSONS.has(text) &&
      !YEAR_ALONE.test(text) &&
      sort !== 'report' &&
      sort !== 'talk' &&
      sort !== 'vague',
  )
  return beside.length > 0 ? beside : words.filter(({ term }) => nouns.includes(term.text))
}

const nounsOf = ({ behind, before }: CountQuestion): string[] =>
  [behind, before].filter(noun => noun !== '' && !REPORT_ITSELF.test(noun))

// === The kind asked for

/** The sentence of a list, and what is asked. */
interface Where {
  readonly scene: Scene
  readonly words: readonly AskedWord[]
  readonly asked: string
}

interface Kind {
  readonly weight: number
  readonly items: readonly Span[]
}

/** How surely a list is of the kind asked for, and which of its items are; null where it is of another. */
function kindOf(
  list: Enumeration,
  wanted: CountQuestion,
  { scene, words, asked }: Where,
): Kind | null {
  const all = nounsOf(wanted)
  if (isNumbered(list, all)) return null
  if (isCountedIn(list.tail, wanted.measure)) return null // 围绕A、B等问题提出提案298件
  if (ANY_PERSONS.has(wanted.behind) && wanted.measure !== KINDS) return null // 几个人
  const kinds = all.flatMap(noun => namedAs(noun, list, { scene, words, asked }) ?? [])
  const [best] = kinds.sort((a, b) => b.weight - a.weight)
  if (best !== undefined) return best
  if (countsPlaces(wanted))
    return arePlaces(list, scene) ? { weight: AT.kind.named, items: list.items } : null
  const isAny =
    wanted.behind === ''
      ? all.length === 0 && (wanted.which || wanted.measure === ANY_MEASURE)
      : ANY_MEMBERS.has(wanted.behind)
  const isAsked = words.some(({ term }) => endsTail(term.text, list, scene))
  return isAny ? { weight: isAsked ? AT.kind.led : AT.kind.any, items: list.items } : null
}

/** 等10家企业, 等主要问题12个: told as a figure; but not 的原则设置站点90个, asked of the principles. */
function isNumbered({ tail }: Enumeration, nouns: readonly string[]): boolean {
  const near = tail.slice(0, NEAR_TAIL)
  const ends = nouns.flatMap(noun => (near.includes(noun) ? near.indexOf(noun) + noun.length : []))
  return /\d/.test(ends.length === 0 ? near : near.slice(0, Math.min(...ends) + 1))
}

/** Whether a number stands there in the measure that is asked for. */
const isCountedIn = (text: string, measure: string): boolean =>
  measure !== '' &&
  [...text.matchAll(/\d/g)].some(({ index }) => text.startsWith(measure, index + 1))

/** 推广到几处: where no noun says what of. */
const countsPlaces = ({ behind, measure }: CountQuestion): boolean =>
  COUNTS_PLACES.has(behind === '' ? measure : behind)

const arePlaces = ({ items }: Enumeration, { text }: Scene): boolean =>
  items.every(({ start, end }) => PLACE_OR_BODY.test(text.slice(start, end)))

const PLACE_OR_BODY = new RegExp(`(?:${[...PLACE_ENDINGS, ...BODY_ENDINGS].join('|')})$`)

const ANY_MEASURE = '样'
const KINDS = '类'

function namedAs(noun: string, list: Enumeration, { scene, asked }: Where): Kind | null {
  const { text } = scene
  const { named, led } = AT.kind
  const wordsOf = ({ start, end }: Span) => text.slice(start, end)
  const endings = ANY_PERSONS.has(noun)
    ? PERSON_ENDINGS
    : (NAME_CLASSES.find(({ nouns }) => nouns.includes(noun))?.endings ?? [noun])
  const items = list.items.filter(item => endings.some(end => wordsOf(item).endsWith(end)))
  const isHalf = ANY_PERSONS.has(noun) && items.length * 2 >= list.items.length
  if (items.length > 1) return { weight: named, items: isHalf ? list.items : items }
  if (noun.length > 1 && list.items.every(item => wordsOf(item).includes(noun)))
    return { weight: named, items: list.items }
  if (SHORTCOMINGS.has(noun) && SHORTCOMINGS_LISTED.test(list.lead))
    return { weight: named, items: list.items }
  if (endsTail(noun, list, scene) && !isCutName(noun, list, { scene, asked }))
    return { weight: named, items: list.items }
  const lead = list.lead.replace(LEADS_IN, '')
  if (noun.length > 1 && lead !== list.lead && lead.endsWith(noun))
    return { weight: led, items: list.items }
  return null
}

const NEAR_TAIL = 14
const LEAST_CLOSED = 3 // 建好、用好代表工作室 lists no rooms

/** 平台、基层|立法联系点: what is asked for is named itself, as the last item. */
function isCutName(
  noun: string,
  { items, tail }: Enumeration,
  { scene, asked }: Pick<Where, 'scene' | 'asked'>,
): boolean {
  const end = items.at(-1)?.end ?? 0
  return asked.includes(scene.text.slice(end - 2, end + tail.indexOf(noun) + noun.length))
}

/** 等方面【难题】: the noun of all members, and no part of a longer one. */
function endsTail(noun: string, { items, tail, open }: Enumeration, { words }: Scene): boolean {
  const at = tail.slice(0, NEAR_TAIL).indexOf(noun)
  if (noun.length < 2 || at < 0 || (!open && items.length < LEAST_CLOSED)) return false
  const end = (items.at(-1)?.end ?? 0) + at + noun.length
  const next = words.find(({ start }) => start >= end)
  const kin = NAME_CLASSES.find(({ nouns }) => nouns.includes(noun))?.nouns ?? []
  const isNoun =
    /^n/.test(next?.tag ?? '') && !isLeading(next?.text ?? '') && !NO_NAMES.has(next?.text ?? '')
  return next === undefined || next.start > end || !isNoun || kin.includes(next.text)
}

/** From 0 to 1: how much of what is asked stands in the list's own clause. */
function nearness(
  words: readonly AskedWord[],
  { items, lead, tail }: Enumeration,
  { text }: Scene,
): number {
  const [first] = items
  const last = items.at(-1)
  if (!first || !last) return 0
  const clause = text.slice(first.start - lead.length, last.end + tail.length)
  const all = words.reduce((sum, { weight }) => sum + weight, 0)
  const held = words.filter(({ term }) => termMatches(term, clause).length > 0)
  return all === 0 ? 1 : held.reduce((sum, { weight }) => sum + weight, 0) / all
}

/** The noun that a stretch of a question ends with: 【微事项】有几个. */
function lastNoun(text: string, { analyzer }: IndexedCorpus): string {
  const bare = text.replace(BEFORE_COUNT, '')
  const words = taggedTokens(analyzer, bare)
  const from = words.findLastIndex(({ tag }) => !/^(?:n|l|j|b|x|i)/.test(tag)) + 1
  return bare.slice(words[from]?.start ?? bare.length)
}

/**
 * The names that answer 哪几样, where no other way finds them.
 *
 * @example enumeratedNames(retrieval, corpus)?.told?.count // '3样'
 */
export function enumeratedNames(asked: Retrieval, corpus: IndexedCorpus): Answer | null {
  if (!asksWhichFew(asked.question.text)) return null
  const wanted = countIn(asked, corpus)
  const best = wanted && bestList(wanted, asked, corpus)
  if (!best || best.items.length < 2) return null
  const told = {
    ...toldOf(best),
    count: `${best.items.length}${wanted.measure}`,
  }
  return {
    kind: 'passage',
    figures: [],
    told,
    ...common(withFirst(best, asked), []),
  }
}

/**
 * 哪几个镇: how many they are is told behind their names.
 *
 * @example withCount(answer, retrieval).told?.count // '3个'
 */
export function withCount(answer: Answer, { question: { text } }: Retrieval): Answer {
  if (answer.kind !== 'passage' || !answer.told || !asksWhichFew(text)) return answer
  const { measure = '个', aspect = '' } = HOW_MANY_MEMBERS.exec(text)?.groups ?? {}
  const names = answer.told.text.split('、').length
  const count = `${names}${aspect === '' ? measure : '个方面'}`
  return names < 2 ? answer : { ...answer, told: { ...answer.told, count } }
}

/** 哪几样. */
const asksWhichFew = (text: string): boolean =>
  HOW_MANY_MEMBERS.exec(text)?.groups?.which !== undefined

function counted(found: Found, measure: string, asked: Retrieval): Answer | null {
  const { items, open } = found
  if (items.length < 2) return null
  const told = toldOf(found)
  return {
    kind: 'derived',
    figures: [],
    derived: {
      value: `${items.length}${measure}`,
      formula: `${told.text}${open ? '等' : ''}`,
    },
    told,
    ...common(withFirst(found, asked), []),
  }
}

function toldOf({ scene: { span, report }, items }: Found): Told {
  const spans = items.map(({ start, end }) => ({
    start: start + span.start,
    end: end + span.start,
  }))
  const names = spans.map(({ start, end }) => report.text.slice(start, end).replace(/\s+/g, ''))
  return { text: names.join('、'), spans, sentence: span }
}

/** The passage that tells comes first, found by the question's words or not. */
function withFirst({ scene: { passage, report } }: Found, asked: Retrieval): Retrieval {
  const own = asked.hits.find(hit => hit.passage === passage)
  const first = own ?? { passage, report, score: 1, terms: [] }
  return {
    ...asked,
    hits: [first, ...asked.hits.filter(hit => hit !== own)],
  }
}
