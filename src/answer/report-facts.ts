import { DEPUTY, type Fact, HEAD_OF, OFFICERS } from '../lexicon/about-report.ts'
import { NOT_MEANT } from '../lexicon/exclusion-words.ts'
import { YEAR_IN_FULL } from '../lexicon/year-words.ts'
import { withoutAsides } from '../question/asides.ts'
import { factAsked, factGoneOn } from '../question/report-question.ts'
import { withoutTalk } from '../question/speech-act.ts'
import { fold } from '../report/fold.ts'
import { type Imprint, imprintOf } from '../report/imprint.ts'
import type { Half, Passage, Report, Span } from '../report/report.ts'
import { remembered, rememberedOf } from '../search/memory.ts'
import type { Answer, Told } from './answer.ts'
import type { Answerer } from './answerer.ts'
import { type IndexedCorpus, occurrencesIn } from './indexed-corpus.ts'
import { entryOf, partsOf } from './outline-parts.ts'
import { common, none, type Retrieval } from './retrieval.ts'
import { standardWords } from './wording.ts'

/**
 * Questions about the report itself: how long it is, whose, and what the text prints of who gave it, when and
 * where. What is not printed is said to be so.
 */
export const REPORT_FACTS: Answerer = {
  kind: 'report facts',
  answer(asked, corpus) {
    const [report] = asked.scope.reports
    const said = unnamed(asked.typed, corpus.reports)
    const wanted = report
      ? (factAsked(said) ?? factGoneOn(said, unnamed(asked.before, corpus.reports)))
      : null
    if (!report || !wanted) return null
    const find = (fact: Fact) => FINDERS[fact](report, asked, { corpus, half: wanted.half })
    const found = find(wanted.fact)
    return wanted.beside === null ? found : sideBySide(found, find(wanted.beside))
  },
}

/** Two facts as one answer: where the text prints only one of them, that and the word that it does not print the other. */
function sideBySide(one: Answer, other: Answer): Answer {
  const [told, beside] = [toldBy(one), toldBy(other)]
  if (!told || !beside) return told ? withNotesOf(one, other) : withNotesOf(other, one)
  const spans = [...told.spans, ...beside.spans]
  return { ...one, told: { ...told, text: `${told.text}，${beside.text}`, spans } } as Answer
}

const toldBy = (answer: Answer): Told | undefined =>
  answer.kind === 'passage' ? answer.told : undefined

const withNotesOf = (answer: Answer, { notes }: Answer): Answer => ({
  ...answer,
  notes: [
    ...answer.notes.filter(({ kind }) => kind !== 'unprinted'),
    ...notes.filter(({ kind }) => kind === 'unprinted'),
  ],
})

/**
 * A typed text, folded, without the names of the reports' places and bodies and without years.
 *
 * @example unnamed('2025年开州区人大常委会报告多少字', reports) // '年人大常委会报告多少字'
 */
export function unnamed(typed: string, reports: readonly Report[]): string {
  return withoutNames(reports)(typed)
}

const withoutNames = rememberedOf((reports: readonly Report[]) => {
  const names = [...new Set(reports.flatMap(namesOf))]
  return remembered(typed => {
    const { text } = withoutAsides(standardWords(fold(withoutTalk(typed.trim()))))
    return names
      .reduce((rest, name) => (rest.includes(name) ? withoutName(rest, name) : rest), text)
      .replace(YEAR_IN_FULL, ' ')
      .replace(NOT_MEANT, ' ')
      .replace(TERM_GIVEN, ' ')
  })
})

/** 江北省长 is an office. */
const withoutName = (text: string, name: string): string =>
  text
    .split(name)
    .reduce((before, behind) => before + (behind.startsWith(HEAD_OF) ? name : ' ') + behind)

/** 十一届的第几次会议: the term is known. */
const TERM_GIVEN = /第?[一二三四五六七八九十\d]{1,3}届的?(?=第?几次)/

const namesOf = ({ title, body, place, giver }: Report): string[] => [
  ...(giver === null ? [] : [giver.name]),
  ...(title.length > 8 ? [fold(title)] : []),
  ...(body.length > 4 ? [fold(body)] : []),
  ...(place === '' ? [] : ['区', '市', '县', '省', ''].map(end => `${fold(place)}${end}`)),
]

