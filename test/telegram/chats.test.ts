import { describe, expect, test } from 'vitest'
import { api, chat, say, telegram, useTelegram, wait } from './harness.ts'

useTelegram()

describe('groups', () => {
  const people = () => {
    const zhang = telegram.user({ first_name: '张', username: 'zhang_san' })
    const wang = telegram.user({ first_name: '王' })
    return { zhang, wang }
  }
  const seen = () => telegram.pending.map(({ message }) => message?.text)

  test('privacy mode shows commands, replies to the bot and messages through it', async () => {
    const { zhang, wang } = people()
    const group = telegram.group({ title: '第三组', admins: [zhang], members: [wang] })
    const plain = group.say(wang, '赤字率是多少')
    group.say(wang, '@report_test_bot 赤字率')
    group.say(wang, '/ask@other_bot 一')
    group.say(wang, '请用 /ask')
    group.say(wang, '/ask今年', { replyTo: plain })
    group.say(wang, '/ask@Report_Test_Bot 一')
    const answer = await api.sendMessage(group.id, '答')
    group.say(zhang, '谢谢', { replyTo: answer })
    group.join(telegram.user({ first_name: '陈' }))
    expect(seen()).toEqual(['/ask今年', '/ask@Report_Test_Bot 一', '谢谢', undefined])
    const [{ message } = {}] = telegram.pending
    expect(message?.entities).toEqual([{ type: 'bot_command', offset: 0, length: 4 }])
    expect(message?.reply_to_message?.text).toBe('赤字率是多少')
  })

  test('an administrator bot sees everything', () => {
    const { zhang } = people()
    const group = telegram.group({ title: '第三组', admins: [zhang], bot: 'administrator' })
    group.say(zhang, '赤字率是多少')
    expect(seen()).toEqual(['赤字率是多少'])
  })

  test('in a forum messages stay in their topic', async () => {
    const { zhang } = people()
    const forum = telegram.group({ title: '分组', forum: true, topics: ['财政'], admins: [zhang] })
    const thread = forum.topic('财政')
    const command = forum.say(zhang, '/ask 赤字率', { thread })
    expect(command).toMatchObject({
      message_thread_id: thread,
      is_topic_message: true,
      reply_to_message: { forum_topic_created: { name: '财政' } },
    })
    const answer = await api.sendMessage(forum.id, '答', { message_thread_id: thread })
    expect(answer).toMatchObject({ message_thread_id: thread, is_topic_message: true })
    const wrong = { error_code: 400, description: 'Bad Request: message thread not found' }
    for (const message_thread_id of [1, 77])
      await expect(api.sendMessage(forum.id, '答', { message_thread_id })).rejects.toMatchObject(
        wrong,
      )
    forum.removeTopic('财政')
    await expect(
      api.sendMessage(forum.id, '答', { message_thread_id: thread }),
    ).rejects.toMatchObject(wrong)
  })

  test('a thread of replies in a supergroup is no topic', async () => {
    const { zhang } = people()
    const group = telegram.group({ title: '第三组', supergroup: true, admins: [zhang] })
    const first = group.say(zhang, '一')
    const reply = group.say(zhang, '二', { replyTo: first })
    expect(reply.message_thread_id).toBe(first.message_id)
    await expect(
      api.sendMessage(group.id, '答', { message_thread_id: first.message_id }),
    ).rejects.toMatchObject({ description: 'Bad Request: message thread not found' })
  })

  test('an upgraded group tells its new id', async () => {
    const { zhang } = people()
    const group = telegram.group({ title: '第三组', admins: [zhang] })
    const heir = group.migrate()
    expect(telegram.pending.map(({ message }) => message)).toMatchObject([
      { chat: { id: group.id }, migrate_to_chat_id: heir.id },
      { chat: { id: heir.id, type: 'supergroup' }, migrate_from_chat_id: group.id },
    ])
    await expect(api.sendMessage(group.id, '答')).rejects.toMatchObject({
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: heir.id },
    })
    await api.sendMessage(heir.id, '答')
  })

  test('the bot comes, is promoted and goes', async () => {
    const { zhang, wang } = people()
    const group = telegram.group({ title: '第三组', admins: [zhang], members: [wang], bot: 'left' })
    await expect(api.sendMessage(group.id, '答')).rejects.toMatchObject({ error_code: 403 })
    group.setBot(zhang, 'member')
    const sent = await api.sendMessage(group.id, '答')
    const pin = () => api.pinChatMessage(group.id, sent.message_id)
    await expect(pin()).rejects.toMatchObject({
      description: 'Bad Request: not enough rights to manage pinned messages in the chat',
    })
    await expect(
      api.deleteMessage(group.id, group.say(wang, '一').message_id),
    ).rejects.toMatchObject({ description: "Bad Request: message can't be deleted" })
    group.setBot(zhang, 'administrator')
    await pin()
    expect(group.pinnedMessage?.text).toBe('答')
    expect((await api.getChat(group.id)).pinned_message?.text).toBe('答')
    expect(await api.getChatAdministrators(group.id)).toMatchObject([
      { status: 'creator', user: zhang },
      { status: 'administrator', user: { id: telegram.bot.id } },
    ])
    expect(await api.getChatMember(group.id, wang.id)).toMatchObject({ status: 'member' })
    await api.leaveChat(group.id)
    await expect(api.sendMessage(group.id, '答')).rejects.toMatchObject({
      description: 'Forbidden: bot is not a member of the group chat',
    })
    const changes = telegram.pending.flatMap(({ my_chat_member: change }) =>
      change ? [`${change.old_chat_member.status} → ${change.new_chat_member.status}`] : [],
    )
    expect(changes).toEqual(['left → member', 'member → administrator'])
  })

  test('a group takes 20 messages a minute when that is switched on', async () => {
    const { zhang } = people()
    const group = telegram.group({ title: '第三组', admins: [zhang] })
    telegram.limits.flood = true
    for (let sent = 0; sent < 20; sent += 1) await api.sendMessage(group.id, '答')
    wait(20)
    await expect(api.sendMessage(group.id, '答')).rejects.toMatchObject({
      error_code: 429,
      description: 'Too Many Requests: retry after 40',
      parameters: { retry_after: 40 },
    })
    wait(40)
    await api.sendMessage(group.id, '答')
  })
})

