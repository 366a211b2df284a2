import { TOPIC_TAIL } from '../lexicon/outline-words.ts'
import type { PartQuestion, PartWithin } from '../question/part-question.ts'
import { fold } from '../report/fold.ts'
import { type Half, isPartOf, type Passage, type Report, type Section } from '../report/report.ts'
import type { Term } from '../search/query.ts'
import { coverage } from '../search/term-match.ts'
import { IN_OUTLINE_ANSWER } from '../weights.ts'
import type { Answer, OutlineEntry } from './answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { childrenOf, entryOf, findOutline, neighbourOf, partAt } from './outline-parts.ts'
import type { OutlineQuestion } from './outline-question.ts'
import type { Question } from './question.ts'
import { common, none, type Retrieval } from './retrieval.ts'
import { besideRunIn, runInsOf } from './run-in-beside.ts'

/**
 * Headings of the part asked about; or, when something in that part is asked, the passage that tells it; null where no
 * part that has parts is on it.
 */
export function answerOutline(
  outline: OutlineQuestion,
  retrieval: Retrieval,
  { corpus, report }: { corpus: IndexedCorpus; report: Report },
): Answer | null {
  const below = counted(outline, report, corpus)
  if (outline.loose && !isHeadedBy(outline, report, corpus)) return null
  const entries = shifted(
    outline,
    below ? [below] : named(outline, findOutline(outline, report), corpus),
  )
  const inside =
    below || outline.rest === '' || (outline.headings && outline.path.length > 0)
      ? null
      : insideAnswer(outline, entries, { retrieval, corpus })
  if (inside) return inside
  if (entries.length === 0 || (outline.named && entries.length > 1)) return none(retrieval, [])
  if (outline.text) return wholeText(entries, retrieval)
  if (outline.named && isOneLine(entries)) return none(retrieval, []) // its passage says more
  if (isOnTopic(outline) && isOneLine(entries)) return null // 他们解决了哪几方面 asks for none of its parts
  return {
    kind: 'outline',
    outline: entries,
    ...common(retrieval, []),
    passages: introductions(entries),
  }
}

/** Every word of a topic stands in the heading of one part, or right under it: it is that part which is asked for. */
function isHeadedBy({ rest }: OutlineQuestion, report: Report, corpus: IndexedCorpus): boolean {
  const { terms } = corpus.read(rest)
  return report.sections.some(
    section =>
      section.number !== '' &&
      (coverage(terms, fold(section.heading)) >= IN_OUTLINE_ANSWER.headed ||
        saysOf(section, report, rest) > 0),
  )
}

/** Names a part by nothing but what is said in it. */
const isOnTopic = ({ path, rest, shift, text }: OutlineQuestion): boolean =>
  path.length === 0 && shift === 0 && rest !== '' && !text

/** A part without parts, and with nothing in it that is headed. */
const isOneLine = ([entry]: readonly OutlineEntry[]): boolean =>
  entry !== undefined && entry.children.length === 0 && headed(entry).length < 2

/** The passages of a part that begin with a heading of their own. */
const headed = ({ report, section }: OutlineEntry) =>
  report.passages.filter(passage => passage.runIn !== null && isPartOf(passage, section))

/** All passages of the part that is asked for. */
function wholeText([entry]: readonly OutlineEntry[], retrieval: Retrieval): Answer {
  const hits = (entry?.report.passages ?? [])
    .filter(passage => entry && isPartOf(passage, entry.section))
    .map(passage => ({ passage, report: (entry as OutlineEntry).report, score: 1, terms: [] }))
  return { kind: 'passage', figures: [], ...common({ ...retrieval, hits }, []) }
}

/** 自身建设的第二个小标题: the second of those below a part that is named in words; null where it has none. */
function counted(
  { below, path: [number], rest, half }: OutlineQuestion,
  report: Report,
  corpus: IndexedCorpus,
): OutlineEntry | null {
  const part = below ? partOn(rest, { report, corpus, half, headings: true }) : null
  const section = part && number !== undefined ? partAt(part.children, number) : undefined
  return section ? entryOf(report, section) : null
}

/** The parts behind those found, or before them. */
function shifted(
  { shift }: Pick<OutlineQuestion, 'shift'>,
  entries: readonly OutlineEntry[],
): OutlineEntry[] {
  if (shift === 0) return [...entries]
  return entries.flatMap(({ report, section }) => {
    const other = neighbourOf(report, section, shift)
    return other === undefined ? [] : [entryOf(report, other)]
  })
}

