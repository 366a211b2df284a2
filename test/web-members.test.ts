import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Administrators } from '../src/bot/discussion/administrators.ts'
import { Membership, memberChanges } from '../src/bot/membership.ts'
import type { Action } from '../src/discussion/action.ts'
import { openDatabase } from '../src/store/database.ts'
import { discussions } from '../src/store/discussions.ts'
import { standings } from '../src/store/standings.ts'
import { openingOf } from '../src/web/members.ts'
import { createReader } from '../src/web/reader.ts'
import { ADMIN, member, PLACE } from './discussing.ts'
import { INSIDER, initData, OUTSIDER, startDiscussion, TOKEN } from './members.ts'
import { library, REPORT, report } from './reading.ts'

const MINUTES = 60
const SECRETS = ['今年代表建议办得扎实', '联系点的经费从哪里出', '张伟', '代表8']

type Started = Awaited<ReturnType<typeof startDiscussion>>
let started: Started
let app: ReturnType<typeof createReader>

beforeAll(async () => {
  started = await startDiscussion()
  app = createReader({
    library: () => library,
    paint: async () => null,
    discussions: started.pages,
  })
})
afterAll(() => started.database.destroy())

const open = (data: string) => app.request('/session', { method: 'POST', body: data })

async function cookieOf(user: number): Promise<string> {
  return (await open(initData(user))).headers.get('set-cookie')?.split(';')[0] ?? ''
}

describe('what Telegram signed', () => {
  test.each([
    ['fresh', initData(INSIDER, { start: 'd12' }), { user: INSIDER, start: 'd12', language: '' }],
    ['ten minutes old', initData(INSIDER, { age: 10 * MINUTES }), null],
    ['signed by another bot', initData(INSIDER, { token: '1:OTHER' }), null],
    [
      'changed after it was signed',
      initData(INSIDER).replace('%22id%22%3A5', '%22id%22%3A1'),
      null,
    ],
    ['without a hash', initData(INSIDER).replace(/&?hash=\w+/, ''), null],
    ['empty', '', null],
    ['nonsense', 'user=%7B&hash=1&auth_date=x', null],
  ])('%s', (_, data, opening) => {
    expect(openingOf(data, TOKEN)).toEqual(opening)
  })

  test('a good one is answered by a cookie for this server alone, and where the link leads', async () => {
    const response = await open(initData(INSIDER, { start: `l${started.id}` }))
    expect(await response.json()).toEqual({ path: `/d/${started.id}/live`, language: 'zh-Hans' })
    const cookie = response.headers.get('set-cookie') ?? ''
    for (const word of ['HttpOnly', 'Secure', 'SameSite=None', 'Partitioned', 'Max-Age=43200'])
      expect(cookie).toContain(word)
  })

  test('a link may lead to a passage', async () => {
    const id = report?.passages[3]?.id ?? ''
    const lead = async (start: string) =>
      ((await (await open(initData(INSIDER, { start }))).json()) as { path: unknown }).path
    expect(await lead(`p_${id}`)).toBe(`${REPORT}#${id}`)
    expect(await lead('p_nothing')).toBeNull()
    expect(await lead('x1')).toBeNull()
    expect(await lead('d1')).toBeNull()
  })

  test('the pages speak the language of the member’s Telegram, whatever the browser’s', async () => {
    const response = await open(initData(INSIDER, { language: 'en' }))
    const cookies = response.headers.getSetCookie().map(cookie => cookie.split(';')[0])
    const headers = { cookie: cookies.join('; '), 'accept-language': 'zh-CN' }
    expect(await (await app.request(REPORT, { headers })).text()).toContain('Ask or search')
  })

  test('a forged one gets no cookie', async () => {
    const response = await open(initData(INSIDER, { token: '1:OTHER' }))
    expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null])
  })
})

