import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text as readAll } from 'node:stream/consumers'
import { Api } from 'grammy'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { check } from '../src/cli/commands.ts'
import { draftText } from '../src/intake/comments.ts'
import { docxOf } from './documents/files.ts'
import { CORPUS, endQuietly, newFolder, type RunningBot, startBot } from './running.ts'
import type { FakePrivateChat } from './telegram/chats.ts'
import { type FakeTelegram, startTelegram } from './telegram/server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

const DRAFT = ['发言稿', '一年来，代表建议230件全部办理完毕并答复代表。']

let telegram: FakeTelegram
let chat: FakePrivateChat
let bot: RunningBot

beforeEach(async () => {
  telegram = await startTelegram({ longestPoll: 200 })
  chat = telegram.privateChat(telegram.user())
  bot = startBot(telegram, { corpus: CORPUS })
})
afterEach(() => endQuietly(telegram, bot))

test('a Word file comes back with comments, its words untouched', async () => {
  chat.attach(chat.user, '发言稿.docx', await docxOf(DRAFT))
  expect((await chat.reply()).text).toMatch(/230件 与报告不符，报告为 228件/)
  const { document } = await chat.reply()
  expect(document?.file_name).toBe('发言稿-核对.docx')
  const file = await new Api(telegram.token, { apiRoot: telegram.url }).getFile(
    document?.file_id ?? '',
  )
  const address = `${telegram.url}/file/bot${telegram.token}/${file.file_path}`
  const content = new Uint8Array(await (await fetch(address)).arrayBuffer())
  expect(draftText(content)).toBe(DRAFT.join('\n'))
})

test('/check as a reply to a file in a group', async () => {
  const group = telegram.group({ title: '第一代表小组', members: [chat.user] })
  const file = group.attach(chat.user, '发言稿.txt', DRAFT.join('\n'))
  group.say(chat.user, '/check', { replyTo: file })
  expect((await group.reply()).text).toMatch(/230件 与报告不符，报告为 228件/)
})

test('a text file has its verdicts alone', async () => {
  chat.attach(chat.user, '发言稿.txt', DRAFT.join('\n'))
  expect((await chat.reply()).text).toMatch(/核对 1 个数字：0 个与报告一致，1 个不符/)
})

test('what cannot be read is refused with the remedy', async () => {
  chat.attach(chat.user, '照片.png', Buffer.from('89504e470d0a1a0a', 'hex'))
  expect((await chat.reply()).text).toBe(
    '没有核对“照片.png”。图片，没有文字：请先做文字识别（OCR），或者换成文字版。',
  )
})

test('the command line writes the commented copy beside the draft', async () => {
  const path = join(newFolder(), '发言稿.docx')
  writeFileSync(path, await docxOf(DRAFT))
  const output = new PassThrough()
  await check(path, { corpus: CORPUS }, { input: new PassThrough(), output })
  output.end()
  expect(await readAll(output)).toMatch(
    /❌ 230件 与报告不符，报告为 228件[\s\S]*批注写在 .*发言稿-核对\.docx\n$/,
  )
  const copy = path.replace('.docx', '-核对.docx')
  expect(existsSync(copy) && draftText(readFileSync(copy))).toBe(DRAFT.join('\n'))
})
