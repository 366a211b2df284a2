import {
  areSameDoer,
  BEFORE_DOER,
  BY_WHOM,
  DID_IT,
  DOES,
  DONE_TO,
  type Doer,
  doersIn,
  IT_IS,
  MADE_TO,
  PASSIVE,
  REPORTS_TO,
} from '../lexicon/doers.ts'
import type { Report } from '../report/report.ts'
import { sharedPairs } from '../search/pairs.ts'
import { IN_STATEMENT_DIFFERENCE, IN_STATEMENT_FINDING } from '../weights.ts'
import { against, type Comparing, type Finding, withoutTitles } from './statement-finding.ts'
import { behindHeading, type Telling } from './telling.ts'

/**
 * Somebody is said to have done it whom the report does not name there as one who does anything.
 *
 * @example otherDoer(comparing, best)?.printed // '区人大常委会领导'
 */
export function otherDoer({ statement, tellings }: Comparing, best: Telling): Finding | null {
  if (best.own < IN_STATEMENT_FINDING.same) return null
  const near = tellings.filter(({ own }) => own >= best.own - IN_STATEMENT_DIFFERENCE.near)
  const rounds = near.flatMap(each => [each.round, ...behindHeading(each)])
  const printed = doerInstead(statement.text, [best.round, ...rounds], best.report)
  return printed === null ? null : against(best, printed)
}

/**
 * Whom the report names where a clause names another as the one who did it; null where it may be the same.
 *
 * @example doerInstead('由区政府领导督办', ['区人大常委会领导牵头督办'], report) // '区人大常委会领导'
 */
export function doerInstead(
  said: string,
  printed: readonly string[],
  report: Pick<Report, 'body' | 'title'>,
): string | null {
  const others = agentsIn(said).filter(
    agent => agent.isBody && !isOwn(agent, report) && !isNamed(agent, printed, said),
  )
  if (others.length === 0) return null
  const [first = ''] = printed
  const [agent] = agentsIn(first)
  return agent?.text ?? (report.body || report.title)
}

/** Those who are said to do something: the subject, or who stands behind 由. */
function agentsIn(folded: string): Doer[] {
  const text = withoutTitles(folded)
  return doersIn(text).filter(({ start, end }) => {
    const before = text.slice(0, start)
    const behind = text.slice(end)
    if (BY_WHOM.test(before) || (IT_IS.test(before) && DID_IT.test(behind))) return true
    return BEFORE_DOER.test(before) && DOES.test(behind) && !PASSIVE.test(behind)
  })
}

/** Whoever reports does all that the report does not tell of others. */
const isOwn = (agent: Doer, { body, title }: Pick<Report, 'body' | 'title'>): boolean =>
  [body, title].flatMap(doersIn).some(own => areSameDoer(own, agent))

/** 经常委会批准,【国务院增发】债券: right before the very verb stands somebody else. */
function doesAnother(agent: Doer, deed: string, text: string): boolean {
  const verb = /^[\u4e00-\u9fff]{2}/.exec(deed)?.[0]
  if (verb === undefined) return false
  const doing = doersIn(text).filter(({ end, isBody }) => isBody && text.startsWith(verb, end))
  return doing.length > 0 && !doing.some(each => areSameDoer(each, agent))
}

/** Whether the report names it there, and not only as the one to whom it is done or who is made to do something else. */
function isNamed(agent: Doer, printed: readonly string[], said: string): boolean {
  const isReporting = REPORTS_TO.test(said)
  const deed = said.slice(agent.end)
  return printed.some(text =>
    doersIn(text).some(each => {
      if (!areSameDoer(each, agent) || doesAnother(agent, deed, text)) return false
      const before = text.slice(0, each.start)
      if (MADE_TO.test(before))
        return sharedPairs(deed, text.slice(each.end)) >= Math.max(1, sharedPairs(deed, before))
      return isReporting || !DONE_TO.test(before)
    }),
  )
}
