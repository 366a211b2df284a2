const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * What is kept, and for how long, in milliseconds: `/privacy` tells it, the store's `sweep` does it.
 *
 * @example KEPT_FOR.discussion / 86_400_000 // 365 days after its end, or since it was begun
 */
export const KEPT_FOR = {
  /** Questions, so that a follow-up is understood. */
  followup: 30 * MINUTE,
  /** Numbers of updates: Telegram delivers none again after a day. */
  update: 2 * DAY,
  /** Discussions with their notes, turns and hands. */
  discussion: 365 * DAY,
  /** What a chat was told once and for all, and who holds office in a place where nothing is done. */
  place: 365 * DAY,
  /** Names of members, since they last did something here. */
  person: 365 * DAY,
  /** 👍 👎 and reasons. */
  feedback: 180 * DAY,
  /** Rosters that nobody took up. */
  offer: DAY,
  /** Questions that the report does not answer. */
  unanswered: 90 * DAY,
  /** What `/stats` counts, day by day: as long as it shows. */
  usage: 14 * DAY,
  /** Watched topics, since they were asked for or looked at: a report comes once a year. */
  watch: 730 * DAY,
  /** Telegram's numbers of pictures, since they were sent last. */
  picture: 365 * DAY,
} as const
