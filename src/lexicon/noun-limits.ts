import { HAN_YEAR } from './year-words.ts'

/**
 * Words of reports that tell where the noun of a figure begins or ends. Kept as lists, because the rules that
 * use them (`what.ts`) need no more grammar than this.
 */

/** An alternation of words; `中:心小` is 中 where neither 心 nor 小 follows, `发<达` is 达 where 发 does not precede. */
function words(list: string): string {
  return list
    .trim()
    .split(/\s+/)
    .map(entry => {
      const [, before, word = '', after] = /^(?:(.+)<)?([^:]+)(?::(.+))?$/.exec(entry) ?? []
      return (before ? `(?<![${before}])` : '') + word + (after ? `(?![${after}])` : '')
    })
    .join('|')
}

/**
 * Words of which any number may stand together: without those that others make up (达到, where 达 and 到 are words), or
 * what is made of many of them is read in so many ways that it takes for ever.
 */
function simple(...alternations: readonly string[]): string {
  const all = [...new Set(alternations.join('|').split('|'))]
  const bare = new Map(all.map(entry => [entry, entry.replace(/\(\?[^)]*\)/g, '')]))
  const isMadeUp = (rest: string, whole: string): boolean =>
    rest === '' ||
    [...bare.values()].some(
      word => word !== whole && rest.startsWith(word) && isMadeUp(rest.slice(word.length), whole),
    )
  return all.filter(entry => !isMadeUp(bare.get(entry) ?? '', bare.get(entry) ?? '')).join('|')
}

/** Verbs that are hardly ever part of a noun: what is counted stands behind the last of them. */
const VERBS = words(`
  现有 开展 举办 举行 提出 收集 受理 转办 办结 新增 建成 完成 实现 达到 际党社<组织 召开 参加 参与 化解 汇总 报送 采纳 撤销 设置 选派
  统筹 听取 审议 制定 修订 出台 发放 兑现 争取 发行 安排 带动 新建 改建 扩建 新改建 新[(]改[)]建 新[(]改[)]扩建 新[(]改、扩[)]建 新改扩建 引进 培育 认定 获批 获得 获评 入选
  创建 打造 实施 续建 批准和决定逮捕 批准逮捕 立案侦查 作战略<部署 启动 启用 开工 竣工 投用 投运 拥有 覆盖 惠及 受益 解决 查处 破获 处置 排查 淘汰 关闭 压减 拆除 清理 清退
  裁减 退出:机 查实 销号 劝返 认领 核销 退赔 回访 追责 问责 减免 减轻 降低 减少 增加 提高 提升 上升 下降 增长 扩大 缩短 突破 超过 设立 成立 组建 建立 招引 签约 落户 选聘 推选 评选 表彰 授予
  发布 印发 编制 编印 编写 撰写 刊发 发表 推送 走访 慰问 看望 吸引 吸纳 集聚:区 汇聚 招收 招录 选拔 任命 任免 动用 制发 查核 提供 批捕 发出 打掉 没收 提起:公诉 共有:产 审、执结 作出 通过 票决 产生 征集
  整合 合并 梳理 形成 提交 交办 督办 答复 邀请 列席 旁听 审结 审执结(?!案标) 审理 侦办 抓获 追缴 挽回 移<支付 拨付 下达 筹集 募集 推进 推动 推广 上线:下 开通 开行
  执结 出栏 播种 建有 配备 购置 在建 谋划 遴选 推介 促成 达成 享受 缴纳 节约 节省 取消 下放 承接 撤并 废止 移交 公布 开设 增设 
  讲授 讨回 要回 追讨 追回 审减 宣告 判处 解除 查封 扣押 冻结 移送 讯问 提请 做出 作成 请示报告:、和及与 请示:报 加上:级 减去 给予 结转:下 上解:上 偿还 置换 上缴
  基本建成 基本完成 投产 公告 研制 除治 查出 涉及:面 注入 撬动 识别:码度 挂号 促进:会 拉动 涌现出 涌现
  接受 报备 办复 新收 新设 取得 划转 兑付 机架结重虚<构建 追究 抽查 核查 约谈 督促 责令 协助
  发送 对接 牵头 协调 增至 升至 降至 确定:刑 上传 评为 发<达:标州川县 作行较更极尤<为:民主期 将:来军 把:握手 高<被:动告申执害监 使:用 及冬夏<至:尊 到:期位 外双单定指面志流<向:好上量`)

/** Verbs that nouns are made of as well: skipped only where they open the stretch. */
const OPENING_VERBS = words(`
  建设 改造 治理 保障 服务:业贸 培训 支持 资助 救助 帮扶 惩处 惩治 打击 严惩 补贴 补助:下 奖励 投入 落实 检查 视察 调研 审查:逮起 种植 养殖 生产 销售 修复 绿化 搬迁
  安置 转移:支 储备 更新 加装 升级 优化 调整 整合 整治 整改 办理 接待 报道 运输 运送 结对 帮助:信 应用 布局 引导 选树 命名 决定 回复 立案 侦查 起诉 扶持 供养
  保护 开发:区商企投 使用 释放 处理 交付 改善 做好 办好 打好 新开工 完善 发展:规资基战环指中改研计纲速水质动目模报民 推荐 协商 直接扶持 直接 处理 全年共 务实 精心筹办 筹办 承办 主办 协办`)

