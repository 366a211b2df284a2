import { COUNTS_ALIKE } from '../lexicon/span-words.ts'
import type { Span } from '../report/report.ts'
import { IN_ALIKE_LIST } from '../weights.ts'
import type { ListKind } from './list-kind.ts'
import { wordsOf } from './matching.ts'
import { meetsAll, restrictionsOf } from './restriction.ts'
import { type Scene, scenesOf } from './scenes.ts'
import { listIn } from './written-list.ts'

/**
 * A list whose items end alike, where just that ending is asked for: 政治性、人民性、…, 几个性.
 *
 * @example ALIKE_LIST.find(retrieval, corpus)?.list.told.text // '政治性、人民性、科学性'
 */
export const ALIKE_LIST: ListKind = {
  kind: 'alike',
  find(asked, corpus) {
    const { text, content } = asked.question
    const { measure, noun, by = '个', way = '' } = COUNTS_ALIKE.exec(text)?.groups ?? {}
    if (measure === undefined && noun === undefined) return null
    const isAsked = (ending: string): boolean =>
      ending === noun || ending === measure || (noun === undefined && text.includes(ending))
    const words = wordsOf(content, asked, corpus).filter(
      ({ term }) => ![noun, measure, `${noun}${way}`].includes(term.text),
    )
    const restrictions = restrictionsOf(asked, corpus)
    for (const scene of words.length === 0 ? [] : scenesOf(words, asked, corpus)) {
      if (scene.fit < IN_ALIKE_LIST.surely || !meetsAll(restrictions, scene.text, scene)) continue
      const list = alikeLists(scene.text).find(({ ending }) => isAsked(ending))
      if (list !== undefined)
        return { list: listIn(withoutLead(list.items, scene), scene), measure: measure ?? by }
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
function alikeLists(text: string): AlikeList[] {
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
