import type {
  Discussion,
  Hand,
  Note,
  NoteKind,
  Person,
  Speech,
  State,
  Subject,
} from './discussion.ts'

/** A new note, as it is said. */
export interface NoteDraft extends Subject {
  readonly kind: NoteKind
  readonly text: string
  readonly speaker: Person
  readonly message: number
  readonly source: number | null
}

/** Other words for a note. */
export interface Wording {
  readonly text: string
  /** Where it becomes another kind of note. */
  readonly noteKind?: NoteKind
}

/** What may be done in a discussion; who may do it, and when, stands in `roles.ts`. */
export type Action =
  | { readonly kind: 'begin'; readonly topic: string; readonly reportId: string }
  | { readonly kind: 'end' }
  /** Null takes the name back. */
  | { readonly kind: 'convener'; readonly person: Person | null }
  | { readonly kind: 'recorder'; readonly person: Person | null }
  /** The part under discussion, and the report where it is another one. */
  | { readonly kind: 'part'; readonly part: string | null; readonly reportId?: string }
  | { readonly kind: 'hand' }
  | { readonly kind: 'unhand' }
  | { readonly kind: 'next' }
  | { readonly kind: 'note'; readonly draft: NoteDraft }
  /** `/theme 12 三(一)` */
  | { readonly kind: 'move'; readonly number: number; readonly subject: Subject }
  /** `/edit 12 …`: has to be checked (again). */
  | ({ readonly kind: 'reword'; readonly number: number } & Wording)
  /** The message with `/note`, or the one it took its words from, was edited: as `reword`, found by that message. */
  | ({ readonly kind: 'edited'; readonly message: number } & Wording)
  /** The note; by who only answered it, the answer. */
  | { readonly kind: 'drop'; readonly number: number }
  /** 有异议: the speaker did not say it like this. */
  | { readonly kind: 'dispute'; readonly number: number }
  /** 核对无误 */
  | { readonly kind: 'check'; readonly number: number }
  /** 修改: the speaker's own wording, which needs no more checking. */
  | ({ readonly kind: 'correct'; readonly number: number } & Wording)
  | { readonly kind: 'answer'; readonly number: number; readonly text: string; readonly by: Person }
  | { readonly kind: 'poll'; readonly number: number }
  | { readonly kind: 'brief' }
  | { readonly kind: 'roster' }
  /** Somebody who shows a name of the roster is that member indeed. */
  | { readonly kind: 'confirm'; readonly person: Person }
  | { readonly kind: 'quiet'; readonly on: boolean }

export type ActionKind = Action['kind']

/** What the chat is to see once an action is on record; the values are those of the new state. */
export type Effect =
  | { readonly kind: 'opened' | 'closed' | 'part' | 'brief'; readonly discussion: Discussion }
  | {
      readonly kind: 'named'
      readonly role: 'convener' | 'recorder'
      readonly person: Person | null
    }
  /** A hand is up: its place in the queue counts from 1. */
  | { readonly kind: 'raised'; readonly hand: Hand; readonly position: number }
  /** The next speaker; null: nobody waits, and the turn under way is over. */
  | { readonly kind: 'called'; readonly speech: Speech | null }
  | { readonly kind: 'noted'; readonly note: Note }
  | {
      readonly kind: 'changed' | 'dropped' | 'disputed' | 'checked' | 'answered'
      readonly note: Note
    }
  | { readonly kind: 'poll'; readonly note: Note }
  | { readonly kind: 'lowered' | 'roster' }
  | { readonly kind: 'confirmed'; readonly person: Person }
  | { readonly kind: 'quiet'; readonly on: boolean }

/** Why something is not done. */
export type Refusal =
  /** This member may not; `roles.ts` tells who may. */
  | 'forbidden'
  | 'noDiscussion'
  /** The discussion is over: what was said can still be checked and put right. */
  | 'closed'
  | 'alreadyOpen'
  | 'emptyTopic'
  | 'emptyText'
  | 'tooLong'
  | 'noSuchNote'
  | 'withdrawn'
  | 'alreadyChecked'
  | 'notAQuestion'
  | 'alreadyWaiting'
  | 'notWaiting'
  | 'nobodyWaits'
  /** Nothing would be different. */
  | 'unchanged'

/** What an action comes to. */
export type Result =
  | { readonly kind: 'done'; readonly state: State; readonly effects: readonly Effect[] }
  | { readonly kind: 'refused'; readonly reason: Refusal }