interface Within {
  readonly corpus: IndexedCorpus
  readonly half: Half | null
}

type Find = (report: Report, asked: Retrieval, within: Within) => Answer

const FINDERS: Readonly<Record<Fact, Find>> = {
  parts: (report, asked, { half }) => ({
    kind: 'outline',
    outline: partsOf(report, half).map(section => entryOf(report, section)),
    ...common(asked, []),
    passages: [],
  }),
  characters: ({ text }, asked) => {
    const count = text.replace(/\s/g, '').length
    return computed(asked, { value: `${count}字`, formula: '全文，标点计入，空白不计' })
  },
  figures: ({ passages }, asked, { corpus }) => {
    const count = occurrencesIn(corpus, passages).length
    return computed(asked, { value: `${count}个数字`, formula: '/figures 所列' })
  },
  body: (report, asked) =>
    report.body === ''
      ? printed(null, report, asked)
      : quoted(report.body, imprintOf(report).title, { report, asked }),
  year: (report, asked, { half }) =>
    report.year === null
      ? printed(null, report, asked)
      : quoted(yearsOf(report, half), imprintOf(report).title, { report, asked }),
  title: slot('title'),
  speaker: slot('speaker'),
  officer: (report, asked) => {
    const { speaker } = imprintOf(report)
    const gives = speaker && holdsOffice(report.text.slice(speaker.start, speaker.end), asked.typed)
    return printed(gives ? speaker : null, report, asked)
  },
  meeting: slot('meeting'),
  venue: slot('meeting'),
  date: slot('date'),
  publisher: slot('publisher'),
  term: slot('term'),
  page: slot('page'),
  posted: slot('posted'),
  missing: slot('page'),
}

/** 检察长是谁, where a 检察长 gave it; a deputy is another. */
const holdsOffice = (speaker: string, typed: string): boolean =>
  OFFICERS.some(office => speaker.includes(office) && typed.includes(office)) &&
  !typed.includes(DEPUTY)

function slot(name: keyof Imprint): Find {
  return (report, asked) => printed(imprintOf(report)[name], report, asked)
}

function yearsOf({ year, planYear }: Report, half: Half | null): string {
  if (planYear === null || half === 'review') return `${year}年`
  return half === 'plan' ? `${planYear}年` : `${year}年（回顾），${planYear}年（安排）`
}

function computed(asked: Retrieval, derived: { value: string; formula: string }): Answer {
  return { kind: 'derived', figures: [], derived, ...common(asked, []), passages: [] }
}

/** What the text prints, in its own line; `none` where it does not print it. */
function printed(span: Span | null, report: Report, asked: Retrieval): Answer {
  return span === null
    ? {
        ...none({ ...asked, hits: [] }, []),
        // no words were looked for: how they were read does not matter
        notes: [...asked.notes.filter(({ kind }) => kind !== 'respelled'), { kind: 'unprinted' }],
      }
    : quoted(report.text.slice(span.start, span.end), span, { report, asked })
}

interface Where {
  readonly report: Report
  readonly asked: Retrieval
}

function quoted(told: string, span: Span | null, { report, asked }: Where): Answer {
  const line = lineRound(report.text, span ?? { start: 0, end: 0 })
  const passage = mastheadPassage(report, line)
  const citation = { passage, report, score: 1, terms: [] }
  return {
    kind: 'passage',
    figures: [],
    told: { text: told.replace(/\s+/g, ' '), spans: span ? [span] : [], sentence: line },
    ...common(asked, []),
    passages: [citation],
  }
}

function lineRound(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1
  const to = text.indexOf('\n', end)
  return { start: Math.min(from, start), end: to < 0 ? text.length : to }
}

/** A masthead belongs to no section; the report's first passage lends it its id, so that buttons lead there. */
function mastheadPassage({ id, text, passages, year }: Report, span: Span): Passage {
  return {
    id: passages[0]?.id ?? '',
    reportId: id,
    section: -1,
    runIn: null,
    text: text.slice(span.start, span.end),
    span,
    sentences: [span],
    half: 'review',
    year,
    body: null,
    isCeremony: false,
    table: null,
  }
}
