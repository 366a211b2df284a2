import { sentencesIn } from '../figure/clauses.ts'
import { SALUTATION } from '../lexicon/courtesies.ts'
import { doersIn } from '../lexicon/doers.ts'
import { LEVEL_WORD } from '../lexicon/levels.ts'
import {
  deniedIn,
  FORM_FILLER,
  ONLY_NAMED,
  type Telltale,
  telltalesIn,
} from '../lexicon/statements.ts'
import { LIGHT } from '../lexicon/talk.ts'
import type { Span } from '../report/report.ts'
import type { Term } from '../search/query.ts'
import { totalWeight } from '../search/term-match.ts'
import { IN_STATEMENT } from '../weights.ts'
import type { Draft, Stretch } from './claim-words.ts'

/** A clause of a draft that can be right or wrong though it holds no number, with what its sentence is about. */
export interface Statement {
  readonly span: Span
  readonly text: string
  /** The same behind the clause that only names what it speaks of. */
  readonly about: string
  /** Its sentence up to its end. */
  readonly lead: string
  readonly sentence: Span
  /** The words that say what it is about, its own clause's first. */
  readonly topic: readonly Topical[]
  readonly telltales: readonly Telltale[]
  readonly denied: string | null
  /** Towns that it names, without the word for one. */
  readonly towns: readonly string[]
  readonly titles: readonly string[]
  /** Whether it only names what the next clause speaks of: 学前教育法的执法检查,常委会去年就做完了. */
  readonly opens: boolean
}

/** A word of what is spoken of. */
export interface Topical {
  readonly term: Term
  readonly weight: number
  /** Whether the statement's own clause names it, not an earlier one. */
  readonly own: boolean
}

const REACH = 120 // characters back in its sentence that may tell what a clause is about
const LEAST = 4
/** Who is spoken to is not spoken of. */
/** 三镇: how many were just named. */
const COUNTED = /^[两二三四五六七八九十][省市区县镇乡村地]$/
const TITLE = /《[^《》]{2,40}》/g

/**
 * The clauses of a draft that say something which the report may say otherwise, in its order.
 *
 * @example [...statementsOf(draft)][0]?.denied // '解决' for 屠宰场的污染到现在也没有解决
 */
export function* statementsOf(draft: Draft): Generator<Statement> {
  const { text, folded } = draft
  const read = reader(draft)
  for (const { span: sentence, clauses } of sentencesIn(text, { start: 0, end: text.length }))
    for (const [at, span] of clauses.entries()) {
      const own = folded.slice(span.start, span.end)
      const [last, next] = [clauses[at - 1], clauses[at + 1]]
      const fronted = last !== undefined && leadsTo(last, span, draft) ? last : null
      const opens = next !== undefined && leadsTo(span, next, draft)
      if (own.length >= LEAST)
        yield { ...statementOf(own, { span, sentence, draft, read, fronted }), opens }
    }
}

/** Whether a clause names but a thing, and the next says of it what alone would be about nothing. */
function leadsTo(one: Span, next: Span, draft: Draft): boolean {
  const { folded } = draft
  const noun = folded.slice(one.start, one.end)
  if (!ONLY_NAMED.test(noun)) return false
  const said = saidIn(folded.slice(next.start, next.end), draft)
  const own = stretchesIn(next, draft)
    .filter(({ span }) => span.start >= next.start)
    .flatMap(({ terms }) => terms)
    .filter(({ text, names }) => names === 'thing' && !isToldBy(text, said.telltales))
    .filter(({ text }) => doersIn(text).length === 0)
  return totalWeight(own) < IN_STATEMENT.ofNothing
}

/** What a clause says, wherever it stands. */
type Said = Pick<Statement, 'telltales' | 'denied' | 'towns' | 'titles'>

/** Reads a clause behind the words of its sentence, from where its own begin. */
type Read = (clause: Span, reach: Span, from: number) => Said & Pick<Statement, 'topic'>

