import type { BodyKind } from './bodies.ts'

/** Somebody who gave the reports of a body whose head everybody knows by name. */
export interface Giver {
  readonly name: string
  /** How the name is spelled in English besides as it sounds, without spaces. */
  readonly latin: readonly string[]
}

interface Term extends Giver {
  readonly kind: BodyKind
  readonly place: string
  /** The first and the last year in which one of the reports was given. */
  readonly from: number
  readonly to: number
}

/** Kind and place, then on each line a name, the years of the reports, and how English spells it. */
const TERMS: readonly Term[] = `
government 全国
周恩来 1954-1975 chouenlai
华国锋 1978-1980
赵紫阳 1981-1987
李鹏 1988-1998
朱镕基 1999-2003
温家宝 2004-2013
李克强 2014-2023
李强 2024-2028
congress 全国
李鹏 1999-2003
吴邦国 2004-2013
张德江 2014-2018
栗战书 2019-2023
赵乐际 2024-2028
court 全国
任建新 1989-1998
肖扬 1999-2008
王胜俊 2009-2013
周强 2014-2023
张军 2024-2028
procuratorate 全国
张思卿 1994-1998
韩杼滨 1999-2003
贾春旺 2004-2008
曹建明 2009-2018
张军 2019-2023
应勇 2024-2028
government 香港
董建华 1997-2005 tungcheehwa tung
曾荫权 2005-2012 donaldtsang tsang
梁振英 2013-2017 leungchunying cyleung leung
林郑月娥 2017-2021 carrielam lam
李家超 2022-2027 johnlee lee
government 澳门
何厚铧 2000-2009 edmundho ho
崔世安 2010-2019 fernandochui chui
贺一诚 2020-2024 hoiatseng
岑浩辉 2025-2029 samhoufai
government 台湾
林全 2016-2017 linchuan lin
赖清德 2017-2019 laichingte williamlai lai
苏贞昌 2019-2023 sutsengchang su
陈建仁 2023-2024 chenchienjen chen
卓荣泰 2024-2028 chojungtai cho
`
  .trim()
  .split('\n')
  .reduce<{ kind: string; place: string; terms: Term[] }>(
    ({ kind, place, terms }, line) => {
      const [first = '', second = '', ...latin] = line.split(' ')
      if (/^[a-z]/.test(first)) return { kind: first, place: second, terms }
      const [from = 0, to = 0] = second.split('-').map(Number)
      return {
        kind,
        place,
        terms: [...terms, { name: first, latin, from, to, kind: kind as BodyKind, place }],
      }
    },
    { kind: '', place: '', terms: [] },
  ).terms

/**
 * Who gave the report of a body in a year, where everybody knows; null else.
 *
 * @example giverKnown({ kind: 'government', place: '全国', year: '2005' })?.name // '温家宝'
 */
export function giverKnown(report: {
  readonly kind: BodyKind | null
  readonly place: string
  readonly year: string | null
}): Giver | null {
  const year = Number(report.year)
  const given = TERMS.filter(
    ({ kind, place, from, to }) =>
      kind === report.kind && place === report.place && from <= year && year <= to,
  )
  return given.at(-1) ?? null // in a year with two of them the later one: his is the report that is asked for
}

/** The names of all of them. */
export const GIVER_NAMES: ReadonlySet<string> = new Set(TERMS.map(({ name }) => name))
