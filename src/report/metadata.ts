import type { Block } from './blocks.ts'
import { fold } from './fold.ts'
import type { FrontMatter } from './front-matter.ts'
import { halfNamed } from './halves.ts'
import type { Line } from './lines.ts'
import { isChrome } from './masthead.ts'

export interface Metadata {
  readonly title: string
  readonly body: string
  readonly place: string
  readonly year: string | null
  readonly planYear: string | null
}

export interface Sources {
  readonly id: string
  readonly masthead: readonly Line[]
  readonly blocks: readonly Block[]
  readonly text: string
  readonly front: FrontMatter
}

/**
 * Who reports, where and on which years.
 *
 * The years, from the surest sign to the weakest; the first that tells counts, and the other year is the one
 * before or after it:
 * 1. the front matter;
 * 2. headings: `2024年工作回顾` is looked back on, `2025年工作安排` planned;
 * 3. the first words under the plan's heading: `2025年是“十四五”规划收官之年`;
 * 4. the session's date in the masthead, `2025年1月14日在…会议上`: that year is planned;
 * 5. the title's year: planned for a report (`2025年四川省政府工作报告`), looked back on for a `总结` or an `年度`;
 * 6. the file name's year, likewise; without such a word (`kaizhou-npc-2024`) it is looked back on.
 *
 * @example readMetadata({ id: 'a', masthead, blocks, text, front: {} }) // { title: '2025年四川省政府工作报告', year: '2024', … }
 */
export function readMetadata(sources: Sources): Metadata {
  const title = sources.front.title ?? titleOf(sources)
  const head = `${title}\n${headOf(sources)}`
  const body = sources.front.body ?? (bodyOf(head) || bodyOf(fold(head)))
  return { title, body, place: sources.front.place ?? placeOf(body), ...yearsOf(sources, title) }
}

// --- title

function titleOf({ id, masthead }: Sources): string {
  const lines = masthead.map(line => line.text).filter(text => !isChrome(text))
  const title = lines.find(text => /报告/.test(text)) ?? lines[0]
  return (title ?? fileTitle(id)).replace(/——.*$/, '').trim()
}

function fileTitle(id: string): string {
  return (id.split('/').at(-1) ?? id).replace(/_+/g, ' ')
}

/** All that may name the body, without white space: masthead, 我代表…, and the file name. */
function headOf({ id, masthead, blocks, text }: Sources): string {
  const [first] = blocks
  const opening = first?.kind === 'paragraph' ? first.opening : ''
  const onBehalf = /我代表([^，,。向]{2,24})/.exec(opening)?.[1] ?? ''
  const top = text.slice(masthead[0]?.start ?? 0, masthead.at(-1)?.end ?? 0)
  return [top.replace(/\s+/g, ''), onBehalf, id.replace(/_/g, '')].join('\n')
}

// --- body and place

const NAME = '[\\u4e00-\\u9fff]{2,24}?'

/** What names the body that reports; `$1` is a place. The first row that fits counts. */
const BODIES: readonly { readonly pattern: RegExp; readonly body: string }[] = [
  {
    pattern: new RegExp(`^(${NAME})(?:人民代表大会常务委员会|人大常委会)`, 'm'),
    body: '$1人大常委会',
  },
  { pattern: new RegExp(`^(${NAME}(?:高级|中级)?人民法院)`, 'm'), body: '$1' },
  { pattern: new RegExp(`^(${NAME}人民检察院)`, 'm'), body: '$1' },
  { pattern: /国务院|第.{1,3}届全国人民代表大会|中华人民共和国第.{1,3}届/, body: '国务院' },
  {
    pattern: new RegExp(
      `(?:^|年|在)(${NAME}[省市县州区旗])(?:第.{1,4}届人民代表大会|(?:人民)?政府)`,
      'm',
    ),
    body: '$1人民政府',
  },
]

function bodyOf(head: string): string {
  for (const { pattern, body } of BODIES) {
    const match = pattern.exec(head)
    if (match) return body.replace('$1', match[1] ?? '')
  }
  return ''
}

