import type { Figure } from '../figure/figure.ts'
import {
  FAR_BOUND,
  HEDGE_ALONE,
  LOST_IT,
  MORE_BY_SHARE,
  MORE_OF_IT,
  MORE_THAN_BEFORE,
  QUALIFIED_BEHIND,
} from '../lexicon/draft-words.ts'
import { GROWTH_OF_PLACE, PRODUCT_NAMED } from '../lexicon/indicators.ts'
import { EACH_IN_TURN, RESPECTIVE_LEAD } from '../lexicon/list-words.ts'
import { COUNTS_PERSONS, MEASURE_BEHIND_GE } from '../lexicon/measure-words.ts'
import { HALF_MORE, RATE_AT_END } from '../lexicon/share-words.ts'
import { ADDED_BEHIND } from '../lexicon/total-words.ts'
import { fold } from '../report/fold.ts'
import { liesWithin, type Span } from '../report/report.ts'
import { sortOf } from './claim-value.ts'
import { endOf } from './occurrence.ts'

/**
 * The figures of a draft as they are meant there: folded as the report's words are, each with its own noun.
 *
 * @example draftFigures(figures, '监督从46项加到50项')[1]?.what // '监督'
 */
export function draftFigures(figures: readonly Figure[], folded: string): Figure[] {
  const stated: Figure[] = []
  figures.forEach((figure, i) => {
    const unsigned = withMeasure({
      ...withoutComparison(figure, figures[i + 1]),
      unit: fold(figure.unit),
    })
    const plain = withFarBound(
      withRise(withSign(withHalf(unsigned, folded), folded), folded),
      folded,
    )
    const noun = withQualified(withProduct(withoutHedge(plain, stated.at(-1))), {
      folded,
      next: figures[i + 1],
    })
    const own = withoutRate(withOwnNoun(noun, { folded, last: stated.at(-1) }), figures[i + 1])
    stated.push(withoutPersons(withChanged(own, { folded, stated }), stated.at(-1)))
  })
  return stated
}

/** 来信来访,【正好】60件: what only leads to the number is nothing that it counts. */
function withoutHedge(figure: Figure, last: Figure | undefined): Figure {
  const { what, span, unit, sentence } = figure
  if (!HEDGE_ALONE.test(what)) return figure
  // 百余名,准确地说是102名: the same, told more exactly
  const isSame = last?.unit === unit && last.sentence.start === sentence.start
  if (isSame) return { ...figure, what: last.what, whatSpan: last.whatSpan }
  return { ...figure, what: '', whatSpan: { start: span.start, end: span.start } }
}

/** 两户【半】: half of one more. */
function withHalf(figure: Figure, folded: string): Figure {
  const { span, number, text, kind } = figure
  if (kind !== 'count' || number === null || !HALF_MORE.test(folded.slice(span.end))) return figure
  return {
    ...figure,
    number: number + HALF,
    text: `${text}${folded.charAt(span.end)}`,
    span: { ...span, end: span.end + 1 },
  }
}

const HALF = 1 / 2

/** 【不到】108人次的一半: what bounds a share may stand before what it is of. */
function withFarBound(figure: Figure, folded: string): Figure {
  if (figure.bound !== null || figure.kind === 'count') return figure
  const lead = folded.slice(figure.clause.start, figure.span.start)
  const { less, more } = FAR_BOUND.exec(lead)?.groups ?? {}
  const text = less ?? more
  if (text === undefined) return figure
  return { ...figure, bound: { text, sense: less === undefined ? 'over' : 'atMost' } }
}

/** 咱们省的增速5.7%: of a place that grows its product does. */
const withProduct = (figure: Figure): Figure =>
  figure.kind === 'percent' && GROWTH_OF_PLACE.test(figure.what)
    ? { ...figure, what: PRODUCT_NAMED, implied: PRODUCT_NAMED }
    : figure

