import type { Answer } from '../../src/answer/answer.ts'
import type { Library } from '../../src/answer/library.ts'
import { withFeedback } from '../../src/bot/feedback.ts'
import { toMessage } from '../../src/reply/answer-message.ts'
import { withinPhone } from '../../src/reply/buttons.ts'
import type { Entity } from '../../src/reply/formatted.ts'
import type { ButtonRow, Message } from '../../src/reply/message.ts'

const TAGS: Partial<Record<Entity['type'], string>> = {
  bold: 'b',
  underline: 'u',
  italic: 'i',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
}

const STYLE = `
body { margin: 0; padding: 14px 10px; background: #d5e2cb; font: 15px/1.42 'Noto Sans CJK SC', sans-serif; width: 370px }
.asked { background: #e7fdd0; border-radius: 14px; padding: 7px 11px; margin: 10px 0 6px auto; width: fit-content }
.told { background: #fff; border-radius: 14px; padding: 8px 11px; white-space: pre-wrap }
blockquote { display: block; margin: 2px 0; padding: 2px 8px; background: #eef6ff; border-left: 3px solid #3b8fd6; border-radius: 4px; overflow: hidden }
blockquote.fold { display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; color: #555 }
.row { display: flex; gap: 4px; margin-top: 4px }
.row span { flex: 1; text-align: center; background: #8aa57c; color: #fff; border-radius: 8px; padding: 6px 2px; font-size: 13px; white-space: nowrap }
`

/**
 * A chat as a phone shows it: each question with its answer and the buttons under it, what is folded cut off.
 *
 * @example chatPage(['专题讲座办了几场'], library)
 */
export function chatPage(questions: readonly string[], library: Library): string {
  const context: string[] = []
  const bubbles = questions.map(question => {
    const answer = library.ask(question, { context: [...context] })
    context.push(question)
    return `<div class="asked">${escaped(question)}</div>${told(answer, library)}`
  })
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${bubbles.join('')}`
}

function told(answer: Answer, library: Library): string {
  const fitted = withinPhone(toMessage(answer, library), { first: [], last: [] })
  const message = withFeedback(fitted, answer.language)
  return `<div class="told">${formatted(message)}</div>${message.buttons.map(keys).join('')}`
}

const keys = (row: ButtonRow): string =>
  `<div class="row">${row.map(({ text }) => `<span>${SIGNS[text] ?? escaped(text)}</span>`).join('')}</div>`

// Drawn: a machine without a font of emoji shows boxes.
const thumb = (turned: number): string =>
  `<svg viewBox="0 0 24 24" width="15" style="transform: rotate(${turned}deg); vertical-align: -2px"><path fill="#fff" d="M2 10h4v11H2zM8 21h9.5c1 0 1.8-.6 2.1-1.5l2.3-7c.4-1.3-.5-2.5-1.8-2.5H14l1-5.2C15.2 3.6 14.4 3 13.6 3L8 10z"/></svg>`
const SIGNS: Readonly<Record<string, string>> = { '👍': thumb(0), '👎': thumb(180) }

// Entities lie within one another or apart: what ends first is closed first.
function formatted({ text, entities }: Message): string {
  let html = ''
  for (let at = 0; at <= text.length; at++) {
    const ending = entities.filter(({ offset, length }) => offset + length === at)
    html += [...ending]
      .sort((a, b) => b.offset - a.offset)
      .map(({ type }) => `</${TAGS[type]}>`)
      .join('')
    const opening = entities.filter(({ offset }) => offset === at)
    html += [...opening]
      .sort((a, b) => b.length - a.length)
      .map(
        ({ type }) => `<${TAGS[type]}${type === 'expandable_blockquote' ? ' class="fold"' : ''}>`,
      )
      .join('')
    html += escaped(text.charAt(at))
  }
  // A quotation is a block of its own: the line's end behind it would be an empty line.
  return html.replace(/\n(<blockquote)/g, '$1').replace(/(<\/blockquote>)\n/g, '$1')
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, char => `&#${char.codePointAt(0)};`)
