import { ONE_AMONG } from '../lexicon/list-words.ts'
import { NOTHING_BUT } from '../lexicon/universals.ts'
import type { Answer } from './answer.ts'
import { countsNamed } from './claim-own-list.ts'
import type { Judged } from './claim-verdict.ts'
import type { Draft } from './claim-words.ts'

interface Around {
  readonly draft: Draft
  /** Asks the report; null where enough was asked for one draft. */
  readonly ask: (question: string) => Answer | null
}

/** Characters of a clause: to ask a longer one takes time, and finds no list. */
const LONGEST = 48

/** So many at most are written out by name. */
const MOST = 12

/**
 * A number that the report does not print but writes out by name: 对四部法开展执法检查, where it has 开展甲法、乙法、丙法、丁法
 * 执法检查. Null where it writes out no such list, or one that goes on.
 *
 * @example countedByName(judged, around)?.formula // '甲法、乙法、丙法、丁法'
 */
export function countedByName(one: Judged, { draft, ask }: Around): Judged | null {
  const { figure } = one.matched
  const { number, kind, change, unit, what } = figure
  const isSmall = number !== null && Number.isInteger(number) && number > 1 && number <= MOST
  if (one.verdict === 'supported' || !isSmall || kind !== 'count' || change) return null
  const { start, end } = figure.clause
  if (end - start > LONGEST) return null
  const isSaidOfOnly = NOTHING_BUT.test(draft.folded.slice(start, end)) // 至今只在两个镇试点
  if (isSaidOfOnly || countsNamed(figure, draft.folded)) return null
  const isNamed = what.length > 1 && !/[的了是]/.test(what)
  const questions = [asked(figure, draft), ...(isNamed ? [`${what}有几${unit}`] : [])]
  for (const [i, question] of questions.entries()) {
    const answer = ask(question)
    if (answer?.kind !== 'derived' || !answer.told || answer.figures.length > 0) continue
    const { value, formula } = answer.derived
    if (value === `${number}${unit}`)
      return { ...one, verdict: 'supported', formula, occurrence: null }
    if (i === 0 && value.endsWith(unit) && !/等$/.test(formula))
      return { ...one, verdict: 'contradicted', formula: `${formula} = ${value}`, occurrence: null }
  }
  return null
}

/** Its own clause as a question; of one among them, how many they are. */
function asked({ clause, span, unit }: Judged['matched']['figure'], { folded }: Draft): string {
  const behind = folded.slice(span.end, clause.end)
  const [, noun] = ONE_AMONG.exec(behind) ?? []
  return noun === undefined
    ? `${folded.slice(clause.start, span.start)}几${unit}${behind}`
    : `${noun}有几${unit}`
}
