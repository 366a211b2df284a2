import { describe, expect, test } from 'vitest'
import { parseReport } from '../src/report/parse.ts'
import { figuresTold } from './told.ts'
import { libraryWith } from './two-years.ts'

const REPORT = `云岭县2025年政府工作报告
2025年1月10日在云岭县第十届人民代表大会第四次会议上
一、2024年工作回顾
新建农村道路312公里。全县实施水利工程57个，其中灌溉工程23个、防洪工程18个、饮水工程16个。
改造县城路灯线路41公里、通信线路36公里、广播线路29公里、监控线路17公里。
受理群众来信940件，经梳理，住房保障类210件、交通出行类330件、医疗卫生类160件、其他240件。
发放助学补助资金8.6亿元，其中中央资金4.1亿元、省级资金2.3亿元、市级资金1.4亿元、县级资金0.8亿元；发放养老补贴1.7亿元。
培育茶园12万亩、果园9万亩、药园5万亩、花园2万亩、桑园1万亩。
二、2025年工作安排
新建停车场15个。
`
const report = parseReport('云岭县_2025_政府工作报告', REPORT)
const library = libraryWith([report])

const told = (question: string): string[] => figuresTold(library.ask(question))

describe('names beside figures that stand side by side', () => {
  test.each([
    ['那些水利工程，浇地灌溉的防洪的饮水的分别几个', ['23个', '18个', '16个']],
    ['群众来信按类别各多少件：住房、交通、医疗、其它', ['210件', '330件', '160件', '240件']],
    ['助学那笔补助，中央省市县各出多少', ['4.1亿元', '2.3亿元', '1.4亿元', '0.8亿元']],
    ['线路改了多少：路灯、通信、广播、监控各几公里', ['41公里', '36公里', '29公里', '17公里']],
    ['线路改造:监控、广播、通信、灯各几公里', ['17公里', '29公里', '36公里', '41公里']],
    ['水利工程里灌溉、防洪、喝水各几个', ['23个', '18个', '16个']],
  ])('%s', (question, figures) => {
    expect(told(question)).toEqual(figures)
  })
})

describe('no half of what is asked is told as if it were all', () => {
  test.each([
    '水利工程里灌溉、防洪、发电各几个',
    '住房、教育、环保三类来信各几件',
    '水利工程里灌溉、发电、航运各几个',
    '助学补助中央、港澳、侨胞、企业各出多少',
    '茶园、果园、药园、菜园、竹园各多少亩',
    '茶、果、药、竹各几万亩',
    '茶、果、药、竹、桑各几万亩',
    '线路改了多少：路灯、通信、电视、监控各几公里',
  ])('%s', question => {
    const answer = library.ask(question)
    expect(answer).toMatchObject({ kind: 'none' })
    expect('offers' in answer && answer.offers.length).toBeGreaterThan(0)
  })
})
