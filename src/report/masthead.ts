import { SALUTATION_LINE } from '../lexicon/courtesies.ts'
import { NUMBERED_PART } from '../lexicon/heading-words.ts'
import { PAGE_CLOSERS } from '../lexicon/page-chrome.ts'
import { TITLE_END } from '../lexicon/title-words.ts'
import { isBodyAlone } from './body-lines.ts'
import { isChrome, isNavigation, isPageMark } from './chrome.ts'
import { fold } from './fold.ts'
import { halfNamed } from './halves.ts'
import { isNumbered } from './headings.ts'
import type { Line } from './lines.ts'

/** A masthead's lines are short; a longer one is the report itself. */
const LONGEST = 80
const DEEPEST = 30

/**
 * Whether a line is only an address: 各位代表！, or a speaker's name before it.
 *
 * @example isSalutation('国务院总理朱镕基　  各位代表：') // true
 */
export function isSalutation(line: string): boolean {
  return line.length <= LONGEST / 2 && SALUTATION_LINE.test(line)
}

/**
 * The index of the first line of the report proper: the first address, else the first heading or prose.
 * What stands before it is the masthead: title, session, speaker, date, source.
 *
 * @example bodyStart(readLines('2025年北京市政府工作报告\n来源：北京日报\n各位代表：\n现在，…')) // 2
 */
export function bodyStart(lines: readonly Line[]): number {
  const long = lines.findIndex(line => line.text.length > LONGEST && !isNavigation(line.text))
  const top = lines.slice(0, long < 0 ? DEEPEST : Math.min(long, DEEPEST))
  const salutation = top.findIndex(line => isSalutation(line.text))
  if (salutation >= 0) return salutation
  const first = lines.findIndex(({ text }) => !isChrome(text) && !isNavigation(text))
  return Math.max(
    0,
    lines.findIndex((line, index) => beginsBody(line.text, index <= first)),
  )
}

function beginsBody(line: string, isFirst: boolean): boolean {
  if (isChrome(line) || isNavigation(line)) return false
  const opensBody = /^[【〖「■◆●▲]/.test(line) && isBodyAlone(line)
  const opensHalf = halfNamed(line) !== null && !(isFirst && TITLE_END.test(fold(line)))
  return (
    opensBody || opensHalf || isNumbered(line) || line.length > LONGEST || /[。！？；]/.test(line)
  )
}

/**
 * The index behind the last line of the report proper: from there on only chrome and links follow.
 *
 * @example bodyEnd(readLines('…奋斗！\n责任编辑：\n李莎莎\n打印本页'), 0) // 1
 */
export function bodyEnd(lines: readonly Line[], start: number): number {
  let end = closedAt(lines, start)
  for (let index = end - 1, last = end; index > start && last - index <= DEEPEST; index--) {
    const { text } = lines[index] ?? { text: '' }
    if (text.length > LONGEST || tells(text)) break
    if (isChrome(text) && !isPageMark(text)) end = index
  }
  return end
}

/** A sentence is the report's, unless a page says it of itself. */
const tells = (text: string): boolean => /[。！]$/.test(text) && !isChrome(text)

/** The first closing mark behind which no part and hardly any prose of a report stands. */
function closedAt(lines: readonly Line[], start: number): number {
  const from = start + Math.floor((lines.length - start) / 2)
  let [closed, prose] = [lines.length, 0]
  for (let at = lines.length - 1; at >= from && prose <= MOST_PROSE; at--) {
    const { text } = lines[at] ?? { text: '' }
    if (PAGE_CLOSERS.test(text)) closed = at
    if (isPart(text)) break
    if (text.length > LONGEST && /[。！]/.test(text)) prose += 1
  }
  return closed
}

/** A teaser of another article may be a sentence long. */
const MOST_PROSE = 2

/** Of another article's title a part of the report is told by its number: 二、2025年工作任务. */
const isPart = (text: string): boolean => NUMBERED_PART.test(text)
