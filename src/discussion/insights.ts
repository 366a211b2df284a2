import type { AskedOften, Sought, Usage, UsageDay } from './usage.ts'

/** 👍 or 👎 under an answer. */
export interface Feedback {
  readonly chat: number
  /** The bot's message. */
  readonly message: number
  readonly user: number
  readonly good: boolean
  /** The question answered. */
  readonly question: string
  /** In the member's own words; null: none given. */
  readonly reason: string | null
  readonly at: number
  /** Whose words the question is in, who may be somebody else; null: not known. */
  readonly asker: number | null
}

/** A question that the report does not answer. */
export interface Unanswered {
  readonly question: string
  /** How often it was asked. */
  readonly times: number
  /** When it was asked last. */
  readonly at: number
}

/** One such question, as it is asked. */
export interface Missed {
  readonly chat: number
  readonly user: number
  readonly question: string
  readonly at: number
  /** Whose words it is in, where the asker took another one's; null: the asker's, or nobody can tell. */
  readonly author: number | null
}

/** What `/stats` tells: numbers, no names and no words. */
export interface Stats {
  readonly good: number
  readonly bad: number
  readonly unanswered: number
  readonly discussions: number
  /** Of the discussions, still open. */
  readonly open: number
  readonly notes: number
  readonly checked: number
  readonly members: number
}

/** What the bot's administrators learn from; throws `StorageError` as the discussions' book does. */
export interface InsightStore {
  /** Keeps a verdict; another one by the same member on the same message replaces it (a reason that is not given stays). */
  readonly rate: (feedback: Feedback) => Promise<void>
  /** Verdicts with a reason or against an answer, newest first; of one chat, or with null of all. */
  readonly complaints: (limit: number, chat: number | null) => Promise<readonly Feedback[]>
  readonly missed: (missed: Missed) => Promise<void>
  /** Most often asked first, then the newest; of one chat, or with null of all. */
  readonly unanswered: (limit: number, chat: number | null) => Promise<readonly Unanswered[]>
  readonly stats: () => Promise<Stats>
  readonly answered: (usage: Usage) => Promise<void>
  /** The days since some time on which something happened, the last one first. */
  readonly usage: (since: number) => Promise<readonly UsageDay[]>
  /** What at least two people asked in the same words, the most frequent first. */
  readonly asked: (since: number, limit: number) => Promise<readonly AskedOften[]>
  /** The passages that answers showed first, those shown most often first. */
  readonly sought: (since: number, limit: number) => Promise<readonly Sought[]>
}
