import type { Question } from '../answer/question.ts'
import { isOfTheRegister } from '../lexicon/register.ts'
import type { Term } from '../search/query.ts'
import { IN_ASKED } from '../weights.ts'

/**
 * What a word is to a question. `report`: who reports and where; `vague`, `light`, `talk`, `framing`: filler of
 * four kinds; `place`, `name`, `noun`, `act`, `level`, `verb`, `quality`: what restricts; `character`: one alone.
 */
export type WordClass =
  | 'report'
  | 'vague'
  | 'light'
  | 'talk'
  | 'framing'
  | 'place'
  | 'name'
  | 'noun'
  | 'act'
  | 'level'
  | 'verb'
  | 'quality'
  | 'character'
  | 'other'

/** A content word of a question. */
export interface AskedWord {
  readonly term: Term
  /** jieba's tag; `eng` for English. */
  readonly tag: string
  readonly sort: WordClass
  /** What it costs where nothing explains it. */
  readonly weight: number
  /** Stands right before another noun, as its modifier. */
  readonly modifies: boolean
  /** The noun that it modifies; empty where it modifies none. */
  readonly modified: string
}

/** What an asker does not mean: 不是【列席会议】的. */
export interface Excluded {
  readonly words: readonly AskedWord[]
  readonly question: Question
}

/** What is asked of a figure: the frame that it is matched with. */
export interface Asked {
  readonly text: string
  readonly question: Question
  readonly words: readonly AskedWord[]
  readonly excluded: readonly Excluded[]
  /** The counted noun, its words in order; empty where nothing tells it. */
  readonly target: readonly AskedWord[]
  /** How the counted noun is known: behind the measure, right before 有几个, or only as the last noun. */
  readonly targetIs: 'behind' | 'before' | 'last'
  /** The words of each clause that does not ask: it says of what, and may say more than the report does. */
  readonly settings: readonly (readonly AskedWord[])[]
  /** The words of each clause that says of what something is asked: 就养老服务而言. */
  readonly topics: readonly (readonly AskedWord[])[]
  /** Names the report's own place: what is told of a wider one is not it. */
  readonly namesPlace: boolean
  /** Where it goes on with the question before: the words that it says itself. */
  readonly fresh?: ReadonlySet<string>
  /** Names a list as a whole (等, 这些, 一共): a member of it then stands for all. */
  readonly wholeList: boolean
}

/**
 * A question whose words are all filler asks for nothing: any figure would do.
 *
 * @example saysEnough(asked('开了几次会')) // false
 */
export function saysEnough({ words }: Asked): boolean {
  const said = words.filter(({ weight }) => weight >= IN_ASKED.said)
  if (said.length > 0 && said.every(({ sort }) => sort === 'level')) return false // 乡镇那一级又是几个
  return (
    said.reduce((sum, word) => sum + (standsForOther(word) ? 1 : word.weight), 0) >= IN_ASKED.enough
  )
}

/** A word that no report uses and that the thesaurus knows says as much as the one it stands for. */
const standsForOther = ({ term }: AskedWord): boolean =>
  term.text.length > 1 && term.alternatives.length > 0

const KINDS: ReadonlySet<WordClass> = new Set(['noun', 'quality', 'other'])

/**
 * Whether a word of the field stands right before another and tells what kind of it is meant.
 *
 * @example tellsKind(word('立法'), word('调研')) // true for 立法调研
 */
export const tellsKind = ({ sort, term }: AskedWord, next: AskedWord): boolean =>
  KINDS.has(sort) && term.end === next.term.start && isOfTheRegister(term.text)
