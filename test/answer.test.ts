import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, FigureCitation, PassageCitation } from '../src/answer/answer.ts'
import { comparable, compute } from '../src/answer/arithmetic.ts'
import { parseOperation } from '../src/answer/operation.ts'
import { extractFigures } from '../src/figure/extract.ts'
import type { Figure } from '../src/figure/figure.ts'
import type { Operator } from '../src/lexicon/computation-words.ts'
import { fold } from '../src/report/fold.ts'
import { Shelf } from '../src/shelf.ts'
import { type EvalQuestion, readQuestions } from './eval/question.ts'
import { CORPUS } from './running.ts'

const library = new Shelf(CORPUS).library
const { ask } = library

const figuresIn = (answer: Answer): readonly FigureCitation[] =>
  'figures' in answer ? answer.figures : []
const texts = (answer: Answer): string[] => figuresIn(answer).map(({ figure }) => figure.text)
const headline = (question: string) => texts(ask(question))[0]
const derivedOf = (question: string) => {
  const answer = ask(question)
  return answer.kind === 'derived' ? answer.derived : answer.kind
}

describe('a figure', () => {
  const EXAMPLES: readonly (readonly [question: string, figure: string])[] = [
    // A count, one with a bound, a rank, a prize, a ratio, a duration, an ordinal.
    ['代表建议办了多少件', '228件'],
    ['营商环境监督解决了多少个难点', '20多个'],
    ['接入渝快政的代表有多少', '2700余名'],
    ['立法建议采纳率在全市排第几名', '前列'],
    ['新闻得了几等奖', '二等奖'],
    ['犬只防疫登记量涨了多少', '翻倍'],
    ['营商环境专项监督是几年行动', '三年'],
    ['万达开联席会议是第几次', '第三次'],
    ['代表建议件数', '228件'],
    // Traditional characters, dialect, English.
    ['常駐河堰鎮的工作隊員有幾名', '18名'],
    ['舊年集體學習一共睇咗幾多篇嘢', '326篇目'],
    ['撤脱了好多个代表活动站', '217个'],
    ['没钱办的代表活动站，砍了多少个', '217个'],
    ['工作监督项数，去年的', '46项'],
    ['代表建议件数', '228件'],
    ['how many special lectures were given?', '8次'],
    ['How many petitions were received and transferred in 2024?', '60件'],
    ['How many town and subdistrict livelihood projects were voted on?', '191个'],
    // Words of talk, a verb of one letter, a name misspelt, a part of a list's names.
    ['他们一共学了几篇', '326篇目'],
    ['专家来讲了几堂大课', '8次'],
    ['民情联洛点一共几个', '180个'],
    ['代表里多少人上了渝快政', '2700余名'],
    ['帮了几家厂子跑贷款办证照', '10家'],
    ['老马工作室调停了多少起扯皮事', '129件次'],
    // A clause that frames, one that describes, an example, an exclusion in brackets, words for a number.
    ['为写专栏，请核实：去年通过下访走访、结对等渠道主动了解到的群众想法，一共记了多少条', '128条'],
    ['在请人给承办建议的单位打分时，包括交通委在内，被评的政府部门有几个', '7个'],
    ['研讨交流（不是集体学习的次数，也不是议事代表的人数）是多少人次', '102人次'],
    ['有人说议事代表是80名，我怀疑记错了，报告里议事代表到底几名', '102名'],
    ['一对一帮脱贫户的区级干部几个', '71名'],
    ['How many news reports ran in media such as People.cn?', '50篇'],
    ['关于活动站（联络点另算），撤了几个', '217个'],
    ['要规范设置的活动站、不是撤掉的，几个', '192个'],
    // Persons of a level; what is only wanted, and what is not; a passive with its agent.
    ['多少个区代表去述职', '109名'],
    ['单讲座搞了几次', '8次'],
    ['活动站别提,联络点几个', '180个'],
    ['法规草案的建议不提报了多少,采纳的是几条', '34条'],
    // What is said beside the clause that asks: why, by whom, what was not read, what it is for.
    ['帮同事赶通稿,空调坏了热得很,请问专题讲座去年办了几场', '8次'],
    ['食堂里都在传,我也没见着原文,民情联络点一共设了多少个,抄表用', '180个'],
    // A denial that the report has as well, a total that the report prints, a number that is not meant.
    ['没场地、没经费的活动站砍了多少个', '217个'],
    ['脱贫户和监测户加一块帮扶了多少户', '169户'],
    ['上传处理的建议有几条,跟228件不一样的', '259条'],
    ['监督工作安排几项,新一年的,去年的我有了', '50项'],
    // A verb with what became of it.
    ['上传处理的建议交上来几条', '259条'],
  ]
  for (const [question, figure] of EXAMPLES)
    test(question, () => {
      const answer = ask(question)
      expect(answer.kind).toBe('figure')
      expect(texts(answer)[0]).toBe(figure)
    })

  test('comes with its bound, its passage first, and a score', () => {
    const answer = ask('营商环境监督解决了多少个难点')
    const [citation] = figuresIn(answer)
    expect(citation?.figure).toMatchObject({ value: '20', number: 20, unit: '个' })
    expect(citation?.figure.bound?.text).toBe('多')
    expect(answer.passages[0]?.passage).toBe(citation?.passage)
    expect(citation?.score).toBeGreaterThan(0)
    expect(citation?.score).toBeLessThanOrEqual(1)
  })

  test('the question stays as it was typed, with its language', () => {
    const typed = '@kzrd_bot 常駐河堰鎮的工作隊員有幾名🙏'
    expect(ask(typed)).toMatchObject({ question: typed, language: 'zh-Hant', notes: [], trace: [] })
    expect(ask('how many special lectures were given?').language).toBe('en')
  })
})

