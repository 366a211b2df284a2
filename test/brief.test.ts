import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import { type Brief, pointsOf } from '../src/brief/brief.ts'
import { briefOf } from '../src/brief/compile.ts'
import { csv } from '../src/brief/csv.ts'
import { docx } from '../src/brief/docx.ts'
import { FORMATS, orderNamed } from '../src/brief/formats.ts'
import { isAlike } from '../src/brief/likeness.ts'
import { markdown } from '../src/brief/markdown.ts'
import { preview } from '../src/brief/preview.ts'
import { paperPrinted } from '../src/brief/printing.ts'
import { PLAIN_PAPER } from '../src/brief/settings.ts'
import { timeText } from '../src/brief/time.ts'
import type { Note, NoteKind, Person, State } from '../src/discussion/discussion.ts'
import { placeNote } from '../src/discussion/placing.ts'
import { readRosterText } from '../src/roster/roster-file.ts'
import { Shelf } from '../src/shelf.ts'
import { CORPUS } from './running.ts'

const { library } = new Shelf(CORPUS)
const reportId = library.reports[0]?.id ?? ''
const OPENED = Date.UTC(2026, 0, 20, 1, 30)

const wang: Person = { id: 1, name: '小王', username: 'wang' }
const li: Person = { id: 2, name: '李华', username: null }
const { entries: roster } = readRosterText('@wang,王明,临江代表团')

/** A note as somebody says it, placed by the report. */
function note(number: number, kind: NoteKind, text: string, fields: Partial<Note> = {}): Note {
  return {
    ...{
      discussion: 1,
      number,
      kind,
      text,
      speaker: wang,
      author: 1,
      at: OPENED,
      state: 'checked',
    },
    ...{ edits: [], answer: null, message: number, source: null, card: null },
    ...placeNote(text, library, { reportId, part: null }),
    ...fields,
  }
}

const { part, passage } = placeNote('代表建议', library, { reportId, part: null })
const NOTES = [
  note(1, '肯定', '报告总结工作实事求是，完全赞成。', { part: null, passage: null }),
  note(2, '意见', '今年代表建议办了230件，但有的答复多、落实少，要加强跟踪问效。', {
    state: 'unchecked',
    part,
    passage,
  }),
  note(3, '建议', '加大高标准农田建后管护的投入', { speaker: li }),
  note(4, '建议', '对代表建议要跟踪问效，防止答复多、落实少', { speaker: li, part, passage }),
  note(5, '意见', '说错了', { state: 'withdrawn' }),
  note(6, '询问', '驻村帮扶的经费从哪里出？', {
    answer: { text: '由区财政安排', by: li, at: OPENED },
  }),
  note(7, '询问', '社区食堂还要建几个？'),
]

const STATE: State = {
  ...{
    chat: -1,
    thread: null,
    convener: li,
    recorder: null,
    quiet: false,
    queue: [],
    speeches: [],
  },
  discussion: {
    ...{ chat: -1, thread: null, id: 1, topic: '审议常委会工作报告', reportId, part: null },
    ...{ convener: li, recorder: null, opened: OPENED, closed: OPENED + 5_700_000 },
    ...{ lastNumber: 7, status: null },
  },
  notes: NOTES,
}

function briefWith(state: State = STATE): Brief {
  return briefOf({
    ...{ state, library, roster, group: '第一代表小组', title: '《常委会工作报告》', now: OPENED },
    check: text => checkText(library, text),
  })
}

const brief = briefWith()
const numbers = (points: readonly { readonly number: number }[]) =>
  points.map(({ number }) => number)

