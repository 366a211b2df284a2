import { BODY, JOINTS } from '../lexicon/english-chinese.ts'
import { LIGHT_VERBS } from '../lexicon/english-forms.ts'
import { type EnglishWord, LIST_MARK } from './english-words.ts'

/** Which of the words for an English one a Chinese question takes. */
export type Choose = (word: EnglishWord, as: 'noun' | 'verb') => string

const isContent = ({ kind }: EnglishWord): boolean =>
  kind === 'listed' || kind === 'unknown' || kind === 'chinese' || kind === 'number'

/**
 * An English noun phrase in Chinese order: what stands behind the noun comes before it.
 *
 * @example nounPhrase(englishWords('suggestions of the deputies', list), choose) // '代表的建议'
 */
export function nounPhrase(words: readonly EnglishWord[], choose: Choose): string {
  const own = words.filter(({ kind }) => kind !== 'adverb' && kind !== 'auxiliary')
  const at = own.findIndex((word, i) => i > 0 && opensBehind(word, own[i - 1]))
  const head = joined(at < 0 ? own : own.slice(0, at), choose)
  if (at < 0) return head
  return behind(own.slice(at), head, choose)
}

/** A preposition, a relative or a participle behind the noun. */
const opensBehind = (word: EnglishWord, before: EnglishWord | undefined): boolean =>
  word.kind === 'preposition' ||
  word.kind === 'relative' ||
  (word.isPast &&
    word.kind === 'listed' &&
    before !== undefined &&
    isContent(before) &&
    !before.isPast &&
    !before.isPossessive)

function behind(words: readonly EnglishWord[], head: string, choose: Choose): string {
  const [first, ...rest] = words
  if (first === undefined) return head
  if (first.kind === 'relative' || first.isPast) {
    const clause = first.isPast ? words : rest
    const done = verbPhrase(clause, choose)
    return done === '' ? head : `${done}${JOINTS.of}${head}`
  }
  const other = nounPhrase(rest, choose)
  if (other === '') return head
  if (/^(?:such as|including|like)$/.test(first.text)) return `${other}${JOINTS.such}${head}`
  if (first.text === 'per') return `${JOINTS.every}${other}${head}`
  return `${other}${JOINTS.of}${head}`
}

const JOINED: Readonly<Record<string, string>> = { or: JOINTS.or, [LIST_MARK]: LIST_MARK }

/** Words side by side: deputies and officials → 代表和干部. */
function joined(words: readonly EnglishWord[], choose: Choose): string {
  return words
    .map((word, i) => {
      if (word.kind === 'and') return JOINED[word.text] ?? JOINTS.and
      if (word.kind === 'not') return ''
      const next = words[i + 1]
      const isOwned = next !== undefined && !BODY.test(choose(next, 'noun'))
      const link = word.isPossessive && isOwned ? JOINTS.of : ''
      return choose(word, word.isPast ? 'verb' : 'noun') + link
    })
    .join('')
}

/**
 * A verb with what stands behind it, in Chinese order: where, for what and by whom first.
 *
 * @example verbPhrase(englishWords('prosecuted for theft', list), choose) // '盗窃起诉'
 */
export function verbPhrase(words: readonly EnglishWord[], choose: Choose): string {
  const plain = words.filter(
    ({ kind }) => kind !== 'adverb' && kind !== 'auxiliary' && kind !== 'not',
  )
  const denied = words.some(({ kind }) => kind === 'not') ? JOINTS.not : ''
  const parts = partsOf(plain)
  const [own = [], ...others] = parts
  const isVerb = own[0] !== undefined && own[0].kind !== 'preposition'
  const verb = isVerb && own[0] && !LIGHT_VERBS.test(own[0].base) ? choose(own[0], 'verb') : ''
  const object = isVerb ? joined(own.slice(1), choose) : ''
  const around = (isVerb ? others : parts).map(part => nounPhrase(part.slice(1), choose)).join('')
  return `${around}${denied}${verb}${object}`
}

const OF_NOUN = /^(?:of|such as|including|like)$/

/** Cut at each preposition, which begins the part behind it; that of a noun stays with it. */
function partsOf(words: readonly EnglishWord[]): EnglishWord[][] {
  const parts: EnglishWord[][] = []
  for (const word of words) {
    const last = parts.at(-1)
    const opens =
      word.kind === 'preposition' &&
      !(OF_NOUN.test(word.text) && last !== undefined && last.length > 1)
    if (last === undefined || opens) parts.push([word])
    else last.push(word)
  }
  return parts
}