/** Words that open a clause before its subject. */
const LEADS_LIST = {
  long: `
    特别是 尤其是 相应地 相应 后来 原来 可能 准备 我们 大概 结果:表是 安排:的残 现已 努力 去年末 去年底 今年末 今年底 今年初 上年末 上年底 高质量(?=办理|办好) 依次[是为] 但是 不过 而且 虽然 尽管 如果 即使 它们 它 全年 一年来 五年来 去年 今年 当年 上年:结 年内 年初:预计目 年底 截至 目前 其中 预计 力争 争取:到 确保 计划:预
    已经 共约 先后 分别 同时 此外 另有 尚有 包括 以及 并且 按照 根据 围绕 聚焦 坚持 继续 进一步 持续
    不断 扎实 深入 全面 大力 着力 加快 积极 成功 顺利 有序 严格 依法 依规 主动 妥善 稳妥 从严 从快 严厉
    累计 比上年 同比 较上年 比去年 环比 连续 首次 荣获 重新 各类 各级 多种 全部 所有 共同 联合:收体国声
    指导:性 动员 发动 常态化 每年 每月`,
  short: `
    但 使:用命者 把:握手关 加:快强大工油速盟入减计权固装 拟 将 要:求素点件 已 还 又 再:融就审生 均:衡价值 都 也 并:购网轨案行存肩 共:建享同产青 约 仅 而 是 即 获:得奖批评 让 含 占:比地 较:好大强快多为 对:外 向 从:业属 由 在:外校职册岗建园编研库押线逃营读 与 和:美谐平 及 或 且
    另 比 有:关色机效限害偿毒轨线序力利志识功望条请商期`,
} as const

/** Words between a subject and its figure: 总量达到, 分别增长. */
const LINKS = words(`
  达到 达 为 是 共有 共计 公<共 合计 累计 总计 分别 依次是 依次为 依次 最多达 最高达 最大达 增多 自然口径 按可比价格计算 按不变价格计算 按现价计算 按可比口径计算 按年平均汇率折算 折算 由上年 从上年 由去年 从去年 荣获 增长 增加到 增加 增至 提高到 提高 提升到 提升 上升到 上升为 上升 下降到 下降 降至 降到 降低到 降低
  减少到 减少 缩短至 缩短到 缩短 扩大到 扩大 扩展至 拓展至 拓展到 回落 上涨 突破 超过 稳定在 保持在 保持 控制在 维持在 居 班专动货客快系阵序并<列 位居 位列 跃居 等于
  相当于 占到 占 完成 实现 公节条合契预签履违特制<约 附最邻<近 均 都 已 也 将 了 到 至 存现潜实<在 有 等 的 各 每 又 比上年 同比 较上年 比去年 实际 大幅 稳步 逆势 强劲 较快 温和 快速 平稳 平均 年均 名义 环比 首次 不低于
  不少于 超 逾 高于 低于 快于 递增 净增 新增 增 降 审<减 减至 升至 回升 恢复到 预计 仅 只 还 全国 全省 全市 全球 世界 由 从 原来 年初 提前 每年
  下调 上调 提升至 提高至 上升至 增长至 增加至 下降至 降低至 减少至 回落至 扩大至 拥有 每人 每户 每月 每天 一律 完成预算 完成年度预算 完成年初预算 完成调整预算 完成计划 完成年度计划 完成目标任务 完成年度任务
  已办复 办复 再 连续 跃升至 就 另 可以 已经 却 开始 同期 同口径 压减为 压减至 压减到 压减 缩减为 缩减至 缩减到 精简为 精简至 精简到 全部 净增加 净增长 净减少 净减 缩减 削减 压缩 裁减 核减 递减 骤降 冲破 突破了 连跨 连续跨越 接连跨越 连上 站上 迈上 跨上 迈过
  跨越 最短 缩 拟安排 安排 预期 获得 标手<指 收到 统一 新安排 每斤 拟按 模<拟 预定 再次 每日 日均 始终 一直 约合 人均 大幅度 跃升到 跃升为 跃升 必须 应该 应当 要求 比较同<现在 目前 相应地 相应 后来 追加 可能:性 大概 不仅没有 不但没有 没有 不仅 不但 多出 全年 原定 实表兑发呈体出再显涌变重浮展<现 接近 收窄 趋缓 现价 可比价 仍然 仍 力争 争取 确保 努力 缩小到 缩小 加快 放缓 显著 明显 走在 走 摘得 夺得 斩获 冲 持续 有望 继续 一下子 激增到 激增至 激增 猛增到 猛增 骤增到 骤增 超过计划 超过预算 超额 主重必纪摘需概简<要 把 发展到 发展至 发展为 扩大为 开始 长达 减为 增为 降为 升为 改为 进一步优化为 优化为 调整为 变为
  下滑 调减 调增 超收 短收 增收 减收 增支 减支 减产 增产 比预算 比计划 比年初 较年初 比上年末 比上年同期 比去年同期 较上年同期 较去年同期 与上年比 与上年相比 高出 其中 稳居 名列 排名 获`)

