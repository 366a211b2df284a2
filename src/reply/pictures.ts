import type { Answer, FigureCitation, Language } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import { cardOf } from '../chart/card.ts'
import { type Bar, barsOf, yearsOf } from '../chart/plot.ts'
import { type Comparable, comparable } from '../chart/series.ts'
import type { Picture } from '../chart/svg.ts'
import type { Bound, Figure } from '../figure/figure.ts'
import { type Row, sentence } from './bilingual.ts'
import { button } from './buttons.ts'
import { keyedFigures } from './keyed-figure.ts'
import type { Button } from './message.ts'
import { say } from './phrases.ts'
import { fitKey } from './press.ts'
import { placeOf, reportTitle } from './quote.ts'

const WORDS = {
  unit: ['单位：{unit}', 'in {unit}'],
  source: ['数据：{places}', 'Source: {places}'],
  done: ['{year} · 完成', '{year} · outcome'],
  first: ['前 {n} 个，共 {total} 个', 'the first {n} of {total}'],
} as const

/** What a figure that is no exact one is: 约80万, 过10亿元, 近3万. */
const BOUNDS = {
  about: ['约数', 'approximate'],
  more: ['下限', 'lower bound'],
  over: ['下限', 'lower bound'],
  atLeast: ['下限', 'lower bound'],
  nearly: ['上限', 'upper bound'],
  atMost: ['上限', 'upper bound'],
} as const satisfies Record<Bound, Row>

const MOST_ACT = 10

type Cited = Omit<FigureCitation, 'score'>

/**
 * A figure as a picture to pass on.
 *
 * @example figurePicture(library.figuresAbout('代表建议')[0], 'zh-Hans').alternative
 */
export function figurePicture({ figure, passage, report }: Cited, language: Language): Picture {
  const { start, end } = figure.sentence
  const sentence = report.text.slice(start, end)
  const blank = sentence.length - sentence.trimStart().length
  const from = start + blank
  return cardOf({
    figure: figure.text,
    what: figure.what,
    time: timeOf(figure, language),
    sentence: sentence.trim().replace(/\s/g, ' '),
    mark: { start: figure.span.start - from, end: figure.span.end - from },
    place: placeOf(report, passage, false),
    report: reportTitle(report),
  })
}

/**
 * Figures that may be compared as a chart; null where there are not two of one unit and kind.
 *
 * @example chartPicture('代表建议', library.figuresAbout('代表建议'), 'zh-Hans')
 */
export function chartPicture(
  title: string,
  figures: readonly Cited[],
  language: Language,
): Picture | null {
  const found = comparable(figures, bodyOf)
  if (found === null) return null
  const bars = found.drawn.map(({ item, size }) => barFor(item, size, { found, language }))
  const content = {
    title,
    subtitle: subtitleOf(found, language),
    bars,
    source: sentence(WORDS.source, language, { places: placesOf(found) }),
  }
  if (found.form === 'bars') return barsOf(content)
  const years = found.drawn.map(({ item }) => Number(item.figure.year))
  return yearsOf({
    ...content,
    bars: bars.map((bar, index) => ({ ...bar, year: years[index] ?? 0 })),
  })
}

/** What a chart to an answer would show: the figures asked for, or those it was computed from. */
export function answerPicture(answer: Answer): Picture | null {
  if (answer.kind !== 'figures' && answer.kind !== 'derived') return null
  const title =
    answer.kind === 'derived'
      ? `${answer.derived.formula} = ${answer.derived.value}`
      : answer.question
  return chartPicture(title, answer.figures, answer.language)
}

/**
 * The button that makes a picture of an answer; none where it has no figure or its figures cannot be compared.
 *
 * @example pictureButtons(library.ask('专题讲座办了几场'), library)[0]?.text // '做成图片'
 */
export function pictureButtons(answer: Answer, library: Library): Button[] {
  const { kind, language, question } = answer
  const figure = kind === 'figure' ? answer.figures[0] : undefined
  if (figure !== undefined) return cardButtons(figure, library, language)
  return fitKey(question) === question && answerPicture(answer) !== null
    ? [button(say('chart', language), language, { view: 'chart', key: question })]
    : []
}

