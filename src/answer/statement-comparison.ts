import { CLAIM_COMPARED } from '../lexicon/comparison-words.ts'
import type { Answer } from './answer.ts'
import { isOtherWay, toldOf } from './claim-direction.ts'
import type { Statement } from './statement.ts'
import type { Finding } from './statement-finding.ts'

/**
 * Whether of two things that a clause compares without a number the one is more than the other, as it says; null where the
 * report does not tell how far they are apart.
 *
 * @example judgeComparison(statement, library.ask)?.printed // '217 − 192' for 撤销的活动站比设置的少
 */
export function judgeComparison(
  { text }: Statement,
  ask: (question: string) => Answer,
): Finding | null {
  const said = CLAIM_COMPARED.exec(text)?.groups?.said
  if (said === undefined) return null
  const answer = ask(`${said}多少`)
  const [first] = answer.kind === 'derived' ? answer.figures : []
  if (answer.kind !== 'derived' || first === undefined || answer.figures.length !== 2) return null
  const isOther = isOtherWay(
    answer.figures.map(({ figure }) => toldOf(figure)),
    said,
  )
  const { report, passage, figure } = first
  const words = report.folded.slice(figure.clause.start, figure.clause.end)
  const { clause, sentence } = figure
  const telling = {
    report,
    passage,
    clause,
    sentence,
    words,
    round: words,
    own: 1,
    whole: 1,
    near: 1,
  }
  return {
    verdict: isOther ? 'contradicted' : 'supported',
    telling,
    printed: isOther ? `${answer.derived.formula} = ${answer.derived.value}` : '',
  }
}
