import { COUNTS_ALIKE } from '../lexicon/span-words.ts'
import { askedWords } from '../question/words.ts'
import type { Span } from '../report/report.ts'
import { IN_ALIKE_COUNT } from '../weights.ts'
import type { Answer } from './answer.ts'
import type { Answerer } from './answerer.ts'
import { readingTools } from './matching.ts'
import { meetsAll, restrictionsOf } from './restriction.ts'
import { common } from './retrieval.ts'
import { type Scene, scenesOf } from './scenes.ts'

/** How many of a kind, where a list's items end alike and just that ending is asked for: 政治性、人民性、…, 几个性. */
export const ALIKE_COUNT: Answerer = {
  kind: 'alike count',
  answer(asked, corpus) {
    const { text, content } = asked.question
    const { measure, noun } = COUNTS_ALIKE.exec(text)?.groups ?? {}
    if (measure === undefined && noun === undefined) return null
    const isAsked = (ending: string): boolean =>
      ending === noun || ending === measure || (noun === undefined && text.includes(ending))
    const words = askedWords(content, readingTools(asked, corpus, [])).filter(
      ({ term }) => term.text !== noun && term.text !== measure,
    )
    const restrictions = restrictionsOf(asked, corpus)
    for (const scene of words.length === 0 ? [] : scenesOf(words, asked, corpus)) {
      if (scene.fit < IN_ALIKE_COUNT.surely || !meetsAll(restrictions, scene.text, scene)) continue
      const list = alikeLists(scene.text).find(({ ending }) => isAsked(ending))
      if (list === undefined) continue
      const items = withoutLead(list.items, scene)
      const hits = asked.hits.filter(({ passage }) => passage === scene.passage)
      return {
        kind: 'derived',
        figures: [],
        ...toldOf(items, measure ?? '个', scene),
        ...common({ ...asked, hits: [...new Set([...hits, ...asked.hits])] }, []),
      } satisfies Answer
    }
    return null
  },
}

const LEAST_ITEMS = 3

/** A list and what its items end in. */
interface AlikeList {
  readonly ending: string
  readonly items: readonly Span[]
}

/**
 * The lists of a folded sentence of which all items end alike; the last may go on: 讨论学、分类学联动机制.
 *
 * @example alikeLists('突出政治性、人民性、科学性')[0]?.ending // '性'
 */
export function alikeLists(text: string): AlikeList[] {
  return [...text.matchAll(LISTED)].flatMap(({ 0: run, index }) => {
    const parts = run.split('、')
    const ending = (parts[0] ?? '').slice(-1)
    const last = parts.at(-1)?.indexOf(ending) ?? -1
    if (parts.length < LEAST_ITEMS || last < 1) return []
    if (!parts.slice(0, -1).every(part => part.endsWith(ending))) return []
    let start = index
    const items = parts.map((part, i): Span => {
      const end = start + (i === parts.length - 1 ? last + 1 : part.length)
      const span = { start, end }
      start += part.length + 1
      return span
    })
    return [{ ending: longestEnding(parts, ending), items }]
  })
}

const LISTED = /[^,。;:!?、()]{1,20}(?:、[^,。;:!?、()]{1,20})+/gu

/** 督办, where all but the last end in it. */
function longestEnding(parts: readonly string[], ending: string): string {
  const [first = ''] = parts
  const longer = first.slice(-2)
  const isShared = parts.every((part, i) =>
    i === parts.length - 1 ? part.includes(longer) : part.endsWith(longer),
  )
  return longer.length === 2 && isShared ? longer : ending
}

/** 【突出】政治性、…: what governs all items is no part of the first. */
function withoutLead([first, ...others]: readonly Span[], { words }: Scene): Span[] {
  if (first === undefined) return []
  const own = words.filter(word => word.start >= first.start && word.start < first.end)
  const lead = own.findIndex(({ tag }) => !GOVERNS.test(tag))
  return [{ ...first, start: own[lead]?.start ?? first.start }, ...others]
}

const GOVERNS = /^(?:v$|p|d|ad|c)/

function toldOf(items: readonly Span[], measure: string, { span, report }: Scene) {
  const spans = items.map(({ start, end }) => ({
    start: start + span.start,
    end: end + span.start,
  }))
  const text = spans
    .map(({ start, end }) => report.text.slice(start, end).replace(/\s+/g, ''))
    .join('、')
  const derived = { value: `${items.length}${measure}`, formula: text }
  return { derived, told: { text, spans, sentence: span } }
}
