import { DONE, WILL } from './leaning-words.ts'

/** Words by which a sentence without a number can be right or wrong, by what they say. */
const kinds = <const Name extends string>(
  rows: Readonly<Record<Name, string>>,
): ReadonlyMap<string, Name> =>
  new Map(
    (Object.entries(rows) as [Name, string][]).flatMap(([name, words]) =>
      words.split(' ').map((word): [string, Name] => [word, name]),
    ),
  )

/** The forms of supervision: what was done in one of them was not done in another. */
const FORMS = kinds({
  inspect: '执法检查 检查',
  visit: '视察',
  research: '专题调研 调研 调查研究',
  hear: '听取审议 听取和审议 听取 审议 听了 听过 审议了',
  evaluate: '工作评议 专项评议 满意度测评',
  question: '专题询问 询问 质询 约谈',
  three: '一年三问 三问',
  track: '跟踪监督 跟踪督办 跟踪问效 回头看',
  record: '备案审查',
  vote: '票决 表决',
})

/** Where something stands among others. */
const RANKS = kinds({
  front: '前列 前茅 领先 靠前 第一 首位 榜首 前面 第一名 前排 前头 上游',
  back: '末位 倒数 垫底 靠后 落后 末尾 末席 后列 殿后 吊车尾 偏后 拖后腿 下游 中下游 落在后面 排在后面 后面 后头 滞后 掉队',
})

/** How much of a thing is meant. */
const EXTENTS = kinds({
  all: '全部 全面 全都 件件 悉数 一律 无一遗漏 全数 统统 所有 统一',
  some: '部分 一部分 大部分 一半 半数 个别 少数 小部分 多数 大半',
})

/** Who acts, where another body than the report's own may be meant; 人大 and 常委会 are too often only named. */
const BODIES = kinds({
  government: '区政府 市政府 县政府 镇政府 省政府 州政府 人民政府',
  court: '法院 中院 高院 审判机关',
  procuratorate: '检察院 检察机关 检察部门',
  cppcc: '政协',
  discipline: '纪委 监委 纪检监察 监察机关',
  law: '政法委',
  organisation: '组织部',
  publicity: '宣传部',
  police: '公安局 公安机关 派出所',
  union: '总工会 工会 团委 团区委 团市委 团县委 共青团 妇联 工商联',
  bureau: '司法局 财政局 民政局 教委 教育局 卫健委 住建委 生态环境局 农业农村委 发改委',
})

/** Which way something went. */
const DIRECTIONS = kinds({
  up: '增加 增长 上升 提高 提升 翻倍 翻番 翻了一番 扩大 上涨 增多 净增 翻了 不降反升 不减反增 有增无减',
  down: '减少 下降 下滑 降低 缩减 减半 缩小 下跌 锐减 减弱 萎缩 滑坡 不增反降 不增反减 不升反降 有减无增',
  level: '持平 原地踏步 没有变化 毫无变化 停滞不前',
})

/** How high something stands among all years. */
const RECORDS = kinds({
  high: '年来最高 年来新高 历史最高 历史新高 创新高 创下新高 最高水平 有史以来最高',
  low: '年来最低 年来新低 历史最低 历史新低 创新低 创下新低 最低水平 有史以来最低',
})

const WORDS = {
  record: RECORDS,
  form: FORMS,
  rank: RANKS,
  extent: EXTENTS,
  direction: DIRECTIONS,
  body: BODIES,
} as const

/** Which question such a word answers. */
export type Aspect = keyof typeof WORDS

/** A word that a sentence may be right or wrong by. */
export interface Telltale {
  readonly aspect: Aspect
  /** Words of one sort say the same, words of two exclude each other. */
  readonly sort: string
  readonly text: string
  readonly start: number
}

const SORTS = new Map(
  Object.entries(WORDS).flatMap(([aspect, words]) =>
    [...words].map(([text, sort]) => [text, { aspect: aspect as Aspect, sort }] as const),
  ),
)
const ANY = new RegExp(
  [...SORTS.keys()].sort((one, other) => other.length - one.length).join('|'),
  'g',
)

