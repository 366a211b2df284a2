import { Composer, type Context } from 'grammy'
import { withRow } from '../reply/buttons.ts'
import type { CommandLine, PageCommand } from '../reply/command.ts'
import { HELP, PAGE_COMMANDS } from '../reply/page-commands.ts'
import { manageButton } from '../reply/publication.ts'
import type { Command } from './command.ts'
import { startedByLink } from './deep-links.ts'
import { AGENDA_COMMANDS } from './discussion/agenda.ts'
import { BRIEF_COMMANDS } from './discussion/briefs.ts'
import { CONVENING_COMMANDS } from './discussion/convening.ts'
import type { DiscussionDeps } from './discussion/discussion-deps.ts'
import { IDENTITY_COMMANDS } from './discussion/identities.ts'
import { withInserts } from './discussion/insert.ts'
import { CHANGE_COMMANDS } from './discussion/note-changes.ts'
import { NOTE_LIST_COMMANDS } from './discussion/note-lists.ts'
import { NOTE_COMMANDS } from './discussion/noting.ts'
import { POLL_COMMANDS } from './discussion/polls.ts'
import { ROSTER_COMMANDS } from './discussion/rosters.ts'
import { SPEAKER_COMMANDS } from './discussion/speakers.ts'
import { boundary } from './errors.ts'
import { INSIGHT_COMMANDS } from './insights.ts'
import { pageButton } from './page-buttons.ts'
import { PICTURE_COMMANDS } from './pictures.ts'
import { PRIVACY_COMMANDS } from './privacy.ts'
import { QUESTION_COMMANDS } from './questions.ts'
import { send, sendPhrase } from './send.ts'
import { TEACHING_COMMANDS } from './teaching.ts'
import { TEMPLATE_COMMANDS } from './templates.ts'
import { isOwner, languageIn, repliedText, typedText, wordlessIn } from './update.ts'
import { WATCH_COMMANDS } from './watching.ts'

/**
 * Every command of the bot. Telegram's lists, `/help`, the refusals in private, the order of handling and the
 * README all come from here; a row stands beside what it does.
 */
export const COMMANDS: readonly Command[] = [
  ...QUESTION_COMMANDS,
  ...PAGE_COMMANDS.map(pageCommand),
  ...PICTURE_COMMANDS,
  ...CONVENING_COMMANDS,
  ...AGENDA_COMMANDS,
  ...SPEAKER_COMMANDS,
  ...NOTE_COMMANDS,
  ...NOTE_LIST_COMMANDS,
  ...CHANGE_COMMANDS,
  ...POLL_COMMANDS,
  ...BRIEF_COMMANDS,
  ...ROSTER_COMMANDS,
  ...IDENTITY_COMMANDS,
  ...WATCH_COMMANDS,
  ...PRIVACY_COMMANDS,
  ...INSIGHT_COMMANDS,
  ...TEMPLATE_COMMANDS,
  ...TEACHING_COMMANDS,
]

// A link into the chat arrives as a start with a word behind it.
function pageCommand(page: PageCommand): Command {
  return {
    ...page,
    where: page.name === 'start' ? 'private' : 'everywhere',
    who: 'everyone',
    handle: async (ctx, deps) => {
      if (page.name === 'start' && (await startedByLink(ctx, deps))) return
      await showPage(ctx, deps, page)
    },
  }
}

async function showPage(ctx: Context, deps: DiscussionDeps, command: PageCommand): Promise<void> {
  const language = languageIn(ctx)
  const text = typedText(ctx) || (command.takesReply ? repliedText(ctx) : '')
  const wordless = text === '' && command.takesReply ? wordlessIn(repliedTo(ctx)) : undefined
  if (wordless !== undefined) return await sendPhrase(ctx, wordless)
  if (command.isChecked) await deps.checkSoon(text)
  const asked = {
    ...{ library: deps.library(), language, text, bot: `@${ctx.me.username}` },
    ...commandsIn(ctx, deps),
  }
  const isPrivate = ctx.chat?.type === 'private'
  const open = pageButton(command.path?.(asked), { webUrl: deps.webUrl, isPrivate, language })
  const manages = isPrivate && command.name === 'reports' && mayPublish(ctx, deps)
  const page = withRow(command.page(asked), open)
  const message = manages ? withRow(page, [manageButton(language)]) : page
  await send(ctx, await withInserts(ctx, deps, message))
}

const repliedTo = ({ message }: Context) => message?.reply_to_message

const mayPublish = (ctx: Context, deps: DiscussionDeps): boolean =>
  deps.publishing !== undefined && isOwner(ctx, deps)

function commandsIn(ctx: Context, deps: DiscussionDeps) {
  const here = ctx.chat?.type === 'private' ? 'private' : 'group'
  const own = COMMANDS.filter(({ who }) => who !== 'owners' || isOwner(ctx, deps))
  return {
    commands: own.filter(({ where }) => where === 'everywhere' || where === here),
    groupCommands: own.filter(({ where }): boolean => where === 'group' && here === 'private'),
  } satisfies Record<string, readonly CommandLine[]>
}

/**
 * Handles the commands, in their order.
 *
 * @example bot.use(commands(deps))
 */
export function commands(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  // Typed, or under a picture or a file.
  const typed = composer.on('::bot_command')
  const chats = typed.chatType(['private', 'group', 'supergroup'])
  for (const command of COMMANDS)
    chats
      .errorBoundary(boundary(command.name))
      .command(command.name, ctx => run(ctx, deps, command))
  return composer
}

async function run(ctx: Context, deps: DiscussionDeps, command: Command): Promise<void> {
  if (command.where === 'group' && ctx.chat?.type === 'private')
    return await sendPhrase(ctx, 'groupOnly')
  if (command.who === 'owners' && !isOwner(ctx, deps)) return await sendPhrase(ctx, 'ownersOnly')
  await command.handle(ctx, deps)
}

/**
 * The names of the commands that somebody may use.
 *
 * @example commandNames(ctx, deps).includes('outline') // true
 */
export function commandNames(ctx: Context, deps: DiscussionDeps): readonly string[] {
  const { commands, groupCommands } = commandsIn(ctx, deps)
  return [...commands, ...groupCommands].map(({ name }) => name)
}

/** Tells how the bot is used. */
export async function showHelp(ctx: Context, deps: DiscussionDeps): Promise<void> {
  await showPage(ctx, deps, HELP)
}