/**
 * The button that makes a picture of one figure.
 *
 * @example cardButtons(citation, library, 'zh-Hans')[0]?.text // '做成图片'
 */
export function cardButtons(
  { figure, report }: Pick<FigureCitation, 'figure' | 'report'>,
  library: Library,
  language: Language,
): Button[] {
  const keyed = keyedFigures(report, library.figures(report)).find(
    one => one.figure.span.start === figure.span.start,
  )
  return keyed === undefined
    ? []
    : [button(say('card', language), language, { view: 'card', key: keyed.key })]
}

interface Chart {
  readonly found: Comparable<Cited>
  readonly language: Language
}

/** Two bars of one name are told apart by the words before their figures: 建议（被采纳）. */
function actBefore({ figure, report }: Cited, found: Comparable<Cited>): string[] {
  const twins = found.drawn.filter(({ item }) => item.figure.what === figure.what)
  const { start } = figure.clause
  const before = report.text.slice(start, figure.span.start).trim()
  const tells = before !== '' && before.length <= MOST_ACT && !/\d/.test(before)
  return twins.length > 1 && tells && before !== figure.what ? [before] : []
}

function barFor(item: Cited, size: number, { found, language }: Chart): Bar {
  const { text, year, aim, change, what, bound } = item.figure
  const isTarget = aim === 'target'
  const years = new Set(found.drawn.map(({ item }) => item.figure.year))
  const marks = [
    ...(found.form === 'bars' ? actBefore(item, found) : []),
    ...(change === null || found.form === 'years' ? [] : [say(change, language)]),
    ...(found.form === 'bars' && (years.size > 1 || isTarget)
      ? yearMark(year, isTarget, language)
      : []),
    ...(bound === null ? [] : [sentence(BOUNDS[bound.sense], language)]),
  ]
  const name = found.form === 'years' ? yearMark(year, isTarget, language).join('') : what
  const label = `${name}${marks.length > 0 ? `（${marks.join('，')}）` : ''}`
  const bodies = new Set(found.drawn.map(({ item }) => bodyOf(item)))
  const whose = bodies.size > 1 ? { body: bodyOf(item) } : {}
  return { label, value: text, size, isTarget, isBound: bound !== null, ...whose }
}

/** Whose figure it is; a report that names no body goes by its title. */
const bodyOf = ({ report }: Cited): string => (report.body === '' ? report.title : report.body)

function yearMark(year: string | null, isTarget: boolean, language: Language): string[] {
  if (year === null) return []
  const shown = /^\d{4}$/.test(year) ? say('year', language, { year }) : year
  return [isTarget ? say('target', language, { year: shown }) : shown]
}

function subtitleOf({ drawn, unit, form, total }: Comparable<Cited>, language: Language): string {
  const units = new Set(drawn.map(({ item }) => item.figure.unit))
  const [printed = unit] = units
  const unitText = sentence(WORDS.unit, language, { unit: units.size === 1 ? printed : unit })
  const years = new Set(drawn.map(({ item }) => item.figure.year))
  const [year = null] = years
  const what = form === 'years' ? [drawn[0]?.item.figure.what ?? ''] : []
  const cut =
    total > drawn.length ? [sentence(WORDS.first, language, { n: drawn.length, total })] : []
  const common = years.size === 1 ? yearMark(year, false, language) : []
  return [...what, ...common, unitText, ...cut].join(' · ')
}

/** Each report once, with the sections that its figures stand in. */
function placesOf({ drawn }: Comparable<Cited>): string {
  const places = new Map<string, Set<string>>()
  for (const { item } of drawn) {
    const title = reportTitle(item.report)
    const labels = places.get(title) ?? new Set()
    labels.add(item.report.sections[item.passage.section]?.label ?? '')
    places.set(title, labels)
  }
  return [...places].map(([title, labels]) => `${title}${[...labels].join('、')}`).join('；')
}

function timeOf({ year, aim }: Figure, language: Language): string {
  if (aim === 'target')
    return yearMark(year, true, language).join('') || say('target', language, { year: '' })
  const [shown = ''] = yearMark(year, false, language)
  return sentence(WORDS.done, language, { year: shown }).replace(/^ · /, '')
}
