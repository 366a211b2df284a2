import type { Body } from '../lexicon/bodies.ts'
import { CLOSING_APPEAL, OPENS_SUMMING_UP, OWN_SECTIONS } from '../lexicon/heading-words.ts'
import { SEVERAL_YEARS_NAMED } from '../lexicon/year-words.ts'
import type { Block, HeadingBlock, ParagraphBlock } from './blocks.ts'
import { fold } from './fold.ts'
import type { Years } from './halves.ts'
import type { Heading } from './headings.ts'
import { Labels } from './labels.ts'
import { planStart } from './plan-start.ts'
import type { Half, Section, Span } from './report.ts'

/** A section still growing; `end` moves with its passages. */
export type DraftSection = Omit<Section, 'id' | 'reportId' | 'span'> & {
  readonly start: number
  end: number
}

/** A paragraph with the section it stands in. */
export interface OutlinedParagraph {
  readonly paragraph: ParagraphBlock
  readonly section: number
  readonly half: Half
  readonly year: string | null
  readonly body: Body | null
}

/** What a text is outlined with: its years, whose words each block tells, and a paragraph's published text. */
export interface OutlineSources {
  readonly years: Years
  readonly speakers: readonly (Body | null)[]
  readonly textOf: (span: Span) => string
}

const ADDRESSED = /^各[位们]代表/

/**
 * Turns headings and paragraphs into sections, each paragraph under the innermost one.
 */
export function outline(
  blocks: readonly Block[],
  sources: OutlineSources,
): { sections: DraftSection[]; outlined: OutlinedParagraph[] } {
  const builder = new Outline(blocks, sources)
  blocks.forEach((block, index) => {
    builder.enter(index)
    if (block.kind === 'heading') builder.addHeading(block)
    else builder.addParagraph(block, index)
  })
  return { sections: builder.sections, outlined: builder.outlined }
}

class Outline {
  readonly sections: DraftSection[] = []
  readonly outlined: OutlinedParagraph[] = []
  readonly #years: Years
  readonly #textOf: (span: Span) => string
  readonly #labels = new Labels()
  readonly #hasHeadings: boolean
  readonly #closing: number
  /** Indices of the open sections, outermost first. */
  #open: number[] = []
  /** The open sections that a paragraph of its own (致谢, 不足) interrupts. */
  #resume: number[] | null = null
  #half: Half = 'review'
  readonly #planStart: number
  readonly #speakers: readonly (Body | null)[]
  #afterHeading = false
  #closeItem = false

  constructor(blocks: readonly Block[], { years, speakers, textOf }: OutlineSources) {
    this.#speakers = speakers
    this.#years = years
    this.#textOf = textOf
    this.#hasHeadings = blocks.some(block => block.kind === 'heading')
    this.#closing = closingIndex(blocks)
    this.#planStart = planStart(blocks, years, textOf)
  }

