import { html } from 'hono/html'
import type { Library } from '../answer/library.ts'
import { figurePath, partPath, reportPath } from '../reply/addresses.ts'
import type { KeyedFigure } from '../reply/keyed-figure.ts'
import { placeOf, reportTitle } from '../reply/quote.ts'
import { questionsFor, timeOf } from './figure-words.ts'
import { type Html, markUp } from './marking.ts'
import type { Words } from './phrases.ts'

/**
 * One figure: large, with what it counts, its sentence and its place.
 *
 * @example figurePage(keyed, words, card)
 */
export function figurePage(
  { key, figure, passage, report }: KeyedFigure,
  words: Words,
  card: Html,
): Html {
  const mark = { span: figure.span, wrap: (inside: Html) => html`<mark>${inside}</mark>` }
  const sentence = markUp(report.text, figure.sentence, [{ marks: [mark] }])
  const place = `${reportTitle(report)}${placeOf(report, passage, false)}`
  const ask = askPath(report, key)
  return html`<article class="one-figure">
<h1 lang="zh">${figure.text}</h1>
<p class="what"><span lang="zh">${figure.what}</span> <small>${timeOf(figure, words)}</small></p>
<blockquote lang="zh-Hans">${sentence}<footer>——${place}</footer></blockquote>
<p class="actions"><a class="open" href="${partPath(passage)}">${words('readHere')}</a> <a href="${ask}">${words('askAbout')}</a></p>
${card}
</article>`
}

const askPath = (report: KeyedFigure['report'], key: string): string =>
  `${figurePath(report, key)}/ask`

/**
 * Where a figure is asked about: the first of its questions that it answers.
 *
 * @example questionPath(keyed, library) // '/r/kaizhou-npc-2024?q=…'
 */
export function questionPath({ figure, report }: KeyedFigure, library: Library): string {
  const questions = questionsFor(figure, report)
  const isTold = (question: string) => {
    const answer = library.ask(question, { reportId: report.id })
    const [first] = 'figures' in answer ? answer.figures : []
    return first?.figure.span.start === figure.span.start
  }
  const q = questions.find(isTold) ?? questions[0]
  return `${reportPath(report)}?${new URLSearchParams({ q })}`
}
