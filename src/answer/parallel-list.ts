import { PART_FOLLOWS } from '../lexicon/draft-words.ts'
import {
  EACH_OF_NAMED,
  NAMED_BEHIND_EACH,
  NAMED_WITH_DE,
  PARTS_NAMES,
} from '../lexicon/parallel-names.ts'
import { termMatches } from '../search/term-match.ts'
import { IN_PARALLEL_LIST } from '../weights.ts'
import { type IndexedCorpus, occurrencesIn } from './indexed-corpus.ts'
import type { Item } from './list-scene.ts'
import type { Occurrence } from './occurrence.ts'

/** What is known of a list of parallel figures that as many names may be asked for. */
export interface Parallel {
  /** One figure for each name, in order; null where too little says that they are meant. */
  readonly told: readonly Occurrence[] | null
  /** How many are asked for. */
  readonly asked: number
  /** Those that stand beside the names, and what they are parts of. */
  readonly row: readonly Occurrence[]
  readonly whole: Occurrence | null
}

/**
 * Names that are asked for side by side, beside the figures of one sentence that stand side by side in the same unit:
 * 水、电、气各几公里 of 供水管网3公里、供电线路4公里、燃气管网5公里. Each name takes the figure at its own place, where
 * each is said there: 竹园 is not told by 桑园 though both come last.
 *
 * @param text as `readable` gives it
 * @param items what each thing that was read was found to be; one that is told tells the sentence
 * @returns null where no such names are read, or no such figures stand there
 * @example parallelTo('水、电、气各几公里', items, corpus)?.told?.length // 3
 */
export function parallelTo(
  text: string,
  items: readonly Item[],
  corpus: IndexedCorpus,
): Parallel | null {
  const { names, run } = namesIn(text)
  let found: Parallel | null = null
  for (const { row, whole } of rowsBeside(items, corpus)) {
    const labels = labelsOf(row)
    const isOfNames = names.length > 1 && names.length === row.length
    const isRun = names.length < 2 && isRunOf(run, labels)
    if (!isOfNames && !isRun) continue
    const told = isRun || isAligned(names, labels, corpus) ? row : null
    found = { told, asked: row.length, row, whole }
    if (told !== null) break
  }
  if (found !== null)
    return found.told === null && found.asked < IN_PARALLEL_LIST.many ? null : found
  const isManyNamed = names.length >= IN_PARALLEL_LIST.many || names.length > items.length
  return names.length > 1 && isManyNamed
    ? { told: null, asked: names.length, row: [], whole: null }
    : null
}

/** 产业的基建的民生的分别几个; 各几件:城建、农业: the names, or the words that they may be written in without a mark. */
function namesIn(text: string): { names: readonly string[]; run: string } {
  const { before = '' } = EACH_OF_NAMED.exec(text)?.groups ?? {}
  const behind = NAMED_BEHIND_EACH.exec(text)?.groups?.names ?? ''
  const clause = behind === '' ? (before.split(/[,;:]/).at(-1) ?? '') : behind
  const withDe = NAMED_WITH_DE.test(clause) ? clause.split('的') : []
  const names = (withDe.length > 0 ? withDe : clause.split(PARTS_NAMES))
    .map(name => name.trim())
    .filter(Boolean)
  const { longestName, longestRun } = IN_PARALLEL_LIST
  return names.slice(0, -1).every(({ length }) => length <= longestName)
    ? { names, run: names.length === 1 && clause.length <= longestRun ? clause : '' }
    : { names: [], run: '' }
}