describe('among figures that look alike', () => {
  const EXAMPLES: readonly (readonly [figure: string, ...questions: string[]])[] = [
    [
      '108人次',
      '不是列席会议的，是参加检查调研座谈的，多少人次',
      '代表参加执法检查、座谈会这些有多少人次',
    ],
    ['50人次', '基层代表列席常委会会议多少人次', '基层代表列席是50人次还是108人次'],
    ['102人次', '研讨交流是多少人次，别跟议事代表搞混'],
    ['102名', '街道议事代表多少名，别给我研讨交流那个'],
    ['10件', '重点建议督办几件', '重点督办的建议几件 不要给我全部办理的总数'],
    ['228件', '代表建议去年办完了几件', '建议是259还是228'],
    ['259条', '全渝通上处理了代表建议多少条', '259指的是什么'],
    ['217个', '撤了多少个代表活动站'],
    ['192个', '留下来规范设置的活动站有多少', '活动站现在有几个，别给我撤掉的'],
    ['180个', '民情联络点不是活动站有几个', '民情联络点有几个'],
    ['8个', '区级民生实事有几个'],
    ['191个', '乡镇街道一级的民生实事几个'],
    ['18名', '住在村裡的隊員幾名，不是幫扶責任人'],
    ['71名', '问的是区级帮扶责任人 不是工作队员'],
    ['128条', '收的群众诉求到底是128还是129'],
    ['4个', '信息采集点是4个还是8个'],
  ]
  for (const [figure, ...questions] of EXAMPLES)
    for (const question of questions)
      test(question, () => {
        expect(headline(question)).toBe(figure)
      })
})

describe('of the year and half that is meant', () => {
  const EXAMPLES: readonly (readonly [question: string, figure: string | undefined])[] = [
    ['去年监督了多少项', '46项'],
    ['2024年监督了多少项', '46项'],
    ['工作监督几项', '46项'],
    ['今年打算监督多少项', '50项'],
    ['2025年要做几项监督', '50项'],
    ['2025年议事代表会议要在几个街道工委推开', '8个'],
    ['2023年监督了多少项', undefined],
    ['2026年要做多少项监督', undefined],
    ['前年受理信访多少件', undefined],
    ['2025年受理群众来信来访多少件', undefined],
    ['2023年代表建议办了多少件', undefined],
  ]
  for (const [question, figure] of EXAMPLES)
    test(`${question}: ${figure ?? 'not told'}`, () => {
      expect(headline(question)).toBe(figure)
      if (figure === undefined) expect(ask(question).kind).toBe('none')
    })
})

describe('several figures', () => {
  const EXAMPLES: readonly (readonly [question: string, ...figures: string[]])[] = [
    ['集体学习几次、学了多少篇、讲座几场', '45次', '326篇目', '8次'],
    ['驻村队员和帮扶责任人各多少', '18名', '71名'],
    ['收集的群众诉求有多少条，来信来访多少件', '128条', '60件'],
    ['民生实事区里几个 下面乡镇几个', '8个', '191个'],
    ['代表活动站撤了几个、设了几个，联络点几个', '217个', '192个', '180个'],
    ['监督工作 24年几项 25年几项', '46项', '50项'],
    ['营商环境监督那几句里的数字', '三年', '22个', '20多个'],
    ['数字赋能那小节有哪些数', '2700余名', '两个', '259条'],
    ['理论武装那一小节里的数', '45次', '326篇目', '102人次', '8次'],
    ['立法联系点那节的数都列一下', '4个', '21部', '142条', '34条'],
    ['除了45次,理论武装那段还有哪些数字', '326篇目', '102人次', '8次'],
    ['数字赋能部分几个数都报来', '2700余名', '两个', '259条'],
    ['提升质效那段几件几个 数字都要', '10件', '7个', '228件'],
    ['落实党委部署这块有哪些数', '25次', '8个', '10家', '18名', '71名', '169户'],
    ['丰富活动形式那段的数字都列出来', '1185人次', '109名', '129件次', '13次'],
    ['常态化收集意见那段的数字都报来', '128条', '60件'],
    ['今年计划里的数字都给我报一报', '50项', '两个', '8个'],
    ['plan 里有什么 numbers', '50项', '两个', '8个'],
    ['自身建设那块的数字都列一列', '50篇', '二等奖', '2700余名', '两个', '259条'],
  ]
  for (const [question, ...figures] of EXAMPLES)
    test(question, () => {
      const answer = ask(question)
      expect(answer.kind).toBe('figures')
      expect(texts(answer)).toEqual(figures)
    })

  test('all of a topic, in the report’s order', () => {
    const starts = figuresIn(ask('立法联系点那段的数字')).map(({ figure }) => figure.span.start)
    expect(starts.length).toBeGreaterThan(3)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })
})

