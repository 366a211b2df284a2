import type { BotCommand, InlineKeyboardMarkup, ReactionTypeEmoji } from 'grammy/types'
import { checkDeepLink, isLink } from './links.ts'
import { badRequest, ensure, integer, isObject, list, type Params, string } from './params.ts'

const bytes = (text: string) => Buffer.byteLength(text)

// === Keyboards

const maxButtons = 100
const maxButtonsInRow = 8

/** The inline keyboard of a new message, or undefined for none and for the other reply markups. */
export function readReplyMarkup(params: Params): InlineKeyboardMarkup | undefined {
  const markup = params.reply_markup
  if (markup === undefined || markup === '') return undefined
  ensure(isObject(markup), 'object expected as reply markup')
  const kind = Object.keys(markupKinds).find(name => markup[name] !== undefined)
  return kind === undefined ? undefined : markupKinds[kind]?.(markup)
}

/** Buttons that open a Mini App stand in private chats only. */
export function checkPlace(markup: InlineKeyboardMarkup | undefined, chatType: string): void {
  const opens = markup?.inline_keyboard.flat().some(button => 'web_app' in button) === true
  ensure(!opens || chatType === 'private', 'BUTTON_TYPE_INVALID')
}

/** The inline keyboard of an edit, where no other markup is possible. */
export function readInlineMarkup(params: Params): InlineKeyboardMarkup | undefined {
  const { reply_markup: markup } = params
  const other = isObject(markup) && Object.keys(markup).length > 0 && !markup.inline_keyboard
  ensure(!other, 'inline keyboard expected')
  return readReplyMarkup(params)
}

const markupKinds: Readonly<Record<string, (markup: Params) => InlineKeyboardMarkup | undefined>> =
  {
    inline_keyboard: readInlineKeyboard,
    keyboard: checkReplyKeyboard,
    remove_keyboard: () => undefined,
    force_reply: () => undefined,
  }

function readInlineKeyboard(markup: Params): InlineKeyboardMarkup | undefined {
  const buttons = readRows(markup, 'inline_keyboard')
  for (const button of buttons) checkButton(button)
  return buttons.length === 0 ? undefined : (markup as unknown as InlineKeyboardMarkup)
}

function checkReplyKeyboard(markup: Params): undefined {
  for (const button of readRows(markup, 'keyboard')) {
    const text = isObject(button) ? button.text : button
    ensure(typeof text === 'string', 'can\'t parse keyboard button: Can\'t find field "text"')
    ensure(text !== '', 'keyboard button text must be non-empty')
  }
}

function readRows(markup: Params, field: string): readonly unknown[] {
  const rows = markup[field]
  const wellFormed = Array.isArray(rows) && rows.every(row => Array.isArray(row))
  ensure(wellFormed, `field "${field}" must be an Array of Arrays`)
  ensure(rows.flat().length <= maxButtons, 'reply markup is too long')
  ensure(
    rows.every(row => row.length <= maxButtonsInRow),
    'REPLY_MARKUP_INVALID',
  )
  return rows.flat()
}

function checkButton(button: unknown): void {
  const fault = "can't parse inline keyboard button:"
  ensure(isObject(button), `${fault} InlineKeyboardButton must be an Object`)
  ensure(typeof button.text === 'string', `${fault} Can't find field "text"`)
  ensure(button.text !== '', 'inline keyboard button text must be non-empty')
  const kinds = Object.keys(buttonKinds).filter(kind => button[kind] !== undefined)
  ensure(kinds.length > 0, `${fault} Text buttons are unallowed in the inline keyboard`)
  ensure(kinds.length === 1, `${fault} exactly one of ${kinds.join(', ')} must be used`)
  const kind = String(kinds[0])
  buttonKinds[kind]?.(button[kind])
}

const anyText = (value: unknown) => ensure(typeof value === 'string', 'BUTTON_INVALID')

