import type { Action, ActionKind, NoteDraft } from '../src/discussion/action.ts'
import type { Actor, Person, State } from '../src/discussion/discussion.ts'

/** Noon of some day, in milliseconds. */
export const NOON = 1_770_000_000_000
export const MINUTE = 60_000

/** A member by number. */
export const member = (id: number, fields: Partial<Actor> = {}): Actor => ({
  id,
  name: `代表${id}`,
  username: null,
  administrator: false,
  ...fields,
})

export const ADMIN = member(1, { administrator: true, username: 'Admin' })

/** Without what they are in the chat. */
export const personOf = ({ id, name, username }: Actor): Person => ({ id, name, username })

/** A group, or a topic of a forum. */
export const PLACE = { chat: -1001, thread: null } as const

/** A place where nothing has been said. */
export const EMPTY: State = {
  ...PLACE,
  ...{ convener: null, recorder: null, quiet: false, discussion: null },
  ...{ notes: [], queue: [], speeches: [] },
}

export const BEGIN = {
  kind: 'begin',
  topic: '常委会工作报告',
  reportId: 'kaizhou-npc-2024',
} as const satisfies Action

/** A note about to be taken. */
export const draft = (fields: Partial<NoteDraft> = {}): NoteDraft => ({
  kind: '建议',
  text: '建议公开采纳情况',
  speaker: personOf(member(5)),
  part: 'part3',
  passage: null,
  message: 70,
  source: null,
  ...fields,
})

export const note = (fields: Partial<NoteDraft> = {}): Action => ({
  kind: 'note',
  draft: draft(fields),
})

const PERSON = personOf(member(9))

/** One action of each kind; those to a note mean number 1. */
export const ONE_OF_EACH: Readonly<Record<ActionKind, Action>> = {
  begin: BEGIN,
  end: { kind: 'end' },
  convener: { kind: 'convener', person: PERSON },
  recorder: { kind: 'recorder', person: PERSON },
  part: { kind: 'part', part: 'part4' },
  hand: { kind: 'hand' },
  unhand: { kind: 'unhand' },
  next: { kind: 'next' },
  note: note(),
  move: { kind: 'move', number: 1, subject: { part: 'part4', passage: null } },
  reword: { kind: 'reword', number: 1, text: '换个说法' },
  edited: { kind: 'edited', message: 70, text: '换个说法', noteKind: '建议' },
  drop: { kind: 'drop', number: 1 },
  dispute: { kind: 'dispute', number: 1 },
  check: { kind: 'check', number: 1 },
  correct: { kind: 'correct', number: 1, text: '我的原话' },
  answer: { kind: 'answer', number: 1, text: '已经整改', by: PERSON },
  poll: { kind: 'poll', number: 1 },
  brief: { kind: 'brief' },
  roster: { kind: 'roster' },
  confirm: { kind: 'confirm', person: PERSON },
  quiet: { kind: 'quiet', on: true },
}
