import type {
  Discussion,
  Edit,
  Hand,
  Note,
  NoteAnswer,
  Person,
  Place,
  Speech,
} from '../discussion/discussion.ts'
import type {
  DiscussionTable,
  HandTable,
  NoteEditTable,
  NoteTable,
  PersonTable,
  SpeechTable,
} from './tables.ts'

/** Members by their number. */
export type People = ReadonlyMap<number, Person>

const NO_THREAD = 0

/** The thread's column: 0 is none, so that the key holds no null. */
export function threadColumn({ thread }: Place): number {
  return thread ?? NO_THREAD
}

/** What a thread's column says. */
export function threadOf(column: number): number | null {
  return column === NO_THREAD ? null : column
}

export function personOfRow({ user_id, name, username }: PersonTable): Person {
  return { id: user_id, name, username }
}

/** Somebody by number; a row without its member is never read, for it goes with them. */
export function person(people: People, id: number): Person {
  return people.get(id) ?? { id, name: String(id), username: null }
}

/** Somebody who may be nobody. */
export function anyone(people: People, id: number | null): Person | null {
  return id === null ? null : (people.get(id) ?? null)
}

export function discussionOf(row: DiscussionTable, people: People): Discussion {
  return {
    id: row.id,
    chat: row.chat_id,
    thread: threadOf(row.thread_id),
    topic: row.topic,
    reportId: row.report_id,
    part: row.part,
    convener: anyone(people, row.convener_id),
    recorder: anyone(people, row.recorder_id),
    opened: row.opened,
    closed: row.closed,
    lastNumber: row.last_number,
    status: row.status_id,
  }
}

export function discussionRow(discussion: Discussion): DiscussionTable {
  return {
    id: discussion.id,
    chat_id: discussion.chat,
    thread_id: threadColumn(discussion),
    topic: discussion.topic,
    report_id: discussion.reportId,
    part: discussion.part,
    convener_id: discussion.convener?.id ?? null,
    recorder_id: discussion.recorder?.id ?? null,
    opened: discussion.opened,
    closed: discussion.closed,
    last_number: discussion.lastNumber,
    status_id: discussion.status,
  }
}

export function noteOf(row: NoteTable, edits: readonly NoteEditTable[], people: People): Note {
  return {
    discussion: row.discussion_id,
    number: row.number,
    kind: row.kind,
    text: row.text,
    part: row.part,
    passage: row.passage,
    speaker: person(people, row.speaker_id),
    author: row.author_id,
    at: row.at,
    state: row.state,
    edits: edits.filter(({ number }) => number === row.number).map(editOf),
    answer: answerOf(row, people),
    message: row.message_id,
    source: row.source_id,
    // 0: it is to have none, or is just being sent.
    card: row.card_id || null,
  }
}

const editOf = ({ text, at, by_id }: NoteEditTable): Edit => ({ text, at, by: by_id })

function answerOf({ answer, answer_by, answer_at }: NoteTable, people: People): NoteAnswer | null {
  if (answer === null || answer_by === null || answer_at === null) return null
  return { text: answer, by: person(people, answer_by), at: answer_at }
}

export function noteRow(note: Note): NoteTable {
  return {
    discussion_id: note.discussion,
    number: note.number,
    kind: note.kind,
    text: note.text,
    part: note.part,
    passage: note.passage,
    speaker_id: note.speaker.id,
    author_id: note.author,
    at: note.at,
    state: note.state,
    message_id: note.message,
    source_id: note.source,
    card_id: note.card,
    answer: note.answer?.text ?? null,
    answer_by: note.answer?.by.id ?? null,
    answer_at: note.answer?.at ?? null,
  }
}

export function editRows({ discussion, number, edits }: Note): NoteEditTable[] {
  return edits.map(({ text, at, by }, position) => ({
    ...{ discussion_id: discussion, number, position },
    ...{ text, at, by_id: by },
  }))
}

export function handOf({ speaker_id, round, at }: HandTable, people: People): Hand {
  return { speaker: person(people, speaker_id), round, at }
}

export function handRow(
  { speaker, round, at }: Hand,
  discussion: number,
  position: number,
): HandTable {
  return { discussion_id: discussion, position, speaker_id: speaker.id, round, at }
}

export function speechOf(row: SpeechTable, people: People): Speech {
  const { round, started, ends, ended, reminded } = row
  return {
    speaker: person(people, row.speaker_id),
    round,
    started,
    ends,
    ended,
    reminded: reminded === 1,
  }
}

export function speechRow(
  { speaker, reminded, ...speech }: Speech,
  discussion: number,
): SpeechTable {
  return {
    discussion_id: discussion,
    speaker_id: speaker.id,
    ...speech,
    reminded: Number(reminded),
  }
}
