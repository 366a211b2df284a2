// A bot in a process of its own that tells what it costs: the whole one, or a bare one that sends a constant.
import { Bot } from 'grammy'
import type { BotConfig } from '../../src/config.ts'
import { serve } from '../../src/telegram.ts'
import { CORPUS } from '../running.ts'

interface Started {
  readonly kind: 'whole' | 'bare'
  readonly config: BotConfig
}

process.on('message', (message: Started | 'cost') => {
  if (message !== 'cost') void start(message)
  else {
    const { user, system } = process.cpuUsage()
    process.send?.((user + system) / 1000)
  }
})
process.once('disconnect', () => process.exit(0))

async function start({ kind, config }: Started): Promise<void> {
  if (kind === 'whole') return await serve(CORPUS, config, { signal: new AbortController().signal })
  const bot = new Bot(config.token, { client: { apiRoot: config.apiRoot } })
  bot.on('message:text', ctx =>
    ctx.reply('228件', { reply_parameters: { message_id: ctx.message.message_id } }),
  )
  await bot.start()
}
