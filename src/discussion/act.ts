import type { Action, Refusal, Result } from './action.ts'
import { type Note, noteNumbered, noteOfWords, type State } from './discussion.ts'
import { CHAIRING, LEADING } from './leading.ts'
import { NOTING, TAKING } from './noting.ts'
import { QUEUEING } from './queueing.ts'
import { may, RULES, type Rule, rolesOf } from './roles.ts'
import { type Doing, type Noting, refused } from './step.ts'

const STEPS = { ...LEADING, ...CHAIRING, ...QUEUEING, ...TAKING, ...NOTING }

// What an action needs of a discussion or a note has been seen to before.
type Step = (doing: Noting, action: Action) => Result

/**
 * Does something in a discussion: the new state and what the chat is to see, or why not. Nothing but values:
 * no clock, nothing is sent, nothing is stored.
 *
 * @param doing who does it where and when, and the number for a discussion that this begins
 * @example act({ kind: 'hand' }, { state, actor, now, id: 0 }) // { kind: 'done', state: …, effects: [{ kind: 'raised', … }] }
 */
export function act(action: Action, doing: Doing): Result {
  const note = noteMeant(doing.state, action)
  const reason = refusalOf(action, doing, note)
  if (reason !== null) return refused(reason)
  const step = STEPS[action.kind] as Step
  return step({ ...doing, discussion: doing.state.discussion, note } as Noting, action)
}

function noteMeant(state: State, action: Action): Note | undefined {
  if (action.kind === 'edited') return noteOfWords(state, action.message)
  return 'number' in action ? noteNumbered(state, action.number) : undefined
}

const meansNote = (action: Action): boolean => 'number' in action || action.kind === 'edited'

function refusalOf(action: Action, { state, actor }: Doing, note?: Note): Refusal | null {
  const { needs }: Rule = RULES[action.kind]
  const missing = missingFor(needs, state)
  if (missing !== null) return missing
  if (meansNote(action) && note === undefined) return 'noSuchNote'
  if (!may(action.kind, rolesOf(state, actor, note))) return 'forbidden'
  return note?.state === 'withdrawn' ? 'withdrawn' : null
}

function missingFor(needs: Rule['needs'], { discussion }: State): Refusal | null {
  if (needs === 'nothing') return null
  if (discussion === null) return 'noDiscussion'
  return needs === 'open' && discussion.closed !== null ? 'closed' : null
}
