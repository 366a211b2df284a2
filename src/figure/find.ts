import type { Span } from '../report/report.ts'
import { boundAfter, boundBefore } from './bounds.ts'
import type { Figure, FigureKind } from './figure.ts'
import { type Form, formsIn } from './forms.ts'
import { namesIn } from './masks.ts'
import type { Texts } from './measured.ts'
import { numeralsIn } from './numerals.ts'
import type { Quantity } from './quantity.ts'
import { quantitiesOf } from './series.ts'
import type { Dimension } from './units.ts'

/** A figure before its surroundings are read. */
export interface Found
  extends Pick<Figure, 'span' | 'value' | 'number' | 'range' | 'unit' | 'kind'> {
  readonly bound: Quantity['bound']
}

const KINDS: Readonly<Partial<Record<Dimension, FigureKind>>> = {
  ...({
    people: 'count',
    visits: 'count',
    events: 'count',
    things: 'count',
    places: 'count',
  } as const),
  ...({
    freight: 'count',
    money: 'money',
    dollars: 'money',
    euros: 'money',
    foreign: 'money',
  } as const),
  ...({
    percent: 'percent',
    points: 'points',
    digits: 'ratio',
    times: 'ratio',
    time: 'duration',
  } as const),
  age: 'duration',
}

/**
 * The figures of a text in order, without those whose numeral is part of a name.
 *
 * @example findFigures({ text, folded }).map(found => found.unit) // ['件', '名']
 */
export function findFigures(texts: Texts): Found[] {
  const shadow = { ...texts, folded: shadowOf(texts) }
  const named = marks(texts.text.length, namesIn(shadow.folded, texts.text))
  const forms = formsIn(shadow, at => named[at] === 1)
  const claimed = marks(
    texts.text.length,
    forms.map(form => form.span),
  )
  const numerals = numeralsIn(shadow.folded).filter(
    ({ start }) => named[start] !== 1 && claimed[start] !== 1,
  )
  const found = quantitiesOf(shadow, numerals).map(kinded)
  const all = [...forms.map(form => bounded(shadow.folded, form)), ...found].sort(inOrder)
  return all.filter((one, i) => one.span.start >= (all[i - 1]?.span.end ?? 0)) // 228倍半年 is one of two
}

function inOrder(one: Found, other: Found): number {
  return one.span.start - other.span.start
}

/** Folding makes a comma of ，; between ASCII digits it must not group them: 增长8，300家. */
function shadowOf({ text, folded }: Texts): string {
  const commas = [...text.matchAll(/(?<=[0-9])，(?=[0-9])/g)]
  return commas.reduce(
    (all, { index }) => `${all.slice(0, index)}，${all.slice(index + 1)}`,
    folded,
  )
}

function marks(length: number, spans: readonly Span[]): Uint8Array {
  const marked = new Uint8Array(length)
  for (const { start, end } of spans) marked.fill(1, start, end)
  return marked
}

/** Half of something may be bounded (近一半, 一半以上); a rank or a prize is not. */
function bounded(folded: string, form: Form): Found {
  if (form.kind !== 'ratio') return { ...form, range: null, bound: null }
  const before = boundBefore(folded, form.span.start)
  const after = boundAfter(folded, form.span.end)
  const start = before?.span.start ?? form.span.start
  return {
    ...form,
    span: { start, end: after?.span.end ?? form.span.end },
    range: null,
    bound: before ?? after,
  }
}

function kinded({ span, value, number, range, unit, bound, dimension }: Quantity): Found {
  const share = dimension === null && unit === '' && /[分/∶:]/.test(value)
  const kind = share ? 'ratio' : dimension === null ? 'count' : (KINDS[dimension] ?? 'measure')
  return { span, value, number, range, unit, bound, kind }
}
