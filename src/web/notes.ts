import { html } from 'hono/html'
import { doubtOf, type Note, standing } from '../discussion/discussion.ts'
import { say } from '../reply/phrases.ts'
import type { Span } from '../report/report.ts'
import type { Html } from './marking.ts'
import { nameOf, type ShownDiscussion } from './shown-discussion.ts'
import type { Visit } from './visit.ts'

/** Who reads the notes. */
type NoteReader = Pick<Visit, 'words' | 'language'>

/** The notes of a discussion where they belong. */
export interface NotesOnPage {
  /** Those on the report as a whole. */
  readonly general: Html
  /** Those on what a paragraph or heading holds. */
  readonly beside: (span: Span) => Html | null
}

/**
 * The notes that stand, each beside the paragraph it speaks of, or else the heading of its part.
 *
 * @example notesBeside(shown, visit).beside(paragraph)
 */
export function notesBeside(shown: ShownDiscussion, reader: NoteReader): NotesOnPage {
  const { words } = reader
  const notes = standing(shown.state).map(note => ({ note, at: placeIn(note, shown) }))
  const list = (found: readonly { note: Note }[]) =>
    html`<aside class="notes" aria-label="${words('notes')}">${found.map(({ note }) => noteHtml(note, shown, reader))}</aside>`
  const general = notes.filter(({ at }) => at === null)
  return {
    general: general.length === 0 ? html`` : list(general),
    beside: ({ start, end }) => {
      const here = notes.filter(({ at }) => at !== null && at >= start && at < end)
      return here.length === 0 ? null : list(here)
    },
  }
}

/** Where in the report's text a note belongs; null: to the whole of it. */
function placeIn({ passage, part }: Note, { report }: ShownDiscussion): number | null {
  const cited = report?.passages.find(({ id }) => id === passage)
  if (cited) return cited.span.end - 1
  return report?.sections.find(({ id }) => id === part)?.span.start ?? null
}

function noteHtml(note: Note, shown: ShownDiscussion, { words, language }: NoteReader): Html {
  const { number, kind, speaker, text, answer } = note
  const doubt = doubtOf(note)
  const mark = doubt === null ? '' : html` <span class="unchecked">${words(doubt)}</span>`
  const reply =
    answer === null
      ? ''
      : html`<p class="reply-to">↳ <span lang="zh">${nameOf(answer.by, shown)}：${answer.text}</span></p>`
  return html`<div class="note"><p><b>${words('noteNumber', { n: number })} · ${say(kind, language)} · <span lang="zh">${nameOf(speaker, shown)}</span></b>${mark}</p><p lang="zh">${text}</p>${reply}</div>`
}
