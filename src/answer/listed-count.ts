import { COUNTS_LISTED, ROUND_LISTED } from '../lexicon/span-words.ts'
import type { Span } from '../report/report.ts'
import { taggedTokens } from '../search/analyzer.ts'
import type { Hit } from '../search/search.ts'
import { coverage } from '../search/term-match.ts'
import { IN_LISTED_COUNT } from '../weights.ts'
import type { Answer, Told } from './answer.ts'
import type { Answerer } from './answerer.ts'
import { explained } from './expression-answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { common, type Retrieval } from './retrieval.ts'
import { listEnding, listedBefore } from './span-finder.ts'

/** How many things stand in a list that the report gives for what is named: 六有 in brackets, A、B、C全周期监督. */
export const LISTED_COUNT: Answerer = {
  kind: 'listed count',
  answer(asked, corpus) {
    const { text } = asked.question
    const askingForm = COUNTS_LISTED.exec(text)
    const named = text.slice(0, askingForm?.index ?? 0).replace(ROUND_LISTED, '')
    if (askingForm === null || named.length < 2 || /\d/.test(text)) return null
    const measure = measureOf(askingForm.groups ?? {})
    const meant = explained(named, asked, corpus)
    if (meant?.isTerm) return counted(meant.told, measure, { hit: meant.hit, asked })
    if (askingForm.groups?.noun === undefined) return null
    const object = askingForm.groups.object ?? ''
    for (const hit of asked.hits.slice(0, FEW_HITS)) {
      const told =
        object === '' ? listBefore(named, hit, corpus) : sidesOf(object, hit, { asked, corpus })
      if (told !== null) return counted(told, measure, { hit, asked })
    }
    return null
  },
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
): Told | null {
  for (const sentence of passage.sentences) {
    const text = report.folded.slice(sentence.start, sentence.end)
    const at = startOfShared(named, text)
    if (at === null) continue
    const spans = listEnding(at, { text, words: taggedTokens(analyzer, text) })
    if (spans.length > 1) return toldOf(spans, sentence, report.text)
  }
  return null
}

const LEAST_SIDES = 3

/** 加强思想、组织、作风、纪律【建设】: of how many sides of it the sentence speaks. */
function sidesOf(
  object: string,
  { passage, report }: Hit,
  { asked, corpus }: { readonly asked: Retrieval; readonly corpus: IndexedCorpus },
): Told | null {
  for (const span of passage.sentences) {
    const text = report.folded.slice(span.start, span.end)
    if (coverage(asked.terms, text) < IN_LISTED_COUNT.most) continue
    const sentence = { text, words: taggedTokens(corpus.analyzer, text) }
    const list = listedBefore(object, sentence).find(
      ({ spans, open }) => !open && spans.length >= LEAST_SIDES,
    )
    if (list) return toldOf(list.spans, span, report.text)
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

function toldOf(spans: readonly Span[], sentence: Span, text: string): Told {
  const inText = spans.map(({ start, end }) => ({
    start: start + sentence.start,
    end: end + sentence.start,
  }))
  const words = inText.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ''))
  return { text: words.join('、'), spans: inText, sentence }
}

interface Where {
  readonly hit: Hit
  readonly asked: Retrieval
}

function counted(told: Told, measure: string, { hit, asked }: Where): Answer | null {
  const items = told.text.split('、').length
  if (items < 2 || /等$/.test(told.text)) return null
  const hits = [hit, ...asked.hits.filter(({ passage }) => passage !== hit.passage)]
  return {
    kind: 'derived',
    figures: [],
    derived: { value: `${items}${measure}`, formula: told.text },
    told,
    ...common({ ...asked, hits }, []),
  }
}