describe('a computed figure', () => {
  test.each(['立法建议没有被上头采纳的是几条', '多少条立法建议没被别人采纳'])('%s', question =>
    expect(ask(question)).toMatchObject({ kind: 'derived', derived: { value: '108条' } }),
  )

  const EXAMPLES: readonly (readonly [question: string, formula: string, value: string])[] = [
    ['驻村队员加上帮扶责任人一共多少人', '18 + 71', '89名'],
    ['活動站同聯絡點加埋有幾多個', '192 + 180', '372个'],
    ['how many activity stations and liaison points altogether', '192 + 180', '372个'],
    ['列席会议和参加检查调研的代表合计多少人次', '50 + 108', '158人次'],
    ['今年监督比去年多几项', '50 − 46', '4项'],
    ['活动站比联络点多几个', '192 − 180', '12个'],
    ['how many fewer liaison points than activity stations?', '192 − 180', '12个'],
    ['重点督办的建议占全部办理建议的百分之几', '10 ÷ 228', '4.4%'],
    ['立法建议采纳率是多少', '34 ÷ 142', '23.9%'],
    ['没有被采纳的立法建议有多少条', '142 − 34', '108条'],
    ['立法建议没被采纳的有多少条', '142 − 34', '108条'],
    ['平均一个帮扶责任人要管几户', '169 ÷ 71', '2.38户'],
    ['on average how many suggestions did they send in per draft law?', '142 ÷ 21', '6.76条'],
    ['乡镇街道的民生实事项目是区级的多少倍', '191 ÷ 8', '23.88倍'],
    ['没被采纳的建议占多少', '(142 − 34) ÷ 142', '76.1%'],
    ['71名责任人平均每人对接几户', '169 ÷ 71', '2.38户'],
    ['每名责任人帮几户', '169 ÷ 71', '2.38户'],
    ['专题讲座和集体学习一起几次', '8 + 45', '53次'],
    ['每次集体学习学几篇', '326 ÷ 45', '7.24篇目'],
    ['21部法律法规草案平均每部提了几条建议', '142 ÷ 21', '6.76条'],
  ]
  for (const [question, formula, value] of EXAMPLES)
    test(question, () => expect(derivedOf(question)).toEqual({ formula, value }))

  const REFUSED: readonly (readonly [question: string, left: string, right: string])[] = [
    ['专题讲座加上新闻报道一共多少', '8次', '50篇'],
    ['联系群众的人次加上议事代表一共多少', '1185人次', '102名'],
    ['专题讲座和研讨交流加起来多少', '8次', '102人次'],
  ]
  for (const [question, left, right] of REFUSED)
    test(`${question}: refused`, () => {
      const answer = ask(question)
      expect(answer.kind).toBe('none')
      expect(answer.notes).toContainEqual({ kind: 'refused', left, right })
    })

  test('a rest the report gives no whole for is not told', () => {
    expect(ask('没有述职的代表有多少').kind).toBe('none')
    expect(ask('没有办结的代表建议有几件').kind).toBe('none')
  })

  test('of those that did something nothing is a part', () =>
    expect(derivedOf('议事代表占区人大代表的百分之几')).toBe('none'))

  test('an average is of figures that stand together', () =>
    expect(derivedOf('8份规范性文件平均每份几条建议')).toBe('none'))

  test('growth is that of the supervision', () =>
    expect(derivedOf('今年的工作监督项目比去年增长百分之几')).toMatchObject({ value: '8.7%' }))

  test('a share is of the whole that is named', () =>
    expect(derivedOf('142条建议里厚坝镇占多少')).toBe('none'))

  test('减去 takes away what is named', () =>
    expect(derivedOf('活动站减去联络点是多少')).toMatchObject({ formula: '192 − 180' }))
})

describe('a passage', () => {
  const EXAMPLES: readonly (readonly [question: string, words: string])[] = [
    ['警示教育看的是哪部片子', '《不可逾越的红线》'],
    ['两联一述是什么', '以“两联一述”为抓手'],
    ['退役军人呢，有没有听报告', '听取退役军人事务工作情况报告'],
    ['湿地有人管吗', '专题调研湿地保护管理工作'],
    // What the report says of itself, where nothing but a verb is asked for, a law that is looked into.
    ['报告自己检讨监督哪些地方还不够', '监督组合拳仍需加大'],
    ['流浪狗有没有地方收', '犬只留检收容所'],
    ['为什么说2025年是关键性的一年', '谋篇布局之年'],
    ['今年查一下哪些法律的实施', '开展长江保护法'],
    ['六有标准是哪六个有', '有活动阵地、有平台载体'],
    ['城头杀猪场那个污染整归一没得', '城区屠宰场环境污染老大难问题得到有效解决'],
    ['萬達開水污染那份調研報告登在哪本刊物上', '《人大调研》'],
    ['which essay got the Excellence Award?', '优秀奖'],
    ['which laws will they check the enforcement of in 2025?', '长江保护法、安全生产法'],
  ]
  for (const [question, words] of EXAMPLES)
    test(question, () => {
      const answer = ask(question)
      expect([answer.kind, texts(answer)]).toEqual(['passage', []])
      expect(answer.passages[0]?.passage.text).toContain(words)
    })
})

