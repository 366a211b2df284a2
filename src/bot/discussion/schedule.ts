import type { Api } from 'grammy'
import type { Reminder } from '../../discussion/book.ts'
import { join } from '../../reply/formatted.ts'
import { say } from '../../reply/phrases.ts'
import type { BotDeps } from '../deps.ts'
import { describe } from '../errors.ts'
import { entitiesOf } from '../send.ts'
import { type LateMeans, showLateCards } from './late-cards.ts'
import { mentioned } from './speakers.ts'
import { threadOf } from './status-board.ts'

const REMIND_EVERY = 5_000
const SWEEP_EVERY = 3_600_000

/**
 * What goes by the clock: speakers hear when their time is over, notes that had to wait are shown, and what is old
 * is removed.
 *
 * @example startClockwork(bot.api, deps, { mail, pace: sender })
 */
export function startClockwork(api: Api, deps: BotDeps, means: LateMeans): void {
  const { mail } = means
  const { timers, log } = deps
  const carefully = (work: () => Promise<void>) => async () =>
    await work().catch(error => log.warn({ error: describe(error) }, 'clockwork failed'))
  timers.every(
    REMIND_EVERY,
    carefully(() => mail.write(() => remind(api, deps))),
  )
  timers.every(
    REMIND_EVERY,
    carefully(() => showLateCards(api, deps, means)),
  )
  timers.every(
    SWEEP_EVERY,
    carefully(() => deps.book.sweep(deps.now())),
  )
}

/**
 * Tells every speaker whose time is over, once; in a quiet chat nobody does.
 *
 * @example await mail.write(() => remind(bot.api, deps)) // '王明，发言时间到了。'
 */
export async function remind(api: Api, deps: BotDeps): Promise<void> {
  const due = await deps.book.remind(deps.now())
  for (const reminder of due.filter(({ quiet }) => !quiet)) await tellTimeOver(api, deps, reminder)
}

async function tellTimeOver(api: Api, { book }: BotDeps, reminder: Reminder): Promise<void> {
  const roster = await book.roster(reminder.chat)
  const line = join([mentioned(reminder.speech.speaker, roster), say('timeOver', 'zh-Hans')])
  await api.sendMessage(reminder.chat, line.text, {
    entities: entitiesOf(line),
    ...threadOf(reminder),
  })
}
