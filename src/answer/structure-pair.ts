import { AIM_NAMED, AIM_WORDS_ALONE } from '../lexicon/computation-forms.ts'
import { ALL_ALONE } from '../lexicon/total-words.ts'
import { IN_DERIVED_ANSWER } from '../weights.ts'
import { comparable } from './arithmetic.ts'
import { wholeOf } from './containment.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { askedOf } from './matching.ts'
import { endBefore, type Occurrence } from './occurrence.ts'
import { type Operand, type Operands, telltalePairs } from './operands.ts'
import type { Retrieval } from './retrieval.ts'

/** A part and the whole that the report's own sentence gives for it. */
export interface PartAndWhole {
  readonly part: Operand
  readonly whole: Operand
}

/**
 * 除掉集访剩下的个访, 刑事案件占全部的几成: where the words for the whole find none, the one that the report's own
 * words give for the part, if it goes by a name that the asker uses.
 *
 * @param part the figures for the part
 * @param all the words for the whole, as they were read
 */
export function wholeByStructure(
  part: Operands,
  all: string,
  { whole: retrieval, corpus }: { readonly whole: Retrieval; readonly corpus: IndexedCorpus },
): PartAndWhole | null {
  for (const candidate of [...part.figures, ...part.near].slice(0, MOST_TRIED)) {
    const { occurrence, score } = candidate
    const beside = corpus.occurrences.get(occurrence.passage.id) ?? []
    const total = score < IN_DERIVED_ANSWER.operand ? null : wholeOf(occurrence, beside)
    if (total === null || !tells(part.name, all, occurrence)) continue
    if (ALL_ALONE.test(all) || isCalled(all, total, { retrieval, corpus }))
      return { part: candidate, whole: { ...candidate, occurrence: total } }
  }
  return null
}

const MOST_TRIED = 8

/** The figure's own words hold what tells the part from the whole. */
function tells(part: string, all: string, occurrence: Occurrence): boolean {
  const { sentence, at, clause, others } = occurrence
  const next = others.map(other => other.at.start).filter(start => start >= at.end)
  const own = sentence.slice(endBefore(occurrence), Math.min(clause.end, ...next))
  const telling = telltalePairs(part.replace(/\s/g, '')).filter(pair => !all.includes(pair))
  return telling.some(pair => own.includes(pair))
}

/** Its sentence names it by a word of the asker's, and every place that the asker names. */
function isCalled(
  all: string,
  total: Occurrence,
  { retrieval, corpus }: { readonly retrieval: Retrieval; readonly corpus: IndexedCorpus },
): boolean {
  const before = total.sentence.slice(0, Math.max(total.at.end, total.what.end))
  const { words } = askedOf(all, retrieval, corpus)
  const told = `${total.headings} ${total.passageText}`
  const places = words.filter(({ sort }) => sort === 'place' || sort === 'level')
  return (
    words.some(({ term }) => term.text.length > 1 && before.includes(term.text)) &&
    places.every(({ term }) => told.includes(term.text))
  )
}

/**
 * 危旧房改造比任务多做了多少: the aim that stands in the sentence of what was done.
 *
 * @returns null where the words name more than an aim, or none stands there
 */
export function aimBeside(done: Operand, aim: string, corpus: IndexedCorpus): Operand | null {
  if (!AIM_WORDS_ALONE.test(aim.trim())) return null
  const { figure, passage } = done.occurrence
  const beside = (corpus.occurrences.get(passage.id) ?? []).filter(
    other =>
      other.figure !== figure &&
      other.figure.sentence.start === figure.sentence.start &&
      comparable(other.figure.unit, figure.unit) &&
      other.figure.change === null &&
      speaksOfAim(other),
  )
  const [only] = beside
  return only && beside.length === 1 ? { ...done, occurrence: only } : null
}

/** Its own words, or those right behind it, name an aim: 70万平方米的年度目标任务. */
const speaksOfAim = (occurrence: Occurrence): boolean => {
  const { sentence, at, others, figure } = occurrence
  const next = others.map(other => other.at.start).filter(start => start >= at.end)
  const own = sentence.slice(endBefore(occurrence), Math.min(sentence.length, ...next))
  return figure.aim === 'target' || AIM_NAMED.test(own)
}
