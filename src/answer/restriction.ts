import { LEVEL_SAID, type Level, levelsIn, ownLevel } from '../lexicon/levels.ts'
import { BEGINS_NO_NAME, COMMON_PLACES, SMALL_DIVISION } from '../lexicon/place-words.ts'
import { isOfTheRegister } from '../lexicon/register.ts'
import { townStem } from '../question/words.ts'
import type { PassageInReport, Report } from '../report/report.ts'
import { type Analyzer, taggedTokens } from '../search/analyzer.ts'
import type { Term } from '../search/query.ts'
import type { Hit } from '../search/search.ts'
import { coverage, totalWeight } from '../search/term-match.ts'
import { headingPath } from '../search/vocabulary.ts'
import { IN_RESTRICTION } from '../weights.ts'
import type { Doubt } from './answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import type { Retrieval } from './retrieval.ts'
import { mentions } from './scope.ts'
import { isNamedIn, namesTown } from './towns.ts'

/** Of which place or level something is asked: words that are not said of it tell nothing. */
export type Restriction =
  | {
      readonly kind: 'place'
      readonly word: string
      readonly names: readonly string[]
      /** A town's name is named as one; other places may be named within any word. */
      readonly isTown: boolean
    }
  | { readonly kind: 'level'; readonly word: string; readonly levels: ReadonlySet<Level> }

/**
 * The places and levels that a question names.
 *
 * @example restrictionsOf(retrieval('文峰街道的议事代表怎么产生'), corpus)[0]?.word // '文峰街道'
 */
export function restrictionsOf(
  { question: { text }, terms }: Pick<Retrieval, 'question' | 'terms'>,
  { analyzer }: Pick<IndexedCorpus, 'analyzer'>,
): Restriction[] {
  const towns = townsNamed(text, analyzer)
  const places = terms
    .filter(term => term.place && text.includes(term.text))
    .filter(({ text: place }) => !towns.some(({ word }) => word.includes(place)))
    .filter(({ text: place }) => isNamedIn(place, text)) // 东湖法庭 is no lake
  return [...towns, ...places.map(placeOf), ...levelsSaid(text)]
}

const placeOf = ({ text, alternatives }: Term): Restriction => ({
  kind: 'place',
  word: text,
  isTown: false,
  names: [
    text,
    ...alternatives.filter(({ via }) => via !== 'part').map(other => other.text),
    ...(text.length > 2 ? [text.replace(/[省市区县镇乡村]$/, '')] : []),
  ],
})

/** A town, a village or a street's district, whether any report knows it: jieba finds 大进|镇, 三汇口|乡. */
function townsNamed(text: string, analyzer: Analyzer): Restriction[] {
  const words = taggedTokens(analyzer, text)
  return words.flatMap((word, i) => {
    const [unit = ''] = SMALL_DIVISION.exec(words[i + 1]?.text ?? '') ?? []
    const whole = /^n[rs]/.test(word.tag) ? SMALL_DIVISION_END.exec(word.text) : null
    const stem = whole ? word.text.slice(0, whole.index) : unit === '' ? '' : word.text
    if (!isTownStem(stem, word.tag)) return []
    return [
      { kind: 'place' as const, word: `${stem}${whole?.[0] ?? unit}`, names: [stem], isTown: true },
    ]
  })
}

const SMALL_DIVISION_END = new RegExp(`${SMALL_DIVISION.source.slice(1)}$`)

const isTownStem = (stem: string, tag: string): boolean =>
  /^\p{Script=Han}{2,3}$/u.test(stem) &&
  STEM_TAG.test(tag) &&
  !isOfTheRegister(stem) &&
  !COMMON_PLACES.has(stem) &&
  !BEGINS_NO_NAME.test(stem)

const STEM_TAG = /^(?:x|n|a)/

/** 市级重点建议, 全国人大代表; what a body is called by (街道办事处) names no level. */
function levelsSaid(text: string): Restriction[] {
  return [...text.matchAll(LEVEL_SAID)].flatMap(([word]) => {
    const levels = levelsIn(word)
    return levels.size === 0 ? [] : [{ kind: 'level' as const, word, levels }]
  })
}

/** Of a town that the report names somewhere its name alone is enough. */
const isKnownTown = (stem: string, { names }: Report): boolean =>
  names.some(name => townStem(name) === stem)

/** Whether a folded text, or the report itself, is of the place or level that is asked about. */
function isMet(restriction: Restriction, text: string, report: Report): boolean {
  if (restriction.kind === 'place')
    return (
      mentions(restriction.word, report) ||
      restriction.names.some(name =>
        restriction.isTown && !isKnownTown(name, report)
          ? namesTown(name, text)
          : isNamedIn(name, text) || name === report.place,
      )
    )
  if (restriction.word.startsWith('省') && !`${text} ${report.body}`.includes('省')) return false
  const said = levelsIn(text)
  const own = ownLevel(report.body)
  return [...restriction.levels].some(level => said.has(level) || level === own)
}

/**
 * Whether a sentence, with the headings over it, is of all places and levels that are asked about.
 *
 * @param text the folded sentence
 */
export function meetsAll(
  restrictions: readonly Restriction[],
  text: string,
  { passage, report }: PassageInReport,
): boolean {
  if (restrictions.length === 0) return true
  const around = `${text} ${headingPath(report, passage)}`
  return restrictions.every(restriction => isMet(restriction, around, report))
}

/** What is asked beside the places and levels. */
const restOf = (restrictions: readonly Restriction[], terms: readonly Term[]): Term[] =>
  terms.filter(({ text }) => !restrictions.some(({ word }) => word.includes(text)))

/** Whether a sentence of a passage is of all that is asked about, and says something of the rest. */
export function tellsOfAll(
  restrictions: readonly Restriction[],
  terms: readonly Term[],
  { passage, report }: PassageInReport,
): boolean {
  if (restrictions.length === 0) return true
  const rest = saysLessThanPlaces(restrictions, terms) ? [] : restOf(restrictions, terms)
  return passage.sentences
    .map(({ start, end }) => report.folded.slice(start, end))
    .some(
      text =>
        meetsAll(restrictions, text, { passage, report }) &&
        (rest.length === 0 || coverage(rest, text) >= IN_RESTRICTION.ofTheRest),
    )
}

/** 跟甲县、乙县一起做了什么: where the places that are named together stand is what is asked for. */
function saysLessThanPlaces(restrictions: readonly Restriction[], terms: readonly Term[]): boolean {
  const rest = restOf(restrictions, terms)
  const places = terms.filter(term => !rest.includes(term))
  const isSeveral = restrictions.filter(({ kind }) => kind === 'place').length > 1
  return isSeveral && 2 * totalWeight(rest) <= totalWeight(places)
}

/** The passage that tells what is asked of another place or level, and which one it does not name; null where none does. */
export function toldElsewhere(
  restrictions: readonly Restriction[],
  { terms, hits }: Pick<Retrieval, 'terms' | 'hits'>,
): { readonly hit: Hit; readonly doubt: Doubt } | null {
  const rest = restOf(restrictions, terms)
  if (restrictions.length === 0 || rest.length === 0) return null
  for (const hit of hits) {
    const text = wordsOf(hit)
    const unmet = restrictions.find(each => !isMet(each, text, hit.report))
    if (unmet !== undefined && coverage(rest, text) >= IN_RESTRICTION.mostOfTheRest)
      return { hit, doubt: { kind: unmet.kind, word: unmet.word } }
  }
  return null
}

const wordsOf = ({ passage, report }: Hit): string =>
  `${report.folded.slice(passage.span.start, passage.span.end)} ${headingPath(report, passage)}`
