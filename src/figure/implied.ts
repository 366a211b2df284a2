import { CHANGE_RIGHT_BEHIND } from '../lexicon/change-words.ts'
import { COMMON_TAIL, MEASURED_AT_END } from '../lexicon/indicators.ts'
import { INDICATOR_BEHIND_LIST, LIST_JOINT, LIST_OR_CLAUSE_JOINT } from '../lexicon/list-words.ts'
import { BARE_MEMBER, HEAD_OF_LIST, LATER_END, RESPECTIVE } from '../lexicon/noun-limits.ts'
import type { Span } from '../report/report.ts'
import { completed } from './completion.ts'
import type { Figure } from './figure.ts'
import { withIndustries } from './industries.ts'

/**
 * Completes what figures count by what the sentence leaves out: of 粮食播种面积8万亩,产量3万吨 the second is of
 * 粮食产量; of 农业增加值78亿元。其中,林业2亿元 the second is of 林业增加值.
 *
 * @example withImplied(figures, folded)[1]?.what // '粮食产量'
 */
export function withImplied(figures: readonly Figure[], folded: string): Figure[] {
  const done: Figure[] = []
  for (const figure of withTails(withIndustries(figures, folded), folded)) {
    const same = figure.implied === '' ? sameNoun(figure, { figures, done, folded }) : undefined
    const whole = wholeOf(figure, done, folded)
    if (whole)
      done.push({ ...figure, what: whole.what, whatSpan: whole.whatSpan, implied: whole.implied })
    else
      done.push(
        same
          ? { ...figure, what: same.what, implied: same.implied, whatSpan: spanLike(same, figure) }
          : completed(figure, done, folded),
      )
  }
  return withAges(done, folded).map((figure, at) => withAct(figure, at, done, folded))
}

/** 0-17岁、18-34岁户籍人口分别为8人、9人: each count is of the age at its position. */
function withAges(figures: readonly Figure[], folded: string): Figure[] {
  const aged = [...figures]
  figures.forEach(({ unit, what, sentence }, at) => {
    const isFirst = unit === '岁' && figures[at - 1]?.unit !== '岁'
    const ends = isFirst ? figures.findIndex((each, index) => index > at && each.unit !== '岁') : -1
    const counts = figures.slice(ends, ends + ends - at)
    const ages = figures.slice(at, ends)
    const isListed = ages.every(
      ({ span }, index) =>
        index === 0 || /^[、和及]$/.test(folded.slice(ages[index - 1]?.span.end, span.start)),
    )
    const isPaired = isListed && ends - at > 1 && counts.length === ends - at
    if (
      !isPaired ||
      !counts.every(each => each.what === what && each.sentence.start === sentence.start)
    )
      return
    counts.forEach((count, index) => {
      const age = figures[at + index]?.text ?? ''
      aged[ends + index] = { ...count, what: age + what, implied: age }
    })
  })
  return aged
}

/** 其中中院受理80件,办结70件: where no word stands for the noun of the one, what it was done with is none of the next. */
function spanLike(same: Figure, { span, whatSpan }: Figure): Figure['whatSpan'] {
  const isUnsaid = same.whatSpan.start === same.whatSpan.end
  return isUnsaid ? { start: span.start, end: span.start } : whatSpan
}

interface Done {
  readonly figures: readonly Figure[]
  /** The first of them, with what was left out. */
  readonly done: readonly Figure[]
  readonly folded: string
}

/** An earlier figure of the same noun, with what was left out of it. */
function sameNoun(figure: Figure, { figures, done, folded }: Done): Figure | undefined {
  const { start, end } = figure.whatSpan
  if (end > figure.span.start) return undefined
  return done.findLast(
    (one, at) =>
      one.implied !== '' &&
      one.sentence.start === figure.sentence.start &&
      figures[at]?.whatSpan.start === start &&
      figures[at]?.whatSpan.end === end &&
      (!one.implied.startsWith('占') ||
        goesOn(folded, one, figure) ||
        (figure.kind === 'points' && at === done.length - 1)),
  )
}

/** 占比重从11%提高到15%: the later end of the same change. */
const goesOn = (folded: string, one: Figure, figure: Figure): boolean =>
  LATER_END.test(folded.slice(one.span.end, figure.span.start))

function withTails(figures: readonly Figure[], folded: string): Figure[] {
  return figures.map((figure, at) => {
    const head = headOf(figures, at, folded)
    if (head !== '') return { ...figure, what: head + figure.what, implied: head }
    const tail = gradedAs(figure, figures[at + 1], folded) || tailOf(figures, at, folded)
    return tail === '' || figure.what.endsWith(tail)
      ? figure
      : { ...figure, what: joined(figure.what, tail), implied: tail }
  })
}

/** 新增2家千亿级、24家百亿级工业企业: what is of such a grade stands behind the last. */
function gradedAs(figure: Figure, next: Figure | undefined, folded: string): string {
  const isGrade = /^[\u4e00-\u9fff]{1,6}[级型类]$/.test(figure.what)
  const isNext =
    next?.unit === figure.unit &&
    /^[\u4e00-\u9fff]*[、和与及]$/.test(
      folded.slice(figure.whatSpan.end - figure.what.length, next.span.start),
    )
  return isGrade && isNext
    ? (/^[\u4e00-\u9fff]{1,6}[级型类](.{2,})$/.exec(next.what)?.[1] ?? '')
    : ''
}

/** 城镇居民 and 居民人均收入 have 居民 in common. */
function joined(noun: string, tail: string): string {
  const common = [4, 3, 2].find(length => noun.endsWith(tail.slice(0, length))) ?? 0
  return noun + tail.slice(common)
}

