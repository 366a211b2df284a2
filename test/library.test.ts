import { beforeAll, describe, expect, test } from 'vitest'
import type { Answer, FigureCitation } from '../src/answer/answer.ts'
import type { AskOptions } from '../src/answer/ask.ts'
import { createLibrary, type Library } from '../src/answer/library.ts'
import { mentionIn } from '../src/answer/mention.ts'
import { parseReport } from '../src/report/parse.ts'
import type { Report } from '../src/report/report.ts'
import { Shelf } from '../src/shelf.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { CORPUS } from './running.ts'
import { TWO_YEARS, twoYears } from './two-years.ts'

const library = new Shelf(CORPUS).library
const kaizhou = library.reports[0] as Report

const texts = (figures: readonly FigureCitation[]) => figures.map(({ figure }) => figure.text)
const labelOf = (text: string) => library.findSection(text)?.section.label

function sectionNamed(text: string) {
  const found = library.findSection(text)
  if (found === undefined) throw new Error(`no section ${text}`)
  return found.section
}

describe('by id', () => {
  test('every passage and every section is found', () => {
    for (const passage of kaizhou.passages)
      expect(library.passage(passage.id)).toEqual({ passage, report: kaizhou })
    for (const section of kaizhou.sections)
      expect(library.section(section.id)).toEqual({ section, report: kaizhou })
  })

  test('what is not there is not', () => {
    expect(library.passage('00000000')).toBeUndefined()
    expect(library.section('')).toBeUndefined()
    expect(library.passage(kaizhou.sections[0]?.id ?? '')).toBeUndefined()
  })
})

describe('a section by what a person writes', () => {
  const EXAMPLES: readonly (readonly [label: string, ...spellings: string[]])[] = [
    [
      '四(二)',
      '四(二)',
      '四（二）',
      '四、（二）',
      '四 二',
      '四(2)',
      '4.2',
      '第四部分第二小节',
      '提升议案建议办理质效',
      '议案建议办理',
      '議案建議辦理',
    ],
    ['四', '四', '4', '第四部分'],
    ['任务四', '任务四', '任務四', '任务4', '今后任务第四条', 'task four'],
    ['任务二', '任务（二）', '工作任务第二条'],
    ['三(三)', '立法联系点'],
    ['五(二)', '数字赋能'],
    ['不足', '不足'],
    ['结尾', '结尾'],
  ]
  for (const [label, ...spellings] of EXAMPLES)
    for (const text of spellings)
      test(`${text} is ${label}`, () => expect(labelOf(text)).toBe(label))

  test('every section by its own label', () => {
    for (const { label } of kaizhou.sections) expect(labelOf(label)).toBe(label)
  })

  for (const text of ['', '   ', '四(九)', '10.1', '区块链火锅', '？', '👍'])
    test(`none: ${text}`, () => expect(labelOf(text)).toBeUndefined())
})

describe('figures', () => {
  test('of a section, with those below it', () => {
    expect(texts(library.figuresOf(sectionNamed('四(二)')))).toEqual(['10件', '7个', '228件'])
    const below = ['四(一)', '四(二)', '四(三)'].map(sectionNamed).flatMap(library.figuresOf)
    expect(texts(library.figuresOf(sectionNamed('四')))).toEqual(
      expect.arrayContaining(texts(below)),
    )
    expect(library.figuresOf(sectionNamed('一(二)'))).toEqual([])
  })

  test('of one passage', () => {
    const passage = kaizhou.passages.find(({ text }) => text.includes('专题讲座8次'))
    if (passage === undefined) throw new Error('no such passage')
    expect(texts(library.figuresOf(passage))).toEqual(['45次', '326篇目', '102人次', '8次'])
  })

  test('about a topic, in the report’s order', () => {
    expect(texts(library.figuresAbout('代表活动站'))).toEqual(['217个', '192个', '180个'])
    expect(texts(library.figuresAbout('集體學習'))).toEqual(['45次', '326篇目', '102人次', '8次'])
    expect(library.figuresAbout('火锅')).toEqual([])
    expect(library.figuresAbout('湿地')).toEqual([])
  })

  test('all of the newest report where nothing is named', () => {
    const all = library.figures(kaizhou).map(({ text }) => text)
    expect(texts(library.figuresAbout(''))).toEqual(all)
    expect(texts(library.figuresAbout('  '))).toEqual(all)
  })

  test('every figure lies in its passage', () => {
    for (const { figure, passage } of library.figuresAbout(''))
      expect(passage.text).toContain(figure.text)
  })

  test('of a report are read once', () =>
    expect(library.figures(kaizhou)).toBe(library.figures(kaizhou)))
})

