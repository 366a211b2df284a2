import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Floor, placeNote } from '../src/discussion/placing.ts'
import { Shelf } from '../src/shelf.ts'
import {
  ELSEWHERE,
  MORE_OPINIONS,
  OPINIONS,
  type Opinion,
  SPOKEN_OPINIONS,
  VAGUE_OPINIONS,
} from './opinions.ts'
import { CORPUS, ROOT } from './running.ts'

const RIGHT_AT_LEAST = 19 // of twenty; may only rise
const SPOKEN_AT_LEAST = 23 // of twenty-five; the first run: 19

// Governments' reports, of twenty opinions each, written before the first run. The first run: 15 to 17 of the last seven.
const ELSEWHERE_AT_LEAST: Readonly<Record<string, number>> = {
  四川省_2025_政府工作报告: 18,
  北京市_2025_政府工作报告: 20,
  广东省_2026_政府工作报告: 18,
  'documents/2025年湖北省政府工作报告': 20,
  'documents/2025年河北省政府工作报告': 18,
  'documents/2025年福建省政府工作报告': 20,
  'documents/2025年海南省政府工作报告': 19,
  'documents/2025年西藏政府工作报告': 18,
  四川省_2026_政府工作报告: 18,
}
const VAGUE_AT_LEAST = 62
const ASTRAY_AT_MOST = 2 // of twenty

const SHARED = join(ROOT, '../shared/reports')

const { library } = new Shelf(CORPUS)
const REPORT = 'kaizhou-npc-2024'
const section = (label: string) =>
  library.reports[0]?.sections.find(each => each.label === label)?.id ?? null

function placed(text: string, floor: Partial<Floor> = {}): string | null {
  const { part } = placeNote(text, library, { reportId: REPORT, part: null, ...floor })
  return part === null ? null : (library.section(part)?.section.label ?? 'unknown')
}

describe('the part an opinion speaks of', () => {
  const isRight = ([text, part]: Opinion) => placed(text) === part

  test(`is found for at least ${RIGHT_AT_LEAST} of ${OPINIONS.length} opinions`, () => {
    const wrong = OPINIONS.filter(opinion => !isRight(opinion))
    expect(OPINIONS.length - wrong.length, `${wrong}`).toBeGreaterThanOrEqual(RIGHT_AT_LEAST)
  })

  test(`is found for at least ${RIGHT_AT_LEAST} of ${MORE_OPINIONS.length} others`, () => {
    const wrong = MORE_OPINIONS.filter(([text, ...parts]) => !parts.includes(placed(text)))
    expect(MORE_OPINIONS.length - wrong.length, `${wrong}`).toBeGreaterThanOrEqual(RIGHT_AT_LEAST)
  })

  test(`is found for at least ${SPOKEN_AT_LEAST} of ${SPOKEN_OPINIONS.length} in the words of daily life`, () => {
    const wrong = SPOKEN_OPINIONS.filter(([text, ...parts]) => !parts.includes(placed(text)))
    const right = SPOKEN_OPINIONS.length - wrong.length
    expect(right, `${wrong}`).toBeGreaterThanOrEqual(SPOKEN_AT_LEAST)
  })

  test('comes with the passage', () => {
    const { passage } = placeNote('驻村工作队员很辛苦', library, { reportId: REPORT, part: null })
    expect(library.passage(passage ?? '')?.passage.text).toContain('18名工作队员常驻河堰镇驻村帮扶')
  })

  test('is the one that the speaker names', () => {
    expect(placed('关于报告第三部分第一点,经费还要保障')).toBe('三(一)')
    expect(placed('四(二)里讲的重点建议要公开')).toBe('四(二)')
    // The same number stands in both halves.
    expect(placed('第五条里说今后要用好数字平台，我赞成')).toBe('任务五')
    expect(placed('第五部分里去年的全渝通用起来方便多了')).toMatch(/^五/)
    expect(placed('讲代表服务保障的那一块，经费说得还不够')).toBe('四(三)')
  })

  test('is of the year looked back on, or of the year to come, as the speaker does', () => {
    expect(placed('去年季会制搞得很实在')).toBe('三(一)')
    expect(placed('季会制应当铺开')).toBe('任务三')
  })

  test('is where the figure stands that the speaker quotes, right or wrong', () => {
    const figures = [
      ['议事代表102名,怎么产生的要讲清楚', '三(一)'],
      ['代表建议228件办完了,质量还要看', '四(二)'],
      ['代表建议办了230件,要加强跟踪问效', '四(二)'],
      ['撤销代表活动站217个,群众是不是满意', '三(二)'],
    ] as const
    for (const [text, part] of figures) {
      expect(placed(text), text).toBe(part)
      expect(placed(text, { part: section('五(一)') }), text).toBe(part)
    }
    expect(placed('四(三)讲到的代表建议228件')).toBe('四(三)')
  })

  test('is the one under discussion where nothing fits, or none', () => {
    const noise = '会议室空调太冷了,中午盒饭也不热'
    expect(placed(noise, { part: section('四(三)') })).toBe('四(三)')
    expect(placed(noise)).toBeNull()
    expect(placed('养犬管理要严', { reportId: 'gone', part: section('四(三)') })).toBe('四(三)')
  })

  test('is none where the report as a whole is praised, whatever is under discussion', () => {
    const praise = '这份报告站位高、思路清、措施实,我完全同意。'
    expect(placed(praise, { part: section('四(三)') })).toBeNull()
  })

  test(`is the one under discussion for at least ${VAGUE_AT_LEAST} of 3 × ${VAGUE_OPINIONS.length} opinions that tell none themselves`, () => {
    const wrong = ['四(三)', '一(三)', '任务四'].flatMap(floor =>
      VAGUE_OPINIONS.filter(text => placed(text, { part: section(floor) }) !== floor).map(
        text => `${floor}: ${text}`,
      ),
    )
    const right = 3 * VAGUE_OPINIONS.length - wrong.length
    expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(VAGUE_AT_LEAST)
  })

  test('is seldom the one under discussion for an opinion that tells another', () => {
    const wrong = OPINIONS.filter(([text, part]) => {
      const floor = part === '四(三)' ? '二(二)' : '四(三)'
      return placed(text, { part: section(floor) }) !== part
    })
    expect(wrong.length, `${wrong}`).toBeLessThanOrEqual(ASTRAY_AT_MOST)
  })

  test('leans to what is under discussion, and no further', () => {
    expect(placed('加强代表培训')).not.toBe('四(三)')
    expect(placed('加强代表培训', { part: section('四(三)') })).toBe('四(三)')
    expect(placed('养犬管理要严', { part: section('四(三)') })).toBe('二(三)')
  })
})

describe.skipIf(!existsSync(SHARED))('in other reports', () => {
  const elsewhere = existsSync(SHARED) ? new Shelf(SHARED).library : library // what is skipped is collected all the same
  const placed = (text: string, reportId: string) => {
    const { part } = placeNote(text, elsewhere, { reportId, part: null })
    return part === null ? null : (elsewhere.section(part)?.section.label ?? 'unknown')
  }

  for (const [reportId, opinions] of Object.entries(ELSEWHERE))
    test(`${reportId}: at least ${ELSEWHERE_AT_LEAST[reportId]} of ${opinions.length}`, () => {
      const wrong = opinions.flatMap(([text, ...parts]) => {
        const part = placed(text, reportId)
        return parts.includes(part) ? [] : [`${text} → ${part}, not ${parts}`]
      })
      expect(opinions.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(
        ELSEWHERE_AT_LEAST[reportId] ?? opinions.length,
      )
    })
})
