import { sentencesIn } from '../figure/clauses.ts'
import type { Figure } from '../figure/figure.ts'
import { SAID } from '../lexicon/connectives.ts'
import { HEDGE_ALONE } from '../lexicon/draft-words.ts'
import { TIME_OR_EXTENT_WORD } from '../lexicon/year-words.ts'
import { liesWithin, type Report, type Span } from '../report/report.ts'
import type { Term } from '../search/query.ts'
import { totalWeight } from '../search/term-match.ts'
import { IN_CLAIM_WORDS } from '../weights.ts'
import { listMates } from './draft-figures.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { impliedBy } from './occurrence.ts'
import { townsIn } from './towns.ts'
import { readable } from './wording.ts'

/** A stretch of a draft without figures or clause marks, and the words in it. */
export interface Stretch {
  readonly span: Span
  readonly sentence: number
  readonly clause: number
  readonly text: string
  readonly terms: readonly Term[]
}

/** A draft cut into stretches by its clauses and figures. */
export interface Draft {
  readonly text: string
  readonly folded: string
  readonly figures: readonly Figure[]
  readonly stretches: readonly Stretch[]
  readonly read: (text: string) => readonly Term[]
  /** The verbs of two letters and more in a stretch of it. */
  readonly verbsIn: (text: string) => readonly string[]
  /** The towns that a stretch of it names. */
  readonly townsIn: (text: string) => readonly string[]
  /** The reports that it is held against. */
  readonly reports: readonly Report[]
}

/** A word of a draft, and how much it tells of one of its figures. */
export interface Weighted {
  readonly term: Term
  readonly weight: number
  /** Whether it names what is counted. */
  readonly named: boolean
}

/**
 * Cuts a draft into stretches and reads the words of each once.
 *
 * @example draftOf({ text, folded, figures }, corpus).stretches.map(stretch => stretch.text)
 */
export function draftOf(
  source: Pick<Draft, 'text' | 'folded' | 'figures'>,
  corpus: IndexedCorpus,
): Draft {
  const read = once(text => corpus.read(readable(text)).terms.filter(isWord))
  const stretches = stretchesOf(source).map(each => ({
    ...each,
    terms: read(each.text.slice(-READ)),
  }))
  const { reports } = corpus
  const verbsIn = once(text =>
    corpus.analyzer.tag(text).flatMap(({ word, tag }) => (isVerb(word, tag) ? [word] : [])),
  )
  return {
    ...{ ...source, read, verbsIn, stretches, reports },
    townsIn: once(text => townsIn(text, reports)),
  }
}

const isVerb = (word: string, tag: string): boolean => word.length > 1 && /^vn?$/.test(tag)

// Who repeats himself says nothing new.
function once<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const found = known.get(text) ?? work(text)
    known.set(text, found)
    return found
  }
}

// Characters of a stretch without a stop or a figure that are read, the nearest to the figure behind it.
const READ = 300

/** Years are read apart; 全区 tells nothing of where in a report of that district. */
const isWord = ({ text }: Term): boolean =>
  !TIME_OR_EXTENT_WORD.test(text) && !HEDGE_ALONE.test(text)

function stretchesOf({ text, folded, figures }: Pick<Draft, 'text' | 'folded' | 'figures'>) {
  let clauses = 0
  return sentencesIn(text, { start: 0, end: text.length }).flatMap((each, sentence) =>
    each.clauses.flatMap(clause => {
      const number = clauses++
      return withoutFigures(clause, figures).map(span => ({
        span,
        sentence,
        clause: number,
        text: folded.slice(span.start, span.end),
      }))
    }),
  )
}

function withoutFigures(clause: Span, figures: readonly Figure[]): Span[] {
  const inside = figures.filter(({ span }) => liesWithin(span, clause))
  const starts = [clause.start, ...inside.map(({ span }) => span.end)]
  const ends = [...inside.map(({ span }) => span.start), clause.end]
  return starts
    .map((start, i) => ({ start, end: ends[i] ?? clause.end }))
    .filter(({ start, end }) => end > start)
}

