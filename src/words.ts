import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Corpus } from './corpus.ts'
import { dictionaryParts } from './dictionary.ts'
import {
  type Analyzer,
  type DictionaryChange,
  type DictionaryParts,
  type LoadedAnalyzer,
  loadAnalyzer,
} from './search/analyzer.ts'
import { Thesaurus } from './search/thesaurus.ts'

/** What the search knows besides the reports: words, synonyms, English. */
export interface Words {
  /** jieba's user dictionaries as it takes them: paths joined by `|`; null without any. */
  readonly dict: string | null
  /** Their contents: when these change, jieba has to load again. */
  readonly dictText: string
  readonly synonyms: string
  readonly lexicon: string
}

/** Cuts texts into words, and knows other words for them. */
export interface Tools {
  readonly analyzer: Analyzer
  readonly thesaurus: Thesaurus
}

// The words that come with the program serve every corpus.
const OWN = fileURLToPath(new URL('../corpus/', import.meta.url))

/**
 * The program's own words with the owner's added to them.
 *
 * @example wordsOf(readCorpus('/srv/reports')).dict // '/app/corpus/dict.txt|/srv/reports/dict.txt'
 */
export function wordsOf(
  dir: string,
  corpus: Pick<Corpus, 'dict' | 'synonyms' | 'lexicon'> & {
    readonly reports?: unknown
    readonly problems?: unknown
  },
): Words {
  const isOwn = resolve(dir) === resolve(OWN)
  const own = (name: string) => (isOwn ? '' : read(`${OWN}${name}`))
  const dicts = [...new Set([`${OWN}dict.txt`, resolve(corpus.dict ?? `${OWN}dict.txt`)])].filter(
    existsSync,
  )
  return {
    dict: dicts.join('|') || null,
    dictText: dicts.map(read).join('\n'),
    synonyms: `${own('synonyms.txt')}\n${corpus.synonyms}`,
    lexicon: `${own('lexicon.txt')}\n${corpus.lexicon}`,
  }
}

/** jieba with the owner's words. */
interface Loaded {
  readonly dictText: string
  readonly analyzer: LoadedAnalyzer
  readonly parts: DictionaryParts | null
}

// jieba has one dictionary a process and takes a third of a second to load it, the synonyms a tenth: again only when
// they have changed.
let loaded: Loaded | null = null
let known: Pick<Words, 'synonyms' | 'lexicon'> & { readonly thesaurus: Thesaurus } = {
  ...{ synonyms: '', lexicon: '' },
  thesaurus: new Thesaurus('', ''),
}

/**
 * What reports are cut and looked up with.
 *
 * @example createLibrary(reports, toolsOf(wordsOf(dir, corpus)))
 */
export function toolsOf({ dict, dictText, synonyms, lexicon }: Words): Tools {
  if (loaded?.dictText !== dictText) loaded = loadedWith(dict, dictText)
  if (known.synonyms !== synonyms || known.lexicon !== lexicon)
    known = { synonyms, lexicon, thesaurus: new Thesaurus(synonyms, lexicon) }
  return { analyzer: loaded.analyzer, thesaurus: known.thesaurus }
}

function loadedWith(dict: string | null, dictText: string): Loaded {
  const parts = dictionaryParts()
  return { dictText, parts, analyzer: loadAnalyzer(dict, parts) }
}

/**
 * The same for whoever has others to serve: jieba is taught what has changed, and nobody waits until it is loaded anew.
 *
 * @example createLibrary(reports, toolsWhileServing(wordsOf(dir, corpus)))
 */
export function toolsWhileServing(words: Words): Tools {
  const { dictText } = words
  if (loaded?.parts && loaded.dictText !== dictText) {
    const { learned, forgotten } = changeOf(loaded.dictText, dictText)
    const change = { learned, forgotten: unlisted(forgotten, loaded.parts) }
    loaded = { ...loaded, dictText, analyzer: loaded.analyzer.taught(change) }
  }
  return toolsOf(words)
}

// What jieba has in its own dictionary it knows without the owner.
function unlisted(words: readonly string[], { common, rare }: DictionaryParts): string[] {
  const left = new Set(words.filter(word => !rare.within(word).some(other => other.word === word)))
  const listed = left.size === 0 ? '' : read(common)
  for (
    let start = 0;
    start < listed.length;
    start = listed.indexOf('\n', start) + 1 || Number.POSITIVE_INFINITY
  )
    left.delete(listed.slice(start, listed.indexOf(' ', start)))
  return [...left]
}

/**
 * Which words a user dictionary has more than before, and which no more. What a line says of how frequent a word is, and
 * single characters, which jieba keeps apart from all others, count from the next start on.
 *
 * @example changeOf('监委 3000 nt', '赤字率 1000 n') // { learned: [{ word: '赤字率', tag: 'n' }], forgotten: ['监委'] }
 */
export function changeOf(former: string, text: string): DictionaryChange {
  const [before, after] = [wordsIn(former), wordsIn(text)]
  const missingIn = (words: ReadonlyMap<string, string>) => (word: string) =>
    [...word].length > 1 && !words.has(word)
  return {
    learned: [...after.keys()]
      .filter(missingIn(before))
      .map(word => ({ word, tag: after.get(word) ?? '' })),
    forgotten: [...before.keys()].filter(missingIn(after)),
  }
}

/** Each word with its tag. 赤字率 1000 n; the number, or both, may be absent. */
function wordsIn(dictionary: string): ReadonlyMap<string, string> {
  const lines = dictionary.split('\n').filter(line => line !== '')
  return new Map(
    lines.map(line => {
      const [word = '', ...rest] = line.split(' ')
      return [word, rest.at(-1) ?? '']
    }),
  )
}

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
