import type { Rewrite } from './dialect.ts'

/** Measures that 个 stands before: 个月, 个百分点. */
export const COUNTED_BY_GE = /^(?:月|小时|星期|世纪|百分点|工作日|学期)/

/** A measure of times, and nothing else: 人次, 场次. */
export const TIMES_ALONE = /^(?:人?次|场次?|批次?)$/

/** A count of several things: 信访和建议件数. */
export const COUNT_OF_SEVERAL =
  /^[^,]*[和跟与及、][^,]*(?:个数|件数|项数|户数|人数|次数|数量|数目|数|人次|件次)$/

/** Several numbers named side by side: 代表人数、应用数. */
export const SEVERAL_NUMBERS = /数(?:量|目)?[、,和与及][^,;。?]{2,}数(?:量|目)?(?=[、,;。?]|$)/

/** 多少 and 几. */
export const NUMBER_ASKED = /多少|几/g

/** The measure word that a question counts by. */
export const MEASURE_ASKED = /人次|件次|户|名|项|个|件|条|次/

/** What a thing of a list is counted in: 讲座次数, 研讨人次, 篇目. */
export const COUNT_AT_END =
  /(?:(人次|件次|场次|[人户件项次场条个部篇份名家])数(?:量|目)?|(人次|件次|场次|篇目)数?)$/

/** 数 and 数量, behind what is counted. */
export const NUMBER_AT_END = /(?<=..)数(?:量|目)?$/

/** A number with its measure, that the question gives: 228件里. */
export const NUMBER_GIVEN =
  /(?<!\+)\d+(?!\d|\+)(?:人次|件次|[个件条项名户家份部篇次]|多个)?(?:里面?|中|里头|当中)?/g

/** 采纳的条数 asks in 条; the word itself is not looked for. */
export const NUMBER_OF = /的?[人户件项次场条个部篇份名家]数(?:量|目)?(?:是|呢|有)?[\s?？,。]*$/

/** Measures by which what has a name is counted, as a source. */
export const NAME_MEASURES = '个|家|位|部|件|条|所|座|处|名'

/** 几个 with the noun behind it. */
export const HOW_MANY_OF = new RegExp(
  `(?:几|多少)(?<measure>${NAME_MEASURES})?(?<noun>\\p{Script=Han}{1,6})`,
  'u',
)

/** 试点的【镇】有几个. */
export const HOW_MANY_BEHIND = new RegExp(
  `(?<noun>\\p{Script=Han}{1,6}?)(?:一共|总共|都|共)*(?:有|是)?(?:几|多少)(?<measure>${NAME_MEASURES})?[?？。\\s]*$`,
  'u',
)

/** A number right behind a list of names, that counts them. */
export const COUNTED_BESIDE = new RegExp(`^[^,;。]{0,8}?\\d+(?:余|多)?(?:${NAME_MEASURES})`, 'u')

/** 几 with its measure. */
export const HOW_MANY = new RegExp(`(?:几|多少)(${NAME_MEASURES})?`, 'u')

