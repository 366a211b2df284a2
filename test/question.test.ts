import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../src/answer/answer.ts'
import { splitExclusions } from '../src/answer/exclusion.ts'
import { fitOf, type Measure } from '../src/answer/measure.ts'
import { takeNumbers } from '../src/answer/numbers.ts'
import { parseOperation } from '../src/answer/operation.ts'
import { splitList } from '../src/answer/parts.ts'
import { type Asked, parseQuestion } from '../src/answer/question.ts'
import { languageOf, readable } from '../src/answer/wording.ts'
import { takeYears } from '../src/answer/years.ts'
import { extractFigures } from '../src/figure/extract.ts'
import type { Operator } from '../src/lexicon/computation-words.ts'
import type { Sort } from '../src/lexicon/quantity-questions.ts'
import { fold } from '../src/report/fold.ts'
import type { Half } from '../src/report/report.ts'

const questionOf = (typed: string) => parseQuestion(readable(typed))

describe('readable text', () => {
  const EXAMPLES: readonly (readonly [typed: string, read: string])[] = [
    ['@kzrd_bot 你好，睇咗幾多篇嘢🙏', '看了多少篇东西'],
    ['收咗幾多條意見', '收了多少条意见'],
    ['點解要撤', '为什么要撤'],
    ['有冇解決', '有没有解决'],
    ['唔係問代表活動站', '不是问代表活动站'],
    ['活動站同聯絡點加埋有幾多個', '活动站和联络点加起来有多少个'],
    ['今年子打算监督好多项', '今年打算监督多少项'],
    ['红岩先锋是个啥子', '红岩先锋是个什么'],
    ['咋个办的', '怎么办的'],
    ['头一条讲的啥子', '第一条讲的什么'],
    ['没得主人的狗儿', '没有主人的狗儿'],
    ['好多户人哦', '多少户人'],
    ['你好，立法信息采集点有几个', '立法信息采集点有几个'],
    ['各位老师好！活动站有几个', '活动站有几个'],
    ['hi, how many lectures please', 'how many lectures'],
    ['報告裡有沒有提到濕地', '湿地'],
    ['专题讲座　办了　几次', '专题讲座 办了 几次'],
    ['ＧＤＰ增长２％', 'gdp增长2%'],
    ['看 https://t.me/x/1 专题讲座', '看 专题讲座'],
    ['🙏👍', ''],
  ]
  for (const [typed, read] of EXAMPLES) test(typed, () => expect(readable(typed)).toBe(read))

  const KEPT = [
    '专题讲座办了几次',
    '边疆建设',
    '同步推进',
    '好多年没有这样',
    '感谢信有几封',
    '会开得好不好',
    '同意',
    'how many lectures were given',
  ]
  for (const typed of KEPT) test(`${typed} stays`, () => expect(readable(typed)).toBe(typed))

  test('keeps no picture and no blanks to spare', () => {
    const typed = fc.array(fc.constantFrom(...EXAMPLES.map(([text]) => text)), { maxLength: 3 })
    fc.assert(
      fc.property(typed, texts => {
        const once = readable(texts.join(' '))
        expect(once).toBe(once.trim())
        expect(once).not.toMatch(/ {2}|\p{Extended_Pictographic}/u)
      }),
    )
  })

  test('早期 is no greeting', () => expect(readable('早期介入了几件')).toBe('早期介入了几件'))
})

describe('language', () => {
  const EXAMPLES: readonly (readonly [typed: string, language: Language])[] = [
    ['how many lectures', 'en'],
    ['OK', 'en'],
    ['@kzrd_bot how many lectures', 'en'],
    ['常駐河堰鎮的工作隊員有幾名', 'zh-Hant'],
    ['後來呢', 'zh-Hant'],
    ['有几名工作队员', 'zh-Hans'],
    ['多少部 draft laws', 'zh-Hans'],
    ['GDP增长多少', 'zh-Hans'],
    ['皇后', 'zh-Hans'],
    ['@kzrd_bot 有几名', 'zh-Hans'],
    ['https://example.org/abc', 'zh-Hans'],
    ['228', 'zh-Hans'],
    ['👍', 'zh-Hans'],
    ['', 'zh-Hans'],
  ]
  for (const [typed, language] of EXAMPLES)
    test(`${typed || 'nothing'} is ${language}`, () => expect(languageOf(typed)).toBe(language))
})

