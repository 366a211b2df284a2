import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import SQLite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { backups } from '../src/cli/keeping.ts'
import { backUp, copiesOf, restore } from '../src/store/backup.ts'
import { CopyList } from '../src/store/copies.ts'
import { openDatabase } from '../src/store/database.ts'
import { discussions } from '../src/store/discussions.ts'
import { ADMIN, BEGIN, MINUTE, NOON, note, PLACE, personOf } from './discussing.ts'
import { newFolder } from './running.ts'

const begin = { place: PLACE, actor: ADMIN, action: BEGIN, now: NOON, update: null }

async function topicIn(file: string): Promise<string | undefined> {
  const database = await openDatabase(file)
  const { discussion } = await discussions(database).state(PLACE)
  await database.destroy()
  return discussion?.topic
}

describe('the list of copies', () => {
  test('tells when each was made, which hold words of somebody who was forgotten, which are gone', async () => {
    const folder = newFolder()
    const [file, one, other] = ['bot', 'one', 'other'].map(name => join(folder, `${name}.sqlite`))
    if (!file || !one || !other) return expect.unreachable()
    await (await openDatabase(file)).destroy()
    const list = new CopyList(file)
    list.noteForgetting(NOON)
    expect(list.all()).toEqual([])
    await backUp(file, one, NOON)
    list.noteForgetting(NOON + MINUTE)
    await backUp(file, other, NOON + 2 * MINUTE)
    const copy = { path: one, at: NOON, isThere: true, isOutdated: true }
    const later = { path: other, at: NOON + 2 * MINUTE, isThere: true, isOutdated: false }
    expect(list.all()).toEqual([copy, later])
    // The list is the owner's, whatever takes the database's place; the former one is a copy, too.
    restore(file, other, NOON + 3 * MINUTE)
    expect(list.all()).toHaveLength(3)
    rmSync(one)
    await backUp(file, other, NOON + 4 * MINUTE)
    expect(list.all().map(({ path, isThere }) => [path, isThere])).toEqual([
      [one, false],
      [`${file}.before-restore`, true],
      [other, true],
    ])
    list.tidy()
    expect(list.all()).toHaveLength(2)
  })

  test('is printed', async () => {
    const folder = newFolder()
    const [file, copy] = [join(folder, 'bot.sqlite'), join(folder, 'copy.sqlite')]
    await (await openDatabase(file)).destroy()
    await backUp(file, copy, NOON)
    new CopyList(file).noteForgetting(NOON + MINUTE)
    rmSync(copy)
    const printed = async (tidy: boolean) => {
      const output = new PassThrough()
      backups({ tidy }, file, { output })
      output.end()
      return await text(output)
    }
    expect(await printed(false)).toBe(
      `2026-02-02T02:40:00.000Z  ${copy}  — holds words of somebody who was forgotten since: delete it  — not there any more: moved, or deleted\n`,
    )
    expect(await printed(true)).toBe('')
    expect(() => copiesOf('postgres://db/bot')).toThrow('the list of your own copies')
    expect(() => copiesOf(':memory:')).toThrow('in memory')
    expect(new CopyList('postgres://db/bot').all()).toEqual([])
  })
})

describe('a copy', () => {
  test('is made while the bot runs, and takes the place of what is there', async () => {
    const folder = newFolder()
    const [file, copy] = [join(folder, 'bot.sqlite'), join(folder, 'copy.sqlite')]
    const database = await openDatabase(file)
    await backUp(file, join(folder, 'empty.sqlite'), NOON)
    await discussions(database).act(begin)
    await backUp(file, copy, NOON)
    expect(() => restore(file, copy, NOON)).toThrow('stop the bot first')
    await database.destroy()
    const topic = await topicIn(file)
    expect(restore(file, join(folder, 'empty.sqlite'), NOON)).toBe(`${file}.before-restore`)
    expect(await topicIn(file)).toBeUndefined()
    restore(file, copy, NOON)
    expect(topic).toBeDefined()
    expect(await topicIn(file)).toBe(topic)
    expect(restore(join(folder, 'new.sqlite'), copy, NOON)).toBeNull()
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
    await backUp(file, copy, NOON)
    expect(readFileSync(copy).includes(draft.text)).toBe(true)
    await book.forget(five)
    await backUp(file, copy, NOON)
    for (const words of [five.name, draft.text])
      expect(readFileSync(copy).includes(words)).toBe(false)
    await database.destroy()
  })

  test('of a later version, of something else or damaged is refused with the cause', async () => {
    const folder = newFolder()
    const file = join(folder, 'bot.sqlite')
    await (await openDatabase(file)).destroy()
    const later = join(folder, 'later.sqlite')
    await backUp(file, later, NOON)
    const changed = new SQLite(later)
    changed.exec("insert into kysely_migration values ('999_later', '')")
    changed.close()
    expect(() => restore(file, later, NOON)).toThrow('999_later')
    const other = join(folder, 'other.txt')
    writeFileSync(other, '不是数据库'.repeat(500))
    expect(() => restore(file, other, NOON)).toThrow('no database of this bot')
    expect(() => restore(file, join(folder, 'none'), NOON)).toThrow('there is no such file')
    await expect(backUp(join(folder, 'none'), other, NOON)).rejects.toThrow('there is no database')
    await expect(backUp('postgres://db/bot', other, NOON)).rejects.toThrow('pg_dump')
  })
})