/** Words at which a noun phrase behind a figure stops. */
const ENDS = words(`
  常驻 部署推进 部署实施 部署开展 认定:事机项标中 快于 慢于 好于 优于 展开 迫切 盼望 热切 应享 应保 应收尽收 降至 降到 升至 升到 用好 不动摇 受益 非<正式 牢牢 得以 实行 居住在 建立:健 备受 便捷 结合 对接 解决 进行 开展 得到 实现 完成 办理 全部 入选 获得 获评 接入 参加 参与 参赛 享受 实施 建成 投用 投产 投运 开工 竣工 揭牌 落地
  达到 增长 下降 提高 减少 增加 汇总 报送 用于 纳入 覆盖 通过 获批 落户 签约 上线:下 开通 推进 推动 稳步 顺利 有序 全线 贯通 逐年 分获 开诊 喝上 用上 住上 吃上 搬进 搬入 负有 列入 列为 命名 跻身 成为
  围绕 聚焦 配备 以及 没有 可以 能够 需要 级<以上 以下 发表 列席 联动 协同 共计 合计 累计 分别 如期 基本建 正在 率先 首次 成功 带动 促进 拆除 收治 评为 讨回 要回 压减 缩减 缩短 削减 精简 裁减 归并 撤并
  依法:治行 积极 经过 谋划 提出 统一 全面 深入 认真 打好 突破 新开工 计划 联合:公声国体会 明确 作出 形成 接受 享有 按期 按时 均已 已经 取得 受理 答复 答辩 落实 落细 支撑:企产性平项体点
  整合 合并 逐一 旁听 进入 具体承办 承办 贯彻:法 缩小 扩大:会 上升 回升 回落 机架结<构建 融通 会签 宣告 保持 涉及 新收 转为 升级为 整县 重点推 逐步 加快 加强 持续 不断 来自 位于 亲临 位居 稳居 高于 低于 超过 未:结办决成检 等于
  表示 普及 延时 件件 个个 条条 项项 就:业读医诊地近 来:信访电函宾源料 荣获 荣膺 荣立 圆满 营造 位列 名列 排名 迈入 普遍 下放 提档 全国推广 全覆盖 城乡双向 双向 正增长 负增长 加入 清零 每年 每月 担任 挂钩 挂包 包联 组成:人部 结对:帮 投入使用 投入运营 投入运行 投入生产 下沉 奔赴 返乡:创就 参战 驻守
  亩人户平日<均:衡等 都:市城江 已 将:来军 把:握手 被:动告申执害监 使:用领 也 还 又 了 并:购网轨 与:会 和:谐平美睦 及:格时 或
  倾方走动趋导意取定投流面横纵双单志反<向:阳好 对:口外象比策标联 从:业属 由 为:民期 是 让 只 发放 惠及 在:校建线职岗册京川粤地押编研园营库 国所具拥享私民公占<有:限关机色效偿线轨声价组 以:色来上下旧 占:地比 居:民家住委 按:揭摩
  因:案病灾残学伤公 受:益灾贿理众助惠援 到:期位 至:尊 于:田 不:动良含同锈合断 重主必需摘纪概简<要:素求点案件 比:例重赛较 较 省市区县乡镇村国院校川京以<内:容部外陆蒙需涵河存地科生在
  高初集期途<中:心小学医央国华部东西标转间级高低外药试介俄欧亚德日法餐型枢年青老等层坚村 给:予排水 获:奖得 发<达:标州川县
  省市区县村乡国院校川京<内:容部外陆蒙需涵河存地科生在 公医<共:建享同治有产青`)

