import { describe, expect, test } from 'vitest'
import { bodyOf } from '../src/lexicon/bodies.ts'
import { placeAt, placesIn } from '../src/lexicon/places.ts'

describe('places', () => {
  const EXAMPLES: readonly (readonly [text: string, name: string | null, ...within: string[]])[] = [
    ['福州市鼓楼区人民政府', '鼓楼', '福州'],
    ['重庆市开州区人民代表大会', '开州', '重庆'],
    ['滑县人民政府', '滑县'],
    ['益阳市沅江市', '沅江', '益阳'],
    ['乐山市市中区', '市中', '乐山'],
    ['阳泉市城区', '城区', '阳泉'],
    ['凉山彝族自治州', '凉山'],
    ['酉阳土家族苗族自治县人大', '酉阳'],
    ['内蒙古自治区人民检察院', '内蒙古'],
    ['北京市第十六届人民代表大会第三次会议上北京市市长', '北京'],
    ['全市法院', null],
    ['自治区人民政府', null],
    ['市第一届', null],
  ]
  for (const [text, name, ...within] of EXAMPLES)
    test(text, () => {
      const place = placeAt(text)
      expect([place?.name ?? null, ...(place?.within ?? [])]).toEqual([name, ...within])
    })

  test('in a sentence', () =>
    expect(placesIn('2022年12月18日在沙洋县第六届人民代表大会').map(({ name }) => name)).toEqual([
      '沙洋',
    ]))
})

describe('who reports', () => {
  const NONE = { title: '', onBehalf: '', masthead: '', fileName: '', opening: '' }
  const EXAMPLES: readonly (readonly [Partial<typeof NONE>, name: string, kind: string])[] = [
    [{ title: '滑县人民政府工作报告' }, '滑县人民政府', 'government'],
    [
      { title: '政府工作报告', masthead: '在曹县第十八届人民代表大会' },
      '曹县人民政府',
      'government',
    ],
    [{ title: '福州市鼓楼区人民法院工作报告' }, '福州市鼓楼区人民法院', 'court'],
    [{ title: '成都市中级人民法院工作报告' }, '成都市中级人民法院', 'court'],
    [{ title: '关于甲乙市2023年预算执行情况和2024年预算草案的报告' }, '甲乙市财政局', 'finance'],
    [
      { title: '甲乙市2023年国民经济和社会发展计划执行情况' },
      '甲乙市发展和改革委员会',
      'development',
    ],
    [{ title: '甲乙市2023年国民经济和社会发展统计公报' }, '甲乙市统计局', 'statistics'],
    [{ title: '政协甲乙市委员会常务委员会工作报告' }, '甲乙市政协', 'cppcc'],
    [{ title: '最高人民检察院工作报告' }, '最高人民检察院', 'procuratorate'],
    [
      { fileName: '西安中院_五年', opening: '市中级人民法院院长作报告' },
      '西安市中级人民法院',
      'court',
    ],
    [
      { fileName: '某市中院_2025', opening: '2025年,市中级人民法院坚持' },
      '市中级人民法院',
      'court',
    ],
    [{ masthead: '在第十一届全国人民代表大会第五次会议上' }, '国务院', 'government'],
    [{ title: '甲乙县2031年度财政审计情况(节录)', opening: '依据审计法' }, '甲乙县审计局', 'audit'],
    [
      { title: '云山县2031年一季度经济运行情况', opening: '一季度,县委、县政府带领全县' },
      '云山县人民政府',
      'government',
    ],
    [{ title: '云山县政府系统办理县政协提案情况通报' }, '云山县人民政府', 'government'],
    [
      { title: '提案工作情况报告', opening: '3月2日,云山县政协副主席作报告,云山县政协' },
      '云山县政协',
      'cppcc',
    ],
  ]
  for (const [sources, ...expected] of EXAMPLES)
    test(expected[0], () => {
      const { name, kind } = bodyOf({ ...NONE, ...sources })
      expect([name, kind]).toEqual(expected)
    })
})
