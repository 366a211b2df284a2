import type { Action, Effect, Refusal } from './action.ts'
import type { Actor, Note, Person, Place, Speech, State, Unchecked } from './discussion.ts'
import type { Forgetting, Forgotten } from './forgetting.ts'
import type { RosterEntry } from './roster.ts'
import type { RosterClaim, RosterFile, RosterOffer } from './rosters.ts'

/** Something that somebody does, as an update brings it. */
export interface Request {
  readonly place: Place
  /** The discussion meant, where a button names one; else the place's open or last one. */
  readonly discussion?: number
  readonly actor: Actor
  readonly action: Action
  readonly now: number
  /** The update's number: one that is on record does nothing again, so an update does one thing. Null: no update asks for it. */
  readonly update: number | null
}

/** What came of it; the state is as it is on record now. */
export type Outcome =
  | { readonly kind: 'done'; readonly state: State; readonly effects: readonly Effect[] }
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly state: State }
  /** This update was done before: acknowledge it again, as `noteOfMessage(state, …)` tells what it made. */
  | { readonly kind: 'repeated'; readonly state: State }

/** A speaker whose time is over. */
export interface Reminder extends Place {
  readonly discussion: number
  readonly speech: Speech
  /** The place wants no unasked line. */
  readonly quiet: boolean
}

/** A note that has no message of its own yet. */
export interface Uncarded {
  readonly chat: number
  readonly discussion: number
  readonly number: number
}

/** A note by its numbers. */
export type NoteKey = Pick<Note, 'discussion' | 'number'>

/** Something that stands on record as somebody's words. */
export interface OwnNote extends NoteKey, Pick<Note, 'kind' | 'text' | 'state'> {
  readonly topic: string
  /** When its discussion was begun. */
  readonly opened: number
}

/** What stands on record as somebody's words, in all chats, the newest first; withdrawn notes are not counted. */
export interface OwnNotes {
  readonly total: number
  readonly notes: readonly OwnNote[]
}

/** Which of somebody's own notes. */
export interface SomeNotes {
  readonly skip: number
  readonly limit: number
  /** Only those that still wait to be checked. */
  readonly unchecked?: boolean
}

/** A message of the bot's that belongs to a discussion. */
export type Attachment =
  | { readonly kind: 'status'; readonly discussion: number; readonly message: number | null }
  | {
      readonly kind: 'card'
      readonly discussion: number
      readonly number: number
      readonly message: number
    }

/**
 * The book of all discussions. Each method is one transaction, and has settled on disk when its promise is
 * fulfilled: acknowledge after it, never before.
 *
 * @throws StorageError (`store/storage-error.ts`) from every method when the database is full, read-only or gone;
 *   what was on record stays
 */
export interface DiscussionStore {
  /**
   * Does what is asked for, if it may be done.
   *
   * @example const outcome = await book.act({ place, actor, action: { kind: 'hand' }, now, update: 123 })
   */
  readonly act: (request: Request) => Promise<Outcome>
  /** A place's open discussion, or else its last one. */
  readonly state: (place: Place) => Promise<State>
  /** The place with this discussion, open or not. */
  readonly stateOf: (discussion: number) => Promise<State | undefined>
  /** The note that a message of a chat made, lent its words to, or shows: of any of its discussions, the last one first. */
  readonly noteOf: (chat: number, message: number) => Promise<NoteKey | undefined>
  /** Some of somebody's own notes. */
  readonly notesOf: (speaker: number, some: SomeNotes) => Promise<OwnNotes>
  /** Keeps the number of a message that the bot has sent. */
  readonly attach: (attachment: Attachment) => Promise<void>
  /** Unchecked notes that were made in a span of time and have no message yet, oldest first; of a quiet chat once the discussion is over. */
  readonly uncarded: (made: {
    readonly from: number
    readonly to: number
  }) => Promise<readonly Uncarded[]>
  /** Takes such a note up, to show it: true once, to one replica. */
  readonly takeUncarded: (note: Pick<Uncarded, 'discussion' | 'number'>) => Promise<boolean>
  /** Speakers whose time is over by now and who were not reminded: each is given out once, to one replica. */
  readonly remind: (now: number) => Promise<readonly Reminder[]>
  /** Whether a chat has not been told this yet; from now on it has. For rights that the bot lacks. */
  readonly tellOnce: (chat: number, what: string) => Promise<boolean>
  /** Who acted here under this username, with or without @; for commands that name a member. */
  readonly findPerson: (username: string) => Promise<Person | undefined>
  /** Whether anything is on record of somebody: their words, what was done with them, what they asked. */
  readonly isOnRecord: (user: number) => Promise<boolean>
  /** A chat's roster, then the one for all chats. */
  readonly roster: (chat: number) => Promise<readonly RosterEntry[]>
  /** Keeps a roster until somebody takes it up; gives its number. */
  readonly offerRoster: (offer: RosterOffer) => Promise<number>
  readonly rosterFile: (id: number) => Promise<RosterFile | undefined>
  /** Takes up the roster with this number; the one in use becomes the former one. False: it is gone, or in use. */
  readonly takeRoster: (id: number) => Promise<boolean>
  /** The number of the roster that was in use before, of a chat or with null of all chats. */
  readonly formerRoster: (chat: number | null) => Promise<number | undefined>
  /** A line's name belongs to this account from now on. False: there is no such line. */
  readonly confirmLine: (line: RosterClaim) => Promise<boolean>
  /** The number of a discussion's 简报 in its chat: given once, the first one as told, each next one higher. */
  readonly issue: (discussion: number, first: number) => Promise<number>
  /** What a chat's recorder last chose for notes that are not checked; undefined: the office's setting holds. */
  readonly paperChoice: (chat: number) => Promise<Unchecked | undefined>
  readonly choosePaper: (chat: number, unchecked: Unchecked) => Promise<void>
  /** A group became a supergroup: everything of it follows. Harmless when told twice. */
  readonly migrate: (from: number, to: number, now: number) => Promise<void>
  /** Removes everything of a member, in all chats: their words are deleted, their name elsewhere is taken out. */
  readonly forget: (person: Forgetting) => Promise<Forgotten>
  /** Removes what is older than `KEPT_FOR` allows. */
  readonly sweep: (now: number) => Promise<void>
}
