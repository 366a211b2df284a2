/** Levels of a place and of the bodies that belong to it, from above. */
export type Level = 'nation' | 'province' | 'city' | 'county' | 'town'

/** A place as its name is printed in full: 福州市鼓楼区. */
export interface Place {
  /** What it is called for short: `鼓楼`, `开州`; a name of one character keeps its unit: `滑县`. */
  readonly name: string
  /** The places it lies in that the name gives, from above, for short: `福州`. */
  readonly within: readonly string[]
  readonly level: Level
  /** As printed: `福州市鼓楼区`. */
  readonly full: string
}

/** What a place's name ends in, with its level; a longer ending stands before one that it holds. */
const UNITS = [
  ['特别行政区', 'province'],
  ['自治区', 'province'],
  ['自治州', 'city'],
  ['自治县', 'county'],
  ['自治旗', 'county'],
  ['地区', 'city'],
  ['新区', 'county'],
  ['街道', 'town'],
  ['省', 'province'],
  ['市', 'city'],
  ['盟', 'city'],
  ['州', 'city'],
  ['县', 'county'],
  ['区', 'county'],
  ['旗', 'county'],
  ['镇', 'town'],
  ['乡', 'town'],
] as const satisfies readonly (readonly [string, Level])[]

const LEVELS: ReadonlyMap<string, Level> = new Map(UNITS)

/**
 * The level of a unit alone: 镇.
 *
 * @example levelOfUnit('镇') // 'town'
 */
export const levelOfUnit = (unit: string): Level | null => LEVELS.get(unit) ?? null

/** The place that reports, by its level alone: 镇里, 我县, 那个区. */
const OWN_PLACE =
  /^(?:(?:我们|咱们?|[我本该]|这个|那个|[这那])([省市州区县旗镇乡])(?:里头?|上头?)?|([省市州区县旗镇乡])(?:里头?|上头?))$/

/**
 * Whether a word means the place of a level that reports.
 *
 * @example isOwnPlace('镇里', 'town') // true
 */
export function isOwnPlace(word: string, level: Level | null): boolean {
  const [, shown, inner] = OWN_PLACE.exec(word) ?? []
  return level !== null && levelOfUnit(shown ?? inner ?? '') === level
}

const LEVEL_ORDER: readonly Level[] = ['nation', 'province', 'city', 'county', 'town']

/** Counties and districts of one character: 滑县, 矿区. Any other unit needs two before it. */
const ONE_BEFORE = '(?:[\\u4e00-\\u9fff](?=县)|[城郊矿](?=区))'
const NAME = `(${ONE_BEFORE}|[\\u4e00-\\u9fff]{2,11}?)`
const STEP = new RegExp(`${NAME}(${UNITS.map(([unit]) => unit).join('|')})`, 'y')

/** What stands before a unit and is no name: 全省, 我市, 某区, 第十六届人民代表大会第三次会议上北京. */
const NO_NAME =
  /^度|[全我各本某该此每这那的在向]|^(?:关于|中共|政协|中国|代表|自治$)|第.*[届次]|人民(?!路)|代表|政府|委员|法院|检察|会议|行政|管理|经济|城乡|高举|理论|主义|思想|地级|县级|乡级|同志|省级|市级/

const PEOPLES =
  /(?:壮|回|藏|彝|羌|苗|侗|瑶|土家|维吾尔|蒙古|朝鲜|傣|白|哈尼|布依|哈萨克|柯尔克孜|傈僳|景颇|仡佬|土|满|各)+族?$/

/** What a place's name may stand behind: 关于沙洋县2022年…, 在襄阳市…, 2025年四川省…, 我代表…. */
const BEHIND =
  /(?:[\s，,、：:《（(—―－>-]|关于|中共|政协|会议|代表|[在向受于年月日])(?=[\u4e00-\u9fff])/g

/**
 * Every place that a text names in full, in order.
 *
 * @example placesIn('2022年12月18日在沙洋县第六届人民代表大会').map(({ name }) => name) // ['沙洋']
 */
export function placesIn(text: string): Place[] {
  const starts = [...text.matchAll(BEHIND)].map(match => match.index + match[0].length)
  return [...new Set([0, ...starts])].flatMap(start => placeAt(text.slice(start, start + 40)) ?? [])
}

/**
 * The place that a text begins with, as far down as it is named; null where it names none.
 *
 * @example placeAt('福州市鼓楼区人民政府') // { name: '鼓楼', within: ['福州'], level: 'county', full: '福州市鼓楼区' }
 */
export function placeAt(text: string): Place | null {
  const steps: { name: string; level: Level }[] = []
  STEP.lastIndex = 0
  let end = 0
  for (let step = STEP.exec(text); step; step = STEP.exec(text)) {
    const [, words = '', unit = ''] = step
    const level = LEVELS.get(unit) ?? 'county'
    const above = steps.at(-1)
    if (
      NO_NAME.test(words) ||
      (above && rank(level) <= rank(above.level) && !isWithin(above.level, level))
    )
      break
    steps.push({ name: shortName(words, unit), level })
    end = STEP.lastIndex
  }
  const last = steps.at(-1)
  if (!last) return null
  return { ...last, within: steps.slice(0, -1).map(({ name }) => name), full: text.slice(0, end) }
}

const rank = (level: Level): number => LEVEL_ORDER.indexOf(level)

/** 益阳市沅江市: a city of county level lies in a city. */
const isWithin = (above: Level, level: Level): boolean => above === 'city' && level === 'city'

// 凉山彝族自治州 → 凉山, 酉阳土家族苗族自治县 → 酉阳
function shortName(words: string, unit: string): string {
  const plain = unit.startsWith('自治') ? words.replace(/族.*$/, '族').replace(PEOPLES, '') : words
  const name = plain.length > 1 ? plain : words
  return name.length > 1 ? name : name + unit
}
