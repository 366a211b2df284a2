import { describe, expect, test } from 'vitest'
import { createLibrary } from '../src/answer/library.ts'
import { toMessage } from '../src/reply/answer-message.ts'
import { parseReport } from '../src/report/parse.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { ROOT } from './running.ts'

const tools = toolsOf(
  wordsOf(ROOT, { reports: [], dict: null, synonyms: '', lexicon: '', problems: [] }),
)
const libraryOf = (id: string, text: string) => createLibrary([parseReport(id, text)], tools)

const COURT = `青岚市中级人民法院工作报告
各位代表：
2023年，市中级人民法院受理案件8100件，审结7900件，同比分别上升4%、下降2%；基层法院受理案件6.1万件，审结5.9万件。
全年出台司法文件7个，制发司法建议12份。`

const PROCURATORATE = `青岚区人民检察院工作报告
各位代表：
2023年，区检察院受理审查逮捕案件90件130人。维护社会秩序，对抢夺、敲诈等重大刑事犯罪批捕7件9人，起诉5件8人。
严惩制售假种子犯罪，起诉6人。`

const CONGRESS = `云溪区人民代表大会常务委员会工作报告
各位代表：
一年来，共召开常委会会议8次，审议议题31项，作出决议、决定6项。区政府将40项补贴整合成27项。
新增口袋绿地12处，全区绿地总数达260处。危旧楼改造开工30栋、完工21栋。`

const BULLETIN = `北岭县2023年国民经济和社会发展统计公报
一、综合
全年地区生产总值增长6.2%、增速全市第二，总量达到310亿元。固定资产投资增长3%。数字经济营业收入增长19%。
全年粮食总产量46万吨，增长1%。其中，夏粮产量7万吨，秋粮产量39万吨。`

const GOVERNMENT = `南屏县政府工作报告
——2024年1月9日在南屏县第十届人民代表大会第三次会议上
一、2023年工作回顾
地区生产总值增长5.5%，一般公共预算收入增长3%。
二、2024年工作安排
今年的预期目标是：地区生产总值增长6%，一般公共预算收入增长4%左右。`

const KINDS: readonly (readonly [
  id: string,
  text: string,
  asked: readonly (readonly [string, string])[],
])[] = [
  [
    'court',
    COURT,
    [
      ['市中院审结了多少案件', '7900件 — 审结案件'],
      ['市中院受理了多少案件', '8100件 — 受理案件'],
      ['司法文件出了几个', '7个 — 司法文件'],
    ],
  ],
  [
    'procuratorate',
    PROCURATORATE,
    [
      ['重大刑事犯罪批捕了多少人', '9人 — 批捕重大刑事犯罪'],
      ['重大刑事犯罪起诉了多少件', '5件 — 起诉重大刑事犯罪'],
      ['制售假种子起诉了几个人', '6人 — 起诉制售假种子犯罪'],
    ],
  ],
  [
    'congress',
    CONGRESS,
    [
      ['这一年开了几次会', '8次 — 常委会会议'],
      ['整合以后的补贴有几项，不要整合前的', '27项 — 补贴'],
      ['危旧楼改造完工多少', '21栋 — 危旧楼改造完工'],
    ],
  ],
  [
    'bulletin',
    BULLETIN,
    [
      ['GDP总量多少', '310亿元 — 地区生产总值总量'],
      ['经济去年长了几个点', '6.2% — 地区生产总值'],
      ['打了多少吨粮', '46万吨 — 粮食总产量'],
    ],
  ],
  [
    'government',
    GOVERNMENT,
    [
      ['今年经济增速目标是多少', '6% — 地区生产总值'],
      ['一般公共预算收入增速，要今年的不要去年的', '4%左右 — 一般公共预算收入'],
    ],
  ],
]

describe.each(KINDS)('%s', (id, text, asked) => {
  const library = libraryOf(id, text)
  test.each(asked)('%s', (question, headline) => {
    const [first = ''] = toMessage(library.ask(question), library).text.split('\n')
    expect(first.replace(/（.*$/, '')).toBe(headline)
  })
})
