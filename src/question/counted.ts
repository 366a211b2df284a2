import type { Question } from '../answer/question.ts'
import { BOUND_ALONE } from '../lexicon/bound-words.ts'
import { DENIED } from '../lexicon/denials.ts'
import { isNeverCounted } from '../lexicon/measure-words.ts'
import { ASKING_FORM, HOW_MANY_ALONE } from '../lexicon/question-words.ts'
import { isOfTheRegister } from '../lexicon/register.ts'
import { WENT } from '../lexicon/slot-words.ts'
import { CLASS_NOUNS } from '../lexicon/span-words.ts'
import { LIGHT, VAGUE } from '../lexicon/talk.ts'
import { NOUN_OF_IT, THERE_ARE_IN_ALL } from '../lexicon/total-words.ts'
import { WHOLE_EXTENT } from '../lexicon/universals.ts'
import type { Asked, AskedWord, WordClass } from '../match/asked.ts'
import { STOP_WORDS } from '../search/stop-words.ts'
import { IN_READING, IN_WORDS } from '../weights.ts'
import type { ReadingTools, WordTools } from './words.ts'

/** The counted noun of a question, and how it is known. */
type Target = Pick<Asked, 'target' | 'targetIs'>

/** The clause that asks. */
interface AskingClause {
  readonly askingWords: readonly AskedWord[]
  /** Whether it names no thing, and the one before it is a sentence of its own. */
  readonly isSentence: boolean
}

/**
 * A question by what it may count, the likeliest first: the noun behind the measure, else the one right before 有几个,
 * else the last noun. Where the first is a word that no report has and no figure counts (几件噶), another may be meant.
 *
 * @example countedIn(asked, tools, clause)[0]?.target.map(word => word.term.text) // ['政府', '部门']
 */
export function countedIn(
  asked: Asked,
  tools: ReadingTools,
  { askingWords, isSentence }: AskingClause,
): readonly [Asked, ...Asked[]] {
  const last = isSentence ? NO_TARGET : targetLast(askingWords, asked)
  const [first = last, ...others] = [targetBehind(asked, tools), targetBefore(asked), last].flatMap(
    target => target ?? [],
  )
  const own = withTarget(asked, first)
  if (!first.target.every(word => isStrange(word, tools))) return [own]
  const other = others.find(({ target }) => !sharesWord(target, first.target))
  return other === undefined ? [own] : [own, withTarget(asked, other)]
}

/** No report uses it, and no figure counts it: 噶, 货. */
function isStrange({ term: { text, alternatives } }: AskedWord, { knowns }: ReadingTools): boolean {
  if (isOfTheRegister(text) || DIVISION.has(text) || DENIED.test(text)) return false
  if (text.length > 1 && alternatives.length > 0) return false
  return !knowns.some(({ counted }) => counted.includes(text))
}

const sharesWord = (one: readonly AskedWord[], other: readonly AskedWord[]): boolean =>
  one.some(({ term }) => other.some(each => each.term.text === term.text))

function withTarget(asked: Asked, found: Target): Asked {
  const { target } = found
  const words = [...asked.words, ...target.filter(word => !asked.words.includes(word))].map(word =>
    isForeignNoun(word, target)
      ? { ...word, weight: IN_READING.talkedOf }
      : !target.includes(word) && describes(word, target, asked.question)
        ? { ...word, weight: Math.max(word.weight, IN_WORDS.kind), modifies: true }
        : word,
  )
  return { ...asked, ...found, words }
}

const NOUNISH: ReadonlySet<WordClass> = new Set(['noun', 'name', 'character', 'vague', 'level'])
const HARD_NOUN: ReadonlySet<WordClass> = new Set(['noun', 'name', 'level'])

/** 不及格的部门: what is said right before what is counted is not passed over. */
function describes(
  { sort, tag, term }: AskedWord,
  target: readonly AskedWord[],
  { content }: Question,
): boolean {
  const said = `${term.text}的`
  const at = content.indexOf(said)
  if (at < 0 || !(DESCRIBING.has(sort) || (sort === 'talk' && /^[abiz]/.test(tag)))) return false
  const behind = content.slice(at + said.length)
  return target.some(noun => {
    const from = behind.indexOf(noun.term.text)
    return from >= 0 && from <= LEVEL_BEFORE
  })
}

const DESCRIBING: ReadonlySet<WordClass> = new Set(['quality', 'other'])
const LEVEL_BEFORE = 1 // 不合格的区人大代表

/** A noun that neither the report nor its kind uses. */
const isForeignNoun = (word: AskedWord, target: readonly AskedWord[]): boolean =>
  word.sort === 'noun' &&
  word.tag !== 'eng' &&
  !target.includes(word) &&
  !isOfTheRegister(word.term.text) &&
  word.term.alternatives.length === 0

