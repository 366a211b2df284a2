import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readBytes } from '../src/intake/reading.ts'
import { decode } from '../src/report/decode.ts'
import { parseReport } from '../src/report/parse.ts'
import type { Report } from '../src/report/report.ts'
import { expectSound } from './report-soundness.ts'
import { REVIEWED } from './reviewed-reports.ts'

// Real reports that are not ours to commit; where they are not, the suite says so.
const FOLDER = new URL('../../shared/reports/', import.meta.url)
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter(file => file.endsWith('.txt')) : []

const read = (file: string) =>
  parseReport(file.replace(/\.txt$/, ''), decode(readFileSync(new URL(file, FOLDER)), file))

/** A Word file or a PDF is read as it is published. */
async function readAny(file: string): Promise<Report> {
  if (file.endsWith('.txt')) return read(file)
  const reading = await readBytes(readFileSync(new URL(file, FOLDER)), file)
  if (reading.kind === 'refusal') throw new Error(`${file}: ${reading.reason}`)
  return parseReport(file.replace(/\.\w+$/, ''), reading.text)
}

if (files.length === 0)
  test.skip('../shared/reports is not here: nothing is checked on real reports', () => {})

describe.skipIf(files.length === 0)('real reports', () => {
  for (const file of files) {
    test(`${file} is sound`, () => {
      const report = read(file)
      expectSound(report)
      expect(report.passages.length).toBeGreaterThan(50)
      expect(report.title).toMatch(/政府工作报告$/)
    })
  }

  for (const [file = '', ...expected] of REVIEWED) {
    test.skipIf(!existsSync(new URL(file, FOLDER)))(`what ${file} is`, async () => {
      const report = await readAny(file)
      const { title, body, place, kind, level, year, planYear, passages, sections } = report
      const planned = passages.find(({ half }) => half === 'plan')
      const start = planned && sections[planned.section]?.label
      const found = [title, body, place, kind, level, year, planYear, start]
      expect(found.map(each => each ?? '')).toEqual(expected)
      expect(passages.filter(({ half }, index) => passages[index - 1]?.half !== half).length).toBe(
        start ? 2 : 1,
      )
    })
  }

  const outlines = {
    '四川省_2025_政府工作报告.txt': `
开头 开头
回顾 2024年工作回顾
(一) 巩固增强经济回升向好态势
(二) 大力推动科技创新引领产业创新
(三) 持续推进城乡融合发展
(四) 聚力打造改革开放新高地
(五) 扎实做好保障改善民生工作
(六) 守牢安全发展底线
致谢 致谢
不足 不足
任务 2025年工作安排建议
任务(一) 全方位扩大内需，稳住经济大盘
任务(二) 以科技创新引领新质生产力发展，建设现代化产业体系
任务(三) 分类推进区域协调发展，加快构建“五区共兴”格局
任务(四) 统筹新型城镇化和乡村全面振兴，推进城乡融合发展
任务(五) 扩大高水平对外开放，提升开放型经济发展质效
任务(六) 深化重点领域改革，激发市场活力和发展动力
任务(七) 加强生态环境保护和建设，推动经济社会发展全面绿色转型
任务(八) 构建同人口变化相协调的公共服务供给体系，切实保障和改善民生
任务(九) 全力维护社会安全稳定，以高水平安全保障高质量发展
加强政府自身建设 加强政府自身建设
加强政府自身建设·(一) 树牢正确政绩观
加强政府自身建设·(二) 攻坚克难抓落实
加强政府自身建设·(三) 强化服务优作风
加强政府自身建设·(四) 清正廉洁守底线
结尾 结尾
名词解释 名词解释`,
    '北京市_2025_政府工作报告.txt': `
开头 开头
一 2024年工作回顾
一·一是 针对性出台系列稳增长举措，经济总体实现稳定向好
一·二是 深入实施京津冀协同发展战略，更加紧密的发展格局逐步形成
一·三是 坚持以科技创新引领新质生产力发展，现代化产业体系加快建设
一·四是 深入推进全国文化中心建设，首都文化在保护传承中繁荣发展
一·五是 大力推动美丽北京建设，生态环境质量持续提升
一·六是 用心用情办好民生实事，让人民群众得到更多实惠
一·七是 更好统筹发展和安全，首都安全防线进一步巩固
致谢 致谢
不足 不足
二 2025年工作总体要求和重点任务
二(一) 充分发挥经济体制改革牵引作用，努力在重点领域和关键环节取得新突破
二(二) 深入落实城市总体规划，纵深推动京津冀协同发展
二(三) 全方位扩大内需，形成消费和投资相互促进的良性循环
二(四) 统筹教育科技人才一体发展，推动国际科技创新中心建设向更高水平迈进
二(五) 着力发展壮大高精尖产业，努力打造新质生产力的重要发动机
二(六) 深入做好首都文化大文章，更好发挥全国文化中心示范作用
二(七) 统筹推进新型城镇化和乡村全面振兴，促进城乡融合发展
二(八) 深入践行人民城市理念，进一步提高超大城市现代化治理水平
二(九) 持续改善民生福祉，不断满足人民群众对美好生活的向往
二(十) 更大力度保护生态环境，推进美丽中国先行区建设取得新成效
二(十一) 提高城市本质安全水平，切实维护首都和谐稳定
结尾 结尾`,
    '国务院_2012_政府工作报告.txt': `
开头 开头
一 2011年工作回顾
一(一) 加强和改善宏观调控，遏制物价过快上涨，实现经济平稳较快发展
一(二) 加快转变经济发展方式，提高发展的协调性和产业的竞争力
一(三) 大力发展社会事业，促进经济社会协调发展
一(四) 切实保障和改善民生，解决关系群众切身利益的问题
一(五) 深入推进改革开放，为经济社会发展注入新的活力和动力
致谢 致谢
不足 不足
二 2012年工作总体部署
三 2012年主要任务
三(一) 促进经济平稳较快发展
三(二) 保持物价总水平基本稳定
三(三) 促进农业稳定发展和农民持续增收
三(四) 加快转变经济发展方式
三(五) 深入实施科教兴国战略和人才强国战略
三(六) 切实保障和改善民生
三(七) 促进文化大发展大繁荣
三(八) 深入推进重点领域改革
三(九) 努力提高对外开放的质量和水平
结尾 结尾
附注 附注`,
    '国务院_1999_政府工作报告.txt': `
开头 开头
一 1998年工作回顾和1999年工作的总体要求
致谢 致谢
不足 不足
二 继续扩大内需和实施积极的财政政策
三 促进农业和农村经济全面发展
三·第一 调整和优化农业结构
三·第二 加强以水利为重点的农业基本建设
三·第三 积极推进粮食流通体制改革，搞活农产品流通
三·第四 调整乡镇企业结构，推进小城镇建设
三·第五 减轻农民负担，维护农村稳定
四 大力推进国有企业改革
四·第一 制止重复建设，加快行业调整和改组的步伐
四·第二 继续做好国有企业下岗职工基本生活保障和再就业工作
四·第三 推进政企分开，健全监管制度，整顿和加强企业领导班子
五 认真做好金融工作，防范和化解金融风险
六 千方百计扩大出口和有效利用外资
七 实施科教兴国战略和可持续发展战略
八 贯彻依法治国方略，建设廉洁、勤政、务实、高效政府
八·第一 依法整顿经济秩序，严厉打击经济违法犯罪活动
八·第二 搞好社会治安综合治理，维护社会稳定
八·第三 从严治政，建设廉洁、勤政、务实、高效政府
九 努力促进祖国和平统一大业
十 关于国际形势和外交工作
结尾 结尾`,
  } as const
  for (const [file, outline] of Object.entries(outlines)) {
    test.skipIf(!files.includes(file))(`every heading of ${file}`, () => {
      const found = read(file).sections.map(({ label, heading }) => `${label} ${heading}`)
      expect(found).toEqual(outline.trim().split('\n'))
    })
  }

  test.skipIf(!files.includes('四川省_2026_政府工作报告.txt'))(
    'web page chrome is in no passage',
    () => {
      const texts = read('四川省_2026_政府工作报告.txt').passages.map(({ text }) => text)
      expect(texts.filter(text => /字体|责任编辑|扫一扫|打印本页|abcd39f1/.test(text))).toEqual([])
    },
  )
})