describe('exclusions', () => {
  const EXAMPLES: readonly (readonly [text: string, kept: string, excluded: string])[] = [
    ['不是列席会议的,参加检查的多少人次', '参加检查的多少人次', '列席会议的'],
    ['活动站有几个,不是撤掉的', '活动站有几个', '撤掉的'],
    ['活动站现在有几个,别给我撤掉的', '活动站现在有几个', '撤掉的'],
    ['民生实事只问区里的几个 乡镇的别算', '民生实事只问区里的几个', '乡镇'],
    ['2025的监督项数 2024的不要', '2025的监督项数', '2024'],
    ['街镇一级(而非区级)选出的项目有多少', '街镇一级,选出的项目有多少', '区级'],
    ['采纳的数除外,报送了多少条', '报送了多少条', '采纳的数'],
    ['讲座办了几次,学习的不用', '讲座办了几次', '学习'],
    ['联络点几个,活动站别给我', '联络点几个', '活动站'],
    ['监督今年几项,非去年', '监督今年几项', '去年'],
    ['采纳几条,报送的我有了', '采纳几条', '报送'],
    ['处理的几条,跟228那个不同的', '处理的几条', '228'],
    ['how many draft laws, not the suggestions', 'how many draft laws', 'the suggestions'],
    ['items carried out rather than planned', 'items carried out', 'planned'],
    ['deputies except for the leaders', 'deputies', 'the leaders'],
  ]
  for (const [text, kept, excluded] of EXAMPLES)
    test(text, () => {
      const split = splitExclusions(text)
      expect([split.kept, split.excluded.trim()]).toEqual([kept, excluded])
    })

  const NONE = [
    '是不是全部办完了',
    '代表建议是不是228件',
    '有没有解决',
    '不是有10家企业吗',
    '别的代表呢',
    '哪些不是重点建议',
    'how many were not adopted',
    '不是吗',
    '代表建议办完了,不是吗',
    '活动站192个,别的呢',
    // Nothing else is asked, so it is the question.
    '除了政治判断力还要提高哪些力',
    '民情联络点不是活动站有几个',
  ]
  for (const text of NONE)
    test(`none: ${text}`, () => expect(splitExclusions(text)).toEqual({ kept: text, excluded: '' }))

  test('莫跟我说 excludes', () =>
    expect(questionOf('立法建议报了好多条，莫跟我说采纳的').excluded).toContain('采纳'))
})

describe('years', () => {
  const STATED: readonly (readonly [text: string, ...years: string[]])[] = [
    ['2024年监督了几项', '2024'],
    ['24年监督了几项', '2024'],
    ['23年群众来信', '2023'],
    ['98年抗洪', '1998'],
    ['二〇二四年监督几项', '2024'],
    ['二零二五年', '2025'],
    ['2025的监督项数', '2025'],
    ['2023-2024年', '2023', '2024'],
    ['supervision in 2024?', '2024'],
  ]
  for (const [text, ...years] of STATED)
    test(text, () => {
      const taken = takeYears(text)
      expect(taken.years).toEqual({ stated: years, relative: [] })
      for (const year of years) expect(taken.rest).not.toContain(year)
    })

  const RELATIVE: readonly (readonly [text: string, ...years: (Half | 'before')[]])[] = [
    ['去年监督了几项', 'review'],
    ['上年度', 'review'],
    ['旧年看了几篇', 'review'],
    ['last year', 'review'],
    ['今年打算监督几项', 'plan'],
    ['明年要建几个', 'plan'],
    ['今后一年', 'plan'],
    ['next year', 'plan'],
    ['the coming year', 'plan'],
    ['前年受理信访多少件', 'before'],
    ['two years ago', 'before'],
    ['去年和今年各几项', 'review', 'plan'],
  ]
  for (const [text, ...years] of RELATIVE)
    test(text, () => expect(takeYears(text).years).toEqual({ stated: [], relative: years }))

  const NONE = [
    '近20年',
    '这50年',
    '第3年',
    '连续20年',
    '过去30年',
    '20年来',
    '20多年',
    '50年以上',
    '12年',
    '全年',
    '年中会议',
    '三年行动',
    '代表建议12024件',
  ]
  for (const text of NONE)
    test(`none: ${text}`, () =>
      expect(takeYears(text)).toEqual({ rest: text, years: { stated: [], relative: [] } }))

  test.each([
    ['2025年政府工作报告里经济增长多少', '2025'],
    ['12年报告里 头一年产了多少', '2012'],
    ['有几家企业 26年那份', '2026'],
  ])('%s names the report', (text, year) => {
    const { rest, years } = takeYears(text)
    expect(years).toMatchObject({ stated: [], told: [year] })
    expect(rest).not.toContain('报告')
  })

  test('a number with a measure word is no report', () =>
    expect(takeYears('规范性文件是8份还是21份').years.told).toBeUndefined())

  test('a number with a measure word is no year', () =>
    expect(takeYears('收到2000件来信吗').years.stated).toEqual([]))
})

