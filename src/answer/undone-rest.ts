import {
  BROUGHT_TO_END,
  LEFT_PRINTED,
  LEFT_UNDONE,
  OF_AT_END,
  SHARE_BROUGHT_TO_END,
  UNDONE_LEFT,
} from '../lexicon/denials.ts'
import { WHOLE_WORDS } from '../lexicon/total-words.ts'
import type { AskedWord } from '../match/asked.ts'
import { explain, isNear } from '../match/explanation.ts'
import type { Known } from '../match/known.ts'
import { CONTRADICTING, ownText, sentenceKey } from '../match/slot.ts'
import { totalWeight } from '../search/term-match.ts'
import { IN_UNDONE_REST } from '../weights.ts'
import type { Answer } from './answer.ts'
import { comparable, num, restShare } from './arithmetic.ts'
import { sharesNoun } from './containment.ts'
import { derivedAnswer } from './derived-answer.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { askedOf, knownsFor, matchesIn } from './matching.ts'
import type { Operand } from './operands.ts'
import type { Retrieval } from './retrieval.ts'

/** What there was of something, and what was brought to its end of it. */
interface WholeAndDone {
  readonly whole: Known
  readonly done: Known
}

/**
 * 破产申请还剩几件没审完: what is left of a thing, where one sentence tells how many there were and with how many of
 * them it was done (受理破产申请5件,审查完4件), and prints no rest itself.
 *
 * @returns null where no rest is asked for, or no sentence tells both
 */
export function answerUndoneRest(
  text: string,
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  const read = restAsked(text)
  const operands = read && wholeAndDone(read, retrieval, corpus)
  return operands && derivedAnswer({ operator: 'difference' }, operands, retrieval)
}

/**
 * 被采纳的占几成: the share of a thing with which it was done, where one sentence tells of both.
 *
 * @returns null where no such share is asked for, or no sentence tells both
 */
export function answerShareDone(
  text: string,
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): Answer | null {
  const found = SHARE_BROUGHT_TO_END.exec(text)
  const { act = '', un } = found?.groups ?? {}
  if (found === null || act === '' || retrieval.question.measure?.sort === 'rank') return null
  const of = `${text.slice(0, found.index).replace(OF_AT_END, '')} ${ASKING}`
  const [whole, done] = wholeAndDone({ of, act }, retrieval, corpus) ?? []
  if (!whole || !done) return null
  const answer = derivedAnswer({ operator: 'share' }, [done, whole], retrieval)
  if (un === undefined || answer.kind !== 'derived') return answer
  const derived = restShare(done.occurrence.figure, whole.occurrence.figure)
  return { ...answer, derived }
}

const ASKING = '多少'

/** The figures of the sentence that tells both how many there were and with how many it was done. */
function wholeAndDone(
  read: { readonly of: string; readonly act: string },
  retrieval: Retrieval,
  corpus: IndexedCorpus,
): Operand[] | null {
  const asked = askedOf(read.of, retrieval, corpus)
  const knowns = knownsFor(retrieval, corpus)
  const isOpen = openIn(asked, knowns, { retrieval, corpus })
  const pairs = pairsIn(knowns.filter(isOpen), read.act)
  const ranked = pairs
    .map(pair => ({ pair, unsaid: unsaidOf(asked.words, pair) }))
    .sort((a, b) => a.unsaid - b.unsaid)
  const best = bestOf(ranked)
  const all = totalWeight(asked.words)
  if (!best || best.unsaid > IN_UNDONE_REST.unsaid * all) return null
  return [best.pair.whole, best.pair.done].map(({ occurrence }) => ({
    occurrence,
    score: 1 - best.unsaid / Math.max(all, 1),
  }))
}

interface Ranked {
  readonly pair: WholeAndDone
  readonly unsaid: number
}

/** The one that tells most; of some that tell as much the one of all of them: 共受理各类案件. */
function bestOf(ranked: readonly Ranked[]): Ranked | undefined {
  const [first] = ranked
  const near = ranked.filter(
    ({ unsaid }) => first !== undefined && unsaid - first.unsaid < IN_UNDONE_REST.apart,
  )
  if (near.length < 2) return first
  const ofAll = near.filter(({ pair }) => WHOLE_WORDS.test(ownText(pair.whole)))
  return ofAll.length === 1 ? ofAll[0] : undefined
}

