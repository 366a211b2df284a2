import { splitExclusions } from '../answer/exclusion.ts'
import { isGiverKnown } from '../answer/named-reports.ts'
import { parseQuestion, type Question } from '../answer/question.ts'
import { isActor } from '../lexicon/actors.ts'
import { INCLUDING_CLAUSE, TOPIC_CLAUSE } from '../lexicon/clause-frames.ts'
import { WHAT_IT_IS_FOR } from '../lexicon/courtesies.ts'
import { CONTRAST_INSIDE, LEFT_OUT_WORDS } from '../lexicon/exclusion-words.ts'
import { LIST_MARK } from '../lexicon/list-words.ts'
import { NUMBER_GIVEN } from '../lexicon/measure-words.ts'
import { LETTERS_NUMBERED, NUMBERED_NAME } from '../lexicon/numerals.ts'
import { OFFICE_AT_END, OFFICER_SPEAKS } from '../lexicon/offices.ts'
import { ASKING_FORM, SAID_BEHIND, THERE_IS_AT_END } from '../lexicon/question-words.ts'
import { OF_ALL_OF_THEM } from '../lexicon/total-words.ts'
import type { Asked, AskedWord, Excluded, WordClass } from '../match/asked.ts'
import { explain, unexplainedIn } from '../match/explanation.ts'
import type { Known } from '../match/known.ts'
import { totalWeight } from '../search/term-match.ts'
import { IN_READING } from '../weights.ts'
import { countedIn } from './counted.ts'
import { askedWords, type ReadingTools, type WordTools } from './words.ts'

/**
 * The ways in which one question for a figure may be read as a frame, the likeliest first.
 *
 * @param text as `readable` gives it
 * @example readingsOf('几个政府部门被评价', tools)[0].target.map(word => word.term.text) // ['政府', '部门']
 */
export function readingsOf(text: string, tools: ReadingTools): readonly [Asked, ...Asked[]] {
  const plain = text.replace(LEFT_OUT_WORDS, '不算')
  const question = contrastIn(plain)
  const content = withoutGiven(question.content).replace(THERE_IS_AT_END, ' ')
  const read = lighten(askedWords(content, tools), plain, { question, tools })
  const { words, clauses } = besides(read, clausesOf(read, plain), tools)
  const meant = question.excluded === '' ? plain : plain.replace(question.excluded, ' ')
  return countedIn(
    {
      text: plain,
      question,
      words,
      excluded: excludedIn(question, tools),
      target: [],
      targetIs: 'last',
      settings: clauses.settings,
      topics: clauses.topics,
      namesPlace: tools.reports.some(({ place }) => place !== '' && meant.includes(place)),
      wholeList: OF_ALL_OF_THEM.test(plain),
    },
    tools,
    clauses,
  )
}

/** Numbers that the question gives are not looked for; those in a name are. */
const withoutGiven = (content: string): string =>
  content.replace(NAMED_OR_GIVEN, (_, name?: string) => name ?? ' ')

const NAMED_OR_GIVEN = new RegExp(
  `(${NUMBERED_NAME.source}|${LETTERS_NUMBERED.source})|${NUMBER_GIVEN.source}`,
  'g',
)

function contrastIn(text: string): Question {
  const question = parseQuestion(text)
  const [, wanted, excluded, askingForm] =
    question.excluded === '' ? (CONTRAST_INSIDE.exec(text) ?? []) : []
  return wanted && excluded && askingForm
    ? { ...parseQuestion(wanted + askingForm), excluded }
    : question
}

function excludedIn({ excluded }: Question, tools: WordTools): Excluded[] {
  return excluded
    .split(/\p{Script=Han}/u.test(excluded) ? /\s+/ : /[,;.]/)
    .map(text => text.trim())
    .filter(Boolean)
    .map(text => {
      const question = parseQuestion(text)
      return { question, words: askedWords(question.content, tools) }
    })
    .filter(
      ({ words, question: { measure, years, leaning, numbers } }) =>
        words.length + years.stated.length + years.relative.length + numbers.length > 0 ||
        measure !== null ||
        leaning !== null,
    )
}

interface Context {
  readonly question: Question
  readonly tools: ReadingTools
}