/** 217个【没人气、缺经费的】代表活动站: what is counted stands behind the 的, not what describes it. */
function withQualified(
  figure: Figure,
  { folded, next }: { readonly folded: string; readonly next: Figure | undefined },
): Figure {
  const { span, whatSpan, sentence } = figure
  const stop = Math.min(next?.span.start ?? sentence.end, sentence.end)
  const found = QUALIFIED_BEHIND.exec(folded.slice(span.end, stop))
  const { before = '', noun = '' } = found?.groups ?? {}
  const start = span.end + before.length
  if (noun === '' || whatSpan.start < span.end || whatSpan.end > start) return figure
  return { ...figure, what: noun, whatSpan: { start, end: start + noun.length } }
}

/** 三百个篇目: the noun behind 个 is itself a measure word. */
function withMeasure(figure: Figure): Figure {
  const measure = figure.unit === '个' ? MEASURE_BEHIND_GE.exec(figure.what)?.[0] : undefined
  return measure === undefined ? figure : { ...figure, unit: measure }
}

/** 22名当事人…,今年60万元: persons who were counted are nothing that money is of. */
function withoutPersons(figure: Figure, last: Figure | undefined): Figure {
  const { kind, whatSpan, clause, span } = figure
  const isInherited =
    last !== undefined && whatSpan.start < clause.start && last.whatSpan.start === whatSpan.start
  if (kind !== 'money' || !isInherited || !COUNTS_PERSONS.test(last.unit)) return figure
  return { ...figure, what: '', whatSpan: { start: span.start, end: span.start } }
}

/** 比上年多了5.2亿元 is a rise. */
function withRise(figure: Figure, folded: string): Figure {
  const lead = folded.slice(figure.clause.start, figure.span.start)
  const said =
    MORE_THAN_BEFORE.exec(lead) ??
    (figure.kind === 'percent' ? MORE_BY_SHARE.exec(lead) : null) ??
    (sortOf(figure) === 'count' ? null : (MORE_OF_IT.exec(lead) ?? LOST_IT.exec(lead)))
  const way = figure.change === null ? said?.groups : undefined
  return way === undefined ? figure : { ...figure, change: way.up === undefined ? 'down' : 'up' }
}

// 收集诉求-128条: a minus right behind a word is no dash between two numbers
function withSign(figure: Figure, folded: string): Figure {
  const { span, number, text, value, what, whatSpan } = figure
  const isSigned = /[\u4e00-\u9fff][-−]$/.test(folded.slice(0, span.start))
  if (!isSigned || number === null || number <= 0) return figure
  const start = span.start - 1
  const isBefore = whatSpan.end === span.start && what.length === whatSpan.end - whatSpan.start
  return {
    ...figure,
    span: { ...span, start },
    text: `-${text}`,
    value: `-${value}`,
    number: -number,
    ...(isBefore ? { what: what.slice(0, -1), whatSpan: { ...whatSpan, end: start } } : {}),
  }
}

// 比去年的46项多4项: 多 compares, it is no bound
function withoutComparison(figure: Figure, next: Figure | undefined): Figure {
  const { text, span, bound } = figure
  if (next?.span.start !== span.end || bound?.sense !== 'more' || !text.endsWith(bound.text))
    return figure
  const end = span.end - bound.text.length
  return { ...figure, text: text.slice(0, -bound.text.length), span: { ...span, end }, bound: null }
}

const TOGETHER = 3 // characters behind a noun that was cut within them: 建议合【在一起】

/** 责任人71名加驻村队员18名: what is added behind a number is not what it counts. */
function withOwnNoun(
  figure: Figure,
  { folded, last }: { readonly folded: string; readonly last: Figure | undefined },
): Figure {
  const { whatSpan, span, clause, what } = figure
  const round = folded.slice(whatSpan.start, Math.min(whatSpan.end + TOGETHER, clause.end))
  const own = whatSpan.start < span.end ? undefined : ADDED_BEHIND.exec(round)?.[1]
  if (own !== undefined && own.length < what.length)
    return { ...figure, what: own, whatSpan: { ...whatSpan, end: whatSpan.start + own.length } }
  if (whatSpan.start < span.end || !/^加(?![强快大工油急])/.test(what)) return figure
  const start = Math.max(clause.start, last?.span.end ?? 0)
  const before = folded.slice(start, span.start)
  return before === '' ? figure : { ...figure, what: before, whatSpan: { start, end: span.start } }
}