/** The words that tell what a figure of a draft counts, weighed by nearness. */
export function wordsOf(figure: Figure, draft: Draft): Weighted[] {
  const words = new Map<string, Weighted>()
  const add = (terms: readonly Term[], tells: number, named = false) => {
    if (tells === 0) return
    for (const term of terms) {
      const known = term.alternatives.length > 0 ? 1 : IN_CLAIM_WORDS.unknown
      const weight = term.weight * tells * known
      if (weight > (words.get(term.text)?.weight ?? 0))
        words.set(term.text, { term, weight, named })
    }
  }
  const whats = draft
    .read(draft.folded.slice(figure.whatSpan.start, figure.whatSpan.end))
    .filter(({ text }) => !SAID.test(text)) // 一年下来接了60件
  const place = placeOf(figure, draft)
  for (const stretch of draft.stretches)
    if (stretch.sentence === place.sentence || stretch.sentence === place.sentence - 1)
      add(stretch.terms, tells(stretch, { figure, place }, draft))
  const [implied = ''] = impliedIn(figure, draft).split(' ')
  add(implied === '' ? [] : draft.read(implied), IN_CLAIM_WORDS.tells.what, true)
  const own = figure.whatSpan.start >= figure.clause.start
  add(whats, own ? IN_CLAIM_WORDS.tells.what : IN_CLAIM_WORDS.tells.inheritedWhat, own)
  if (ownWeight(figure, draft) < IN_CLAIM_WORDS.fewWords) add(lastStretches(figure, draft), 1)
  for (const mate of listMates(figure, draft.figures, draft.folded)) {
    const foreign = draft.folded.slice(mate.start, mate.end)
    for (const [text, word] of words)
      if (foreign.includes(text) && !figure.what.includes(text))
        words.set(text, { ...word, weight: word.weight * IN_CLAIM_WORDS.ofMate })
  }
  return [...words.values()]
}

const impliedIn = ({ implied, sentence, span }: Figure, { folded }: Draft): string =>
  implied ||
  impliedBy(folded.slice(sentence.start, sentence.end), {
    start: span.start - sentence.start,
    end: span.end - sentence.start,
  })

function ownWeight({ clause }: Figure, { stretches }: Draft): number {
  const own = stretches.filter(({ span }) => liesWithin(span, clause))
  return totalWeight(own.flatMap(({ terms }) => terms))
}

function lastStretches(figure: Figure, { stretches }: Draft): Term[] {
  return stretches
    .filter(({ span }) => span.end <= figure.clause.start)
    .slice(-2)
    .flatMap(({ terms }) => terms)
}

function tells(
  { span, sentence, clause }: Stretch,
  { figure, place: own }: { readonly figure: Figure; readonly place: Place },
  draft: Draft,
): number {
  if (sentence !== own.sentence)
    return sentence === own.sentence - 1 ? IN_CLAIM_WORDS.tells.lastSentence : 0
  if (clause === own.clause) {
    if (span.end === figure.span.start)
      return isBehind(figure) ? IN_CLAIM_WORDS.tells.beforeNoun : IN_CLAIM_WORDS.tells.before
    if (span.start !== figure.span.end) return IN_CLAIM_WORDS.tells.sameClause
    return isBehind(figure) || !isOfNext(span, draft)
      ? IN_CLAIM_WORDS.tells.behind
      : IN_CLAIM_WORDS.tells.ofNext
  }
  if (clause === own.clause + 1)
    return hasFigure(span, draft)
      ? IN_CLAIM_WORDS.nextClauseOfFigure
      : IN_CLAIM_WORDS.tells.nextClause
  if (clause > own.clause) return 0
  if (clause < own.clause - 1) return IN_CLAIM_WORDS.tells.earlierClause
  return hasFigure(span, draft)
    ? IN_CLAIM_WORDS.tells.lastClauseOfAnother
    : IN_CLAIM_WORDS.tells.lastClause
}

/** Whether the noun stands behind the figure: 46项监督任务. */
const isBehind = ({ whatSpan, span }: Figure): boolean => whatSpan.start >= span.end

/** Whether another figure stands behind a stretch: 、民情联络点180个. */
const isOfNext = (span: Span, { figures }: Draft): boolean =>
  figures.some(other => other.span.start === span.end && !isBehind(other))

interface Place {
  readonly sentence: number
  readonly clause: number
}

/** The clause and sentence of a figure; one that fills its clause takes the number of the stretch behind. */
function placeOf(figure: Figure, { stretches }: Draft): Place {
  const near =
    stretches.find(({ span }) => liesWithin(span, figure.clause)) ??
    stretches.findLast(({ span }) => span.end <= figure.span.start)
  if (!near) return { sentence: 0, clause: -1 }
  const own = near.span.start >= figure.clause.start
  return { sentence: near.sentence, clause: own ? near.clause : near.clause + 1 }
}

const hasFigure = (span: Span, { figures }: Draft): boolean =>
  figures.some(({ clause }) => liesWithin(span, clause))
