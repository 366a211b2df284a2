import { seenLine } from '../report/controls.ts'
import { fold } from '../report/fold.ts'
import type { Person } from './discussion.ts'

/**
 * An account as a roster names it. Each kind is typed: whoever shows the name `@zhangsan` or `12345` stands
 * under `name:@zhangsan`, never under another one's username or number.
 */
export type RosterKey = `id:${string}` | `@${string}` | `name:${string}`

/** A member as the 简报 names them. */
export interface RosterEntry {
  readonly key: RosterKey
  readonly name: string
  /** 代表团 or group; empty when not told. */
  readonly delegation: string
  /** The account that the convener confirmed for this line, by Telegram's number; null: none yet. */
  readonly user: number | null
}

/** A row of a roster file, counted from 1. */
export interface RosterRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** What a roster says, and the rows that could not be read. */
export interface RosterReading {
  readonly entries: readonly RosterEntry[]
  readonly unread: readonly { readonly line: number; readonly text: string }[]
}

// What a column may be headed.
const HEADINGS = {
  account: /^(?:telegram)?(?:账号|帐号|账户|用户|用户名|username|user|userid|id|key|tg|telegram)$/i,
  name: /^(?:代表|委员|成员|人员)?(?:姓名|名字|name|fullname)$/i,
  delegation: /^(?:所在)?(?:代表团|团组|小组|组别|分组|单位|选区|delegation|group)$/i,
} as const

type Column = keyof typeof HEADINGS
type Layout = Readonly<Partial<Record<Column, number>>>

const PLAIN: Layout = { account: 0, name: 1, delegation: 2 }
const LONGEST = 64
// Sheets often have a title or two above the headings.
const TITLES = 4

/**
 * Reads a roster: one member a row, account, name and delegation. The account is `@name`, a number or the name
 * shown; a row with a name alone is somebody who shows their full name. Headings may order the columns otherwise.
 *
 * @example readRoster([{ line: 1, cells: ['@zhangsan', '张三', '云峰代表团'] }]).entries[0]?.key // '@zhangsan'
 */
export function readRoster(rows: readonly RosterRow[]): RosterReading {
  const filled = rows.map(clean).filter(({ cells }) => cells.some(cell => cell !== ''))
  const head = filled.slice(0, TITLES).findIndex(({ cells }) => layoutOf(cells) !== null)
  const layout = layoutOf(filled[head]?.cells ?? []) ?? PLAIN
  const known = new Set<RosterKey>()
  const read = filled
    .slice(head + 1)
    .map(row => ({ row, entry: entryOf(row.cells, layout, known) }))
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    unread: read
      .filter(({ entry }) => entry === undefined)
      .map(({ row: { line, cells } }) => ({ line, text: cells.join(',').replace(/,+$/, '') })),
  }
}

const clean = ({ line, cells }: RosterRow): RosterRow => ({ line, cells: cells.map(seenLine) })