/** The kinds of inline buttons, each with the check of its field. */
const buttonKinds: Readonly<Record<string, (value: unknown) => void>> = {
  callback_data: value => {
    const size = typeof value === 'string' ? bytes(value) : 0
    ensure(size >= 1 && size <= 64, 'BUTTON_DATA_INVALID')
  },
  url: value => {
    const why = `inline keyboard button URL '${value}' is invalid: Wrong HTTP URL`
    ensure(typeof value === 'string' && isLink(value), why)
    checkDeepLink(value)
  },
  copy_text: value => {
    const text = isObject(value) ? string(value, 'text') : ''
    ensure(text.length >= 1 && text.length <= 256, 'BUTTON_COPY_TEXT_INVALID')
  },
  web_app: checkHttps,
  login_url: checkHttps,
  switch_inline_query: anyText,
  switch_inline_query_current_chat: anyText,
  switch_inline_query_chosen_chat: value => ensure(isObject(value), 'BUTTON_INVALID'),
  pay: value => ensure(value === true, 'BUTTON_INVALID'),
  callback_game: value => ensure(isObject(value), 'BUTTON_INVALID'),
}

function checkHttps(value: unknown): void {
  const url = isObject(value) ? string(value, 'url') : ''
  const why = `inline keyboard button URL '${url}' is invalid: Only HTTPS links are allowed`
  ensure(isLink(url) && url.startsWith('https://'), why)
}

// === Commands and descriptions

const commandName = /^[a-z0-9_]{1,32}$/
const languageCode = /^([a-z]{2})?$/
const scopes = new Set([
  'default',
  'all_private_chats',
  'all_group_chats',
  'all_chat_administrators',
  'chat',
  'chat_administrators',
  'chat_member',
])

/** The commands of a menu, each name and description within the limits. */
export function readCommands(params: Params): BotCommand[] {
  ensure(Array.isArray(params.commands), "can't parse commands JSON object")
  ensure(params.commands.length <= 100, 'BOT_COMMANDS_TOO_MUCH')
  return params.commands.map(command => readCommand(command))
}