describe('what may be told in other words', () => {
  test('is not said to be untold where much of a long question is, but offered', () => {
    const answer = library.ask('咱区驻扎河堰镇吃住在村的那支队伍几名成员')
    expect(answer).toMatchObject({ kind: 'none', certain: false })
    expect(firstOffered(answer)).toContain('18名')
  })

  test.each([
    '外地来开厂的老板嫌办证慢,人大咋盯着改',
    '街坊邻居为停车吵翻天,人大今年打算怎么帮衬小区',
  ])('%s: passages are offered', question => {
    const answer = library.ask(question)
    expect(answer).toMatchObject({ kind: 'none', certain: false })
    expect(firstOffered(answer)).not.toBe('')
  })

  test.each(['全区共有几所小学', '中药城里头进了几家铺子', '这次会议是谁主持的'])(
    '%s: nothing comes near, or somebody is asked for: surely untold',
    question => expect(library.ask(question)).toMatchObject({ kind: 'none', certain: true }),
  )
})

function firstOffered(answer: Answer): string {
  const [offer] = answer.kind === 'none' ? answer.offers : []
  return offer === undefined ? '' : 'figure' in offer ? offer.figure.text : offer.passage.text
}

describe('what the report does not tell', () => {
  const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
    'nothing near': ['明天开州下雨吗', '开州哪家火锅巴适😋', 'what is the office budget?'],
    'nothing is asked': ['几篇', '去年多少件', '？', '🙏', '', '多少'],
    'a noun that stands there but is not counted': [
      '社区食堂有几个',
      '代表之家有多少个',
      '犬只防疫登记了多少只',
      '中药材种植面积',
    ],
    'another level': ['多少名市人大代表述职', '市人大代表有多少名', '重庆市人大收到多少条立法建议'],
    'another place': [
      '达州人大今年监督多少项',
      '云阳县有多少名代表述职',
      '万州区选派了多少名工作队员',
    ],
    'one name of a list': [
      '云峰街道的议事代表有多少人',
      '赵家街道推荐了几名议事代表',
      '开州日报发表了几篇',
      '《重庆市开发区条例》草案提了几条意见',
    ],
    'a part of a number that is given': [
      '228件建议里有多少件是关于交通的',
      '169户里脱贫了多少户',
      '46项监督里执法检查占几项',
    ],
    'a result': [
      '390条意见建议落实了多少条',
      '128条诉求里解决了多少条',
      '备案审查纠正了多少份文件',
      '人大信访件办结了几件',
    ],
    'a total of which only some are counted': [
      '区一级的人大代表总共有多少名',
      '開州區人大代表總數',
    ],
    'money, a rate': ['屠宰场整治花了多少钱', '代表建议满意率是多少'],
    'a person, a date': [
      '谁是常委会主任',
      'Who chairs the committee?',
      '联席会议什么时候召开',
      '屠宰场现在搬到哪点去了',
    ],
    'a street': ['犬只收容所修在哪条街', '养老机构办在哪条街'],
    'names of a number that another sentence has': ['那10家帮扶企业叫什么名字'],
    'a place alone': ['万州烤鱼哪家最好吃'],
    'a noun right before the asking that the figure does not count': [
      '全区乡镇一共有几个',
      '立法联系点共多少个',
      '立法项目库里项目有几个',
      '代表的议案多少件',
      '信访议案提了几件',
    ],
    'a group of people, whatever they do': ['区人大代表几名', '区人大代表有多少', '区代表多少人'],
    'people, where things are counted': ['联络群众的委员有几位', '服务群众的干部有几名'],
    'a verb that another sentence or phrase has': ['脱贫的多少人', '就业了几人', '搬迁了几名'],
    'an unknown word that is like a known one': ['微信发了几条', '党组会几次'],
    'tens of thousands': ['帮扶企业融资多少万'],
    'a kind of what is told': [
      'C类建议几件',
      '立法视察搞了几次',
      '甲级规范性文件几份',
      '代表建议问题解决了几次',
    ],
    'the object of what somebody does': ['工作队员解决了多少困难', '帮扶企业反映了多少问题'],
    'whom the report does not name': ['副区长牵头督办几件', '书记督办的建议几件'],
  }
  for (const [why, questions] of Object.entries(EXAMPLES))
    for (const question of questions)
      test(`${why}: ${question}`, () => expect(ask(question).kind).toBe('none'))

  test('the same words answer where they are counted', () => {
    expect(headline('多少名区人大代表述职')).toBe('109名')
    expect(headline('议事代表总共推了几个人')).toBe('102名')
  })

  test('what stands nearest is kept apart', () => {
    const answer = ask('社区食堂有几个')
    if (answer.kind !== 'none') throw new Error(`answered: ${answer.kind}`)
    expect([answer.passages, texts(answer)]).toEqual([[], []])
    expect(answer.related[0]?.passage.text).toContain('社区食堂')
    expect(answer.related.length).toBeLessThanOrEqual(3)
    expect(answer.nearFigures.length).toBeLessThanOrEqual(2)
  })

  test('names of a list, asked for each', () =>
    expect(ask('赵家街道和云峰街道各有多少议事代表').kind).toBe('none'))

  test('what nobody tells of a thing that is told', () => {
    expect(ask('驻村帮扶的工作队员平均工龄是多少').kind).toBe('none')
    expect(ask('老马工作室化解的矛盾纠纷里涉及宅基地的多少件').kind).toBe('none')
    expect(ask('代表建议答复后代表不认可的几件').kind).toBe('none')
  })

  test('one paper of several', () => expect(ask('在人民网发了多少篇报道').kind).toBe('none'))

  test('one group of several', () =>
    expect(ask('厚坝镇代表小组开展跨区域视察几次').kind).toBe('none'))

  test('those who did something are not all', () =>
    expect(ask('开州区有多少名区人大代表').kind).toBe('none'))

  test('another place, in English', () =>
    expect(ask("How many special lectures did Beibei's congress give?").kind).toBe('none'))
})

