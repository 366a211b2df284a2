// What a bot costs that does nothing else: it sends a constant.
import { Bot } from 'grammy'

const { BOT_TOKEN, TELEGRAM_API_ROOT } = process.env
const bot = new Bot(BOT_TOKEN ?? '', { client: { apiRoot: TELEGRAM_API_ROOT ?? '' } })
bot.on('message:text', ctx =>
  ctx.reply('228件', { reply_parameters: { message_id: ctx.message.message_id } }),
)
await bot.start()
