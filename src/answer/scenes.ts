import type { AskedWord } from '../match/asked.ts'
import { BY_OTHERS } from '../match/weights.ts'
import type { Passage, Report, Span } from '../report/report.ts'
import { taggedTokens } from '../search/analyzer.ts'
import { headingPath } from '../search/vocabulary.ts'
import type { Holdings } from './holdings.ts'
import type { Inquiry } from './inquiry.ts'
import { isPlaced } from './placed.ts'
import type { Sentence } from './span-finder.ts'

/** A sentence that may answer, and how much of what is asked stands in and round it. */
export interface Scene extends Sentence {
  readonly passage: Passage
  readonly report: Report
  readonly span: Span
  /** From 0 to 1: the share of the question's weight that is accounted for. */
  readonly fit: number
  /** Words of the question that nothing here accounts for. */
  readonly missing: readonly AskedWord[]
  /** Those that the sentence itself does not account for. */
  readonly loose: readonly AskedWord[]
}

const FEW_HITS = 12
const FEW_SCENES = 10
const NUMBER_NAMED = 0.25 // a number of the question that stands there

/** What a word costs by where it is found, from 0 to 1. */
const COST = { heading: 0.2, passage: 0.35 } as const
const MISSING = 0.62
const LOOSE = 0.17

/**
 * The sentences of the passages found that account for most of a question's words, best first.
 *
 * @example scenesOf(words, inquiry, holdings)[0].text // '在厚坝镇、和谦镇、满月镇人大试点推进的基础上…'
 */
export function scenesOf(words: readonly AskedWord[], asked: Inquiry, holdings: Holdings): Scene[] {
  const { numbers } = asked.question
  const found = asked.hits
    .slice(0, FEW_HITS)
    .filter(hit => isPlaced(asked.terms, hit) && isOfYear(hit.passage, asked))
    .flatMap(({ passage, report }) => {
      const around = {
        heading: headingPath(report, passage),
        passage: report.folded.slice(passage.span.start, passage.span.end),
      }
      return passage.sentences.map(span => {
        const text = report.folded.slice(span.start, span.end)
        const { fit, missing, loose } = accountFor(words, { ...around, text })
        const numbered = numbers.some(number => text.includes(String(number)))
        return {
          passage,
          report,
          span,
          text,
          missing,
          loose,
          fit: fit + (numbered ? NUMBER_NAMED : 0),
        }
      })
    })
    .sort((a, b) => b.fit - a.fit)
    .slice(0, FEW_SCENES)
  return found.map(scene => ({ ...scene, words: taggedTokens(holdings.analyzer, scene.text) }))
}

/** A passage of another year than the one named does not tell. */
export function isOfYear({ year, text }: Passage, { scope: { years } }: Inquiry): boolean {
  return (
    years === null ||
    year === null ||
    years.has(year) ||
    [...years].some(each => text.includes(`${each}年`))
  )
}

/** Whether a folded text has every rank and session that a question names: 一等奖, 第三次. */
export const hasRanks = (folded: string, question: string): boolean =>
  [...question.matchAll(RANK)].every(([rank]) => folded.includes(rank))

const RANK = /第[一二三四五六七八九十]+[届次号批]|[特一二三四]等奖/g

interface Surroundings {
  readonly text: string
  readonly heading: string
  readonly passage: string
}

function accountFor(
  words: readonly AskedWord[],
  around: Surroundings,
): Pick<Scene, 'fit' | 'missing' | 'loose'> {
  let cost = 0
  let all = 0
  const missing: AskedWord[] = []
  const loose: AskedWord[] = []
  for (const word of words) {
    const own = costOf(word, around)
    cost += word.weight * own
    all += word.weight
    if (own > MISSING) missing.push(word)
    if (own > LOOSE) loose.push(word)
  }
  return { fit: all === 0 ? 0 : 1 - cost / all, missing, loose }
}

/** The cheapest of a word's alternatives; parts of it add up. */
function costOf({ term }: AskedWord, around: Surroundings): number {
  let best = 1
  let parts = 0
  for (const { text, weight, via } of term.alternatives) {
    const place = placeCost(text, around)
    if (place >= 1) continue
    if (via === 'part') parts += weight * (1 - place)
    else best = Math.min(best, place + (via === 'typed' ? 0 : BY_OTHERS.distance * (1 - weight)))
  }
  return parts < BY_OTHERS.leastParts
    ? best
    : Math.min(best, 1 - Math.min(parts, BY_OTHERS.mostParts))
}

function placeCost(word: string, { text, heading, passage }: Surroundings): number {
  if (text.includes(word)) return 0
  if (heading.includes(word)) return COST.heading
  return passage.includes(word) ? COST.passage : 1
}
