import { describe, expect, test } from 'vitest'
import { createLibrary } from '../src/answer/library.ts'
import { headline } from '../src/reply/answer-message.ts'
import { parseReport } from '../src/report/parse.ts'
import { toolsAt } from './libraries.ts'
import { ROOT } from './running.ts'

const TEXT = `2023年江口县人民政府工作报告
2024年1月8日在江口县第九届人民代表大会第二次会议上 县长 林远舟
一、2023年工作回顾
（一）乡村更美。在石桥镇、白沙镇、杨湾镇试点推行垃圾分类，培训村干部240人。协调第三中学、县医院、电力、邮政帮扶成员单位上门服务。全县6300名村干部信息统一接入山林通，完成数据归集。
（二）文旅更旺。推动“稻花香”美食街全面开街。远山集团获省旅游创新奖二等奖。扎实开展“四史”学习教育、“牢记使命”主题教育、党纪学习教育。探索推行逐月走访、季度会商、年终评议全过程管理。
二、2024年工作安排
（一）做强产业。推动东江重工、东江水泥总部建成投用。在全县推行林长制。
（二）做优环境。深化“两岸三湾”建设，办好民生实事。`

const library = createLibrary([parseReport('jiangkou', TEXT)], toolsAt(ROOT))
const first = (question: string): string => headline(library.ask(question))

describe('how many and which, asked at once', () => {
  const EXAMPLES: readonly (readonly [string, ...string[]])[] = [
    ['垃圾分类试点的镇有几个，都叫啥', '3个', '石桥镇、白沙镇、杨湾镇'],
    ['在几个镇试点垃圾分类，报下名字', '3个', '石桥镇、白沙镇、杨湾镇'],
    ['帮扶成员单位几家 是哪几家', '4家', '第三中学、县医院、电力、邮政'],
    ['全过程管理分几步', '3步', '逐月走访、季度会商、年终评议'],
  ]
  for (const [question, ...told] of EXAMPLES)
    test(question, () => {
      for (const each of told) expect(first(question)).toContain(each)
    })

  test('a number that is printed stands before the names', () =>
    expect(first('培训了村干部几名，都是谁')).toContain('240人'))
})

describe('names that answer', () => {
  const EXAMPLES: readonly (readonly [string, string])[] = [
    ["which platform was village officials' information plugged into?", '山林通'],
    ['which towns piloted garbage sorting', '石桥镇、白沙镇、杨湾镇'],
    ['今年哪两家总部要建成投用', '东江重工、东江水泥'],
    ['搞了哪几个学习教育', '“四史”学习教育'],
    ['稻花香后面跟的是条什么街', '美食街'],
  ]
  for (const [question, told] of EXAMPLES)
    test(question, () => expect(first(question)).toContain(told))

  test('who asks for one person is not told the body', () =>
    expect(library.ask('哪位院士推行的林长制').kind).toBe('none'))
})

describe('what is told first', () => {
  test('an expression that is not explained', () =>
    expect(first('两岸三湾是啥意思')).toMatch(/两岸三湾.*没有解释/))

  test('two facts about the report', () => {
    expect(first('报告哪天在哪个会上作的')).toBe('2024年1月8日，江口县第九届人民代表大会第二次会议')
  })

  test('who holds the office', () => expect(first('江口县长是谁')).toContain('林远舟'))
})
