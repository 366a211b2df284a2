import { html } from 'hono/html'
import { partPath, reportPath } from '../reply/addresses.ts'
import type { PlacedFigure } from '../reply/placed-figure.ts'
import { placeOf, reportTitle } from '../reply/quote.ts'
import { questionFor, timeOf } from './figure-words.ts'
import { type Html, markUp } from './marking.ts'
import type { Words } from './phrases.ts'

/**
 * One figure: large, with what it counts, its sentence and its place.
 *
 * @example figurePage(placed, words, card)
 */
export function figurePage(
  { figure, passage, report }: PlacedFigure,
  words: Words,
  card: Html,
): Html {
  const mark = { span: figure.span, wrap: (inside: Html) => html`<mark>${inside}</mark>` }
  const sentence = markUp(report.text, figure.sentence, [{ marks: [mark] }])
  const place = `${reportTitle(report)}${placeOf(report, passage, false)}`
  const ask = `${reportPath(report)}?${new URLSearchParams({ q: questionFor(figure) })}`
  return html`<article class="one-figure">
<h1>${figure.text}</h1>
<p class="what">${figure.what} <small>${timeOf(figure, words)}</small></p>
<blockquote lang="zh-Hans">${sentence}<footer>——${place}</footer></blockquote>
<p class="actions"><a class="open" href="${partPath(passage)}">${words('readHere')}</a> <a href="${ask}">${words('askAbout')}</a></p>
${card}
</article>`
}
