import type { NoteKind } from '../../discussion/discussion.ts'
import { NUMBERED_NOTE } from '../../lexicon/heading-words.ts'

// What a member may write before a note's words.
const KIND_WORDS: ReadonlyMap<string, NoteKind> = new Map([
  ['肯定', '肯定'],
  ['赞成', '肯定'],
  ['贊成', '肯定'],
  ['praise', '肯定'],
  ['意见', '意见'],
  ['意見', '意见'],
  ['opinion', '意见'],
  ['建议', '建议'],
  ['建議', '建议'],
  ['suggestion', '建议'],
  ['询问', '询问'],
  ['詢問', '询问'],
  ['question', '询问'],
])

/** What stands behind `/note`. */
export interface NoteWords {
  /** Null where none is named. */
  readonly kind: NoteKind | null
  readonly text: string
}

/**
 * Reads what stands behind `/note`.
 *
 * @example readNote('建议 加强跟踪问效') // { kind: '建议', text: '加强跟踪问效' }
 */
export function readNote(typed: string): NoteWords {
  const [, first = '', rest = ''] = /^([^\s:：,，]+)[\s:：,，]*([\s\S]*)$/u.exec(typed) ?? []
  const kind = KIND_WORDS.get(first.toLowerCase())
  return kind === undefined ? { kind: null, text: typed } : { kind, text: rest.trim() }
}

/** What stands behind a command that names a note: `12 …`, `#12 …`, `第12条 …`. */
export interface NumberedWords {
  readonly number: number | null
  readonly text: string
}

/**
 * Reads the number of a note and what follows it.
 *
 * @example readNumbered('12 三(一)') // { number: 12, text: '三(一)' }
 */
export function readNumbered(typed: string): NumberedWords {
  const [, digits, rest = ''] = NUMBERED_NOTE.exec(typed) ?? []
  return digits === undefined
    ? { number: null, text: typed }
    : { number: Number(digits), text: rest.trim() }
}

/**
 * The number of a discussion and of a note in it, as a button carries them.
 *
 * @example noteKey(3, 12) // '3.12'
 */
export function noteKey(discussion: number, number: number): string {
  return `${discussion}.${number}`
}

/**
 * The numbers that a button carries, whatever list it stands under.
 *
 * @example readNoteKey('3.12') // { discussion: 3, number: 12 }
 */
export function readNoteKey(key: string): { discussion: number; number: number } | undefined {
  const [, discussion, number] = /^(\d+)\.(\d+)(?:\.u)?$/.exec(key) ?? []
  return number === undefined
    ? undefined
    : { discussion: Number(discussion), number: Number(number) }
}