const NATIONAL = /^(?:国务院|全国|最高|中华人民共和国)/
const UNITS = /([\u4e00-\u9fff]{2,}?)(?:特别行政区|自治[区州县旗]|新区|省|市|区|县|旗|州)/g
const PEOPLES = /(?:壮|回|藏|彝|羌|苗|侗|土家|维吾尔|蒙古|朝鲜|傣|白|哈尼|布依|哈萨克)+族?$/

function placeOf(body: string): string {
  if (NATIONAL.test(body)) return '全国'
  const name = [...body.matchAll(UNITS)].at(-1)?.[1] ?? ''
  const plain = name.replace(/族.*$/, '族').replace(PEOPLES, '')
  return plain.length > 1 ? plain : name
}

// --- years

interface YearPair {
  readonly year: string | null
  readonly planYear: string | null
}

function yearsOf(sources: Sources, title: string): YearPair {
  const { year, planYear } = sources.front
  if (year !== undefined || planYear !== undefined) return paired(year, planYear)
  const signs = [() => fromHeadings(sources), () => fromPlan(sources), () => fromSession(sources)]
  for (const sign of [...signs, () => fromTitle(title), () => fromTitle(sources.id)]) {
    const found = sign()
    if (found) return found
  }
  return { year: null, planYear: null }
}

function paired(year?: string, planYear?: string): YearPair {
  return { year: year ?? beside(planYear, -1), planYear: planYear ?? beside(year, 1) }
}

function beside(year: string | undefined, step: number): string | null {
  return year === undefined ? null : String(Number(year) + step)
}

const YEAR = /(?<!\d)((?:19|20)\d{2})年?(?!\d)/

function yearIn(text: string): string | undefined {
  return YEAR.exec(text)?.[1]
}

function fromHeadings({ blocks }: Sources): YearPair | null {
  const words = blocks.flatMap(block =>
    block.kind === 'heading' && block.heading.level < 3 ? [block.heading.words] : [],
  )
  const review = words
    .filter(text => halfNamed(text) === 'review')
    .map(yearIn)
    .find(Boolean)
  const plan = words
    .filter(text => halfNamed(text) === 'plan')
    .map(yearIn)
    .find(Boolean)
  return review || plan ? paired(review, plan) : null
}

function fromPlan({ blocks }: Sources): YearPair | null {
  const plan = blocks.findIndex(
    block => block.kind === 'heading' && halfNamed(block.heading.words) === 'plan',
  )
  const first = plan < 0 ? undefined : blocks[plan + 1]
  const planned = first?.kind === 'paragraph' ? /^(\d{4})年/.exec(first.opening)?.[1] : undefined
  return planned ? paired(undefined, planned) : null
}

function fromSession({ masthead }: Sources): YearPair | null {
  const head = arabicYears(masthead.map(line => line.text).join(''))
  const year = /(\d{4})年\d{1,2}月\d{1,2}日在[^。]{2,40}会/.exec(head)?.[1]
  return year ? paired(undefined, year) : null
}

/** What a year in a title or a file name stands for, by the words beside it; the first row that fits counts. */
const TITLE_YEARS: readonly {
  readonly pattern: RegExp
  readonly pair: (year: string) => YearPair
}[] = [
  { pattern: /年度|总结|回顾|决算|执行情况/, pair: year => paired(year) },
  { pattern: /报告|计划|安排|要点|部署/, pair: year => paired(undefined, year) },
  { pattern: /^/, pair: year => ({ year, planYear: null }) },
]

function fromTitle(title: string): YearPair | null {
  const year = yearIn(arabicYears(title))
  const row = TITLE_YEARS.find(({ pattern }) => pattern.test(title))
  return year && row ? row.pair(year) : null
}

const DIGITS = '〇一二三四五六七八九'

/** 二○二五年一月十四日 → 2025年一月十四日: only four digits before 年. */
function arabicYears(text: string): string {
  return text.replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, year =>
    [...year.replace(/[○零]/g, '〇')].map(digit => DIGITS.indexOf(digit)).join(''),
  )
}
