import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { chinesePatterns } from './chinese-patterns.ts'
import { decidingNumbers } from './deciding-numbers.ts'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

// Who may import whom: a folder of src/, or a file that lies in src/ itself. Arrows only downwards.
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  steps: [],
  csv: [],
  'link-key': [],
  'own-process': [],
  'own-task': ['own-process'],
  lexicon: [],
  weights: [],
  report: ['lexicon'],
  figure: ['lexicon', 'report'],
  search: ['weights', 'lexicon', 'report', 'steps'],
  match: ['weights', 'lexicon', 'answer', 'search', 'report'],
  question: ['weights', 'lexicon', 'match', 'answer', 'search', 'report'],
  answer: ['weights', 'lexicon', 'question', 'match', 'search', 'figure', 'report', 'steps'],
  discussion: ['lexicon', 'answer', 'search', 'report', 'steps'],
  roster: ['own-task', 'discussion', 'report'],
  brief: ['own-process', 'csv', 'discussion', 'answer', 'search', 'report', 'steps'],
  store: ['discussion'],
  chart: ['figure', 'report'],
  reply: ['lexicon', 'answer', 'question', 'chart', 'figure', 'report'],
  web: ['csv', 'link-key', 'draft', 'answer', 'chart', 'discussion', 'figure', 'report', 'reply'],
  bot: [
    'link-key',
    'reply',
    'answer',
    'question',
    'lexicon',
    'figure',
    'report',
    'discussion',
    'roster',
    'brief',
    'store',
    'chart',
    'steps',
  ],
  config: [],
  endpoint: [],
  health: ['endpoint'],
  metrics: ['endpoint'],
  signals: [],
  ending: [],
  intake: ['lexicon', 'own-task', 'report'],
  corpus: ['report', 'intake'],
  office: ['answer', 'brief', 'report'],
  teacher: ['report'],
  draft: ['intake', 'answer', 'reply', 'steps'],
  offer: ['corpus', 'figure', 'intake', 'reply', 'report', 'answer'],
  publisher: ['offer', 'corpus', 'intake', 'reply', 'report', 'answer'],
  dictionary: ['search'],
  words: ['dictionary', 'corpus', 'search'],
  prepare: ['dictionary'],
  'folder-watch': [],
  heap: [],
  kept: ['own-process', 'steps', 'corpus', 'answer', 'figure', 'search', 'report'],
  shelf: ['heap', 'kept', 'steps', 'folder-watch', 'corpus', 'words', 'answer', 'search', 'report'],
  'warm-up': ['answer', 'steps'],
  loading: [
    'heap',
    'own-process',
    'kept',
    'search',
    'shelf',
    'folder-watch',
    'corpus',
    'words',
    'answer',
    'figure',
    'report',
    'steps',
    'warm-up',
  ],
  archive: ['kept', 'answer', 'figure', 'search', 'report'],
  filing: ['archive', 'own-process', 'corpus', 'words', 'figure', 'search', 'report', 'steps'],
  'archive-shelf': ['heap', 'archive', 'corpus', 'words', 'answer'],
  'archive-publisher': ['archive-shelf', 'filing', 'offer', 'intake', 'reply', 'report', 'answer'],
  session: ['answer', 'question', 'reply'],
  terminal: [
    'archive-shelf',
    'office',
    'shelf',
    'ending',
    'session',
    'answer',
    'reply',
    'web',
    'steps',
    'warm-up',
  ],
  telegram: [
    'archive-publisher',
    'archive-shelf',
    'office',
    'teacher',
    'steps',
    'warm-up',
    'draft',
    'publisher',
    'endpoint',
    'health',
    'heap',
    'metrics',
    'loading',
    'folder-watch',
    'shelf',
    'ending',
    'config',
    'corpus',
    'answer',
    'bot',
    'store',
    'chart',
    'web',
  ],
  cli: [
    'archive-shelf',
    'filing',
    'corpus',
    'words',
    'search',
    'steps',
    'warm-up',
    'draft',
    'store',
    'shelf',
    'terminal',
    'ending',
    'config',
    'answer',
    'reply',
    'report',
    'web',
  ],
  systemd: [],
  main: ['signals', 'config', 'ending', 'systemd', 'terminal', 'telegram'],
}

// One package, one place; what is not named here may be imported by the outer files only.
const HOME: Readonly<Record<string, readonly string[]>> = {
  grammy: ['bot'],
  undici: ['bot'],
  minisearch: ['search'],
  nodejieba: ['search'],
  'pinyin-pro': ['search'],
  'opencc-js': ['report', 'reply'],
  'better-sqlite3': ['store'],
  kysely: ['store'],
  pg: ['store', 'archive', 'filing'],
  docx: ['brief'],
  docxtemplater: ['brief'],
  pizzip: ['brief'],
  hono: ['web'],
  '@telegram-apps/init-data-node': ['web'],
  '@hono/node-server': ['web'],
  '@resvg/resvg-js': ['chart'],
  harfbuzzjs: ['chart'],
  'write-excel-file': ['web'],
  'csv-parse': ['roster'],
  'read-excel-file': ['roster'],
  mammoth: ['intake'],
  'word-extractor': ['intake'],
  'pdfjs-dist': ['intake'],
  linkedom: ['intake'],
  '@mozilla/readability': ['intake'],
  '@xmldom/xmldom': ['intake'],
  fflate: ['intake', 'roster'],
  unhomoglyph: ['discussion'],
  commander: ['cli'],
  valibot: ['config', 'cli'],
  dotenv: ['main', 'cli'],
  chokidar: ['folder-watch'],
  'prom-client': ['metrics'],
  pino: ['telegram', 'bot'],
}

