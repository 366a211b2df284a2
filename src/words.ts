import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Corpus } from './corpus.ts'
import { dictionaryParts } from './dictionary.ts'
import { type Analyzer, loadAnalyzer } from './search/analyzer.ts'
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

// jieba has one dictionary a process and takes a second to load it, the synonyms a tenth: again only when they have
// changed.
let loaded: { readonly dictText: string; readonly analyzer: Analyzer } | null = null
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

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
