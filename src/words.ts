import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Corpus } from './corpus.ts'
import { dictionaryParts } from './dictionary.ts'
import { type Analyzer, type LoadedAnalyzer, loadAnalyzer } from './search/analyzer.ts'
import type { RareWord } from './search/rare-words.ts'
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

// jieba has one dictionary a process and takes a third of a second to load it, the synonyms a tenth: again only when
// they have changed, and not for words that are new.
let loaded: { readonly dictText: string; readonly analyzer: LoadedAnalyzer } | null = null
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
  if (loaded?.dictText !== dictText)
    loaded = { dictText, analyzer: loadAnalyzer(dict, dictionaryParts()) }
  if (known.synonyms !== synonyms || known.lexicon !== lexicon)
    known = { synonyms, lexicon, thesaurus: new Thesaurus(synonyms, lexicon) }
  return { analyzer: loaded.analyzer, thesaurus: known.thesaurus }
}

/**
 * The same for whoever has others to serve: jieba is not loaded anew for words that are new, so nobody waits for it.
 *
 * @example createLibrary(reports, toolsWhileServing(wordsOf(dir, corpus)))
 */
export function toolsWhileServing(words: Words): Tools {
  const { dictText } = words
  const fresh = loaded && newWords(loaded.dictText, dictText)
  if (loaded && fresh) loaded = { dictText, analyzer: loaded.analyzer.taught(fresh) }
  return toolsOf(words)
}

/**
 * Of a user dictionary that has grown the words that are new; null where it has changed in another way. A single
 * character has to be loaded: jieba keeps those of a user dictionary apart from all others.
 *
 * @example newWords('监委 3000 nt', '监委 3000 nt\n赤字率 1000 n') // [{ word: '赤字率', tag: 'n' }]
 */
export function newWords(former: string, text: string): readonly RareWord[] | null {
  const [before, after] = [linesOf(former), linesOf(text)]
  const fresh = [...after].filter(line => !before.has(line)).map(wordOf)
  const isGrown = [...before].every(line => after.has(line))
  const known = new Set([...before].map(line => wordOf(line).word))
  const isNew = ({ word }: RareWord) => [...word].length > 1 && !known.has(word)
  return isGrown && fresh.every(isNew) ? fresh : null
}

const linesOf = (text: string): ReadonlySet<string> =>
  new Set(text.split('\n').filter(line => line !== ''))

/** 赤字率 1000 n; the number, or both, may be absent. */
function wordOf(line: string): RareWord {
  const [word = '', ...rest] = line.split(' ')
  return { word, tag: rest.at(-1) ?? '' }
}

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