describe('misspelled words', () => {
  test('are read, and the answer says how', () => {
    const answer = ask('干部下去走坊 收了我们好多条意见')
    expect(texts(answer)[0]).toBe('128条')
    expect(answer.notes).toContainEqual({ kind: 'respelled', typed: '走坊', read: '走访' })
  })

  test('right ones are not', () => {
    for (const question of ['代表建议办了多少件', '湿地有人管吗', '常駐河堰鎮的工作隊員有幾名'])
      expect(ask(question).notes).toEqual([])
  })

  test('do not change what is asked', () => expect(headline('代表活动占撤消了几个')).toBe('217个'))
})

// === What holds for every answer

function expectSound(answer: Answer): void {
  for (const citation of figuresIn(answer)) expectFigure(citation)
  for (const citation of passagesOf(answer)) expectPassage(citation)
  expectOfKind(answer)
}

const passagesOf = (answer: Answer): readonly PassageCitation[] =>
  answer.kind === 'none' ? answer.related : answer.passages

/** A figure is printed in its clause, that in its sentence, that in its passage: all slices of the report. */
function expectFigure({ figure, passage, report }: FigureCitation): void {
  const { span, clause, sentence } = figure
  expect(report.text.slice(span.start, span.end)).toBe(figure.text)
  expect(report.text.slice(sentence.start, sentence.end)).toContain(figure.text)
  expect(passage.text).toContain(report.text.slice(sentence.start, sentence.end))
  const bounds = [passage.span.start, sentence.start, clause.start, span.start, span.end]
  expect([...bounds, clause.end, sentence.end, passage.span.end]).toEqual(
    [...bounds, clause.end, sentence.end, passage.span.end].sort((a, b) => a - b),
  )
}

function expectPassage({ passage, report, terms }: PassageCitation): void {
  const { start, end } = passage.span
  expect(report.text.slice(start, end)).toBe(passage.text)
  expect(library.passage(passage.id)?.passage).toBe(passage)
  for (const term of terms) expect(report.folded).toContain(term)
}

function expectOfKind(answer: Answer): void {
  const figures = figuresIn(answer)
  if (answer.kind === 'none') {
    expect([answer.passages, figures]).toEqual([[], []])
    for (const citation of answer.nearFigures) expectFigure(citation)
  }
  if (answer.kind === 'figure' || answer.kind === 'figures')
    expect(figures.length).toBeGreaterThan(0)
  if (answer.kind === 'passage') expect(answer.passages.length).toBeGreaterThan(0)
  if (answer.kind === 'outline') expect(answer.outline.length).toBeGreaterThan(0)
  if (answer.kind === 'derived' && answer.told)
    expect(answer.told.spans.length).toBe(Number.parseInt(answer.derived.value, 10))
  if (answer.kind === 'derived' && !answer.told) {
    const operands = figures.map(({ figure }) => figure.value)
    expect(operands).toHaveLength(2)
    for (const number of answer.derived.formula.match(/\d[\d.,]*[万亿]*/g) ?? [])
      expect(operands).toContain(number)
  }
  if (figures[0]) expect(answer.passages[0]?.passage).toBe(figures[0].passage)
}

describe('every answer', () => {
  const SETS = new URL('eval/', import.meta.url)
  const ownCorpus = ({ corpus = 'corpus' }: EvalQuestion) => corpus === 'corpus'

  for (const name of readdirSync(SETS).filter(file => file.endsWith('.jsonl')))
    test(`to ${name} is verbatim`, () => {
      for (const { question, context = [] } of readQuestions(new URL(name, SETS)).filter(ownCorpus))
        expectSound(ask(question, { context }))
    })

  test('to anything typed is verbatim, and the same each time', () => {
    const words =
      '代表 建议 多少 件 去年 2024年 比 和 占 第二部分 不是 228 how many 平均 、 ？ 呢 加上 了'
    const typed = fc
      .array(fc.oneof(fc.constantFrom(...words.split(' ')), fc.string({ maxLength: 3 })), {
        maxLength: 8,
      })
      .map(all => all.join(''))
    fc.assert(
      fc.property(typed, question => {
        const answer = ask(question)
        expectSound(answer)
        expect(answer.question).toBe(question)
        expect(ask(question)).toEqual(answer)
      }),
      { numRuns: 60 },
    )
  })
})

// === Arithmetic

function figureOf(text: string): Figure {
  const [figure] = extractFigures(
    fold(text),
    text,
    { start: 0, end: text.length },
    { year: '2024', planYear: '2025' },
  )
  if (figure === undefined) throw new Error(`no figure in ${text}`)
  return figure
}

const computeTwo = (operator: Operator, left: string, right: string) =>
  compute(operator, [figureOf(left), figureOf(right)])