describe('what may be quoted', () => {
  const WORDS = ['代表建议', '立法建议采纳', '湿地', '代表建议办了多少件', '集体学习', '火锅', '']

  test('never more than the limit', () => {
    for (const words of WORDS)
      for (const limit of [0, 1, 2, 5, 20])
        expect(library.quotables(words, limit).length).toBeLessThanOrEqual(limit)
  })

  test('the figure that answers stands first', () => {
    const [first, ...others] = library.quotables('代表建议办了多少件', 5)
    expect(first && 'figure' in first && first.figure.text).toBe('228件')
    expect(others.length).toBeGreaterThan(0)
  })

  test('passages where there is no figure', () => {
    const [first] = library.quotables('湿地', 5)
    expect(first && 'figure' in first).toBe(false)
    expect(first?.passage.text).toContain('湿地')
  })

  test('nothing for words that stand nowhere', () =>
    expect(library.quotables('qqqq', 5)).toEqual([]))
})

// === Several reports side by side

const report = (
  place: string,
  year: number,
  { done, plan }: { readonly done: string; readonly plan: string },
) =>
  parseReport(
    `${place}-${year}`,
    `---
title: ${place}人大常委会工作报告
body: ${place}人大常委会
place: ${place}
year: ${year}
planYear: ${year + 1}
---
一、过去一年的主要工作

${done}

二、今后一年的主要任务

${plan}
`,
  )

const OLDER = report('青禾县', 2023, {
  done: '全年听取审议专项工作报告21项，开展执法检查5次，组织代表视察12次。办理代表建议148件。新建羽毛球馆37座。',
  plan: '计划听取审议专项工作报告24项，开展执法检查7次。',
})
const NEWER = report('青禾县', 2024, {
  done: '全年听取审议专项工作报告25项，开展执法检查6次，组织代表视察15次。办理代表建议163件。',
  plan: '计划听取审议专项工作报告28项，开展执法检查8次。',
})
const OTHER = report('白石县', 2022, {
  done: '全年听取审议专项工作报告19项，开展执法检查4次。办理代表建议77件。',
  plan: '计划听取审议专项工作报告20项。',
})
const PEER = report('红柳县', 2024, {
  done: '全年听取审议专项工作报告17项，开展执法检查3次。办理代表建议77件。',
  plan: '计划听取审议专项工作报告18项。',
})

