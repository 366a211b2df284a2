import { DENIES, JOINTS } from '../lexicon/english-chinese.ts'
import { VERB_DENIED } from '../lexicon/english-forms.ts'
import { type EnglishTools, goneOnInChinese, inChinese } from '../question/english.ts'
import type { Choose } from '../question/english-phrase.ts'
import { type EnglishList, type EnglishWord, englishWords } from '../question/english-words.ts'
import { rememberedOf } from '../search/memory.ts'
import { soundOf } from '../search/sounds.ts'
import type { Vocabulary } from '../search/vocabulary.ts'
import { IN_CHINESE } from '../weights.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'

/**
 * An English question in Chinese, with the words that the reports have; null where it is not read so, and where a
 * word of it has none.
 *
 * @param goesOn whether a question stands before it, which it may go on with
 * @example askedInChinese('how many suggestions were adopted?', corpus) // '采纳多少建议'
 */
export function askedInChinese(text: string, corpus: IndexedCorpus, goesOn = false): string | null {
  const [name = ''] = REPORT_NAME.exec(text) ?? []
  const asked = putInChinese(text.slice(name.length).trim(), corpus, goesOn)
  return asked === null ? null : name.trim() + asked
}

/** The report, before an English question: 西藏2025年报告. */
const REPORT_NAME = /^[\p{Script=Han}\d]*\p{Script=Han} /u

function putInChinese(text: string, corpus: IndexedCorpus, goesOn: boolean): string | null {
  if (!isEnglish(text)) return null
  const list = listOf(corpus)
  const words = englishWords(text, list)
  const tools: EnglishTools = { list, choose: chooseAmong(words, corpus) }
  const put =
    inChinese(text, tools) ?? (goesOn ? goneOnInChinese(text, knownOnly(tools, corpus)) : null)
  const denied = VERB_DENIED.exec(text)?.[1]
  const verb = words.find(word => word.text === denied)
  const chinese =
    put === null || denied === undefined ? put : verb && deny(put, tools.choose(verb, 'verb'))
  return chinese == null || holdsUnknown(chinese, corpus) ? null : chinese
}

/** Words of a follow-up that the reports do not have stay English: 报备 for what they call 立案 would be left out. */
const knownOnly = (tools: EnglishTools, { index }: IndexedCorpus): EnglishTools => ({
  ...tools,
  choose: (word, as) => {
    const chinese = tools.choose(word, as)
    return index.vocabulary.frequency(chinese) > 0 ? chinese : ` ${word.text} `
  },
})

/** How many didn't get adopted: the verb that is denied stays so; null where it was put otherwise. */
function deny(chinese: string, verb: string): string | null {
  if (DENIES.test(chinese)) return chinese
  return chinese.includes(verb) ? chinese.replace(verb, `${JOINTS.not}${verb}`) : null
}

/**
 * Whether an English question denies what was done: word by word that would be lost.
 *
 * @example deniesInEnglish("how many didn't get adopted") // true
 */
export const deniesInEnglish = (text: string): boolean => VERB_DENIED.test(text)

/** Two words of English at the least. */
const isEnglish = (text: string): boolean => (text.match(/[a-z]{2,}/g)?.length ?? 0) >= 2

const holdsUnknown = (chinese: string, { index }: IndexedCorpus): boolean =>
  (chinese.match(/[a-z][a-z0-9.&-]*/g) ?? []).some(word => index.vocabulary.frequency(word) === 0)

const listOf = (corpus: IndexedCorpus): EnglishList => ({
  longest: corpus.thesaurus.longestPhrase,
  alternatives: phrase => corpus.thesaurus.alternatives(phrase).map(({ text }) => text),
  named: word => nameOf(word, corpus),
})

/**
 * Of the words for an English one that which stands most with the question's others in the passages; a verb for a
 * verb; else the likeliest that the reports have.
 */
function chooseAmong(words: readonly EnglishWord[], corpus: IndexedCorpus): Choose {
  const choose = chooserAmong(words, corpus)
  const chosen = new Map<string, string>() // who repeats a word means the same by it
  return (word, as) => {
    const key = `${as} ${word.text}`
    const chinese = chosen.get(key) ?? choose(word, as)
    chosen.set(key, chinese)
    return chinese
  }
}

function chooserAmong(words: readonly EnglishWord[], { index, analyzer }: IndexedCorpus): Choose {
  const { vocabulary } = index
  const isVerb = (text: string) => /^v/.test(analyzer.tag(text)[0]?.tag ?? '')
  const beside = passagesBeside(words, vocabulary)
  return (word, as) => {
    const fitting = as === 'verb' ? word.chinese.filter(isVerb) : word.chinese
    const offered = fitting.length > 0 ? fitting : word.chinese
    if (offered.length < 2) return offered[0] ?? ''
    const scored = offered.map((text, i) => ({
      text,
      score:
        IN_CHINESE.laterWord ** i *
        usage(
          text,
          { beside: beside(word), others: words.filter(other => other !== word) },
          vocabulary,
        ),
    }))
    return scored.reduce((one, other) => (other.score > one.score ? other : one)).text
  }
}

interface Company {
  /** The passages that hold other words of the question. */
  readonly beside: ReadonlySet<number>
  readonly others: readonly EnglishWord[]
}

/** How much a word is used, above all in the passages of the others and right beside one of them: 审议法规案. */
function usage(text: string, { beside, others }: Company, vocabulary: Vocabulary): number {
  const own = vocabulary.mayHold(text)
  if (own.length === 0) return 0
  const shared = own.filter(passage => beside.has(passage)).length / own.length
  const isJoined = others.some(({ chinese }) =>
    chinese.some(
      other =>
        other !== text &&
        (vocabulary.frequency(other + text) > 0 || vocabulary.frequency(text + other) > 0),
    ),
  )
  return (
    (1 + IN_CHINESE.beside * shared) * Math.log(2 + own.length) * (isJoined ? IN_CHINESE.joined : 1)
  )
}

/** For a word the passages that hold one of the question's other words: the two that fewest hold. */
function passagesBeside(
  words: readonly EnglishWord[],
  vocabulary: Vocabulary,
): (word: EnglishWord) => ReadonlySet<number> {
  const once = new Map(words.map(({ text, chinese }) => [text, chinese.slice(0, 2)]))
  const held = [...once]
    .map(([text, chinese]) => ({
      text,
      found: chinese.map(each => vocabulary.mayHold(each)),
    }))
    .map(({ text, found }) => ({
      text,
      found,
      many: found.reduce((sum, { length }) => sum + length, 0),
    }))
    .filter(({ many }) => many > 0)
    .sort((one, other) => one.many - other.many)
  return ({ text }) =>
    new Set(
      held
        .filter(each => each.text !== text)
        .slice(0, 2)
        .flatMap(({ found }) => found.flatMap(each => [...each])),
    )
}

/** The place or name of a report that sounds as it is spelled: shanghang → 上杭. */
const nameOf = (word: string, { reports }: IndexedCorpus): string =>
  namesBySound(reports).get(word) ?? ''

const namesBySound = rememberedOf(
  (reports: IndexedCorpus['reports']): ReadonlyMap<string, string> =>
    new Map(
      reports
        .flatMap(({ place, within, names }) => [...names, ...within, place])
        .filter(name => /^\p{Script=Han}{2,5}$/u.test(name))
        .flatMap(name => soundOf(name).map((sound): [string, string] => [sound, name])),
    ),
)
