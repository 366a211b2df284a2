import fc from 'fast-check'
import { Converter } from 'opencc-js'
import { describe, expect, test } from 'vitest'
import type { Answer, FigureCitation, Language, PassageCitation } from '../src/answer/answer.ts'
import type { Claim } from '../src/answer/claim.ts'
import { describe as describeError } from '../src/bot/errors.ts'
import { entitiesOf, keyboardOf } from '../src/bot/send.ts'
import type { Figure } from '../src/figure/figure.ts'
import { headline, toMessage } from '../src/reply/answer-message.ts'
import { languageOf } from '../src/reply/bilingual.ts'
import { shortenedQuote } from '../src/reply/buttons.ts'
import { claimsMessage } from '../src/reply/claims.ts'
import type { Message } from '../src/reply/message.ts'
import {
  figuresPage,
  hitsPage,
  outlinePage,
  passagePage,
  reportsPage,
  sectionPage,
} from '../src/reply/pages.ts'
import { PHRASE_NAMES, PHRASE_TABLES, say } from '../src/reply/phrases.ts'
import { decode, encode, fitKey, idsOf, type Press, VIEWS, type View } from '../src/reply/press.ts'
import { parseReport } from '../src/report/parse.ts'
import type { Report, Span } from '../src/report/report.ts'
import { Shelf } from '../src/shelf.ts'
import { WEB_PHRASE_NAMES, wordsIn } from '../src/web/phrases.ts'
import { CORPUS, formatted } from './running.ts'
import { readReplyMarkup } from './telegram/limits.ts'
import { readMessageText } from './telegram/text.ts'

const library = new Shelf(CORPUS).library
const report = library.reports[0] as Report
const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const

// === Answers made by hand, so that a test says what it shows

const spanOf = (text: string, words: string, from = 0): Span => {
  const start = text.indexOf(words, from)
  if (start < 0) throw new Error(`${words} is not in the text`)
  return { start, end: start + words.length }
}

function passageWith(words: string, of: Report = report): PassageCitation {
  const passage = of.passages.find(({ text }) => text.includes(words))
  if (passage === undefined) throw new Error(`No passage holds ${words}`)
  return { passage, report: of, score: 1, terms: [] }
}

/** The figure `text` of the clause `clause`. */
function figure(
  clause: string,
  text: string,
  fields: Partial<Figure> = {},
  of: Report = report,
): FigureCitation {
  const { passage } = passageWith(clause, of)
  const clauseSpan = spanOf(of.text, clause, passage.span.start)
  const span = spanOf(of.text, text, clauseSpan.start)
  const sentence =
    passage.sentences.find(({ start, end }) => start <= span.start && span.end <= end) ??
    passage.span
  const counted = {
    value: '0',
    number: 0,
    range: null,
    vague: false,
    act: null,
    unit: '件',
    bound: null,
    kind: 'count',
    change: null,
  } as const
  const what = {
    what: '',
    whatSpan: span,
    implied: '',
    clause: clauseSpan,
    sentence,
    year: '2024',
    aim: 'outcome',
    cell: null,
  } as const
  return { figure: { text, span, ...counted, ...what, ...fields }, passage, report: of, score: 1 }
}

const handled = figure('228件代表建议全部办理完毕并答复代表', '228件', { what: '代表建议' })
const uploaded = figure('上传处理区、乡镇人大代表建议259条', '259条', { what: '人大代表建议' })
const lectures = figure('举办专题讲座8次', '8次', { what: '专题讲座' })
const staff = figure('选派18名工作队员常驻河堰镇驻村帮扶', '18名', { what: '工作队员' })
const helpers = figure('71名区级帮扶责任人对接帮扶脱贫户', '71名', { what: '区级帮扶责任人' })

const common = { question: '？', language: 'zh-Hans', notes: [], passages: [], trace: [] } as const
type Fields<K extends Answer['kind']> = Partial<Answer & { kind: K }>

const figureAnswer = (
  figures: readonly FigureCitation[],
  fields: Fields<'figure'> = {},
): Answer => ({
  ...common,
  kind: 'figure',
  figures,
  ...fields,
})
const passageAnswer = (citation: PassageCitation, language: Language = 'zh-Hans'): Answer => ({
  ...common,
  kind: 'passage',
  figures: [],
  passages: [citation],
  language,
})
const show = (answer: Answer) => toMessage(answer, library)
const linesOf = (message: Message) => message.text.split('\n')