/** Makes cheap what only frames the question, and what belongs to the number that it gives. */
function lighten(
  words: readonly AskedWord[],
  text: string,
  { question, tools }: Context,
): AskedWord[] {
  const clauses = question.content.split(/[,:;。!]/)
  const asking = text.split(CLAUSE_END).filter(clause => clause.search(ASKING_FORM) >= 0)
  const last = `${clauses.at(-1) ?? ''} ${asking.join(' ')}`
  const isSpeaker = speakerIn(text, tools)
  let all = words.map(word => (isSpeaker(word) ? framing(word, IN_READING.whoSpeaks) : word))
  const lightenAll = (own: readonly AskedWord[]) => {
    all = all.map(word =>
      own.includes(word) ? framing(word, word.weight * IN_READING.framing) : word,
    )
  }
  for (const clause of clauses.slice(0, -1)) {
    const own = all.filter(({ term }) => clause.includes(term.text) && !last.includes(term.text))
    const preface = WHAT_IT_IS_FOR.test(clause) && question.content.includes(`${clause}:`)
    const restricts = own.some(({ sort }) => sort === 'level' || sort === 'place') || isTopic(own)
    if (preface || (!restricts && isUnexplained(own, tools.knowns))) lightenAll(own)
  }
  const [asked = '', ...tails] = text.split('?')
  for (const tail of tails.filter(each => SAID_BEHIND.test(each))) {
    const own = all.filter(({ term }) => tail.includes(term.text) && !asked.includes(term.text))
    if (isUnexplained(own, tools.knowns)) lightenAll(own)
  }
  return question.about === null && question.numbers.length > 0 ? givenApart(all, text) : all
}

const framing = (word: AskedWord, weight: number): AskedWord => ({
  ...word,
  sort: 'framing',
  weight,
})

/** 省长自己说…: who gives the report; 朱镕基讲… where it is not known who did: else he gave another. */
const speakerIn =
  (text: string, { reports }: ReadingTools) =>
  ({ term, tag }: AskedWord): boolean => {
    const at = text.indexOf(term.text)
    if (at < 0 || at > 2 || !OFFICER_SPEAKS.test(text.slice(at + term.text.length))) return false
    const [office = ''] = OFFICE_AT_END.exec(term.text) ?? []
    if (office === term.text) return true
    return (tag === 'nr' || office !== '') && !reports.every(isGiverKnown)
  }

/** 述职评议这个制度,…: the report speaks of it, without a figure. */
function isTopic(words: readonly AskedWord[]): boolean {
  const telling = words.filter(({ weight }) => weight >= IN_READING.telling)
  const things = telling.filter(({ sort }) => sort === 'noun' || sort === 'name')
  return things.length > 0 && telling.every(isOfTheReport)
}

const isOfTheReport = ({ term }: AskedWord): boolean =>
  term.alternatives.some(({ via }) => via === 'typed')

function isUnexplained(words: readonly AskedWord[], knowns: readonly Known[]): boolean {
  const weight = words.reduce((sum, word) => sum + word.weight, 0)
  if (weight === 0) return false
  const costOf = unexplainedIn(words, knowns)
  return knowns.every((_, at) => costOf(at) > IN_READING.unexplained * weight)
}

/** 给政府7个部门做评价，重点督办建议几件: the clause of the given number only says where to look. */
function givenApart(words: readonly AskedWord[], text: string): AskedWord[] {
  const clauses = text.split(/[,;。]/)
  const given = clauses.filter(clause => /\d/.test(clause) && clause.search(ASKING_FORM) < 0)
  if (clauses.length < 2) return [...words]
  return words.map(word => {
    const inGiven = given.some(clause => clause.includes(word.term.text))
    const elsewhere = clauses.some(c => !given.includes(c) && c.includes(word.term.text))
    return inGiven && !elsewhere ? { ...word, weight: word.weight * IN_READING.givenClause } : word
  })
}

/** The words of the clause that asks, and of each of the others. */
interface Clauses {
  readonly askingWords: readonly AskedWord[]
  readonly settings: readonly (readonly AskedWord[])[]
  readonly topics: readonly (readonly AskedWord[])[]
  /** The words of those that say what is counted with it. */
  readonly included: readonly AskedWord[]
  /** Whether the clause that asks names no thing, and the one before it is a sentence of its own. */
  readonly isSentence: boolean
}