describe('numbers that a question names', () => {
  const EXAMPLES: readonly (readonly [
    text: string,
    about: 'choice' | 'meaning' | 'verify',
    ...numbers: number[],
  ])[] = [
    ['建议是259还是228', 'choice', 259, 228],
    ['信息采集点是4个还是8个', 'choice', 4, 8],
    ['是128还是129条', 'choice', 128, 129],
    ['1.2万还是1.3万', 'choice', 12_000, 13_000],
    ['259 or 228', 'choice', 259, 228],
    ['259指的是什么', 'meaning', 259],
    ['228件是什么意思', 'meaning', 228],
    ['what does 259 mean', 'meaning', 259],
    ['4.4%指什么', 'meaning', 4.4],
    ['是10个吗', 'verify'],
    ['是不是217个', 'verify'],
    ['有没有10家', 'verify'],
    ['有192个对吗', 'verify'],
    ['is it 228?', 'verify'],
  ]
  for (const [text, about, ...numbers] of EXAMPLES)
    test(`${text}: ${about}`, () => expect(takeNumbers(text)).toMatchObject({ about, numbers }))

  const GIVEN: readonly (readonly [text: string, ...numbers: number[]])[] = [
    ['142条建议里厚坝镇占多少', 142],
    ['228件建议的满意率', 228],
    ['帮了10家企业', 10],
    ['有10家企业,花了多少钱', 10],
    ['第5部分'],
    ['四大举措'],
    ['代表建议办了多少件'],
    ['5g基站建了多少'],
    ['世界500强有几家'],
    ['打12345的办了多少件'],
    ['1+4里有几个点'],
  ]
  for (const [text, ...numbers] of GIVEN)
    test(`only given: ${text}`, () =>
      expect(takeNumbers(text)).toEqual({ rest: text, numbers, about: null, unit: '' }))

  test('what is verified is asked in its measure word', () => {
    expect(questionOf('活动站是217个吗').measure).toEqual({ sort: 'count', unit: '个' })
    expect(questionOf('建议是259还是228').measure).toEqual({ sort: 'any', unit: '' })
  })
})

