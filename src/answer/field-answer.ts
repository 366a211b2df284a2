import { SLOGAN_OPENING } from '../lexicon/field-words.ts'
import { THEMES } from '../lexicon/themes.ts'
import { fieldAsked } from '../question/field-question.ts'
import { fold } from '../report/fold.ts'
import type { Half, Passage, Report, Span } from '../report/report.ts'
import type { Term } from '../search/query.ts'
import { coverage, termMatches } from '../search/term-match.ts'
import { headingPath } from '../search/vocabulary.ts'
import { IN_FIELD } from '../weights.ts'
import type { Answer, Told } from './answer.ts'
import type { Answerer } from './answerer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { halfOfYear } from './outline-answer.ts'
import { common, type Retrieval } from './retrieval.ts'
import { withFirst } from './written-list.ts'

/** What was done in a field that is named: the passage that says most of it, its telling clauses first. */
export const FIELDS: Answerer = {
  kind: 'fields',
  answer(asked, corpus) {
    const field = fieldAsked(asked.question.text)
    const [report] = asked.scope.reports
    if (field === null || report === undefined) return null
    const half = halfOfYear(asked.question, report) ?? field.half ?? asked.question.leaning
    const best = bestOn(field.topic, { report, half, corpus })
    return best && shown(best, asked)
  },
}

interface Field {
  readonly terms: readonly Term[]
  /** What reports write of it. */
  readonly written: readonly string[]
  /** Whether reports themselves call a theme so: 财政, and not 足球. */
  readonly isTheme: boolean
}

interface Found {
  readonly passage: Passage
  readonly report: Report
  readonly field: Field
  /** Whether all of it is on the field. */
  readonly isHeaded: boolean
}

interface Looking {
  readonly report: Report
  readonly half: Half | null
  readonly corpus: IndexedCorpus
}

/** The passage that speaks most of a field; null where none surely does. */
function bestOn(name: string, { report, half, corpus }: Looking): Found | null {
  const isTheme = THEMES.some(({ written }) => written.includes(name))
  const field = { terms: corpus.read(name).terms, written: writtenOf(name), isTheme }
  const [best] = report.passages
    .filter(passage => !passage.isCeremony && passage.half === (half ?? passage.half))
    .map(passage => ({ passage, ...fitOf(passage, report, field) }))
    .filter(
      ({ share, ofTheme }) =>
        share >= IN_FIELD.share || (isTheme && ofTheme >= IN_FIELD.themeWords),
    )
    .sort((one, other) => other.fit - one.fit)
  return best
    ? { passage: best.passage, report, field, isHeaded: best.headed >= IN_FIELD.share }
    : null
}

/** The words of the themes that a field is named by: 环保 is one of 生态环境, 污染防治; 营商环境 is none of theirs. */
function writtenOf(name: string): readonly string[] {
  const named = THEMES.map(theme => ({
    theme,
    words: [...theme.written, ...theme.spoken].filter(
      word => word.length > 1 && name.includes(word),
    ),
  }))
  const all = named.flatMap(({ words }) => words)
  const isWhole = (word: string): boolean =>
    all.every(other => other === word || !other.includes(word))
  return named.filter(({ words }) => words.some(isWhole)).flatMap(({ theme }) => theme.written)
}

interface Fit {
  /** Of the words that name the field, how much stands in the passage or over it. */
  readonly share: number
  /** How many of the words that reports write of the field it holds. */
  readonly ofTheme: number
  /** Of the words that name the field, how much stands over it. */
  readonly headed: number
  readonly fit: number
}

function fitOf(passage: Passage, report: Report, { terms, written }: Field): Fit {
  const text = report.folded.slice(passage.span.start, passage.span.end)
  const ofTheme = written.filter(word => text.includes(word)).length
  const over = coverage(terms, fold(headingPath(report, passage)))
  const share = Math.max(over, coverage(terms, text))
  // 党纪学习教育 heads nothing of schools
  const headed = written.length === 0 || ofTheme > 1 ? over : 0
  const said = terms.reduce((sum, term) => sum + termMatches(term, text).length, 0)
  const fit =
    share +
    IN_FIELD.headed * headed +
    IN_FIELD.mention * Math.min(IN_FIELD.mostMentions, said) +
    IN_FIELD.themeWord * Math.min(IN_FIELD.mostThemeWords, ofTheme)
  return { share, ofTheme, headed, fit }
}

function shown(found: Found, asked: Retrieval): Answer {
  const told = toldIn(found)
  return {
    kind: 'passage',
    figures: [],
    ...(told && { told }),
    ...common(withFirst(found, asked), []),
  }
}

/** The clauses that say what was done, in their order; null where none does. */
function toldIn({ passage, report, field, isHeaded }: Found): Told | null {
  const clauses = passage.sentences
    .filter(({ end, start }) => !isRunIn(passage, report.text.slice(start, end)))
    .flatMap(sentence => clausesOf(report.folded, sentence))
  const worths = clauses.map(clause => ({
    clause,
    worth: worthOf(report.folded.slice(clause.start, clause.end), field),
  }))
  const most = Math.max(0, ...worths.map(({ worth }) => worth))
  const { onField } = IN_FIELD
  const least = isHeaded ? 1 : Math.max(onField, Math.min(most, 2 * onField))
  const telling = worths
    .filter(({ worth }) => worth >= least)
    .sort((one, other) => other.worth - one.worth)
    .slice(0, IN_FIELD.mostClauses)
    .map(({ clause }) => clause)
    .sort((one, other) => one.start - other.start)
  const [first] = telling
  const sentence = first && passage.sentences.find(({ end }) => end >= first.end)
  if (first === undefined || sentence === undefined) return null
  const text = telling.map(({ start, end }) => report.text.slice(start, end)).join('；')
  return { text: text.replace(/\s+/g, ''), spans: telling, sentence }
}

const isRunIn = ({ runIn }: Passage, sentence: string): boolean =>
  runIn !== null && sentence.replace(/[。：:]$/u, '') === runIn

const CLAUSE = /[^,;。]+/g
const LEAST = 6

const clausesOf = (folded: string, { start, end }: Span): Span[] =>
  [...folded.slice(start, end).matchAll(CLAUSE)]
    .filter(([{ length }]) => length >= LEAST)
    .map(({ index, 0: { length } }) => ({ start: start + index, end: start + index + length }))

/** Numbers and writings tell most, then what speaks of the field; what only says in what spirit tells nothing. */
function worthOf(clause: string, { terms, written }: Field): number {
  if (SLOGAN_OPENING.test(clause)) return 0
  const isNamed = terms.some(term => termMatches(term, clause).length > 0)
  const onField = isNamed ? 2 : Number(written.some(word => clause.includes(word)))
  return 1 + IN_FIELD.onField * onField + IN_FIELD.telling * Number(/[\d《]/.test(clause))
}
