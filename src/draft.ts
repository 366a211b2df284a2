import type { Language } from './answer/answer.ts'
import { checkSteps } from './answer/check.ts'
import type { Claim } from './answer/claim.ts'
import type { Library } from './answer/library.ts'
import { type Refusal, refuse } from './intake/document.ts'
import { commentSoon, readSoon } from './intake/reader.ts'
import { claimsMessage, remarkOn } from './reply/claims.ts'
import type { Message } from './reply/message.ts'
import { inTurns } from './steps.ts'

export type { Refusal } from './intake/document.ts'

/** A draft as somebody gave it. */
export interface DraftFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What its figures are worth, and for a Word file the same file with a comment at each that is not borne out. */
export interface CheckedDraft {
  readonly kind: 'checked'
  readonly message: Message
  readonly commented: DraftFile | null
}

export interface Checking {
  readonly library: Library
  readonly language: Language
  /** The clock, in milliseconds: comments bear a date. */
  readonly now: () => number
}

const AUTHOR = '报告核对'
/** Some twenty times the longest report: whoever sends more would keep everybody else waiting. */
const MOST_CHARACTERS = 300_000

/**
 * Holds the figures of a document against the report. Nothing of it is kept.
 *
 * @example await checkDraft({ name: '讲话稿.docx', bytes }, { library, language: 'zh-Hans', now: Date.now })
 */
export async function checkDraft(
  draft: DraftFile,
  { library, language, now }: Checking,
): Promise<CheckedDraft | Refusal> {
  const words = await draftWords(draft)
  if (words.kind === 'refusal') return words
  const claims = await draftClaims(library, words.text)
  const wrong = claims.filter(({ verdict }) => verdict !== 'supported')
  const message = claimsMessage(claims, library, language)
  if (!words.isWord || wrong.length === 0) return { kind: 'checked', message, commented: null }
  const remarks = wrong.map(claim => ({ ...claim.span, text: remarkOn(claim, library, language) }))
  const date = `${new Date(now()).toISOString().slice(0, 19)}Z`
  const bytes = await commentSoon(draft, { remarks, settings: { author: AUTHOR, date } })
  if ('kind' in bytes) return bytes
  const name = draft.name.replace(/(?=\.docx$)/i, '-核对')
  return { kind: 'checked', message, commented: { name, bytes } }
}

/** The words of a draft, a paragraph a line. */
export interface DraftWords {
  readonly kind: 'words'
  readonly text: string
  readonly isWord: boolean
}

/**
 * What a document says, or why it cannot be read.
 *
 * @example await draftWords({ name: '讲话稿.pdf', bytes })
 */
export async function draftWords(draft: DraftFile): Promise<DraftWords | Refusal> {
  const reading = await readSoon(draft)
  if (reading.kind === 'refusal') return reading
  const { text, format } = reading
  if (text.length > MOST_CHARACTERS)
    return refuse('longDraft', String(Math.ceil(text.length / 1e4)))
  return { kind: 'words', text, isWord: format === 'docx' }
}

/**
 * The figures of a draft against the report, a figure at a time, so that others are answered between them.
 *
 * @example await draftClaims(library, '代表建议办理230件。')
 */
export async function draftClaims(library: Library, text: string): Promise<Claim[]> {
  const claims: Claim[] = []
  let start = 0
  for (const paragraph of text.split('\n')) {
    const found = paragraph.trim() === '' ? [] : await inTurns(checkSteps(library, paragraph))
    for (const claim of found) claims.push(moved(claim, start))
    start += paragraph.length + 1
  }
  return claims
}

function moved(claim: Claim, by: number): Claim {
  return { ...claim, span: { start: claim.span.start + by, end: claim.span.end + by } }
}
