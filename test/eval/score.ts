import type { EvalQuestion } from './question.ts'

/** What the scorer looks at in a line of `ask --json`. */
export interface ScoredAnswer {
  readonly kind?: string
  readonly headline?: string
  readonly text?: string
  readonly figures?: readonly ScoredFigure[]
  readonly passages?: readonly { readonly text: string }[]
  readonly derived?: { readonly value: string } | null
  readonly related?: readonly unknown[]
  readonly error?: string
}

interface ScoredFigure {
  readonly value: string
  readonly number: number | null
  readonly unit: string
  readonly quote: string
}

export interface Verdict {
  readonly right: boolean
  /** Why not, in a few words. */
  readonly why: string
}

type Check = (question: EvalQuestion, answer: ScoredAnswer) => boolean

const MAX_PASSAGE = 400 // a "passage" that is half the report answers nothing
const MAX_FIGURES = 12

const CHECKS: Readonly<Record<string, Check>> = {
  'figure-direct': figureRight,
  'figure-disambiguate': figureRight,
  'figure-derived': derivedRight,
  'figure-compare': derivedRight,
  'figure-list': listRight,
  passage: (q, a) => golds(q).some(gold => holds(passages(a, 1), gold)),
  section: (q, a) => golds(q).some(gold => holds([a.text ?? '', ...passages(a, 3)], gold)),
}

/**
 * Whether an answer is right: the right value first, and its evidence shown. The rules are those of the
 * scorer that the question sets came with.
 *
 * @example judge(question, undefined) // { right: false, why: 'no answer line' }
 */
export function judge(question: EvalQuestion, answer: ScoredAnswer | undefined): Verdict {
  if (!answer) return { right: false, why: 'no answer line' }
  if (answer.error) return { right: false, why: `error: ${answer.error}` }
  const got = `${answer.kind}: ${answer.headline ?? ''} | ${spellings(answer.figures?.[0])[0] ?? ''}`
  if (question.kind !== undefined) return { right: wordsRight(question, answer), why: `got ${got}` }
  if (question.must_abstain) return { right: answer.kind === 'none', why: `answered ${got}` }
  if (answer.kind === 'none') return { right: false, why: 'abstained' }
  const right = checkFor(question)(question, answer)
  const shown = evidenceShown(question, answer)
  return {
    right: right && shown,
    why: right ? `right value, wrong evidence: ${got}` : `got ${got}`,
  }
}

const LONGEST_TALK = 120

/** Where the first line has to be the answer: its kind, its words, and the evidence in the first passage. */
function wordsRight(question: EvalQuestion, answer: ScoredAnswer): boolean {
  const kinds = [question.kind ?? []].flat()
  const talk = answer.kind === 'none' && (answer.related ?? []).length === 0
  const isShort = (answer.text ?? '').length <= LONGEST_TALK
  const fits = kinds.some(kind => (kind === 'talk' ? talk && isShort : kind === answer.kind))
  const all = golds(question)
  return (
    fits &&
    speaks(answer.headline ?? '', question.head) &&
    speaks(answer.text ?? '', question.says) &&
    (all.length === 0 || all.some(gold => holds(passages(answer, 1), gold)))
  )
}

const speaks = (text: string, wanted: readonly string[] = []): boolean =>
  wanted.every(words => words.split('|').some(word => squash(text).includes(squash(word))))

function checkFor(question: EvalQuestion): Check {
  const check = CHECKS[question.type]
  if (check) return check
  if (!question.answer_value) return CHECKS.passage ?? figureRight
  return (question.accept?.length ?? 0) > 1 && Array.isArray(question.accept?.[0])
    ? listRight
    : figureRight
}

function figureRight(question: EvalQuestion, answer: ScoredAnswer): boolean {
  const headline = answer.headline ?? ''
  return accepted(question).some(
    value =>
      spellings(answer.figures?.[0]).some(shown => sameFigure(shown, value)) ||
      (numerals(headline) <= 2 && statedIn(headline, value)),
  )
}