/**
 * The parts that a question names by their topic, number or half, or their neighbour; null where no part is on the topic.
 *
 * @example answerParts({ half: null, topic: '政治铸魂', path: [], shift: 0, below: true }, retrieval, { corpus, report })
 */
export function answerParts(
  { topic, path, shift, below, ...question }: PartQuestion,
  retrieval: Retrieval,
  { corpus, report }: { corpus: IndexedCorpus; report: Report },
): Answer | null {
  const half = question.half ?? halfOfYear(retrieval.question, report)
  const wholes = question.within && wholesOf(question.within, { report, corpus, half })
  if (wholes?.length === 0) return null
  const words = wholeWords(topic, retrieval.question.text, corpus)
  const wanted = { report, corpus, half, wholes, headings: below }
  const beside = shift === 0 || topic === '' ? null : besideRunIn(words, shift, wanted)
  if (beside?.passage) return headingOf(beside.passage, report, retrieval)
  const on = beside ? entryOf(report, beside.section) : topic === '' ? null : partOn(words, wanted)
  if (topic !== '' && on === null) return null
  const named = on === null ? findOutline({ path, beside: [], half }, report) : belowOf(on, path)
  const outline = shifted({ shift }, named)
  const runIn = named.length === 0 && shift === 0 ? runInCounted({ path, half }, on, report) : null
  if (runIn) return headingOf(runIn, report, retrieval)
  return outline.length === 0
    ? null
    : { kind: 'outline', outline, ...common(retrieval, []), passages: introductions(outline) }
}

/** 任务三最后一条: below a part without parts its run-in headings are counted. */
function runInCounted(
  { path, half }: Pick<PartQuestion, 'path' | 'half'>,
  on: OutlineEntry | null,
  report: Report,
): Passage | null {
  const number = path.at(-1)
  const above = path.slice(0, -1)
  if (number === undefined || (above.length === 0 && on === null)) return null
  const [whole, other] = on
    ? belowOf(on, above)
    : findOutline({ path: above, beside: [], half }, report)
  if (whole === undefined || other !== undefined || whole.children.length > 0) return null
  return runInsOf(whole.section, report).at(number < 0 ? number : number - 1) ?? null
}

/** The wider parts that are meant: those of a number, or the one on a topic. */
function wholesOf(
  { topic, path }: PartWithin,
  { report, corpus, half }: Pick<PartWanted, 'report' | 'corpus' | 'half'>,
): OutlineEntry[] {
  if (path.length > 0) return findOutline({ path, beside: [], half }, report)
  const part = partOn(topic, { report, corpus, half, headings: true })
  return part === null ? [] : [part]
}

/** A run-in heading as an answer: it first, and under it what it heads. */
function headingOf(passage: Passage, report: Report, retrieval: Retrieval): Answer {
  const [sentence = passage.span] = passage.sentences
  const hit = { passage, report, score: 1, terms: [] }
  return {
    kind: 'passage',
    figures: [],
    told: { text: passage.runIn ?? '', spans: [sentence], sentence },
    ...common({ ...retrieval, hits: [hit] }, []),
  }
}

/** 就业保障 where 就 was taken for a word of its own. */
function wholeWords(topic: string, text: string, { analyzer }: IndexedCorpus): string {
  const from = text.indexOf(topic)
  const to = from + topic.length
  let [start, end] = [from, to]
  let at = 0
  for (const { word } of analyzer.tag(text)) {
    const wordEnd = at + word.length
    if (at < from && from < wordEnd) start = at
    if (at < to && to < wordEnd) end = wordEnd
    at = wordEnd
  }
  return text.slice(start, end)
}

/** The part of a number below another, or that itself. */
function belowOf(part: OutlineEntry, path: readonly number[]): OutlineEntry[] {
  const [number, ...deeper] = path
  if (number === undefined) return [part]
  const section = partAt(part.children, number)
  return section === undefined ? [] : belowOf(entryOf(part.report, section), deeper)
}

/**
 * The half that the named year is of; null where none is named, or another.
 *
 * @example halfOfYear(parseQuestion('2025年的任务'), report) // 'plan'
 */
export function halfOfYear({ years }: Question, { year, planYear }: Report): Half | null {
  if (planYear !== null && years.stated.includes(planYear)) return 'plan'
  return year !== null && years.stated.includes(year) ? 'review' : null
}