/** Any verb that is hardly ever part of a noun. */
export const ANY_VERB = VERBS
/** Verbs that nouns are made of as well. */
export const ALSO_VERB = OPENING_VERBS
/** Up to and with the last verb of a stretch. */
export const LAST_VERB = new RegExp(
  `^.*(?:${VERBS})了?(?![率量额数值者员力物价费税度性])(?=.)`,
  's',
)
/** A stretch that is nothing but verbs or links. */
export const ONLY_VERBS = new RegExp(`^(?:${simple(VERBS, OPENING_VERBS)}|[、和])*$`)
const NOMINAL = '率量额数值者员力物价费税度性'
const PUNCTUATION = `[、,，的了 (（）)]|["“”](?![^"]*")|环节|领域|方面|按[^,，]{2,12}计算|为?[到至从自由](?=\\d{4}年)|\\d{4}年?[到至—~-]\\d{4}年|[以之]?内(?=[把使将,，])|(?:今后|未来)[一二三四五十]年|[二三四五六七八九十]年中?(?=累计|平均|共|国家|全[国省市县区]|出版|${VERBS}|${OPENING_VERBS})|"?十[一二三四五]五"?(?:时期|期间|前[一二三四]年)?(?=[\\u4e00-\\u9fff]{2})(?!规划|计划)|\\d{4}(?!\\d)(?:年[度前底末初]?)?|[12](?: \\d){3} ?年|\\d+[-—~至]\\d+月份?|\\d+月份?|\\d+日|\\d{1,3}[.] |\\d{1,2}[.](?=[\\u4e00-\\u9fff])|[一二三四五六七八九十]{1,2}[是要)）](?=[\\u4e00-\\u9fff]{2})|${HAN_YEAR}年?(?:/[零〇一二三四五六七八九]{2}年度)?`
/** A word of one letter may begin another: 对外, 在线. */
const [LONG_LEADS, SHORT_LEADS] = [words(LEADS_LIST.long), words(LEADS_LIST.short)]
/** One word at the start that is not part of the noun. */
export const LEAD = new RegExp(
  `^(?:(?:${LONG_LEADS})(?=.)|(?:${SHORT_LEADS})了?(?![${NOMINAL}])(?=.)|(?:${OPENING_VERBS})了?(?![${NOMINAL}])(?=..)|${PUNCTUATION})`,
)
/** The same before a subject, which may begin with a verb's noun: 生产安全事故起数. */
export const SUBJECT_LEAD = new RegExp(
  `^(?:(?:${LONG_LEADS})(?=.)|(?:${SHORT_LEADS})了?(?![${NOMINAL}])(?=.)|${PUNCTUATION})`,
)
/** When a figure was reached, between its noun and it: 由2018年, 至二〇二〇年三月底. */
const WHEN = `[由从]?(?:上世纪)?[二三四五六七八九]十年代(?:初|末|中期|后期)?|[由从至到截在于](?:\\d{4}|${HAN_YEAR}|[去上今明]|前|(?:前|近|过去)[一二两三四五])年(?:[一二三四五六七八九十\\d]+月)?(?:份|初|底|末|止|[上下]半年)?|(?<![比较与同于])(?:\\d{4}|[12](?: \\d){3} ?|${HAN_YEAR}|[去上]年)年?(?:[初底末])?(?<=[年初底末])`
/** A part of a year between a noun and its figure: 今年1到10月, 第一季度. */
const SPAN =
  '(?:[今去上本当]年)?(?:第?[一二三四]季度|前[二三]季度|[上下]半年|(?<![\\d.])\\d{1,2}(?:[到至—~-]\\d{1,2})?月份?)'
/** One word at the end that is not part of the noun. */
export const LINK_END = new RegExp(
  `(?:${LINKS}|(?<=[^第前年\\d到至比较同与于])${SPAN}|(?<!\\d)[^,，、\\d]{2,10}(?<![小工学课耗用及按同临实准])时|[、,，:的了之 "“(（]|${WHEN}|(?:过去|这|前)?(?:[一二三四五两十]|(?<!\\d)\\d{1,2})年(?:间|来)?|(?:大约|约)?相[当等]于[^,，、的]{2,10}的?|因[^,，、的]{1,10}(?:原因|影响)|[扣剔]除[^,，]{1,10}(?:因素)?(?:的?影响)?后?|(?<=[数量额率值])比|要?按[^,，、]{2,14}(?:数额|标准|口径|价格|汇率|计算)(?:折算|计算)?|(?:高于|低于|快于|高出|好于|优于)[^,，、\\d]{2,18}|在[^,，、]{2,16}(?:大赛|比赛|运动会|[残奥]+会)上?|在[^,，、]{2,16}(?:评估|考核|评价|测评|评选)中|在[^,，、]{2,16}的?基础上|在?[^,，、的]{0,4}的?基础上|(?:被|获得?)(?:采纳|采用|录用|吸纳|批准|批示|转发|刊发)|为[^,，、]{0,10}(?:新[低高]|最[低高大小多少]))$`,
)
/** Where a noun phrase stops. */
export const PHRASE_END = new RegExp(
  `${ENDS}|[一二三四五六七八九两][十百千万亿]|[两三四五六七八九](?:[个种项条支部]|大(?!队|会|厅))(?!体)|[,，。;；:：、!?()（）《》\\n"\\[①-⑳]|\\d(?!g)`,
)
/** The field of a rank behind its subject: 居全球城市首位. */
export const RANK_FIELD =
  /[均都]?(?:分[居列]|[居列占]|位居|位列|跃居|稳居|(?:提|上|跃)?升至|排名|保持)?(?:发展中国家|发达国家|主要经济体|全国|全球|世界|省会|全省|全市|全区|全县|全州|各省(?:区市?|份|市)?|[一二三四五六七八九十\d]*地市|亚洲|中?西部|中部|东部|省内|内地|国内)(?:各|同类)?(?:省级|城市|机场|非省会城市|副省级城市|试点省份|地区|省份|省|城区|(?:基层|中级)?法院|检察院|检察机关|县市区?|区县|县区|市州)*$/
/** Nouns that stand behind a figure and count nothing: 突破10万元大关. */
export const EMPTY_NOUN =
  /^(?:新?大关|新?台阶|依次|规模|水平|目标|之多|之际|不等|基础|长期(?!建设|国债|债券|贷款|特别|护理|照护)|等(?![级候次于])|[以之]?内(?!容|部|陆|地|外|河|科))/

