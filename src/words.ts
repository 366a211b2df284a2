import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Corpus } from './corpus.ts'
import { dictionary } from './dictionary.ts'
import { type Analyzer, loadAnalyzer } from './search/analyzer.ts'
import { Thesaurus } from './search/thesaurus.ts'

/** What the search knows besides the reports: words, synonyms, English. */
export interface Words {
  /** Words beside jieba's, a line each: the program's, and the owner's, which count more. */
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
 * @example wordsOf('/srv/reports', readCorpus('/srv/reports')).dictText // '监委 3000 nt\n…'
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
    dictText: dicts.map(read).join('\n'),
    synonyms: `${own('synonyms.txt')}\n${corpus.synonyms}`,
    lexicon: `${own('lexicon.txt')}\n${corpus.lexicon}`,
  }
}

/** jieba's dictionary with the owner's words. */
interface Loaded {
  readonly dictText: string
  readonly analyzer: Analyzer
}

// The owner's words take a millisecond to read, the synonyms a tenth of a second: again only when they have changed.
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
export function toolsOf({ dictText, synonyms, lexicon }: Words): Tools {
  if (loaded?.dictText !== dictText)
    loaded = { dictText, analyzer: loadAnalyzer(dictionary(), dictText) }
  if (known.synonyms !== synonyms || known.lexicon !== lexicon)
    known = { synonyms, lexicon, thesaurus: new Thesaurus(synonyms, lexicon) }
  return { analyzer: loaded.analyzer, thesaurus: known.thesaurus }
}

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