describe('several reports', () => {
  let both: Library
  let all: Library
  let alone: Library
  let peers: Library

  beforeAll(() => {
    const tools = toolsOf(
      wordsOf(CORPUS, { reports: [], dict: null, synonyms: '', lexicon: '', problems: [] }),
    )
    alone = createLibrary([NEWER], tools)
    both = createLibrary([OLDER, NEWER], tools)
    peers = createLibrary([PEER, OLDER, NEWER], tools)
    all = createLibrary([OTHER, OLDER, NEWER], tools)
  })

  const figuresIn = (answer: Answer) =>
    'figures' in answer
      ? answer.figures.map(({ figure, report }) => `${report.id} ${figure.text}`)
      : []
  const ask = (of: Library, question: string, options?: AskOptions) =>
    figuresIn(of.ask(question, options))
  const noteOf = ({ notes }: Answer) => notes.find(({ kind }) => kind === 'report')

  test('the newest stands first, whatever the order they come in', () =>
    expect(all.reports.map(({ id }) => id)).toEqual(['青禾县-2024', '青禾县-2023', '白石县-2022']))

  test('the newest answers, and the answer says so', () => {
    const answer = both.ask('办理了多少件代表建议')
    expect(figuresIn(answer)).toEqual(['青禾县-2024 163件'])
    expect(noteOf(answer)).toEqual({ kind: 'report', report: NEWER, others: [OLDER] })
  })

  test('one report alone needs no note', () =>
    expect(alone.ask('办理了多少件代表建议').notes).toEqual([]))

  test('a question without an answer names no report', () => {
    const answer = both.ask('明天下雨吗')
    expect([answer.kind, answer.notes]).toEqual(['none', []])
  })

  const YEARS: readonly (readonly [question: string, ...figures: string[]])[] = [
    ['2023年办理了多少件代表建议', '青禾县-2023 148件'],
    ['23年办理了多少件代表建议', '青禾县-2023 148件'],
    ['2024年办理了多少件代表建议', '青禾县-2024 163件'],
    ['去年办理了多少件代表建议', '青禾县-2024 163件'],
    ['前年办理了多少件代表建议', '青禾县-2023 148件'],
    ['今年计划开展几次执法检查', '青禾县-2024 8次'],
    ['去年开展了几次执法检查', '青禾县-2024 6次'],
    ['2023年和2024年各办理了多少件代表建议', '青禾县-2023 148件', '青禾县-2024 163件'],
    ['2022年办理了多少件代表建议'],
    ['2026年计划开展几次执法检查'],
  ]
  for (const [question, ...figures] of YEARS)
    test(question, () => expect(ask(both, question)).toEqual(figures))

  const PLACES: readonly (readonly [question: string, ...figures: string[]])[] = [
    ['白石县办理了多少件代表建议', '白石县-2022 77件'],
    ['青禾县办理了多少件代表建议', '青禾县-2024 163件'],
    ['青禾县人大常委会2023年办理了多少件代表建议', '青禾县-2023 148件'],
    ['白石县去年开展了几次执法检查', '白石县-2022 4次'],
    ['白石县有几座羽毛球馆'],
    ['黑水县办理了多少件代表建议'],
  ]
  for (const [question, ...figures] of PLACES)
    test(question, () => expect(ask(all, question)).toEqual(figures))

  const COMPARED: readonly (readonly [question: string, formula: string, value: string])[] = [
    ['青禾县2024年代表建议比2023年多多少件', '163 − 148', '15件'],
    ['青禾县代表视察2024年比2023年多几次', '15 − 12', '3次'],
    ['青禾县的代表建议比红柳县多几件', '163 − 77', '86件'],
    ['青禾县和红柳县的代表建议一共多少件', '163 + 77', '240件'],
  ]
  for (const [question, formula, value] of COMPARED)
    test(question, () => {
      const answer = peers.ask(question)
      expect(answer.kind === 'derived' && answer.derived).toEqual({ formula, value })
    })

  test('figures of two years are put together only where both are named', () =>
    expect(all.ask('青禾县的代表建议比白石县多几件').kind).toBe('none'))

  test('place and year named, no note is needed', () => {
    expect(noteOf(all.ask('青禾县2023年办理了多少件代表建议'))).toBeUndefined()
    expect(noteOf(all.ask('青禾县办理了多少件代表建议'))).toMatchObject({ report: NEWER })
  })

  test('an older report answers what the newest does not tell', () => {
    const answer = both.ask('新建羽毛球馆多少座')
    expect(figuresIn(answer)).toEqual(['青禾县-2023 37座'])
    expect(noteOf(answer)).toEqual({ kind: 'report', report: OLDER, others: [NEWER] })
    expect(both.ask('2024年新建羽毛球馆多少座').kind).toBe('none')
  })

  test('only the report that is asked of', () => {
    const question = '办理了多少件代表建议'
    expect(ask(all, question, { reportId: OLDER.id })).toEqual(['青禾县-2023 148件'])
    expect(ask(all, question, { reportId: OTHER.id })).toEqual(['白石县-2022 77件'])
    expect(all.ask(question, { reportId: 'nowhere' }).kind).toBe('none')
    expect(all.ask('羽毛球馆有多少座', { reportId: OTHER.id }).kind).toBe('none')
  })

  test('the outline is that of the newest', () => {
    const answer = both.ask('报告分几个部分')
    expect(answer.kind === 'outline' && answer.outline.map(({ report }) => report.id)).toEqual([
      NEWER.id,
      NEWER.id,
    ])
    expect(noteOf(answer)).toMatchObject({ report: NEWER })
  })

  test('passages and sections of each are found by id', () => {
    for (const { id, passages, sections } of all.reports) {
      for (const passage of passages) expect(all.passage(passage.id)?.report.id).toBe(id)
      for (const section of sections) expect(all.section(section.id)?.report.id).toBe(id)
    }
  })

  test('why an answer was chosen is told only when asked', () => {
    expect(both.ask('办理了多少件代表建议').trace).toEqual([])
    const { trace } = both.ask('办理了多少件代表建议', { explain: true })
    expect(trace.some(line => line.includes('163件'))).toBe(true)
    expect(trace.at(-1)).toMatch(/figure$/)
  })

  test('no report at all answers nothing', () => {
    const { analyzer, thesaurus } = toolsOf(
      wordsOf(CORPUS, { reports: [], dict: null, synonyms: '', lexicon: '', problems: [] }),
    )
    const empty = createLibrary([], { analyzer, thesaurus })
    expect(empty.ask('办理了多少件代表建议').kind).toBe('none')
    expect([empty.figuresAbout(''), empty.quotables('代表', 3)]).toEqual([[], []])
    expect(empty.findSection('四(二)')).toBeUndefined()
  })
})

