/** A question without what it excludes, and what that is. */
export interface Exclusions {
  readonly kept: string
  readonly excluded: string
}

const EXCLUDING =
  /^(?:我?(?:问|要|说)?的?(?:可|并)?(?:不是|不光是?|不只是?|不单是?|不仅是?|不要|不算|不含|不包括|不问|不计|除了|除去|除开|而不是|而非|(?:莫|别|不)跟我说|别(?:给我?|拿|把|报|算|说|问)?|不用|没问))(?:给我?|问|说|要|报|那个?|指|把|拿)*|^(?:and |but )?(?:not|excluding|except(?: for)?|other than|rather than|without|instead of|don't (?:give|mean|want)(?: me)?)\b/
const EXCLUDING_INSIDE =
  /(?:,? ?(?:而不是|而非|不是说|不包括|不算|别算|除了|不含|(?<=的)不要(?!求|紧)|(?<=[数条件个次名户项部场篇少])非(?=\p{Script=Han}{2}))|,? \b(?:not(?! (?:been )?[a-z]+ed\b)|excluding|except(?: for)?|rather than|instead of)\b)(?!吗)(.+)$/u
const NOT_EXCLUDING = /^(?:不是|别)?(?:是不是|有没有)|不是吗|^别的/

/**
 * Sets aside the clauses that say what is not meant; where nothing else is left they are the question.
 *
 * @example splitExclusions('不是列席会议的,参加检查的多少人次').excluded // '列席会议的'
 */
export function splitExclusions(text: string): Exclusions {
  const kept: string[] = []
  const excluded: string[] = []
  for (const clause of text
    .split(/[,;:!?。()]/)
    .flatMap(byBlanks)
    .flatMap(byWish)) {
    const inside = EXCLUDING_INSIDE.exec(clause)
    if (EXCLUDING.test(clause) && !NOT_EXCLUDING.test(clause))
      excluded.push(clause.replace(EXCLUDING, ''))
    else if (EXCLUDED_BEHIND.test(clause)) excluded.push(clause.replace(EXCLUDED_BEHIND, ''))
    else kept.push(inside ? clause.slice(0, inside.index) : clause)
    if (inside?.[1] && !EXCLUDING.test(clause)) excluded.push(inside[1])
  }
  const positive = kept.filter(Boolean).join(',')
  return positive === ''
    ? { kept: text, excluded: '' }
    : { kept: positive, excluded: excluded.join(' ') }
}

const EXCLUDED_BEHIND =
  /的?(?:[不别莫]要?(?:掺|混|算|加|放)(?:进来|进去|在一起|一起)|不要|不算|除外|别算|(?:先|就)?[不别莫](?:说|管|提|计|问))(?:了|的)?$/

/** 要县级的不要全县的, 问的是GDP不是工业: what is wanted, and behind it what is not. */
const byWish = (clause: string): string[] =>
  clause.split(/(?<=^[要只].{1,12}的)(?=不[要是算]|别)|(?<=[要问说指看]的是.{1,12})(?=不是(?!不))/)

/** Blanks part Chinese clauses only where one of them excludes: 2025的 2024的不要. */
function byBlanks(clause: string): string[] {
  const pieces = clause.trim().split(/ +/)
  const parted =
    /\p{Script=Han}/u.test(clause) &&
    pieces.some(piece => EXCLUDING.test(piece) || EXCLUDED_BEHIND.test(piece))
  return parted ? pieces : [clause.trim()]
}
