import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { linkKey } from '../src/link-key.ts'
import type { Database } from '../src/store/database.ts'
import { createReader } from '../src/web/reader.ts'
import { runsOf, SEED } from './fuzz/size.ts'
import { hostileText, wellFormed } from './fuzz/texts.ts'
import { initData, OUTSIDER, startDiscussion, TOKEN } from './members.ts'
import { library, REPORT } from './reading.ts'

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 120_000 })

const ADDRESSES = ['/d/1', `/d/${linkKey(TOKEN, 1)}`, `/d/${linkKey(TOKEN, 1)}/live`]
const errors: unknown[] = []
let app: ReturnType<typeof createReader>
let database: Database

beforeAll(async () => {
  const started = await startDiscussion()
  database = started.database
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
  app = createReader({
    library: () => library,
    paint: async () => picture,
    discussions: started.pages,
  })
  app.onError((error, c) => {
    errors.push(error)
    return c.text('failed', 500)
  })
})
afterAll(() => database.destroy())

const MARK = '<img src=x onerror=alert(1)>'
const word = fc.oneof(
  hostileText.map(text => wellFormed(text.slice(0, 500))),
  fc.constantFrom(MARK, `"'>${MARK}`, '../../etc/passwd', '%00', '1', '{{7*7}}'),
)
const segment = fc.oneof(
  fc.constantFrom(
    'r',
    'figures',
    'figures.csv',
    'figures.xlsx',
    'f',
    'ask',
    'with',
    'd',
    'live',
    'board',
    'table',
    'check',
    'assets',
    'answer',
    'chart',
    'card.png',
  ),
  word.map(encodeURIComponent),
)
const path = fc.oneof(
  fc.array(segment, { maxLength: 5 }).map(parts => `/${parts.join('/')}`),
  fc
    .tuple(
      fc.constantFrom(
        '/',
        '/answer',
        '/check',
        '/table',
        REPORT,
        `${REPORT}/figures`,
        `${REPORT}/chart`,
        ...ADDRESSES,
      ),
      fc.array(segment, { maxLength: 1 }),
    )
    .map(([known, more]) => [known, ...more].join('/')),
)
const query = fc.dictionary(
  fc.constantFrom('q', 'r', 'sort', 'unit', 'year', 'part', 'page', 'lang', 'v', '__proto__'),
  word,
  { maxKeys: 3 },
)
const request = fc.record({
  path,
  query: query.map(fields => new URLSearchParams(fields).toString()),
  method: fc.constantFrom('GET', 'GET', 'GET', 'POST', 'HEAD', 'PUT'),
  cookie: word.map(encodeURIComponent),
  body: fc.oneof(
    word,
    word.map(text => new URLSearchParams({ text }).toString()),
    fc.constant(initData(OUTSIDER)),
    fc.constant(initData(OUTSIDER, { token: '1:forged' })),
  ),
})

test('whatever is asked of the pages, it is answered: nothing fails, nothing of ours is told, no words become markup', async () => {
  await fc.assert(
    fc.asyncProperty(request, async ({ path, query, method, cookie, body }) => {
      const sent =
        method === 'POST'
          ? {
              body,
              headers: {
                cookie: `member=${cookie}; language=${cookie}`,
                'content-type': 'application/x-www-form-urlencoded',
              },
            }
          : { headers: { cookie: `member=${cookie}; language=${cookie}` } }
      const response = await app.request(`${path}?${query}`, { method, ...sent })
      const text = await response.text()
      expect(errors).toEqual([])
      expect(response.status).toBeLessThan(500)
      expect(text).not.toContain(TOKEN)
      expect(text).not.toMatch(/node_modules|\bat \w+ \(/)
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
      if (response.headers.get('content-type')?.startsWith('text/html'))
        expect(text).not.toContain('<img src=x')
      // A member's words are for members.
      expect(text).not.toContain('联系点的经费从哪里出')
    }),
    { seed: SEED, numRuns: runsOf('requests') },
  )
})
