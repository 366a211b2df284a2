import { FIELD_ASKING, FIELD_DOING, FIELD_NOUNS, FIELD_RING } from '../lexicon/field-words.ts'
import { ASKS_NUMBER_OR_SHARE } from '../lexicon/question-words.ts'
import type { Half } from '../report/report.ts'
import { remembered } from '../search/memory.ts'
import { halfNamed } from './report-question.ts'
import { segment, wordAt } from './segment.ts'

const LONGEST = 36
const LONGEST_TOPIC = 14
const RING: ReadonlySet<string> = new Set(FIELD_RING)
const NOUNS: ReadonlySet<string> = new Set(FIELD_NOUNS)
const ASKING: ReadonlySet<string> = new Set(FIELD_ASKING)
const BEHIND: ReadonlySet<string> = new Set([
  ...FIELD_NOUNS,
  ...FIELD_DOING,
  ...FIELD_ASKING,
  ...FIELD_RING,
])

/** A field, in the words of who asks what was done in it, and the half of the report that is meant. */
export interface FieldQuestion {
  readonly topic: string
  readonly half: Half | null
}

/**
 * The field of which a question asks what was done in it; null for any other question.
 *
 * @param text as `readable` gives it
 * @example fieldAsked('环保方面去年忙了些什么') // { topic: '环保', half: 'review' }
 */
export function fieldAsked(text: string): FieldQuestion | null {
  return known(text)
}

const known = remembered(read)

function read(text: string): FieldQuestion | null {
  if (text.length > LONGEST || ASKS_NUMBER_OR_SHARE.test(text)) return null
  for (let at = 2; at < text.length; at++) {
    if (wordAt(text, at, NOUNS) === null) continue
    const behind = segment(text.slice(at), BEHIND)
    if (behind === null || !behind.some(word => ASKING.has(word))) continue
    const topic = topicIn(text.slice(0, at))
    return topic === null ? null : { topic, half: halfSaid(text, behind) }
  }
  return null
}

function halfSaid(text: string, behind: readonly string[]): Half | null {
  const opening = wordAt(text, 0, RING)
  return halfNamed(opening === null ? behind : [opening, ...behind])
}

/** What is left of the words before the noun without those round it, where that may name a field. */
function topicIn(before: string): string | null {
  let topic = before.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  for (let ring = wordAt(topic, 0, RING); ring !== null; ring = wordAt(topic, 0, RING))
    topic = topic.slice(ring.length)
  const isName = /^[\p{L}\p{N}、"]+$/u.test(topic)
  return isName && topic.length >= 2 && topic.length <= LONGEST_TOPIC ? topic : null
}