/** 142条立法建议采纳率23.9%: the rate is what the next figure tells. */
function withoutRate(figure: Figure, next: Figure | undefined): Figure {
  const { what, whatSpan, kind, span } = figure
  const isOfNext = next !== undefined && whatSpan.start >= span.end && next.kind === 'percent'
  const rate = kind === 'count' && isOfNext ? (RATE_AT_END.exec(what)?.[0].length ?? 0) : 0
  if (rate === 0 || rate >= what.length || what.length !== whatSpan.end - whatSpan.start)
    return figure
  const end = whatSpan.end - rate
  return { ...figure, what: what.slice(0, -rate), whatSpan: { ...whatSpan, end } }
}

/** 监督工作从46项加到今年的50项: what changes is named once, before both of its values. */
function withChanged(
  figure: Figure,
  { folded, stated }: { readonly folded: string; readonly stated: readonly Figure[] },
): Figure {
  const last = stated.at(-1)
  const { sentence } = figure
  const isEnd = ({ span }: Figure, end: 'from' | 'to') =>
    endOf(folded.slice(sentence.start, sentence.end), {
      start: span.start - sentence.start,
      end: span.end - sentence.start,
    }) === end
  const isChange =
    last !== undefined &&
    last.sentence.start === sentence.start &&
    sortOf(last) === sortOf(figure) &&
    isEnd(last, 'from') &&
    isEnd(figure, 'to')
  const isNamed = figure.whatSpan.start >= figure.span.end // 精简成50项任务
  return isChange && !isNamed ? { ...figure, what: last.what, whatSpan: last.whatSpan } : figure
}

/**
 * What other figures of one list count, which is named before the first of them all: of 活动站、联络点分别是192个、180个
 * 联络点 is not what 192个 counts.
 *
 * @example listMates(figure, figures, folded).map(({ start, end }) => folded.slice(start, end)) // ['联络点']
 */
export function listMates(figure: Figure, figures: readonly Figure[], folded: string): Span[] {
  const { sentence, span, whatSpan } = figure
  const inside = figures.filter(
    other => other.sentence.start === sentence.start && isApart(other, figure),
  )
  const titles = titleMates(figure, figures, folded)
  if (titles.length > 0) return titles
  return inside.flatMap(other => {
    const first = Math.min(span.start, other.span.start)
    return areListed(folded, Math.max(whatSpan.end, other.whatSpan.end), first)
      ? [memberRound(other.whatSpan, whatSpan, folded)]
      : []
  })
}

/** 《甲》和《乙》分别获得一等奖和二等奖: the second title is nothing that the first prize is of. */
function titleMates(
  { sentence, span }: Figure,
  figures: readonly Figure[],
  folded: string,
): Span[] {
  const lead = folded.slice(sentence.start, span.start)
  const turn = EACH_IN_TURN.exec(lead)
  if (!turn) return []
  const from = sentence.start + turn.index
  const listed = figures.filter(({ span: { start } }) => start >= from && start < sentence.end)
  const titles = [...lead.slice(0, turn.index).matchAll(/《[^《》]+》/g)].map(
    ({ 0: title, index }) => ({
      start: sentence.start + index,
      end: sentence.start + index + title.length,
    }),
  )
  const at = listed.findIndex(({ span: { start } }) => start === span.start)
  return titles.length > 1 && titles.length === listed.length && at >= 0
    ? titles.filter((_, i) => i !== at)
    : []
}

/**
 * Whether between the last of the nouns of a list and its first number stands that each has its own: 分别为.
 *
 * @example areListed('甲、乙分别为1个、2个', 3, 6) // true
 */
export function areListed(folded: string, named: number, first: number): boolean {
  return named <= first && RESPECTIVE_LEAD.test(folded.slice(named, first))
}

/** The whole member of a list that holds a noun: 向区委请示【汇报】. */
function memberRound({ start, end }: Span, own: Span, folded: string): Span {
  const floor = start >= own.end ? own.end : 0
  const lead = /[^、,;。\s]*$/.exec(folded.slice(floor, start))?.[0] ?? ''
  return { start: start - lead.length, end }
}

const isApart = (one: Figure, other: Figure): boolean =>
  one !== other &&
  !liesWithin(one.whatSpan, other.whatSpan) &&
  !liesWithin(other.whatSpan, one.whatSpan)