describe('a 简报', () => {
  test('tells when, where and who, by the roster', () => {
    expect(Object.fromEntries(brief.facts.map(({ label, value }) => [label, value]))).toEqual({
      议题: '审议常委会工作报告',
      报告: '《常委会工作报告》',
      小组: '第一代表小组',
      时间: '2026年1月20日 09:30—11:05',
      召集人: '李华',
      参加人: '李华、王明（临江代表团）',
    })
  })

  test('has every note that stands once, each in its part', () => {
    expect(numbers(brief.praise.flat())).toEqual([1])
    expect(numbers(brief.questions.flat())).toEqual([6, 7])
    expect(numbers(pointsOf(brief)).sort()).toEqual([1, 2, 3, 4, 6, 7])
  })

  test("goes by the report's parts, each with the passage it speaks of, word for word", () => {
    expect(brief.parts.map(({ place }) => place)).toEqual([
      '二(二) 深度聚焦高品质生活',
      '四(二) 提升议案建议办理质效',
    ])
    const texts = library.reports.map(({ text }) => text).join()
    const quotes = brief.parts.flatMap(({ quoted }) => quoted.map(({ quote }) => quote))
    expect(quotes.every(quote => quote !== '' && texts.includes(quote))).toBe(true)
    expect(quotes[0]).toContain('高标准农田')
  })

  test('puts like points side by side and merges nothing', () => {
    const [, habits] = brief.parts
    const clusters = habits?.quoted.flatMap(({ clusters }) => clusters) ?? []
    expect(clusters.map(numbers)).toEqual([[2, 4]])
    expect(clusters[0]?.map(({ text }) => text)).toEqual([NOTES[1]?.text, NOTES[3]?.text])
  })

  test('flags a wrong figure and does not change it', () => {
    const point = pointsOf(brief).find(({ number }) => number === 2)
    expect(point?.text).toContain('230件')
    expect(point?.figures).toEqual([
      { stated: '230件', verdict: 'contradicted', report: '228件', place: '四(二)' },
    ])
  })

  test('counts', () => {
    const kinds = { 肯定: 1, 意见: 1, 建议: 2, 询问: 2 }
    expect(brief.counts).toEqual({ ...kinds, people: 2, notes: 6, open: 1, checked: 5, wrong: 1 })
  })

  test('of an empty discussion says that there is nothing', () => {
    const text = markdown(briefWith({ ...STATE, notes: [] }))
    expect(text.match(/（无）/g)).toHaveLength(3)
    expect(text).toContain('共0人发言，记录0条')
  })
})