describe('private chats', () => {
  test('a user who blocked the bot is out of reach', async () => {
    chat.block()
    await expect(say('一')).rejects.toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    })
    expect(telegram.pending[0]?.my_chat_member?.new_chat_member.status).toBe('kicked')
    chat.unblock()
    await say('一')
  })

  test('a bot does not write first', async () => {
    const stranger = telegram.user({ first_name: '陈' })
    await expect(api.sendMessage(stranger.id, '一')).rejects.toMatchObject({
      description: "Forbidden: bot can't initiate conversation with a user",
    })
  })

  test('a deep link starts the bot with its parameter', () => {
    expect(chat.start('2025-3-12').text).toBe('/start 2025-3-12')
    expect(() => chat.start('赤字率')).toThrow('start parameter')
  })

  test('a file that a user sent can be downloaded', async () => {
    const { document } = chat.attach(chat.user, '发言.txt', '赤字率拟按4%')
    const { file_path } = await api.getFile(document?.file_id ?? '')
    const response = await fetch(`${telegram.url}/file/bot${telegram.token}/${file_path}`)
    expect(await response.text()).toBe('赤字率拟按4%')
    await expect(api.getFile('nothing')).rejects.toMatchObject({ error_code: 400 })
  })

  test('an old message cannot be deleted', async () => {
    const { message_id } = await say('一')
    wait(49 * 3600)
    await expect(api.deleteMessage(chat.id, message_id)).rejects.toMatchObject({
      description: "Bad Request: message can't be deleted for everyone",
    })
  })
})
