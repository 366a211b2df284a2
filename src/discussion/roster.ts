import type { Person } from './discussion.ts'

/** A member as the 简报 names them. */
export interface RosterEntry {
  /** How Telegram knows them: `@username` in small letters, their number, or the name they show. */
  readonly key: string
  readonly name: string
  /** 代表团 or group; empty when not told. */
  readonly delegation: string
}

/** What a roster file says, and the lines that could not be read (counted from 1). */
export interface RosterReading {
  readonly entries: readonly RosterEntry[]
  readonly unread: readonly { readonly line: number; readonly text: string }[]
}

const SEPARATOR = /\s*[,，;；\t]\s*/
const HEADER = /^(?:账号|帐号|用户|用户名|telegram|username|user|id|key)$/i
const LONGEST = 64

/**
 * Reads a roster: one member a line, `账号,姓名,代表团`, where the account is `@name`, a number or the name shown.
 * A line with a name alone is somebody who shows their full name.
 *
 * @example parseRoster('@zhangsan,张三,云峰代表团').entries[0]?.delegation // '云峰代表团'
 */
export function parseRoster(text: string): RosterReading {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const read = lines.map((line, index) => ({ line: index + 1, text: line.trim() }))
  const filled = read.filter(({ text }, index) => text !== '' && !(index === 0 && isHeader(text)))
  const entries = filled.map(each => ({ ...each, entry: entryOf(each.text) }))
  return {
    entries: entries.flatMap(({ entry }) => entry ?? []),
    unread: entries
      .filter(({ entry }) => entry === undefined)
      .map(({ line, text }) => ({ line, text })),
  }
}

const isHeader = (line: string): boolean => HEADER.test(cellsOf(line)[0] ?? '')

// "张三","一组" → 张三 | 一组
const cellsOf = (line: string): string[] =>
  line.split(SEPARATOR).map(cell => cell.replace(/^"(.*)"$/, '$1').trim())

function entryOf(line: string): RosterEntry | undefined {
  const [first = '', second = first, delegation = '', ...more] = cellsOf(line)
  const cells = [first, second, delegation]
  if (first === '' || second === '' || more.some(cell => cell !== '')) return undefined
  if (cells.some(cell => cell.length > LONGEST) || (second === first && /^[@\d]/.test(first)))
    return undefined
  return { key: keyOf(first), name: second, delegation }
}

const keyOf = (account: string): string =>
  account.startsWith('@') ? account.toLowerCase() : account

/**
 * A member's entry: by number, by username, or by the name they show.
 *
 * @example rosterEntry(roster, { id: 5, name: '小张', username: 'ZhangSan' })?.name // '张三'
 */
export function rosterEntry(
  roster: readonly RosterEntry[],
  person: Person,
): RosterEntry | undefined {
  return rosterKeys(person)
    .map(key => roster.find(entry => entry.key === key))
    .find(entry => entry !== undefined)
}

/** What a member may stand under in a roster: number, username, shown name. */
export const rosterKeys = ({ id, name, username }: Person): string[] => [
  String(id),
  `@${username?.toLowerCase() ?? ''}`,
  name,
]

/** The name to print: the roster's, or the one that Telegram shows. */
export function fullName(roster: readonly RosterEntry[], person: Person): string {
  return rosterEntry(roster, person)?.name ?? person.name
}
