import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../src/report/fold.ts'
import { closeUp } from '../src/report/joins.ts'
import { parseReport } from '../src/report/parse.ts'
import type { Report } from '../src/report/report.ts'
import { sentencesOf } from '../src/report/sentences.ts'
import { expectSound } from './report-soundness.ts'

const kaizhou = parseReport(
  'kaizhou-npc-2024',
  readFileSync(new URL('../corpus/kaizhou-npc-2024.txt', import.meta.url), 'utf8'),
)

const labels = (report: Report) => report.sections.map(({ label }) => label)
const headings = (report: Report) =>
  report.sections.map(({ label, heading }) => `${label} ${heading}`)
const texts = (report: Report) => report.passages.map(({ text }) => text)
const labelled = (report: Report) =>
  report.passages.map(({ section, text }) => `${report.sections[section]?.label}: ${text}`)

/** Prose long enough to stand under a heading. */
const PROSE =
  '全年听取审议专项工作报告，开展执法检查和专题询问，推动政府改进工作、解决问题、增进民生福祉。'

describe('headings', () => {
  const examples: readonly (readonly [name: string, text: string, ...headings: string[]])[] = [
    [
      '一、 and (一), alone on a line',
      `一、依法监督\n${PROSE}\n(一)听取报告\n${PROSE}`,
      '一 依法监督',
      '一(一) 听取报告',
    ],
    [
      '（一） with its text behind it',
      `一、监督\n（一）听取报告，形成合力。${PROSE}`,
      '一 监督',
      '一(一) 听取报告，形成合力',
    ],
    [
      '1. and 1、',
      `一、监督\n1.听取报告。${PROSE}\n2、执法检查。${PROSE}`,
      '一 监督',
      '一·1 听取报告',
      '一·2 执法检查',
    ],
    [
      '第一，',
      `三、农业\n第一，调整结构。${PROSE}\n第二，减轻负担。${PROSE}`,
      '三 农业',
      '三·第一 调整结构',
      '三·第二 减轻负担',
    ],
    [
      '一是, alone on a line',
      `一、工作\n一是优化营商环境。\n${PROSE}\n二是改善民生。\n${PROSE}`,
      '一 工作',
      '一·一是 优化营商环境',
      '一·二是 改善民生',
    ],
    [
      '第一部分',
      `第一部分 2024年工作回顾\n一、监督\n${PROSE}\n第二部分 2025年工作安排\n一、监督\n${PROSE}`,
      '回顾 2024年工作回顾',
      '一 监督',
      '任务 2025年工作安排',
      '任务一 监督',
    ],
    [
      'Markdown',
      `# 县工作报告\n\n## 一、监督\n\n${PROSE}\n\n### （一）听取报告\n\n${PROSE}`,
      '一 监督',
      '一(一) 听取报告',
    ],
    ['a decimal is no heading', `一、增长\n2.5万亿元的总量来之不易。${PROSE}`, '一 增长'],
    [
      'a long first sentence keeps its first clause',
      `一、工作\n1.坚持稳中求进，${PROSE.repeat(2)}`,
      '一 工作',
      '一·1 坚持稳中求进',
    ],
    [
      'numbers that start anew',
      `一、监督\n${PROSE}\n今后一年工作任务\n${PROSE}\n一、代表\n${PROSE}`,
      '一 监督',
      '任务 今后一年工作任务',
      '任务一 代表',
    ],
    [
      '(一) under unnumbered headings',
      `2024年工作回顾\n（一）监督。${PROSE}\n2025年工作安排建议\n（一）代表。${PROSE}`,
      '回顾 2024年工作回顾',
      '(一) 监督',
      '任务 2025年工作安排建议',
      '任务(一) 代表',
    ],
    [
      'numbers that go on',
      `一、2024年工作回顾\n${PROSE}\n二、2025年工作安排\n（一）代表\n${PROSE}`,
      '一 2024年工作回顾',
      '二 2025年工作安排',
      '二(一) 代表',
    ],
    [
      'notes',
      `一、监督\n${PROSE}\n名词解释\n1.“两重”：是指国家重大战略。\n2.“两新”：是指设备更新。`,
      '一 监督',
      '名词解释 名词解释',
    ],
    [
      'an appendix with a title',
      `一、监督\n${PROSE}\n附件1\n十件民生实事\n一、提高低保水平。\n${PROSE}`,
      '一 监督',
      '附件1 十件民生实事',
      '附件1·一 提高低保水平',
    ],
    [
      'traditional characters',
      `一、監督\n${PROSE}\n今後一年工作任務\n${PROSE}\n一、代表\n${PROSE}`,
      '一 監督',
      '任务 今後一年工作任務',
      '任务一 代表',
    ],
  ]
  for (const [name, text, ...expected] of examples) {
    test(name, () => expect(headings(parseReport('x', text))).toEqual(expected))
  }
})

