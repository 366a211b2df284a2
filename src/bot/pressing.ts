import type { Context } from 'grammy'
import type { Language } from '../answer/answer.ts'
import type { Library } from '../answer/library.ts'
import type { Message } from '../reply/message.ts'
import type { Scene } from '../reply/pages.ts'
import { type Phrase, say } from '../reply/phrases.ts'
import { decode, type Press } from '../reply/press.ts'
import { seen } from '../report/controls.ts'
import type { Handler } from './deps.ts'
import { isExpired, isUnchanged } from './errors.ts'
import { optionsOf, send } from './send.ts'
import { languageIn } from './update.ts'

/** Draws what a button asks for; undefined when its report, section or passage is gone. */
export type Draw = (press: Press, scene: Scene, ctx: Context) => Message | undefined

/** Told which message shows what a button asked for. */
export type Shown = (ctx: Context, press: Press, messageId: number) => Promise<void>

/** Handles a button: shows what it asks for, in place or as a reply, and answers the press in any case. */
export function onPress(
  library: () => Library,
  draw: Draw,
  shown: Shown = async () => {},
): Handler {
  return async ctx => {
    const press = pressOf(ctx)
    const message = press && draw(press, { library: library(), ...press }, ctx)
    if (press === undefined || message === undefined)
      return await refuse(ctx, 'gone', press?.language)
    await shown(ctx, press, await show(ctx, press, message))
    await settle(ctx)
  }
}

/** The press at hand, or undefined when no button of ours was pressed; a changed client may send any characters. */
export function pressOf({ callbackQuery }: Context): Press | undefined {
  const press = decode(callbackQuery?.data ?? '')
  return press && { ...press, key: seen(press.key) }
}

/** Answers a press that has nothing to show any more. */
export async function refuse(
  ctx: Context,
  why: Phrase,
  language: Language = languageIn(ctx),
): Promise<void> {
  await settle(ctx, { text: say(why, language), show_alert: true })
}

/** Ends the waiting of a pressed button, with words if there are any; a press may be older than Telegram answers. */
export async function settle(
  ctx: Context,
  words: { text?: string; show_alert?: boolean } = {},
): Promise<void> {
  try {
    await ctx.answerCallbackQuery(words)
  } catch (error) {
    if (!isExpired(error)) throw error
  }
}

async function show(ctx: Context, { inPlace }: Press, message: Message): Promise<number> {
  const shown = editable(ctx)
  if (!inPlace || shown === undefined) return (await send(ctx, message)).message_id
  await edit(ctx, message)
  return shown
}

// A message under which somebody pressed: one too old to be shown to bots, or a picture, has no text to change.
function editable({ callbackQuery }: Context): number | undefined {
  const message = callbackQuery?.message
  return message !== undefined && 'text' in message ? message.message_id : undefined
}

/** Turns the message with the pressed button into another; two quick presses ask for the same edit twice. */
export async function edit(ctx: Context, message: Message): Promise<void> {
  try {
    await ctx.editMessageText(message.text, optionsOf(message))
  } catch (error) {
    if (!isUnchanged(error)) throw error
  }
}