/** What the rest is of, and what was not done with it. */
function restAsked(text: string): { readonly of: string; readonly act: string } | null {
  for (const form of [LEFT_UNDONE, UNDONE_LEFT]) {
    const found = form.exec(text)
    const { act = '', asking = '', noun = '' } = found?.groups ?? {}
    if (found === null || act === '') continue
    const rest = text.slice(0, found.index) + noun
    return { of: `${rest} ${asking}`, act }
  }
  return null
}

/** Which figures nothing contradicts: of another year, place or level none is left over. */
function openIn(
  asked: ReturnType<typeof askedOf>,
  knowns: readonly Known[],
  { retrieval, corpus }: { readonly retrieval: Retrieval; readonly corpus: IndexedCorpus },
): (known: Known) => boolean {
  const table = matchesIn(asked, knowns, { retrieval, corpus, options: { inList: true } })
  const refused = new Set(
    table
      .filter(({ compared }) =>
        compared.some(
          ({ slot, vetoes }) =>
            vetoes && ((CONTRADICTING.has(slot) && slot !== 'member') || slot === 'place'),
        ),
      )
      .map(({ known }) => known),
  )
  return known => !refused.has(known)
}

/** Two figures of one sentence, the later of them no larger and with a verb that brings to an end what was asked. */
function pairsIn(knowns: readonly Known[], act: string): WholeAndDone[] {
  const ends = BROUGHT_TO_END.filter(([asked]) => asked.test(act)).map(([, printed]) => printed)
  const amounts = knowns.filter(
    ({ occurrence: { figure } }) =>
      figure.number !== null && !figure.bound && figure.change === null && AMOUNTS.has(figure.kind),
  )
  const isEnd = (known: Known): boolean => ends.some(end => end.test(ownText(known)))
  return amounts.flatMap((done, at) => {
    if (!isEnd(done) || LEFT_PRINTED.test(behind(done))) return []
    const before = amounts
      .slice(Math.max(0, at - MOST_BETWEEN), at)
      .reverse()
      .filter(each => isDoneOf(done, each) && !isEnd(each) && !isAnyEnd(each))
    const near = before.find(each => unitOf(each) === unitOf(done)) ?? before[0]
    return near === undefined ? [] : [{ whole: namedBefore(near, before), done }]
  })
}

const unitOf = ({ occurrence }: Known): string => occurrence.figure.unit

/** What was brought to any end (已办结149件) is no whole of what was brought to another. */
const isAnyEnd = (known: Known): boolean =>
  BROUGHT_TO_END.some(([, printed]) => printed.test(ownText(known)))

/** 受理来信212件,转办186件: what names no thing of its own is of the one before, which does. */
function namedBefore(near: Known, before: readonly Known[]): Known {
  const earlier = before.slice(before.indexOf(near) + 1).find(each => unitOf(each) === unitOf(near))
  const { whatSpan, clause } = near.occurrence.figure
  return earlier && whatSpan.start < clause.start ? namedBefore(earlier, before) : near
}

const MOST_BETWEEN = 4
const AMOUNTS: ReadonlySet<string> = new Set(['count', 'money', 'measure'])

function isDoneOf(done: Known, whole: Known): boolean {
  const [a, b] = [done.occurrence.figure, whole.occurrence.figure]
  const isThing = !namesThing(done, whole) || sharesNoun(a, b)
  const fits = comparable(a.unit, b.unit) && num(a) < num(b)
  return sentenceKey(done) === sentenceKey(whole) && fits && isThing
}

/** 解决20多个难点 beside 22个先行区: it counts a thing of its own. */
const namesThing = (done: Known, whole: Known): boolean =>
  done.countedWords.some(
    ({ text, tag }) => tag.startsWith('n') && text.length > 1 && !whole.counted.includes(text),
  )

/** What its sentence says behind it. */
const behind = ({ occurrence: { sentence, at } }: Known): string => sentence.slice(at.end)

/** What the words weigh that neither of the two figures accounts for. */
const unsaidOf = (words: readonly AskedWord[], { whole, done }: WholeAndDone): number =>
  words.reduce((sum, word) => {
    const costs = [whole, done].map(known => {
      const found = explain(word, known)
      return isNear(found) ? found.cost : Math.max(found.cost, IN_UNDONE_REST.far)
    })
    return sum + word.weight * Math.min(...costs)
  }, 0)
