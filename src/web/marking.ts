import { html } from 'hono/html'
import type { Span } from '../report/report.ts'

/** Markup that is escaped already. */
export type Html = ReturnType<typeof html>

/** Stretches of a text that get markup of their own, in order. */
export interface Layer {
  readonly marks: readonly Mark[]
}

export interface Mark {
  readonly span: Span
  /** Puts the markup round the stretch; `isFirst` where it is not the rest of one begun before. */
  readonly wrap: (inside: Html, isFirst: boolean) => Html
}

/**
 * A stretch of a text as markup, the layers nested from the outermost; every character stands once and as it is.
 *
 * @example markUp('办理228件', { start: 0, end: 6 }, [{ marks: [{ span: { start: 2, end: 6 }, wrap: x => html`<b>${x}</b>` }] }])
 */
export function markUp(text: string, span: Span, layers: readonly Layer[]): Html {
  const [layer, ...inner] = layers
  if (layer === undefined) return html`${text.slice(span.start, span.end)}`
  const pieces: Html[] = []
  let at = span.start
  for (const { span: mark, wrap } of overlapping(layer, span)) {
    const start = Math.max(at, mark.start)
    const end = Math.min(mark.end, span.end)
    if (end <= start) continue
    if (start > at) pieces.push(markUp(text, { start: at, end: start }, inner))
    pieces.push(wrap(markUp(text, { start, end }, inner), start === mark.start))
    at = end
  }
  if (at < span.end) pieces.push(markUp(text, { start: at, end: span.end }, inner))
  return html`${pieces}`
}

function overlapping({ marks }: Layer, { start, end }: Span): readonly Mark[] {
  return marks.filter(({ span }) => span.start < end && span.end > start)
}
