import type { Discussion, State } from './discussion.ts'
import { endTurn } from './queueing.ts'
import {
  type ActionOf,
  type Discussing,
  type Doing,
  done,
  personOf,
  type Steps,
  unless,
} from './step.ts'

/** How long a topic may be: it stands in a message's first line. */
export const LONGEST_TOPIC = 200

/** What the leaders of a place do before and after a discussion, and about it. */
export const LEADING: Steps<'begin' | 'convener' | 'recorder' | 'quiet' | 'roster' | 'confirm'> = {
  begin: (doing, { topic, reportId }) =>
    unless(
      {
        alreadyOpen: isOpen(doing.state),
        emptyTopic: topic.trim() === '',
        tooLong: topic.trim().length > LONGEST_TOPIC,
      },
      () => begin(doing, topic.trim(), reportId),
    ),
  convener: name,
  recorder: name,
  quiet: ({ state }, { on }) =>
    unless({ unchanged: state.quiet === on }, () =>
      done({ ...state, quiet: on }, { kind: 'quiet', on }),
    ),
  roster: ({ state }) => done(state, { kind: 'roster' }),
  confirm: ({ state }, { person }) => done(state, { kind: 'confirmed', person }),
}

/** What they do with the discussion itself, while it is open; `brief` also after it. */
export const CHAIRING: Steps<'end' | 'part' | 'brief', Discussing> = {
  end: ({ state, discussion, now }) => {
    const closed: Discussion = { ...discussion, closed: now }
    const speeches = endTurn(state.speeches, now)
    return done(
      { ...state, discussion: closed, queue: [], speeches },
      { kind: 'closed', discussion: closed },
    )
  },
  part: ({ state, discussion }, { part, reportId = discussion.reportId }) =>
    unless({ unchanged: discussion.part === part && discussion.reportId === reportId }, () => {
      const moved: Discussion = { ...discussion, part, reportId }
      return done({ ...state, discussion: moved }, { kind: 'part', discussion: moved })
    }),
  brief: ({ state, discussion }) => done(state, { kind: 'brief', discussion }),
}

const isOpen = ({ discussion }: State): boolean => discussion?.closed === null

function begin({ state, actor, now, id }: Doing, topic: string, reportId: string) {
  const { chat, thread, convener, recorder } = state
  const discussion: Discussion = {
    ...{ id, chat, thread, topic, reportId, part: null },
    ...{ convener: convener ?? personOf(actor), recorder },
    ...{ opened: now, closed: null, lastNumber: 0, status: null },
  }
  const fresh: State = { ...state, discussion, notes: [], queue: [], speeches: [] }
  return done(fresh, { kind: 'opened', discussion })
}

/** An office is given to somebody, or taken back; an open discussion is theirs from now on. */
function name({ state }: Doing, { kind: role, person }: ActionOf<'convener' | 'recorder'>) {
  return unless({ unchanged: state[role]?.id === person?.id }, () => {
    const discussion =
      isOpen(state) && state.discussion ? { ...state.discussion, [role]: person } : state.discussion
    return done({ ...state, [role]: person, discussion }, { kind: 'named', role, person })
  })
}
