import type { Answer, Language } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import { gistSpan } from './gist.ts'
import type { Quotable } from './message.ts'

/**
 * Where something quotable stands, short enough for a button: a figure by its place in the report, a passage by the
 * stretch that fits.
 *
 * @example quotableKey(citation) // 'o86fymjp-8123'
 */
export function quotableKey(one: Quotable): string {
  const start = 'figure' in one ? one.figure.span.start : gistSpan(one).start
  return `${one.passage.id}${'figure' in one ? '-' : '~'}${start}`
}

/**
 * What a key leads to, or undefined when no report holds it any more.
 *
 * @example quotableAt('o86fymjp-8123', library)?.passage.id // 'o86fymjp'
 */
export function quotableAt(key: string, library: Library): Quotable | undefined {
  const [, id = '', mark, start = ''] = /^(\w+)([-~])(\d+)$/.exec(key) ?? []
  const found = library.passage(id)
  if (found === undefined) return undefined
  if (mark === '~') return { ...found, score: 1, terms: [] }
  return library.figuresOf(found.passage).find(({ figure }) => figure.span.start === Number(start))
}

/** To which question, and in whose words. */
export interface Chosen {
  readonly question: string
  readonly language: Language
}

/**
 * What was offered and chosen, as an answer.
 *
 * @example toMessage(answerWith(citation, { question, language: 'zh-Hans' }), library).text // '217个 — …'
 */
export function answerWith(chosen: Quotable, { question, language }: Chosen): Answer {
  const common = { question, language, notes: [], trace: [] }
  return 'figure' in chosen
    ? { ...common, kind: 'figure', figures: [chosen], passages: [] }
    : { ...common, kind: 'passage', figures: [], passages: [chosen] }
}
