import type { RosterEntry, RosterKey } from './roster.ts'

/** A roster that somebody has sent. */
export interface RosterOffer {
  /** Null: for all chats. */
  readonly chat: number | null
  /** Who sent it. */
  readonly by: number
  readonly entries: readonly RosterEntry[]
  readonly now: number
}

/** A roster on record: in use, the one before, or waiting to be taken up. */
export interface RosterFile {
  readonly id: number
  readonly chat: number | null
  readonly state: 'current' | 'former' | 'offered'
  readonly by: number
  readonly at: number
  readonly members: number
}

/** That a line of a chat's roster is this account's. */
export interface RosterClaim {
  readonly chat: number
  readonly key: RosterKey
  readonly user: number
}
