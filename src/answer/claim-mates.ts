import { JOINS_MATE, LEVEL_PREFIX, MEDIUM_OF_LEVEL } from '../lexicon/draft-words.ts'
import type { Rule, Subject } from './claim-subject.ts'
import { isOwnUnit } from './claim-value.ts'
import { toldIn } from './extent-said.ts'
import type { Occurrence } from './occurrence.ts'

/**
 * Ways in which a number is that of what stands beside the thing that a claim names: of another member of a list, of
 * another level, of the journal of another level.
 */
export const MATE_RULES: readonly Rule[] = [isOfMate, isOfOtherLevel, isMediumOfOtherLevel]

const SHARED = 2 // characters that two members of a list end in: 委员提案, 集体提案

/** 委员提案47件, where the report has 委员提案74件、集体提案47件. */
function isOfMate({ clause }: Subject, { sentence, at }: Occurrence): boolean {
  const all = toldIn(sentence)
  const own = all.find(({ figure: { span } }) => span.start <= at.start && span.end >= at.end)
  if (own === undefined) return false
  return all.some(({ figure, lead }) => {
    if (figure === own.figure || !isOwnUnit(own.figure, figure)) return false
    const [mine, its] = tellApart(own.lead, lead)
    return its !== '' && mine !== '' && clause.includes(its) && !clause.includes(mine)
  })
}

/** What two members of a list are told apart by: 省政协 and 龙岩市政协 of 省政协采用, 龙岩市政协采用; empty where by nothing. */
function tellApart(one: string, other: string): [one: string, other: string] {
  const [a, b] = [one, other].map(text => text.replace(JOINS_MATE, ''))
  if (a === undefined || b === undefined) return ['', '']
  let shared = 0
  while (shared < Math.min(a.length, b.length) && a.at(-shared - 1) === b.at(-shared - 1))
    shared += 1
  if (shared < SHARED || shared === a.length || shared === b.length) return ['', '']
  const named = (text: string) => text.slice(0, text.length - shared + SHARED)
  const [mine, its] = [named(a), named(b)]
  return mine.includes(its) || its.includes(mine) ? ['', ''] : [mine, its]
}

/** 国家重点项目810个, where the report has 省重点项目. */
function isOfOtherLevel({ what }: Subject, { figure }: Occurrence): boolean {
  const [said, printed] = [what, figure.what].map(text => LEVEL_PREFIX.exec(text)?.groups)
  if (!said?.level || !printed?.level || said.level === printed.level) return false
  return said.rest?.slice(0, SHARED) === printed.rest?.slice(0, SHARED)
}

/** 市人大的刊物, where the report has 省人大刊物. */
function isMediumOfOtherLevel({ clause, after }: Subject, { sentence }: Occurrence): boolean {
  const printed = MEDIUM_OF_LEVEL.exec(sentence)?.groups
  const said = MEDIUM_OF_LEVEL.exec(`${clause} ${after}`)?.groups
  if (!said || !printed) return false
  return said.body === printed.body && !sentence.includes(`${said.level}${said.body}`)
}
