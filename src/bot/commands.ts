import type { Api } from 'grammy'
import type { BotCommand, BotCommandScope, LanguageCode } from 'grammy/types'

// Everywhere unless a chat type is named. Telegram allows Latin names only.
const COMMANDS = [
  { command: 'start', zh: '开始', en: 'Start', only: 'private' },
  {
    command: 'ask',
    zh: '提问：/ask 问题，或回复一条消息',
    en: 'Ask: /ask question, or as a reply',
  },
  { command: 'outline', zh: '报告目录', en: "The report's outline" },
  {
    command: 'section',
    zh: '查看某一节，如 /section 四(二)',
    en: 'One section, such as /section 四(二)',
  },
  { command: 'figures', zh: '数字一览，可加主题', en: 'Figures, of a topic if you name one' },
  { command: 'check', zh: '核对一段话里的数字', en: 'Check the figures in a text' },
  { command: 'reports', zh: '已载入的报告', en: 'Reports that are loaded' },
  { command: 'help', zh: '用法', en: 'How to use me' },
  { command: 'privacy', zh: '保存了什么', en: 'What is kept' },
] as const satisfies readonly Command[]

interface Command {
  readonly command: string
  readonly zh: string
  readonly en: string
  readonly only?: 'private' | 'group'
}

interface Audience {
  readonly scope: BotCommandScope
  readonly chats: 'private' | 'group'
  readonly column: 'zh' | 'en'
  /** None: everyone without a list in their own language. */
  readonly language_code?: LanguageCode
}

const AUDIENCES = [
  { scope: { type: 'all_private_chats' }, chats: 'private', column: 'zh' },
  { scope: { type: 'all_private_chats' }, chats: 'private', column: 'en', language_code: 'en' },
  { scope: { type: 'all_group_chats' }, chats: 'group', column: 'zh' },
  { scope: { type: 'all_group_chats' }, chats: 'group', column: 'en', language_code: 'en' },
] as const satisfies readonly Audience[]

/** Tells Telegram the commands for private chats and groups in two languages, where they changed. */
export async function registerCommands(api: Api): Promise<void> {
  for (const audience of AUDIENCES) await registerFor(api, audience)
}

async function registerFor(api: Api, audience: Audience): Promise<void> {
  const { scope, language_code } = audience
  const options = language_code === undefined ? { scope } : { scope, language_code }
  const wanted = commandsFor(audience)
  if (!same(await api.getMyCommands(options), wanted)) await api.setMyCommands(wanted, options)
}

function commandsFor({ chats, column }: Audience): BotCommand[] {
  const commands: readonly Command[] = COMMANDS
  return commands
    .filter(({ only = chats }) => only === chats)
    .map(({ command, ...descriptions }) => ({ command, description: descriptions[column] }))
}

function same(registered: readonly BotCommand[], wanted: readonly BotCommand[]): boolean {
  const lines = (list: readonly BotCommand[]) =>
    list.map(({ command, description }) => `${command} ${description}`)
  return lines(registered).join('\n') === lines(wanted).join('\n')
}