describe('measures', () => {
  const EXAMPLES: readonly (readonly [text: string, sort: Sort, unit?: string])[] = [
    ['专题讲座办了几场', 'count', '场'],
    ['参加检查的多少人次', 'count', '人次'],
    ['化解纠纷几件次', 'count', '件次'],
    ['推了几个人', 'count', '人'],
    ['有几个部门', 'count', '个'],
    ['几十个项目', 'count', '个'],
    ['代表建议件数', 'count', '件'],
    ['活动站个数', 'count', '个'],
    ['how many special lectures were given', 'count', ''],
    ['how many households', 'count', '户'],
    ['how many deputies', 'count', '名'],
    ['how many person-times', 'count', '人次'],
    ['number of draft laws', 'count'],
    ['how often', 'count'],
    ['意见建议有多少', 'any', ''],
    ['一般公共预算收入', 'any'],
    ['产量多少', 'amount'],
    ['人口有多少', 'amount'],
    ['修了多少钱', 'money'],
    ['花了几万', 'money'],
    ['预算金额', 'money'],
    ['how much money was spent', 'money'],
    ['占百分之几', 'percent'],
    ['满意率是多少', 'percent'],
    ['what percentage of suggestions were adopted', 'percent'],
    ['排第几', 'rank'],
    ['得了几等奖', 'rank'],
    ['联席会议是第几次', 'rank'],
    ['what rank', 'rank'],
    ['办了多久', 'duration'],
    ['用了几年', 'duration'],
    ['how long did it take', 'duration'],
    ['增长了多少', 'change'],
    ['外贸到底增了多少', 'change'],
    ['牧业是涨是跌', 'change'],
    ['what % of the members came', 'percent'],
    ['近几年建了多少个', 'count', '个'],
    ['联盟有多少成员', 'any'],
    ['what was the growth of GDP', 'change'],
    ['是去年的几倍', 'times'],
    ['how big is it', 'any'],
  ]
  for (const [text, sort, unit] of EXAMPLES)
    test(`${text}: ${sort}`, () =>
      expect(questionOf(text).measure).toMatchObject(
        unit === undefined ? { sort } : { sort, unit },
      ))

  test.each([
    ['收入多少亿', '亿'],
    ['投了多少万亿元', '万亿'],
    ['花了几万', '万'],
  ])('%s wants that scale', (text, scale) => expect(questionOf(text).measure?.scale).toBe(scale))

  const NONE = [
    '几乎没有',
    '几时开',
    '第几部分讲代表',
    '第几条',
    '哪几个镇',
    '哪几家',
    '有什么',
    '为什么要撤',
    '发挥作用',
    '企业',
    'which laws will they check',
    '',
  ]
  for (const text of NONE) test(`none: ${text}`, () => expect(questionOf(text).measure).toBeNull())

  test('几点钟 asks for no share', () => expect(questionOf('几点钟开会').measure).toBeNull())

  test('满意率 stays one word', () =>
    expect(questionOf('代表建议的满意率是多少').content).toContain('满意率'))

  test('the noun that is counted', () => {
    expect(questionOf('有几个部门').target).toBe('部门')
    expect(questionOf('how many special lectures were given').target).toBe('special lectures')
    expect(questionOf('领导督办的重点建议有几件').head).toContain('重点建议')
    expect(questionOf('几件').target).toBe('')
  })
})

describe('how a figure fits a measure', () => {
  const fitFor = (measure: Measure, text: string) => {
    const [figure] = extractFigures(
      fold(text),
      text,
      { start: 0, end: text.length },
      { year: '2024', planYear: '2025' },
    )
    if (figure === undefined) throw new Error(`no figure in ${text}`)
    return fitOf(measure, figure)
  }

  // Each fits better than the next.
  const EXAMPLES: readonly (readonly [measure: Measure, ...texts: string[]])[] = [
    [{ sort: 'count', unit: '场' }, '讲座8场', '讲座8次', '讲座8个', '讲座8名'],
    [{ sort: 'count', unit: '人次' }, '参加108人次', '参加108人', '参加108件'],
    [{ sort: 'count', unit: '个' }, '办理8个', '办理8件', '讲座8次'],
    [{ sort: 'percent', unit: '' }, '增长5%', '提高5个百分点'],
    [{ sort: 'money', unit: '' }, '投资5亿元', '办理5件'],
    [{ sort: 'any', unit: '', scale: '亿' }, '投资5亿元', '投资5万元'],
    [{ sort: 'rank', unit: '' }, '居全市第3位', '共3位'],
    [{ sort: 'duration', unit: '' }, '历时3年', '办理3件'],
  ]
  for (const [measure, ...texts] of EXAMPLES)
    test(`${measure.sort} ${measure.unit}: ${texts.join(' > ')}`, () => {
      const fits = texts.map(text => fitFor(measure, text))
      expect(fits[0]).toBe(1)
      fits.slice(1).forEach((each, index) => {
        expect(each).toBeLessThan(fits[index] ?? 0)
      })
    })
})

