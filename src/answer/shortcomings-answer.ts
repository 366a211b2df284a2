import { OWNS_UP } from '../lexicon/asking-kinds.ts'
import { HOW_MANY_MEMBERS } from '../lexicon/enumeration-words.ts'
import { ASKS_NUMBER_OR_SHARE } from '../lexicon/question-words.ts'
import {
  ADMITS,
  FAULTS,
  FAULTS_ASKED,
  LEADS_TO_FAULTS,
  ROUND_FAULTS,
} from '../lexicon/shortcoming-words.ts'
import { parted } from '../question/segment.ts'
import type { Passage, Report, Span } from '../report/report.ts'
import { remembered } from '../search/memory.ts'
import { coverage } from '../search/term-match.ts'
import { IN_SHORTCOMINGS } from '../weights.ts'
import type { Told } from './answer.ts'
import type { Answerer } from './answerer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { unnamed } from './report-facts.ts'
import { common } from './retrieval.ts'
import { withFirst } from './written-list.ts'

/** What a report owns up to: where it says so, all that it names. */
export const SHORTCOMINGS: Answerer = {
  kind: 'shortcomings',
  answer(asked, corpus) {
    const topic = shortcomingsAsked(unnamed(asked.question.text, corpus.reports))
    const [report] = asked.scope.reports
    if (topic === null || report === undefined) return null
    for (const passage of report.passages) {
      const told = OWNS_UP.test(foldedOf(passage, report)) ? toldIn(passage, report) : null
      if (told && speaksOf(topic, { passage, report, corpus }))
        return {
          ...{ kind: 'passage', figures: [], told },
          ...common(withFirst({ passage, report }, asked), []),
        }
    }
    return null
  },
}

const foldedOf = ({ span }: Passage, { folded }: Report): string =>
  folded.slice(span.start, span.end)

/**
 * What shortcomings are asked of, in the words of who asks: empty where it is the report at all; null where none are.
 *
 * @example shortcomingsAsked('自己承认经济上哪些地方不给力') // '经济'
 */
export const shortcomingsAsked = remembered((text: string): string | null => {
  if (text.length > LONGEST || ASKS_NUMBER_OR_SHARE.test(text) || asksHowMany(text)) return null
  const { said, left } = parted(text, WORDS)
  const holds = (list: ReadonlySet<string>): boolean => said.some(word => list.has(word))
  const topic = left.replace(/\s+/g, '')
  const asks = holds(OWNED) ? holds(ASKED) || holds(FAULTY) : holds(FAULTY) && holds(ASKED)
  return asks && topic.length <= LONGEST_TOPIC && !/\s/.test(left.trim()) ? topic : null
})

/** 几条不足, and not 哪几条. */
function asksHowMany(text: string): boolean {
  const members = HOW_MANY_MEMBERS.exec(text)
  return members !== null && members.groups?.which === undefined
}

const LONGEST = 36
const LONGEST_TOPIC = 8
const OWNED: ReadonlySet<string> = new Set(ADMITS)
const FAULTY: ReadonlySet<string> = new Set(FAULTS)
const ASKED: ReadonlySet<string> = new Set(FAULTS_ASKED)
const WORDS: ReadonlySet<string> = new Set([...ADMITS, ...FAULTS, ...FAULTS_ASKED, ...ROUND_FAULTS])

interface Where {
  readonly passage: Passage
  readonly report: Report
}

/** A single character is what is left of a word for nothing. */
function speaksOf(topic: string, { passage, report, corpus }: Where & { corpus: IndexedCorpus }) {
  if (topic.length < 2) return true
  return coverage(corpus.read(topic).terms, foldedOf(passage, report)) >= IN_SHORTCOMINGS.share
}

/** What stands behind the words that own up, to the end of the sentence; null where that is next to nothing. */
function toldIn(passage: Passage, report: Report): Told | null {
  const sentence = passage.sentences.find(({ start, end }) =>
    OWNS_UP.test(report.folded.slice(start, end)),
  )
  if (sentence === undefined) return null
  const text = report.folded.slice(sentence.start, sentence.end)
  const owned = OWNS_UP.exec(text)
  const from = owned ? owned.index : 0
  const lead = LEADS_TO_FAULTS.exec(text.slice(from))
  if (lead === null) return null
  const start = sentence.start + from + lead.index + lead[0].length
  const span = withoutStop(report, { start, end: sentence.end })
  if (span.end - span.start < IN_SHORTCOMINGS.least) return null
  return {
    text: report.text.slice(span.start, span.end).replace(/\s+/g, ''),
    spans: [span],
    sentence,
  }
}

const withoutStop = ({ text }: Report, { start, end }: Span): Span => ({
  start,
  end: start + text.slice(start, end).replace(/[。;；,，\s]+$/u, '').length,
})
