import type { ActionKind } from './action.ts'
import type { Actor, Note, State } from './discussion.ts'

/** What somebody is in a place, and to a note. */
export const ROLES = [
  'administrator',
  'convener',
  'recorder',
  'speaker',
  'author',
  'member',
  'answerer',
] as const
export type Role = (typeof ROLES)[number]

/** Who may do something, and whether it needs a discussion: an open one, or also one that is over. */
export interface Rule {
  readonly may: readonly Role[]
  readonly needs: 'open' | 'any' | 'nothing'
}

const LEADERS = ['administrator', 'convener'] as const
const DESK = [...LEADERS, 'recorder'] as const

// Who may take a whole note back; who answered it, the answer alone.
const WITHDRAWERS = ['author', 'speaker', 'recorder'] as const

/** The one table of who may do what. A member is everybody; speaker, author and answerer are those of the note meant. */
export const RULES = {
  begin: { may: LEADERS, needs: 'nothing' },
  end: { may: LEADERS, needs: 'open' },
  convener: { may: ['administrator'], needs: 'nothing' },
  recorder: { may: LEADERS, needs: 'nothing' },
  quiet: { may: DESK, needs: 'nothing' },
  roster: { may: ['administrator'], needs: 'nothing' },
  confirm: { may: LEADERS, needs: 'nothing' },
  part: { may: DESK, needs: 'open' },
  next: { may: LEADERS, needs: 'open' },
  hand: { may: ['member'], needs: 'open' },
  unhand: { may: ['member'], needs: 'open' },
  note: { may: ['member'], needs: 'open' },
  move: { may: ['author', 'recorder'], needs: 'any' },
  reword: { may: ['recorder'], needs: 'any' },
  edited: { may: ['author', 'speaker'], needs: 'any' },
  drop: { may: [...WITHDRAWERS, 'answerer'], needs: 'any' },
  dispute: { may: ['speaker'], needs: 'any' },
  check: { may: ['speaker'], needs: 'any' },
  correct: { may: ['speaker'], needs: 'any' },
  answer: { may: [...DESK, 'author', 'speaker'], needs: 'any' },
  poll: { may: DESK, needs: 'open' },
  brief: { may: DESK, needs: 'any' },
} as const satisfies Record<ActionKind, Rule>

/**
 * What somebody is here, and to a note if one is meant. Offices belong to the place: where no recorder is named
 * the convener records, and where no convener is named the administrators convene. They end with membership, and so
 * does what the author of a note may; only whose words they are stays so for good.
 *
 * @example rolesOf(state, actor, note) // ['author', 'member']
 */
export function rolesOf(state: State, actor: Actor, note?: Note): Role[] {
  const inside = actor.outside !== true
  const convener = inside && convenes(state, actor)
  const records = state.recorder === null ? convener : state.recorder.id === actor.id
  const held: Record<Role, boolean> = {
    administrator: inside && actor.administrator,
    convener,
    recorder: inside && records,
    speaker: note?.speaker.id === actor.id,
    author: inside && note?.author === actor.id,
    member: inside,
    answerer: note?.answer?.by.id === actor.id,
  }
  return ROLES.filter(role => held[role])
}

function convenes({ convener }: State, { id, administrator }: Actor): boolean {
  return convener === null ? administrator : convener.id === id
}

/**
 * Whether somebody may do something, by `RULES`.
 *
 * @example may('check', rolesOf(state, actor, note))
 */
export function may(kind: ActionKind, roles: readonly Role[]): boolean {
  const rule: Rule = RULES[kind]
  return rule.may.some(role => roles.includes(role))
}

/**
 * Whether `drop` takes back the answer alone, because nothing else of the note is theirs.
 *
 * @example dropsAnswer(['member', 'answerer']) // true
 */
export function dropsAnswer(roles: readonly Role[]): boolean {
  return roles.includes('answerer') && !WITHDRAWERS.some(role => roles.includes(role))
}