function targetBehind({ words, question, text }: Asked, tools: WordTools): Target | null {
  if (WENT.test(question.target)) return null
  const named = words
    .filter(({ term }) => question.target !== '' && question.target.includes(term.text))
    .filter(({ sort, tag }) => !(sort === 'character' && tag === 'v'))
    .filter(({ term }) => !BOUND_ALONE.test(term.text)) // 多少斤以上
    .sort((a, b) => question.target.indexOf(a.term.text) - question.target.indexOf(b.term.text))
  const stop = named.findIndex((word, i) => i > 0 && !NOUNISH.has(word.sort))
  const [first] = named
  const run =
    stop > 0 && first && NOUNISH.has(first.sort) && first.sort !== 'character'
      ? named.slice(0, stop)
      : named
  if (run.length > 0) return { target: run.filter(({ modifies }) => !modifies), targetIs: 'behind' }
  const short = shortTarget(question.target, tools)
  if (short) return { target: [short], targetIs: 'behind' }
  const rest = behindAskingForm(text)
  const next =
    rest === null
      ? undefined
      : words.find(word => rest.startsWith(word.term.text) && HARD_NOUN.has(word.sort))
  return next ? { target: [next], targetIs: 'behind' } : null
}

/** What never says what is counted: 压在多少【以内】, 多少人【用上】. */
const SAYS_NOTHING: readonly ReadonlySet<string>[] = [VAGUE, LIGHT, STOP_WORDS]

/** A counted noun of one or two characters that the reader passed over. */
function shortTarget(target: string, { read }: WordTools): AskedWord | null {
  if (target === '' || target.length > 2 || SAYS_NOTHING.some(said => said.has(target))) return null
  if (BOUND_ALONE.test(target) || LIGHT.has(`${target}了`)) return null
  const [term] = read(target + target).terms
  const alternatives = term?.alternatives.length
    ? term.alternatives
    : [{ text: target, weight: 1, via: 'typed' as const }]
  return {
    term: { text: target, weight: 1, alternatives, names: 'thing', place: false, start: 0, end: 0 },
    tag: 'n',
    sort: 'noun',
    weight: IN_READING.shortTarget,
    modifies: false,
    modified: '',
  }
}

function behindAskingForm(text: string): string | null {
  const askingForm = [...text.matchAll(ASKING_FORM)].at(-1)
  return askingForm ? text.slice(askingForm.index + askingForm[0].length).replace(/^的/, '') : null
}

const DIVISION: ReadonlySet<string> = new Set(CLASS_NOUNS)

/** 成员单位有几个: the noun right before. */
function targetBefore({ words, text }: Asked): Target | null {
  const askingForm = [...text.matchAll(ASKING_FORM)].at(-1)
  if (!askingForm || !HOW_MANY_ALONE.test(askingForm[0])) return null
  const isLast = /^[\s?？呀啊呢嘛吗了]*$/.test(text.slice(askingForm.index + askingForm[0].length))
  if (askingForm[0].length < 2 || (askingForm[0] === '多少' && !isLast)) return null
  const before = text.slice(0, askingForm.index)
  const head = before.replace(THERE_ARE_IN_ALL, '')
  const [, named] = NOUN_OF_IT.exec(before) ?? []
  const word =
    words.find(({ term, sort }) => term.text === named && sort !== 'light') ??
    words.find(
      ({ term, sort, tag }) =>
        head.endsWith(term.text) &&
        !WHOLE_EXTENT.test(term.text) &&
        (sort === 'noun' ||
          sort === 'vague' ||
          sort === 'other' ||
          (sort === 'level' && DIVISION.has(term.text))) &&
        (sort === 'vague' || !/^(?:n[srtz]|j)/.test(tag)),
    )
  return word ? { target: [word], targetIs: 'before' } : null
}

const FRAMES: ReadonlySet<WordClass> = new Set(['report', 'framing'])

/** What a clause of many words tells may be counted or not: 大家一起去看了现场,去了几趟. */
const NO_TARGET: Target = { target: [], targetIs: 'last' }

function targetLast(words: readonly AskedWord[], { question }: Asked): Target {
  const unit = question.measure?.unit ?? ''
  const things = words.filter(
    ({ term, modifies, sort }) =>
      term.names === 'thing' && !modifies && !FRAMES.has(sort) && !isNeverCounted(term.text, unit),
  )
  const nouns = things.filter(({ sort }) => sort !== 'level') // 非税收入呢,县级的
  const named = nouns.length > 0 ? nouns : things
  const last = named.findLast(({ term }) => term.text.length > 1) ?? named.at(-1)
  return { target: last ? [last] : [], targetIs: 'last' }
}