/** The tail of the list that a figure's noun is a member of, where it has none itself. */
function tailOf(figures: readonly Figure[], at: number, folded: string): string {
  const figure = figures[at]
  if (!figure) return ''
  let [first, last] = [at, at]
  while (isMember(figures[first - 1], figures[first], folded)) first -= 1
  while (isMember(figures[last], figures[last + 1], folded)) last += 1
  const { whatSpan, what } = figures[last] ?? figure
  const [, behind] = INDICATOR_BEHIND_LIST.exec(folded.slice(whatSpan.end, whatSpan.end + 20)) ?? []
  const [own = ''] = COMMON_TAIL.exec(folded.slice(whatSpan.start, whatSpan.end)) ?? []
  const noun = folded.slice(figure.whatSpan.start, figure.whatSpan.end)
  if (first === last || MEASURED_AT_END.test(noun) || COMMON_TAIL.test(noun)) return ''
  if (behind !== undefined) return behind
  const object = objectOfAll(folded, whatSpan, figures[last])
  if (object !== '') return object
  return at === last || own === '' || own.length >= what.length ? '' : what.slice(-own.length)
}

/** 生产安全事故起数、死亡人数分别下降: the thing stands before the first member. */
function headOf(figures: readonly Figure[], at: number, folded: string): string {
  const figure = figures[at]
  if (figure === undefined || figure.implied !== '' || !BARE_MEMBER.test(figure.what)) return ''
  let first = at
  while (isMember(figures[first - 1], figures[first], folded)) first -= 1
  if (first === at || figure.whatSpan.end > figure.span.start) return ''
  return HEAD_OF_LIST.exec(figures[first]?.what ?? '')?.groups?.head ?? ''
}

/** 煤炭、电解铝分别淘汰【落后产能】1亿吨和2亿吨 */
function objectOfAll(folded: string, { end }: Span, figure: Figure | undefined): string {
  const first = folded.slice(end, figure?.sentence.end).search(/\d/)
  const words = first < 0 ? '' : folded.slice(end, end + first)
  const respective = RESPECTIVE.exec(words)
  return respective?.index === 0 ? (respective.groups?.object ?? '') : ''
}

/** 建议150件,其中重点建议20件,已办结135件: more than the part is of the whole. */
function wholeOf(figure: Figure, before: readonly Figure[], folded: string): Figure | null {
  const { start, end } = figure.whatSpan
  if (figure.change !== null || figure.number === null || end > figure.span.start) return null
  const last = before.findLast(({ whatSpan }) => whatSpan.start === start && whatSpan.end === end)
  if (last?.act && figure.act) return null // 其中市院受理80件,办结70件
  if (last?.unit !== figure.unit || figure.number <= (last.number ?? Infinity)) return null
  const part = folded.slice(figure.sentence.start, last.span.start).lastIndexOf('其中')
  if (part < 0) return null
  const whole = before.findLast(
    ({ span, unit, number, sentence }) =>
      sentence.start === figure.sentence.start &&
      span.end <= figure.sentence.start + part &&
      unit === figure.unit &&
      (number ?? 0) >= (figure.number ?? 0),
  )
  return whole ?? null
}

/** Whether the noun of the next figure is the next member of the same list: 猪、牛…分别为73万头、6万头. */
function isMember(figure: Figure | undefined, next: Figure | undefined, folded: string): boolean {
  if (!figure || !next || figure.span.start < next.whatSpan.end) return false
  const gap = folded.slice(figure.whatSpan.end, next.whatSpan.start)
  return figure.whatSpan.end <= next.whatSpan.start && LIST_JOINT.test(gap)
}

/** 受理13件,审结11件,同比分别上升26%和52%: the second rate is of what was concluded. */
function withAct(figure: Figure, at: number, all: readonly Figure[], folded: string): Figure {
  if (figure.change === null) return figure
  const grown = all[at - 1]
  if (grown && figure.act === null && growsRightBehind(grown, figure, folded))
    return { ...figure, act: grown.act, implied: figure.implied || (grown.act?.text ?? '') }
  const isOfRun = (one: number) => isJoined(all[one], all[one + 1], folded)
  let [first, last] = [at, at]
  while (isOfRun(first - 1)) first -= 1
  while (isOfRun(last)) last += 1
  const length = last - first + 1
  const told = all
    .slice(0, first)
    .filter(
      ({ sentence, change, span }) =>
        sentence.start === figure.sentence.start &&
        change === null &&
        !/\([^()]*$/.test(folded.slice(sentence.start, span.start)),
    )
  const counts = told.filter(({ kind }) => kind !== 'percent' && kind !== 'points')
  const counted = told.length === length ? told : counts
  const act = length < 2 ? null : (counted.slice(-length)[at - first]?.act ?? null)
  if (act === null || counted.length < length) return figure
  return { ...figure, act: figure.act ?? act, implied: figure.implied || act.text }
}

/** 办结14件,同比增加1倍: what grew is what was concluded. */
function growsRightBehind(count: Figure, rate: Figure, folded: string): boolean {
  const gap = folded.slice(count.span.end, rate.span.start)
  const isSame = count.whatSpan.start === rate.whatSpan.start && count.what === rate.what
  return isSame && count.act !== null && count.change === null && CHANGE_RIGHT_BEHIND.test(gap)
}

/** Whether two rates stand in one list. */
function isJoined(one: Figure | undefined, other: Figure | undefined, folded: string): boolean {
  if (!one || !other || one.change === null || other.change === null) return false
  return LIST_OR_CLAUSE_JOINT.test(folded.slice(one.span.end, other.span.start))
}