describe('a figure', () => {
  const message = show(figureAnswer([handled]))
  const [head, place, sentence = ''] = linesOf(message)

  test('comes first, with what it counts and its year', () => {
    expect(head).toBe('228件 — 代表建议全部办理完毕并答复代表（2024年）')
    expect(headline(figureAnswer([handled]))).toBe(head)
  })

  test('is bold, and marked in its sentence, which is folded', () => {
    expect(report.text).toContain(sentence)
    expect(formatted(message, 'bold')).toEqual(['228件', '228件'])
    expect(formatted(message, 'underline')).toEqual(['228件'])
    expect(formatted(message, 'expandable_blockquote')).toEqual([sentence])
  })

  test('a short sentence is not folded, a clause that the head does not tell stands before the fold', () => {
    const short = show(figureAnswer([lectures]))
    expect(formatted(short, 'blockquote')[0]).toMatch(/^全年开展各类集体学习.*外化于行。$/)
    expect(formatted(short, 'expandable_blockquote')).toEqual([])
    const long = show(figureAnswer([staff]))
    expect(formatted(long, 'blockquote')).toEqual(['选派18名工作队员常驻河堰镇驻村帮扶'])
    expect(formatted(long, 'expandable_blockquote')).toHaveLength(1)
  })

  test('has its place in the report', () => {
    expect(place).toBe('四(二) 提升议案建议办理质效 › 加强建议督办')
  })

  test('has its way on: the original, a copy', () => {
    const labels = message.buttons.flat().map(({ text }) => text)
    expect(labels).toEqual(['原文', '复制'])
  })

  const heads: readonly (readonly [FigureCitation, Language, string])[] = [
    [lectures, 'zh-Hans', '8次 — 专题讲座（2024年）'],
    [lectures, 'zh-Hant', '8次 — 专题讲座（2024年）'],
    [lectures, 'en', '8次 — 专题讲座 (2024)'],
    [
      figure('举办专题讲座8次', '8次', { what: '专题讲座', year: null }),
      'zh-Hans',
      '8次 — 专题讲座',
    ],
    [
      figure('举办专题讲座8次', '8次', { what: '专题讲座', aim: 'target' }),
      'zh-Hans',
      '8次 — 专题讲座（2024年目标）',
    ],
    [
      figure('举办专题讲座8次', '8次', { what: '专题讲座', change: 'up' }),
      'zh-Hant',
      '8次 — 专题讲座（2024年，增長）',
    ],
    [
      figure('举办专题讲座8次', '8次', { what: '专题讲座', change: 'down' }),
      'en',
      '8次 — 专题讲座 (2024, down)',
    ],
    [
      figure('举办专题讲座8次', '8次', { what: '专题讲座', year: '“十四五”' }),
      'zh-Hans',
      '8次 — 专题讲座（“十四五”）',
    ],
    [helpers, 'zh-Hans', '71名 — 区级帮扶责任人对接帮扶脱贫户（2024年）'],
  ]
  for (const [citation, language, expected] of heads)
    test(expected, () => expect(headline(figureAnswer([citation], { language }))).toBe(expected))

  test('two that fit equally well are both shown, told apart', () => {
    const both = show(figureAnswer([handled, uploaded]))
    expect(linesOf(both)).toContain('同样符合的还有：')
    expect(formatted(both, 'bold')).toEqual(['228件', '259条', '228件'])
    expect(linesOf(both).at(-2)).toMatch(/^• 259条 .* · 五\(二\)/)
  })
})