function derivedRight(question: EvalQuestion, answer: ScoredAnswer): boolean {
  const shown = squash(answer.derived?.value ?? '')
  return accepted(question).some(
    value => shown.includes(squash(value)) || statedIn(answer.headline ?? '', value),
  )
}

function listRight(question: EvalQuestion, answer: ScoredAnswer): boolean {
  const shown = (answer.figures ?? []).slice(0, MAX_FIGURES)
  const wanted = (question.accept ?? []).map(group => [group].flat())
  const allowed = wanted.length + (question.optional_figure_ids?.length ?? 0)
  const isShown = (value: string) =>
    shown.some(figure => spellings(figure).some(spelling => sameFigure(spelling, value)))
  return wanted.every(group => group.some(isShown)) && shown.length <= 2 * allowed + 2
}

function evidenceShown(question: EvalQuestion, answer: ScoredAnswer): boolean {
  const quotes = (answer.figures ?? []).map(figure => figure.quote)
  const shown = [
    ...quotes,
    ...(answer.passages ?? []).slice(0, 3).map(p => p.text),
    answer.text ?? '',
  ]
  const all = golds(question)
  return all.length === 0 || all.some(gold => gold.some(text => holds(shown, [text])))
}

function accepted(question: EvalQuestion): string[] {
  return (question.accept ?? []).flat()
}

function golds(question: EvalQuestion): (readonly string[])[] {
  return [question.gold_text ?? [], ...(question.gold_text_alt ?? [])].filter(gold => gold.length)
}

function holds(texts: readonly string[], wanted: readonly string[]): boolean {
  const hay = texts.map(squash)
  return wanted.every(text => hay.some(item => item.includes(squash(text))))
}

function passages(answer: ScoredAnswer, count: number): string[] {
  const texts = (answer.passages ?? []).slice(0, count).map(passage => passage.text)
  return texts.filter(text => squash(text).length <= MAX_PASSAGE)
}

function spellings(figure: ScoredFigure | undefined): string[] {
  return figure ? [`${figure.value}${figure.unit}`, `${figure.number}${figure.unit}`] : []
}

const numerals = (text: string): number => squash(text).match(/\d+(?:\.\d+)?/g)?.length ?? 0
const sameFigure = (shown: string, value: string): boolean => figureKey(shown) === figureKey(value)
const withoutCommas = (text: string): string => squash(text).replace(/,(?=\d{3})/g, '')

/** `value` stands in `text` and is not a piece of a longer number. */
function statedIn(text: string, value: string): boolean {
  const [hay, needle] = [withoutCommas(text), withoutCommas(value)]
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const before = /[\d.]/.test(hay[at - 1] ?? '') && /^\d/.test(needle)
    const after = /\d/.test(hay[at + needle.length] ?? '') && /\d$/.test(needle)
    if (!before && !after) return true
  }
  return false
}

/** Full-width to half-width, no white space, one style of quotes. */
function squash(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
  return plain.replace(/[“”„‟"「」『』]/gu, '"').replace(/[‘’]/gu, "'")
}

const DIGITS = '零一二三四五六七八九十'
const digit = (han: string): string => String(han === '两' ? 2 : Math.max(0, DIGITS.indexOf(han)))

/** `约 20 多个`, `20多个` and `20个` are one figure; `两个` and `2个` too. */
function figureKey(text: string): string {
  return withoutCommas(text)
    .replace(/^(?:约|近|超过?|增长|下降|达到?|共|至少|不低于|不超过)+/u, '')
    .replace(/(\d)(?:余|多)/gu, '$1')
    .replace(
      /^([零〇一二两三四五六七八九十])(?=[^零〇一二三四五六七八九十百千万等月日])/u,
      (_, han) => digit(han),
    )
    .replace(/(?:左右|以上|以内)$/u, '')
}
