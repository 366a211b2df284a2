import unhomoglyph from 'unhomoglyph'
import { ROSTER_HEADINGS } from '../lexicon/table-words.ts'
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

type Column = keyof typeof ROSTER_HEADINGS
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
  const columns = (Object.keys(ROSTER_HEADINGS) as Column[]).flatMap(column => {
    const at = words.findIndex(word => ROSTER_HEADINGS[column].test(word))
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

// As names are compared: 王 明, 王·明 and 王_明 are 王明, whatever the width of its characters, and 張三 reads as 张三.
function comparable(name: string): string {
  const folded = fold(seenLine(name).normalize('NFKC'))
  // Who shows nothing but a picture goes by that.
  return folded.replace(/[^\p{L}\p{N}\p{M}]/gu, '') || folded
}

// Letters by Unicode's classes, dots to the eye.
const DOTS = /[丶ヽㆍᆞ]/g

// What a comparable name looks like: letters of one shape are one (Ρaul, Paul; 王士, 王土), and no mark stands on them.
const shape = (name: string): string =>
  unhomoglyph(name.replace(DOTS, '')).replace(/[^\p{L}\p{N}]/gu, '')

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
  const index = indexOf(roster)
  const known = knownIn(index, person)
  if (known !== undefined) return { kind: 'known', entry: known }
  const shown = comparable(person.name)
  const claimed = index.byShown.get(shown)
  if (claimed != null) return { kind: 'claimed', entry: claimed }
  return { kind: isLike(person.name, index) ? 'alike' : 'stranger' }
}

/** A roster as its members are looked up. */
interface Index {
  readonly byUser: ReadonlyMap<number, RosterEntry>
  readonly byKey: ReadonlyMap<RosterKey, readonly RosterEntry[]>
  /** The first line that goes by a name shown; null where one of them is already confirmed. */
  readonly byShown: ReadonlyMap<string, RosterEntry | null>
  /** The shapes of all names. */
  readonly shapes: ReadonlySet<string>
  /** How long those are, each length once. */
  readonly lengths: readonly number[]
}

// Many members are looked up in one roster of thousands.
const indexes = new WeakMap<readonly RosterEntry[], Index>()

function indexOf(roster: readonly RosterEntry[]): Index {
  const known = indexes.get(roster)
  if (known !== undefined) return known
  const index = indexed(roster)
  indexes.set(roster, index)
  return index
}

function indexed(roster: readonly RosterEntry[]): Index {
  const byUser = new Map<number, RosterEntry>()
  const byKey = new Map<RosterKey, RosterEntry[]>()
  const byShown = new Map<string, RosterEntry | null>()
  const shapes = new Set<string>()
  for (const entry of roster) {
    const { key, user } = entry
    if (user !== null && !byUser.has(user)) byUser.set(user, entry)
    byKey.set(key, [...(byKey.get(key) ?? []), entry])
    shapes.add(shape(comparable(entry.name)))
    if (!key.startsWith('name:')) continue
    const shown = comparable(key.slice('name:'.length))
    const first = byShown.get(shown)
    byShown.set(shown, user === null ? (first === undefined ? entry : first) : null)
  }
  const lengths = [...new Set([...shapes].map(name => name.length))]
  return { byUser, byKey, byShown, shapes, lengths }
}

// The surest first. A line that was confirmed for one account is nobody else's.
function knownIn({ byUser, byKey }: Index, { id, username }: Person): RosterEntry | undefined {
  const freeAt = (key: RosterKey) =>
    byKey.get(key)?.find(({ user }) => user === null || user === id)
  const named = username === null ? undefined : freeAt(`@${username.toLowerCase()}`)
  return byUser.get(id) ?? freeAt(`id:${id}`) ?? named
}

// 王明（临江代表团） looks like the 王明 of the roster, and anything in brackets like a delegation.
function isLike(name: string, { shapes, lengths }: Index): boolean {
  if (shapes.size > 0 && BRACKET.test(name.normalize('NFKC'))) return true
  const shown = shape(comparable(name))
  return lengths.some(length => length > 1 && hasPart(shown, length, shapes))
}

// （ 〔 【 and all others that open something.
const BRACKET = /\p{Ps}/u

function hasPart(text: string, length: number, parts: ReadonlySet<string>): boolean {
  for (let at = 0; at + length <= text.length; at += 1)
    if (parts.has(text.slice(at, at + length))) return true
  return false
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