describe('other kinds', () => {
  test('several figures: one a line, each with what it counts and its place', () => {
    const answer: Answer = { ...common, kind: 'figures', figures: [lectures, handled] }
    expect(show(answer).text).toBe(
      ['8次、228件', '• 8次 专题讲座 · 一(一)', '• 228件 代表建议 · 四(二) 加强建议督办'].join(
        '\n',
      ),
    )
    expect(formatted(show(answer), 'bold')).toEqual(['8次、228件', '8次', '228件'])
  })

  test('a computed value is marked as computed, its operands quoted', () => {
    const derived = { formula: '71名 + 18名', value: '89名' }
    const message = show({ ...common, kind: 'derived', figures: [helpers, staff], derived })
    expect(linesOf(message)[0]).toBe('89名 — 71名 + 18名 【计算所得，报告未直接给出】')
    expect(formatted(message, 'underline')).toEqual(['18名', '71名', '18名', '71名'])
    expect(formatted(message, 'blockquote')).toEqual([
      '选派18名工作队员常驻河堰镇驻村帮扶,71名区级帮扶责任人对接帮扶脱贫户、监测户169户',
    ])
    expect(formatted(message, 'expandable_blockquote')[0]).toContain('助力乡村振兴')
  })

  test('a passage: the sentence that fits best, then all of it, folded, with the words asked for', () => {
    const citation = { ...passageWith('养犬管理条例'), terms: ['养犬', '登记量'] }
    const message = show(passageAnswer(citation))
    expect(linesOf(message)[0]).toContain('犬只防疫登记量实现翻倍')
    expect(formatted(message, 'blockquote')[0]).toMatch(/^对《重庆市养犬管理条例》.*执行。$/)
    expect(formatted(message, 'expandable_blockquote')).toEqual([citation.passage.text])
    expect(formatted(message, 'underline')).toContain('登记量')
  })

  test('an outline: a heading and those below it', () => {
    const section = report.sections.find(({ label }) => label === '一')
    if (section === undefined) throw new Error('No section 一')
    const at = report.sections.indexOf(section)
    const children = report.sections.filter(({ parent }) => parent === at)
    const message = show({ ...common, kind: 'outline', outline: [{ report, section, children }] })
    expect(linesOf(message)).toHaveLength(4)
    expect(linesOf(message)[0]).toMatch(/^一、坚持政治铸魂.* — 下分 3 部分$/)
    expect(linesOf(message)[1]).toBe('• (一)加强理论武装强化政治能力')
  })

  test('nothing found: says so, and marks what stands near as not the answer', () => {
    const related = [passageWith('养犬管理条例')]
    const answer: Answer = {
      ...common,
      kind: 'none',
      certain: true,
      offers: [],
      doubt: null,
      related,
      nearFigures: [handled],
    }
    const message = show(answer)
    expect(headline(answer)).toBe('报告没有提到这一点。')
    expect(linesOf(message)).toEqual([
      '报告没有提到这一点。',
      '最接近的（不是答案）：',
      '• 228件 代表建议 · 四(二) 加强建议督办',
      '• 二(三) 深度聚焦高效能治理 › 着力城市治理提升',
    ])
    expect(message.buttons.flat().map(({ text }) => text)).not.toContain('复制')
  })

  test('what shares nothing with the question is not near', () => {
    const nearOf = (question: string) => {
      const message = toMessage(library.ask(question), library)
      return linesOf(message).slice(1)
    }
    for (const question of ['机场旅客吞吐量是多少', '全区有多少名医生', '有多少家五星级酒店'])
      expect(nearOf(question), question).toEqual(['可以换个说法再问，或用 /outline 看目录。'])
    expect(nearOf('2023年代表建议多少件')).toContain('• 228件 代表建议 · 四(二) 加强建议督办')
  })

  test('notes stand before what is folded', () => {
    const respelled = { kind: 'respelled', typed: '夸区域', read: '跨区域' } as const
    const from = { kind: 'report', report, others: [report] } as const
    const message = show(figureAnswer([handled], { notes: [respelled, from] }))
    expect(linesOf(message).slice(-3, -1)).toEqual([
      '按“跨区域”查找',
      '依据《重庆市开州区人民代表大会常务委员会工作报告》（2024年）回答，另有 1 份报告可查',
    ])
    expect(message.buttons.flat().at(-1)?.text).toBe('其他报告')
  })

  test('figures held against the report: right, wrong, and not there', () => {
    const claim = {
      text: '230件',
      span: { start: 0, end: 4 },
      occurrence: handled,
      formula: null,
      act: null,
      told: null,
    }
    const claims: readonly Claim[] = [
      { ...claim, verdict: 'contradicted' },
      { ...claim, verdict: 'supported', text: '228件' },
      { ...claim, verdict: 'not_in_report', text: '5家', occurrence: null },
    ]
    const message = claimsMessage(claims, library, 'zh-Hans')
    expect(linesOf(message)[0]).toBe('核对 3 个数字：1 个与报告一致，1 个不符，1 个报告未提到')
    expect(message.text).toContain('❌ 230件 与报告不符，报告为 228件')
    expect(message.text).toContain('✅ 228件 与报告一致')
    expect(message.text).toContain('❔ 5家 报告没有提到')
    expect(claimsMessage([], library, 'en').text).toMatch(/^No figures to check/)
  })
})

