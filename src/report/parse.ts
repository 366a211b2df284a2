import type { Body } from '../lexicon/bodies.ts'
import { AIM_TOLD } from '../lexicon/leaning-words.ts'
import { readBlocks } from './blocks.ts'
import { CorpusError } from './decode.ts'
import { fold } from './fold.ts'
import { readFrontMatter } from './front-matter.ts'
import { uniqueIds, wordingOf } from './identity.ts'
import { giverIn } from './imprint.ts'
import { closeUp } from './joins.ts'
import { readLines } from './lines.ts'
import { bodyEnd, bodyStart } from './masthead.ts'
import { readMetadata } from './metadata.ts'
import { namesOf } from './names.ts'
import { type DraftSection, outline } from './outline.ts'
import { cutPassages, type DraftPassage } from './passages.ts'
import type { Passage, Report, Section } from './report.ts'
import { speakersOf } from './speakers.ts'

/**
 * Reads a published text as a report: sections, and in them passages that are slices of the text.
 *
 * @throws {CorpusError} for more lines or numbers than any report has
 * @example parseReport('kaizhou-npc-2024', source).passages[0]?.text // '坚持党对人大工作的全面领导,…'
 */
export function parseReport(id: string, source: string): Report {
  const front = readFrontMatter(id, source)
  const { text, sourceOffset } = closeUp(source, front.end)
  const lines = readLines(text)
  keepToLimits(id, text, lines.length)
  const start = bodyStart(lines)
  const blocks = readBlocks(lines.slice(start, bodyEnd(lines, start)))
  const metadata = readMetadata({
    id,
    masthead: lines.slice(0, start),
    blocks,
    text,
    front: front.fields,
  })
  const { sections, outlined } = outline(blocks, {
    years: metadata,
    speakers: speakersOf(blocks, metadata),
    textOf: span => text.slice(span.start, span.end),
  })
  const hasHeadings = blocks.some(block => block.kind === 'heading')
  const folded = fold(text)
  const passages = finishPassages(id, text, {
    drafts: cutPassages(text, outlined, hasHeadings),
    sections,
  })
  const read = { text, folded, sections: finishSections(id, sections), passages }
  return {
    id,
    ...metadata,
    giver: giverIn(read),
    voices: voicesOf(passages),
    plans: passages.some(({ half }) => half === 'plan') || plansWithin(folded, metadata.planYear),
    names: namesOf(folded),
    wording: wordingOf(folded),
    anchor: passages[0]?.id ?? null,
    ...read,
    sourceOffset,
  }
}

/** A digest has no part of plans, but sentences: 2026年将新设…. */
function plansWithin(folded: string, planYear: string | null): boolean {
  const named = planYear === null ? [] : folded.split(`${planYear}年`).slice(1)
  return named.some(behind => AIM_TOLD.test(behind.slice(0, NEAR_YEAR)))
}

const NEAR_YEAR = 8

function voicesOf(passages: readonly Passage[]): Body[] {
  const voices = new Map(
    passages.flatMap(({ body }) => (body ? [[JSON.stringify(body), body]] : [])),
  )
  return [...voices.values()]
}

/** Ten times what the longest report has, and no more than fits into memory together with the others. */
const MOST_LINES = 50_000
const MOST_NUMBERS = 40_000
const NUMBER = /[\d一二三四五六七八九十百千万亿两零]+/g

function keepToLimits(id: string, text: string, lines: number): void {
  const numbers = text.match(NUMBER)?.length ?? 0
  if (lines > MOST_LINES) throw tooMuch(id, `行数太多（${lines} 行，上限 ${MOST_LINES} 行）`)
  if (numbers > MOST_NUMBERS)
    throw tooMuch(id, `数字太多（${numbers} 个，上限 ${MOST_NUMBERS} 个）`)
}

const tooMuch = (id: string, what: string): CorpusError =>
  new CorpusError(id, `${what}：请拆成几份`)

function finishSections(reportId: string, drafts: readonly DraftSection[]): Section[] {
  const nextId = uniqueIds()
  return drafts.map(({ start, end, ...draft }) => ({
    ...draft,
    id: nextId(reportId, draft.label, draft.heading),
    reportId,
    span: { start, end },
  }))
}

// White space does not count for the id: a text laid out anew keeps its links.
function finishPassages(
  reportId: string,
  text: string,
  {
    drafts,
    sections,
  }: { readonly drafts: readonly DraftPassage[]; readonly sections: readonly DraftSection[] },
): Passage[] {
  const nextId = uniqueIds()
  return drafts.map(draft => {
    const slice = text.slice(draft.span.start, draft.span.end)
    const section = sections[draft.section]
    const isCeremony = section?.number === '' && section.level === 1
    const passageId = nextId(reportId, slice.replace(/\s+/g, ''))
    return { ...draft, id: passageId, reportId, text: slice, isCeremony }
  })
}