describe('what stands near is not told for what is asked', () => {
  const UNTOLD = [
    ['one act of a list that is counted as a whole', '视察调研做了几项'],
    ['a word whose head stands nowhere', '专题询问几次'],
    ['a duration for people', '开州有多少全国人大代表'],
    ['another level', '市人大代表提了多少建议'],
    ['a level in brackets', 'How many municipal (市级) livelihood projects were voted on?'],
    ['those who attend for the meetings', '开了几次常委会会议'],
    ['what is only spoken of before', '个案评议了几件'],
    ['a part that leans on one that is not told', '培训班办了几期,训了多少人'],
    ['all for each', '每个联络点多少代表'],
    ['all for each', '每件建议多少代表提的'],
    ['all for each', '每个人交流了多少次'],
    ['how many there are for those that did something', '有几个街道'],
    ['a word of the report for one spelled much the same', '有几个专委会'],
    ['a draft for what was passed', '修订了多少部法规'],
    ['another kind of a form of supervision', '联合调研几次'],
    ['a thing that the report speaks of without a number', '代表票决制这个办法,去年一共搞了多少次'],
    ['a thing that no clause names', '去镇上帮扶时,迟到的工作队员有几名'],
    ['a topic that nothing is said of', '就养老服务这类建议而言，办了几件'],
    ['people of another group', '邀请企业家列席了多少人'],
    ['a name for the things of another', '代表工作室有多少个'],
    ['a sum of money for what lacked it', '多少经费'],
    ['two together for one alone', '监测户单独有几户'],
    ['two together for one alone', '光是脱贫户有多少户'],
    ['a street that is not named', '养老中心修在哪条路上'],
    ['a venue that is not named', '联席会议是在哪个地方召开的'],
  ] as const
  for (const [kind, question] of UNTOLD)
    test(`${kind}: ${question}`, () => expect(library.ask(question).kind).toBe('none'))
})

describe('things asked for side by side', () => {
  const TOLD = [
    ['研讨交流多少人次,讲座呢', ['102人次', '8次']],
    ['集体学习几次？讲座呢？研讨交流呢', ['45次', '8次', '102人次']],
    ['讲座次数、学习篇目、研讨人次报一下', ['8次', '326篇目', '102人次']],
    ['立法建议报了几条,用了几条', ['142条', '34条']],
    ['撤了多少站、留设了多少站、联络点又多少', ['217个', '192个', '180个']],
    ['数字人大：多少代表接入渝快政，上传多少条建议', ['2700余名', '259条']],
    ['how many activity stations and liaison points were set up?', ['192个', '180个']],
    ['活动站和民情联络点哪个设得多?多的那个是多少', ['192个', '180个']],
    ['区级和乡镇的民生实事项目,哪个少', ['8个', '191个']],
    // One noun for two verbs, one agent for several acts, far-apart things, a measure for each.
    ['活动站砍了好多,留了好多', ['217个', '192个']],
    ['代表列席会议和参加检查座谈各多少人次', ['50人次', '108人次']],
    ['派驻村里的、结对的责任人、帮的户数分别是多少', ['18名', '71名', '169户']],
    ['年中会议提的意见和立法联系点报的建议,各是多少条', ['390条', '142条']],
    ['述职代表数、联系群众人次各多少', ['109名', '1185人次']],
    ['意见诉求 来信来访 矛盾纠纷 各多少', ['128条', '60件', '129件次']],
    ['重点督办几件、评价了几个部门、总共办完几件', ['10件', '7个', '228件']],
    // Named only, with what asks for them round them.
    ['请把列席会议人次、检查座谈人次一并告知', ['50人次', '108人次']],
    ['做台账要用两个数,讲座场次、集体学习次数,逐项列给我', ['8次', '45次']],
  ] as const
  for (const [question, texts] of TOLD)
    test(question, () => {
      const answer = library.ask(question)
      expect(answer.kind === 'figures' && answer.figures.map(({ figure }) => figure.text)).toEqual(
        texts,
      )
    })

  test.each([
    ['集体学习和外出学习各几次', '45次', '外出学习 多少次'],
    ['专题讲座、业务培训各多少', '8次', '业务培训 多少'],
    ['新闻报道、理论文章各发表几篇', '50篇', '理论文章 发表多少'],
  ])('%s: what only stands beside is not told for another thing', (question, figure, part) => {
    expect(texts(ask(question))).toEqual([figure])
    expect(ask(question)).toMatchObject({ notes: [{ kind: 'untold', parts: [part] }] })
  })

  test('what is not told is named', () =>
    expect(library.ask('重点建议督办了几件,听证会开了几场')).toMatchObject({
      kind: 'figures',
      notes: [{ kind: 'untold', parts: ['听证会开了几场'] }],
    }))

  test('a number that was asked for is not left out: what is found is offered', () =>
    expect(library.ask('建议办结、听证会各几件,两个数报我')).toMatchObject({
      kind: 'none',
      certain: false,
      notes: [{ kind: 'untold', parts: ['听证会 多少件'] }],
    }))

  test.each([
    ['备案的 vs 提立法意见的草案,前一种去年几份', '8份'],
    ['活动站和联络点，后者有几个', '180个'],
    ['活动站和联络点，前者有几个', '192个'],
    ['撤掉的站和新设的站是两码事，请告诉我后者是多少', '192个'],
    ['新设的活动站几个，别跟撤掉的搞混了', '192个'],
    ['稿子里60和128打架了，群众来信来访到底是哪个', '60件'],
    ['109还是102？街道议事代表应填哪个', '102名'],
    ['活动站多少个，联络点不用管', '192个'],
  ])('%s', (question, text) => expect(headline(question)).toBe(text))

  test('which of two is more, and by how much', () =>
    expect(library.ask('活动站跟联络点哪个多,多多少')).toMatchObject({
      kind: 'derived',
      derived: { value: '12个' },
    }))

  test('what only stands beside is not what is excluded', () =>
    expect(headline('liaison points for public opinion, not the activity stations, how many')).toBe(
      '180个',
    ))

  test('what one figure counts together may be asked for as a sum', () => {
    expect(headline('云峰和赵家合起来多少名议事代表')).toBe('102名')
    expect(library.ask('云峰和满月合起来多少名议事代表').kind).toBe('none')
  })

  test('their sum may be asked for as well', () =>
    expect(library.ask('群众意见收了几条,信访接了几件,一共多少')).toMatchObject({
      kind: 'derived',
      derived: { value: '188条' },
    }))
})