// === Limits

/** Reads a message as strictly as Telegram does. */
function accepted(message: Message): void {
  const { text } = message
  const entities = entitiesOf(message)
  const read = readMessageText({ text, entities })
  expect(read).toEqual({ text, entities })
  readReplyMarkup({ reply_markup: keyboardOf(message.buttons) })
}

// Characters beyond the basic plane everywhere: in the heading, the figure, the terms, before and after.
const RARE = `𠮷野市工作报告

一、𠮷事办理

${'𠮷'.repeat(30)}办理😀建议228件𠮷,全部答复代表𠮷。𠮷${'很好，'.repeat(20)}
`

function longAnswers(language: Language): Answer[] {
  const passages = report.passages.map(passage => ({
    passage,
    report,
    score: 1,
    terms: ['的', '人大', '代表'],
  }))
  const figures = Array.from({ length: 300 }, () => [handled, uploaded, helpers]).flat()
  const long = '长'.repeat(5000)
  const notes = [
    { kind: 'refused', left: '18名', right: '8个' },
    { kind: 'respelled', typed: long, read: long },
  ] as const
  const base = { ...common, language, notes, passages }
  const outline = [
    { report, section: report.sections[0], children: Array(40).fill(report.sections).flat() },
  ]
  return [
    { ...base, kind: 'figure', figures },
    { ...base, kind: 'figures', figures },
    {
      ...base,
      kind: 'derived',
      figures: passages.map(p => ({
        ...handled,
        ...p,
        figure: { ...handled.figure, sentence: p.passage.span },
      })),
      derived: { formula: long, value: long },
    },
    { ...base, kind: 'passage', figures },
    {
      ...base,
      kind: 'outline',
      outline: outline as Extract<Answer, { kind: 'outline' }>['outline'],
    },
    {
      ...base,
      kind: 'none',
      certain: true,
      offers: [],
      doubt: null,
      related: passages,
      nearFigures: figures,
    },
  ]
}

describe('limits', () => {
  for (const language of LANGUAGES)
    for (const answer of longAnswers(language))
      test(`a very long answer: ${answer.kind}, ${language}`, () => accepted(show(answer)))

  test('what was left out is counted', () => {
    const [, list] = longAnswers('zh-Hans')
    if (list === undefined || list.kind !== 'figures') throw new Error('No list')
    const { text } = show(list)
    const shown = text.split('\n').filter(line => line.startsWith('• ')).length
    expect(text).toContain(`……另有 ${list.figures.length - shown} 处未列出`)
  })

  test('formatting never splits a character', () => {
    const rare = parseReport('rare', RARE)
    const citation = figure('办理😀建议228件𠮷', '228件', { what: '😀建议' }, rare)
    for (const language of LANGUAGES) {
      const message = show(figureAnswer([citation], { language }))
      accepted(message)
      expect(formatted(message, 'underline')).toEqual(['228件'])
    }
    accepted(show(passageAnswer({ ...passageWith('228件', rare), terms: ['𠮷', '228'] })))
  })

  test('an empty answer of any kind is still a message', () => {
    const empty = { ...common, figures: [], outline: [], related: [], nearFigures: [], offers: [] }
    const derived = { formula: '1 + 1', value: '2' }
    const kinds = ['figure', 'figures', 'derived', 'passage', 'outline', 'none'] as const
    for (const kind of kinds)
      expect(() => show({ ...empty, derived, kind } as Answer)).not.toThrow()
  })

  test('every page of every report', () => {
    for (const language of LANGUAGES) {
      const scene = { library, language, page: 0 }
      accepted(reportsPage(scene))
      for (const report of library.reports) {
        accepted(outlinePage(report, scene))
        for (const section of report.sections) accepted(sectionPage(report, section, scene))
        for (const passage of report.passages) accepted(passagePage({ report, passage }, scene))
        accepted(
          hitsPage(
            report.passages.slice(0, 7).map(passage => ({ report, passage })),
            scene,
          ),
        )
      }
    }
  })

  test('lists are paged without a gap, and a page too far is the last', () => {
    const figures = Array.from({ length: 45 }, (_, index) =>
      figure('举办专题讲座8次', '8次', { what: `第${index}` }),
    )
    const turn = { view: 'topic', key: '讲座' } as const
    const pages = [0, 1, 2, 9].map(page =>
      figuresPage({ title: '数字', figures, turn }, { library, language: 'zh-Hans', page }),
    )
    const shown = pages
      .slice(0, 3)
      .flatMap(linesOf)
      .filter(line => line.startsWith('• '))
    expect(shown).toHaveLength(45)
    expect(new Set(shown).size).toBe(45)
    expect(pages[3]).toEqual(pages[2])
    expect(pages.map(page => page.buttons.flat().map(({ text }) => text))).toEqual([
      ['后页 ▶', '画成图'],
      ['◀ 前页', '后页 ▶', '画成图'],
      ['◀ 前页', '画成图'],
      ['◀ 前页', '画成图'],
    ])
  })
})

