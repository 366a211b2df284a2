import { isPageMark } from './chrome.ts'
import { isNumbered } from './headings.ts'
import type { Line } from './lines.ts'

/** A line that is nothing but a number, full-width digits included. */
const NUMBER = /^[-—–－·•\s]*([\d\uff10-\uff19]{1,4})[-—–－·•\s]*$/

/** What a table of contents has behind its words: …………12 */
const LEADERS = /(?:[.．·…。]{4,}|\.{3}|…{2}|[ \u3000\t]{4,})\s*[（(]?\d{1,3}[）)]?$/
const CONTENTS = /^目\s*[录錄次]$/

/**
 * The lines that a page left in a text copied out of it: page numbers, running heads and feet, and the table
 * of contents, which says the headings twice.
 *
 * @example noiseOf(readLines('…\n- 3 -\n政府工作报告\n…')) // the second and third line
 */
export function noiseOf(lines: readonly Line[]): ReadonlySet<Line> {
  const numbers = new Set([...lines.filter(line => isPageMark(line.text)), ...risingNumbers(lines)])
  return new Set([...numbers, ...runningHeads(lines, numbers), ...contentsOf(lines)])
}

// --- page numbers

interface Numbered {
  readonly line: Line
  readonly at: number
  readonly number: number
}

/** Pages are at least so many lines apart, and a few in a row may have no number. */
const SHORTEST_PAGE = 4
const MISSING_PAGES = 3
const SURE = 3

// The number of a page is one or a few more than that of the page before; cells of a table are not.
function risingNumbers(lines: readonly Line[]): Line[] {
  const found = lines.flatMap((line, at): Numbered[] => {
    const digits = NUMBER.exec(line.text)?.[1]
    return digits === undefined ? [] : [{ line, at, number: Number(digits.normalize('NFKC')) }]
  })
  const chain = longestChain(found)
  const isAll = chain.length === found.length && (chain[0]?.number ?? 0) <= MISSING_PAGES
  return chain.length >= SURE || isAll ? chain.map(({ line }) => line) : []
}

/** A number with the chain that leads to it. */
interface Link {
  readonly one: Numbered
  readonly length: number
  readonly before: Link | null
}

// The best chain to each number is enough: the text may be nothing but numbers.
function longestChain(numbers: readonly Numbered[]): Numbered[] {
  const best = new Map<number, Link>()
  let longest: Link | null = null
  for (const one of numbers) {
    const before = linkBefore(best, one)
    const link: Link = { one, length: (before?.length ?? 0) + 1, before }
    if (link.length >= (best.get(one.number)?.length ?? 0)) best.set(one.number, link)
    if (link.length > (longest?.length ?? 0)) longest = link
  }
  const chain: Numbered[] = []
  for (let at = longest; at !== null; at = at.before) chain.push(at.one)
  return chain.reverse()
}

function linkBefore(best: ReadonlyMap<number, Link>, one: Numbered): Link | null {
  let found: Link | null = null
  for (let step = 1; step <= MISSING_PAGES; step++) {
    const link = best.get(one.number - step)
    if (link === undefined || one.at - link.one.at < SHORTEST_PAGE) continue
    if (link.length > (found?.length ?? 0)) found = link
  }
  return found
}

// --- running heads

const LONGEST_HEAD = 40
const STOPPED = /[。！？；：!?;:，,、]$/

/** Heads stand at page distance: the longest is not much longer than what is usual. */
const EVEN = 1.6

function runningHeads(lines: readonly Line[], numbers: ReadonlySet<Line>): Line[] {
  const places = new Map<string, number[]>()
  lines.forEach(({ text }, at) => {
    if (text.length > LONGEST_HEAD || STOPPED.test(text) || isNumbered(text)) return
    if (!/[\u4e00-\u9fff]{2}/.test(text) || text.startsWith('|')) return
    const key = text.replace(/\s+/g, '').replace(/\d+/g, '#')
    const known = places.get(key)
    if (known === undefined) places.set(key, [at])
    else known.push(at)
  })
  return [...places.values()]
    .filter(at => at.length >= SURE && (isEven(at) || isBeside(at, lines, numbers)))
    .flat()
    .flatMap(at => lines[at] ?? [])
}

function isEven(places: readonly number[]): boolean {
  const gaps = places.slice(1).map((at, index) => at - (places[index] ?? 0))
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0
  return usual > SHORTEST_PAGE * 2 && gaps.every(gap => gap <= usual * EVEN + 3)
}

function isBeside(
  places: readonly number[],
  lines: readonly Line[],
  numbers: ReadonlySet<Line>,
): boolean {
  const isNumber = (at: number) => {
    const line = lines[at]
    return line !== undefined && numbers.has(line)
  }
  return places.filter(at => isNumber(at - 1) || isNumber(at + 1)).length > places.length / 2
}

// --- contents

function contentsOf(lines: readonly Line[]): Line[] {
  const led = lines.filter(({ text }) => isLed(text))
  const at = lines.findIndex(line => CONTENTS.test(line.text))
  if (at < 0) return led.length >= SURE ? led : []
  const below = lines.slice(at + 1)
  const words = below.map(({ text }) => text.slice(0, LONGEST_HEAD * 2).replace(/\s+/g, ''))
  const most = below.slice(0, MOST_ENTRIES)
  const first = most.findIndex((line, index) => !isListed(line, words, index))
  const entries = below.slice(0, first < 0 ? most.length : first)
  const head = lines.slice(at, at + 1)
  return entries.length + led.length >= SURE ? [...head, ...entries, ...led] : led
}

/** No table of contents is longer. */
const MOST_ENTRIES = 200

function isLed(text: string): boolean {
  return text.length <= LONGEST_HEAD * 2 && LEADERS.test(text) && /[\u4e00-\u9fff]/.test(text)
}

/** Whether a line of the contents is a heading further on. */
function isListed({ text }: Line, words: readonly string[], at: number): boolean {
  if (text.length > LONGEST_HEAD * 2) return false
  const entry = text
    .replace(LEADERS, '')
    .replace(/\s*\d{1,3}$/, '')
    .replace(/\s+/g, '')
  const isHeading = entry.length > 1 && entry.length <= LONGEST_HEAD && !STOPPED.test(entry)
  return isHeading && words.some((other, index) => index > at && other.startsWith(entry))
}
