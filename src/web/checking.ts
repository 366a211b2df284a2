import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type DraftWords, draftClaims, draftWords, type Refusal } from '../draft.ts'
import { type CheckedDraft, checkPage } from './check-page.ts'
import { sendPage, type Visit } from './visit.ts'

const MAX_BYTES = 10_000_000
const MAX_LENGTH = 100_000

/**
 * `/check`: a draft that is pasted or brought as a file is checked, shown, and kept nowhere.
 *
 * @param visit who asks, and of which reports
 * @example addChecking(app, c => visitOf(c, deps))
 */
export function addChecking(app: Hono, visit: (c: Context) => Visit): void {
  app.get('/check', c => show(c, visit(c), null))
  app.post(
    '/check',
    bodyLimit({ maxSize: MAX_BYTES, onError: c => tooLarge(c, visit(c)) }),
    async c => {
      const here = visit(c)
      const sent = await sentIn(c)
      if (sent === null) return show(c, here, refused('', here.words('badForm')), 400)
      return show(c, here, await draftIn(sent, here))
    },
  )
}

function show(c: Context, visit: Visit, draft: CheckedDraft | null, status: 200 | 400 = 200) {
  const { library, language, words } = visit
  c.header('cache-control', 'no-store')
  const withTitle = library.reports.length > 1
  const content = checkPage(draft, { words, language, withTitle })
  return sendPage(
    c,
    { title: words('check'), language, isCheck: true, layout: 'wide' },
    content,
    status,
  )
}

const refused = (text: string, problem: string): CheckedDraft => ({ text, claims: [], problem })

const tooLarge = (c: Context, visit: Visit) =>
  show(c, visit, refused('', visit.words('draftTooLarge', { n: MAX_BYTES / 1e6 })))

type Sent = Readonly<Record<string, unknown>>

/** The form that was sent; null where it is none. */
async function sentIn(c: Context): Promise<Sent | null> {
  try {
    return await c.req.parseBody()
  } catch (error) {
    if (error instanceof TypeError) return null // what the platform's own parser says of a broken form
    throw error
  }
}

// Line ends as the browser sends them are not the draft's.
async function draftIn({ text, file }: Sent, { library, words }: Visit): Promise<CheckedDraft> {
  const typed = typeof text === 'string' ? text.replaceAll('\r\n', '\n').trim() : ''
  const isFile = file instanceof File && file.size > 0
  const draft = isFile ? await wordsOf(file) : { kind: 'words' as const, text: typed }
  if (draft.kind === 'refusal') {
    const { name = '' } = isFile ? file : {}
    return refused(typed, words('unreadable', { file: name, reason: draft.reason }))
  }
  if (draft.text.length > MAX_LENGTH) return refused('', words('draftTooLong', { n: MAX_LENGTH }))
  return { text: draft.text, claims: await draftClaims(library, draft.text), problem: null }
}

async function wordsOf(file: File): Promise<DraftWords | Refusal> {
  return await draftWords({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}