describe('computing takes what is asked, or says what is missing', () => {
  const DERIVED = [
    ['活动站、联络点和信息采集点一共多少个', '192 + 180 + 4', '376个'],
    ['列席的、参加检查的、研讨交流的一共多少人次', '50 + 108 + 102', '260人次'],
    ['集体学习和专题讲座一共多少次', '45 + 8', '53次'],
    ['重点建议占代表建议的比重', '10 ÷ 228', '4.4%'],
    ['128条诉求和60件来信差多少', '128 − 60', '68条'],
    ['今年比去年多监督几项', '50 − 46', '4项'],
    ['意见建议390条 立法建议142条 加起来', '390 + 142', '532条'],
    ['开会要填一栏,活动站跟联络点一共几个', '192 + 180', '372个'],
    ['立法联系点报的建议还剩几条没被采纳', '142 − 34', '108条'],
  ] as const
  for (const [question, formula, value] of DERIVED)
    test(question, () =>
      expect(library.ask(question)).toMatchObject({ kind: 'derived', derived: { formula, value } }),
    )

  const MISSING = [
    ['活动站、联络点和图书馆一共多少个', ['图书馆']],
    ['活动站、游泳馆和图书馆、联络点一共多少个', ['游泳馆', '图书馆']],
    ['民情联络点占比', []],
  ] as const
  for (const [question, operands] of MISSING)
    test(question, () =>
      expect(library.ask(question)).toMatchObject({
        kind: 'none',
        notes: [{ kind: 'missing', operands }],
      }),
    )

  const NO_OPERATION = ['全年减税降费多少亿元', '工业增加值多少', '和美乡村有几个', '占地多少亩']
  for (const question of NO_OPERATION)
    test(`${question} computes nothing`, () => expect(parseOperation(question)).toBeNull())
})

