import type { Document, Element } from '@xmldom/xmldom'
import {
  above,
  all,
  attribute,
  child,
  make,
  parseXml,
  remove,
  textRun,
  valueIn,
  writeXml,
} from './word-xml.ts'

/** The parts of a Word file that numbering needs, as XML. */
export interface NumberedParts {
  readonly document: string
  readonly numbering: string | null
  readonly styles: string | null
}

interface Level {
  readonly start: number
  readonly format: string
  /** `%1、`, `第%1条`. */
  readonly text: string
  readonly suffix: string
}

interface List {
  /** Lists of one definition count on together. */
  readonly counters: Map<number, number>
  readonly level: (depth: number) => Level | null
}

/**
 * Word's automatic numbers written into the paragraphs that carry them, as the page shows them; the table of
 * contents, which repeats the headings, is taken out.
 *
 * @example writeNumbers({ document, numbering, styles }) // <w:t>一、</w:t><w:t>工作回顾</w:t>
 */
export function writeNumbers({ document, numbering, styles }: NumberedParts): string {
  const xml = parseXml(document)
  const styleList = readStyles(styles)
  dropContents(xml, styleList)
  if (numbering !== null) {
    const lists = readLists(parseXml(numbering))
    for (const paragraph of all(xml, 'p')) writeNumber(xml, paragraph, { lists, styles: styleList })
  }
  return writeXml(xml)
}

// --- styles

interface Style {
  readonly name: string
  readonly basedOn: string | null
  readonly numbering: Element | null
}

type Styles = ReadonlyMap<string, Style>

function readStyles(styles: string | null): Styles {
  if (styles === null) return new Map()
  const rows = all(parseXml(styles), 'style').map((style): [string, Style] => [
    attribute(style, 'styleId') ?? '',
    {
      name: valueIn(style, 'name') ?? '',
      basedOn: valueIn(style, 'basedOn'),
      numbering: child(child(style, 'pPr'), 'numPr'),
    },
  ])
  return new Map(rows)
}

const DEEPEST_STYLE = 10

function styleNumbering(styles: Styles, id: string | null, depth = 0): Element | null {
  const style = id === null ? undefined : styles.get(id)
  if (!style || depth > DEEPEST_STYLE) return null
  return style.numbering ?? styleNumbering(styles, style.basedOn, depth + 1)
}

// --- contents

function dropContents(xml: Document, styles: Styles): void {
  const galleries = all(xml, 'docPartGallery').filter(gallery =>
    /table of contents/i.test(attribute(gallery, 'val') ?? ''),
  )
  for (const gallery of galleries) remove(above(gallery, 'sdt'))
  for (const paragraph of all(xml, 'p')) {
    const style = valueIn(child(paragraph, 'pPr'), 'pStyle')
    if (style !== null && /^toc\s*\d/i.test(styles.get(style)?.name ?? style)) remove(paragraph)
  }
}

// --- lists

type Lists = ReadonlyMap<string, List>

interface Numbers {
  readonly lists: Lists
  readonly styles: Styles
}

function readLists(xml: Document): Lists {
  const definitions = new Map(
    all(xml, 'abstractNum').map(definition => [
      attribute(definition, 'abstractNumId') ?? '',
      { levels: readLevels(definition), counters: new Map<number, number>() },
    ]),
  )
  const rows = all(xml, 'num').flatMap((list): [string, List][] => {
    const definition = definitions.get(valueIn(list, 'abstractNumId') ?? '')
    if (!definition) return []
    const overrides = readOverrides(list)
    const counters = overrides.size > 0 ? new Map<number, number>() : definition.counters
    const level = (depth: number) => overridden(definition.levels.get(depth), overrides.get(depth))
    return [[attribute(list, 'numId') ?? '', { counters, level }]]
  })
  return new Map(rows)
}

function readLevels(parent: Element): Map<number, Level> {
  return new Map(
    all(parent, 'lvl').map(level => [
      Number(attribute(level, 'ilvl')),
      {
        start: Number(valueIn(level, 'start') ?? 1),
        format: valueIn(level, 'numFmt') ?? 'decimal',
        text: valueIn(level, 'lvlText') ?? '',
        suffix: valueIn(level, 'suff') ?? 'tab',
      },
    ]),
  )
}