/**
 * The words of a folded text by which it may be right or wrong, in its order.
 *
 * @example telltalesIn('专项视察民族宗教工作') // [{ aspect: 'form', sort: 'visit', text: '视察', start: 2 }]
 */
export function telltalesIn(folded: string): Telltale[] {
  return [...folded.matchAll(ANY)].flatMap(({ 0: text, index }) => {
    const known = SORTS.get(text)
    const isNoun = known?.aspect === 'form' && NOUN.test(folded.slice(index + text.length))
    const isDenied = known?.aspect === 'rank' && NO_RANK.test(folded.slice(0, index))
    return known && !isNoun && !isDenied ? [{ ...known, text, start: index }] : []
  })
}

/** 并不【落后】: it does not stand there. */
const NO_RANK = /(?:不|没有?|未|并非|绝非)(?:是|算|再|曾|在|排在?|处于|居)?$/

/** 调研报告, 执法检查审议意见: what came of it, not the form itself. */
const NOUN = /^(?:报告|审议意见|意见|成果|方案|制|权|员|组)(?!的?(?:审议|听取))/

/** Words that tell a sentence as planned, as done, or of a year. */
export const TENSES = {
  plan: new RegExp(`今年|明年|新的一年|来年|计划(?!执行)|${WILL}`),
  review: new RegExp(
    `去年|上年(?!度)|过去一年|一年来|[建完办做形推实达落][成完好立]了|[成好完决]了|${DONE.replace('(?<![而早])', '(?<![而早自])')}`,
  ),
} as const

/** Told as done in a year that has only begun: 今年已经建成. */
export const DONE_IN_PLAN_YEAR =
  /(?:今年|本年|20\d\d年)[^,;。]{0,8}(?:已经?|早就|就已)(?:将|把|在)?[^,;。]{0,12}?(?:建成|建立|完成|成立|建起|推开|推行|开展|出台|实现|做完|办完|落实|制定)/

/** Tells of something as done: 发了, 已经, 去过. */
export const DEED_TOLD =
  /[\u4e00-\u9fff](?<![除为罢])了|已经?|去年|[\u4e00-\u9fff](?<![经通超不])过(?![去程度])/

/** Before a role that nobody is said to have: 围着【主阵地】, 有一个. */
export const ROUND_ROLE = /(?:围着|围绕|依托|一个|这个|那个|有)$/

/** Told as not enough yet: what is still to be done. */
export const STILL_WANTED = /有待|仍需|还需|尚需|亟[待需]|需要(?:进一步|继续)|还不够|仍不/

/** Words that tell a work as done, and as begun or wanted. */
export const COMPLETED =
  /(?:已|已经|全部|全面|正式|顺利)?(?:建成|竣工|完工|投用|通车|完成了?建设|投产|投入使用|开通)/
export const UNDER_WAY =
  /(?:加快|正在|持续|有序|积极|全力|启动)?(?:筹建|筹备|在建)|加快(?:建设|推进|实施)|启动建设|开工建设|正在建设|谋划/

/** Told as not yet at its end: 还在办理; and the end that a report tells of it. */
export const STILL_DOING = /(?:还|仍|尚|仍旧|依然)(?:处)?(?:在|于)(?=[\u4e00-\u9fff])|正在/
export const BROUGHT_OFF = /完毕|办结|审结|出台|印发|获[得评]?|荣获|已|完成|居|建成|竣工|投用|通过/

/** Not until then: 要到明年才, 下一步再. */
export const NOT_YET =
  /(?:(?:要|得|须|等|留|拖|推迟|放)[到待至]?(?:了)?(?:明年|后年|来年|下半年|以后|将来|下一步)|(?:明年|后年|来年|今后|以后|将来|下一步)[^,;。]{0,6}(?:才|再)(?!次|度|上|创)|(?:才|再)(?:会|能|将|要|打算|准备|计划))/

