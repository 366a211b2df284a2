import { PAGE_NUMBER_LINE } from '../lexicon/page-chrome.ts'
import { linesOf, type PageLine } from './pdf-lines.ts'
import type { Page } from './pdf-page.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'

export interface LaidOut {
  readonly text: string
  /** How many lines were running heads, feet and page numbers. */
  readonly furniture: number
}

/** So many lines at the top and at the bottom of a page may be its head and foot. */
const EDGE = 2

/**
 * The pages of a PDF as text: a paragraph a line, a form feed where a page ends.
 *
 * @example layOut(pages) // { text: '政府工作报告\n各位代表：…', furniture: 36 }
 */
export function layOut(pages: readonly Page[]): LaidOut {
  const all = pages.map((page, index) => linesOf(page, index))
  const furniture = furnitureIn(all)
  const lines = all.map(page => page.filter(line => !furniture.has(line)))
  return { text: paragraphsOf(lines), furniture: furniture.size }
}

function furnitureIn(pages: readonly (readonly PageLine[])[]): ReadonlySet<PageLine> {
  const edges = pages.flatMap(edgesOf)
  const seen = new Map<string, Set<number>>()
  for (const line of edges)
    seen.set(keyOf(line), new Set([...(seen.get(keyOf(line)) ?? []), line.page]))
  const often = Math.max(2, pages.length * 0.3)
  return new Set(
    edges.filter(
      line => PAGE_NUMBER_LINE.test(line.text) || (seen.get(keyOf(line))?.size ?? 0) >= often,
    ),
  )
}

// By height and not by order: the text of two columns has its own order.
function edgesOf(lines: readonly PageLine[]): PageLine[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y)
  return [...new Set([...sorted.slice(0, EDGE), ...sorted.slice(-EDGE)])]
}

// The page's number changes, its place does not.
function keyOf({ text, y }: PageLine): string {
  return `${Math.round(y / 6)} ${text.replace(/\s+/g, '').replace(/\d+/g, '#')}`
}
