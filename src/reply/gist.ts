import type { PassageCitation } from '../answer/answer.ts'
import { UNCUT_FRAMES } from '../lexicon/clause-frames.ts'
import { LISTS_THINGS } from '../lexicon/list-words.ts'
import type { Passage, Report, Span } from '../report/report.ts'
import { clauses, trimmed } from './quote.ts'

// What a list shows of a passage, and what a phone shows of one that answers, in characters.
const GIST_LENGTH = 60
const ANSWER_LENGTH = 110
// What a gist does not end with.
const PAUSE = /[,，;；:：、\s]+$/u

/** What is wanted of a passage besides the words that were asked for. */
export interface Wanted {
  /** The things that there are of a kind: 有哪些重点建议. */
  readonly listing?: boolean
}

/** The sentence of a passage that says most of what was asked. */
function tellingSentence(citation: PassageCitation, wanted: Wanted = {}): Span {
  const { report, passage } = citation
  const sentence =
    best(contentSentences(report, passage), span => weight(citation, span, wanted)) ?? passage.span
  return trimmed(report.text, sentence)
}

/** The stretch of a passage that says most of what was asked, in the report's words: whole clauses. */
export function gistSpan(citation: PassageCitation): Span {
  return within(citation, tellingSentence(citation), { room: GIST_LENGTH })
}

/**
 * The one or two sentences of a passage that answer; of a long one the clauses that do.
 *
 * @example answeringSpan(citation, { listing: true }) // 区人大常委会领导牵头督办《关于…》等10件重点建议
 */
export function answeringSpan(citation: PassageCitation, wanted: Wanted = {}): Span {
  const { report, passage } = citation
  const sentence = tellingSentence(citation, wanted)
  if (sentence.end - sentence.start > ANSWER_LENGTH)
    return within(citation, sentence, { ...wanted, room: ANSWER_LENGTH })
  const next = passage.sentences.find(({ start }) => start >= sentence.end)
  if (next === undefined) return sentence
  const both = trimmed(report.text, { start: sentence.start, end: next.end })
  const fits = both.end - both.start <= ANSWER_LENGTH
  const own = weight(citation, sentence, wanted)
  const adds = weight(citation, both, wanted) > own && 2 * weight(citation, next, wanted) >= own
  return fits && adds ? both : sentence
}

interface Room extends Wanted {
  readonly room: number
}

/** The clauses of a sentence that say most of what was asked, and as many after them as there is room for. */
function within(citation: PassageCitation, sentence: Span, { room, ...wanted }: Room): Span {
  const { text } = citation.report
  if (sentence.end - sentence.start <= room) return sentence
  const whole = phrases(text, sentence)
  const parts = whole.some(({ start, end }) => end - start <= room)
    ? whole
    : clauses(text, sentence)
  const [first = sentence] = parts
  const found = best(runs(parts, room), span => weight(citation, span, wanted)) ?? first
  const least = weight(citation, found, wanted) > 0 ? found : first
  return withoutPause(text, wanted.listing ? least : continued(text, least, { parts, room }))
}

/** A run with the clauses behind it as far as there is room, rather to the end of what belongs together. */
function continued(
  text: string,
  run: Span,
  { parts, room }: { readonly parts: readonly Span[]; readonly room: number },
): Span {
  const ends = parts.map(({ end }) => end).filter(end => end >= run.end && end - run.start <= room)
  const rounded = ends.findLast(end => /[;；。!！?？]/u.test(text.charAt(end - 1)))
  return { start: run.start, end: rounded ?? ends.at(-1) ?? run.end }
}

/** All runs of clauses that have room, the shortest first; a clause that is longer stands alone. */
function runs(parts: readonly Span[], room: number): Span[] {
  const all = parts.flatMap((first, at) =>
    parts
      .slice(at)
      .map(last => ({ start: first.start, end: last.end }))
      .filter(({ start, end }, more) => more === 0 || end - start <= room),
  )
  return all.sort((one, other) => one.end - one.start - (other.end - other.start))
}

/** Clauses of a stretch, those put together that are one phrase. */
function phrases(text: string, span: Span): Span[] {
  const sentence = text.slice(span.start, span.end)
  const held = UNCUT_FRAMES.flatMap(frame =>
    [...sentence.matchAll(frame)].map(({ index, 0: { length } }) => ({
      start: span.start + index,
      end: span.start + index + length,
    })),
  )
  const joined: Span[] = []
  for (const part of clauses(text, span)) {
    const last = joined.at(-1)
    const isHeld = held.some(({ start, end }) => start < part.start && part.start <= end)
    if (last !== undefined && isHeld)
      joined[joined.length - 1] = { start: last.start, end: part.end }
    else joined.push(part)
  }
  return joined
}

/** A stretch without the comma or the like that it ends in. */
export function withoutPause(text: string, { start, end }: Span): Span {
  return trimmed(text, {
    start,
    end: start + text.slice(start, end).replace(PAUSE, '').length,
  })
}

// A run-in heading alone tells nothing that the place does not tell.
function contentSentences(report: Report, { sentences, runIn }: Passage): readonly Span[] {
  const content = sentences.filter(
    ({ start, end }) =>
      end - start > (runIn?.length ?? 0) + 2 ||
      runIn === null ||
      !report.text.slice(start, end).startsWith(runIn),
  )
  return content.length > 0 ? content : sentences
}

const LISTED = 0.5

function weight(
  { report, terms }: PassageCitation,
  { start, end }: Span,
  { listing = false }: Wanted,
): number {
  const words = report.folded.slice(start, end)
  const held = terms.reduce((sum, term) => sum + (words.includes(term) ? term.length : 0), 0)
  return held + (listing && held > 0 && LISTS_THINGS.test(words) ? LISTED : 0)
}

/** The first of the heaviest. */
function best(spans: readonly Span[], weigh: (span: Span) => number): Span | undefined {
  let found: Span | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const span of spans) {
    const here = weigh(span)
    if (here > most) [found, most] = [span, here]
  }
  return found
}