/** The figures that stand side by side with those that are told, without the one that is all of them. */
function rowsBeside(items: readonly Item[], corpus: IndexedCorpus): Row[] {
  const rows = new Map<string, Occurrence[]>()
  for (const { match, isTold } of items) {
    if (!match || !isTold || match.known.occurrence.figure.cell !== null) continue
    const { passage, report, figure } = match.known.occurrence
    const key = `${report.id} ${figure.sentence.start} ${figure.unit} ${figure.kind} ${figure.change}`
    if (rows.has(key)) continue
    const beside = occurrencesIn(corpus, [passage]).filter(
      ({ figure: other }) =>
        other.sentence.start === figure.sentence.start &&
        other.unit === figure.unit &&
        other.kind === figure.kind &&
        other.change === figure.change &&
        other.cell === null,
    )
    rows.set(key, beside)
  }
  return [...rows.values()]
    .flatMap(row => [row, ...bySemicolon(row)])
    .map(withoutWhole)
    .filter(({ row }) => row.length > 1)
}

type Row = Pick<Parallel, 'row' | 'whole'>

/** Those between two semicolons, where there are some. */
function bySemicolon(row: readonly Occurrence[]): Occurrence[][] {
  const parts = new Map<number, Occurrence[]>()
  for (const occurrence of row) {
    const before = occurrence.sentence.slice(0, occurrence.at.start).split(';').length
    parts.set(before, [...(parts.get(before) ?? []), occurrence])
  }
  return parts.size > 1 ? [...parts.values()] : []
}

/** 建议167件,其中…: what the others are parts of is none of them. */
function withoutWhole(row: readonly Occurrence[]): Row {
  const [first, second, ...rest] = row
  if (!first || !second || rest.length === 0) return { row, whole: null }
  const between = first.sentence.slice(first.at.end, second.at.start)
  const parts = row.slice(1).reduce((sum, { figure: { number } }) => sum + (number ?? 0), 0)
  const all = first.figure.number ?? 0
  const isSum = Math.abs(parts - all) <= IN_PARALLEL_LIST.rounded * all
  return PART_FOLLOWS.test(between) || isSum
    ? { row: row.slice(1), whole: first }
    : { row, whole: null }
}

/** The words before each figure, from the one before it or the last break. */
function labelsOf(row: readonly Occurrence[]): string[] {
  return row.map(({ sentence, at, others }) => {
    const from = Math.max(0, ...others.map(other => other.at.end).filter(end => end <= at.start))
    const words = sentence.slice(from, at.start).split(/[,;。:、]/)
    return (words.at(-1) ?? '').replace(PART_FOLLOWS, '')
  })
}

/** Whether each name is said at its own place, and none at another's. */
function isAligned(
  names: readonly string[],
  labels: readonly string[],
  corpus: IndexedCorpus,
): boolean {
  return names.every((name, i) => {
    const places = placesOf(name, labels, corpus)
    return places.has(i) || (places.size === 0 && (labels[i] ?? '').includes(name)) // 水 of 供水, beside 排水
  })
}

/** Where alone a word of a name stands, or one of its characters, but the last: 电站 is no 车站. */
function placesOf(name: string, labels: readonly string[], corpus: IndexedCorpus): Set<number> {
  const words = corpus
    .read(name)
    .terms.map(
      term => (label: string) =>
        termMatches(term, label).some(({ strength }) => strength >= IN_PARALLEL_LIST.said),
    )
  const characters = [...name]
    .slice(0, Math.max(1, name.length - 1))
    .map(character => (label: string) => label.includes(character))
  return new Set([...words, ...characters].flatMap(isIn => onlyPlace(labels, isIn) ?? []))
}

function onlyPlace(labels: readonly string[], isIn: (label: string) => boolean): number | null {
  const at = labels.findIndex(isIn)
  return at >= 0 && !labels.some((label, i) => i > at && isIn(label)) ? at : null
}

/** 中央省市县: whether each character stands at one place alone, and the places follow each other without a gap. */
function isRunOf(run: string, labels: readonly string[]): boolean {
  if (run === '' || labels.length < IN_PARALLEL_LIST.leastRun) return false
  const places = [...run].map(character => onlyPlace(labels, label => label.includes(character)))
  return (
    places[0] === 0 &&
    places.at(-1) === labels.length - 1 &&
    places.every((place, i) => {
      const before = i === 0 ? 0 : (places[i - 1] ?? 0)
      return place !== null && place >= before && place - before <= 1
    })
  )
}
