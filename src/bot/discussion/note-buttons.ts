import { Composer, type Context } from 'grammy'
import { noteNumbered } from '../../discussion/discussion.ts'
import { dropsAnswer, may, rolesOf } from '../../discussion/roles.ts'
import { button } from '../../reply/buttons.ts'
import { type Phrase, say } from '../../reply/phrases.ts'
import { startOf } from '../../reply/press.ts'
import { edit, pressOf, settle } from '../pressing.ts'
import { keyboardOf } from '../send.ts'
import { languageIn } from '../update.ts'
import { redrawIn } from './cards.ts'
import type { DiscussionDeps } from './discussion-deps.ts'
import { type Meant, noteIn } from './meant-note.ts'
import { noteKey, readNoteKey } from './note-words.ts'
import { isOfUnchecked, ownNotesPage } from './own-notes.ts'
import { perform, standingFor, tellWhy } from './perform.ts'
import { actorOf, placeOf, senderOf } from './sender.ts'

/** A button's step of a withdrawal, which cannot be taken back: asked for, meant, thought better of. */
const STEP = { ask: 0, withdraw: 1, keep: 2 } as const

/**
 * The buttons under a note in its group.
 *
 * @example groups.use(noteButtons(deps))
 */
export function noteButtons(deps: DiscussionDeps): Composer<Context> {
  const composer = ownNoteButtons(deps)
  composer.callbackQuery(startOf('correct'), ctx => correct(ctx, deps))
  return composer
}

/**
 * What somebody may do with notes of their own from anywhere, also once their discussion is over or they are not in
 * the group any more.
 *
 * @example privateChats.use(ownNoteButtons(deps))
 */
export function ownNoteButtons(deps: DiscussionDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('check'), ctx => mark(ctx, deps, 'check'))
  composer.callbackQuery(startOf('dispute'), ctx => mark(ctx, deps, 'dispute'))
  composer.callbackQuery(startOf('withdraw'), ctx => withdraw(ctx, deps))
  return composer
}

const TOLD = {
  check: 'noteChecked',
  dispute: 'noteDisputed',
  drop: 'noteWithdrawn',
} as const satisfies Record<string, Phrase>

async function mark(ctx: Context, deps: DiscussionDeps, kind: keyof typeof TOLD): Promise<void> {
  const meant = await pressedNote(ctx, deps)
  if (meant === undefined) return await tellWhy(ctx, deps, 'noSuchNote')
  const { discussion, number } = meant.note
  const done = await perform(ctx, deps, { kind, number }, { discussion, ...placeFor(ctx, meant) })
  if (done === undefined) return
  const stands = noteNumbered(done.state, number)?.state !== 'withdrawn'
  const told = kind === 'drop' && stands ? 'answerWithdrawn' : TOLD[kind]
  await settle(ctx, { text: say(told, languageIn(ctx), { number }) })
  await showAgain(ctx, deps, meant)
}

async function pressedNote(ctx: Context, deps: DiscussionDeps): Promise<Meant | undefined> {
  const key = readNoteKey(pressOf(ctx)?.key ?? '')
  return key && (await noteIn(deps, key))
}

const isPrivate = ({ chat }: Context): boolean => chat?.type === 'private'

// In a group a button means a note of that group. In private it may be of any, and so may one's own: what is shown in a
// group that became a supergroup stays there, under a number that is no chat's any more.
const mayBeOfAny = (ctx: Context, { note }: Meant): boolean =>
  isPrivate(ctx) || note.speaker.id === senderOf(ctx)?.id

const placeFor = (ctx: Context, meant: Meant) =>
  mayBeOfAny(ctx, meant) ? { place: meant.state } : {}

// The note's message in its group, and in private the list that was pressed.
async function showAgain(ctx: Context, deps: DiscussionDeps, { state, note }: Meant) {
  if (isPrivate(ctx)) await showList(ctx, deps)
  const { chat } = state
  const { card, discussion, number } = note
  if (card !== null) await redrawIn(ctx, deps, { chat, card, discussion, number })
}

async function showList(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const unchecked = isOfUnchecked(pressOf(ctx)?.key)
  await edit(ctx, await ownNotesPage(ctx, deps, { page: 0, unchecked }))
}

// === 撤回: two presses

async function withdraw(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const step = pressOf(ctx)?.page
  if (step === STEP.withdraw) return await mark(ctx, deps, 'drop')
  const meant = await pressedNote(ctx, deps)
  if (meant === undefined) return await tellWhy(ctx, deps, 'noSuchNote')
  const roles = await rolesIn(ctx, deps, meant)
  if (!may('drop', roles)) return await tellWhy(ctx, deps, 'forbidden')
  // An answer can be given again: no second press.
  if (step !== STEP.keep && dropsAnswer(roles)) return await mark(ctx, deps, 'drop')
  // Where it is kept nothing has changed but the buttons pressed.
  if (step !== STEP.keep) await askWhether(ctx, meant)
  else if (isPrivate(ctx)) await showList(ctx, deps)
  else await showAgain(ctx, deps, meant)
  await settle(ctx)
}

async function rolesIn(ctx: Context, deps: DiscussionDeps, meant: Meant) {
  const { state, note } = meant
  const { chat } = state
  if (!mayBeOfAny(ctx, meant) && chat !== placeOf(ctx).chat) return []
  const actor = actorOf(ctx, await standingFor(ctx, deps, { kind: 'drop', chat }))
  return actor === undefined ? [] : rolesOf(state, actor, note)
}

async function askWhether(ctx: Context, { note: { discussion, number } }: Meant): Promise<void> {
  const language = languageIn(ctx)
  const key = pressOf(ctx)?.key ?? noteKey(discussion, number)
  const choice = (text: string, page: number) =>
    button(text, language, { view: 'withdraw', key, page })
  const asked = [
    choice(say('withdrawSurely', language, { number }), STEP.withdraw),
    choice(say('keepNote', language), STEP.keep),
  ]
  await ctx.editMessageReplyMarkup({ reply_markup: keyboardOf([asked]) ?? { inline_keyboard: [] } })
}

// === 修改

/** Tells the speaker how: no line in the chat is needed for that. */
async function correct(ctx: Context, deps: DiscussionDeps): Promise<void> {
  const meant = await pressedNote(ctx, deps)
  if (meant === undefined) return await tellWhy(ctx, deps, 'noSuchNote')
  const own = meant.note.speaker.id === senderOf(ctx)?.id
  await tellWhy(ctx, deps, own ? 'howToCorrect' : 'onlySpeaker')
}