describe('Markdown', () => {
  const text = markdown(brief)

  test('has all parts, flags, answers, counts and the line to sign', () => {
    const inOrder = [
      '# 分组审议记录稿',
      '## 一、总体评价',
      '## 二、意见建议',
      '> 报告原文：',
      '### 四(二) 提升议案建议办理质效',
      '| 第2条 | 第4条 |',
      '〔未核对〕',
      '〔数字核对：“230件”与报告不符，报告为228件，见四(二)〕',
      '## 三、询问及答复',
      '答复（李华）：由区财政安排',
      '（尚未答复）',
      '共2人发言，记录6条：肯定1条、意见1条、建议2条、询问2条（未答复1条）；经发言人核对5条，未核对1条；数字与报告不符1处。',
      '记录人（签名）：',
    ]
    const places = inOrder.map(words => text.indexOf(words))
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  test('entities, addresses and what is not seen stay words', () => {
    const text = '&lt;b&gt; https://a.example www.a.example ~~删~~ $x$ a@b.cn 王\u202E明'
    const notes = [note(1, '意见', text, { part: null, passage: null })]
    expect(markdown(briefWith({ ...STATE, notes }))).toContain(
      '\\&lt;b\\&gt; https\\://a.example www\\.a.example \\~\\~删\\~\\~ \\$x\\$ a\\@b.cn 王明',
    )
  })

  test('markup that somebody wrote is no markup', () => {
    const notes = [
      note(1, '意见', '# 标题 <b>*强调*</b>\n[链接](x)', { part: null, passage: null }),
    ]
    expect(markdown(briefWith({ ...STATE, notes }))).toContain(
      '\\# 标题 \\<b\\>\\*强调\\*\\</b\\> \\[链接\\](x)',
    )
  })
})

describe('CSV', () => {
  const rows = csv(brief).trim().split('\r\n')

  test('is a row a point, under its headings', () => {
    expect(rows).toHaveLength(7)
    expect(rows[0]).toBe(
      '\uFEFF编号,类别,部分,报告原文,发言人,内容,核对,数字核对,相近条目,答复人,答复'.trim(),
    )
    expect(rows.find(row => row.startsWith('2,'))).toMatch(/未核对,230件 不符（报告为228件）,4,,$/)
  })

  for (const first of [
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    '\t=',
    '\n=',
    ' =',
    '　＝',
    '\u200B=',
  ])
    test(`${JSON.stringify(first)} makes no formula`, () => {
      const speaker = { ...wang, id: 9, name: `${first}1+1`, username: null }
      const odd = note(1, '意见', '正文', { speaker, part: null, passage: null })
      expect(csv(briefWith({ ...STATE, notes: [odd] }))).toMatch(/,"?'\s*[=+\-@＝＋－＠]1\+1/)
    })

  test('no cell is a formula, and none breaks out of its row', () => {
    const texts = fc.string({ minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(texts, words => {
        const text = `=${words}`
        const table = csv(
          briefWith({ ...STATE, notes: [note(1, '意见', text, { part: null, passage: null })] }),
        )
        expect(cellsOf(table.replace(/^\uFEFF/, ''))[1]?.[5]).toBe(`'${text}`)
      }),
      { numRuns: 50 },
    )
  })
})

/** A slow and obvious reader of CSV. */
function cellsOf(table: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  for (const character of table.replaceAll('""', '\u0001')) {
    const row = rows.at(-1) as string[]
    if (character === '"') quoted = !quoted
    else if (character === ',' && !quoted) row.push('')
    else if (character === '\n' && !quoted) rows.push([''])
    else if (character !== '\r' || quoted) row.push(`${row.pop()}${character}`)
  }
  return rows.map(row => row.map(cell => cell.replaceAll('\u0001', '"')))
}

describe('Word', () => {
  test('is a file that opens: a zip with a document', async () => {
    const bytes = await docx(brief)
    expect(bytes.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'))
    expect(bytes.includes('word/document.xml')).toBe(true)
  })

  test('characters that XML does not know do no harm', async () => {
    const odd = note(1, '意见', '\u0000甲\u000b乙\uFFFE丙', { part: null, passage: null })
    const text = documentOf(await docx(briefWith({ ...STATE, notes: [odd] })))
    expect(text).toContain('甲乙丙')
  })
})

/** The text of a Word file: the first entry of that name in the zip, by its local header. */
function documentOf(bytes: Buffer): string {
  const name = bytes.indexOf('word/document.xml')
  const header = name - 30
  const start = name + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
  return inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(header + 18))).toString()
}

describe('the rest', () => {
  test('a preview fits', () => {
    expect(preview(brief, 3500)).toContain('三、询问及答复')
    expect(preview(brief, 200).length).toBeLessThanOrEqual(203)
  })

  test('forms are named as people name them', () => {
    expect(['', 'DOCX', '简报', '记录稿', 'csv', 'pdf'].map(orderNamed)).toEqual([
      'all',
      'docx',
      'paper',
      'docx',
      'csv',
      undefined,
    ])
    expect(Object.keys(FORMATS)).toEqual(['docx', 'md', 'csv'])
  })

  test('a discussion past midnight', () => {
    expect(timeText(Date.UTC(2026, 0, 20, 15), Date.UTC(2026, 0, 20, 17))).toBe(
      '2026年1月20日 23:00—2026年1月21日 01:00',
    )
  })

  const alike = [
    ['要加强代表建议的跟踪问效', '加强代表建议跟踪问效', true],
    ['答复多、落实少，要跟踪问效', '跟踪问效，防止答复多落实少', true],
    ['加大农田管护投入', '要加强代表建议的跟踪问效', false],
    ['建议增加养犬登记点', '建议加大农田管护投入', false],
    ['同意', '同意', true],
    ['', '', false],
  ] as const
  for (const [one, other, expected] of alike)
    test(`${one} and ${other} are ${expected ? '' : 'not '}alike`, () => {
      expect(isAlike(one, other)).toBe(expected)
    })
})

describe('long ones are laid out in another thread', () => {
  test('as the clean paper', { timeout: 120_000 }, async () => {
    const paper = { ...PLAIN_PAPER, issue: 3, date: '', title: '', facts: {}, themes: [], left: 0 }
    const [few, many] = await Promise.all(
      [1, 1000].map(printed => paperPrinted({ ...paper, printed })),
    )
    expect([few, many].map(bytes => bytes?.subarray(0, 2).toString())).toEqual(['PK', 'PK'])
  })
})
