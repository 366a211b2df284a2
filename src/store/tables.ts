import type { Generated } from 'kysely'
import type { NoteKind, NoteState, Unchecked } from '../discussion/discussion.ts'
import type { UsageKind } from '../discussion/usage.ts'

/** One question that was answered, under the bot's message that answers it. */
export interface TurnTable {
  readonly chat_id: number
  readonly message_id: number
  /** Who asked; null for a message that answers nobody, as a passage that was opened by a button. */
  readonly user_id: number | null
  /** The asker's questions up to this one, oldest first, as JSON. */
  readonly questions: string
  /** Whose words each of them is in: `,5,,7,`, 0 for nobody; null: the asker's. */
  readonly authors: string | null
  /** The passage the message shows. */
  readonly about: string | null
  /** When, in milliseconds. */
  readonly at: number
}

/** Somebody who did something or was spoken of here; whatever is theirs refers to this row and goes with it. */
export interface PersonTable {
  readonly user_id: number
  readonly name: string
  readonly username: string | null
  readonly at: number
}

/** A chat, or a topic of a forum; thread 0 is none. Its row is locked while something is done there. */
export interface PlaceTable {
  readonly chat_id: number
  readonly thread_id: number
  readonly convener_id: number | null
  readonly recorder_id: number | null
  /** 0 or 1. */
  readonly quiet: number
  /** Since when nothing was done there; 0: something was, since the last sweep. */
  readonly at: number
}

export interface DiscussionTable {
  readonly id: number
  readonly chat_id: number
  readonly thread_id: number
  readonly topic: string
  readonly report_id: string
  readonly part: string | null
  readonly convener_id: number | null
  readonly recorder_id: number | null
  readonly opened: number
  readonly closed: number | null
  readonly last_number: number
  readonly status_id: number | null
}

export interface NoteTable {
  readonly discussion_id: number
  readonly number: number
  readonly kind: NoteKind
  readonly text: string
  readonly part: string | null
  readonly passage: string | null
  readonly speaker_id: number
  readonly author_id: number | null
  readonly at: number
  readonly state: NoteState
  readonly message_id: number
  readonly source_id: number | null
  readonly card_id: number | null
  /** All three, or none. */
  readonly answer: string | null
  readonly answer_by: number | null
  readonly answer_at: number | null
}

/** What a note said before; the position counts from 0. */
export interface NoteEditTable {
  readonly discussion_id: number
  readonly number: number
  readonly position: number
  readonly text: string
  readonly at: number
  readonly by_id: number | null
}

export interface HandTable {
  readonly discussion_id: number
  readonly position: number
  readonly speaker_id: number
  readonly round: number
  readonly at: number
}

export interface SpeechTable {
  readonly discussion_id: number
  readonly speaker_id: number
  readonly round: number
  readonly started: number
  readonly ends: number
  readonly ended: number | null
  /** 0 or 1. */
  readonly reminded: number
}

/** Updates that were done; each once. */
export interface SeenUpdateTable {
  readonly update_id: number
  readonly at: number
}

/** What a chat was told once and for all. */
export interface ToldTable {
  readonly chat_id: number
  readonly what: string
  /** When a sweep saw it first; 0 before that. */
  readonly at: number
}

/** A roster; chat 0 is all chats. */
export interface RosterFileTable {
  readonly id: number
  readonly chat_id: number
  readonly state: 'current' | 'former' | 'offered'
  readonly by_id: number
  readonly at: number
}

/** A member in a roster. */
export interface RosterLineTable {
  readonly file_id: number
  /** Typed: `id:5`, `@zhangsan`, `name:张三`. */
  readonly key: string
  readonly position: number
  readonly name: string
  readonly delegation: string
  /** Whose line the convener has confirmed it to be. */
  readonly user_id: number | null
}

export interface FeedbackTable {
  readonly chat_id: number
  readonly message_id: number
  readonly user_id: number
  /** 0 or 1. */
  readonly good: number
  readonly question: string
  readonly reason: string | null
  readonly at: number
  /** Whose words the question is in; null: not known. */
  readonly asker_id: number | null
}

export interface UnansweredTable {
  readonly chat_id: number
  readonly user_id: number
  readonly question: string
  readonly at: number
  /** Whose words it is in; null: the asker's. */
  readonly author_id: number | null
}