  /** From the change point on all is planned. */
  enter(index: number): void {
    if (index >= this.#planStart) this.#half = 'plan'
  }

  addHeading({ heading }: HeadingBlock): void {
    if (this.#resume) this.#resumeOpen()
    this.#closeItem = false
    this.#closeFrom(heading.level)
    this.#openSection(heading, this.#labels.next(heading, this.sections[this.#open.at(-1) ?? -1]))
    this.#closeItem = heading.level > 3 && heading.textStart !== null
    this.#afterHeading = true
  }

  addParagraph(paragraph: ParagraphBlock, index: number): void {
    const text = paragraph.pieces.map(this.#textOf).join('')
    if (!this.#hasHeadings) this.#openOnce('全文', paragraph)
    else if (index === this.#closing && CLOSING_APPEAL.test(fold(text)))
      this.#openOwn('结尾', paragraph)
    else this.#placeBy(text, paragraph)
    this.#add(paragraph, this.#speakers[index] ?? null)
    if (this.#closeItem) this.#closeFrom(4)
    this.#closeItem = false
    this.#afterHeading = false
  }

  #placeBy(text: string, paragraph: ParagraphBlock): void {
    const own = this.#ownSection(text, paragraph.opening)
    if (own) {
      if (own !== this.#openLabel()) this.#openOwn(own, paragraph)
      return
    }
    const addressed = ADDRESSED.test(text)
    if (this.#resume && (addressed || this.#openLabel() === '致谢')) this.#resumeOpen()
    if (!this.#afterHeading && (addressed || OPENS_SUMMING_UP.test(paragraph.opening)))
      this.#closeFrom(3)
    if (this.#open.length === 0) this.#openOwn('开头', paragraph)
  }

  #ownSection(text: string, opening: string): string | null {
    if (this.#half === 'plan' || this.#afterHeading) return null
    const texts = { 致谢: fold(text), 不足: fold(opening) }
    return OWN_SECTIONS.find(({ label, pattern }) => pattern.test(texts[label]))?.label ?? null
  }

  #openOwn(label: string, paragraph: ParagraphBlock): void {
    const resume =
      this.#resume ?? this.#open.filter(index => (this.sections[index]?.level ?? 1) < 3)
    if (label === '结尾' && this.#years.planYear !== null) this.#half = 'plan'
    this.#open = []
    this.#openSection(
      { ...PLAIN, words: label, span: paragraph.pieces[0] },
      this.#labels.free(label),
    )
    this.#resume = resume
  }

  #openOnce(label: string, paragraph: ParagraphBlock): void {
    if (this.sections.length > 0) return
    this.#openSection(
      { ...PLAIN, level: 0, words: label, span: paragraph.pieces[0] },
      this.#labels.free(label),
    )
  }

  #resumeOpen(): void {
    this.#open = this.#resume ?? []
    this.#resume = null
  }

  #openLabel(): string {
    return this.sections[this.#open.at(-1) ?? -1]?.label ?? ''
  }

  #openSection(heading: Heading, label: string): void {
    const { level, number, words, span } = heading
    const parent = this.#open.at(-1) ?? null
    const year = this.#yearAt(heading, parent)
    this.#open.push(this.sections.length)
    const { start, end } = span
    this.sections.push({
      label,
      number,
      heading: words,
      level,
      half: this.#half,
      year,
      parent,
      start,
      end,
    })
  }

  #closeFrom(level: number): void {
    this.#open = this.#open.filter(index => (this.sections[index]?.level ?? 0) < level)
  }

  #add(paragraph: ParagraphBlock, body: Body | null): void {
    const section = this.#open.at(-1) ?? 0
    const end = paragraph.pieces.at(-1)?.end ?? 0
    for (const index of this.#open) extend(this.sections[index], end)
    const year = this.#yearStated(paragraph.opening) ?? this.#yearOf(this.sections[section])
    this.outlined.push({ paragraph, section, half: this.#half, year, body })
  }

  // A heading of the plan may look back too, and name both years.
  #yearAt({ level, words, mark }: Heading, parent: number | null): string | null {
    const { year, planYear } = this.#years
    if (level === 1 && mark !== '') return this.#yearIn(words)
    if (level === 0) return planYear === null ? year : null
    const above = parent === null ? undefined : this.sections[parent]
    if (above && level > 2) return this.#yearOf(above)
    if (SEVERAL_YEARS_NAMED.test(words) && !this.#yearIn(words)) return null
    return this.#yearIn(words) ?? (this.#half === 'plan' ? planYear : year)
  }

  /** The plan may begin inside a section of the review. */
  #yearOf(section: DraftSection | undefined): string | null {
    if (section?.level === 0) return this.#half === 'plan' ? this.#years.planYear : this.#years.year
    const turned = this.#half === 'plan' && section?.half === 'review'
    return turned ? this.#years.planYear : (section?.year ?? null)
  }

  #yearIn(words: string): string | null {
    return /(\d{4})年/.exec(words)?.[1] ?? null
  }

  /** 1999年，我们将…: a paragraph that opens with the year planned speaks of it. */
  #yearStated(opening: string): string | null {
    const stated = /^(\d{4})年[，,是]/.exec(opening)?.[1]
    return stated === this.#years.planYear ? this.#years.planYear : null
  }
}

const PLAIN: Heading = {
  level: 1,
  number: '',
  mark: '',
  words: '',
  span: { start: 0, end: 0 },
  textStart: null,
}

function extend(section: DraftSection | undefined, end: number): void {
  if (section) section.end = Math.max(section.end, end)
}

/** The last paragraph before the notes and appendices, if it is not all that a heading has. */
function closingIndex(blocks: readonly Block[]): number {
  const back = blocks.findIndex(
    block => block.kind === 'heading' && block.heading.level === 1 && block.heading.mark !== '',
  )
  const end = back < 0 ? blocks.length : back
  return [1, 2].every(back => blocks[end - back]?.kind === 'paragraph') ? end - 1 : -1
}
