/** Bodies that do things, by the words that name each; the longest first. */
const BODIES = {
  streetCommittee: '人大街道工委 街道人大工委',
  streetOffice: '街道办事处 办事处',
  deputyOffice: '代表工委 代工委 选任工委 人代选工委 代表工作委员会 代表工作室',
  specialCommittees: '专门委员会 专委会 各专委 专工委 工作委员会',
  financeCommittee: '财经委员会 财经委 预算工委 财政经济委员会',
  legalCommittee: '法制委员会 监察法制委 监察和法制委 监司委 法工委 法制委',
  congressOffice: '常委会办公室 人大办公室 人大机关',
  congress: '人民代表大会常务委员会 人大常委会 人民代表大会 人大 常委会',
  cppcc: '政协',
  government: '人民政府 政府 国务院',
  court: '人民法院 法院 中院 高院',
  procuratorate: '人民检察院 检察院',
  discipline: '纪委监委 纪委 监委 派驻纪检监察组',
  police: '公安局 公安机关 派出所',
  party: '党委 区委 市委 县委 省委 州委',
} as const satisfies Record<string, string>

/** Groups of people who do things. */
const GROUPS = {
  deputies: '人大代表 代表',
  counsel: '议事代表',
  people: '群众 居民 村民 市民 老百姓',
  firms: '企业家',
  team: '工作队员 驻村队员',
  helpers: '帮扶责任人',
  cadres: '党员干部 法检干警 干警',
} as const satisfies Record<string, string>

/** A sort of body or group. */
export type DoerSort = keyof typeof BODIES | keyof typeof GROUPS

/** Who is named to do something, or to have it done to him. */
export interface Doer {
  readonly sort: DoerSort
  /** The letter of its place: 区, 市, 乡镇; empty where none is named. */
  readonly level: string
  /** As written, with its leaders. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isBody: boolean
}

const SORT_OF: ReadonlyMap<string, DoerSort> = new Map(
  Object.entries({ ...BODIES, ...GROUPS }).flatMap(([sort, words]) =>
    words.split(' ').map((word): [string, DoerSort] => [word, sort as DoerSort]),
  ),
)
const NAMES = [...SORT_OF.keys()].sort((one, other) => other.length - one.length).join('|')

/** What is named after a body and is another thing: 政府债务, 人大工作, 代表建议. */
const NO_DOER =
  '(?!性|债|投资|采购|基金|购买|部门|工作(?!者)|信息|制度|会议|闭会|建议(?!了)|议案|履职|活动站|之家|联络|小组|家站点|票决|《|的?刊物|的?内刊|干部|机关党)'

const DOER = new RegExp(
  `(?<level>全国|最高|地方各级|地方|基层|[省市区县州](?!委)|乡镇街道|乡镇|镇街|街道|[镇乡])?级?(?<name>${NAMES})${NO_DOER}(?:及其常委会)?(?:主要领导|班子领导|领导班子|领导|主任|书记|机关)?`,
  'g',
)

/**
 * The bodies and groups that a folded text names, in its order.
 *
 * @example doersIn('由区政府领导督办')[0]?.sort // 'government'
 */
export function doersIn(folded: string): Doer[] {
  return [...folded.matchAll(DOER)].flatMap(({ 0: text, index, groups }) => {
    const name = groups?.name ?? ''
    const sort = SORT_OF.get(name)
    if (sort === undefined) return []
    const level = groups?.level ?? LEVEL_OF_PARTY.exec(name)?.[1] ?? ''
    return [{ sort, level, text, start: index, end: index + text.length, isBody: sort in BODIES }]
  })
}

const LEVEL_OF_PARTY = /^([省市区县州])委$/

/**
 * Whether two of one sort may be the same: of no other level.
 *
 * @example areSameDoer(doersIn('常委会')[0]!, doersIn('区人大常委会')[0]!) // true
 */
export function areSameDoer(one: Doer, other: Doer): boolean {
  const [level = '', its = ''] = [one, other].map(each => each.level.replace(OF_TOWNS, '镇'))
  if (one.sort !== other.sort) return false
  if (LOCAL.test(level) || LOCAL.test(its)) return !HIGHEST.test(level + its)
  return level === '' || its === '' || level === its
}

/** 地方法院 may be any but the highest one. */
const LOCAL = /^(?:地方|基层)/
const HIGHEST = /最高|全国/

const OF_TOWNS = /^(?:乡镇街道|乡镇|镇街|街道|乡)$/

/** What stands before one to whom something is done: 听取【政府】…, 对【政府】. */
export const DONE_TO =
  /(?:听取(?:审议|和审议)?(?:了)?|审议了?|检查了?|评议了?|视察了?|调研了?|询问了?|约谈了?|对|向|给|针对|替|为|围绕|就|走进|深入)$/

/** What stands before one who is made to do what follows: 督促【政府】强化…. */
export const MADE_TO = /(?:督促|推动|要求|促进|促使|支持|指导)(?:[\u4e00-\u9fff]{0,4}、)?$/

/** Before the one by whom it is done. */
export const BY_WHOM = /(?:由|被|的(?:是|人是|为))$/

/** A passive, or by whom it is done: then whoever opens the clause does nothing. */
export const PASSIVE = /[由被]/

/** Before and behind one who did what the rest is: 建议是【政协】提出的. */
export const IT_IS = /(?<![不就也都])是$/
export const DID_IT = /^(?:委员|领导|代表)?[\u4e00-\u9fff]{1,3}的/

/** What one to whom something is done does himself: 【报告】, 报送. */
export const REPORTS_TO = /报(?!道|纸)|交来|送来|提交|上报|提请|述职|接受|答复|反馈|整改|落实|办理/

/** Before the one who does it, at the beginning of what is said: 去年, 其中, 随后. */
export const BEFORE_DOER =
  /^(?:(?:20\d\d年|去年|今年|全年|上年|过去一年|一年来|一年里|这一年|新的一年|年内|此外|另外|同时|随后|后来|据悉|据了解|听说|会上|另|还|又|且|而|但|即|是|全是|全部|其|都|均|,|里|中|来|的)*)$/

/** What the one who is named before does: not what is his (政府的报告), nor what he is among others (政府、法院). */
export const DOES = /^(?!的(?!领导)|[、和与及,;。]|$)/

/**
 * Whether two nouns end in bodies of which neither is the other: 乡镇人大, 人大街道工委.
 *
 * @example areOtherDoers('乡镇人大', '人大街道工委') // true
 */
export function areOtherDoers(one: string, other: string): boolean {
  const [own, its] = [one, other].map(noun => {
    const all = doersIn(noun)
    return all.find(({ end }) => end === noun.length) ?? all.find(({ start }) => start === 0)
  })
  return own?.isBody === true && its?.isBody === true && !areSameDoer(own, its)
}
