import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import type { Library } from '../answer/library.ts'
import type { DiscussionStore } from '../discussion/book.ts'
import { LINK_KEY, readLinkKey } from '../link-key.ts'
import { partPath } from '../reply/addresses.ts'
import { languageOf } from '../reply/bilingual.ts'
import { liveBoard, livePage } from './live-page.ts'
import { type MemberDeps, memberOf, openingOf, remember } from './members.ts'
import { notesBeside } from './notes.ts'
import { outlineOf, reportArticle } from './report-page.ts'
import type { ShownDiscussion } from './shown-discussion.ts'
import { rememberLanguage, sendPage, type Visit } from './visit.ts'

/** What the pages of a discussion are made from. */
export interface DiscussionPages extends MemberDeps {
  readonly book: Pick<DiscussionStore, 'stateOf' | 'roster'>
}

const MAX_BYTES = 16_384
const REFRESH = 10 // seconds

/**
 * The notes and the live view of a discussion, for members of its chat and for nobody else: every other answer is
 * the same refusal, whatever exists.
 *
 * @example addDiscussions(app, c => visitOf(c, library), { token, book, isMember, now })
 */
export function addDiscussions(
  app: Hono,
  visit: (c: Context) => Visit,
  deps: DiscussionPages,
): void {
  app.use('/d/*', async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
  })
  app.post('/session', bodyLimit({ maxSize: MAX_BYTES }), c => openSession(c, visit, deps))
  app.get('/d/:id', c => show(c, visit(c), deps, notesPage))
  app.get('/d/:id/live', c => show(c, visit(c), deps, live))
  app.get('/d/:id/live/board', c => show(c, visit(c), deps, board))
  app.get('/d/*', c => refuse(c, visit(c)))
}

async function openSession(c: Context, visit: (c: Context) => Visit, deps: DiscussionPages) {
  c.header('cache-control', 'no-store')
  const opening = openingOf(await c.req.text(), deps.token)
  if (opening === null) return c.json({ error: 'expected data that Telegram signed just now' }, 403)
  await remember(c, opening.user, deps)
  if (opening.language !== '') rememberLanguage(c, languageOf(opening.language))
  const told = opening.language === '' ? visit(c).language : languageOf(opening.language)
  return c.json({ path: startPath(opening.start, visit(c).library), language: told })
}

const DISCUSSION = new RegExp(`^([dl])(${LINK_KEY})$`)

/** d12-… → the notes of a discussion, l12-… → its live view, p_o86fymjp → a passage. */
function startPath(start: string, library: Library): string | null {
  const [, passage] = /^p_(\w{1,10})$/.exec(start) ?? []
  const found = passage === undefined ? undefined : library.passage(passage)
  if (found !== undefined) return partPath(found.passage)
  const [, kind, key] = DISCUSSION.exec(start) ?? []
  if (key === undefined) return null
  return kind === 'l' ? `/d/${key}/live` : `/d/${key}`
}

type Show = (
  c: Context,
  shown: ShownDiscussion,
  visit: Visit,
  deps: DiscussionPages,
) => Response | Promise<Response>

async function show(c: Context, visit: Visit, deps: DiscussionPages, page: Show) {
  // The board asks every few seconds; who opens a page is asked about each time.
  const shown = await shownFor(c, visit, { ...deps, fresh: page !== board })
  return shown === null ? refuse(c, visit) : await page(c, shown, visit, deps)
}

async function shownFor(
  c: Context,
  { library }: Visit,
  deps: DiscussionPages & { readonly fresh: boolean },
): Promise<ShownDiscussion | null> {
  const user = await memberOf(c, deps)
  const key = c.req.param('id') ?? ''
  const id = readLinkKey(deps.token, key)
  if (user === null || id === undefined) return null
  const state = await deps.book.stateOf(id)
  const discussion = state?.discussion
  if (!state || !discussion) return null
  if (!(await deps.isMember(state.chat, user, deps.fresh))) return null
  const roster = await deps.book.roster(state.chat)
  const report = library.reports.find(({ id }) => id === discussion.reportId)
  return { state, discussion, roster, report, key }
}

function refuse(c: Context, { language, words }: Visit) {
  const content = html`<h1 class="plain">${words('membersOnly')}</h1><p>${words('membersHint')}</p>`
  return sendPage(c, { title: words('membersOnly'), language }, content, 403)
}

const notesPage: Show = (c, shown, { library, language, words }) => {
  const { discussion, report, key } = shown
  const path = `/d/${key}`
  const links = [
    { href: path, text: words('notes'), current: true },
    { href: `${path}/live`, text: words('live') },
  ]
  const notes = notesBeside(shown, { words, language })
  const article = report ? reportArticle(report, { library, words, beside: notes.beside }) : ''
  const side = report ? { side: outlineOf(report, words), report } : {}
  const content = html`<p class="summary" lang="zh">${discussion.topic}</p>${notes.general}<div class="with-notes">${article}</div>`
  return sendPage(c, { title: discussion.topic, language, links, ...side }, content)
}

const live: Show = (c, shown, visit, { now }) => {
  const { discussion, key } = shown
  const { language, words } = visit
  const path = `/d/${key}`
  const links = [
    { href: path, text: words('notes') },
    { href: `${path}/live`, text: words('live'), current: true },
  ]
  const content = livePage(shown, visit, now())
  const frame = { title: discussion.topic, language, links, layout: 'screen' } as const
  return sendPage(c, { ...frame, refresh: REFRESH }, content)
}

const board: Show = (c, shown, visit, { now }) => c.html(liveBoard(shown, visit, now()))
