import { type Hand, type Speech, speaking } from './discussion.ts'
import { type Discussing, done, personOf, type Steps, unless } from './step.ts'

const MINUTE = 60_000

/** How long a member may speak the first time, and each time after. */
export const SPEAKING_TIME = { first: 15 * MINUTE, later: 10 * MINUTE } as const

/** The speakers' queue: who has not spoken yet comes before who has. */
export const QUEUEING: Steps<'hand' | 'unhand' | 'next', Discussing> = {
  hand: ({ state, actor, now }) =>
    unless({ alreadyWaiting: isWaiting(state.queue, actor.id) }, () => {
      const round = 1 + state.speeches.filter(({ speaker }) => speaker.id === actor.id).length
      const hand: Hand = { speaker: personOf(actor), round, at: now }
      const queue = queueUp(state.queue, hand)
      return done({ ...state, queue }, { kind: 'raised', hand, position: 1 + queue.indexOf(hand) })
    }),
  unhand: ({ state, actor }) =>
    unless({ notWaiting: !isWaiting(state.queue, actor.id) }, () => {
      const queue = state.queue.filter(({ speaker }) => speaker.id !== actor.id)
      return done({ ...state, queue }, { kind: 'lowered' })
    }),
  next: doing =>
    unless({ nobodyWaits: doing.state.queue.length === 0 && speaking(doing.state) === null }, () =>
      callNext(doing),
    ),
}

const isWaiting = (queue: readonly Hand[], id: number): boolean =>
  queue.some(({ speaker }) => speaker.id === id)

/**
 * A hand takes its place: behind all of its own round, before the later ones.
 *
 * @example queueUp([second, third], first) // [first, second, third]
 */
function queueUp(queue: readonly Hand[], hand: Hand): Hand[] {
  return [...queue, hand].sort((a, b) => a.round - b.round)
}

function callNext({ state, now }: Discussing) {
  const [hand, ...queue] = state.queue
  const past = endTurn(state.speeches, now)
  if (hand === undefined)
    return done({ ...state, speeches: past }, { kind: 'called', speech: null })
  const speech = speechOf(hand, now)
  return done({ ...state, queue, speeches: [...past, speech] }, { kind: 'called', speech })
}

function speechOf({ speaker, round }: Hand, now: number): Speech {
  const time = round === 1 ? SPEAKING_TIME.first : SPEAKING_TIME.later
  return { speaker, round, started: now, ends: now + time, ended: null, reminded: false }
}

/** The turn under way is over; earlier ones stay as they are. */
export function endTurn(speeches: readonly Speech[], now: number): readonly Speech[] {
  return speeches.map(speech => (speech.ended === null ? { ...speech, ended: now } : speech))
}
