import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Shelf } from '../src/shelf.ts'
import { ROOT } from './running.ts'

const { library } = new Shelf('corpus')

describe('a passage tells only of the place and level that are asked about', () => {
  test.each([
    ['白鹤街道的居民议事是怎么搞起来的', '白鹤街道'],
    ['岳溪镇有没有代表之家', '岳溪镇'],
    ['巫溪县的立法联系点情况', undefined],
    ['省人大代表来开州视察了吗', '省人大'],
    ['大进镇的代表活动站是怎么优化的', '大进镇'],
    ['村级的民生实事是怎么票决的', '村级'],
    ['国家级的重点建议由谁督办', '国家级'],
  ])('not told: %s', (question, word) => {
    const answer = library.ask(question)
    expect(answer.kind).toBe('none')
    if (answer.kind === 'none' && word !== undefined) expect(answer.doubt?.word).toBe(word)
  })

  test.each([
    ['云峰街道的居民议事是怎么搞起来的', '民主推荐、协商确定'],
    ['达州人大跟我们一起做了什么', '联动万州、达州人大'],
    ['区级的民生实事是怎么票决的', '8个区级民生实事项目'],
    ['乡镇人大的季会制怎么推进', '全面推进乡镇人大实施季会制'],
    ['市人大代表来视察谁来承办', '承办市人大代表'],
  ])('told: %s', (question, words) => {
    const answer = library.ask(question)
    if (answer.kind !== 'passage') throw new Error(`${question}: ${answer.kind}`)
    expect(answer.passages[0]?.passage.text).toContain(words)
  })
})

describe('the place in the report is asked for', () => {
  test.each([
    ['which section talks about training deputies', '四(三)'],
    ["Where in the report are people's livelihoods discussed?", '二(二)'],
    ['Under which heading is the science education inspection?', '任务二'],
    ['哪个 section 讲了 legislative contact points', '三(三)'],
    ['党纪学习教育在第几部分的哪一节', '一(二)'],
    ['养犬管理是在哪一节说的', '二(三)'],
    ['2025年的任务里，专家智库在第几条', '任务五'],
    ['数字人大在报告的第几部分', '任务五'],
  ])('%s: %s', (question, label) => {
    const answer = library.ask(question)
    expect(answer.kind === 'passage' && answer.told?.text.includes(label)).toBe(true)
  })

  test.each([
    'list the five parts of the review',
    'what are the parts of the review',
    'what are the tasks for 2025',
  ])('the outline is asked for: %s', question => {
    const answer = library.ask(question)
    expect(answer.kind === 'outline' && answer.outline.length).toBe(5)
  })

  test.each([
    ['区十八届人大三次会议上代表提了什么议案', 'none'],
    ['区十八届人大四次会议上代表提了什么议案', 'passage'],
  ])('of another session nothing is told: %s', (question, kind) =>
    expect(library.ask(question).kind).toBe(kind),
  )
})

describe('what a list holds is counted', () => {
  test.each([
    ['特色基层单元讲究几个性', '6个'],
    ['督办代表建议是几层一起抓的', '3层'],
    ['政治学习的联动机制分几层', '4层'],
    ['街道办事处会议制先在几个街道试', '2个'],
    ['全面加强几方面建设', '4个方面'],
    ['142条建议扣掉采纳的还余几条', '108条'],
    ['重点建议之外余下的代表建议有多少', '218件'],
    ['代表建议里除重点督办的10件还有几件', '218件'],
    ['两年的监督项数加起来', '96项'],
  ])('%s: %s', (question, value) => {
    const answer = library.ask(question)
    expect(answer.kind === 'derived' && answer.derived.value).toBe(value)
  })
})