describe('what else is asked', () => {
  const ASKED: readonly (readonly [text: string, asked: Asked | null])[] = [
    ['谁是常委会主任', 'name'],
    ['常委会主任叫什么', 'name'],
    ['who chairs it', 'name'],
    ['什么时候开会', 'when'],
    ['第四次会议是几月几号开的', 'when'],
    ['when was it held', 'when'],
    ['哪个部门', 'who'],
    ['登在哪里', 'where'],
    ['屠宰场搬到哪点去了', 'where'],
    ['where is it', 'where'],
    ['登在哪些媒体上', null],
    ['代表建议办了多少件', null],
  ]
  for (const [text, asked] of ASKED)
    test(`${text}: ${asked}`, () => expect(questionOf(text).asked).toBe(asked))

  const LEANINGS: readonly (readonly [text: string, leaning: Half | null])[] = [
    ['打算搞多少项监督', 'plan'],
    ['目标是多少', 'plan'],
    ['what will they check', 'plan'],
    ['监督了几项', 'review'],
    ['完成多少', 'review'],
    ['when was it held', 'review'],
    ['监督几项', null],
  ]
  for (const [text, leaning] of LEANINGS)
    test(`${text}: ${leaning}`, () => expect(questionOf(text).leaning).toBe(leaning))

  test('a total', () => {
    expect(questionOf('一共有多少名').total).toBe(true)
    expect(questionOf('how many altogether').total).toBe(true)
    expect(questionOf('有多少名').total).toBe(false)
  })
})