/** Where the columns are, if the cells are headings. */
function layoutOf(cells: readonly string[]): Layout | null {
  const words = cells.map(cell => cell.replace(/[\s_（(].*$|[:：]$/gu, ''))
  const columns = (Object.keys(HEADINGS) as Column[]).flatMap(column => {
    const at = words.findIndex(word => HEADINGS[column].test(word))
    return at < 0 ? [] : [[column, at] as const]
  })
  const found: Layout = Object.fromEntries(columns)
  return found.account === 0 || (found.name !== undefined && columns.length > 1) ? found : null
}

// A second row for one account is not read: nobody knows which of the two is right.
function entryOf(
  cells: readonly string[],
  layout: Layout,
  known: Set<RosterKey>,
): RosterEntry | undefined {
  const entry = layout === PLAIN ? plainEntry(cells) : headedEntry(cells, layout)
  if (entry === undefined || known.has(entry.key)) return undefined
  known.add(entry.key)
  return entry
}

function plainEntry(cells: readonly string[]): RosterEntry | undefined {
  const [first = '', second = '', delegation = '', ...more] = cells
  if (more.some(cell => cell !== '')) return undefined
  return made(first, second, delegation)
}

function headedEntry(cells: readonly string[], layout: Layout): RosterEntry | undefined {
  const at = (column: Column) => cells[layout[column] ?? -1] ?? ''
  return made(at('account') || at('name'), at('name'), at('delegation'))
}

function made(account: string, named: string, delegation: string): RosterEntry | undefined {
  const isName = keyOf(account).startsWith('name:')
  const name = named === '' && isName ? account : named
  if (account === '' || !isAName(name)) return undefined
  if ([account, name, delegation].some(cell => cell.length > LONGEST)) return undefined
  return { key: keyOf(account), name, delegation, user: null }
}

// 张三, Zhang San; not 12345 and not @zhangsan
const isAName = (text: string): boolean => /\p{L}/u.test(text) && !/^[@\d=+-]/.test(text)

/**
 * An account as a roster names it.
 *
 * @example keyOf('@ZhangSan') // '@zhangsan'
 */
export function keyOf(account: string): RosterKey {
  if (/^@\w/.test(account)) return `@${account.slice(1).toLowerCase()}`
  return /^\d+$/.test(account) ? `id:${account}` : `name:${comparable(account)}`
}

// As names are compared: 王 明 is 王明, whatever the width of its characters, and 張三 reads as 张三.
const comparable = (name: string): string =>
  fold(seenLine(name).normalize('NFKC')).replace(/\s/g, '')

/** Who somebody is by a roster. */
export type Identity =
  /** By number or username, or confirmed by the convener. */
  | { readonly kind: 'known'; readonly entry: RosterEntry }
  /** They only show a name that stands there: anybody can. */
  | { readonly kind: 'claimed'; readonly entry: RosterEntry }
  /** They stand nowhere, yet show a name like one that does. */
  | { readonly kind: 'alike' }
  | { readonly kind: 'stranger' }

/**
 * Who somebody is by a roster.
 *
 * @example identityIn(roster, { id: 5, name: '小张', username: 'ZhangSan' }) // { kind: 'known', entry: … }
 */
export function identityIn(roster: readonly RosterEntry[], person: Person): Identity {
  const known = sureKeys(person)
    .map(isMeant => roster.find(isMeant))
    .find(entry => entry !== undefined)
  if (known !== undefined) return { kind: 'known', entry: known }
  const shown = comparable(person.name)
  const { shownIn, names } = readingOf(roster)
  const lines = roster.filter((_, at) => shownIn[at] === shown)
  const claimed = lines.some(({ user }) => user !== null) ? undefined : lines[0]
  if (claimed !== undefined) return { kind: 'claimed', entry: claimed }
  return { kind: names.some(name => isLike(shown, name)) ? 'alike' : 'stranger' }
}

/** A roster's names as they are compared, line by line; null where a line goes by an account. */
interface Compared {
  readonly shownIn: readonly (string | null)[]
  readonly names: readonly string[]
}

// Many members are looked up in one roster of thousands.
const compared = new WeakMap<readonly RosterEntry[], Compared>()

function readingOf(roster: readonly RosterEntry[]): Compared {
  const known = compared.get(roster)
  if (known !== undefined) return known
  const shownIn = roster.map(({ key }) =>
    key.startsWith('name:') ? comparable(key.slice('name:'.length)) : null,
  )
  const reading = { shownIn, names: roster.map(({ name }) => comparable(name)) }
  compared.set(roster, reading)
  return reading
}

type Meant = (entry: RosterEntry) => boolean

// The surest first. A line that was confirmed for one account is nobody else's.
const sureKeys = ({ id, username }: Person): Meant[] => {
  const free = ({ user }: RosterEntry) => user === null || user === id
  return [
    entry => entry.user === id,
    entry => entry.key === `id:${id}` && free(entry),
    entry => username !== null && entry.key === `@${username.toLowerCase()}` && free(entry),
  ]
}

// 王明（临江代表团） looks like the 王明 of the roster, and anything in brackets like a delegation.
function isLike(shown: string, own: string): boolean {
  return (own.length > 1 && shown.includes(own)) || /[（(〔【[]/.test(shown)
}

/** What is printed behind a name that only looks like one of the roster. */
export const UNCONFIRMED = '〔身份未确认〕'

/**
 * The name to show in a chat: the roster's of whom it surely knows, else the one that Telegram shows, with a mark
 * where it only looks like one of the roster.
 *
 * @example fullName(roster, { id: 5, name: '小张', username: 'ZhangSan' }) // '张三'
 */
export function fullName(roster: readonly RosterEntry[], person: Person): string {
  const identity = identityIn(roster, person)
  if (identity.kind === 'known') return identity.entry.name
  return identity.kind === 'stranger' ? person.name : `${person.name}${UNCONFIRMED}`
}

/**
 * The name to print in a paper: with the delegation, and a mark where only the name shown tells who it is.
 *
 * @example printedName(roster, person) // '王明（临江代表团）'
 */
export function printedName(roster: readonly RosterEntry[], person: Person): string {
  const identity = identityIn(roster, person)
  if (identity.kind === 'stranger') return person.name
  if (identity.kind === 'alike') return `${person.name}${UNCONFIRMED}`
  const { name, delegation } = identity.entry
  const mark = identity.kind === 'claimed' ? UNCONFIRMED : ''
  return `${name}${delegation === '' ? '' : `（${delegation}）`}${mark}`
}

/**
 * Those who may be one of the roster and nobody has confirmed yet, each with the lines that may be theirs.
 *
 * @example unconfirmed(roster, people)[0]?.entry.name // '王明'
 */
export function unconfirmed(
  roster: readonly RosterEntry[],
  people: readonly Person[],
): { readonly person: Person; readonly entry: RosterEntry }[] {
  return people.flatMap(person => {
    const identity = identityIn(roster, person)
    return identity.kind === 'claimed' ? [{ person, entry: identity.entry }] : []
  })
}