describe('the words that answer come first', () => {
  test.each([
    ['街道议事代表通过啥方式选出来的', '民主推荐、协商确定'],
    ['双城经济圈的做法在什么会上发的言', '全市人大有关工作推进会'],
    ['监督的三大主题是哪三个', '高质量发展、高品质生活、高效能治理'],
    ['今年的专题询问问的是什么', '区政府工作报告重点工作、重点项目进展情况'],
    ['开街的那条美食街叫什么', '“食药同源”美食文化街'],
    ['2025年街道议事代表会议推到哪里', '全区8个人大街道工委'],
  ])('%s: %s', (question, words) => {
    const answer = library.ask(question)
    expect(answer.kind === 'passage' && answer.told?.text).toBe(words)
  })
})

describe('a number that is given only tells where to look', () => {
  test.each([
    ['集体学习45次里研讨交流多少人次', '102人次'],
    ['重点建议是10件，那代表建议总数', '228件'],
    ['政府有几个部门的办理情况被综合评价，建议件数不问', '7个'],
    ['全市接入渝快政的三级人大代表多少名，不是开州的议事代表', '2700余名'],
  ])('%s: %s', (question, text) => {
    const answer = library.ask(question)
    expect(answer.kind === 'figure' && answer.figures[0]?.figure.text).toBe(text)
  })

  test.each([
    ['意见建议、群众诉求、立法建议各是几条', ['390条', '128条', '142条']],
    ['群众诉求128条，来信来访多少、纠纷多少', ['60件', '129件次']],
  ])('%s', (question, texts) => {
    const answer = library.ask(question)
    expect(answer.kind === 'figures' && answer.figures.map(({ figure }) => figure.text)).toEqual(
      texts,
    )
  })
})

describe('another number is set against what was told', () => {
  const asked = '代表建议办理了多少件'
  test.each(['错了吧，我记得是300件', '才228件？', '不是三百件吗', 'no, I think it was 300'])(
    '%s',
    objection => {
      const answer = library.ask(objection, { context: [asked] })
      expect(answer.kind === 'figure' && answer.figures[0]?.figure.text).toBe('228件')
      expect(answer.question).toBe(objection)
    },
  )

  test('ways are counted from their list, not told by what was done in them', () => {
    const answer = library.ask('常委会靠几种方式开展监督')
    expect(answer.kind === 'derived' && answer.derived.value).toBe('4种')
  })

  test('of nothing that was asked it is no question', () =>
    expect(library.ask('错了吧，我记得是300件').kind).toBe('none'))
})

describe('what a body owns up to', () => {
  const ASKED = [
    ['32', '院长检讨了哪些不足', '工作中还存在不少问题和困难'],
    ['36', '财政自己说有哪些难处', '当前财政运行中还存在一些问题'],
    ['34', '区人大自己觉得哪些地方不足', '工作中还存在一些差距'],
    ['31', '目前主要困难是什么', '清醒看到存在的困难和问题'],
  ] as const

  test.each(ASKED)('is shown first, of text %s: %s', (text, question, shown) => {
    const { library } = new Shelf(join(ROOT, 'test/fit/texts', text))
    const answer = library.ask(question)
    expect(answer.kind).toBe('passage')
    expect(answer.passages[0]?.passage.text).toContain(shown)
  })
})

describe('a thing and its time in English', () => {
  const { library } = new Shelf(join(ROOT, 'test/fit/texts/35'))

  test.each([
    ['airport passengers last year?', '61.7万人次'],
    ['number of airport passengers in 2025', '61.7万人次'],
  ])('asks for its figure: %s', (question, figure) => {
    const answer = library.ask(question)
    expect(answer.kind === 'figure' ? answer.figures[0]?.figure.text : answer.kind).toBe(figure)
  })

  test.each(['achievements of the city last year', 'plans for this year'])(
    'asks for words where it names what is told in words: %s',
    question => expect(library.ask(question).kind).not.toBe('figure'),
  )
})

describe('what is asked of a part', () => {
  const { library } = new Shelf(join(ROOT, 'test/fit/texts/34'))

  test.each(['新增学位里大学的多少', '执行案子去年还剩多少件没执完'])(
    'is not told by the whole, nor by the rest: %s',
    question => expect(library.ask(question).kind).not.toBe('figure'),
  )
})
