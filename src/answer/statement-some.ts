import { actsIn } from '../figure/act.ts'
import { parseNumeral } from '../figure/numeral.ts'
import { DENIED } from '../lexicon/denials.ts'
import { HOLDS_FOR_SOME, HOLDS_THROUGHOUT } from '../lexicon/universals.ts'
import { coverage } from '../search/term-match.ts'
import { IN_EXTENT_SAID, IN_STATEMENT_SOME } from '../weights.ts'
import type { Draft } from './claim-words.ts'
import { toldIn } from './extent-said.ts'
import { against, type Comparing, type Finding } from './statement-finding.ts'
import type { Telling } from './telling.ts'

/**
 * A text with what holds for some of a whole alone blank, and of the same length: what is denied of the whole is not said of
 * its number.
 *
 * @example withoutSome('142条建议不是条条都被采纳') // '142条建议         '
 */
export function withoutSome(folded: string): string {
  return HOLDS_FOR_SOME.reduce(
    (text, form) => text.replace(form, said => ' '.repeat(said.length)),
    folded,
  )
}

/**
 * Whether something holds for some of a whole alone, as a draft says: the report has a smaller number with which it was done,
 * or has it of them all.
 *
 * @returns null where nothing is said to hold for some alone
 * @example judgeSome(comparing)?.verdict // 'contradicted' for 还有没答复的, where all were answered
 */
export function judgeSome({
  statement: { text },
  tellings,
  draft,
  borne,
}: Comparing): Finding | null {
  const said = HOLDS_FOR_SOME.flatMap(form => [...text.matchAll(form)])[0]?.groups
  const [best] = tellings
  if (said === undefined || best === undefined) return null
  const some = someIn(said, draft)
  if (some.words.length === 0) return null
  const near = tellings.filter(
    ({ own, whole }) => own >= IN_STATEMENT_SOME.own || whole >= IN_STATEMENT_SOME.whole,
  )
  for (const telling of near) {
    const all = isDone(some, telling.words) ? HOLDS_THROUGHOUT.exec(telling.words)?.[0] : undefined
    if (all !== undefined && !DENIED.test(telling.words)) return against(telling, all)
  }
  // 109名代表述职,不是人人都述了职: so many of them did, as the draft says itself
  const part = near.find(
    telling =>
      hasPart(some, telling) || (borne.includes(telling.round) && isDone(some, telling.round)),
  )
  if (part) return { verdict: 'supported', telling: part, printed: '' }
  return { verdict: 'not_in_report', telling: best, printed: '' }
}

/** What holds for some, and the number of the whole where it is said. */
interface Some {
  readonly sorts: readonly string[]
  readonly words: ReturnType<Draft['read']>
  readonly whole: { readonly number: number; readonly unit: string } | null
}

function someIn(groups: Readonly<Record<string, string>>, { read }: Draft): Some {
  const { said = '', number, unit = '' } = groups
  const sorts = actsIn(said).flatMap(({ sort, negated }) => (sort && !negated ? [sort] : []))
  const count = parseNumeral(number ?? '')
  return { sorts, words: read(said), whole: count === null ? null : { number: count, unit } }
}

/** Of two numbers of one measure in a passage the smaller is that with which it was done. */
function hasPart(some: Some, { round, passage, report }: Telling): boolean {
  const text = some.whole ? report.folded.slice(passage.span.start, passage.span.end) : round
  const all = toldIn(text)
  return all.some(part => {
    const { number, unit, act } = part.figure
    const isIts =
      act?.sort && some.sorts.length > 0 ? some.sorts.includes(act.sort) : covers(some, part.zone)
    if (number === null || !isIts) return false
    return all.some(
      whole =>
        whole.figure.unit === unit &&
        (whole.figure.number ?? 0) > number &&
        (some.whole === null || whole.figure.number === some.whole.number) &&
        (whole.figure.act?.sort !== act?.sort || some.whole !== null),
    )
  })
}

const covers = ({ words }: Some, text: string): boolean =>
  coverage(words, text) >= IN_EXTENT_SAID.told

const isDone = (some: Some, text: string): boolean =>
  covers(some, text) ||
  actsIn(text).some(({ sort, negated }) => !negated && some.sorts.includes(sort ?? ''))
