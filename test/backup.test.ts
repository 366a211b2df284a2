import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { backUp, restore } from '../src/store/backup.ts'
import { openDatabase } from '../src/store/database.ts'
import { discussions } from '../src/store/discussions.ts'
import { ADMIN, BEGIN, NOON, note, PLACE, personOf } from './discussing.ts'
import { newFolder } from './running.ts'

const begin = { place: PLACE, actor: ADMIN, action: BEGIN, now: NOON, update: null }

async function topicIn(file: string): Promise<string | undefined> {
  const database = await openDatabase(file)
  const { discussion } = await discussions(database).state(PLACE)
  await database.destroy()
  return discussion?.topic
}

describe('a copy', () => {
  test('is made while the bot runs, and takes the place of what is there', async () => {
    const folder = newFolder()
    const [file, copy] = [join(folder, 'bot.sqlite'), join(folder, 'copy.sqlite')]
    const database = await openDatabase(file)
    await backUp(file, join(folder, 'empty.sqlite'))
    await discussions(database).act(begin)
    await backUp(file, copy)
    expect(() => restore(file, copy)).toThrow('stop the bot first')
    await database.destroy()
    const topic = await topicIn(file)
    expect(restore(file, join(folder, 'empty.sqlite'))).toBe(`${file}.before-restore`)
    expect(await topicIn(file)).toBeUndefined()
    restore(file, copy)
    expect(topic).toBeDefined()
    expect(await topicIn(file)).toBe(topic)
    expect(restore(join(folder, 'new.sqlite'), copy)).toBeNull()
  })

  test('that is made after somebody was forgotten holds no word of theirs', async () => {
    const folder = newFolder()
    const [file, copy] = [join(folder, 'bot.sqlite'), join(folder, 'copy.sqlite')]
    const database = await openDatabase(file)
    const book = discussions(database)
    const five = { ...ADMIN, id: 5, name: '伍五姓名' }
    const draft = { text: '伍五说的话', message: 1, speaker: personOf(five) }
    await book.act({ ...begin, actor: five })
    await book.act({ ...begin, actor: five, action: note(draft) })
    await backUp(file, copy)
    expect(readFileSync(copy).includes(draft.text)).toBe(true)
    await book.forget(five)
    await backUp(file, copy)
    for (const words of [five.name, draft.text])
      expect(readFileSync(copy).includes(words)).toBe(false)
    await database.destroy()
  })

  test('of a later version, of something else or damaged is refused with the cause', async () => {
    const folder = newFolder()
    const file = join(folder, 'bot.sqlite')
    await (await openDatabase(file)).destroy()
    const later = join(folder, 'later.sqlite')
    await backUp(file, later)
    const changed = new SQLite(later)
    changed.exec("insert into kysely_migration values ('999_later', '')")
    changed.close()
    expect(() => restore(file, later)).toThrow('999_later')
    const other = join(folder, 'other.txt')
    writeFileSync(other, '不是数据库'.repeat(500))
    expect(() => restore(file, other)).toThrow('no database of this bot')
    expect(() => restore(file, join(folder, 'none'))).toThrow('there is no such file')
    await expect(backUp(join(folder, 'none'), other)).rejects.toThrow('there is no database')
    await expect(backUp('postgres://db/bot', other)).rejects.toThrow('pg_dump')
  })
})
