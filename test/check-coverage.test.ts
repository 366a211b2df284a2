import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import type { Claim } from '../src/answer/claim.ts'
import { createLibrary } from '../src/answer/library.ts'
import { parseReport } from '../src/report/parse.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { CORPUS } from './running.ts'

// Nobody's report: every number in it is made up.
const REPORT = `临江市人民政府工作报告
——2026年1月20日在临江市第六届人民代表大会第五次会议上
各位代表：
一、2025年工作回顾
（一）产业发展
全市生产总值达到812.6亿元、增长5.3%，进出口总值增长21.4%，民营企业科技贷款余额超过96亿元，绿色债券募集资金超过31亿元。新当选“两院”院士2名，新增国家级研发平台6个，友好城市增至17个，软件业、仓储业增加值分别增长12.7%、8.1%。服务业对经济增长的贡献率达到58.3%。社区食堂23家、康养驿站61个建成开放。
（二）城乡建设
启动改造14个城中村、73个老旧小区，义务教育优质均衡加快推进，新建改扩建中小学校19所。新推出9项惠企措施、累计推出84项，滨江步道累计贯通46公里。12条公交线路优化，3项做法获全省推广，7个集体、26名个人获市级以上表彰。
（三）司法和民生
过去五年，全市法院共受理案件4.37万件，审结4.12万件，审结涉黑案件11件、涉恶案件38件。审结著作权、商标权、专利权等知识产权案件1642件。兑现各类补贴8.4亿元，其中稳岗补贴2.9亿元。帮助87家企业获得贷款5.6亿元。居民人均可支配收入从24180元增长到33260元。
二、2026年重点工作
全市生产总值增长5%左右，改造62条背街小巷，建成地铁2号线一期。
`
const NONE = { reports: [], dict: null, synonyms: '', lexicon: '', problems: [] }
const tools = toolsOf(wordsOf(CORPUS, NONE))
const library = createLibrary([parseReport('linjiang-2026', REPORT)], tools)

const isRefused = ({ verdict, act }: Claim): boolean =>
  verdict !== 'supported' || act?.fit === 'other'
const isApproved = (draft: string): boolean => {
  const claims = checkText(library, draft)
  return claims.length > 0 && !claims.some(isRefused)
}

const RIGHT = [
  '临江去年生产总值812.6亿元，增速5.3%。',
  '进出口总值涨了21.4%。',
  '科技贷款余额96亿元以上，绿色债券募集资金31亿元以上。',
  '两院院士新当选了两名。',
  '友好城市现在有17个。',
  '软件业增加值增长12.7%，仓储业增长8.1%。',
  '服务业对经济增长的贡献率是58.3%。',
  '社区食堂建成23家，康养驿站61个。',
  '城中村启动改造14个，老旧小区73个。',
  '新建改扩建的中小学校一共19所。',
  '惠企措施新推出9项，累计84项。',
  '受到市级以上表彰的有7个集体、26名个人。',
  '五年审结案件4.12万件。',
  '知识产权案件审结1642件。',
  '各类补贴兑现8.4亿元，其中稳岗补贴2.9亿元。',
  '87家企业在帮助下拿到贷款5.6亿元。',
  '居民人均可支配收入从24180元涨到33260元，增加9080元。',
]

const WRONG: readonly (readonly [kind: string, drafts: readonly string[]])[] = [
  ['part of what stands beside it', ['科技贷款余额超过96亿元，其中绿色债券募集资金超过31亿元。']],
  [
    'another indicator',
    ['软件业、仓储业营业收入分别增长12.7%、8.1%。', '服务业对就业的贡献率达到58.3%。'],
  ],
  ['one way of trade', ['出口总值增长21.4%。', '进口增长21.4%。']],
  [
    'a level for an increment',
    ['友好城市新增17个。', '去年新增友好城市17个。', '滨江步道新贯通46公里。'],
  ],
  ['an increment for a level', ['国家级研发平台总数达到6个。', '惠企措施累计推出9项。']],
  ['begun for finished', ['完成14个城中村改造。', '城中村14个已经改造完。']],
  ['another sort', ['新增义务教育学校19所。', '新建改扩建职业院校19所。']],
  ['the next of a list', ['康养驿站23家、社区食堂61个建成开放。', '建成康养驿站23个。']],
  ['one member for all', ['审结著作权案件1642件。', '审结商标权纠纷1642件。']],
  ['some years for one', ['去年全市法院受理案件4.37万件。', '去年审结案件4.12万件。']],
  ['another kind', ['审结涉恶案件11件。', '3项做法获最高人民法院推广。']],
  ['a whole and its part added up', ['各类补贴8.4亿元、稳岗补贴2.9亿元，两项合计11.3亿元。']],
  ['another deed', ['为87家企业追回欠款5.6亿元。']],
  ['a part of the people', ['农村居民人均可支配收入从24180元增长到33260元。']],
  ['a rise for what it rose to', ['居民人均可支配收入增长33260元。', '生产总值增长812.6亿元。']],
  ['another number in a name', ['今年建成地铁3号线一期。']],
  ['a clause of its own', ['26名个人获市级以上表彰，都是退休教师。']],
]

describe('a number is approved with the words that it stands beside', () => {
  test.each(RIGHT)('right: %s', draft => expect(isApproved(draft)).toBe(true))
  for (const [kind, drafts] of WRONG)
    test.each(drafts)(`${kind}: %s`, draft => expect(isApproved(draft)).toBe(false))
})

// What says nothing changes nothing.
const BEFORE = ['', '同志们，', '大家知道，', '报告提到，', '应该说，', '据报告，', '我看了一下，']
const BEHIND = ['', '这是实打实的成绩。', '大家有目共睹。', '很不容易。', '值得肯定。']

test('neutral words before and behind a draft change no verdict', () => {
  const drafts = [...RIGHT, ...WRONG.flatMap(([, each]) => each)]
  const draft = fc.constantFrom(...drafts)
  const frame = fc.tuple(fc.constantFrom(...BEFORE), draft, fc.constantFrom(...BEHIND))
  fc.assert(
    fc.property(frame, ([before, text, behind]) => {
      expect(isApproved(`${before}${text}${behind}`)).toBe(isApproved(text))
    }),
    { numRuns: 60, seed: 9 },
  )
})