// Whatever the pages answer to, with every blank filled: a new route is tried without being named here.
function everyPath(): string[] {
  const path = `/d/${started.id}`
  const blanks: Readonly<Record<string, string>> = {
    id: String(started.id),
    report: 'kaizhou-npc-2024',
    other: 'kaizhou-npc-2024',
    name: 'reader.js',
    key: `${report?.passages[0]?.id}-1`,
  }
  const routes = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path)
  const filled = routes.map(route =>
    route.replace(/:(\w+)/g, (_, name: string) => blanks[name] ?? name),
  )
  const odd = [`${path}?q=经费`, `${path}/`, `${path}/none`, `${path}%2Flive`, `//d/${started.id}`]
  const others = [
    '/d/0',
    '/d/x',
    // Without the seal, and with another one's.
    `/d/${Number.parseInt(started.id, 10)}`,
    `/d/2${started.id.slice(1)}`,
    '/?q=经费',
    '/answer?q=经费',
    '/table?q=经费',
  ]
  return [...new Set(filled), ...odd, ...others]
}

describe('whatever is asked, of whomever', () => {
  test('forbids inline script, other hosts, guessing of types, and telling where one came from', async () => {
    const cookie = await cookieOf(INSIDER)
    for (const path of [...everyPath(), '/nothing', `${REPORT}?q=代表建议`])
      for (const headers of [{}, { cookie }]) {
        const { headers: told } = await app.request(path, { headers })
        const policy = told.get('content-security-policy') ?? ''
        expect(policy, path).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
        expect(policy, path).not.toContain('unsafe')
        expect(told.get('x-content-type-options'), path).toBe('nosniff')
        expect(told.get('referrer-policy'), path).toBe('no-referrer')
      }
  })

  test('holds no inline script or style, and what members see is stored by nobody', async () => {
    const headers = { cookie: await cookieOf(INSIDER) }
    for (const path of everyPath()) {
      const response = await app.request(path, { headers })
      if (response.headers.get('content-type')?.startsWith('text/html'))
        expect(await response.text(), path).not.toMatch(
          /<script(?![^>]* src=)|<style| style="| on\w+="/,
        )
      if (path.startsWith('/d/'))
        expect(response.headers.get('cache-control'), path).toBe('no-store')
    }
  })
})

