import { type CorpusProblem, type CorpusText, readText } from '../corpus.ts'
import { figuresOf } from '../figure/figures.ts'
import type { Kept } from './folder.ts'
import { type PackedReport, packed } from './packed.ts'

/** A shorter text is read in the time that it takes to look it up. */
const LEAST = 4000

/** A report that is kept, and where. */
export interface KeptReport {
  readonly id: string
  readonly key: string
}

/**
 * Reads a text as a report with its figures, once: the next time it is taken from what is kept.
 *
 * @example readKept(text, keptHere())
 */
export function readKept(text: CorpusText, kept: Kept): PackedReport | CorpusProblem {
  return takenFrom(kept, keyOf(text, kept)) ?? readNow(text, kept)
}

/**
 * The same for whoever has it fetched elsewhere: only where it lies, if it is kept.
 *
 * @example const found = placeKept(text, keptHere()); if ('key' in found) tell(found)
 */
export function placeKept(text: CorpusText, kept: Kept): KeptReport | PackedReport | CorpusProblem {
  const key = keyOf(text, kept)
  if (kept.get(key) !== null) return { id: text.id, key }
  const read = readNow(text, kept)
  return 'cause' in read || kept.get(key) === null ? read : { id: text.id, key }
}

/**
 * The report that is kept under a key; null where it is not.
 *
 * @example takenFrom(keptHere(), key)
 */
export function takenFrom(kept: Kept, key: string): PackedReport | null {
  const known = kept.get(key)
  return known === null ? null : (JSON.parse(known) as PackedReport)
}

const keyOf = ({ id, hash }: CorpusText, kept: Kept): string => kept.key('report', id, hash)

function readNow(text: CorpusText, kept: Kept): PackedReport | CorpusProblem {
  const report = readText(text)
  if ('cause' in report) return report
  const read = packed(report, figuresOf(report))
  if (text.text.length >= LEAST) kept.put(keyOf(text, kept), JSON.stringify(read))
  return read
}
