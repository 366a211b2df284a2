import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { checkText } from '../answer/check.ts'
import { CorpusError, decode } from '../report/decode.ts'
import { type CheckedDraft, checkPage } from './check-page.ts'
import { sendPage, type Visit } from './visit.ts'

const MAX_BYTES = 2_000_000
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
    bodyLimit({ maxSize: MAX_BYTES, onError: c => tooLong(c, visit(c)) }),
    async c => {
      const here = visit(c)
      return show(c, here, await draftIn(c, here))
    },
  )
}

function show(c: Context, visit: Visit, draft: CheckedDraft | null) {
  const { library, language, words } = visit
  c.header('cache-control', 'no-store')
  const withTitle = library.reports.length > 1
  const content = checkPage(draft, { words, language, withTitle })
  return sendPage(c, { title: words('check'), language, isCheck: true, layout: 'wide' }, content)
}

const refused = (text: string, problem: string): CheckedDraft => ({ text, claims: [], problem })

const tooLong = (c: Context, visit: Visit) =>
  show(c, visit, refused('', visit.words('draftTooLong', { n: MAX_LENGTH })))

// Line ends as the browser sends them are not the draft's.
async function draftIn(c: Context, { library, words }: Visit): Promise<CheckedDraft> {
  const { text, file } = await c.req.parseBody()
  const typed = typeof text === 'string' ? text : ''
  try {
    const isFile = file instanceof File && file.size > 0
    const draft = isFile ? decode(new Uint8Array(await file.arrayBuffer()), file.name) : typed
    const plain = draft.replaceAll('\r\n', '\n').trim()
    if (plain.length > MAX_LENGTH) return refused('', words('draftTooLong', { n: MAX_LENGTH }))
    return { text: plain, claims: checkText(library, plain), problem: null }
  } catch (error) {
    if (error instanceof CorpusError)
      return refused(typed, words('unreadable', { file: error.file }))
    throw error
  }
}