describe('who sees the notes', () => {
  test('a member of the chat', async () => {
    const headers = { cookie: await cookieOf(INSIDER) }
    const page = await app.request(`/d/${started.id}`, { headers })
    const notes = (await page.text()).replaceAll(/<\/?span[^>]*>/g, '')
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(notes).toContain('第1条 · 建议 · 张伟（临江代表团）')
    // In one block with the paragraph that holds what was quoted.
    const noted = notes.split('<div class="noted">').slice(1)
    expect(noted.map(block => block.includes('228件</a>代表建议全部办理完毕'))).toContain(true)
    for (const block of noted) expect(block).toMatch(/^<(?:p|div)[\s\S]*?<aside class="notes"/)
    const live = await (await app.request(`/d/${started.id}/live`, { headers })).text()
    expect(live).toMatch(/class="speaker" lang="zh">代表8</)
    expect(live).toContain('等候发言 1 人')
    expect(live).toMatch(/<dt>记录<\/dt><dd>3<\/dd>/)
  })

  test('how a speaker stands to a note is told as in the papers', async () => {
    const { database, id, pages } = await startDiscussion()
    const own = createReader({
      library: () => library,
      paint: async () => null,
      discussions: pages,
    })
    const opened = await own.request('/session', { method: 'POST', body: initData(INSIDER) })
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
    const act = (actor: typeof ADMIN, action: Action) =>
      discussions(database).act({ place: PLACE, actor, action, now: Date.now(), update: null })
    await act(member(INSIDER), { kind: 'dispute', number: 1 })
    await act(ADMIN, { kind: 'reword', number: 2, text: '经费从哪里来？' })
    await act(ADMIN, { kind: 'reword', number: 3, text: '报告很实在' })
    await act(member(INSIDER), { kind: 'check', number: 3 })
    const read = async (language: string) => {
      const headers = { cookie, 'accept-language': language }
      const text = await (await own.request(`/d/${id}`, { headers })).text()
      return [...text.matchAll(/class="unchecked">([^<]*)</g)].map(([, mark]) => mark).sort()
    }
    expect(await read('zh-CN')).toEqual(['发言人有异议', '经他人改动，未核对'])
    expect(await read('en')).toEqual([
      'changed by somebody else, unchecked',
      'disputed by the speaker',
    ])
    await database.destroy()
  })

  test('in English the kinds of notes are English, and what members wrote is marked as Chinese', async () => {
    const headers = { cookie: await cookieOf(INSIDER), 'accept-language': 'en' }
    const read = async (path: string) => await (await app.request(path, { headers })).text()
    const [notes, live] = [await read(`/d/${started.id}`), await read(`/d/${started.id}/live`)]
    expect(notes).toContain('<b>No. 1 · Suggestion · <span lang="zh">')
    expect(notes).toMatch(/<p lang="zh">今年代表建议办得扎实<\/p>/)
    expect(notes).not.toMatch(/· 建议 ·|· 询问 ·/)
    expect(live).toMatch(/<dt>Praise<\/dt>/)
    expect(live).not.toMatch(/<dt>[^<]*[一-龥]/)
  })

  const strangers: readonly (readonly [who: string, cookie: () => Promise<string>])[] = [
    ['nobody', async () => ''],
    ['somebody outside the chat', () => cookieOf(OUTSIDER)],
    ['a forged cookie', async () => `member=${INSIDER}.9999999999.c2lnbmF0dXJl`],
    ['another’s signature', async () => (await cookieOf(OUTSIDER)).replace('=7.', '=5.')],
  ]
  for (const [who, cookie] of strangers)
    test(`not ${who}, by any address`, async () => {
      const headers = { cookie: await cookie() }
      expect(everyPath()).toContain(`/d/${started.id}/live/board`)
      for (const path of everyPath())
        for (const method of ['GET', 'POST', 'HEAD']) {
          const response = await app.request(path, { method, headers })
          const body = await response.text()
          if (path.startsWith('/d/'))
            expect([403, 404], `${method} ${path}`).toContain(response.status)
          for (const secret of SECRETS) expect(body, `${method} ${path}`).not.toContain(secret)
        }
    })

  test('a refusal tells nothing of what exists', async () => {
    const refusals = await Promise.all(
      [`/d/${started.id}`, '/d/999', '/d/x'].map(async path => (await app.request(path)).text()),
    )
    expect(new Set(refusals).size).toBe(1)
  })

  test('a member who left the chat sees nothing any more', async () => {
    const left = createReader({
      library: () => library,
      paint: async () => null,
      discussions: { ...started.pages, isMember: async () => false },
    })
    const response = await left.request(`/d/${started.id}`, {
      headers: { cookie: await cookieOf(INSIDER) },
    })
    expect(response.status).toBe(403)
  })

  test('a cookie ends', async () => {
    const later = createReader({
      library: () => library,
      paint: async () => null,
      discussions: { ...started.pages, now: () => Date.now() + 13 * 3_600_000 },
    })
    const response = await later.request(`/d/${started.id}`, {
      headers: { cookie: await cookieOf(INSIDER) },
    })
    expect(response.status).toBe(403)
  })

  test('without a bot there are no such pages', async () => {
    const alone = createReader({ library: () => library, paint: async () => null })
    expect((await alone.request(`/d/${started.id}`)).status).toBe(404)
    expect((await alone.request('/session', { method: 'POST' })).status).toBe(404)
  })
})