interface Override {
  readonly start: number | null
  readonly level: Level | null
}

function readOverrides(list: Element): Map<number, Override> {
  return new Map(
    all(list, 'lvlOverride').map(override => {
      const depth = Number(attribute(override, 'ilvl'))
      const start = valueIn(override, 'startOverride')
      const level = readLevels(override).get(depth) ?? null
      return [depth, { start: start === null ? null : Number(start), level }]
    }),
  )
}

function overridden(level: Level | undefined, override: Override | undefined): Level | null {
  const whole = override?.level ?? level ?? null
  return whole && { ...whole, start: override?.start ?? whole.start }
}

function writeNumber(xml: Document, paragraph: Element, { lists, styles }: Numbers): void {
  const properties = child(paragraph, 'pPr')
  const own = child(properties, 'numPr')
  const inherited = styleNumbering(styles, valueIn(properties, 'pStyle'))
  const list = lists.get(valueIn(own, 'numId') ?? valueIn(inherited, 'numId') ?? '')
  if (!list || !properties || (paragraph.textContent ?? '').trim() === '') return
  const depth = Number(valueIn(own, 'ilvl') ?? valueIn(inherited, 'ilvl') ?? 0)
  const label = count(list, depth)
  silence(xml, properties, own)
  if (label !== '') paragraph.insertBefore(textRun(xml, label), properties.nextSibling)
}

// Numbered in its text now: the list must not number it again.
function silence(xml: Document, properties: Element, own: Element | null): void {
  remove(own)
  properties.appendChild(make(xml, 'numPr', {}, make(xml, 'numId', { val: '0' })))
}

function count(list: List, depth: number): string {
  const level = list.level(depth)
  if (level === null) return ''
  const { counters } = list
  counters.set(depth, (counters.get(depth) ?? level.start - 1) + 1)
  for (const deeper of [...counters.keys()].filter(other => other > depth)) counters.delete(deeper)
  if (level.format === 'bullet' || level.format === 'none') return ''
  const words = level.text.replace(/%(\d)/g, (_, digit: string) =>
    numberAt(list, Number(digit) - 1),
  )
  return /[.\w]$/.test(words) && level.suffix !== 'nothing' ? `${words} ` : words
}

function numberAt(list: List, depth: number): string {
  const level = list.level(depth)
  const number = list.counters.get(depth) ?? level?.start ?? 1
  return formatNumber(number, level?.format ?? 'decimal')
}

// --- numerals

const HAN = '〇一二三四五六七八九'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** How Word writes a list's number; a format that is not here is written in digits. */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  chineseCounting: han,
  chineseCountingThousand: han,
  chineseLegalSimplified: han,
  japaneseCounting: han,
  taiwaneseCounting: han,
  taiwaneseCountingThousand: han,
  ideographDigital: number => [...String(number)].map(digit => HAN[Number(digit)]).join(''),
  ideographTraditional: number => STEMS[number - 1] ?? String(number),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalFullWidth: number =>
    [...String(number)].map(digit => String.fromCharCode(0xff10 + Number(digit))).join(''),
  upperRoman: roman,
  lowerRoman: number => roman(number).toLowerCase(),
  upperLetter: number => String.fromCharCode(64 + (((number - 1) % 26) + 1)),
  lowerLetter: number => String.fromCharCode(96 + (((number - 1) % 26) + 1)),
}

/**
 * A list's number in one of Word's formats.
 *
 * @example formatNumber(12, 'chineseCounting') // '十二'
 */
export function formatNumber(number: number, format: string): string {
  return (FORMATS[format] ?? String)(number)
}

function han(number: number): string {
  if (number >= 100 || number < 1) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : HAN[tens]}十`
  return head + (ones === 0 ? '' : HAN[ones])
}

function circled(number: number): string {
  return number <= 20 ? String.fromCharCode(0x245f + number) : `(${number})`
}

function roman(number: number): string {
  let [rest, words] = [number, '']
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) words += sign
  return words
}
