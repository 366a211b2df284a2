import type { Figure } from '../figure/figure.ts'
import {
  ANY_MEMBERS,
  ANY_PERSONS,
  BEFORE_COUNT,
  COUNTS_PLACES,
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
import type { Span } from '../report/report.ts'
import { taggedTokens } from '../search/analyzer.ts'
import { termMatches, totalWeight } from '../search/term-match.ts'
import { IN_ENUMERATED_LIST as AT } from '../weights.ts'
import { nounAt } from './asked-noun.ts'
import { atHand } from './at-hand.ts'
import { type Enumeration, enumerationsIn } from './enumerations.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import type { ListAsked, ListKind } from './list-kind.ts'
import { wordsOf } from './matching.ts'
import { meetsAll, restrictionsOf } from './restriction.ts'
import type { Retrieval } from './retrieval.ts'
import { type Scene, scenesOf } from './scenes.ts'
import { isLeading } from './span-finder.ts'
import { listIn } from './written-list.ts'

/**
 * A list that the report writes out of the kind that is asked for: 难题 of 资金、技术、人才等方面难题.
 *
 * @example ENUMERATED_LIST.find(retrieval, corpus)?.list.told.text // '资金、技术、人才'
 */
export const ENUMERATED_LIST: ListKind = {
  kind: 'enumerated',
  find(asked, corpus) {
    const wanted = countIn(asked, corpus)
    return wanted && enumeratedOf(wanted, asked, corpus)
  },
}

/** By how surely it is of the kind asked for. */
interface EnumeratedAsked extends ListAsked {
  readonly kind: number
}

function enumeratedOf(
  wanted: CountQuestion,
  asked: Retrieval,
  corpus: IndexedCorpus,
): EnumeratedAsked | null {
  const best = bestList(wanted, asked, corpus)
  if (best === null) return null
  const { items, scene, open, kind } = best
  return { list: listIn(items, scene, { open }), measure: wanted.measure, kind }
}

/**
 * The list of the kind that is asked for, where the figure found counts something else: of
 * 解决的难题有几个方面 no 10家企业.
 *
 * @example enumeratedInstead(figure, retrieval, corpus)?.list.told.text // '资金、技术、人才、市场'
 */
export function enumeratedInstead(
  { unit, what }: Figure,
  asked: Retrieval,
  corpus: IndexedCorpus,
): ListAsked | null {
  const wanted = countIn(asked, corpus)
  const counts = `${unit}${what}`
  if (wanted === null) return null
  if (!wanted.namedOnly && nounsOf(wanted).some(noun => counts.includes(noun))) return null
  const found = enumeratedOf(wanted, asked, corpus)
  const isOfMembers = ANY_MEMBERS.has(wanted.behind) && !counts.includes(wanted.behind)
  return found && found.kind >= (isOfMembers ? AT.kind.led : AT.kind.named) ? found : null
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
          isNamedInQuestion(list, scene, asked.question.text) ||
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

/** 对接京津的平台有哪几个 is not answered by 对接京津、服务京津. */
const isNamedInQuestion = ({ items }: Enumeration, { text }: Scene, question: string): boolean =>
  items.some(
    ({ start, end }) => end - start >= LEAST_NAMED && question.includes(text.slice(start, end)),
  )

const LEAST_NAMED = 4

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
  const words = wordsOf(wanted.rest, asked, corpus)
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
  const all = totalWeight(words)
  const held = words.filter(({ term }) => termMatches(term, clause).length > 0)
  return all === 0 ? 1 : totalWeight(held) / all
}

/** The noun that a stretch of a question ends with: 【微事项】有几个. */
function lastNoun(text: string, { analyzer }: IndexedCorpus): string {
  const bare = text.replace(BEFORE_COUNT, '')
  const words = taggedTokens(analyzer, bare)
  const from = words.findLastIndex(({ tag }) => !/^(?:n|l|j|b|x|i)/.test(tag)) + 1
  return bare.slice(words[from]?.start ?? bare.length)
}
