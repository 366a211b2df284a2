import { TAIL_ASKED } from '../lexicon/indicators.ts'
import { ASKED_TOGETHER, PARTED_IN_TOTAL } from '../lexicon/total-words.ts'
import type { AskedWord } from '../match/asked.ts'
import { explain } from '../match/explanation.ts'
import type { Known } from '../match/known.ts'
import { sentenceKey } from '../match/slot.ts'
import { IN_SIDE_BY_SIDE } from '../weights.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { askedOf, knownsFor } from './matching.ts'
import type { Retrieval } from './retrieval.ts'

/** How many stations and points were set up: two numbers, where the report counts the two apart. */
const HOW_MANY_BOTH =
  /^(?!.*\b(?:total|altogether|combined|together|added|sum)\b)how many [a-z' -]+ and [a-z' -]+[?. ]*$/
const THINGS: ReadonlySet<AskedWord['sort']> = new Set(['noun', 'name', 'act', 'verb', 'level'])

/**
 * Parts things that are typed without a mark, where one sentence of the report counts each of them apart:
 * 培训轮训加起来几期 → 培训、轮训加起来几期.
 *
 * @example withMarks('水果蔬菜各多少吨', retrieval, corpus) // '水果、蔬菜各多少吨'
 */
export function withMarks(text: string, retrieval: Retrieval, corpus: IndexedCorpus): string {
  const english = HOW_MANY_BOTH.test(text)
  if (!english && (!ASKED_TOGETHER.test(text) || PARTED_IN_TOTAL.test(text))) return text
  const { words } = askedOf(text, retrieval, corpus)
  const knowns = knownsFor(retrieval, corpus)
  let marked = text
  for (const [i, word] of words.entries()) {
    const next = words[i + 1]
    if (next === undefined) continue
    if (english) {
      const both = `${word.term.text} and ${next.term.text}`
      if (text.includes(both) && areCounted(word, next, knowns))
        marked = marked.replace(both, `${word.term.text}, how many ${next.term.text}`)
      continue
    }
    if (word.term.end !== next.term.start) continue
    if (word.term.text.length < 2 || next.term.text.length < 2) continue
    const joined = word.term.text + next.term.text
    if (areTwoThings(word, next, knowns))
      marked = marked.replace(joined, `${word.term.text}、${next.term.text}`)
  }
  return marked
}

const areTwoThings = (one: AskedWord, other: AskedWord, knowns: readonly Known[]): boolean =>
  THINGS.has(one.sort) &&
  THINGS.has(other.sort) &&
  !isMeasuredBy(one, other) &&
  areCounted(one, other, knowns)

/** 制造业【增加值】: a thing and what it is measured by are no two things. */
const isMeasuredBy = ({ term }: AskedWord, { term: next }: AskedWord): boolean =>
  TAIL_ASKED.test(next.text) && !TAIL_ASKED.test(term.text)

/** Whether two figures of one sentence count the one and the other, and neither counts both. */
const areCounted = (one: AskedWord, other: AskedWord, knowns: readonly Known[]): boolean =>
  IN_SIDE_BY_SIDE.nearness.some(most => {
    const isOnly = (known: Known, word: AskedWord, beside: AskedWord) =>
      counts(known, word, most) && !counts(known, beside, most)
    const scenes = new Set(
      knowns.filter(known => isOnly(known, one, other)).map(known => sentenceKey(known)),
    )
    return knowns.some(known => scenes.has(sentenceKey(known)) && isOnly(known, other, one))
  })

function counts(known: Known, word: AskedWord, most: number): boolean {
  const { where, cost } = explain(word, known)
  return where === 'counted' && cost <= most
}