function readCommand(value: unknown): BotCommand {
  ensure(isObject(value), "can't parse BotCommand: expected an Object")
  const command = string(value, 'command').trim().replace(/^\//, '')
  const description = string(value, 'description').trim()
  ensure(command !== '', 'command must be non-empty')
  ensure(command.length <= 32, 'command length must not exceed 32')
  ensure(commandName.test(command), 'BOT_COMMAND_INVALID')
  ensure(description !== '', 'command description must be non-empty')
  ensure([...description].length <= 256, 'command description length must not exceed 256')
  return { command, description }
}

/** For whom a menu or description is, as one key: its scope and its language. */
export function readAudience(params: Params): string {
  const scope = isObject(params.scope) ? params.scope : { type: 'default' }
  ensure(
    scopes.has(string(scope, 'type')),
    "can't parse BotCommandScope: Unsupported type specified",
  )
  const language = string(params, 'language_code')
  ensure(languageCode.test(language), 'invalid language code specified')
  const { type, chat_id, user_id } = scope as Params
  return JSON.stringify([type, chat_id, user_id, language])
}

/** A description of the bot: at most 512 characters, or 120 for the short one. */
export function readDescription(params: Params, field: string, limit: number): string {
  const text = string(params, field)
  ensure(text.length <= limit, `${field.replaceAll('_', ' ')} is too long`)
  return text
}

// === Polls

/** The texts of a poll's options, 2 to 12 of at most 100 characters. */
export function readPollOptions(params: Params): string[] {
  const texts = list(params, 'options').map(option => (isObject(option) ? option.text : option))
  ensure(texts.length >= 2, 'poll must have at least 2 option')
  ensure(texts.length <= 12, "poll can't have more than 12 options")
  return texts.map(text => readOption(text))
}

function readOption(text: unknown): string {
  const option = typeof text === 'string' ? text.trim() : ''
  ensure(option !== '', 'poll options must be non-empty')
  ensure([...option].length <= 100, 'poll options length must not exceed 100')
  return option
}

/** The question of a poll, at most 300 characters. */
export function readPollQuestion(params: Params): string {
  const question = string(params, 'question').trim()
  ensure(question !== '', 'poll question must be non-empty')
  ensure([...question].length <= 300, 'poll question length must not exceed 300')
  return question
}

/** The right answers of a quiz, each one of the poll's options; undefined for a plain poll. */
export function readCorrectOptions(params: Params, options: number): number[] | undefined {
  if (params.type !== 'quiz') return undefined
  const one = integer(params, 'correct_option_id')
  const chosen = one === undefined ? list(params, 'correct_option_ids') : [one]
  const valid = chosen.every(
    option => Number.isInteger(option) && Number(option) >= 0 && Number(option) < options,
  )
  ensure(chosen.length > 0 && valid, 'wrong correct option ID specified')
  return chosen.map(Number)
}

// === Reactions, actions, answers

/** The emoji a bot can react with. */
const reactionEmoji: ReadonlySet<string> = new Set<ReactionTypeEmoji['emoji']>(
  // biome-ignore format: one list, as Telegram's documentation prints it
  ['👍', '👎', '❤', '🔥', '🥰', '👏', '😁', '🤔', '🤯', '😱', '🤬', '😢', '🎉', '🤩', '🤮', '💩', '🙏',
   '👌', '🕊', '🤡', '🥱', '🥴', '😍', '🐳', '❤‍🔥', '🌚', '🌭', '💯', '🤣', '⚡', '🍌', '🏆', '💔', '🤨',
   '😐', '🍓', '🍾', '💋', '🖕', '😈', '😴', '😭', '🤓', '👻', '👨‍💻', '👀', '🎃', '🙈', '😇', '😨', '🤝',
   '✍', '🤗', '🫡', '🎅', '🎄', '☃', '💅', '🤪', '🗿', '🆒', '💘', '🙉', '🦄', '😘', '💊', '🙊', '😎',
   '👾', '🤷‍♂', '🤷', '🤷‍♀', '😡'],
)

/** The reaction a bot sets: one emoji of Telegram's list, or none. */
export function readReaction(params: Params): readonly ReactionTypeEmoji[] {
  const reactions = list(params, 'reaction')
  ensure(reactions.length <= 1, 'REACTIONS_TOO_MANY')
  for (const reaction of reactions) {
    const known =
      isObject(reaction) &&
      reaction.type === 'emoji' &&
      reactionEmoji.has(string(reaction, 'emoji'))
    ensure(known, 'REACTION_INVALID')
  }
  return reactions as readonly ReactionTypeEmoji[]
}

const chatActions =
  /^(typing|choose_sticker|find_location|upload_(document|photo)|(upload|record)_(video|voice|audio|video_note))$/

/** Refuses a chat action that Telegram does not know. */
export function checkChatAction(params: Params): void {
  ensure(chatActions.test(string(params, 'action')), 'wrong parameter action in request')
}

/** Refuses an answer to a button that is longer than 200 characters or leads nowhere. */
export function checkCallbackAnswer(params: Params): void {
  ensure(string(params, 'text').length <= 200, 'MESSAGE_TOO_LONG')
  const url = string(params, 'url')
  ensure(url === '' || isLink(url), 'URL_INVALID')
  ensure((integer(params, 'cache_time') ?? 0) >= 0, 'CACHE_TIME_INVALID')
  checkDeepLink(url)
}

/** Refuses a webhook that Telegram could not call; plain HTTP is allowed to this machine only. */
export function checkWebhook(params: Params): void {
  const url = string(params, 'url')
  const local = /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url)
  const reachable = url.startsWith('https://') && isLink(url)
  ensure(local || reachable, 'bad webhook: An HTTPS URL must be provided for webhook')
  const secret = string(params, 'secret_token')
  if (!/^[A-Za-z0-9_-]{0,256}$/.test(secret))
    throw badRequest('secret token contains unallowed characters')
}
