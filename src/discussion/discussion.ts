/** Somebody in a chat, as Telegram shows them; the roster may know their full name. */
export interface Person {
  /** Telegram's number: of a user, or of the chat that an anonymous administrator writes as. */
  readonly id: number
  readonly name: string
  /** Without @; many have none. */
  readonly username: string | null
}

/** Where a discussion is held: a chat, or one topic of a forum. */
export interface Place {
  readonly chat: number
  /** Null outside of forum topics. */
  readonly thread: number | null
}

/** A discussion of one report, from `/begin` to `/end`. */
export interface Discussion extends Place {
  /** Small and unique over all chats: fits callback data. */
  readonly id: number
  /** 议题, as typed after `/begin`. */
  readonly topic: string
  readonly reportId: string
  /** The section under discussion; null: the whole report. */
  readonly part: string | null
  /** Who convened and who recorded it, for the 简报 (rights go by the place's); null: nobody named, or forgotten. */
  readonly convener: Person | null
  readonly recorder: Person | null
  readonly opened: number
  /** Null while it is open. */
  readonly closed: number | null
  /** The number of the newest note: numbers start at 1 and are never given twice. */
  readonly lastNumber: number
  /** The bot's status message; null until it is sent, and again in a chat that became a supergroup. */
  readonly status: number | null
}

export const NOTE_KINDS = ['肯定', '意见', '建议', '询问'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/**
 * `withdrawn` notes keep their number and are not printed; `unchecked` ones are printed with 〔未核对〕, `disputed`
 * ones with 〔发言人有异议〕.
 */
export type NoteState = 'unchecked' | 'checked' | 'disputed' | 'withdrawn'

/** What a note speaks of. */
export interface Subject {
  /** A section's id; null: the report as a whole. */
  readonly part: string | null
  /** The passage that fits best, or that was quoted; null where none does. */
  readonly passage: string | null
}

/** Words that a note had before. */
export interface Edit {
  readonly text: string
  /** When they were replaced. */
  readonly at: number
  /** Who replaced them; null once that member is forgotten. */
  readonly by: number | null
}

/** What was said to a 询问. */
export interface NoteAnswer {
  readonly text: string
  readonly by: Person
  readonly at: number
}

/** An opinion on the record. */
export interface Note extends Subject {
  readonly discussion: number
  readonly number: number
  readonly kind: NoteKind
  readonly text: string
  /** Whose words they are. */
  readonly speaker: Person
  /** Who sent `/note`; null once that member is forgotten. */
  readonly author: number | null
  readonly at: number
  readonly state: NoteState
  /** Oldest first. */
  readonly edits: readonly Edit[]
  readonly answer: NoteAnswer | null
  /** The message with `/note`. */
  readonly message: number
  /** The message replied to, where the words were taken from it. */
  readonly source: number | null
  /** The bot's message with this note's buttons, when it has sent one. */
  readonly card: number | null
}

/** A raised hand. */
export interface Hand {
  readonly speaker: Person
  /** 1 for who has not spoken yet, then 2, and so on. */
  readonly round: number
  readonly at: number
}

/** A turn to speak, past or under way. */
export interface Speech {
  readonly speaker: Person
  readonly round: number
  readonly started: number
  /** When the time is over. */
  readonly ends: number
  /** When it was over indeed; null while under way. */
  readonly ended: number | null
  /** The one reminder has been given. */
  readonly reminded: boolean
}

/** All that is known of a place: its open discussion, or else the last one, with everything in it. */
export interface State extends Place {
  /** Named by an administrator with `/convener`; null: the administrators convene. */
  readonly convener: Person | null
  readonly recorder: Person | null
  /** No unasked line in the chat. */
  readonly quiet: boolean
  readonly discussion: Discussion | null
  /** In the order of their numbers, withdrawn ones too. */
  readonly notes: readonly Note[]
  /** In the order in which they will be called. */
  readonly queue: readonly Hand[]
  /** In the order in which they were held. */
  readonly speeches: readonly Speech[]
}

/** Who does something. */
export interface Actor extends Person {
  /** Whether Telegram says that they administer this chat. */
  readonly administrator: boolean
  /** They are not in the chat, or not any more: no office of theirs counts. */
  readonly outside?: boolean
}

/** Notes that stand, in the order of their numbers. */
export function standing({ notes }: Pick<State, 'notes'>): Note[] {
  return notes.filter(({ state }) => state !== 'withdrawn')
}

/**
 * 询问 that nobody has answered.
 *
 * @example openQuestions(state).map(note => note.number) // [3, 12]
 */
export function openQuestions(state: Pick<State, 'notes'>): Note[] {
  return standing(state).filter(({ kind, answer }) => kind === '询问' && answer === null)
}

/** The note with a number, withdrawn or not. */
export function noteNumbered({ notes }: Pick<State, 'notes'>, number: number): Note | undefined {
  return notes.find(note => note.number === number)
}

/** The note that a message made, or whose words were taken from it: an edit of that message is one of the note. */
export function noteOfWords({ notes }: Pick<State, 'notes'>, message: number): Note | undefined {
  return notes.findLast(note => note.message === message || note.source === message)
}

/** The note that a message belongs to, also when it is the bot's own with the note's buttons. */
export function noteOfMessage(state: Pick<State, 'notes'>, message: number): Note | undefined {
  return state.notes.find(({ card }) => card === message) ?? noteOfWords(state, message)
}

/** The turn under way. */
export function speaking({ speeches }: Pick<State, 'speeches'>): Speech | null {
  return speeches.findLast(({ ended }) => ended === null) ?? null
}

/**
 * Whether a note's words were last changed by somebody else than who is to have said them.
 *
 * @example isReworded(note) // true after the recorder's /edit
 */
export function isReworded({ edits, speaker, state }: Note): boolean {
  const last = edits.at(-1)
  return state !== 'checked' && last !== undefined && last.by !== speaker.id
}

/** What becomes in the 简报 of notes that their speaker has not checked or disputes. */
export type Unchecked = 'omit' | 'mark'

/** Why a note may not be what its speaker would say. */
export type Doubt = 'unchecked' | 'reworded' | 'disputed'

/**
 * What a list of notes has to tell of one; null: its speaker checked it.
 *
 * @example doubtOf(note) // 'reworded' after the recorder's /edit
 */
export function doubtOf(note: Note): Doubt | null {
  if (note.state === 'disputed') return 'disputed'
  if (note.state !== 'unchecked') return null
  return isReworded(note) ? 'reworded' : 'unchecked'
}
