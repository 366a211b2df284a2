import { html } from 'hono/html'
import type { Language } from '../answer/answer.ts'
import type { Claim, Told, Verdict } from '../answer/claim.ts'
import { partPath } from '../reply/addresses.ts'
import { summary, verdictWords } from '../reply/claims.ts'
import { say } from '../reply/phrases.ts'
import { placeOf, reportTitle } from '../reply/quote.ts'
import type { Span } from '../report/report.ts'
import { type Html, markUp } from './marking.ts'
import type { Words } from './phrases.ts'

/** A draft held against the reports. */
export interface CheckedDraft {
  readonly text: string
  readonly claims: readonly Claim[]
  /** What kept a file from being read; null where nothing did. */
  readonly problem: string | null
}

interface Reading {
  readonly words: Words
  readonly language: Language
  /** Whether a place needs the report's name. */
  readonly withTitle: boolean
}

const MARKS = { supported: '✓', contradicted: '✗', not_in_report: '?' } as const satisfies Record<
  Verdict,
  string
>

/**
 * A box for a draft, and below it the draft with its figures marked, the report's sentences beside it.
 *
 * @example checkPage({ text, claims: checkText(library, text), problem: null }, { words, language: 'zh-Hans', withTitle: false })
 */
export function checkPage(draft: CheckedDraft | null, reading: Reading): Html {
  const { words } = reading
  const result =
    draft === null
      ? ''
      : draft.problem === null
        ? checked(draft, reading)
        : html`<p class="problem" role="alert">${draft.problem}</p>`
  return html`<h1 class="plain">${words('check')}</h1>
${result}
<form class="draft" action="/check" method="post" enctype="multipart/form-data" data-drop>
<label for="draft">${words('draft')}</label>
<textarea id="draft" name="text" rows="10" placeholder="${words('draftHint')}">${draft?.text ?? ''}</textarea>
<p class="actions"><button type="submit" class="main">${words('checkNow')}</button> <label>${words('file')} <input type="file" name="file" accept=".docx,.doc,.pdf,.txt,.md,.html"></label></p>
<p class="hint">${words('draftLimits')}${words('notKept')}</p>
</form>`
}

function checked({ text, claims }: CheckedDraft, reading: Reading): Html {
  const { language } = reading
  if (claims.length === 0) return html`<p role="status">${say('noClaims', language)}</p>`
  const items = claims.map((claim, index) => claimItem(claim, index, reading))
  return html`<p class="verdicts" role="status"><b>${summary(claims, language)}</b></p>
<div class="checked"><div class="draft-text" lang="zh">${markedDraft(text, claims)}</div><ol class="claims">${items}</ol></div>`
}

function markedDraft(text: string, claims: readonly Claim[]): Html {
  const marks = claims.map(({ span, verdict }, index) => ({
    span,
    wrap: (inside: Html) =>
      html`<a class="claim ${verdict}" id="stated-${index + 1}" href="#claim-${index + 1}">${inside}</a>`,
  }))
  return markUp(text, { start: 0, end: text.length }, [{ marks }])
}

function claimItem(claim: Claim, index: number, { language, withTitle }: Reading): Html {
  const { text, verdict } = claim
  return html`<li class="${verdict}" id="claim-${index + 1}"><p><span class="sign" aria-hidden="true">${MARKS[verdict]}</span> <a href="#stated-${index + 1}">${text}</a> ${verdictWords(claim, language)}</p>${borneBy(claim, withTitle)}</li>`
}

// Where the draft is right, the clause that bears it out is enough.
function borneBy({ verdict, occurrence, told }: Claim, withTitle: boolean): Html | '' {
  const part = verdict === 'supported' ? 'clause' : 'sentence'
  if (told !== null) return quoted(told, { part: told[part], marked: [] }, withTitle)
  if (occurrence === null) return ''
  const { figure } = occurrence
  return quoted(occurrence, { part: figure[part], marked: [figure.span] }, withTitle)
}

function quoted(
  { passage, report }: Pick<Told, 'passage' | 'report'>,
  { part, marked }: { readonly part: Span; readonly marked: readonly Span[] },
  withTitle: boolean,
): Html {
  const marks = marked.map(span => ({
    span,
    wrap: (inside: Html) => html`<mark>${inside}</mark>`,
  }))
  const place = `${withTitle ? reportTitle(report) : ''}${placeOf(report, passage, false)}`
  return html`<blockquote lang="zh-Hans">${markUp(report.text, part, [{ marks }])}</blockquote><p><a href="${partPath(passage)}" lang="zh">${place}</a></p>`
}