describe('sections without a number', () => {
  const report = parseReport(
    'x',
    `县工作报告
各位代表：
现在，我代表县人大常委会，向大会报告工作，请予审议。
一、过去一年工作回顾
${PROSE}
各位代表！过去一年成绩的取得，是全县人民共同努力的结果。在此，表示衷心的感谢！
同时，我们也清醒地看到，工作中还存在一些短板。
二、今年工作安排
${PROSE}
各位代表！让我们团结一心，努力奋斗！`,
  )

  test('opening, thanks, shortcomings, closing', () =>
    expect(labels(report)).toEqual(['开头', '一', '致谢', '不足', '二', '结尾']))

  test('the two halves', () =>
    expect(report.sections.map(({ half }) => half)).toEqual([
      'review',
      'review',
      'review',
      'review',
      'plan',
      'plan',
    ]))

  test('an address belongs to what follows it', () =>
    expect(texts(report)[0]).toBe(
      '各位代表：\n现在，我代表县人大常委会，向大会报告工作，请予审议。',
    ))

  test('a paragraph that sums up stands under no item', () => {
    const text = `一、工作\n（一）监督\n${PROSE}\n一年来，我们加强自身建设。\n各位代表！${PROSE}`
    expect(labelled(parseReport('x', `${text}\n二、代表\n${PROSE}`)).slice(1, 3)).toEqual([
      '一: 一年来，我们加强自身建设。',
      `一: 各位代表！${PROSE}`,
    ])
  })

  test('a text without headings is one section', () => {
    const prose = parseReport('x', `${PROSE}\n${PROSE.slice(0, 20)}。`)
    expect([labels(prose), prose.passages.length]).toEqual([['全文'], 2])
  })

  test('a line without any punctuation is still a passage', () =>
    expect(texts(parseReport('x', '全年办理建议228件'))).toEqual(['全年办理建议228件']))
})

describe('run-in headings', () => {
  const runIns = (report: Report) => report.passages.map(({ runIn }) => runIn)

  test('inside a paragraph, behind a numbered heading', () => {
    const report = parseReport(
      'x',
      `四、代表\n(二)提升质效。规范议案办理。${PROSE}加强建议督办。${PROSE}`,
    )
    expect(runIns(report)).toEqual(['规范议案办理', '加强建议督办'])
    expect(texts(report)[0]).toBe(`规范议案办理。${PROSE}`)
  })

  test('in front of a paragraph, and dashed', () => {
    const text = `一、工作\n大力提振消费。${PROSE}\n扩大有效投资。${PROSE}\n——我们牢记嘱托、忠诚履职，功能持续优化。${PROSE}`
    expect(runIns(parseReport('x', text))).toEqual([
      '大力提振消费',
      '扩大有效投资',
      '我们牢记嘱托、忠诚履职，功能持续优化',
    ])
  })

  test('on a line of its own, in a series', () => {
    const lead = '这是经济实力持续提升的五年。'
    const report = parseReport(
      'x',
      `一、工作\n${lead}\n${PROSE}\n这是人民生活不断改善的五年。\n${PROSE}`,
    )
    expect([texts(report)[0], runIns(report)[0]]).toEqual([
      `${lead}\n${PROSE}`,
      '这是经济实力持续提升的五年',
    ])
  })

  test('a sentence with a figure is none', () =>
    expect(
      runIns(parseReport('x', `一、工作\n办理建议228件。${PROSE}\n办理建议229件。${PROSE}`)),
    ).toEqual([null, null]))

  test('the term that a note explains', () => {
    const notes =
      '附注：\n1.“三网”融合：是指三网融合发展。\n2.“四上”企业：\n现阶段的一种习惯称谓，包括规模以上工业。'
    const report = parseReport('x', `一、工作\n${PROSE}\n${notes}`)
    expect(runIns(report)).toEqual([null, '“三网”融合', '“四上”企业'])
    expect(texts(report)[2]).toContain('2.“四上”企业：\n现阶段')
  })
})

