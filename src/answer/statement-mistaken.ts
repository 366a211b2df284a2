import { LEVEL_CLAIMED } from '../lexicon/levels.ts'
import { TOWN_CLAIMED, TOWN_OF } from '../lexicon/place-names.ts'
import { agrees } from './claim-value.ts'
import type { Judged } from './claim-verdict.ts'
import type { Draft } from './claim-words.ts'
import type { Occurrence } from './occurrence.ts'
import { statedAct } from './stated-act.ts'
import type { Statement } from './statement.ts'
import { doerInstead } from './statement-doer.ts'
import { against, type Finding } from './statement-finding.ts'
import type { Telling } from './telling.ts'
import { townsIn } from './towns.ts'

/**
 * What a clause says otherwise of a number that is the report's own: who did it, what was done, where; null where its
 * numbers themselves are wrong.
 *
 * @example mistakenIn(statement, judged, draft)?.printed // '区人大常委会领导'
 */
export function mistakenIn(
  statement: Statement,
  judged: readonly Judged[],
  draft: Draft,
): Finding | null {
  const own = judged.find(one => isItsNumber(one) && isIn(one, statement))
  if (!own?.occurrence) return null
  const telling = tellingOf(own.occurrence)
  for (const instead of INSTEAD) {
    const printed = instead({ statement, one: own, occurrence: own.occurrence, telling, draft })
    if (printed !== null) return { ...against(telling, printed), ofNumber: true }
  }
  return { ...against(telling), ofNumber: true }
}

const isItsNumber = ({ verdict, occurrence, formula, matched }: Judged): boolean =>
  verdict === 'contradicted' &&
  formula === null &&
  occurrence !== null &&
  agrees(matched.figure, occurrence.figure)

const isIn = ({ matched: { figure } }: Judged, { span }: Statement): boolean =>
  figure.span.start >= span.start && figure.span.end <= span.end

/** What is compared. */
interface Mistaken {
  readonly statement: Statement
  readonly one: Judged
  readonly occurrence: Occurrence
  readonly telling: Telling
  readonly draft: Draft
}

/** The report's own words for what a clause says otherwise; null where it is not that. */
type Instead = (mistaken: Mistaken) => string | null

const INSTEAD: readonly Instead[] = [
  ({ statement: { text }, telling: { words, round, report } }) =>
    doerInstead(text, [words, round], report),
  ({ one: { matched }, occurrence }) => {
    const act = statedAct(matched, occurrence)
    return act?.fit === 'other' ? (act.printed ?? '') : null
  },
  townInstead,
  levelInstead,
]

function townInstead({ statement, telling, draft }: Mistaken): string | null {
  const unknown = [...statement.text.matchAll(TOWN_CLAIMED)].flatMap(([, name]) => name ?? [])
  const said = [...statement.towns, ...unknown]
  const printed = townsIn(telling.words, draft.reports)
  const isOther = said.some(town => !telling.round.includes(town))
  const whole = (town: string) => TOWN_OF.exec(telling.words.split(town)[1] ?? '')?.[0] ?? ''
  return isOther && printed.length > 0 ? printed.map(town => town + whole(town)).join('、') : null
}

/** 全市, where 全区 is said. */
function levelInstead({ statement: { text }, telling: { words } }: Mistaken): string | null {
  const levelsOf = (each: string): string[] => each.match(LEVEL_CLAIMED) ?? []
  const [said, printed] = [levelsOf(text), levelsOf(words)]
  const isOther = said.some(level => !printed.includes(level))
  const own = printed.find(level => !said.includes(level))
  return isOther && own !== undefined ? own : null
}

/** A clause of the report with the number, as what tells of it. */
function tellingOf({ figure, passage, report, sentence, clause }: Occurrence): Telling {
  return {
    report,
    passage,
    clause: figure.clause,
    sentence: figure.sentence,
    words: sentence.slice(clause.start, clause.end),
    round: sentence,
    own: 1,
    whole: 1,
    near: 1,
  }
}