describe('membership', () => {
  test.each([
    [{ status: 'member' }, true],
    [{ status: 'creator' }, true],
    [{ status: 'administrator' }, true],
    [{ status: 'restricted', is_member: true }, true],
    [{ status: 'restricted', is_member: false }, false],
    [{ status: 'left' }, false],
    [{ status: 'kicked' }, false],
  ])('%j', async (answer, inside) => {
    const api = { getChatMember: async () => answer } as never
    expect(await new Membership(api, () => 0).has(-1, 5, false)).toBe(inside)
  })

  test('is asked of Telegram again as soon as a change is told, also of what is just being asked', async () => {
    let status = 'member'
    let answer = () => {}
    const waits = new Promise<void>(resolve => {
      answer = resolve
    })
    const api = {
      getChatMember: async () => {
        const told = { status }
        if (status === 'member') await waits
        return told
      },
    }
    const membership = new Membership(api as never, () => 0)
    const asked = membership.has(-1, 5, false)
    status = 'left'
    membership.forget({ chat: -1, user: 5 })
    answer()
    expect([await asked, await membership.has(-1, 5, false)]).toEqual([false, false])
    status = 'administrator'
    expect(await membership.has(-1, 5, false)).toBe(false)
    membership.forget({ chat: -1, user: 55 })
    membership.forget({ chat: -10, user: null })
    expect(await membership.has(-1, 5, false)).toBe(false)
    membership.forget({ chat: -1, user: null })
    expect(await membership.has(-1, 5, false)).toBe(true)
  })

  test('an office, too', async () => {
    let status = 'administrator'
    const api = {
      getChatMember: async () => ({ status }),
      getChatAdministrators: async () => (status === 'left' ? [] : [{ user: { id: 5 } }]),
    }
    let now = 1
    const database = await openDatabase(':memory:')
    const means = { standings: standings(database), now: () => now++, log: { warn: () => {} } }
    const administrators = new Administrators(api as never, means)
    const standing = () => administrators.standing(-1, 5, false)
    expect(await standing()).toEqual({ administrator: true })
    status = 'left'
    expect(await standing()).toEqual({ administrator: true })
    await administrators.forget({ chat: -1, user: 5 })
    expect(await standing()).toEqual({ administrator: false, outside: true })
    await database.destroy()
  })

  test.each([
    [{ my_chat_member: { chat: { id: -1 } } }, [{ chat: -1, user: null }]],
    [
      { chat_member: { chat: { id: -1 }, new_chat_member: { user: { id: 5 } } } },
      [{ chat: -1, user: 5 }],
    ],
    [{ message: { chat: { id: -1 }, left_chat_member: { id: 5 } } }, [{ chat: -1, user: 5 }]],
    [
      { message: { chat: { id: -1 }, new_chat_members: [{ id: 5 }, { id: 6 }] } },
      [
        { chat: -1, user: 5 },
        { chat: -1, user: 6 },
      ],
    ],
    [{ message: { chat: { id: -1 }, text: '一' } }, []],
    // Damaged on the way.
    [{ chat_member: { new_chat_member: {} } }, []],
    [{ my_chat_member: {} }, []],
    [{ message: { left_chat_member: { id: 5 } } }, []],
    [{ message: { chat: { id: '-1' }, left_chat_member: { id: 5 } } }, []],
  ])('what an update tells of it: %j', (update, changes) => {
    expect(memberChanges({ update_id: 1, ...update } as never)).toEqual(changes)
  })

  test('is asked of Telegram again after half a minute', async () => {
    let asked = 0
    let now = 0
    const api = { getChatMember: async () => ({ status: ++asked === 1 ? 'member' : 'left' }) }
    const membership = new Membership(api as never, () => now)
    const answers = []
    for (now of [0, 29_000, 31_000]) answers.push(await membership.has(-1, 5, false))
    expect(answers).toEqual([true, true, false])
  })

  test('is asked each time where a page is opened, and what is told then is kept for the board', async () => {
    let status = 'member'
    const api = { getChatMember: async () => ({ status }) }
    const membership = new Membership(api as never, () => 0)
    const reader = createReader({
      library: () => library,
      paint: async () => null,
      discussions: {
        ...started.pages,
        isMember: (chat, user, fresh) => membership.has(chat, user, fresh),
      },
    })
    const headers = { cookie: await cookieOf(INSIDER) }
    const statusesOf = async (...pages: string[]) => {
      const statuses: number[] = []
      for (const page of pages)
        statuses.push((await reader.request(`/d/${started.id}${page}`, { headers })).status)
      return statuses
    }
    expect(await statusesOf('', '/live', '/live/board')).toEqual([200, 200, 200])
    // Nothing has told of it.
    status = 'left'
    expect(await statusesOf('/live/board', '/live', '/live/board')).toEqual([200, 403, 403])
    status = 'member'
    expect(await statusesOf('/live/board', '', '/live/board')).toEqual([403, 200, 200])
  })
})