// What the pure core may take from Node: it reads no file, no clock and no network.
const CORE = [
  'lexicon',
  'report',
  'figure',
  'search',
  'match',
  'question',
  'answer',
  'reply',
  'discussion',
]
const CORE_BUILTINS = ['node:crypto', 'node:module', 'node:url']

interface Import {
  readonly file: string
  readonly from: string
  readonly to: string
}

// import … from 'x' · export … from 'x' · import('x') · require('x')
const IMPORT = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+|\brequire\s*\(\s*)'([^']+)'/g

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => join(SRC, file))
const imports: readonly Import[] = files.flatMap(importsOf)
const inside = imports.filter(({ to }) => to.startsWith('.'))
const builtins = imports.filter(({ to }) => to.startsWith('node:'))
const packages = imports.filter(({ to }) => !/^(\.|node:)/.test(to))

describe('who imports whom', () => {
  test('every folder and every outer file has its row', () => {
    expect([...new Set(files.map(place))].filter(name => !(name in MAY_IMPORT))).toEqual([])
  })

  test('the arrows only point downwards', () => {
    const wrong = inside.filter(({ file, from, to }) => {
      const folder = place(join(file, '..', to))
      return folder !== from && !MAY_IMPORT[from]?.includes(folder)
    })
    expect(wrong.map(line)).toEqual([])
  })

  test('a package is imported in its own place', () => {
    const wrong = packages.filter(({ from, to }) => !HOME[packageName(to)]?.includes(from))
    expect(wrong.map(line)).toEqual([])
  })

  test('the core takes no file, clock or network from Node', () => {
    const core = builtins.filter(({ from }) => CORE.includes(from))
    expect(core.filter(({ to }) => !CORE_BUILTINS.includes(to)).map(line)).toEqual([])
  })

  test('no files import each other in a circle, type imports counted', () => {
    const to = new Map(
      files.map(file => [file, inside.filter(one => one.file === file).map(target)]),
    )
    const circles = files.filter(file => reached(file, to).has(file))
    expect(circles.map(file => relative(SRC, file))).toEqual([])
  })

  test('a file inside src is imported with its ending', () => {
    expect(inside.filter(({ to }) => !/\.(ts|json)$/.test(to)).map(line)).toEqual([])
  })
})

describe('where Chinese words stand', () => {
  test.each([
    ['const A = /一共|合计/', 1],
    [`const A = new RegExp(\`^(?:\${N}个|几个)$\`)`, 1],
    ["const A = '个|家|位'", 1],
    ['const A = /[镇乡]$/', 0],
    ["const A = '二者选一 | 都可以'", 0],
  ])('%s', (text, count) => {
    expect(chinesePatterns(text)).toHaveLength(count)
  })

  // A word is found by its notion: what is written for one place is missed by the next.
  const MOST_OUTSIDE = 0

  test('an expression with Chinese alternatives stands in the lexicon', () => {
    const outside = files
      .filter(file => place(file) !== 'lexicon')
      .flatMap(file =>
        chinesePatterns(readFileSync(file, 'utf8')).map(
          ({ source }) => `${relative(SRC, file)}: ${source}`,
        ),
      )
    expect(outside.length > MOST_OUTSIDE ? outside : []).toEqual([])
  })
})

describe('where the numbers that decide stand', () => {
  const MOST_NUMBERS_OUTSIDE = 0

  test.each([
    ['const SURELY = 0.8', 1],
    ['if (share > 0.3) told = true', 1],
    ['const COST = { heading: 0.2, passage: 0.35 }', 2],
    ['const LONGEST = 400', 0],
    ['const ofPercent = value * 0.01', 0],
    ['const isEqual = Math.abs(a - b) < 1e-9', 0],
  ])('%s', (text, count) => {
    expect(decidingNumbers(text)).toHaveLength(count)
  })

  // What is weighed against each other stands side by side.
  test('weights and thresholds stand in the one table', () => {
    const outside = files
      .filter(file => ['search', 'match', 'question', 'answer'].includes(place(file)))
      .flatMap(file =>
        decidingNumbers(readFileSync(file, 'utf8')).map(
          number => `${relative(SRC, file)}: ${number}`,
        ),
      )
    expect(outside.length > MOST_NUMBERS_OUTSIDE ? outside : []).toEqual([])
  })
})

function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
  return [...source.matchAll(IMPORT)].map(match => ({
    file,
    from: place(file),
    to: match[1] ?? '',
  }))
}

// Every file that a file imports, and what those import, and so on.
function reached(file: string, to: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>()
  const follow = (from: string) => {
    for (const next of to.get(from) ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      follow(next)
    }
  }
  follow(file)
  return seen
}

const target = ({ file, to }: Import): string => join(file, '..', to)

// src/bot/bot.ts → bot · src/main.ts → main
function place(file: string): string {
  return relative(SRC, file).replace(/\.ts$/, '').split('/')[0] ?? ''
}

// @grammyjs/runner/out/x.js → @grammyjs/runner · opencc-js/t2cn → opencc-js
function packageName(specifier: string): string {
  return /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier
}

const line = ({ file, to }: Import): string => `${relative(SRC, file)} → ${to}`