describe('a government report', () => {
  const government = parseReport(
    '青禾县政府-2024',
    `---
title: 青禾县政府工作报告
body: 青禾县人民政府
place: 青禾县
year: 2024
planYear: 2025
---
一、过去一年的主要工作

全县人均地区生产总值达到6.8万元。建成高速公路57公里。全市新建公租房507套。

城乡居民收入分别增长4.4%、5.6%。代表联络站由40个减少到29个。改造管网投资2.4亿元，建设枢纽投资1.5万亿元。

二、今后一年的主要任务

地区生产总值增长5%以上。
`,
  )
  let county: Library

  beforeAll(() => {
    county = createLibrary(
      [government],
      toolsOf(
        wordsOf(CORPUS, { reports: [], dict: null, synonyms: '', lexicon: '', problems: [] }),
      ),
    )
  })

  const figureFor = (question: string) => {
    const answer = county.ask(question)
    return 'figures' in answer ? answer.figures[0]?.figure.text : undefined
  }

  const EXAMPLES: readonly (readonly [question: string, figure: string | undefined])[] = [
    ['建成高速公路多少公里', '57公里'],
    ['人均地区生产总值多少', '6.8万元'],
    ['地区生产总值多少', undefined],
    ['今年地区生产总值增长多少', '5%以上'],
    ['全市新建公租房多少套', '507套'],
    ['青禾县新建公租房多少套', undefined],
    ['城镇居民收入增长多少', '4.4%'],
    ['代表联络站有几个', '29个'],
  ]
  for (const [question, figure] of EXAMPLES)
    test(`${question}: ${figure ?? 'not told'}`, () => expect(figureFor(question)).toBe(figure))

  test('a change is that of both ends', () =>
    expect(county.ask('代表联络站减少了多少')).toMatchObject({
      kind: 'derived',
      derived: { formula: '40 − 29', value: '11个' },
    }))

  test('of two printed together the second is the second’s', () =>
    expect(figureFor('农村居民收入增长多少')).toBe('5.6%'))

  test('one of two is not their sum', () =>
    expect(county.ask('高速公路和公租房一共多少').kind).not.toBe('figure'))
})

describe('where a report speaks of a topic', () => {
  const [older, newer] = TWO_YEARS
  const EXAMPLES: readonly (readonly [topic: string, figures: readonly string[] | null])[] = [
    ['粮食产量', ['13.25万吨', '14万吨以上']],
    ['新建学校', ['2所']],
    ['公路', ['310公里']],
    ['量子计算', null],
    ['机场', null],
    ['的', null],
  ]
  test.each(EXAMPLES)('%s', (topic, figures) => {
    const mention = newer === undefined ? null : mentionIn(topic, newer, twoYears)
    expect(mention?.figures.map(({ figure }) => figure.text) ?? null).toEqual(figures)
  })

  test('a wording is the same whatever its spaces and its file', () => {
    if (older === undefined || newer === undefined) throw new Error('two reports expected')
    const spaced = parseReport('another-name', newer.text.replaceAll('\n\n', '\n\n\n'))
    expect(spaced.wording).toBe(newer.wording)
    expect(older.wording).not.toBe(newer.wording)
  })
})
