import type { NoteDraft, Wording } from './action.ts'
import type { Discussion, Note } from './discussion.ts'
import { dropsAnswer, rolesOf } from './roles.ts'
import { type Discussing, done, type Noting, refused, type Steps, unless } from './step.ts'

/** How long a note may be: with its place and its buttons it fits one message. */
const LONGEST_NOTE = 3000

/** A new note. */
export const TAKING: Steps<'note', Discussing> = {
  note: (doing, { draft }) => worded(draft.text, text => take(doing, { ...draft, text })),
}

/** What becomes of a note once it is there. */
export const NOTING: Steps<
  'move' | 'reword' | 'edited' | 'correct' | 'drop' | 'dispute' | 'check' | 'answer' | 'poll',
  Noting
> = {
  move: (doing, { subject: { part, passage } }) =>
    unless({ unchanged: doing.note.part === part && doing.note.passage === passage }, () =>
      replace(doing, { part, passage }),
    ),
  reword: (doing, wording) => reword(doing, wording, 'unchecked'),
  edited: (doing, wording) => reword(doing, edit(doing, wording), 'unchecked'),
  correct: (doing, wording) => reword(doing, wording, 'checked'),
  drop: doing =>
    dropsAnswer(rolesOf(doing.state, doing.actor, doing.note))
      ? replace(doing, { answer: null })
      : replace(doing, { state: 'withdrawn' }, 'dropped'),
  dispute: doing =>
    unless({ unchanged: doing.note.state === 'disputed' }, () =>
      replace(doing, { state: 'disputed' }, 'disputed'),
    ),
  check: doing =>
    unless({ alreadyChecked: doing.note.state === 'checked' }, () =>
      replace(doing, { state: 'checked' }, 'checked'),
    ),
  answer: (doing, { text, by }) =>
    doing.note.kind === '询问'
      ? worded(text, words =>
          replace(doing, { answer: { text: words, by, at: doing.now } }, 'answered'),
        )
      : refused('notAQuestion'),
  poll: ({ state, note }) => done(state, { kind: 'poll', note }),
}

function take({ state, discussion, actor, now }: Discussing, draft: NoteDraft) {
  const number = discussion.lastNumber + 1
  const note: Note = {
    ...draft,
    ...{ discussion: discussion.id, number, author: actor.id, at: now },
    ...{ state: 'unchecked', edits: [], answer: null, card: null },
  }
  const counted: Discussion = { ...discussion, lastNumber: number }
  return done(
    { ...state, discussion: counted, notes: [...state.notes, note] },
    { kind: 'noted', note },
  )
}

type Changed = 'changed' | 'dropped' | 'disputed' | 'checked' | 'answered'

function replace({ state, note }: Noting, change: Partial<Note>, kind: Changed = 'changed') {
  const changed: Note = { ...note, ...change }
  const notes = state.notes.map(each => (each === note ? changed : each))
  return done({ ...state, notes }, { kind, note: changed })
}

function worded(text: string, then: (words: string) => ReturnType<typeof done>) {
  const words = text.trim()
  return unless({ emptyText: words === '', tooLong: words.length > LONGEST_NOTE }, () =>
    then(words),
  )
}

// `/note 意见`, sent as a reply and edited to `/note 建议 …`: the kind changes, the words stay their author's.
function edit({ note: { text, speaker }, actor }: Noting, wording: Wording): Wording {
  return speaker.id === actor.id ? wording : { ...wording, text }
}

// Telegram also calls it an edit when a reaction or a link's preview is added: the words stay, and so does the note.
function reword(doing: Noting, { text, noteKind }: Wording, state: Note['state']) {
  const { note, now, actor } = doing
  const kind = noteKind ?? note.kind
  return worded(text, words => {
    if (words === note.text) return unworded(doing, kind, state)
    const edits = [...note.edits, { text: note.text, at: now, by: actor.id }]
    return replace(doing, { text: words, kind, edits, state: stillDisputed(doing) ?? state })
  })
}

// Only whose words they are may take their objection back.
function stillDisputed({ note, actor }: Noting): 'disputed' | null {
  return note.state === 'disputed' && actor.id !== note.speaker.id ? 'disputed' : null
}

// Another kind is no other wording. The speaker's own wording that changes nothing still tells that it is right.
function unworded(doing: Noting, kind: Note['kind'], wanted: Note['state']) {
  const { note } = doing
  const state = wanted === 'checked' ? wanted : note.state
  return unless({ unchanged: kind === note.kind && state === note.state }, () =>
    replace(doing, { kind, state }, state === note.state ? 'changed' : 'checked'),
  )
}
