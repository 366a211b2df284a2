import type { PassageInReport, Span } from '../report/report.ts'
import type { Answer, Told } from './answer.ts'
import { common, type Retrieval } from './retrieval.ts'

/** Names that the report writes out side by side, and where: 厚坝镇、和谦镇、满月镇. */
export interface WrittenList extends PassageInReport {
  readonly told: Told
  /** Whether more than the names told are meant: 等. */
  readonly open: boolean
}

/** A sentence of a passage, and where it stands in its report. */
interface SentenceAt extends PassageInReport {
  readonly span: Span
}

/**
 * Stretches of a sentence as they are told, one behind the other.
 *
 * @param spans places in the sentence
 * @example toldIn([{ start: 3, end: 6 }, { start: 7, end: 10 }], scene).text // '厚坝镇、和谦镇'
 */
export function toldIn(
  spans: readonly Span[],
  { span, report }: Pick<SentenceAt, 'span' | 'report'>,
): Told {
  const inText = spans.map(({ start, end }) => ({
    start: start + span.start,
    end: end + span.start,
  }))
  const words = inText.map(({ start, end }) => report.text.slice(start, end).replace(/\s+/g, ''))
  return { text: words.join('、'), spans: inText, sentence: span }
}

/**
 * A list of a sentence.
 *
 * @example listIn(items, scene, { open: true }).told.text // '厚坝镇、和谦镇'
 */
export function listIn(
  items: readonly Span[],
  { span, passage, report }: SentenceAt,
  { open = false } = {},
): WrittenList {
  return { told: toldIn(items, { span, report }), passage, report, open }
}

/** The names of a list; within quotation marks 、 parts none: “不忘初心、牢记使命”主题教育. */
export const namesOf = ({ told }: Pick<WrittenList, 'told'>): string[] =>
  told.text.split(/、(?![^“”]*”)/u)

/**
 * How many names a list has, as the answer; the list is its own formula. Null where they are fewer than two.
 *
 * @example counted(list, '个', asked)?.derived.value // '3个'
 */
export function counted(
  list: WrittenList,
  measure: string,
  asked: Retrieval,
): (Answer & { kind: 'derived' }) | null {
  const { told, open } = list
  const names = namesOf(list)
  if (names.length < 2) return null
  return {
    kind: 'derived',
    figures: [],
    derived: {
      value: `${names.length}${measure}`,
      formula: `${told.text}${open ? '等' : ''}`,
    },
    told,
    ...common(withFirst(list, asked), []),
  }
}

/** The passage that tells comes first, found by the question's words or not. */
export function withFirst({ passage, report }: PassageInReport, asked: Retrieval): Retrieval {
  const own = asked.hits.find(hit => hit.passage === passage)
  const first = own ?? { passage, report, score: 1, terms: [] }
  return {
    ...asked,
    hits: [first, ...asked.hits.filter(hit => hit !== own)],
  }
}