/** 项目数量是多少: the word for a number says no more than the asking. A measure before it is the one asked in. */
export const NUMBER_NAMED: readonly Rewrite[] = [
  // 外贸冲过了哪个大关
  [
    /(?:冲过|突破|冲破|迈过|跨过|跨越|越过|闯过|站上|迈上)了?(?:一个)?(?:哪|什么|啥|多少)一?个?(?:整数)?(?:大关|关口)/g,
    '突破多少',
  ],
  // 列席和座谈总人次: of things side by side one number is meant
  [
    /(?<=[和跟与及加、][^,?、]{2,18}?)的?总(人次|件次)(?:数)?(?:是|为|有)?(?:多少)?(?=$|[?？。])/gu,
    '一共多少$1',
  ],
  [
    /(?<=[和跟与及加、][^,?、]{2,18}?)的?总([人户件条项次个家])数(?:是|为|有)?(?:多少)?(?=$|[?？。])/gu,
    '一共多少$1',
  ],
  // 甲和乙之比, 甲跟乙的比是多少比多少
  [
    /^([^,?、和跟与]{2,18})[和跟与]([^,?、和跟与]{2,18}?)(?:的比(?:例|值)?|之比|比例)(?:是|为|有)*(?:多少|几)?(?:比(?:多少|几))?(?=$|[?？。])/gu,
    '$1是$2的几倍',
  ],
  [
    /^([^,?]{2,40}、[^,?]{2,18}?)(?:三者|四者|这三个|三个数|三样|三项)?(?:的比(?:例)?|之比|比例)(?:是|为|有)*(?:多少|几)?(?:比(?:多少|几))*(?=$|[?？。])/gu,
    '$1各多少',
  ],
  // 甲镇的三个数
  [/的(?:那|这)?[两三四五六七八]个数(?:字|据)?(?=$|[,?？。]|都|是|分别)/gu, '的数字有哪些'],
  [
    /(?<=\p{Script=Han}{2})(?<![案事文物邮信零部奖立选头农用客住商专国人件频档层市工牧球机学日])([项件条次户篇场份期家个])数((?:[,，;；(（][^?？]{0,40}?)?(?:是|为|应填|到底|究竟)+(?:多少|几))(?![\p{Script=Han}])/gu,
    '$2$1',
  ],
  [
    /(?<=\p{Script=Han}{2})(?<![人户件项条次家名个场篇份期指系基参倍分天岁额函度读])的?(?:总)?数(?:量|目)?(?=(?:一共|总共|大概|约|是|有|达|为|到|究竟|到底)*(?:多少|几))/gu,
    '',
  ],
]

/** 监督工作项数: how many of it there are, whatever is typed behind. */
export const COUNTED_NOUNS: readonly Rewrite[] = [
  [
    /(?<=\p{Script=Han}{2})(项|件次|人次|件|条|次|户|篇目|篇|场|份|期)数(?!据|字|量|额|[十百千万亿\d])/gu,
    '多少$1',
  ],
]

/** What a measure word counts where the report has 个, which counts anything: 20多户 are no 难点问题. */
export const COUNTED_BY: ReadonlyMap<string, RegExp> = new Map([
  ['户', /户|家庭|企业|商|居民|农/],
  ['家', /企业|公司|单位|机构|部门|医院|店|厂|社|媒体|场|所|中心/],
  ['名', /人|员|代表|者|手|队|师|生|家|干部|群众|户/],
  ['篇', /报道|文|稿|信息|论|篇|作品|思考/],
  ['所', /校|院|所|园|站|中心/],
])

/**
 * A unit that a report gives once for all its amounts: 本报告金额除注明外,单位均为万元; 全区收入38642万元(单位下同).
 */
export const UNIT_OF_ALL = [
  /(?:金额|数据|数字|数额|收支|本报告|报告中|文中|以下|下列|未.{0,6}注明)[^,。;:()\n]{0,16}(?:[,，][^,。;:()\n]{0,8})?单位(?:均|都|统一|一律|全)*(?:为|是|:|用) ?(?<unit>[千万亿百十]*(?:美|欧|港)?元)/,
  /(?:均|都|一律|统一)以(?<unit>[千万亿百十]*元)为(?:计量)?单位/,
  /\d(?<unit>[千万亿百十]*元)[(（,，](?:单位)?下同/,
] as const

/** A measure word that 个 stands before as before a noun: 三百个篇目. */
export const MEASURE_BEHIND_GE = /^(?:人次|件次|场次|户次|批次|篇目|课时|学时)/

/** Measure words of persons, and what the nouns of those end in that are counted by them. */
export const COUNTS_PERSONS = /^(?:名|人|位|员|个人)$/
export const PERSONS_COUNTED =
  /(?:人|员|代表|者|手|师|生|家|干部|群众|户|民|工|长|官|士|童|青年|妇女|职工|教授|书记|领导|犯|兵|匠|客|儿|名额|岗位|就业|骨干|能人|模范|标兵|先进|干警|对象|人口|队伍|用户|学位)$/

/** Another measure word behind a count: 7.4万套(间). */
export const MEASURE_IN_BRACKETS = /^[(（]([\u4e00-\u9fff]{1,3})[)）]/

/**
 * Whether a text gives a number in a measure, or in 个, which counts anything.
 *
 * @param unit the measure word, as it is printed
 * @example givesNumberIn('学习20多次里', '次') // true
 */
export function givesNumberIn(text: string, unit: string): boolean {
  return new RegExp(`\\d(?:余|多)?(?:${unit}|个)`, 'u').test(text)
}

/** 几个点, and nothing else. */
export const POINTS_ALONE = /^(几|多少)个点$/

/** Asks how many places there are, or of whatever was named: 设几个站, 撤几个. */
export const COUNTED_PLACES = /(?:几|多少)[个家处](?:的?[\u4e00-\u9fff]{0,4}[站点所家处室中心])?$/

/** Bodies, places and systems: none of them is counted by what counts people, papers and times. */
const BODY_OR_PLACE =
  /(?:[室院局厅委处站所镇乡村市县省湾空港园校库厂店]|小组|中心|平台|系统|渠道|领域)$/
const NEVER_OF_BODIES: ReadonlySet<string> = new Set(
  '人 名 位 员 人次 件 条 份 篇 封 件次 次 场 期 批 元 吨 亩'.split(' '),
)

/**
 * Whether a noun is never counted by a measure word: it is who did it, or where.
 *
 * @example isNeverCounted('工作室', '件') // true
 */
export function isNeverCounted(noun: string, unit: string): boolean {
  return NEVER_OF_BODIES.has(unit) && BODY_OR_PLACE.test(noun)
}
