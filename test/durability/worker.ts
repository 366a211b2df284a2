// Works off an inbox: `worker.ts ADDRESS [any|UPDATE] [young]`. A young one never gets ten seconds old. Prints each update that it does; with the one that is named, or
// with any, it ends on the spot, as a process does that the system kills.
import { writeSync } from 'node:fs'
import { Bot } from 'grammy'
import { pino } from 'pino'
import { Limits, TELEGRAM_LIMITS } from '../../src/bot/limits.ts'
import { Mail } from '../../src/bot/mail.ts'
import { MOST_UNDER_WAY, Sender } from '../../src/bot/sender.ts'
import { type Clock, Timers, WALL_CLOCK } from '../../src/bot/timers.ts'
import { Wire } from '../../src/bot/wire.ts'
import { Worker } from '../../src/bot/worker.ts'
import { openDatabase } from '../../src/store/database.ts'
import { inbox } from '../../src/store/inbox.ts'
import { outbox } from '../../src/store/outbox.ts'

const [address = '', endsWith = '', age = ''] = process.argv.slice(2)
const YOUTH = 10_000
const clock: Clock = {
  ...WALL_CLOCK,
  later: (milliseconds, work) =>
    age === 'young' && milliseconds >= YOUTH ? () => {} : WALL_CLOCK.later(milliseconds, work),
}

const database = await openDatabase(address)
const me = { id: 1, is_bot: true, first_name: 'bot', username: 'report_test_bot' }
const bot = new Bot('1:token', { botInfo: me as Bot['botInfo'] })
bot.use(({ update }) => {
  writeSync(1, `${update.update_id}\n`)
  if ([String(update.update_id), 'any'].includes(endsWith)) process.kill(process.pid, 'SIGKILL')
})
const timers = new Timers(clock)
const means = {
  ...{ database, timers, outbox: outbox(database), inbox: inbox(database) },
  ...{ now: Date.now, log: pino({ level: 'silent' }) },
}
const limits = new Limits(TELEGRAM_LIMITS, timers.monotonic)
const wire = new Wire({ token: bot.token, most: MOST_UNDER_WAY })
const sender = new Sender({ ...means, api: bot.api, wire, limits })
const mail = new Mail({ ...means, sender, full: async () => null })
await new Worker({ ...means, bot, mail, served: null }).start()