/** That it is begun only then: 将首次, 要启动. */
export const BEGINS_THEN =
  /(?:将|要|准备|打算|计划|拟|才)(?:会|于|在)?[^,;。]{0,6}?(?:首次|第一次|首度|启动|开始|试点|率先)/

/** What undoes a work, and what may be said in a report of a work that is undone. */
export const UNDOING =
  /(?<!不)(?:停用|弃用|停办|停止|叫停|暂停|中止|终止|停运|停产|停建|取消|废止|废除|下线|关停|关闭|解散|搁置|放弃|撤销|撤掉|裁撤|拆除|封存)/
export const UNDONE =
  /停|弃|中止|终止|取消|消除|注销|废止|废除|作废|下线|关闭|关掉|解散|搁|撤|拆|封|退出|清[退理除零]|破除|打破|[压裁缩]减|减少|化解|整治|治理|禁|淘汰/

/** All of the places or bodies of a sort; and what is begun in some of them. */
export const ALL_MEMBERS =
  /(?:所有|全部|每一?个?|各个?|全[省市区县州旗])的?(?<member>乡镇(?:街道)?|镇街|街道|[乡镇村省市区县州]|社区|学校|医院|企业|部门|单位|园区)(?:(?<=(?:所有|全部|每一?个|各个)的?[\u4e00-\u9fff]{1,4})|[^,;。]{0,6}?(?:都|均|全))/
export const IN_SOME = /试点|先行先试|先行试|率先|部分|个别|少数|示范/
/** The same of a trial or of places alone, and not of some of what was done: 部分街道, not 一部分被采纳. */
export const TRIED_IN_SOME =
  /试点|先行先试|先行试|率先|示范|(?:部分|个别|少数)(?=[\u4e00-\u9fff]{0,3}(?:[镇乡村县区市]|街道|社区|单位|部门|学校))/
/** 只在三个镇, 仅在云峰街道: in some places and no more. */
export const ONLY_IN_FEW =
  /(?:只|仅|仅仅|单单)(?:是|限于|有)?在[^,;。]{1,24}?(?:[镇乡村]|街道|社区|园区|县|学校|单位|部门|试点)/
export const IN_ALL =
  /全部|全面|所有|各(?!项|种|类|方|级|司|界)|每个|统一|全覆盖|全[省市区县州域](?!前列|第|领先|靠前|人大|政协|工作会)/

/** Roles that somebody or something is said to have. */
export const ROLE_WORDS = /主阵地|辐射面|主力军|牵头|领衔|负责|承办|主办|试点|首次|第一次|头一回/

/** 如果没有…, 有没有…？: nothing is said to be so. */
export const UNSAID =
  /如果|假如|要是|倘若|只要|只有(?=.*才)|不管|无论|是否|吗|\?|希望|建议(?=今后|要|把|对|在|加强|进一步)/

/** Who is left when some were told: 其余的没有采纳 denies nothing of the others. */
export const REST = /其余|剩下|余下|另外|另有|还有|有的|有些|个别|一些|尚有/

/** What goes with any form of supervision: it tells nothing of what it was about. */
export const FORM_FILLER =
  /^(?:专项|专题|报告|工作报告|情况|方式|办法|形式|手段|途径|开展|进行|组织|监督|检查|常委会)$/

/** What denies a sentence: 没有【解决】, 并不是【首次】; not 没有…不…, 有没有, 不仅. */
const DENIAL =
  /(?<!有)(?:没有|没能|未能|未(?![来成婚必结检知经满遂免曾])|尚未|还未|未曾|并未|从未|均未|仍未|没(?=[\u4e00-\u9fff])|并?不是|并非|绝非|从不|不再|无一(?=[\u4e00-\u9fff])|(?:一|哪)[件个项条户名次篇场部份]都?(?:没有|没|未)(?:被|得到)?)(?<denied>[^,。;]*)/