describe('arithmetic', () => {
  const EXAMPLES: readonly (readonly [
    operator: Operator,
    left: string,
    right: string,
    formula: string,
    value: string,
  ])[] = [
    ['sum', '队员18名', '责任人71名', '18 + 71', '89名'],
    ['sum', '队员18名', '责任人71人', '18 + 71', '89名'],
    ['sum', '增长0.1%', '增长0.2%', '0.1 + 0.2', '0.3个百分点'],
    ['sum', '提高0.5个百分点', '提高0.2个百分点', '0.5 + 0.2', '0.7个百分点'],
    ['sum', '投资1.1亿元', '投资2.2亿元', '1.1 + 2.2', '3.3亿元'],
    ['difference', '办理50项', '办理46项', '50 − 46', '4项'],
    ['difference', '办理46项', '办理50项', '50 − 46', '4项'],
    ['difference', '增长5.3%', '增长4.8%', '5.3 − 4.8', '0.5个百分点'],
    ['difference', '新增149.4万人', '新增110万人', '149.4万 − 110万', '39.4万人'],
    ['share', '采纳34条', '建议142条', '34 ÷ 142', '23.9%'],
    ['share', '督办10件', '办理228件', '10 ÷ 228', '4.4%'],
    ['growth', '办理50项', '办理46项', '(50 − 46) ÷ 46', '8.7%'],
    ['growth', '办理46项', '办理50项', '(46 − 50) ÷ 50', '-8%'],
    ['times', '项目191个', '项目8个', '191 ÷ 8', '23.88倍'],
    ['average', '帮扶169户', '责任人71名', '169 ÷ 71', '2.38户'],
    ['average', '学习326篇', '学习45次', '326 ÷ 45', '7.24篇'],
  ]
  for (const [operator, left, right, formula, value] of EXAMPLES)
    test(`${operator} of ${left} and ${right}`, () =>
      expect(computeTwo(operator, left, right)).toEqual({ formula, value }))

  // One unit in two sizes: the result is in the first one’s, of a difference in the larger one’s.
  const SIZES: readonly (readonly [
    operator: Operator,
    left: string,
    right: string,
    value: string,
  ])[] = [
    ['sum', '投资2.4亿元', '投资1.5万亿元', '15002.4亿元'],
    ['sum', '投资1.5万亿元', '投资2400亿元', '1.74万亿元'],
    ['sum', '投资300万元', '投资1.2亿元', '12300万元'],
    ['sum', '改造3.5万亩', '改造5000亩', '4万亩'],
    ['difference', '投资2400亿元', '投资1.5万亿元', '1.26万亿元'],
    ['share', '投资2400亿元', '投资1.5万亿元', '16%'],
    ['times', '投资1.5万亿元', '投资2400亿元', '6.25倍'],
  ]
  for (const [operator, left, right, value] of SIZES)
    test(`${operator} of ${left} and ${right}`, () =>
      expect(computeTwo(operator, left, right).value).toBe(value))

  test('a formula of two sizes shows them', () =>
    expect(computeTwo('difference', '投资1.5万亿元', '投资2400亿元').formula).not.toBe(
      '1.5 − 2400',
    ))

  test('a result of two sizes is exact', () =>
    expect(computeTwo('difference', '投资1.5万亿元', '投资2.4亿元').value).toBe('1.49976万亿元'))

  test('what is counted roughly gives no exact result', () =>
    expect(computeTwo('difference', '信息2700余名', '述职109名').value).not.toBe('2591名'))

  test.each([
    ['名', '人', true],
    ['件', '条', true],
    ['次', '场', true],
    ['户', '户', true],
    ['亿元', '万亿元', true],
    ['公里', '米', true],
    ['吨', '万吨', true],
    ['名', '人次', false],
    ['次', '人次', false],
    ['个', '家', false],
    ['%', '个百分点', false],
    ['亿元', '亿美元', false],
    ['件', '名', false],
  ])('%s and %s go together: %s', (one, other, together) => {
    expect(comparable(one, other)).toBe(together)
    expect(comparable(other, one)).toBe(together)
  })

  describe('is exact in decimals', () => {
    const decimals = fc.record({
      hundredths: fc.bigInt({ min: 1n, max: 10n ** 9n }),
      other: fc.bigInt({ min: 1n, max: 10n ** 9n }),
      unit: fc.constantFrom('亿元', '万亩', '公里', '吨', '万人', '%', '个百分点'),
    })
    const resultUnit = (unit: string) => (unit === '%' ? '个百分点' : unit)

    test('sums', () =>
      fc.assert(
        fc.property(decimals, ({ hundredths, other, unit }) => {
          const [left, right] = [print(hundredths), print(other)]
          expect(computeTwo('sum', `完成${left}${unit}`, `完成${right}${unit}`).value).toBe(
            `${print(hundredths + other)}${resultUnit(unit)}`,
          )
        }),
      ))

    test('sums of any number', () =>
      fc.assert(
        fc.property(
          fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 3, maxLength: 6 }),
          fc.constantFrom('亿元', '万亩', '公里'),
          (all, unit) => {
            const figures = all.map(each => figureOf(`完成${print(each)}${unit}`))
            const sum = all.reduce((one, other) => one + other, 0n)
            const { value, formula } = compute('sum', figures)
            expect(value).toBe(`${print(sum)}${unit}`)
            expect(formula).toBe(all.map(print).join(' + '))
          },
        ),
      ))

    test('differences, whichever is larger', () =>
      fc.assert(
        fc.property(decimals, ({ hundredths, other, unit }) => {
          const difference = hundredths > other ? hundredths - other : other - hundredths
          const [left, right] = [print(hundredths), print(other)]
          expect(computeTwo('difference', `完成${left}${unit}`, `完成${right}${unit}`).value).toBe(
            `${print(difference)}${resultUnit(unit)}`,
          )
        }),
      ))

    test('shares, to the digit that is printed', () =>
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 9999 }),
          fc.integer({ min: 1, max: 9999 }),
          (a, b) => {
            const [part, whole] = [Math.min(a, b), Math.max(a, b)]
            const { value } = computeTwo('share', `办结${part}件`, `收到${whole}件`)
            const decimals = /\.(\d+)/.exec(value)?.[1]?.length ?? 0
            expect(value.endsWith('%')).toBe(true)
            const off = Math.abs(Number.parseFloat(value) - (100 * part) / whole)
            expect(off).toBeLessThanOrEqual(0.5 * 10 ** -Math.max(1, decimals) + 1e-9)
          },
        ),
      ))

    /** 150n hundredths → 1.5: the slow, obvious way, without binary fractions. */
    function print(hundredths: bigint): string {
      const digits = String(hundredths).padStart(3, '0')
      return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '')
    }
  })
})

describe('all of a number', () => {
  test.each([
    '数字8都出现在哪些地方',
    '8这个数字在报告里出现在哪些地方',
    '8后面的单位是什么',
    '8分别是什么',
  ])('%s', question => {
    expect(texts(ask(question))).toEqual(['8次', '8个', '8份', '8个', '8个'])
  })

  test('one that stands there once is told alone', () => {
    expect(texts(ask('129后面的单位是什么'))).toEqual(['129件次'])
  })

  test('one that stands nowhere is not told', () => {
    expect(texts(ask('数字777都出现在哪些地方'))).toEqual([])
  })
})

describe('what is put in words of its own', () => {
  test.each([
    ['民生实事票决了几个?甭把镇街的掺进来', '8个'],
    ['活动站和联络点拢到一堆有几个', '372个'],
    ['列席会议的人次加上参加检查座谈的,合计人次', '158人次'],
    ['领导督办的建议是几件,不是全部建议的件数', '10件'],
    ['Count of deputy suggestions handled last year', '228件'],
    ['今年要立几件法,不要总共的', 'none'],
  ])('%s', (question, figure) => {
    const answer = ask(question)
    expect(
      answer.kind === 'derived' ? answer.derived.value : (texts(answer)[0] ?? answer.kind),
    ).toBe(figure)
  })

  test('points beside sites are places and no percents', () => {
    expect(texts(ask('站点撤几个、设几个站、几个点'))).toEqual(['217个', '192个', '180个'])
  })
})
