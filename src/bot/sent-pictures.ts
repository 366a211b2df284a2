import { createHash } from 'node:crypto'
import type { Picture } from '../chart/svg.ts'
import type { Letter } from '../store/outbox.ts'
import type { BotDeps } from './deps.ts'

const NAMED = /"name":"figure-([0-9a-f]{32})\.png"/

/**
 * What a picture is known by: what it is drawn from, and the bot, since Telegram's number for a file is good for one bot.
 *
 * @example pictureHash(picture, ctx.me.id) // '9f86d081884c7d659a2feaa0c55ad015'
 */
export function pictureHash({ svg }: Picture, bot: number): string {
  return createHash('sha256').update(`${bot}\n${svg}`).digest('hex').slice(0, 32)
}

/**
 * The file name under which a picture goes out: it tells which one it is once Telegram has it.
 *
 * @example pictureName(picture, ctx.me.id) // 'figure-9f86d081884c7d659a2feaa0c55ad015.png'
 */
export function pictureName(picture: Picture, bot: number): string {
  return `figure-${pictureHash(picture, bot)}.png`
}

/**
 * Keeps Telegram's number of a picture that was just sent: it may be sent again by that, and inline.
 *
 * @example await keepPicture(deps, letter, 'AgACAgIAAxkBAAI…')
 */
export async function keepPicture(
  { pictures, now }: Pick<BotDeps, 'pictures' | 'now'>,
  { payload }: Letter,
  file: string,
): Promise<void> {
  const hash = NAMED.exec(payload)?.[1]
  if (hash !== undefined) await pictures.keep({ hash, file, at: now() })
}