const TWICE =
  /放松|松懈|放过|松劲|懈怠|忽视|忽略|耽误|停步|停止|停下|间断|中断|减少|落后|掉队|缺席|拖延|放弃|动摇|含糊|例外|辜负|不(?!断|同|仅|力|足|可逾越)|无|没|未|落下|落空|遗漏|例外/

/**
 * What a folded clause denies; null where it denies nothing.
 *
 * @example deniedIn('到现在也没有解决') // '解决'
 */
export function deniedIn(folded: string): string | null {
  const denied = DENIAL.exec(folded)?.groups?.denied
  if (denied === undefined || denied.length < 2 || NOT_ALL.test(denied)) return null
  return TWICE.test(denied) ? null : denied
}

/** 不是【所有】部门, 不是【只】有一部: some are, or more. */
const NOT_ALL = /^(?:所有|全部|全都|全体|都|每|全(?=[省市区县])|只|仅|光|单)/

/** What is still wanting, which is no denial: 还不够, 有待加强. */
export const WANTING = /有待|[仍还尚]需|仍要|亟待|亟需|需要|短板|不足|不够|不[高强深实大多]|欠缺/

/** That nothing more is wanted: 足够, 无需. */
export const ENOUGH =
  /(?<![不没未])足够|无需|不必|不用再|不需要?再|十分到位|已经?到位|没有(?:任何)?(?:短板|不足|弱项)/

/** A clause that names a thing and says nothing of it: 学前教育法的执法检查, 这两件事; nothing is done in it, nor was anything. */
export const ONLY_NAMED =
  /^(?![^,;。]*[了着过]|[^,;。]*(?:没有?|不|已经?|将|就|都|也|还|是|为|把|被)[^,;。]*$)[^,;。]*(?:的[^,;。的]{2,10}|这[两二三四五六七八九十几]?[件个项方类桩][事头面工]?[作项]?|[这那][个项件种套份条][^,;。的]{2,10})$/

/** What is made of what: 变请上来为走下去, 由被动转为主动, 从线下搬到线上. */
export const TURNED_INTO = [
  /[变化](?<from>[^,;。、变化]{2,8}?)为(?<to>[^,;。、]{2,8})/,
  /(?:由|从)(?<from>[^,;。、]{2,10}?)(?:转变|转换|转|改|变|升级|搬|延伸|拓展|扩展|提升|走向|迈)[成为到向至](?<to>[^,;。、]{2,10})/,
] as const

/** What a role is said to be given to: 主阵地【设在】厚坝法庭. */
export const SAID_TO_BE = /^(?:是|为|就是|设在|放在|定在|建在)([^,;。、的]{2,14})$/

/** Says that somebody did it with nobody else, and that several did it together. */
export const DONE_ALONE =
  /(?<!不是|并非|没有)(?:单独|独自|自行|独立|自己(?=[^,;。]{0,4}(?:检查|开展|搞|办|做|查|完成|组织)))/
export const DONE_TOGETHER = /联动|联合|协同|会同|共同|携手|一道/

/** Denies it of what was named alone: 217个站不是新设的. */
export const NOT_THAT_ONE = /(?:不是|并非|绝非)/

/** With whom it was done: 是【协同】区检察院一起探索的. */
export const DONE_WITH_BODY =
  /(?:协同|会同|联合|协助|配合|[和跟同与])[^,;。、]{2,12}?(?:一起|一道|共同|联手|搭手|携手|合作)|(?:协同|会同|联合)[^,;。、]{2,12}/

/** What is compared with what, and which way: 比【城镇】居民【高】. */
export const LESS_OR_MORE =
  /比(?<than>[\u4e00-\u9fff]{2,8}?)(?:还|要|更)?(?:(?<more>[高多快大])|(?<less>[低少慢小]))(?=$|[\d,;。了出得]|很多|一些)/

/** Where something was held: 在【京】举办. */
export const WHERE_HELD =
  /在(?<at>[\u4e00-\u9fff]{1,6}?)(?:市|省|县|区)?(?:举办|举行|召开|开幕|举办了|举行了|办的)/
