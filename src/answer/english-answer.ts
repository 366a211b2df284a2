import { TAILS } from '../lexicon/english-chinese.ts'
import { withoutTalk } from '../question/speech-act.ts'
import type { Answer, Doubt } from './answer.ts'
import { askedInChinese, deniesInEnglish } from './in-chinese.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { languageOf, readable } from './wording.ts'

interface Answering {
  readonly corpus: IndexedCorpus
  /** The answer to a question, behind those before it. */
  readonly answer: (question: string, context: readonly string[]) => Answer
}

/**
 * An English question answered as it is put into Chinese, which every reader of questions reads. Where that tells
 * nothing for want of a word, which may be the wrong one, its words one by one may tell what stands nearest to it.
 *
 * @returns null where the question is not English, or a word of it has no Chinese one
 * @example answerInChinese('how many suggestions were adopted?', [], { corpus, answer })?.kind // 'figure'
 */
export function answerInChinese(
  typed: string,
  context: readonly string[],
  { corpus, answer: answerTo }: Answering,
): Answer | null {
  if (!LETTERS.test(typed)) return null
  const inChinese = (text: string, goesOn = false) =>
    askedInChinese(readable(withoutTalk(text)), corpus, goesOn)
  const chinese = inChinese(typed, context.length > 0)
  if (chinese === null) return null
  const told = answerTo(
    chinese,
    context.map(each => inChinese(each) ?? each),
  )
  const answer = { ...told, question: typed, language: languageOf(typed) }
  if (told.kind !== 'none' || deniesInEnglish(readable(typed))) return answer
  const isOpen = told.offers.length + told.nearFigures.length > 0
  if (!isOpen || isOfAnother(told.doubt, chinese, corpus)) return answer
  const byWords = answerTo(typed, context)
  return isNear(byWords, told) ? byWords : answer
}

/** What may be read as letters: those of other scripts, signs made of them, and wide ones, too. */
const LETTERS =
  /[A-Za-z\u00aa-\u02ff\u1d00-\u1fff\u2070-\u2fff\u3200-\u33ff\ua000-\uabff\ud800-\ufaff\ufb00-\ufeff\uff21-\uff5a]/

/** Another act, part or level is told of, or the reports know what is asked for: whatever words it is asked in. */
function isOfAnother(doubt: Doubt | null, chinese: string, { index }: IndexedCorpus): boolean {
  if (doubt === null) return false
  const { kind, word } = doubt
  const [, unit = ''] = chinese.split(TAILS.is)
  const isAsked = chinese.endsWith(word) || chinese.includes(`${word}${TAILS.is}`)
  return (
    OTHERWISE_TOLD.has(kind) ||
    (kind === 'measure' && unit !== '') ||
    (isAsked && index.vocabulary.frequency(word) > 0)
  )
}

const OTHERWISE_TOLD: ReadonlySet<Doubt['kind']> = new Set([
  'act',
  'part',
  'level',
  'year',
  'place',
])

/** Whether what is told stands among what is nearest, where nothing is told surely. */
function isNear(told: Answer, unsure: Answer & { kind: 'none' }): boolean {
  const figure = 'figures' in told ? told.figures[0]?.figure : undefined
  const near = [...unsure.offers, ...unsure.nearFigures]
  return near.some(other => 'figure' in other && other.figure === figure)
}
