import { describe, expect, test } from 'vitest'
import { closeUp } from '../src/report/joins.ts'
import { readLines, widthOf } from '../src/report/lines.ts'
import { noiseOf } from '../src/report/noise.ts'
import { parseReport } from '../src/report/parse.ts'

const PROSE = [
  '（一）围绕中心履职尽责。全年听取审议专项工作报告12项，开展执法检查5次，提出审议意见48条，推动解决农村供水保障、校园周边交通等问题36个，群众满意度达到98.6%。',
  '（二）代表工作提质增效。组织代表开展视察调研21次，参加代表386人次，收集意见建议228件，全部办理完毕并答复代表，其中已经解决或者基本解决的187件，占82%。',
  '（三）自身建设持续加强。修订议事规则3件，开办讲座6场，机关干部下村走访1200余人次，帮助群众办成实事75件，常委会组成人员联系代表做到全覆盖，工作作风进一步转变。',
]

// No line of it stands twice.
const WHOLE = [
  '上半年',
  '一年里全县',
  '今年在各镇街',
  '各乡',
  '全县各级各部门',
  '在实际工作中又',
].flatMap(words => PROSE.map(paragraph => paragraph.replace('。', `。${words}`)))

/** Prose in lines of a width, an indent first, with what pages have round it. */
function setIn(width: number, furniture: (page: number) => readonly string[]): string {
  const lines = WHOLE.flatMap(words => setLines(words, width))
  return lines
    .flatMap((line, index) => [line, ...(index % 12 === 11 ? furniture((index + 1) / 12) : [])])
    .join('\n')
}

function setLines(words: string, width: number): string[] {
  const lines = ['　　']
  for (const char of words) {
    if (widthOf((lines.at(-1) ?? '') + char) > width) lines.push('')
    lines.push((lines.pop() ?? '') + char)
  }
  return lines
}

const paragraphs = (source: string) => readLines(closeUp(source).text).map(({ text }) => text)

describe('text out of pages', () => {
  const pages: Readonly<Record<string, (page: number) => readonly string[]>> = {
    'page numbers alone': page => [String(page)],
    'page numbers in dashes': page => ['', `— ${page} —`, ''],
    'page numbers in full-width digits': page => [
      String(page).replace(/\d/g, digit => String.fromCharCode(0xfee0 + digit.charCodeAt(0))),
    ],
    'heads and numbers': page => [`${page}`, '某县人大常委会工作报告'],
    'heads with the number in them': page => [`某县人大常委会文件　第${page}页`],
  }
  for (const [name, furniture] of Object.entries(pages))
    test(name, () => expect(paragraphs(setIn(28, furniture))).toEqual(WHOLE))

  test('lines of one width without an indent, parted by empty lines', () => {
    const source = PROSE.map(words => setLines(words, 30).join('\n').trim()).join('\n\n')
    expect(paragraphs(source)).toEqual(PROSE)
  })

  test('numbers that are cells stay', () => {
    const cells = ['稻谷', '42', '玉米', '86', '薯类', '4', '大豆', '7']
    expect(noiseOf(readLines(cells.join('\n'))).size).toBe(0)
  })

  test('words said again in prose are no running head', () => {
    const lines = ['工作回顾', '甲。', '工作回顾', '乙。', '丙。', '工作回顾', '丁。']
    expect(noiseOf(readLines(lines.join('\n'))).size).toBe(0)
  })

  test('the way back leads past what was taken out', () => {
    const source = setIn(28, page => [String(page)])
    const { text, sourceOffset } = closeUp(source)
    for (const word of ['讲座', '75件', '386']) {
      const at = text.lastIndexOf(word)
      expect(source.slice(sourceOffset(at), sourceOffset(at) + word.length)).toBe(word)
    }
  })
})

describe('a table of contents', () => {
  const contents = ['目　录', '一、工作回顾…………1', '二、工作安排…………12', '三、自身建设…………20']
  const body = ['一、工作回顾', PROSE[0], '二、工作安排', PROSE[1], '三、自身建设', PROSE[2]]

  for (const [name, lines] of [
    ['with leaders', contents],
    ['without', contents.map(line => line.replace(/…+\d+/, ''))],
  ] as const)
    test(`${name} doubles no section`, () => {
      const { sections } = parseReport('a', [...lines, ...body].join('\n'))
      const top = sections.filter(({ level }) => level === 2).map(({ heading }) => heading)
      expect(top).toEqual(['工作回顾', '工作安排', '自身建设'])
    })
})

describe('marks that are no wording', () => {
  const cases: readonly (readonly [name: string, source: string, text: string])[] = [
    [
      'note marks in brackets',
      '建成“一站式”[1]平台3个。\n注释\n[1]一站式：一次办完。',
      '建成“一站式”平台3个。',
    ],
    [
      'circled note marks',
      '推进放管服①，办理228件②。\n①放管服：三项改革。',
      '推进放管服，办理228件。',
    ],
    [
      'circled numbers that count',
      '抓好三件事：①修路；②通水；③栽树。',
      '抓好三件事：①修路；②通水；③栽树。',
    ],
    ['the number of a document', '落实国发〔2024〕5号文件。', '落实国发〔2024〕5号文件。'],
    ['stress', '**重点**工作完成*3*项。', '重点工作完成*3*项。'],
    ['a link', '见[决算报告](https://example.org/a)第2页。', '见决算报告第2页。'],
    ['a list and a quotation', '> - 新建学校3所。', '新建学校3所。'],
    ['escaped signs', '增长1\\.5%。', '增长1.5%。'],
  ]
  for (const [name, source, text] of cases)
    test(name, () => expect(paragraphs(source)[0]).toBe(text))
})
