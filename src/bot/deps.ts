import type { Context } from 'grammy'
import type { Logger } from 'pino'
import type { Language } from '../answer/answer.ts'
import type { Claim } from '../answer/claim.ts'
import type { GlossaryEntry } from '../answer/glossary.ts'
import type { Library } from '../answer/library.ts'
import type { OfficeDesk } from '../brief/template.ts'
import type { ImageFormat } from '../chart/painter.ts'
import type { Picture } from '../chart/svg.ts'
import type { DiscussionStore } from '../discussion/book.ts'
import type { InsightStore } from '../discussion/insights.ts'
import type { UsageKind } from '../discussion/usage.ts'
import type { Message } from '../reply/message.ts'
import type { Change, Preview, Withdrawn } from '../reply/publication.ts'
import type { CopyList } from '../store/copies.ts'
import type { Database } from '../store/database.ts'
import type { FollowupStore } from '../store/followups.ts'
import type { Inbox } from '../store/inbox.ts'
import type { Outbox } from '../store/outbox.ts'
import type { PictureStore } from '../store/pictures.ts'
import type { Standings } from '../store/standings.ts'
import type { Statuses } from '../store/statuses.ts'
import type { WatchStore } from '../store/watches.ts'
import type { SendLimits } from './limits.ts'
import type { Timers } from './timers.ts'

/** A document that somebody sent. */
export interface DraftFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface CheckedDraft {
  readonly kind: 'checked'
  readonly message: Message
  /** For a Word file the same with comments, where there is anything to remark. */
  readonly commented: DraftFile | null
}

export interface DraftRefusal {
  readonly kind: 'refusal'
  /** With the remedy, in Chinese. */
  readonly reason: string
}

/** At once where a folder holds it, after a while where a database does. */
type Soon<T> = T | Promise<T>

/** Puts documents into the corpus and takes reports out of it; what is null is gone. */
export interface Publishing {
  readonly offer: (document: DraftFile) => Promise<Preview | DraftRefusal>
  readonly preview: (key: string) => Soon<Preview | null>
  readonly document: (key: string) => Soon<DraftFile | null>
  readonly amend: (
    key: string,
    field: 'title' | 'body' | 'place' | 'year',
    value: string,
  ) => Soon<Preview | null>
  readonly cancel: (key: string) => Soon<void>
  readonly publish: (key: string) => Promise<Change | DraftRefusal | null>
  readonly withdraw: (reportId: string) => Promise<Change | DraftRefusal>
  readonly restore: (key: string) => Promise<Change | DraftRefusal | null>
  readonly withdrawn: () => Soon<readonly Withdrawn[]>
}

/** The owner's synonyms: a line added or taken back is known to the library when the promise is fulfilled. */
export interface Teaching {
  /** False where the line stands there already. */
  readonly teach: (line: string) => Promise<boolean>
  /** False where no such line stands there. */
  readonly unteach: (line: string) => Promise<boolean>
  readonly lines: () => readonly string[]
}

/** What the bot works with; it reads no environment and opens nothing itself. */
export interface BotDeps {
  /** The library as it is now: another one once the corpus has changed. */
  readonly library: () => Library
  readonly database: Database
  readonly inbox: Inbox
  readonly outbox: Outbox
  readonly statuses: Statuses
  /** What Telegram told lately of members. */
  readonly standings: Standings
  readonly state: FollowupStore
  /** The discussions. */
  readonly book: DiscussionStore
  /** Feedback, and questions without an answer. */
  readonly insights: InsightStore
  /** Topics that somebody watches. */
  readonly watches: WatchStore
  /** Holds the figures of a text against the report. */
  readonly check: (text: string) => readonly Claim[]
  /** The same in short turns: a long text keeps nobody waiting. Afterwards `check` knows it. */
  readonly checkSoon: (text: string) => Promise<readonly Claim[]>
  /** What the owner explains besides the reports. */
  readonly glossary?: () => readonly GlossaryEntry[]
  /** Adds words to the owner's synonyms, and takes them back. */
  readonly teaching?: Teaching
  /** What the office prints on its 简报. */
  readonly office?: OfficeDesk
  /** The pages' address, for buttons that lead there. */
  readonly webUrl?: string | null
  /** A picture's PNG or JPEG; null where no font here has all of its characters. */
  readonly paint: (picture: Picture, format?: ImageFormat) => Promise<Uint8Array | null>
  /** Pictures that Telegram has already. */
  readonly pictures: PictureStore
  /** Holds the figures of a document against the report; absent: documents are not read. */
  readonly checkDraft?: (
    draft: DraftFile,
    language: Language,
  ) => Promise<CheckedDraft | DraftRefusal>
  /** The copies of the database that were made by command; absent: nobody knows of any. */
  readonly copies?: Pick<CopyList, 'all' | 'noteForgetting'>
  /** Absent: reports are published in the folder only. */
  readonly publishing?: Publishing
  /** A topic's table by year as a workbook; null where there is none. */
  readonly yearFile: (topic: string, language: Language) => Promise<DraftFile | null>
  readonly log: Logger
  /** Hears of every answer to a question, to count it by its kind. */
  readonly onAnswer?: (kind: UsageKind) => void
  /** The clock, in milliseconds. */
  readonly now: () => number
  readonly timers: Timers
  /** What Telegram takes, unless it is as usual. */
  readonly limits?: SendLimits
  /** Another Bot API server than Telegram's own. */
  readonly apiRoot?: string
  /** Users who may use the bot wherever they are. */
  readonly adminIds?: readonly number[]
  /** Chats that are served; null or absent: all of them. */
  readonly allowedChats?: readonly number[] | null
}

/** A handler of some update. */
export type Handler = (ctx: Context) => Promise<void>
