import type { Brief, Cluster, Point } from './brief.ts'
import type { PaperSettings } from './settings.ts'
import { answerLine, flagsOf } from './wording.ts'

/** One note as the paper prints it. */
export interface PaperItem {
  /** Counted through the whole paper. */
  readonly number: number
  readonly kind: string
  readonly speaker: string
  readonly text: string
  /** What is printed behind it where the recorder wants notes marked; empty else. */
  readonly mark: string
  /** `答复（张伟）：…`; empty where nothing was asked. */
  readonly answer: string
}

/** What was said on one part of the report, or of one kind. */
export interface PaperPart {
  /** Empty where the theme has no parts. */
  readonly heading: string
  readonly items: readonly PaperItem[]
}

/** A theme: 总体评价, 意见建议, 询问及答复. */
export interface PaperTheme {
  readonly heading: string
  readonly parts: readonly PaperPart[]
}

/** A 简报 for the record of the congress: clean, numbered, with head and end. */
export interface Paper extends Omit<PaperSettings, 'first' | 'unchecked'> {
  /** 第×期 */
  readonly issue: number
  readonly date: string
  readonly title: string
  /** 议题, 报告, 小组, 时间, 召集人, 记录人, 参加人, as far as they are known. */
  readonly facts: Readonly<Record<string, string>>
  readonly themes: readonly PaperTheme[]
  /** How many notes are in it, and how many were left out. */
  readonly printed: number
  readonly left: number
}

const THEMES = ['总体评价', '意见建议', '询问及答复'] as const
const NUMERALS = [...'一二三四五六七八九十']

/**
 * The paper of a discussion: what its speakers checked, by theme and part, numbered throughout.
 *
 * @example paperOf(brief, { settings, issue: 3 }).themes[0]?.heading // '一、总体评价'
 */
export function paperOf(
  brief: Brief,
  { settings, issue }: { readonly settings: PaperSettings; readonly issue: number },
): Paper {
  const { first: _, unchecked, ...office } = settings
  const isPrinted = ({ checked }: Point) => checked || unchecked === 'mark'
  const numbered = new Numbering(unchecked === 'mark')
  const partOf = (heading: string, clusters: readonly Cluster[]): PaperPart[] => {
    const items = clusters.flat().filter(isPrinted).map(numbered.item)
    return items.length === 0 ? [] : [{ heading, items }]
  }
  const parts = [
    partOf('', brief.praise),
    brief.parts.flatMap(({ place, quoted }) =>
      partOf(
        place,
        quoted.flatMap(({ clusters }) => clusters),
      ),
    ),
    partOf('', brief.questions),
  ]
  const facts = Object.fromEntries(brief.facts.map(({ label, value }) => [label, value]))
  return {
    ...office,
    unit: office.unit === '' ? brief.group : office.unit,
    ...{ issue, date: brief.date, facts, title: facts.议题 ?? '' },
    themes: headed(parts),
    printed: numbered.count,
    left: brief.counts.notes - numbered.count,
  }
}

// A theme without a note is not there, and those that are count from 一.
function headed(parts: readonly (readonly PaperPart[])[]): PaperTheme[] {
  return parts
    .map((own, at) => ({ heading: THEMES[at] ?? '', parts: own }))
    .filter(({ parts: own }) => own.length > 0)
    .map(({ heading, parts: own }, at) => ({ heading: `${NUMERALS[at]}、${heading}`, parts: own }))
}

class Numbering {
  count = 0
  readonly #marks: boolean

  constructor(marks: boolean) {
    this.#marks = marks
  }

  readonly item = (point: Point): PaperItem => {
    this.count += 1
    const { kind, speaker, text } = point
    return {
      ...{ number: this.count, kind, speaker, text },
      mark: this.#marks ? flagsOf(point).join('') : '',
      answer: kind === '询问' ? answerLine(point) : '',
    }
  }
}
