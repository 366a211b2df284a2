import { html } from 'hono/html'
import type { Language } from '../answer/answer.ts'
import { NOTE_KINDS, openQuestions, speaking, standing } from '../discussion/discussion.ts'
import { say } from '../reply/phrases.ts'
import { reportTitle, sectionName } from '../reply/quote.ts'
import type { Html } from './marking.ts'
import type { Words } from './phrases.ts'
import { nameOf, type ShownDiscussion } from './shown-discussion.ts'
import type { Visit } from './visit.ts'

const MOST_WAITING = 8

/**
 * A discussion for the screen in the meeting room; the script asks for the board again every few seconds.
 *
 * @example livePage(sitting, visit, Date.now())
 */
export function livePage(shown: ShownDiscussion, visit: Visit, now: number): Html {
  const whole = visit.words('fullScreen')
  return html`<button type="button" class="full" hidden>${whole}</button><p class="stale" role="status" hidden>${visit.words('stale')}</p><div data-live="/d/${shown.key}/live/board">${liveBoard(shown, visit, now)}</div>`
}

/** Who speaks and how long, who waits, and how many notes there are. */
export function liveBoard(shown: ShownDiscussion, { words, language }: Visit, now: number): Html {
  const { discussion, state, report } = shown
  const part = report?.sections.find(({ id }) => id === discussion.part)
  const subject = part ? sectionName(part) : report ? reportTitle(report) : ''
  const open = discussion.closed === null
  return html`<h1 lang="zh">${discussion.topic}</h1>
<p class="subject"><span lang="zh">${subject}</span>${open ? '' : ` · ${words('closed')}`}</p>
<div class="floor">${open ? floor(shown, words, now) : ''}${open ? queue(shown, words) : ''}</div>
${counts(state, words, language)}`
}

function floor(shown: ShownDiscussion, words: Words, now: number): Html {
  const speech = speaking(shown.state)
  if (speech === null)
    return html`<section><h2>${words('speaker')}</h2><p class="nobody">${words('nobody')}</p></section>`
  const left = speech.ends - now
  return html`<section><h2>${words('speaker')}</h2><p class="speaker" lang="zh">${nameOf(speech.speaker, shown)}</p><p class="left${left < 0 ? ' over' : ''}" data-left="${left}" role="timer">${clock(left)}</p></section>`
}

function queue(shown: ShownDiscussion, words: Words): Html {
  const { queue } = shown.state
  const waiting = queue.slice(0, MOST_WAITING).map(({ speaker, round }) => {
    const again = round > 1 ? html` <small>${words('again')}</small>` : ''
    return html`<li><span lang="zh">${nameOf(speaker, shown)}</span>${again}</li>`
  })
  const list =
    waiting.length === 0
      ? html`<p class="nobody">${words('nobodyWaits')}</p>`
      : html`<ol>${waiting}</ol>`
  return html`<section><h2>${words('queue', { n: queue.length })}</h2>${list}</section>`
}

function counts(state: ShownDiscussion['state'], words: Words, language: Language): Html {
  const notes = standing(state)
  const kinds = NOTE_KINDS.map(
    kind => [say(kind, language), notes.filter(note => note.kind === kind).length] as const,
  )
  const all = [
    [words('notes'), notes.length],
    ...kinds,
    [words('openQuestions'), openQuestions(state).length],
    [words('unchecked'), notes.filter(note => note.state === 'unchecked').length],
  ] as const
  return html`<dl class="counts">${all.map(([name, count]) => html`<div><dt>${name}</dt><dd>${count}</dd></div>`)}</dl>`
}

/** 65000 ms → 1:05; what is over counts up: +0:20. */
function clock(left: number): string {
  const seconds = Math.floor(Math.abs(left) / 1000)
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return left < 0 ? `+${time}` : time
}