describe('operations', () => {
  const EXAMPLES: readonly (readonly [
    text: string,
    operator: Operator,
    left: string,
    right: string,
  ])[] = [
    ['驻村队员加上帮扶责任人一共多少人', 'sum', '驻村队员', '帮扶责任人'],
    ['活动站和联络点加起来多少', 'sum', '活动站', '联络点'],
    ['活动站和联络点一共几个', 'sum', '活动站', '联络点'],
    ['how many stations and points altogether', 'sum', 'stations', 'points'],
    ['sum of stations and points', 'sum', 'stations', 'points'],
    ['今年安排的监督比去年多几项', 'difference', '今年安排的监督', '去年'],
    ['联络点比活动站少几个', 'difference', '联络点', '活动站'],
    ['128条诉求和60件来信差多少', 'difference', '128条诉求', '60件来信'],
    ['2025年监督项数同比多了多少', 'difference', '2025年监督项数', '2024年'],
    ['how many fewer points than stations?', 'difference', 'points', 'stations'],
    ['how many more stations than points', 'difference', 'stations', 'points'],
    ['difference between the stations and the points', 'difference', 'the stations', 'the points'],
    ['重点督办的建议占全部办理建议的百分之几', 'share', '重点督办的建议', '全部办理建议'],
    ['重点建议占代表建议的比重', 'share', '重点建议', '代表建议'],
    ['what percentage of suggestions were adopted', 'share', 'adopted', 'suggestions'],
    ['今年的工作监督比去年增长百分之几', 'growth', '今年的工作监督', '去年'],
    ['平均一个帮扶责任人要管几户', 'average', '要管几户', '帮扶责任人'],
    ['on average how many suggestions per draft law', 'average', 'suggestions', 'draft law'],
    ['how many suggestions per draft law on average', 'average', 'suggestions', 'draft law'],
    ['乡镇的项目是区级的几倍', 'times', '乡镇的项目', '区级'],
    ['ratio of stations to points', 'times', 'stations', 'points'],
    ['水库跟山塘拢共加起来,有多少座', 'sum', '水库', '山塘'],
    ['县里的跟村里的项目凑拢来,一下儿算有多少个', 'sum', '县里的项目', '村里的项目'],
    ['提案里头,主席督办的那几件除开,剩下还有多少件', 'difference', '提案', '主席督办的那几件'],
    ['水泥刨掉国企,别的企业产了多少吨', 'difference', '水泥', '国企'],
    ['受理的减掉办结的,年底还剩多少件没办', 'difference', '受理的', '办结的'],
    [
      '把今年安排的项数与去年开展的项数相减,多出几项',
      'difference',
      '今年安排的项数',
      '去年开展的项数',
    ],
    ['以提交的提案为分母、立案的为分子,折算成百分比', 'share', '立案的', '提交的提案'],
    ['若将帮扶的户数平均分摊到每名队员身上,一人几户', 'average', '帮扶的户数', '名队员'],
    ['平均到每一件案子,法官写了几页', 'average', '法官写了几页', '多少件 案子'],
    ['新建的泵站,比重新修的同类站多几座', 'difference', '新建的泵站,', '重新修的站'],
  ]
  for (const [text, operator, left, right] of EXAMPLES)
    test(`${text}: ${operator}`, () =>
      expect(parseOperation(text)).toMatchObject({ operator, left, right }))

  const NONE = [
    '参加执法检查的多少人次',
    '参加视察、调研的有多少人次',
    '参加检查和列席会议的各多少人次',
    '有没有解决',
    '专题讲座办了几场',
    '增加了多少',
    '追加投资多少',
    '加强监督工作有几项',
    '加快建设',
    '占地多少亩',
    '代表建议总共多少件',
    '一共有多少名议事代表',
    '去年比较重要的工作有几项',
    '每年听取几次',
    '现在平均能活到几岁',
    '标准比原来高多少元',
    '1+4模式里有几个点',
    'how many drafts and suggestions',
    'how many lectures were given',
  ]
  for (const text of NONE) test(`none: ${text}`, () => expect(parseOperation(text)).toBeNull())

  test('what is left of a whole', () => {
    expect(parseOperation('提案里头,主席督办的除开,剩下还有多少件')?.rest).toBe(true)
    expect(parseOperation('受理的比办结的多几件')?.rest).toBe(false)
  })

  test('which one is expected to be larger', () => {
    expect(parseOperation('今年的监督比去年多几项')?.sense).toBe('more')
    expect(parseOperation('联络点比活动站少几个')?.sense).toBe('less')
    expect(parseOperation('128条诉求和60件来信差多少')?.sense).toBeNull()
  })

  test('和 may also list, 加 does not', () => {
    expect(parseOperation('活动站和联络点一共几个')?.loose).toBe(true)
    expect(parseOperation('活动站加联络点一共几个')?.loose).toBe(false)
  })

  test('what the words for the result tell of the operands', () => {
    expect(parseOperation('今年的增速比去年高几个百分点')?.measure.sort).toBe('percent')
    expect(parseOperation('收入比支出多多少亿')?.measure.scale).toBe('亿')
    expect(parseOperation('今年的监督比去年多几项')?.measure.unit).toBe('项')
  })

  test('减去 keeps its right side whole', () =>
    expect(parseOperation('活动站减去联络点是多少')?.right).toBe('联络点'))
})