/** 全面铺开以后,涉及的街道几个: which clause asks, and which only say of what; 搞了几趟 asks of the clause before it. */
function clausesOf(words: readonly AskedWord[], text: string): Clauses {
  const clauses = splitExclusions(text).kept.split(CLAUSE_END)
  const wordsIn = (clause = ''): AskedWord[] =>
    words.filter(({ term }) => clause.includes(term.text))
  const form = clauses.findLastIndex(clause => clause.search(ASKING_FORM) >= 0)
  const at = form >= 0 ? form : clauses.findLastIndex(clause => wordsIn(clause).some(isThing))
  if (at < 0 || clauses.length < 2)
    return { askingWords: words, settings: [], topics: [], included: [], isSentence: false }
  const own = wordsIn(clauses[at])
  const namesThing = own.some(({ sort }) => TELLING.has(sort))
  const from = namesThing ? at : Math.max(0, at - 1)
  const askingWords = namesThing ? own : [...new Set([...wordsIn(clauses[from]), ...own])]
  const settings = clauses
    .filter((_, i) => i < from || i > at)
    .map(clause => wordsIn(clause).filter(word => !askingWords.includes(word)))
    .filter(each => each.length > 0)
  const topics = clauses.filter((each, i) => i < at && TOPIC_CLAUSE.test(each)).map(wordsIn)
  const included = clauses
    .filter((each, i) => INCLUDING_CLAUSE.test(each) || (i > at && LIST_MARK.test(each)))
    .flatMap(wordsIn)
  return {
    askingWords,
    settings,
    topics,
    included,
    isSentence: !namesThing && askingWords.some(isDoing),
  }
}

/**
 * What is said beside the clause that asks says of what, or why: where a figure tells by that clause alone what is asked
 * for, a word of the others that is not told of it frames the question, unless it restricts.
 */
function besides(
  words: readonly AskedWord[],
  clauses: Clauses,
  { knowns }: ReadingTools,
): { readonly words: readonly AskedWord[]; readonly clauses: Clauses } {
  const told = clauses.settings.length === 0 ? [] : toldBy(clauses.askingWords, knowns)
  if (told.length === 0) return { words, clauses }
  const kept = new Set([...clauses.topics.flat(), ...clauses.included])
  const isByTheWay = (word: AskedWord): boolean =>
    word.sort !== 'framing' &&
    !kept.has(word) &&
    !(RESTRICTING.has(word.sort) && word.tag !== 'nr') && // who says it is none of whom it is said of
    !isActor(word.term.text) &&
    told.every(known => explain(word, known).cost >= IN_READING.unexplained)
  const framed = new Map(
    clauses.settings
      .flat()
      .filter(isByTheWay)
      .map(word => [word, framing(word, word.weight * IN_READING.beside)]),
  )
  const frame = words.map(word => framed.get(word) ?? word).filter(({ sort }) => sort === 'framing')
  const inAll = totalWeight(frame)
  const share = Math.min(1, IN_READING.frame / inAll) // however much is said of it
  const priced = (all: readonly AskedWord[]) =>
    all.map(each => {
      const word = framed.get(each) ?? each
      return word.sort === 'framing' ? framing(word, word.weight * share) : word
    })
  return {
    words: priced(words),
    clauses: { ...clauses, settings: clauses.settings.map(priced) },
  }
}

/** Places, levels and names say which one is meant, wherever they stand. */
const RESTRICTING: ReadonlySet<WordClass> = new Set(['place', 'level', 'name'])

/** The figures that tell best what a clause says, where they tell nearly all of it. */
function toldBy(clause: readonly AskedWord[], knowns: readonly Known[]): readonly Known[] {
  const told = tellingBest(clause, knowns)
  return told.length > 0 ? told : tellingBest(clause.filter(isThing), knowns)
}

function tellingBest(asking: readonly AskedWord[], knowns: readonly Known[]): readonly Known[] {
  const weight = asking.reduce((sum, word) => sum + word.weight, 0)
  const { least, untold, alike } = IN_READING.toldBy
  if (weight < least) return []
  const costOf = unexplainedIn(asking, knowns)
  const costs = knowns.map((known, at) => ({ known, cost: costOf(at) }))
  const best = Math.min(...costs.map(({ cost }) => cost))
  if (best > untold * weight) return []
  return costs.flatMap(({ known, cost }) => (cost <= best + alike ? known : []))
}

const CLAUSE_END = /[,:;。!?()]/
const TELLING: ReadonlySet<WordClass> = new Set(['noun', 'name', 'place', 'level', 'vague'])
const isDoing = ({ sort, tag }: AskedWord): boolean =>
  sort === 'verb' || sort === 'act' || (sort !== 'light' && /^v/.test(tag))
const isThing = ({ sort }: AskedWord): boolean => THINGS.has(sort)
/** What a clause asks for. */
const THINGS: ReadonlySet<WordClass> = new Set(['noun', 'name', 'place', 'level', 'act', 'verb'])