/** An answer that was given, without its words. */
export interface UsageTable {
  readonly user_id: number
  readonly kind: UsageKind
  /** The passage that it showed first. */
  readonly about: string | null
  /** What was asked, folded; null: another's words, or kept before questions were. */
  readonly question: string | null
  /** From the question's coming until the answer was written; null: not known. */
  readonly ms: number | null
  /** When the day began. */
  readonly at: number
}

/** The last number given of some kind. */
export interface CounterTable {
  readonly name: string
  readonly value: number
}

/** An update that Telegram was told is safe here. */
export interface InboxTable {
  readonly update_id: number
  /** The chat, or who asks where there is none: what comes from one lane is worked off in order. */
  readonly lane: number
  /** Who sent it; 0 is nobody. */
  readonly user_id: number
  /** As JSON; empty once it is done. */
  readonly body: string
  readonly state: InboxState
  /** How often it failed, or the process ended with it. */
  readonly tries: number
  readonly at: number
}

/** `aside`: it failed too often. */
export type InboxState = 'waiting' | 'done' | 'aside'

/** A request to Telegram that is to be made; gone once it is. */
export interface OutboxTable {
  /** By the update and its place in what the update brings about; as a negative number it stands for the message to be. */
  readonly id: number
  readonly chat_id: number
  /** For whom; 0 is nobody in particular. */
  readonly user_id: number
  readonly method: string
  /** As JSON, without `message_id`. */
  readonly payload: string
  /** The message that is edited, pinned and so on. */
  readonly target: number | null
  /** What follows where it is done or refused, as JSON. */
  readonly sequel: string | null
  /** What to say where it is refused. */
  readonly apology: string | null
  /** 0 or 1: whether the number of the message to be is on record somewhere. */
  readonly kept: number
  /** Counts the edits that were merged into one. */
  readonly version: number
  readonly at: number
}

/** What a discussion's status message should show, and what it shows. */
export interface StatusTable {
  readonly discussion_id: number
  readonly language: string
  /** Counts the changes. */
  readonly wanted: number
  /** The change that the last edit has shown. */
  readonly drawn: number
  /** Not before. */
  readonly due: number
  /** A hash of the text shown. */
  readonly shown: string
}

/** When a chat was sent a message: only of the last minute or so. */
export interface PaceTable {
  readonly chat_id: number
  readonly at: number
  readonly pause: Generated<number>
}

/** The number of a discussion's 简报. */
export interface IssueTable {
  readonly discussion_id: number
  readonly chat_id: number
  readonly number: number
}

/** A topic that somebody wants to hear of in their private chat. */
export interface WatchTable {
  readonly user_id: number
  readonly topic: string
  readonly language: string
  /** Since when: a report that was there by then is no news. */
  readonly since: number
  /** When it was last asked for or looked at. */
  readonly at: number
}

/** The text of a report that was loaded before. */
export interface KnownTextTable {
  readonly hash: string
  readonly at: number
}

/** What a chat's recorder chose for its 简报. */
export interface PaperChoiceTable {
  readonly chat_id: number
  readonly unchecked: Unchecked
}

/** A picture that was sent: Telegram has it, and takes its number for it. */
export interface SentPictureTable {
  readonly hash: string
  readonly file_id: string
  readonly at: number
}

/** What Telegram told of somebody in a chat: of all administrators where `user_id` is 0. */
export interface StandingTable {
  readonly chat_id: number
  readonly user_id: number
  readonly told: string
  /** When it was asked. */
  readonly at: number
  /** Of the chat as a whole: when Telegram last told of a change there. */
  readonly changed: Generated<number>
}

/** The tables that the bot keeps, the same in SQLite and PostgreSQL. */
export interface Tables {
  readonly turn: TurnTable
  readonly person: PersonTable
  readonly place: PlaceTable
  readonly discussion: DiscussionTable
  readonly note: NoteTable
  readonly note_edit: NoteEditTable
  readonly hand: HandTable
  readonly speech: SpeechTable
  readonly seen_update: SeenUpdateTable
  readonly told: ToldTable
  readonly roster_file: RosterFileTable
  readonly roster_line: RosterLineTable
  readonly feedback: FeedbackTable
  readonly unanswered: UnansweredTable
  readonly usage: UsageTable
  readonly counter: CounterTable
  readonly inbox: InboxTable
  readonly outbox: OutboxTable
  readonly status: StatusTable
  readonly pace: PaceTable
  readonly issue: IssueTable
  readonly watch: WatchTable
  readonly known_text: KnownTextTable
  readonly paper_choice: PaperChoiceTable
  readonly sent_picture: SentPictureTable
  readonly standing: StandingTable
}
