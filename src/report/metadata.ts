import { type Body, type BodySources, bodyOf } from '../lexicon/bodies.ts'
import { MEETING_WORD, ON_BEHALF } from '../lexicon/imprint-words.ts'
import { TITLE_CONTINUES, TITLE_COUNTED, TITLE_FORMS, UNDER_TITLE } from '../lexicon/title-words.ts'
import type { Block } from './blocks.ts'
import { isChrome, isNavigation } from './chrome.ts'
import { seenLine } from './controls.ts'
import { type Dates, datesOf } from './dating.ts'
import { fold } from './fold.ts'
import type { FrontMatter } from './front-matter.ts'
import { isNumbered } from './headings.ts'
import type { Line } from './lines.ts'

export interface Metadata extends Omit<Body, 'name'>, Dates {
  readonly title: string
  /** The body's name. */
  readonly body: string
}

export interface Sources {
  readonly id: string
  readonly masthead: readonly Line[]
  readonly blocks: readonly Block[]
  readonly text: string
  readonly front: FrontMatter
}

/**
 * Who reports, where and on which years. What the front matter states counts; the rest is read from the title,
 * the lines above the text, the headings and first words, and the file's name.
 *
 * @example readMetadata({ id: 'a', masthead, blocks, text, front: {} }) // { title: '2025年四川省政府工作报告', year: '2024', … }
 */
export function readMetadata(sources: Sources): Metadata {
  const title = sources.front.title ?? titleOf(sources)
  const { name, ...body } = bodyFrom(sources, title)
  return { title, ...body, body: name, ...datesFrom(sources, title) }
}

// --- title

function titleOf({ id, masthead }: Sources): string {
  const lines = masthead
    .map(line => line.text)
    .filter(text => !isChrome(text) && !isNavigation(text))
    .map(text => text.replace(TITLE_COUNTED, ''))
  const whole = bestOf(
    lines.filter(text => !TITLE_CONTINUES.test(text) && !isNumbered(text) && !HEADLINE.test(text)),
  )
  const broken = whole?.rank === 0 ? null : bestOf(closedUp(lines))
  const best = broken?.rank === 0 ? broken : (whole ?? broken)
  const title = best?.text ?? (isLaidOver(lines[0]) ? undefined : lines[0])
  return (title ?? fileTitle(id)).replace(/——.*$/, '').trim() || fileTitle(id)
}

/** Of the lines that look most like a title the last. */
function bestOf(lines: readonly string[]): { text: string; rank: number } | null {
  const ranked = lines.map(text => ({
    text,
    rank: TITLE_FORMS.findIndex(title => title.test(text)),
  }))
  const titled = ranked.filter(({ rank }) => rank >= 0).sort((a, b) => a.rank - b.rank)
  return titled.filter(({ rank }) => rank === titled[0]?.rank).at(-1) ?? null
}

/** 省长王小明作政府工作报告 tells of the report. */
const HEADLINE = /[长任席][\u4e00-\u9fff]{2,4}(?:同志)?[作做]/

/** Titles that the page broke over two lines. */
const closedUp = (lines: readonly string[]): string[] =>
  lines.flatMap((line, at) => {
    const before = lines[at - 1] ?? ''
    const isSecond = TITLE_CONTINUES.test(line) && /^[^。，,：:]{6,60}$/.test(before)
    return isSecond ? [(before + line).replace(/\s+/g, '')] : []
  })

/** A dash, a date or who speaks stands under a title that is missing. */
const isLaidOver = (line = ''): boolean => UNDER_TITLE.test(line)

function fileTitle(id: string): string {
  return seenLine(id.split('/').at(-1) ?? id).replace(/_+/g, ' ')
}

// --- body

/** A report is its body's even where an owner gave the name or the place only. */
function bodyFrom(sources: Sources, title: string): Body {
  const { front } = sources
  const read = bodyOf(bodySources(sources, title))
  const given = front.body === undefined ? read : { ...bodyNamed(front.body), name: front.body }
  return { ...given, place: front.place ?? given.place }
}

const bodyNamed = (name: string): Body =>
  bodyOf({ title: fold(name), onBehalf: '', masthead: '', fileName: '', opening: '' })

function bodySources({ id, masthead, blocks, text }: Sources, title: string): BodySources {
  const first = blocks.find(block => block.kind === 'paragraph')
  const opening = first?.kind === 'paragraph' ? fold(first.opening) : ''
  const [, behalf = '', trust = ''] = ON_BEHALF.exec(opening) ?? []
  const lines = masthead.filter(({ text: line }) => !isNavigation(line) && !isSource(line))
  const top = lines.map(line => fold(text.slice(line.start, line.end)).replace(/\s+/g, ''))
  return {
    title: fold(title).replace(/\s+/g, ''),
    onBehalf: behalf || trust,
    masthead: joined(top),
    fileName: fold(id.split('/').at(-1) ?? id),
    opening,
  }
}

/** 来源：辽阳市统计局 says who published a text, not whose report it is; a photograph's line may name the session. */
const isSource = (line: string): boolean => isChrome(line) && !MEETING_WORD.test(line)

/** ——2026年1月26日在广东省第十四届 and the line below it are one. */
const joined = (lines: readonly string[]): string =>
  lines.map(line => (/[届年在]$/.test(line) ? line : `${line}\n`)).join('')

// --- years

/** What an owner gives counts; the other year is the one beside it. */
function datesFrom(sources: Sources, title: string): Dates {
  const { year, planYear } = sources.front
  if (year === undefined && planYear === undefined) return datesOf({ ...sources, title })
  const planned = planYear ?? beside(year, 1)
  return { year: year ?? beside(planYear, -1), planYear: planned, spokenYear: planned }
}

function beside(year: string | undefined, step: number): string | null {
  return year === undefined ? null : String(Number(year) + step)
}