describe('passages', () => {
  const cut = (text: string) => texts(parseReport('x', `一、工作\n${text}`))

  test('a long paragraph is cut at sentence ends into like pieces', () => {
    const pieces = cut(PROSE.repeat(12))
    expect(pieces.map(piece => piece.length / PROSE.length)).toEqual([6, 6])
  })

  test('a sentence too long is cut at ； and then at ，', () => {
    const clause = '推动政府改进工作解决问题增进民生福祉'
    expect(
      cut(`${`${clause}；`.repeat(30)}。`).every(
        piece => /[；。]$/.test(piece) && piece.length <= 400,
      ),
    ).toBe(true)
    expect(
      cut(`${`${clause}，`.repeat(30)}。`).every(
        piece => /[，。]$/.test(piece) && piece.length <= 400,
      ),
    ).toBe(true)
    expect(cut('工'.repeat(900)).map(piece => piece.length)).toEqual([400, 400, 100])
  })

  test('a heading that states a figure stays in the text', () =>
    expect(cut(`一是新增就业26万人。${PROSE}`)[0]).toMatch(/^一是新增就业26万人。/))

  test('also one that stands alone on its line', () => {
    expect(cut('1. 新增就业26万人。')).toEqual(['1. 新增就业26万人。'])
    expect(cut('二、2025年工作安排。')).toEqual([])
  })

  test('the same text twice has two ids, and a new layout keeps them', () => {
    const [first, second] = parseReport('x', `${PROSE}\n${PROSE}`).passages
    const [laidOut] = parseReport('x', `\n\n　　${PROSE}`).passages
    expect(first?.id).not.toBe(second?.id)
    expect(laidOut?.id).toBe(first?.id)
  })
})

describe('sentences', () => {
  const examples: readonly (readonly [text: string, ...sentences: string[]])[] = [
    ['甲。乙！丙？', '甲。', '乙！', '丙？'],
    ['他说：“甲。乙。”丙。', '他说：“甲。乙。”', '丙。'],
    ['学习《甲！乙》精神。丙', '学习《甲！乙》精神。', '丙'],
    ['喊出“甲！”的口号。乙。', '喊出“甲！”的口号。', '乙。'],
    ['启程新”等50篇。乙“丙。丁。', '启程新”等50篇。', '乙“丙。', '丁。'],
    ['增长5.7%。PM2.5下降。', '增长5.7%。', 'PM2.5下降。'],
  ]
  for (const [text, ...expected] of examples) {
    test(text, () => {
      const spans = sentencesOf(text, { start: 0, end: text.length })
      expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
    })
  }
})

describe('page breaks', () => {
  const examples: readonly (readonly [name: string, text: string, joined: string])[] = [
    [
      'inside a word',
      `${PROSE}促进提升农村供水\n\n保障能力。`,
      `${PROSE}促进提升农村供水保障能力。`,
    ],
    ['inside a run-in heading', `${PROSE}抓\n\n好综合监督。`, `${PROSE}抓好综合监督。`],
    [
      'with page marks between',
      `${PROSE}农村供水\n(下转2版)\n(上接1版)\n保障能力。`,
      `${PROSE}农村供水保障能力。`,
    ],
    [
      'stray line inside a name',
      `${PROSE}PM\n2.5\n年平均浓度下降。`,
      `${PROSE}PM2.5年平均浓度下降。`,
    ],
    [
      'inside a quotation',
      '一、工作\n成果找市场“双向\n揭榜\n挂帅”。',
      '一、工作\n成果找市场“双向揭榜挂帅”。',
    ],
    ['before punctuation', `一、工作\n技术\n；${PROSE}`, `一、工作\n技术；${PROSE}`],
    [
      'a phrase set apart',
      `一、工作\n今后五年的\n主要目标\n是：${PROSE}`,
      `一、工作\n今后五年的主要目标是：${PROSE}`,
    ],
    ['a heading is no unfinished sentence', `一、工作\n${PROSE}`, `一、工作\n${PROSE}`],
    ['a heading follows', `${PROSE}没有句号\n二、任务`, `${PROSE}没有句号\n二、任务`],
    [
      'an indent begins a paragraph',
      `　　${PROSE}没有句号\n　　${PROSE}`,
      `　　${PROSE}没有句号\n　　${PROSE}`,
    ],
    ['Latin words stay apart', `${PROSE}see\nhere。`, `${PROSE}see\nhere。`],
  ]
  for (const [name, text, joined] of examples) {
    test(name, () => expect(closeUp(text).text).toBe(joined))
  }

  test('the way back leads to the same characters', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('甲乙，', '丙。', '\n', '　　', '一、丁\n', '“戊', '”'), {
          maxLength: 60,
        }),
        parts => {
          const source = parts.join('')
          const { text, sourceOffset } = closeUp(source)
          for (let at = 0; at < text.length; at++) expect(source[sourceOffset(at)]).toBe(text[at])
        },
      ),
    ))
})

