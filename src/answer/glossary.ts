import { MEANING_ASKED, MEANING_FIRST } from '../lexicon/place-words.ts'
import { fold } from '../report/fold.ts'
import type { Answer } from './answer.ts'

/** An expression that the owner explains; no report says it so. */
export interface GlossaryEntry {
  readonly expression: string
  readonly meaning: string
  /** Where the meaning is from; empty where the owner does not tell. */
  readonly source: string
}

/** A glossary as it stands in `glossary.txt`, with what is not understood of it. */
export interface ReadGlossary {
  readonly entries: readonly GlossaryEntry[]
  /** One line in Chinese each. */
  readonly problems: readonly string[]
}

/**
 * Reads `glossary.txt`: a line an expression, `#` begins a remark.
 *
 * @example readGlossary('一府一委两院 = 人民政府、监察委员会、法院和检察院 | 常用说法').entries[0]?.source // '常用说法'
 */
export function readGlossary(text: string): ReadGlossary {
  const lines = text
    .split(/\r?\n/)
    .map((line, at) => ({ line: line.trim(), number: at + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
  const read = lines.map(({ line, number }) => ({ line, number, entry: entryOf(line) }))
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    problems: read
      .filter(({ entry }) => entry === null)
      .map(({ line, number }) => `第${number}行“${line}”：应写 词语 = 意思 | 来源（来源可不写）`),
  }
}

function entryOf(line: string): GlossaryEntry | null {
  const [, expression = '', meaning = '', source = ''] =
    /^([^=＝]{2,40}?)\s*[=＝]\s*([^|｜]+?)\s*(?:[|｜]\s*(.*))?$/.exec(line) ?? []
  return meaning === '' ? null : { expression: expression.trim(), meaning, source: source.trim() }
}

const ENGLISH = /^what (?:is|are|does|do)\b/i
const ENDS = /[?？。!！,，\s]+$/g

/**
 * An answer with what the owner's glossary says of the expression whose meaning was asked, marked as not the report's.
 *
 * @param glossary looked into only where a meaning was asked
 * @example withMeaning(library.ask('什么是一府一委两院'), () => entries).notes.at(-1)?.kind // 'glossary'
 */
export function withMeaning(answer: Answer, glossary: () => readonly GlossaryEntry[]): Answer {
  const asked = fold(answer.question).replace(ENDS, '')
  if (answer.act !== undefined || !asksMeaning(asked)) return answer
  const meant = glossary()
    .filter(({ expression }) => asked.includes(fold(expression)))
    .sort((one, other) => other.expression.length - one.expression.length)[0]
  if (meant === undefined) return answer
  return { ...answer, notes: [...answer.notes, { kind: 'glossary', ...meant }] }
}

const asksMeaning = (asked: string): boolean =>
  MEANING_FIRST.some(word => asked.startsWith(word)) ||
  MEANING_ASKED.some(word => asked.endsWith(word)) ||
  ENGLISH.test(asked)

/**
 * Whether the owner's glossary has told what the report does not.
 *
 * @example isExplained(answer) // true
 */
export function isExplained({ notes }: Answer): boolean {
  return notes.some(({ kind }) => kind === 'glossary')
}
