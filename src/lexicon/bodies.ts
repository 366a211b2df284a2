import { type Level, type Place, placeAt, placesIn } from './places.ts'
import { PROVINCES } from './short-forms.ts'

/** What sort of body reports. */
export type BodyKind = (typeof KINDS)[number]['kind']

/** Who reports: a sort of body of one place. */
export interface Body {
  readonly kind: BodyKind | null
  readonly level: Level | null
  /** What the place is called for short, `开州`; empty where the text does not tell; the State Council's is `全国`. */
  readonly place: string
  /** The places it lies in that are named, from above: `重庆`. */
  readonly within: readonly string[]
  /** Its name as offices write it: `重庆市开州区人大常委会`; empty where the place is not known. */
  readonly name: string
}

interface Kind {
  readonly kind: string
  /** What a body of this sort is called behind its place. */
  readonly suffix: string
  /** How a masthead, a title or a file's name tells the sort. */
  readonly printed: RegExp
  /** What a person calls it, behind a level or a place. */
  readonly spoken: RegExp
  /** The body that answers for it in its own report. */
  readonly under?: string
}

/** Every sort of body, the one that names itself most surely first. */
const KINDS = [
  {
    kind: 'audit',
    suffix: '审计局',
    printed: /审计[厅局署]|审计(?:工作|结果)?(?:的)?(?:报告|情况)(?=$|[(（])/m,
    spoken: /审计[厅局署]|审计机关|审计(?:工作)?报告/,
    under: 'government',
  },
  {
    kind: 'finance',
    suffix: '财政局',
    printed:
      /财政[厅局部]|预算(?:草案|执行|报告)|财政决算|决算(?:草案|(?:的)?报告)|收支(?:完成|执行)情况/,
    spoken: /财政[厅局部]|预算报告/,
    under: 'government',
  },
  {
    kind: 'development',
    suffix: '发展和改革委员会',
    printed: /发展和?改革(?:委员会|委|局)|发改[委局]|国民经济和社会发展(?:年度)?计划(?:执行|草案)/,
    spoken: /发展和?改革(?:委员会|委|局)|发改[委局]|计划报告/,
    under: 'government',
  },
  {
    kind: 'statistics',
    suffix: '统计局',
    printed: /统计公报|统计局|调查队/,
    spoken: /统计局|统计公报|(?<!联合|新闻|会议|全会)公报/,
    under: 'government',
  },
  {
    kind: 'police',
    suffix: '公安局',
    printed: /公安[厅局部]/,
    spoken: /公安[厅局部]|公安机关|警方/,
    under: 'government',
  },
  {
    kind: 'cppcc',
    suffix: '政协',
    printed: /人民政治协商会议|政协(?!委员|各位)/,
    spoken: /人民政协|政协(?:常委会|会议|机关)?(?!委员|提案|建议)|\bcppcc\b/,
  },
  {
    kind: 'congress',
    suffix: '人大常委会',
    printed: /人民代表大会常务委员会|人大(?:会)?常(?:务委员|委)会|人大工作报告|人大主席团/,
    spoken:
      /人民代表大会常务委员会|人大常委会|(?<!政协)常委会|(?<!数字|智慧)人大(?:机关|主席团)?(?!代表|制度|建议|议案|工作(?!报告))|\bpeople's congress\b/,
  },
  {
    kind: 'court',
    suffix: '人民法院',
    printed: /(?:高级|中级)?人民法院|[中高]院(?=工作|_|\d|$)|中级?法院|法院(?=工作|_|\d|$)/m,
    spoken: /(?:高级|中级|基层)?(?:人民)?法院|中院|高院|最高法(?!律)|\bcourts?\b(?! \w*bod)/,
  },
  {
    kind: 'procuratorate',
    suffix: '人民检察院',
    printed: /人民检察院|检察院?(?=工作|_|\d|$)/m,
    spoken: /(?:人民)?检察院|检察机关|最高检|高检院?|\bprocuratorates?\b/,
  },
  {
    kind: 'discipline',
    suffix: '纪委监委',
    printed: /纪律检查委员会|监察委员会|纪委监委|[纪监]委(?=工作|_|\d|$)/m,
    spoken: /纪律检查委员会|监察委员会|纪委监委|纪检监察机关|[纪监]委/,
  },
  {
    kind: 'party',
    suffix: '委',
    printed:
      /中国共产党.{2,12}委员会|(?:^|[\s_])(?:中共)?[\u4e00-\u9fff]{2,8}[省市县区]委(?:工作|常委会|报告)/m,
    spoken: /党委|[省市县区镇]委(?!员|书记|常委会|托|屬|属)/,
  },
  {
    kind: 'zone',
    suffix: '管委会',
    printed: /管理委员会|管委会/,
    spoken: /管理委员会|管委会/,
  },
  {
    kind: 'subdistrict',
    suffix: '街道办事处',
    printed: /街道(?:办事处|办|党工委)/,
    spoken: /街道(?:办事处|办)/,
  },
  {
    kind: 'government',
    suffix: '人民政府',
    printed:
      /政府工作[报總]|施政报告|(?:人民)?政府(?!性|部门)|[省市区县乡镇]长(?=[\s\u3000]|[\u4e00-\u9fff]{2,4}(?:同志)?$)/m,
    spoken:
      /(?:人民)?政府(?!工作部门|部门|性|投资|采购|债|网|购买)|国务院|行政院|施政报告|\bgovernment\b(?! \w*(?:depart|work|bod))/,
  },
] as const satisfies readonly Kind[]

/** Bodies that go by one name and need no place before it. */
const NAMED: readonly (readonly [printed: RegExp, name: string, kind: BodyKind, place: string])[] =
  [
    [/最高人民法院/, '最高人民法院', 'court', '全国'],
    [/最高人民检察院/, '最高人民检察院', 'procuratorate', '全国'],
    [/全国人(?:民代表)?大(?:会)?常(?:务)?委(?:员)?会/, '全国人大常委会', 'congress', '全国'],
    [/全国政协|中国人民政治协商会议(?:第.{1,4}届)?全国委员会/, '全国政协', 'cppcc', '全国'],
    [/中央和地方预算/, '财政部', 'finance', '全国'],
    [/国务院/, '国务院', 'government', '全国'],
    [/香港特别行政区|行政长官.{0,20}施政/, '香港特别行政区政府', 'government', '香港'],
    [/行政院|立法院/, '行政院', 'government', '台湾'],
  ]

const NATION_IN_SESSION = /第.{1,3}届全国人民代表大会|中华人民共和国第.{1,3}届/

/** Where a report names its body, from the surest to the weakest: folded, each without white space in its lines. */
export interface BodySources {
  readonly title: string
  /** 我代表【常宁市政协】, 受【县人民政府】委托. */
  readonly onBehalf: string
  /** The lines above the text. */
  readonly masthead: string
  readonly fileName: string
  /** The first words of the text. */
  readonly opening: string
}

/**
 * Who reports, by all that names it: the title, 我代表…, the lines above the text, the file's name.
 *
 * @example bodyOf({ title: '福建省人民检察院工作报告', … }) // { kind: 'procuratorate', place: '福建', name: '福建省人民检察院', … }
 */
export function bodyOf({ title, onBehalf, masthead, fileName, opening }: BodySources): Body {
  const told = [title, onBehalf, masthead, fileName]
  const named = told.map(namedIn).find(found => found !== null)
  if (named) return named
  const kinds = told.map(kindIn)
  const at = kinds.findIndex(found => found !== null)
  const isOffice = at === 1 && kinds[1] === 'government' // an office speaks on behalf of its government
  const kind = (isOffice ? officeIn(masthead) : null) ?? kinds[at] ?? openingKind(opening)
  const [place] = [...told.flatMap(placesIn), ...placesOf(opening), ...provincesIn(title)]
  const all = [...told, opening].join('\n')
  if (place)
    return { ...place, kind, place: place.name, name: kind ? nameOf(kind, place, all) : '' }
  if (NATION_IN_SESSION.test(masthead)) return ofNoPlace('国务院', 'government', '全国')
  return calledOnly(kind, fileName, all)
}

/** 绛县政协, 政协第十三届绛县委员会: the place of a body that the first words name. */
const placesOf = (opening: string) =>
  [...opening.matchAll(BODY_OF_PLACE)].flatMap(([, place = '']) => placeAt(place) ?? [])

const BODY_OF_PLACE =
  /([\u4e00-\u9fff]{1,4}(?:自治[区州县旗]|[省市县区旗盟]))(?=(?:政协|人大|人民政府|人民法院|人民检察院|委员会第))/g

function provincesIn(title: string) {
  const name = PROVINCES.find(each => title.startsWith(each))
  return name === undefined || !/^\d{4}年/.test(title.slice(name.length))
    ? []
    : [{ name, within: [], level: 'province' as const, full: name }]
}

function namedIn(text: string): Body | null {
  const row = NAMED.find(([printed]) => printed.test(text))
  return row ? ofNoPlace(row[1], row[2], row[3]) : null
}

function ofNoPlace(name: string, kind: BodyKind, place: string): Body {
  return { kind, level: place === '全国' ? 'nation' : 'province', place, within: [], name }
}

const row = (wanted: BodyKind): Kind | undefined => KINDS.find(({ kind }) => kind === wanted)

/** An office of a government: 汕尾市财政局. */
function officeIn(text: string): BodyKind | null {
  const kind = kindIn(text)
  return kind !== null && row(kind)?.under === 'government' ? kind : null
}

function kindIn(text: string): BodyKind | null {
  const plain = text.replace(HANDLED, ' ')
  return KINDS.find(({ printed }) => printed.test(plain))?.kind ?? null
}

/** 办理省政协十二届一次会议以来提案: what others put to the one who reports. */
const HANDLED =
  /办理[^，,。]{0,8}(?:人大|政协)[^，,。]{0,16}?(?:建议|提案|议案)|(?:人大代表|政协委员)(?:的)?(?:建议|提案|议案)/g

const FAR = 16

/** 县委、县政府团结带领全县: the government reports. */
const PARTY_BESIDE = /(?:[省市县区州]|党)委(?:常委会)?[、和](?=[省市县区州]?(?:人民)?政府)/

/** 在县委领导下, 按照省政府部署: by whom or on what somebody works is no subject. */
const UNDER_WHOM = /在|按照?|根据|依据|围绕|对照|面对/

/** 2025年，市中级人民法院坚持…: the text's first subject. */
function openingKind(opening: string): BodyKind | null {
  const [subject = ''] = opening.slice(0, FAR).replace(PARTY_BESIDE, '').split(UNDER_WHOM)
  return KINDS.find(({ spoken }) => spoken.test(subject))?.kind ?? null
}

/** As printed behind the place, where a sort goes by several names: 高级人民法院, 财政厅. */
const PRINTED_SUFFIX: Partial<Record<BodyKind, RegExp>> = {
  court: /(?:高级|中级)人民法院/,
  finance: /财政[厅局]/,
  audit: /审计[厅局]/,
  police: /公安[厅局]/,
}

function suffixOf(kind: BodyKind, text: string): string {
  const usual = KINDS.find(row => row.kind === kind)?.suffix ?? ''
  return PRINTED_SUFFIX[kind]?.exec(text)?.[0] ?? usual
}

const nameOf = (kind: BodyKind, { full }: Place, text: string): string =>
  (kind === 'party' ? '中共' : '') + full.replace(/街道$/, '') + tailOf(kind, full, text)

/** 五里街道 has a 街道办事处, and no second 街道. */
function tailOf(kind: BodyKind, full: string, text: string): string {
  const suffix = suffixOf(kind, text)
  return full.endsWith('街道') && !suffix.startsWith('街道') ? `街道${suffix}` : suffix
}

const LEVEL_CHARACTERS: Readonly<Record<string, Level>> = {
  省: 'province',
  市: 'city',
  州: 'city',
  区: 'county',
  县: 'county',
  旗: 'county',
  镇: 'town',
  乡: 'town',
}

/** 西安中院: a place without its unit before the sort; 某市中院 and 区人大 tell none. */
const CALLED =
  /^(?!.*某)([\u4e00-\u9fff]{2,3}?)(?=(?:中|高)?(?:级)?(?:人民)?(?:中院|高院|法院|检察|政协|人大|政府|纪委|财政|统计))/

/** A place that leaves its name out, and the one that it lies in: 黔东南某县, XX镇. */
const UNNAMED = /^(?<within>[\u4e00-\u9fff]{2,5}?)?(?:某某?|[xo×○〇]{1,3})(?<unit>[省市区县镇乡])/m

/** Where only the file's name tells the place, and the text speaks of 市中级人民法院. */
function calledOnly(kind: BodyKind | null, fileName: string, text: string): Body {
  const place = CALLED.exec(fileName)?.[1] ?? ''
  const unit = kind ? unitBefore(kind, text) : ''
  const unnamed = (UNNAMED.exec(fileName) ?? UNNAMED.exec(text))?.groups
  const level = LEVEL_CHARACTERS[unit] ?? LEVEL_CHARACTERS[unnamed?.unit ?? ''] ?? null
  const name = kind && unit !== '' ? place + unit + suffixOf(kind, text) : ''
  return { kind, level, place, within: unnamed?.within ? [unnamed.within] : [], name }
}

function unitBefore(kind: BodyKind, text: string): string {
  const spoken = KINDS.find(row => row.kind === kind)?.spoken.source ?? ''
  const unit = new RegExp(`([省市州区县旗镇乡])(?:${spoken})`).exec(text)?.[1]
  return unit ?? ''
}

// --- who is asked about

/** A body as a question names it: 市中级人民法院. */
export interface BodyAsked {
  readonly kinds: readonly BodyKind[]
  readonly level: Level | null
  /** Its words in the question, and where they begin. */
  readonly text: string
  readonly start: number
}

const SPOKEN = KINDS.map(({ spoken }) => spoken.source).join('|')
const LEVEL_BEFORE =
  '(?:(?:各|本|上)级|(全国|最高|(?:全(?=[省市州区县旗镇乡]))?[省市州区县旗镇乡](?!委))(?:级|里|上)?)?'
const MENTION = new RegExp(`${LEVEL_BEFORE}(?:${SPOKEN})`, 'g')

/** What may stand before the body that a question is about: fillers, times, places. */
const BEFORE_SUBJECT =
  /请问|麻烦|你好|帮我|想[问知]道?|问一?下|查一?下|那么?|关于|[那这](?:个|家|边)?|根据|按照|本届|五年来?|过去|一年来?|(?:19|20)?\d\d年|[去今前上本]年度?|上半年|全年|期间|全[国省市县区镇]|[我本贵]|的|在|里|[\s,，、。:：?？]|[\u4e00-\u9fff]{2,8}?(?:自治[区州县]|[省市县区州镇乡])|\b(?:how many|how much|did|does|the|has|what|in)\b|[a-z ]+(?= (?:did|has) )/g

/** 全国人大成立70周年: what happens to a body is told by others. */
const BEFALLS = /^(?:成立|设立|组建|换届|改选|撤销|更名)/

const REPORTS = /^(?:的)?(?:工作)?报告(?:里|中|上|说|提|讲|对|$)/

/**
 * The body that a question is about: its subject, or the one whose report it names; null where it is about none,
 * or a body is only what something is done to (向法院提建议).
 *
 * @example bodyAsked('市中级人民法院召开了几次会议') // { kinds: ['court'], level: 'city', text: '市中级人民法院', start: 0 }
 */
export function bodyAsked(question: string): BodyAsked | null {
  if (question === '') return null
  const mentions = [...question.matchAll(MENTION)]
  const [first] = mentions
  if (!first) return null
  const behind = question.slice(first.index + first[0].length)
  const before = question.slice(0, first.index).replace(BEFORE_SUBJECT, '').replace(PLACE_ONLY, '')
  if (before.length > 0 && !REPORTS.test(behind)) return null
  if (BEFALLS.test(behind)) return null
  const joined = mentions.filter(
    ({ index }, at) => at === 0 || isJoined(question, mentions[at - 1], index),
  )
  return {
    kinds: joined.flatMap(([words]) => kindSpoken(words) ?? []),
    level: levelSaid(first[1]),
    text: first[0],
    start: first.index,
  }
}

/** 西安中院: a place of the loaded reports without its unit. */
const PLACE_ONLY =
  /^(?!听取|审议|监督|支持|配合|协助|督促|落实|贯彻|执行|服从|拥护|请示|汇报|邀请|接受|推动|要求|帮助)[\u4e00-\u9fff]{2,3}$/

/** 法院和检察院 are asked about together. */
const isJoined = (text: string, before: RegExpMatchArray | undefined, at: number): boolean =>
  before !== undefined &&
  /^[和与跟、及]$/.test(text.slice((before.index ?? 0) + before[0].length, at))

const kindSpoken = (words: string): BodyKind | null =>
  KINDS.find(({ spoken }) => spoken.test(words))?.kind ?? null

const LEVEL_WORDS: Readonly<Record<string, Level>> = {
  ...LEVEL_CHARACTERS,
  全国: 'nation',
  最高: 'nation',
}

/** 全市 is of the level of 市. */
const levelSaid = (said = ''): Level | null => LEVEL_WORDS[said.replace(/^全(?!国)/, '')] ?? null

/** Which body answers for another in its own report: the government for its offices, an office for the government. */
function answersFor(kind: BodyKind, other: BodyKind): boolean {
  return kind === other || row(kind)?.under === other || row(other)?.under === kind
}

/**
 * Whether a body is the one asked about; a body whose sort the text does not tell may be any.
 *
 * @example isAsked({ kinds: ['court'], level: 'city', text: '中院' }, body) // false for a procuratorate
 */
export function isAsked(
  { kinds, level }: Pick<BodyAsked, 'kinds' | 'level'>,
  body: Pick<Body, 'kind' | 'level' | 'name'>,
): boolean {
  if (body.kind === null) return false
  const leveled =
    level === null || body.level === null || level === body.level || ofRegion(level, body.name)
  return leveled && kinds.some(kind => body.kind !== null && answersFor(body.kind, kind))
}

/** 区 stands for 自治区 as well. */
const ofRegion = (level: Level, name: string): boolean =>
  level === 'county' && name.includes('自治区')

/** Whether a text names a body of the sort asked about. */
export function namesKind(text: string, { kinds }: BodyAsked): boolean {
  return kinds.some(kind => row(kind)?.spoken.test(text) ?? true)
}

/**
 * The last body that a text names, by place or level: the one whose report is spoken of.
 *
 * @example bodyAt('3月30日，市中级人民法院院长')?.name // '市中级人民法院'
 */
export function bodyAt(text: string): Body | null {
  const named = namedIn(text)
  if (named) return named
  const last = [...text.matchAll(MENTION)].at(-1)
  const kind = last ? kindSpoken(last[0]) : null
  if (!last || kind === null) return null
  const [place] = placesIn(text.slice(0, last.index + (last[1] ?? '').length))
  if (place) return { ...place, kind, place: place.name, name: nameOf(kind, place, last[0]) }
  return { kind, level: levelSaid(last[1]), place: '', within: [], name: last[0] }
}

/** Whether two names stand for one body, as far as both tell. */
export const sameBody = (one: Omit<Body, 'name'>, other: Omit<Body, 'name'>): boolean =>
  one.kind === other.kind &&
  (one.level === null || other.level === null || one.level === other.level) &&
  (one.place === '' || other.place === '' || one.place === other.place)
