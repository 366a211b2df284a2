import type { Language } from '../../answer/answer.ts'
import type { Library } from '../../answer/library.ts'
import { clockText } from '../../brief/time.ts'
import {
  type Discussion,
  NOTE_KINDS,
  openQuestions,
  type Person,
  type State,
  speaking,
  standing,
} from '../../discussion/discussion.ts'
import { bold, plain } from '../../reply/formatted.ts'
import { layOut } from '../../reply/layout.ts'
import type { Message } from '../../reply/message.ts'
import { say } from '../../reply/phrases.ts'
import { cut, reportTitle, sectionName } from '../../reply/quote.ts'
import { partOf, reportOf } from './sections.ts'

const MOST_WAITING = 5
const MAX_TOPIC = 200

/** What a status message is drawn from. */
export interface StatusScene {
  readonly library: Library
  readonly language: Language
  /** The name to print of somebody. */
  readonly nameOf: (person: Person) => string
}

/**
 * A discussion at a glance: its part, who speaks and who waits, and how many notes there are.
 *
 * @example statusMessage(state, discussion, scene).text // '📋 分组审议：…'
 */
export function statusMessage(state: State, discussion: Discussion, scene: StatusScene): Message {
  const { language } = scene
  const open = discussion.closed === null
  const head = say(open ? 'statusOpen' : 'statusClosed', language, {
    topic: cut(discussion.topic, MAX_TOPIC),
  })
  const body = [
    subjectLine(state, discussion, scene),
    ...(open ? floorLines(state, scene) : []),
    countsLine(state, language),
    ...(open ? [say('statusHint', language)] : []),
  ]
  return layOut({ blocks: [bold(head), ...body.map(plain)], language, separator: '\n' })
}

function subjectLine(state: State, discussion: Discussion, { library, language }: StatusScene) {
  const report = reportOf(discussion, library)
  const part = partOf(state, library)
  const title = report === undefined ? '' : reportTitle(report)
  return part === undefined
    ? title
    : `${title}\n${say('statusPart', language, { part: sectionName(part) })}`
}

// Who speaks until when, and who comes next.
function floorLines(state: State, { language, nameOf }: StatusScene): string[] {
  const speech = speaking(state)
  const waiting = state.queue.slice(0, MOST_WAITING).map(({ speaker }) => nameOf(speaker))
  const more = state.queue.length > MOST_WAITING ? '…' : ''
  return [
    ...(speech === null
      ? []
      : [
          say('statusSpeaker', language, {
            name: nameOf(speech.speaker),
            time: clockText(speech.ends),
          }),
        ]),
    ...(waiting.length === 0
      ? []
      : [
          say('statusQueue', language, {
            n: state.queue.length,
            names: `${waiting.join('、')}${more}`,
          }),
        ]),
  ]
}

/**
 * How many notes of which kind, and what is still to be done about them.
 *
 * @example countsLine(state, 'en') // '5 notes: Praise 1 · …'
 */
export function countsLine(state: State, language: Language): string {
  const notes = standing(state)
  const kinds = NOTE_KINDS.map(kind => {
    const n = notes.filter(note => note.kind === kind).length
    return n === 0 ? '' : `${say(kind, language)} ${n}`
  })
  return say('statusCounts', language, {
    n: notes.length,
    kinds: kinds.filter(kind => kind !== '').join(' · ') || '—',
    open: openQuestions(state).length,
    unchecked: notes.filter(note => note.state === 'unchecked').length,
  })
}
