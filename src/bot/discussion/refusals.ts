import type { Refusal } from '../../discussion/action.ts'
import type { Phrase } from '../../reply/phrases.ts'

/** What is said to each refusal. */
export const REFUSALS = {
  forbidden: 'forbidden',
  noDiscussion: 'noDiscussion',
  closed: 'closed',
  alreadyOpen: 'alreadyOpen',
  emptyTopic: 'emptyTopic',
  emptyText: 'emptyText',
  tooLong: 'tooLong',
  noSuchNote: 'noSuchNote',
  withdrawn: 'withdrawn',
  alreadyChecked: 'alreadyChecked',
  notAQuestion: 'notAQuestion',
  alreadyWaiting: 'alreadyWaiting',
  notWaiting: 'notWaiting',
  nobodyWaits: 'nobodyLeft',
  unchanged: 'unchanged',
} as const satisfies Record<Refusal, Phrase>
