/** Levels of congress and government, from above, with the words that name each. */
const LEVELS = [
  ['nation', /全国人大|全国人民代表大会|全国性|国家级|\bnational\b|\bnpc\b/],
  [
    'province',
    /上级|市级|全市|市里|市上|到市(?=集访|上访|走访|访)|市人大|省级|全省|省人大|\bmunicipal\b|\bcitywide\b|\bcity-level\b/,
  ],
  [
    'district',
    /区级|区里|区上|区头|区一级|全区|本区|县级|全县|(?<![市省])[区县]人大|(?<=[^市省])[区县](?=级|代表|、乡镇)|\bdistrict\b/,
  ],
  [
    'town',
    /乡镇|镇街|街镇|镇上|镇里|街道|乡级|镇级|(?<!乡)镇人大|乡人大|\btownship|\bsubdistrict|\btown\b/,
  ],
  ['village', /村级|各村|\bvillage-level\b/],
] as const satisfies readonly (readonly [string, RegExp])[]

export type Level = (typeof LEVELS)[number][0]

/** What a level, or the extent that is meant of one, is called where a reply speaks of it. */
export const LEVEL_NAMES: Readonly<Record<string, string>> = {
  nation: '全国',
  province: '省市一级',
  district: '区县一级',
  town: '乡镇街道一级',
  village: '村一级',
  whole: '全口径',
  own: '本级',
} satisfies Readonly<Record<Level | 'whole' | 'own', string>>

/**
 * The levels that a folded text names.
 *
 * @example levelsIn('区、乡镇人大代表建议') // Set { 'town' }
 */
export function levelsIn(text: string): Set<Level> {
  return new Set(LEVELS.filter(([, pattern]) => pattern.test(text)).map(([level]) => level))
}

/** A word that names a level and nothing else: 区级, 镇里, 街道. */
export const LEVEL_WORD =
  /^(?:区|市|镇|乡|街道|村|县|省|乡镇|镇街|街镇|乡镇街道)(?:级|里头?|上头?|头)?$|级$/

/** Where a level restricts what is asked: 市级重点建议, 全国人大代表; not 街道议事代表会议. */
export const LEVEL_SAID =
  /(?:国家|[省市区县镇乡村])级(?![别以]|[省市区县乡镇])|全国人大|[省市]人大(?=代表)|\b(?:national(?= (?:people|deput|level|congress|npc))|municipal|citywide|city-level|township|village-level)\b/g

const CONGRESS =
  /全国人大|[省市区县]人大(?!代表大会)|乡镇人大|[镇乡]人大(?!代表大会|代表之家)|三级人大/g

/** The levels of the congresses or deputies that a text names: 市人大代表 are not 区人大代表. */
export function levelsOfCongress(text: string): Set<Level> {
  return new Set([...text.matchAll(CONGRESS)].flatMap(([name]) => [...levelsIn(name)]))
}

/** The level of the body that reports: 重庆市开州区人大常委会 → district. */
export function ownLevel(body: string): Level | null {
  if (/[区县]/.test(body)) return 'district'
  if (/[省市]/.test(body)) return 'province'
  return /[镇乡]|街道/.test(body) ? 'town' : null
}

const FROM_ABOVE = LEVELS.map(([level]) => level)

/** Whether a level stands above another: province above district. */
export const isAbove = (one: Level, other: Level): boolean =>
  FROM_ABOVE.indexOf(one) < FROM_ABOVE.indexOf(other)

/** A level or an extent that is claimed of what is counted: 全市, 区级, 市人大代表. */
export const LEVEL_CLAIMED =
  /全[国省市区县州](?![性])|[省市区县](?:级|人大代表|政府|人大常委会|委(?!员))|乡镇人大|人大街道工委/g

/** Says of what stands before it of which level it is: 【是区级】票决出来的, 都由【乡镇】定. */
export const LEVEL_BEHIND = /(?<!不)(?:是|由|属于?|归)(?:各|全)?[国省市区县乡镇街道村级]{2,4}/
