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
  {
    command: 'begin',
    zh: '开始讨论：/begin 议题',
    en: 'Open a discussion: /begin topic',
    only: 'group',
  },
  {
    command: 'note',
    zh: '记录发言：/note 建议 内容，或回复一条消息',
    en: 'Take a note: /note suggestion words, or as a reply',
    only: 'group',
  },
  { command: 'agenda', zh: '选择审议部分', en: 'Choose the part to discuss', only: 'group' },
  {
    command: 'topic',
    zh: '设定审议部分，如 /topic 二(一)',
    en: 'Set the part, such as /topic 二(一)',
    only: 'group',
  },
  { command: 'hand', zh: '申请发言', en: 'Ask to speak', only: 'group' },
  { command: 'unhand', zh: '取消申请', en: 'Leave the queue', only: 'group' },
  { command: 'queue', zh: '等候发言的人', en: 'Who waits to speak', only: 'group' },
  { command: 'next', zh: '请下一位发言', en: 'Call the next speaker', only: 'group' },
  {
    command: 'notes',
    zh: '已有记录，可加部分或姓名',
    en: 'Notes so far, of a part or a member',
    only: 'group',
  },
  { command: 'open', zh: '未答复的询问', en: 'Questions still open', only: 'group' },
  {
    command: 'answer',
    zh: '答复询问：/answer 编号 内容',
    en: 'Answer a question: /answer number words',
    only: 'group',
  },
  {
    command: 'theme',
    zh: '改记录的部分：/theme 12 三(一)',
    en: 'Move a note: /theme 12 三(一)',
    only: 'group',
  },
  {
    command: 'edit',
    zh: '改记录的文字：/edit 12 内容',
    en: 'Reword a note: /edit 12 words',
    only: 'group',
  },
  { command: 'drop', zh: '撤回记录：/drop 12', en: 'Withdraw a note: /drop 12', only: 'group' },
  {
    command: 'poll',
    zh: '就记录征求意向（非表决）',
    en: 'Poll on a note, not a vote',
    only: 'group',
  },
  {
    command: 'brief',
    zh: '生成简报：docx、md 或 csv',
    en: 'The 简报: docx, md or csv',
    only: 'group',
  },
  { command: 'convener', zh: '指定召集人', en: 'Name the convener', only: 'group' },
  { command: 'recorder', zh: '指定记录人', en: 'Name the recorder', only: 'group' },
  { command: 'roster', zh: '代表名册', en: 'Full names of the members' },
  { command: 'quiet', zh: '安静模式：on 或 off', en: 'No unasked lines: on or off', only: 'group' },
  { command: 'end', zh: '结束讨论', en: 'Close the discussion', only: 'group' },
  { command: 'help', zh: '用法', en: 'How to use me' },
  { command: 'privacy', zh: '保存了什么', en: 'What is kept' },
  { command: 'forget', zh: '删除我的一切记录', en: 'Delete everything of mine' },
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