/** Nouns that say only what is measured: alone they keep the verb that makes a word of them. */
export const GENERAL_NOUN = new RegExp(
  `^(?:${words(`
  面积 产量 产值 总值 总量 总额 金额 标的额 余额 数额 数量 人数 次数 户数 件数 起数 收入 支出 预算 预算数 决算 经费 费用 成本 利润 意见 人员
  对象 能力 规模 水平 比重 比例 占比 时间 时长 周期 里程 长度 容量 床位 中心 平台 机构 基地 网络 体系 价格 指数 强度 密度 通车 参保 参保人数 报告 案件量 项目 就业 就业人员 就业人数 投资 贷款 资金 活动 天数 用时`)})$`,
)
/** Verbs of which nouns are made, at the end of a stretch: 播种 before 面积, 年初 before 预算. */
export const MODIFYING_VERB = new RegExp(
  `(?:${OPENING_VERBS}|${words('竣工 开工 完工 播种 投产 新建 新增 督办 审议 参加 参与 征集 出栏 执结 旁听 年初 上年 上解 结转 审理 执行')})$`,
)
/** The noun that such a verb stands behind: 粮食 before 播种面积. */
export const NOUN_BEFORE = /[\u4e00-\u9fff]{2,14}$/
/** Words that tell when or how, where nothing else stands before a figure. */
export const NO_NOUN = new RegExp(
  `^(?:[前后年月日即只仅其还又再比较对向为给让把被从由在于与和及或以按据经]|[今去上明当本]年|全年|[上下]半年|当[月季]|同期|目前|其中|.{0,8}以来|相比|比较|按年|力争|确保|争取|预期|首[期批](?:安排|投入|投资)?|[全我本各该][国省市区县镇乡村州旗校院]|[省市区县镇乡州]|${SPAN})$`,
)
/** 增速11% is told of the subject before. */
export const RATE_ALONE = /^(?:占比|比重|增速|增幅|涨幅|降幅|减幅|增长率|同比|环比|同比增速)$/
/** One letter that is a noun of its own behind a figure: 17个区、2个县. */
export const SHORT_NOUN = new RegExp(
  `^[区县镇村乡校州市省国厂站队部院所组网](?=[、,，;；。()和及与获]|$|${VERBS}|均|都|全部|参与|参加|纳入)`,
)
/** What a sum is for stands behind it: 周转金8.1亿元帮助65家企业. */
export const SERVES = /^(?:帮助|用于|用来|支持|助力|扶持)/
/** What describes a noun behind a figure, up to its 的: 具有…的, 承包或委托经营的. */
export const QUALIFIED = new RegExp(
  `^(?:在[^,，、的\\d]{2,20}|(?:来自|具有|拥有|带有|受过|可|能够?|有(?!关))[^,，、]{1,16}|(?:${VERBS}|承包|委托)[^,，、的\\d]{1,12})的(?=..)|^(?:新建|改建|扩建|新改扩建|建设|建成|改造|购置|修建|兴建|打造)的(?:\\d+[余多]?(?:平方米|平米|立方米|亩|公里|米|吨|张|座|个))?(?=[\\u4e00-\\u9fff]{2})|^、[\\u4e00-\\u9fff]{2,6}的(?=《)|^[^,，、\\d的]{2,16}(?:实施|发布|制定|主管|管理|负责|承担)的(?=..)|^[十百千万亿]+元(?:及?以上)?的?(?=[\\u4e00-\\u9fff]{2})|^以[^,，、]{1,12}为[^,，、]{1,10}的(?=..)|^[^,，、\\d的]{1,8}以上[^,，、\\d]{0,8}的(?=..)|^[^,，。;；的\\d]{4,24}的(?=(?:被告人|犯罪嫌疑人|罪犯|(?:涉罪)?未成年人))`,
)
/** A verb behind a noun that has an object of its own. */
export const TAIL_VERB = new RegExp(
  `(?<=[\\u4e00-\\u9fff]{2})(?:${VERBS}|融通|支持)了?(?=[\\u4e00-\\u9fff]{4}|(?:发展|推进|建设|实施|发力)$)(?![^的]{0,8}的)(?![${NOMINAL}])`,
)
/** Adverbs that a noun behind a figure ends with where its verb was cut off. */
export const TAIL_ADVERB = new RegExp(
  `(?:${words('创革更翻<新 集约 免费 大规模 高效 高质量 高标准 有序 扎实 集中 同步 按时 依法 主动 率先 顺利 基本 初步 就地 自主 全程 大幅 明显')})+$`,
)
/** Only a measure for the figure behind it: 完成年初预算数【6万元】的41%. */
export const REFERRING = /^[,，、 ]*(?:完成|占|为|达到?|相当于|是)(?!率)[\u4e00-\u9fff]{0,12}$/
const EQUALS = '(?:又?将|已经?|也)?(?:相当于|等于|达到|接近|超过|不低于|不超过|不高于|不少于)'
const AFTER_SHARE =
  '(?:\\([^()]{2,24}\\)|的|继续|保持在|稳定在|仍|已|均|约|也|却|又|超过|达到?|为|是|分别|首次|[上提]升[到至]?|提高[到至]?|下降[到至]?|回落|降至|升至|[从由]|\\d{4}年|[一二][〇○零九八][〇○零一二三四五六七八九]{2}年)*'