describe('metadata', () => {
  const opening = '各位代表：\n现在，我代表人民政府，向大会报告工作。\n'
  const examples: readonly (readonly [
    text: string,
    id: string,
    body: string,
    place: string,
    year: string | null,
    planYear: string | null,
  ])[] = [
    [
      '重庆市开州区人民代表大会常务委员会工作报告\n一、监督\n…。',
      'k-2024',
      '重庆市开州区人大常委会',
      '开州',
      '2024',
      null,
    ],
    [
      `2025年四川省政府工作报告\n${opening}2024年工作回顾\n…。`,
      'x',
      '四川省人民政府',
      '四川',
      '2024',
      '2025',
    ],
    [
      `政府工作报告\n——2026年1月26日在广东省第十四届\n人民代表大会第五次会议上\n${opening}`,
      'x',
      '广东省人民政府',
      '广东',
      '2025',
      '2026',
    ],
    [
      `3月5日，国务院总理在第十一届全国人民代表大会上作报告。记者 李 摄\n${opening}一、2011年工作回顾\n…。`,
      'x',
      '国务院',
      '全国',
      '2011',
      '2012',
    ],
    [`二〇二五年政府工作报告\n${opening}`, 'x', '', '', '2024', '2025'],
    [
      `内蒙古自治区人民检察院工作报告\n${opening}`,
      '2023年度',
      '内蒙古自治区人民检察院',
      '内蒙古',
      '2023',
      '2024',
    ],
    [
      `县工作报告\n${opening}今后一年工作任务\n2025年是收官之年，${PROSE}`,
      'x',
      '',
      '',
      '2024',
      '2025',
    ],
    [
      '---\ntitle: 报告\nbody: 甲县人民政府\nplace: 甲\nyear: 2020\n---\n正文。',
      'x',
      '甲县人民政府',
      '甲',
      '2020',
      '2021',
    ],
    [
      '重慶市開州區人民代表大會常務委員會工作報告\n一、監督\n…。',
      'x',
      '重庆市开州区人大常委会',
      '开州',
      null,
      null,
    ],
    [PROSE, 'x', '', '', null, null],
  ]
  for (const [text, id, ...expected] of examples) {
    test(text.slice(0, 24), () => {
      const { body, place, year, planYear } = parseReport(id, text)
      expect([body, place, year, planYear]).toEqual(expected)
    })
  }

  test('a first line that names a half, a year or a result may be the title', () => {
    for (const title of [
      '云山县教育局2031年工作总结及2032年工作打算(节录)',
      '雲山街道政協聯絡工作委員會工作總結',
      '2031年十件民生实事全面落实',
      '云山县2031年度预算执行审计情况',
    ])
      expect(parseReport('x', `${title}\n\n${PROSE}\n${PROSE}`).title).toBe(title)
    expect(parseReport('x', `云岭2031年农业生产情况\n${PROSE}`).place).toBe('')
    expect(parseReport('x', `青海2031年农业生产情况\n${PROSE}`).place).toBe('青海')
    expect(parseReport('x', `2031年十件民生实事全面落实\n${PROSE}`).year).toBe('2031')
  })

  test('a title is never a web page’s own line', () => {
    const chrome = '2026年02月10日 07时41分\n来源:\n四川日报\n【字体：\n大\n】\n分享：\n'
    expect(parseReport('x', `${chrome}县工作报告\n${opening}`).title).toBe('县工作报告')
    expect(parseReport('国务院_2012_报告', `记者 李 摄\n${opening}`).title).toBe('国务院 2012 报告')
  })

  test('what follows the report is in no passage', () => {
    const end = '责任编辑：\n李莎莎\n扫一扫在手机打开当前页\n打印本页\n县工作报告'
    expect(texts(parseReport('x', `县工作报告\n一、监督\n${PROSE}\n${end}`))).toEqual([PROSE])
  })

  test('front matter that is not understood is an error', () => {
    expect(() => parseReport('x', '---\nyear: 去年\n---\n正文')).toThrow(
      'x: front matter year: “去年” is not a year',
    )
    expect(() => parseReport('x', '---\nauthor: 甲\n---\n正文')).toThrow(
      'expected title, body, place, year, planYear',
    )
    // What every object has is no field.
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(() => parseReport('x', `---\n${key}: 甲\n---\n正文`)).toThrow(`“${key}”: expected`)
  })
})