describe('a copied quotation', () => {
  const text = '一二三,四五六,七八九。'
  const whole = { start: 0, end: text.length }
  const cases: readonly (readonly [string, number, string | undefined])[] = [
    ['七八', 12, '一二三,四五六,七八九。'],
    ['七八', 11, '……四五六,七八九。'],
    ['七八', 6, '……七八九。'],
    ['四五', 11, '……四五六,七八九。'],
    ['一二', 10, '一二三,四五六,……'],
    ['四五', 7, undefined],
  ]
  for (const [core, room, expected] of cases)
    test(`${core} in ${room}: ${expected}`, () =>
      expect(shortenedQuote(text, whole, { core: spanOf(text, core), room })).toBe(expected))

  test('names its source and fits', () => {
    for (const passage of report.passages) {
      const { buttons } = show(passageAnswer({ passage, report, score: 1, terms: [] }))
      const copied = buttons.flat().flatMap(button => ('copy' in button ? [button.copy] : []))
      for (const quote of copied) expect(quote).toMatch(/^“.+”——《重庆市.+》（2024年）\S+$/su)
      for (const { length } of copied) expect(length).toBeLessThanOrEqual(256)
    }
  })
})

describe('callback data', () => {
  const press = fc.record({
    view: fc.constantFrom(...(Object.keys(VIEWS) as View[])),
    inPlace: fc.boolean(),
    language: fc.constantFrom(...LANGUAGES),
    page: fc.nat(36 * 36 - 1),
    key: fc.string({ unit: 'grapheme', maxLength: 200 }).map(fitKey),
  }) satisfies fc.Arbitrary<Press>

  test('is read as it was written, within 64 bytes', () => {
    fc.assert(
      fc.property(press, one => {
        const data = encode(one)
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
        expect(decode(data)).toEqual(one)
      }),
    )
  })

  test('has a letter for each view alone', () => {
    expect(new Set(Object.values(VIEWS)).size).toBe(Object.keys(VIEWS).length)
  })

  test('foreign data is no press', () => {
    for (const data of ['', 'x', 'p+s0', 'z+s0:abc', 'p+q0:abc', 'p?s0:abc', 'note:12'])
      expect(decode(data)).toBeUndefined()
  })

  test('a key that is too long is a mistake of ours', () => {
    expect(() =>
      encode({ view: 'topic', inPlace: true, language: 'en', page: 0, key: '长'.repeat(30) }),
    ).toThrow('64')
  })

  test('ids stand in a row', () => {
    expect(idsOf('aaaaaaaabbbbbbbb')).toEqual(['aaaaaaaa', 'bbbbbbbb'])
    expect(idsOf('')).toEqual([])
  })
})

