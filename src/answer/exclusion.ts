import {
  COUNTED_IN,
  DIFFERS_FROM,
  EXCLUDED_BEHIND,
  EXCLUDING,
  EXCLUDING_INSIDE,
  NOT_EXCLUDING,
  WISH_ENDS,
} from '../lexicon/exclusion-words.ts'
import { remembered } from '../search/memory.ts'

/** A question without what it excludes, and what that is. */
export interface Exclusions {
  readonly kept: string
  readonly excluded: string
}

/**
 * Sets aside the clauses that say what is not meant; where nothing else is left they are the question.
 *
 * @example splitExclusions('不是列席会议的,参加检查的多少人次').excluded // '列席会议的'
 */
export function splitExclusions(text: string): Exclusions {
  return splitOnce(text)
}

/** What a question is read for in many ways. */
const splitOnce = remembered((text: string): Exclusions => {
  const kept: string[] = []
  const excluded: string[] = []
  for (const clause of text
    .split(/[,;:!?。()]/)
    .flatMap(byBlanks)
    .flatMap(byWish)) {
    const inside = EXCLUDING_INSIDE.exec(clause)
    const [, other = ''] = DIFFERS_FROM.exec(clause) ?? []
    if (other !== '') excluded.push(other)
    else if (EXCLUDING.test(clause) && !NOT_EXCLUDING.test(clause))
      excluded.push(clause.replace(EXCLUDING, '').replace(COUNTED_IN, ''))
    else if (EXCLUDED_BEHIND.test(clause)) excluded.push(clause.replace(EXCLUDED_BEHIND, ''))
    else kept.push(inside ? clause.slice(0, inside.index) : clause)
    if (inside?.[1] && !EXCLUDING.test(clause)) excluded.push(inside[1])
  }
  const positive = kept.filter(Boolean).join(',')
  return positive === ''
    ? { kept: text, excluded: '' }
    : { kept: positive, excluded: excluded.join(' ') }
})

/** 要县级的不要全县的, 问的是GDP不是工业: what is wanted, and behind it what is not. */
const byWish = (clause: string): string[] => clause.split(WISH_ENDS)

/** Blanks part Chinese clauses only where one of them excludes: 2025的 2024的不要. */
function byBlanks(clause: string): string[] {
  const pieces = clause.trim().split(/ +/)
  const parted =
    /\p{Script=Han}/u.test(clause) &&
    pieces.some(piece => EXCLUDING.test(piece) || EXCLUDED_BEHIND.test(piece))
  return parted ? pieces : [clause.trim()]
}
