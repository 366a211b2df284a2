import { COUNTS_LISTED, ROUND_LISTED, STEPS } from '../lexicon/span-words.ts'
import { taggedTokens } from '../search/analyzer.ts'
import type { Hit } from '../search/search.ts'
import { coverage } from '../search/term-match.ts'
import { IN_PHRASE_LIST } from '../weights.ts'
import { explained } from './expression-answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import type { ListKind } from './list-kind.ts'
import type { Retrieval } from './retrieval.ts'
import { listEnding, listedBefore } from './span-finder.ts'
import { listIn, namesOf, type WrittenList } from './written-list.ts'

/**
 * The list that the report gives for what is named: 六有 in brackets, A、B、C全周期监督, 思想、组织、作风建设.
 *
 * @example PHRASE_LIST.find(retrieval, corpus)?.list.told.text // '有活动阵地、有平台载体、…'
 */
export const PHRASE_LIST: ListKind = {
  kind: 'phrase',
  find(asked, corpus) {
    const { text } = asked.question
    const askingForm = COUNTS_LISTED.exec(text)
    const named = text.slice(0, askingForm?.index ?? 0).replace(ROUND_LISTED, '')
    if (askingForm === null || named.length < 2 || /\d/.test(text)) return null
    const measure = measureOf(askingForm.groups ?? {})
    const list = listOf(named, askingForm.groups ?? {}, { asked, corpus })
    return list === null || /等$/.test(list.told.text) ? null : { list, measure }
  },
}

interface Where {
  readonly asked: Retrieval
  readonly corpus: IndexedCorpus
}

function listOf(
  named: string,
  { measure = '', noun, object = '' }: Readonly<Record<string, string>>,
  { asked, corpus }: Where,
): WrittenList | null {
  const meant = explained(named, asked, corpus)
  if (meant?.isTerm) {
    const { passage, report } = meant.hit
    return { told: meant.told, passage, report, open: false }
  }
  if (noun === undefined && !STEPS.has(measure)) return null
  for (const hit of asked.hits.slice(0, FEW_HITS)) {
    const list =
      object === '' ? listBefore(named, hit, corpus) : sidesOf(object, hit, { asked, corpus })
    if (list !== null && namesOf(list).length > 1) return list
  }
  return null
}

/** 几方面 is read as 方 and 面. */
const measureOf = ({ measure = '个', noun = '' }: Readonly<Record<string, string>>): string =>
  `${measure}${noun}` === '方面' ? '个方面' : measure

const FEW_HITS = 6
const LEAST_PHRASE = 4

/** Of 每月抽查、季度调研、半年报告、年终评议全周期监督 the four, where 全周期监督 is named. */
function listBefore(
  named: string,
  { passage, report }: Hit,
  { analyzer }: IndexedCorpus,
): WrittenList | null {
  for (const span of passage.sentences) {
    const text = report.folded.slice(span.start, span.end)
    const at = startOfShared(named, text)
    if (at === null) continue
    const spans = listEnding(at, { text, words: taggedTokens(analyzer, text) })
    if (spans.length > 1) return listIn(spans, { span, passage, report })
  }
  return null
}

const LEAST_SIDES = 3

/** 加强思想、组织、作风、纪律【建设】: of how many sides of it the sentence speaks. */
function sidesOf(
  object: string,
  { passage, report }: Hit,
  { asked, corpus }: Where,
): WrittenList | null {
  for (const span of passage.sentences) {
    const text = report.folded.slice(span.start, span.end)
    if (coverage(asked.terms, text) < IN_PHRASE_LIST.most) continue
    const sentence = { text, words: taggedTokens(corpus.analyzer, text) }
    const list = listedBefore(object, sentence).find(
      ({ spans, open }) => !open && spans.length >= LEAST_SIDES,
    )
    if (list) return listIn(list.spans, { span, passage, report })
  }
  return null
}

/** Where the longest stretch of what is named stands in a text; null where none is long enough. */
function startOfShared(named: string, text: string): number | null {
  for (let length = named.length; length >= LEAST_PHRASE; length--)
    for (let start = 0; start + length <= named.length; start++) {
      const at = text.indexOf(named.slice(start, start + length))
      if (at > 0) return at
    }
  return null
}