describe('replies', () => {
  const blanks = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort()

  // What tells the reader how a question was taken may leave a blank out.
  const FREE: ReadonlySet<string> = new Set(['respelled', 'fromReport'])

  test('no two tables of fixed sentences have one by the same name', () => {
    const names = PHRASE_TABLES.flatMap(table => Object.keys(table))
    expect(names.length).toBe(PHRASE_NAMES.length)
  })

  test('every sentence has the same blanks in every language', () => {
    const uneven = PHRASE_NAMES.filter(name => {
      const [hans, hant, english] = LANGUAGES.map(language => blanks(say(name, language)).join())
      return hans !== hant || (hans !== english && !FREE.has(name))
    })
    expect(uneven).toEqual([])
  })

  test('the traditional ones are the simplified ones in traditional characters', () => {
    const convert = Converter({ from: 'cn', to: 'tw' })
    for (const name of PHRASE_NAMES)
      expect(say(name, 'zh-Hant')).toBe(convert(say(name, 'zh-Hans')))
  })

  test('are filled in', () => {
    expect(say('count', 'en', { n: 3 })).toBe('3 figures')
    expect(say('count', 'zh-Hant', { n: 3 })).toBe('共 3 個數字')
  })

  // Whatever counts, counts one here; what follows the number up to the next mark or number is what is counted.
  const ONES = new Proxy<Record<string, number>>({}, { get: () => 1 })
  const spoken: readonly (readonly [string, string])[] = [
    ...PHRASE_NAMES.map(name => [name, say(name, 'en', ONES)] as const),
    ...WEB_PHRASE_NAMES.map(name => [`web ${name}`, wordsIn('en')(name, ONES)] as const),
  ]
  const counting = spoken.filter(([, words]) => /\b1\b/.test(words))

  test.each(counting)('one is not many in English: %s', (_, words) => {
    expect(words).not.toMatch(/\b1 (?:earlier )?(?!is\b|was\b)[a-z]+[^s\W]s\b(?! it\b)/)
    expect(words).not.toMatch(/\b1 [a-z]+ (?:of yours )?(?:are|were|stand|match|wait)\b/)
    expect(words).not.toMatch(/[|]/)
  })

  test.each([
    ['reports', { n: 1 }, '1 report is loaded:'],
    ['reports', { n: 2 }, '2 reports are loaded:'],
    ['reports', { n: '1' }, '1 report is loaded:'],
    ['figuresAll', { n: 0 }, '0 figures in the report'],
    ['rosterRead', { n: 1, m: 1 }, '1 member read, 1 row not. The first ones:'],
    ['rosterRead', { n: 21, m: 0 }, '21 members read, 0 rows not. The first ones:'],
    ['statusCounts', { n: 1, kinds: '—', open: 1, unchecked: 1 }, /^1 note: —; 1 question open,/],
    ['pubDiffers', { added: 1, gone: 2, kept: 3 }, /1 passage added, 2 gone/],
    ['unconfirmed', { n: 1 }, /^1 member matches the roster/],
    ['allButCopies', { n: 1 }, /1 earlier backup still holds it; .* delete it\.$/],
    ['allButCopies', { n: 2 }, /2 earlier backups still hold it; .* delete them\.$/],
  ] as const)('%s with %o', (name, blanks, expected) => {
    expect(say(name, 'en', blanks)).toMatch(
      typeof expected === 'string' ? new RegExp(`^${expected}$`) : expected,
    )
  })

  const codes = {
    'zh-hans': 'zh-Hans',
    zh: 'zh-Hans',
    'zh-TW': 'zh-Hant',
    'zh-hant': 'zh-Hant',
    en: 'en',
    fr: 'en',
  }
  test('a language by the code of Telegram', () => {
    for (const [code, language] of Object.entries(codes)) expect(languageOf(code)).toBe(language)
    expect(languageOf(undefined)).toBe('zh-Hans')
  })
})

test('an error is told without the token, however deep it lies', () => {
  const token = '7000000001:AAFakeTelegramTokenForTests_0123456'
  const inner = new Error(`request to https://api.telegram.org/bot${token}/sendMessage failed`)
  const outer = Object.assign(new Error('Network request failed'), {
    error: new Error('fetch', { cause: inner }),
  })
  expect(describeError(outer)).toBe(
    'Error: Network request failed ← Error: fetch ← Error: request to https://api.telegram.org/bot<token>/sendMessage failed',
  )
})