describe('folding', () => {
  const examples = [
    ['１２件，２．８２万亿元（Ａ）', '12件,2.82万亿元(a)'],
    ['「議案」辦理《條例》', '"议案"办理《条例》'],
    ['規范文件融E查⑩…', '规范文件融e查⑩…'],
  ] as const
  for (const [text, folded] of examples) test(text, () => expect(fold(text)).toBe(folded))

  test('keeps every offset', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        expect(fold(text).length).toBe(text.length)
      }),
    ))
})

describe('the report of Kaizhou', () => {
  test('is sound', () => expectSound(kaizhou))

  test('four cuts are closed', () => {
    for (const words of [
      '提升农村供水保障能力。',
      '直通车、民主立法推进器作用',
      '从前端、中端、末端',
      '抓好综合监督。',
    ]) {
      expect(texts(kaizhou).filter(text => text.includes(words))).toHaveLength(1)
    }
    expect(kaizhou.passages.find(({ text }) => text.startsWith('抓好综合监督'))?.runIn).toBe(
      '抓好综合监督',
    )
  })

  test('parts', () => {
    const parts = [
      '一',
      '一(一)',
      '一(二)',
      '一(三)',
      '二',
      '二(一)',
      '二(二)',
      '二(三)',
      '三',
      '三(一)',
      '三(二)',
      '三(三)',
    ]
    const rest = [
      '四',
      '四(一)',
      '四(二)',
      '四(三)',
      '五',
      '五(一)',
      '五(二)',
      '五(三)',
      '致谢',
      '不足',
    ]
    const plan = ['任务', '任务一', '任务二', '任务三', '任务四', '任务五', '结尾']
    expect(labels(kaizhou)).toEqual([...parts, ...rest, ...plan])
  })

  test('who reports on which years', () =>
    expect(kaizhou).toMatchObject({
      body: '重庆市开州区人大常委会',
      place: '开州',
      year: '2024',
      planYear: '2025',
    }))

  test('each passage knows its path and year', () => {
    const passage = kaizhou.passages.find(({ text }) => text.includes('228件代表建议'))
    const section = kaizhou.sections[passage?.section ?? -1]
    expect([section?.label, section?.heading, passage?.runIn]).toEqual([
      '四(二)',
      '提升议案建议办理质效',
      '加强建议督办',
    ])
    expect([
      passage?.year,
      kaizhou.passages.find(({ runIn }) => runIn === '建设数字人大')?.year,
    ]).toEqual(['2024', '2025'])
  })

  // Buttons and links already sent hold these ids.
  test('passages and their ids stay what they are', () => {
    const ids = kaizhou.passages.map(({ id }) => id)
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([63, 'kkf0y755', 'df9i3h0y'])
  })
})

test('numbered paragraphs that tell something keep their first sentence', () => {
  const report = parseReport(
    'a',
    '施政報告\n(一)前言:新局面\n1. 今天我發表任內第五份《施政報告》。我主持了40場諮詢會。\n2. 與此同時，我們必須緊記好局面得來不易。管治秩序已恢復正常。\n',
  )
  expect(report.passages.map(({ text }) => text.slice(0, 8))).toEqual([
    '1. 今天我發表',
    '2. 與此同時，',
  ])
})