// Each clause is read once behind the same words: who repeats himself says nothing new.
function reader(draft: Draft): Read {
  const known = new Map<string, ReturnType<Read>>()
  return (clause, reach, from) => {
    const stretches = stretchesIn(reach, draft)
    const starts = stretches.map(({ span: { start } }) => start - clause.start)
    const key = `${draft.folded.slice(reach.start, clause.end)}\n${clause.start - from}\n${starts.join()}`
    const before = known.get(key)
    if (before !== undefined) return before
    const said = saidIn(draft.folded.slice(from, clause.end), draft)
    const topic = topicOf(stretches, from, said.telltales).filter(
      ({ term }) => !said.towns.some(town => term.text.startsWith(town)),
    )
    known.set(key, { ...said, topic })
    return { ...said, topic }
  }
}

function saidIn(text: string, draft: Draft): Said {
  const denied = deniedIn(text)
  const isDenied = ({ start }: Telltale) =>
    denied !== null &&
    start >= text.lastIndexOf(denied) &&
    start < text.lastIndexOf(denied) + denied.length
  return {
    telltales: telltalesIn(text).filter(each => !isDenied(each)),
    denied,
    towns: draft.townsIn(text),
    titles: text.match(TITLE) ?? [],
  }
}

interface Standing {
  readonly span: Span
  readonly sentence: Span
  readonly draft: Draft
  readonly read: Read
  /** The clause before that only names what it speaks of. */
  readonly fronted: Span | null
}

function statementOf(
  text: string,
  { span, sentence, draft, read, fronted }: Standing,
): Omit<Statement, 'opens'> {
  const start = Math.max(sentence.start, span.end - REACH)
  const lead = draft.folded.slice(start, span.end)
  const said = read(span, { start, end: span.end }, fronted?.start ?? span.start)
  const about = draft.folded.slice(fronted?.start ?? span.start, span.end)
  return { ...said, span, sentence, text, about, lead }
}

function topicOf(
  stretches: readonly Stretch[],
  from: number,
  telltales: readonly Telltale[],
): Topical[] {
  const topic = new Map<string, Topical>()
  for (const stretch of stretches) {
    if (SALUTATION.test(stretch.text)) continue
    const isOwn = stretch.span.start >= from
    const terms = isOwn
      ? stretch.terms.filter(({ text }) => !isToldBy(text, telltales))
      : stretch.terms.filter(({ alternatives }) => alternatives.length > 0) // what the report does not know is talk
    for (const term of terms) {
      const weight =
        term.weight *
        (isOwn ? 1 : IN_STATEMENT.earlier) *
        (term.names === 'thing' || term.place ? 1 : IN_STATEMENT.verb)
      if (weight > (topic.get(term.text)?.weight ?? 0))
        topic.set(term.text, { term, weight, own: isOwn })
    }
  }
  return [...topic.values()]
}

/** The stretches that lie within a span, found from its end: a draft has thousands. */
function stretchesIn({ start, end }: Span, { stretches }: Draft): Stretch[] {
  const found: Stretch[] = []
  for (let at = lastBefore(end, stretches); at >= 0; at--) {
    const stretch = stretches[at]
    if (!stretch || stretch.span.start < start) break
    found.unshift(stretch)
  }
  return found
}

/** The index of the last stretch that ends at or before a place. */
function lastBefore(end: number, stretches: readonly Stretch[]): number {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.span.end ?? 0) <= end) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The word that tells, or one that goes with every form; 区里 tells nothing of where in its report to look. */
function isToldBy(word: string, telltales: readonly Telltale[]): boolean {
  if (LIGHT.has(word) || COUNTED.test(word)) return true
  if (LEVEL_WORD.test(word) && /[里上头级]$/.test(word)) return true
  return telltales.some(
    ({ text, aspect }) =>
      text.includes(word) || word.includes(text) || (aspect === 'form' && FORM_FILLER.test(word)),
  )
}
