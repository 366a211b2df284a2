import type { Action, ActionKind, Effect, Refusal, Result } from './action.ts'
import type { Actor, Discussion, Note, State } from './discussion.ts'

/** What an action is done with: where, who does it, when, and the number a new discussion would get. */
export interface Doing {
  readonly state: State
  readonly actor: Actor
  readonly now: number
  readonly id: number
}

/** In a discussion. */
export interface Discussing extends Doing {
  readonly discussion: Discussion
}

/** To a note of it. */
export interface Noting extends Discussing {
  readonly note: Note
}

/** The action of one kind. */
export type ActionOf<K extends ActionKind> = Extract<Action, { readonly kind: K }>

/** How actions of some kinds are done, once they may be. */
export type Steps<K extends ActionKind, With extends Doing = Doing> = {
  readonly [Kind in K]: (doing: With, action: ActionOf<Kind>) => Result
}

/** An action that is done. */
export function done(state: State, ...effects: readonly Effect[]): Result {
  return { kind: 'done', state, effects }
}

/** An action that is not. */
export function refused(reason: Refusal): Result {
  return { kind: 'refused', reason }
}

/** The first reason that holds against it, or else what comes of it. */
export function unless(
  reasons: Readonly<Partial<Record<Refusal, boolean>>>,
  otherwise: () => Result,
): Result {
  for (const [reason, holds] of Object.entries(reasons))
    if (holds) return refused(reason as Refusal)
  return otherwise()
}

/** Who acts, without what they are in the chat. */
export function personOf({ id, name, username }: Actor): {
  id: number
  name: string
  username: string | null
} {
  return { id, name, username }
}
