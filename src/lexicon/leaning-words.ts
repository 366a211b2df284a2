/** Signs that a paragraph tells of what was done. */
export const SAID_OF_DONE =
  /了(?!解)|已(?!然)|同比|比上年|上年|去年|累计|荣获|获评|入选|圆满|(?:完成|实现|达到?|增长|下降|新增)[^,。;]{0,8}?\d[\d.]*(?!.{0,6}(?:左右|以上|以内))|过去.{0,2}[一五]?年|[一五]年来/g

/** Signs that a paragraph tells of what is to be done. */
export const SAID_OF_AIMS =
  /左右|\d[^,。;]{0,5}以上|要(?=[\u4e00-\u9fff])(?<=(?:必须|我们|[,。;])要)|力争|争取|预期|(?<!完成.{0,6})目标|确保(?!了)|(?<![即必])将(?=[\u4e00-\u9fff])|必须|应当|应该|今年|明年|今后|下一步/g

/** Bare verbs open the clauses of a plan; those of a review open so as well, a little less often. */
export const SAID_OF_URGED =
  /(?:^|[,。;])(?:加快|推进|推动|深入|实施|着力|加强|完善|健全|深化|强化|支持|鼓励|探索|抓好|做好|谋划|启动|严格|积极|大力|统筹|开展)/g

/** Words that open a plan: 今后一年, 做好明年. */
export const OPENS_PLAN = /^(?:今年是|今后一年|明年|新的一年|下一步|做好(?:今|明|\d{4})年)/

/** What somebody says of years gone by: 去年, 这几年, 回头看. */
export const NOTE_LOOKS_BACK =
  /去年|前年|上年|往年|过去|回头看|回顾|[这近]几年|[五十]年来|[这过]去?[五十]年/

/** What somebody says of the time to come: 任务, 明年, 下一步. */
export const NOTE_PLANS = /任务|今年|明年|今后|接下来|下一步|打算|安排|计划/

/** Words that set an aim; 重要, 主要 and 把-like 将 do not. */
export const AIM_TOLD =
  /力争|争取(?!到|了|[^,，。;]{0,14}(?:资金|债券|补助|国债|转移支付))|预期目标|目标[是为:]|确保(?!了)|(?<!模)拟(?!定)|到20\d\d年|今年(?:要|将|拟)|(?<![重主必摘纪概次简])要(?![素求点案件闻])|将(?=达|比|较|由|实现|完成|增|提高|超|新|建|突破|继续|有)|明年|下一步/

/** Words that tell of something done. */
export const DONE_TOLD =
  /(?<![比较于从由])(?:去年|上年)|过去|已|现在|[一二三四五六七八九十两几]年来|(?<![比较])目前|结果|(?<!为)了|荣?获得|荣获/

/** What is only planned is asked for, whatever year is named: 今年【打算】长多少. */
export const ONLY_PLANNED = /打算|接下来|下一步|今后/

/** A word for plans, and nothing else. */
export const PLANNING_WORD = /^(?:计划|打算|安排|准备|任务|planned|plan)$/

/** Words of a question that lean to one half, in either language. */
export const LEANINGS: readonly (readonly [RegExp, 'review' | 'plan'])[] = [
  [
    /打算|计划(?!执行)|准备|将要|接下来|下一步|今后|未来|安排|要(?:建|做|搞|推|抓|开|盯)|目标|任务|\b(?:will|plan(?:s|ned)?|going to|intend|upcoming)\b/,
    'plan',
  ],
  [/[\u4e00-\u9fff]了|过去|完成|实际|已经|总结|回顾|\b(?:did|was|were|had|have been)\b/, 'review'],
]

/** Words by which something is told as still to come, as a source; none of them is part of a noun. */
export const WILL =
  '打算|今后|下一步|接下来|即将|将要|还要|还将|有望|预计|(?<![全努尽])力争|争取(?!到|了|得|来|[^,;。]{0,14}(?:资金|债券|补助|国债|转移支付))|(?<![模虚草])拟(?![定人态订])|准备(?=[\\u4e00-\\u9fff\\d])(?!工作|金|好|充分|情况|就绪|会|期|[了过得])|(?<!必)将(?=在|于|要|开|推|建|办|组|对|实|继|新|完|受|选|达|有|出|启|打|首)'

/** Words by which something is told as done, as a source: 早就, 刚建成. */
export const DONE =
  '已经|早就|早已|业已|(?<![而早])已(?=[\\u4e00-\\u9fff])|刚刚?(?![性需好强才果柔正毅健]|开始)'

/** Says that something is planned. */
export const PLANNED_CLAIMED = new RegExp(`(?<![比超较按])计划|目标|将(?=把)|${WILL}`)

/** Of these words none is part of a noun: 计划 and 目标 may be. */
export const WILL_CLAIMED = new RegExp(WILL)

/** Says that something was done. */
export const DONE_CLAIMED = new RegExp(`${DONE}|[建完成推办形开实]成?了(?!解)`)

/** A verb and 了: 少采了, 造林了; not 除了, 为了, 了解. */
export const VERB_WITH_LE = /[\u4e00-\u9fff](?<![除为到罢好算极])了(?![解然结得不])/

/** 了 or 已. */
export const ASPECT_OF_DONE = /了|已/

/** Between a year and its figure only how it was done, or that it is new: 2024年【实际完成】的. */
export const ONLY_HOW = /^(?:实际|全年|已经|当年|新增|新建|建成|完成|实现|落实)*的/
