import type { Api } from 'grammy'
import type { BotCommand, BotCommandScope, LanguageCode, MenuButton } from 'grammy/types'
import type { Logger } from 'pino'
import { RULES } from '../discussion/roles.ts'
import { sentence } from '../reply/bilingual.ts'
import { say } from '../reply/phrases.ts'
import type { Command } from './command.ts'
import { COMMANDS } from './commands.ts'
import { describe } from './errors.ts'

interface Menu {
  readonly scope: BotCommandScope
  readonly holds: (command: Command) => boolean
}

const inPrivate = ({ where, who }: Command): boolean => where !== 'group' && who !== 'owners'
const inGroups = ({ where, who }: Command): boolean => where !== 'private' && who !== 'owners'

// Where only an administrator may do it, nobody else has it in their list.
function isAdministrators({ who }: Command): boolean {
  if (who === 'everyone' || who === 'owners') return false
  return RULES[who].may.every(role => role === 'administrator')
}

const MENUS: readonly Menu[] = [
  { scope: { type: 'all_private_chats' }, holds: inPrivate },
  {
    scope: { type: 'all_group_chats' },
    holds: command => inGroups(command) && !isAdministrators(command),
  },
  { scope: { type: 'all_chat_administrators' }, holds: inGroups },
]

// Everyone without a list in their own language gets the Chinese one.
const TONGUES = [
  { language: 'zh-Hans', code: {} },
  { language: 'en', code: { language_code: 'en' } },
] as const satisfies readonly {
  language: 'zh-Hans' | 'en'
  code: { language_code?: LanguageCode }
}[]

/**
 * The button beside the input opens the pages inside Telegram, which takes an https address only.
 *
 * @example await setMenuButton(bot.api, 'https://reports.example', log)
 */
export async function setMenuButton(api: Api, webUrl: string, log: Logger): Promise<void> {
  if (!webUrl.startsWith('https:')) return
  const menu_button: MenuButton = {
    type: 'web_app',
    text: say('pages', 'zh-Hans'),
    web_app: { url: webUrl },
  }
  await api
    .setChatMenuButton({ menu_button })
    .catch(error => log.warn({ error: describe(error) }, 'menu button not set'))
}

/**
 * Tells Telegram the commands: of private chats, of groups and their administrators, and of the bot's owners, in
 * two languages, where they changed. An owner who never wrote to the bot has no chat yet: the log says so.
 *
 * @example await registerMenus(bot.api, deps)
 */
export async function registerMenus(
  api: Api,
  { adminIds = [], log }: { readonly adminIds?: readonly number[]; readonly log: Logger },
): Promise<void> {
  const owners = adminIds.map(chat_id => ({
    scope: { type: 'chat', chat_id } as const,
    holds: ({ where }: Command) => where !== 'group',
  }))
  for (const menu of [...MENUS, ...owners])
    await register(api, menu).catch(error =>
      log.warn({ scope: menu.scope, error: describe(error) }, 'commands not registered'),
    )
}

async function register(api: Api, { scope, holds }: Menu): Promise<void> {
  for (const { language, code } of TONGUES) {
    const options = { scope, ...code }
    const wanted = COMMANDS.filter(holds).map(({ name, help }) => ({
      command: name,
      description: sentence(help, language),
    }))
    if (!same(await api.getMyCommands(options), wanted)) await api.setMyCommands(wanted, options)
  }
}

function same(registered: readonly BotCommand[], wanted: readonly BotCommand[]): boolean {
  const lines = (list: readonly BotCommand[]) =>
    list.map(({ command, description }) => `${command} ${description}`)
  return lines(registered).join('\n') === lines(wanted).join('\n')
}