/** Parts named by their heading's words rather than by a number. */
function named(
  outline: OutlineQuestion,
  entries: OutlineEntry[],
  corpus: IndexedCorpus,
): OutlineEntry[] {
  if (outline.path.length > 0 || outline.rest.length < 2) return entries
  const [report] = entries.map(entry => entry.report)
  if (!report) return entries
  const part = partOn(outline.rest, {
    ...{ report, corpus, half: outline.half },
    headings: outline.headings && !outline.named && outline.shift === 0,
  })
  return part ? [part] : entries
}

interface PartWanted {
  readonly report: Report
  readonly corpus: IndexedCorpus
  readonly half: Half | null
  /** Whether its headings are asked for: one that has none is hardly meant. */
  readonly headings: boolean
  /** The wider parts that it has to lie in. */
  readonly wholes?: readonly OutlineEntry[] | null
}

/**
 * The part of a report that is on something, in the words of who asks; null where none is.
 *
 * @example partOn('监督', { report, corpus, half: 'review', headings: false })?.section.label // '二'
 */
export function partOn(topic: string, wanted: PartWanted): OutlineEntry | null {
  const { report, corpus, headings } = wanted
  const { terms } = corpus.read(topic.replace(TOPIC_TAIL, ''))
  const words = topic.replace(/\s+/g, '')
  const scoreOf = (section: Section): number => {
    const score =
      Math.max(topicScore(section, report, terms), saysOf(section, report, words)) +
      (words.length > 2 && fold(section.heading).includes(words) ? IN_OUTLINE_ANSWER.verbatim : 0)
    return headings && isLowest(section, report) ? IN_OUTLINE_ANSWER.unparted * score : score
  }
  const [best] = report.sections
    .filter(({ half, number }) => number !== '' && half === (wanted.half ?? half))
    .filter(section => isWithin(section, wanted.wholes ?? null))
    .map(section => ({ section, score: scoreOf(section) }))
    .sort((a, b) => b.score - a.score)
  if (!best || best.score < IN_OUTLINE_ANSWER.named) return null
  return entryOf(report, best.section)
}

const isWithin = (section: Section, wholes: readonly OutlineEntry[] | null): boolean =>
  wholes === null ||
  wholes.some(whole => whole.section !== section && isPartOf(section, whole.section))

/** The very words in what a section says before its sub-headings: 全面加强自身建设. */
const saysOf = (section: Section, report: Report, words: string): number =>
  words.length > 3 &&
  report.folded.slice(section.span.start, ownEnd(section, report)).includes(words)
    ? IN_OUTLINE_ANSWER.said
    : 0

const ownEnd = (section: Section, report: Report): number =>
  childrenOf(report, section)[0]?.span.start ?? section.span.end

const isLowest = (section: Section, report: Report): boolean =>
  isOneLine([entryOf(report, section)])

/** How far a section is about some words: by its heading, by those under it, by its text. */
function topicScore(section: Section, report: Report, terms: readonly Term[]): number {
  const passages = report.passages.filter(passage => isPartOf(passage, section))
  const index = report.sections.indexOf(section)
  const under = [
    ...childrenOf(report, section).map(({ heading }) => heading),
    ...passages.flatMap(({ runIn }) => runIn ?? []),
  ]
  const own = passages.filter(passage => passage.section === index)
  const text = own.map(({ span }) => report.folded.slice(span.start, span.end)).join('')
  return Math.max(
    coverage(terms, fold(section.heading)),
    IN_OUTLINE_ANSWER.under * Math.max(0, ...under.map(heading => coverage(terms, fold(heading)))),
    IN_OUTLINE_ANSWER.text * coverage(terms, text),
  )
}

function insideAnswer(
  outline: OutlineQuestion,
  entries: readonly OutlineEntry[],
  { retrieval, corpus }: { retrieval: Retrieval; corpus: IndexedCorpus },
): Answer | null {
  if (outline.path.length === 0) return null
  const query = corpus.read(outline.rest)
  const hits = corpus.index.search(query, {
    accept: ({ id }, passage) =>
      entries.some(({ section }) => section.reportId === id && isPartOf(passage(), section)),
  })
  const [best] = hits
  if (!best || best.score < IN_OUTLINE_ANSWER.inside) return null
  return { kind: 'passage', figures: [], ...common({ ...retrieval, hits }, []) }
}

/**
 * The first passage of each part: what it says before its sub-headings.
 *
 * @example introductions([entry])[0]?.passage.runIn
 */
export function introductions(entries: readonly OutlineEntry[]) {
  return entries.flatMap(({ report, section }) => {
    const passage = report.passages.find(each => each.span.start >= section.span.start)
    return passage ? [{ passage, report, score: 1, terms: [] }] : []
  })
}