/** A part, the whole that it is measured by, and 比重 where that is what is told. */
export const SHARE = new RegExp(
  `^(?<part>.*?)(?:所?占到?(?!比|地[面\\d]|有[率量]|用|据)|${EQUALS}(?=[^,，、]{2,20}的$)|(?<=[,，、]|^)(?:分别)?(?:完成|为|是)(?=[^,，、]{2,20}(?:的|[预决]算数?|计划|任务|目标)$))` +
    `(?<whole>[^占]{0,24}?)(?<share>的?(?:比重|比例|份额))?` +
    `(?<rest>${AFTER_SHARE}(?:(?:比(?![重例])|较)[^,，、]{2,14}?${AFTER_SHARE}){0,2})$`,
)
/** The later end of a change: 从60.8%【降低到一九五四年的】30.7%. */
export const LATER_END =
  /^(?:[也又再]|已经?)?(?:增加|提高|上升|提升|降低|下降|减少|扩大|缩小|调高|调低|上调|下调|[转减增升降改])[到为至][^,，、]{0,12}$/
/** What is only compared with: 比上年同期, 较全国平均水平高. */
export const COMPARED =
  /(?:(?<![占对评环同]|投入)比(?![例重赛价值率较])|较(?!好|大|强|快|多|为))[^,，、比较]{2,12}[多少高低快慢]?了?$|与[^,，、]{2,10}相比$/
/** Verbs that a subject of growth may stand behind: 带动收入增长5%. */
export const CAUSING =
  /^.*(?:实现|带动|推动|促进|确保|保持|力争|完成|拉动|预计|引领|助推|提出)了?(?![率量额数值者员力物价费税度性])(?=.)/s
/** Verbs that only do what the verb's noun behind them names: 开展检查, 作出决定. */
export const LIGHT_VERB =
  /(?:开展|进行|举行|举办|组织|作出|做出|通过|形成|提出|各[级类项]|以上|的)了?$/
/** A subject whose rank among many is told, up to its field. */
export const RANKED =
  /^.*?(?=在(?:全国|全省|全市|全区|全州|同类|\d)[^,，]{0,20}[中里内间]?(?:均|都)?(?:位居|位列|排名|居|列|排)$)/
/** Nouns so general that a list before them tells what they are: 商标权、专利权等案件. */
export const AFTER_LIST = /^(?:案件|犯罪|犯罪案件|项目)$/
/** A verb behind a figure that only describes the noun behind it: 5次列席代表座谈会. */
export const DESCRIBES = /^(?:列席|参赛|联合|协同|重点|统一|积极)(?=[\u4e00-\u9fff]{4})/
/** An act with nothing behind it: what it is done to was told before. */
export const ELIDED =
  /(?:受理|办理|审结|审执结|执结|办结|批捕|(?<!不)起诉|立案|查处|侦办|审理|答复|解决|采用|采纳|录用|转发|修改|纠正|废止|撤销)了?(?:约|近|超|共|达)?$/
/** What kind of what was told before, in a clause of its own: 留作参考的【7件】. */
export const DESCRIBED = /^[,，;；、 ]*(?:其中)?[\u4e00-\u9fff]{2,10}的$/
/** Only compared with, and a figure of its own: 较上年决算【5520万元】增收. */
export const COMPARING = /^[,，、 ]*(?:较|比|与)(?![例重])[^,，]{0,14}(?<![从由])$/
/** A rate that says nothing alone: 的 before it parts no modifier from a noun. */
export const RATE_NOUN =
  /^(?:贡献率|支出|收入|经费|损失|投入|资金|补助|补助资金|纯收入|总收入|可支配收入|人均收入|人均纯收入|人均可支配收入|利润|规模|数量|总数|人数|金额|成本|指标|生产指标|产量|总产量|产值|总产值|占比|比重|比例|增长率|增速|完成率|覆盖率|满意率|办结率)$/
/** Acts of auditors and procuratorates, which are told as they are: 受理审查逮捕【83人】. */
export const LEGAL_ACT =
  /(?:增收节支[和及、](?:挽回|避免)损失|追究(?:刑事|党纪|行政|法律)?责任|审查(?:逮捕|起诉)(?:案件)?|(?:批准和)?(?:决定逮捕|决定起诉)|不批准(?:和不予决定)?逮捕|(?:不批准逮捕[和、])?不予决定逮捕|提请批捕|移送起诉|批准逮捕|决定逮捕|提起公诉|立案侦查|(?<!不)支持起诉)$/