describe('lists', () => {
  const EACH: readonly (readonly [text: string, ...texts: string[]])[] = [
    ['重点建议督办了几件、评价了几个部门', '重点建议督办了几件', '评价了几个部门'],
    ['立法采集点几个 草案几部', '立法采集点几个', '草案几部'],
    ['民生实事区里几个 下面乡镇几个', '民生实事区里几个', '下面乡镇几个'],
    ['联系群众多少人次?述职的多少名?', '联系群众多少人次', '述职的多少名'],
    ['驻村队员和帮扶责任人各多少', '驻村队员 多少', '帮扶责任人 多少'],
    ['群众意见和来信来访,各有多少', '群众意见 多少', '来信来访 多少'],
    ['新设站和联络点数', '新设站 多少', '联络点 多少'],
    ['列席和参检人次', '列席 多少人次', '参检 多少人次'],
    ['how many submitted and how many adopted?', 'how many submitted', 'how many adopted'],
    // One predicate for all of them, as a word apart; blanks for marks; three by one name; several taken up as one.
    ['事故起数跟受伤人数都降了多少', '事故起数 降了多少', '受伤人数 降了多少'],
    ['学校、医院各新增床位几个', '学校 新增床位多少个', '医院 新增床位多少个'],
    ['信访 调解 走访 各多少', '信访 多少', '调解 多少', '走访 多少'],
    ['三次产业各增长多少', '第一产业 增长多少', '第二产业 增长多少', '第三产业 增长多少'],
    ['盗窃、抢劫这两类批捕和起诉各多少人', '盗窃、抢劫批捕 多少', '起诉 多少'],
    ['述职代表数、联系群众人次各多少', '述职代表 多少', '联系群众 多少人次'],
    ['游客多少、收入多少、各涨多少', '游客多少', '收入多少', '游客涨多少', '收入涨多少'],
    ['评了几个部门、总共几件', '评了几个部门', '总共几件'],
    ['收入、支出各多少亿元', '收入 多少亿元', '支出 多少亿元'],
  ]
  for (const [text, ...texts] of EACH)
    test(text, () => expect(splitList(text)).toMatchObject({ kind: 'each', texts }))

  test('things that are no more than named, and the part that they stand in', () => {
    expect(
      splitList('请把队伍建设那一小节里出现的培训次数、学员人次、讲座场次逐一列出'),
    ).toMatchObject({
      kind: 'each',
      named: true,
      texts: ['培训 多少次', '学员 多少人次', '讲座 多少场次'],
    })
    expect(
      splitList('并列给出两个年度的数量:上一年度开展的项数,以及本年度拟安排的项数'),
    ).toMatchObject({
      named: true,
      texts: ['上一年度开展 多少项', '本年度拟安排 多少项'],
    })
  })

  test('what is said behind of all that is asked', () =>
    expect(splitList('收了多少件、办了多少件,只说法院的')).toMatchObject({
      texts: ['收了多少件', '办了多少件'],
      shared: '法院',
    }))

  test('what leads a list is said of all its members', () =>
    expect(splitList('数字赋能方面,接入的代表、打通的应用各多少')).toMatchObject({
      texts: ['接入的代表 多少', '打通的应用 多少'],
      shared: '数字赋能方面',
    }))

  const TOPICS: readonly (readonly [text: string, reach: string, topic: string])[] = [
    ['营商环境监督那几句里的数字', 'sentence', '营商环境监督'],
    ['立法联系点那段的数字', 'subsection', '立法联系点'],
    ['畅通渠道那块的数字一个不落列出来', 'section', '畅通渠道'],
    ['议案办理那部分的数都给我', 'section', '议案办理'],
    ['集体学习相关数字', 'topic', '集体学习'],
    ['建议督办方面有什么数字', 'section', '建议督办'],
    ['数字人大这块给几个硬数据', 'section', '数字人大'],
    ['联系点那段还给出了哪些具体的数字', 'subsection', '联系点'],
    ['联系点那段几件几条,数字都要', 'subsection', '联系点 几件几条'],
    ['走访的数字都报来', 'topic', '走访'],
    ['自身建设那部分的数字列一列', 'section', '自身建设'],
    ['plan 里有什么 numbers', 'topic', 'plan 里'],
    ['所有的数字', 'topic', ''],
  ]
  for (const [text, reach, topic] of TOPICS)
    test(text, () => expect(splitList(text)).toEqual({ kind: 'topic', topic, reach }))

  const NONE = [
    '专题讲座办了几场',
    '有几个部门',
    '先看看,代表建议办了几件',
    '代表和群众怎么联系',
    '数字赋能做了什么',
    '数字人大',
    '发挥数据作用',
    '大数据中心在哪',
    'how many lectures were given',
  ]
  for (const text of NONE) test(`none: ${text}`, () => expect(splitList(text)).toBeNull())
})

// Whatever is typed is read without an error, and nothing of a form is invented.
test('any text has a form', () => {
  const words = readFileSync(new URL('eval/traps.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .slice(0, 80)
    .map(line => String(JSON.parse(line).question))
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 8 })), { maxLength: 4 })
    .map(all => all.join(''))
  fc.assert(
    fc.property(text, typed => {
      const read = readable(typed)
      const { numbers, years } = parseQuestion(read)
      expect(numbers.every(Number.isFinite)).toBe(true)
      expect(years.stated.every(year => /^\d{4}$/.test(year))).toBe(true)
      parseOperation(read)
      splitList(read)
    }),
  )
})
