/** 发放消费券5亿元、拉动消费30亿元: what it brought about. */
export const BROUGHT_ABOUT = /^(?:直接|共|累计|并|有效)?(?:带动|拉动|撬动|惠及|受益|吸引|服务|覆盖)/

/** What was furthered or helped by what stands before. */
export const FURTHERED =
  /^(?:共|累计|并|从而|由此)?(?:推动|促进|带动|帮助|助力|促成|促使|协助|协调|督促|可?使(?!用)|让|惠及|受益|用于|用在|投向)|^占(?![地用领])|^(?:共|累计)?(?:为[^,;\d]{1,8})?(?:挽回|追回|追缴|完成投资|总投资|投资(?=[约超近\d])|合同引资|涉案|标的额)|^[\u4e00-\u9fff]{1,6}率(?:达到?|为|均为)?(?=\d)/

/** Opens with whom it reached: 开展培训6期、轮训3期,【覆盖】800人次 tells of what the clause before it begins with. */
export const REACHED_WHOM =
  /^(?:共|累计|并|现场)?(?:覆盖|参训|参加|参与|吸引|服务|辐射|受教育)(?!率)[^,;\d、]{0,6}(?=\d[\d.]*(?:余|多)?[万千百]?(?:余|多)?(?:人次?|名|户))/

/** Opens with what became of it, and nothing else: 被采纳【29条】, 年底前办结【159条】. */
export const CAME_OF_IT =
  /^(?:年底前|年末前?|目前|现)?(?:[已均被获也并]|其中|全部)*(?:采纳|采用|吸纳|办结|办复|办成|答复|整改|追缴|追回|兑现|核减|审减)(?:了|到位|落实)?(?=约?\d)/

/** What a deed was about, before it: 【就规划编制】提出. */
export const ABOUT_WHAT =
  /(?:就|围绕|针对)[^,;\d]{2,24}?(?=(?:汇总|共|累计|认真|积极)*(?:提出|报送|收到|征集|收集|提交|形成))/g

/** 有几所【进了国家计划】: what they did is not what they are. */
export const WHAT_THEY_DID =
  /^(?:[上去来用做到进拿得]了|[建修买盖造办搞做打弄](?:起来|成|好|出来)?的|进|入选|入围|上榜|登上|获批|获评|评上|评为|选上|拿了?|得了|夺|通过|推广|列入|纳入|落户|入驻|完成|开工|投产|投用|建成|达标|参加|报名|返乡|办得|做得|干得|排在|居|位居)/

/** Words for a deed that do not tell which. */
export const ANY_DEED = /^(?:完成|得到|受到|取得|获得|实现|进行|实行|完毕|顺利|全面|如期)$/

/** A denial is no noun; who settles somewhere is sent there. */
export const SETTLED = /^[没不未]|^(?:扎根|蹲点|蹲守|驻守|驻扎|驻村|驻点)$/

/** A round number is passed: 迈上6万亿元台阶. */
export const MARK_PASSED = /突破|[迈跨跃站登]上|跨越|越过|超过?/
/** What stands between it and the number that was come to. */
export const TO_WHAT_IT_CAME =
  /^(?:元)?(?:台阶|大关|关口|门槛)?[、,](?:(?:总量|总额|规模)?(?:达到?|增至|实现|接近|突破|超过?|[迈跨跃站登]上))?(?:约|近)?$/

/** Behind a number that only says under what something was done: 在下降三成的情况下. */
export const CIRCUMSTANCE = /^的(?:情况|背景|形势|压力|不利局面)下/

const ACHIEVED = '实现|完成|取得|创造|上缴|缴纳'
/** Opens with what somebody achieved, and does not say who. */
export const ACHIEVES = new RegExp(
  `^(?:共|累计|全年|其中)?(?:${ACHIEVED})(?!了?[^,;]*(?:实现|完成))`,
)
/** Who achieved something, before the verb. */
export const ACHIEVER = new RegExp(
  `(?<=^|[,;。:])(?<subject>[\\u4e00-\\u9fff"]{3,20}?)(?:共|累计|全年)?(?:${ACHIEVED})(?=[\\u4e00-\\u9fff])`,
  'dg',
)

/** What they are said to have been found to be: 被评为【不合格】. */
export const RATED_AS =
  /(?:评|评定|判定|认定|鉴定|评选|评比|考核)(?:结果)?(?:为|成|是|作)了?(?<as>[\u4e00-\u9fff]{2,8})/

/** A verb that says how it was done or how many there are, and no deed of its own: 送来, 外加, 累计. */
export const TELLS_NO_DEED =
  /[着来上成了在到出下去起完好过给回进住开得满][了来去]?$|^(?:外加|另有|还有|累计|超过|连同|合计|总计|增加|增长|减少|下降|提高|牵涉|涉及|包括|包含|属于|等于|相当于|低于|高于|不到|排名|位列|位居|名列|荣获|获得|夺得|斩获|获评|平均|对应|计算|请问|告诉|核实|确认|据说|听说|觉得|认为|希望|打算|准备|计划|力争|争取|负责|安排|没有|需要|可以|能够|应该|继续|开始|陆续|结束|主要|围绕|针对|结合|通过|按照|根据|牵头|带头|帮着|帮忙|参与|反倒|反而|正好|整整|接受|得到|受到|收到|获得|进行|参检|参会|到会|与会)$/