/** An indicator with the one whose it is: 国有企业实现利润总额. */
export const OWNED_INDICATOR =
  /(?<=^|[,，、])[\u4e00-\u9fff"]{2,16}(?:实现|完成)(?:利润总额|利润|营业收入|总产值|产值|增加值|销售收入|零售额|销售额|税收|投资)$/
/** 服务和保障意见: two verbs before one noun are no end. */
export const TWO_VERBS = new RegExp(
  `^(?:${OPENING_VERBS})[和与及](?:${OPENING_VERBS})[\\u4e00-\\u9fff]{2}`,
)
/** What the persons of a case are accused of: 李某某等22人【参加】黑社会性质组织犯罪案件. */
export const ACCUSED = /^(?:(?:涉嫌|参加|组织|领导|实施)[、和]?)+(?=[\u4e00-\u9fff"]{2,20}案)/
/** What a report, a decision is about is told with it: 关于代表议案审议结果的报告. */
export const ABOUT = /(?:关于|有关)[^,，、关]{2,20}的(?:报告|决定|决议|决议决定|意见|规定|议案)$/
/** Two verbs that name what was done so many times: 、视察调研【11次】. */
export const DOINGS = /(?<=^|[、,， ]|组织|开展)[\u4e00-\u9fff]{4}$/
/** Verbs that a phrase before the next figure ends in: 3795名干部【挂钩帮扶】8253户. */
export const VERBS_AT_END = new RegExp(
  `(?<=[\\u4e00-\\u9fff]{2})(?:${simple(VERBS, OPENING_VERBS)})+了?(?:[全各][国省市区县镇乡村])?$`,
)
/** The verb and the noun of the next figure: 63个园区【新建厂房】9万平方米. */
export const NEXT_NOUN = new RegExp(
  `(?<=[\\u4e00-\\u9fff]{2})(?:${VERBS})了?(?![${NOMINAL}])(?=[\\u4e00-\\u9fff]{2}).*$`,
)
/** What was planned for what is told next: 财政收入任务174万元,完成198万元. */
export const PLANNED = /(?:任务|目标|计划|计划数|预算数|指标)$/
/** The money of a thing is none of the thing that is counted before it: 十件民生实事【资金】520万元. */
export const MONEY_AT_END =
  /(?:(?<=[\u4e00-\u9fff]{2})(?:资金|经费|金额|补贴|奖金|投资)|(?<=[村社企户])(?:集体)?(?:经营性|营业|销售|主营业务)?(?:收入|利润|产值))$/
/** What each has of it is none of those that have it: 48名法官【人均结案】358件. */
export const PER_EACH = /(?<=[\u4e00-\u9fff]{2})[人户村校]均.*$/

/** A sum of money behind the noun of those that have it together. */
export const SUM_BEHIND = /^(?:合计|共计|总计|共)(?:达到?|为)?[\d.]+[万亿]*元/

/** What a clause only allows for: 考虑价格因素, 扣除减税. */
export const ALLOWS_FOR = /^(?:如?不?考虑|扣除|剔除|不?含|按)|[^观查]看$|来[看说讲]$/
/** Behind 的 these are none of what is counted: 裁军50万人的【工作】. */
export const GENERAL_BEHIND =
  /^(?:基础|前提|情况|条件|工作|任务|目标|要求|规模|水平|方针|办法|成绩|速度)/
/** What was done about a crime is none of what it is called: 重大刑事犯罪【批捕】17件. */
export const CRIME_ACT =
  /(?<=犯罪|案件|[^档草方答教]案|建议|议案|提案|纠纷|来信|来访|信访件|投诉|线索)(?:依法)?(?:批捕|起诉|提起公诉|批准(?:和决定)?逮捕|决定逮捕|立案|审结|办理|办结)$/
/** 起诉【利用迷信破坏法律实施犯罪】: the name of a crime holds verbs of its own. */
export const CRIME_NAME =
  /^.*(?:起诉|批捕|审结|受理|办理|查处|查办|立案侦查|立案|惩治|打击|审理|办结|判处)了?(?:各类)?(?=..)/s
/** An act alone, done to what was told before: 批捕17件,【起诉】15件. */
export const ACT_ALONE = /^[,，、 ]*(?:其中)?(?:批捕|起诉|提起公诉|批准逮捕|判处|不起诉)$/
/** What is done to all members of a list: 煤炭、电解铝【分别淘汰落后产能】1亿吨和2亿吨. */
export const RESPECTIVE = new RegExp(
  `(?:分别|各)(?:${VERBS}|${OPENING_VERBS})了?(?![${NOMINAL}到至为])(?<object>[\\u4e00-\\u9fff]{2,12})$`,
)
/** What is measured of a thing that stands behind it: 【营业收入】超千亿元的产业集群. */
export const MEASURED_BEFORE = new RegExp(
  `(?<=[\\u4e00-\\u9fff])(?:${words(`产值 收入 投资 投资额 面积 人数 规模 规模数 销售额 利润 资产 余额 长度 里程 容量 能力 金额 标的额 年龄 人口 产量 总额 总量 纳税 税收 增加值`)})(?:均|都|分别)?(?:达到?|为|在)?$`,
)
/** How what was named grew, in a clause of its own: 原油产量【继续增长】,达到1亿吨. */
export const GREW =
  /(?:继续|仍在|稳步|持续|大幅|大幅度|显著|明显|进一步|不断|有所|逐年|快速|较快)?(?:增长|增加|增多|提高|上升|下降|减少|降低|扩大|回升|发展|改善)了?$/
/** How long something went on, with nothing before it: 连续3年. */
export const WENT_ON = /^[,，、 ]*(?:[已并且也都均]|已经)*连续$/
/** A clause that opens with its subject: 粮食生产【摆脱】…, none of 完善…制度. */
export const OPENING_SUBJECT = new RegExp(
  `^(?!(?:${OPENING_VERBS}|${VERBS}|加强|深化|强化|健全|坚持|加快|推行))(?<subject>[\\u4e00-\\u9fff]{2,16}?)(?=摆脱|保持|呈现|${VERBS})`,
)
/** What is told of stands in a clause of its own: 农民的纯收入,全国平均每人达到355元. */
export const TOPIC =
  /^(?!按|扣除|考虑|从|截至|截止)[^,，、\d]{2,24}(?:收入|支出|预算|投资|面积|人口|价格|水平|能力|规模|指数|贷款|存款|消费|贸易|出口|进口|利润|税收|[额量值率数费])$|^[^,，\d]{2,60}、[^,，\d]{1,20}等[^,，、\d]{2,10}$/
/** Only among whom something is ranked: 在主要经济体中位居. */
export const AMONG_WHOM =
  /^[,，、 ]*在[^,，、]{2,20}[中里](?:均|都)?(?:位居|位列|排名|居|列|排|名列|保持)?$/
/** Within what time: 三年内. */
export const WITHIN = /^[以之]?内(?!容|部|陆|地|外|河|科|需|蒙)/
/** What is measured of something: 国营工业的【劳动生产率】. */
export const INDICATOR =
  /^[\u4e00-\u9fff]{1,6}(?:率|费|额|成本|产量|产值|总值|增加值|价格|水平|强度|余额)$/
/** What is told of a thing that a list names once, before its first member: 事故起数、【死亡人数】分别下降. */
const BARE = words(`
  死亡人数 受伤人数 起数 人数 人次 收入 总收入 利润 利润总额 净利润 总产值 产值 产量 总产量 面积 单产 总产 税收 金额 标的额 户数 件数 投资额
  支出 增速 密度 销售额 销售收入 营业收入 增加值 总额 总量 数量 余额 均价 单价`)
export const BARE_MEMBER = new RegExp(`^(?:${BARE})$`)
/** The thing before such a word. */
export const HEAD_OF_LIST = new RegExp(`^(?<head>.{2,}?)(?:${BARE})$`)
/** What was reached, before what is told next: 14万亿元【新台阶】、连续36年居首位. */
export const REACHED_BEFORE = /^(?:新?大关|新?台阶|规模|水平)(?=[、,，])/

/** Ends in a verb. */
export const DOES_AT_END = new RegExp(`(?:${ANY_VERB}|${ALSO_VERB})了?$`)

/** 纺织【等行业增加值】, 电解铝【分别淘汰落后产能】: what is none of the last member's own. */
export const BEHIND_LAST = new RegExp(
  `"?(?<![高中初平同均优])等(?![级候次于])|${RESPECTIVE.source}`,
)

/** All before the last noun: marks, 等, 近五年来. */
export const BEFORE_LAST_NOUN =
  /^.*(?:[,，。;；:：!?》]|"?(?<![高中初平同均优])等(?![级候次于])|、近[二三四五十两\d]+年(?:来|累计|共计?|合计)+)(?=..)/s

/** What was built or added in town and country. */
export const BUILT_IN_PLACE = /(?:城镇|农村|乡村|城乡|城市|牧区)(?:新建|新增|新开工|建成|竣工)$/

/** One letter is a noun where nothing else stands there: 钢217万吨, 出栏牛1万头. */
export const ONE_LETTER_NOUN = /^(?:出栏|存栏|出笼|收购)?.$/

/** All up to the last 的, 各类 or 各种. */
export const BEFORE_QUALIFIED = /^.*(?:(?<![标水])的|各类|各种)(?=..)/s

/** What is told of persons, behind 的. */
export const BEHIND_PERSONS = /(?<=^(?:人口|党员))的.*/

/** 80%【的】县医院, 25兆瓦【级】风电轴承 */
export const PARTICLE_BEHIND = /^ ?的|^级(?=[\u4e00-\u9fff]{2})/

/** What a noun before the next figure does not end in. */
export const NO_NOUN_END =
  /(?:[的等超逾达]|(?<![公条合契])约|(?<!主要|重点|重要|不同)(?<=..)(?:方面|领域|环节)|(?<=..)占比?|(?<=会)精神)$/

/** Brackets within a noun: 案【(事)】例, 村【(社区)】书记. */
export const INSIDE_NOUN = /^\([\u4e00-\u9fff]{1,3}\)(?=[\u4e00-\u9fff])/

/** What is counted stands behind its 的: 优于全国平均值的【指标】有. */
export const COUNTED_BEHIND_DE =
  /(?<=[\u4e00-\u9fff]{4}的)[\u4e00-\u9fff]{2,6}?(?=(?:共|就|还|只)?有$)/

/** Says only in which respect something is counted: 水务方面. */
export const ASPECT_ALONE = /[\u4e00-\u9fff]方面$/

/** Says only that something was to be done: 年度目标任务. */
export const TASK_ALONE =
  /^(?:的)?(?:全年|年度|年初|省定|市定|既定|预定|计划)?(?:目标任务|目标|任务)$/

/** What a sentence of parts is of: 在这些【建议】、意见中,; 立案的【提案】中,. */
export const OPENS_AMONG =
  /^(?:在|从)?(?:这些|全部|所有|上述|已?立案的?|办理的?|收到的?|受理的?)*(?<noun>[\u4e00-\u9fff]{2,6}?)(?:、[\u4e00-\u9fff、]{2,8}?)?(?:和[\u4e00-\u9fff]{2,4})?[中里],/

/** Ends in what was to be done: 学校年度目标任务. */
export const TASK_AT_END = /(?:目标任务|目标|任务)$/
