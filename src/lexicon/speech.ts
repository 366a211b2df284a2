import { listed } from './listed.ts'

/** What somebody says to the bot that asks nothing of a report. */
export type Talk =
  | 'quit'
  | 'farewell'
  | 'help'
  | 'complaint'
  | 'thanks'
  | 'greeting'
  | 'understood'
  | 'chat'

/** Folded words of each kind of talk; where several are said, the first kind here counts. */
export const TALK: Readonly<Record<Talk, readonly string[]>> = {
  quit: listed('退出 结束对话 关闭对话 quit exit'),
  farewell: listed(`
再见 拜拜 拜 再聊 回头再聊 回头再说 下回再聊 下回再问 改天再问 明天再问 明天再聊 有事再问 有需要再问 需要再问 想到再问 先忙 去忙 去忙了 忙去了 先撤 先撤了 回头再问 明天见 明儿见 后天见 下周见 改天见 晚上见 散会 散会了 撤了 溜了 走了 闪了 回头见 回见 回头聊 回聊 下次聊 下次见 下次再聊 改天聊 先走了 下线了 下了 晚安 先这样 就这样 没事了 不用了 没有了 没了 没别的了 没别的问题了 没别的问题 没问题了 问完了
bye goodbye bye-bye see_you see_ya good_night that's_all that_is_all never_mind nevermind
`),
  help: listed(`
你是哪个 你哪个 你是哪位 你哪位 你系边个 你是何方神圣 你是啥 你是啥子 你是个啥 你是个什么 你是啥东西 who_r_u who_are_u whats_this what's_this
帮助 怎么用你 怎么用你查 怎么查东西 怎么查 咋查 咋个查 怎么使唤 咋用你 咋个用你 怎么用这个 这个怎么用 这玩意怎么用 谁做的 你是谁做的 你是谁开发的 谁做的你 你是哪个做的 你是哪家做的 你是哪家公司的 你是哪家的 哪家公司做的 谁开发的 你是哪个开发的 哪个做的你 使用说明 使用方法 使用帮助 用法 说明书 怎么用 怎么使用 如何使用 咋用 怎么操作 怎么提问 怎么问 怎么问你 该怎么问
你是谁 你是什么 你是干什么的 你是做什么的 你叫什么 你叫什么名字 你是机器人吗 介绍一下你自己 自我介绍 自我介绍一下
你能干嘛 能干嘛 干嘛用的 你干嘛的 你是干嘛的 你能做什么 你会做什么 你能干什么 你能干些什么 你能干啥 你能干些啥 你能做些什么 你会什么 你会干什么 会啥 会什么 会些什么 会做什么 会干什么 能做什么 能干什么 能干啥 你能干什么用 能干什么用 干什么用 干什么用的 有啥用 有什么用 你有啥用 你会干啥 会干啥 会干啥子 能干啥子 干啥子的 能搞啥 能帮我什么 能帮什么忙 能帮啥忙 你能帮我做什么 能帮我干什么 怎么个用法 咋个用 咋个问 咋问 怎么玩 怎么跟你说 会不会查数 你有什么功能 有什么功能 有哪些功能 功能介绍 什么功能 可以问什么 能问什么 能问些什么 可以问些什么 可以问你什么 能问你什么 我能问什么 我可以问什么 会些啥 会些啥子 会些什么 会哪些 有啥本事 有什么本事 有什么功能 有啥功能 有哪些功能 功能 咋个用 怎么个用法 怎么玩
help menu who_are_you what_are_you what_can_you_do what_can_u_do what_could_you_do what_else_can_you_do what_do_you_do what_are_you_for what_r_u how_does_this_work how_do_you_work how_do_i_use_this how_to_use what_can_i_ask
`),
  complaint: listed(`
太啰嗦 太啰嗦了 啰嗦 啰里啰嗦 太罗嗦 太长 太长了 太短 太短了 太慢 太慢了 太乱 太乱了 太笼统 答得太长 回答太长 回得太慢 不对 不对吧 得不对 回答错误 回答不对 答案不对 答案错了 回答错了 错误 错了 答错了 说错了 你错了 弄错了 搞错了 不是这个 不是这个意思 不是我要的 不是我想问的 答非所问 没答对 牛头不对马嘴 驴唇不对马嘴 文不对题 风马牛不相及 什么鬼 啥玩意 什么玩意 瞎说 瞎扯 扯 乱答 乱回答 不靠谱 太差 差劲 不行 不好用 难用 垃圾 不准 没听懂 没看懂 听不懂 看不懂 不懂 没用 胡说 乱说
wrong that's_wrong that_is_wrong not_what_i_asked not_that incorrect
`),
  thanks: listed(`
谢谢 多谢 谢了 谢 感谢 感激 辛苦了 辛苦 麻烦了 麻烦你了 麻烦您了 费心了 唔该 唔该晒 多谢晒 有帮助 帮大忙了 帮了大忙 很有用 有用 太有用了
thanks thank_you thank_u thx ty many_thanks much_appreciated appreciate_it cheers helpful very_helpful
`),
  greeting: listed(`
how_r_u how_are_u how_are_you_doing how_r_u_doing how's_it_going hows_it_going how_is_it_going how_do_you_do what's_up whats_up wassup howdy hi_there hello_there hey_there
你好不好 还好吗 还好不 最近好吗 最近怎么样 最近咋样 最近还好吗 近来可好
你好 您好 大家好 各位好 老师好 同志们好 领导好 早上好 上午好 中午好 下午好 晚上好 早 早安 早晨 嗨 哈喽 哈啰 喂 在吗 在不在 在么 有人吗 你好吗 新年好 节日好 幸会 测试 测试一下 试试 试一下 测一下 123 1234 一二三 喂喂
hi hello hey good_morning good_afternoon good_evening how_are_you test testing
`),
  chat: listed(`
打瞌睡 瞌睡 想睡 想睡觉 想打瞌睡 眼睛睁不开 累 好累 累死 累死了 累得很 累坏了 困 好困 困死了 饿 好饿 饿死了 肚子饿 肚子饿了 渴 无聊 好无聊 烦 好烦 烦死了 头疼 头痛 压力大 开心 高兴 不高兴 郁闷 紧张 好紧张 着急 加班 又加班
天气 天气怎么样 天气不错 下雨 下雨了 下雪 下雪了 好热 热死了 好冷 冷死了 堵车 堵车了
吃饭 吃饭了吗 吃饭没 吃饭没有 吃了吗 吃了没 吃了没有 吃过了吗 吃什么 吃啥 吃啥子 吃点什么 吃点啥 吃什么好 吃啥好 吃啥子好 喝茶 喝咖啡 喝水 喝酒 睡觉 睡觉去 休息 休息一下 休息会儿 下班 下班了 几点下班 什么时候下班 放假 几点散会 什么时候散会 几点开饭 什么时候吃饭
笑话 讲个笑话 讲个笑话听听 说个笑话 来个笑话 讲个故事 唱歌 唱首歌 唱个歌 写首诗 聊天 聊聊天 陪我聊天 陪我聊聊 陪我聊会儿 聊会儿 笑死 笑死我 笑死我了 笑死人 笑死人了 嘻嘻 呵呵 嘿嘿 哎 唉 聊会儿天 摆龙门阵 摆哈龙门阵 摆会儿龙门阵
你几岁 几岁了 你多大 多大了 你是男的女的 男的女的 你是人吗 你是真人吗 是真人吗 你累吗 累不累 你累不累 你聪明吗 你真聪明 聪明 真聪明 笨 真笨 好笨 傻 真傻 可爱 真可爱 爱你 喜欢你 想你 你喜欢什么 你住哪里 你住哪 你从哪里来 谁做的你 谁开发的你 你爸爸是谁 你有对象吗 你有女朋友吗 你有男朋友吗
几点了 现在几点 现在几点了 几点钟了 星期几 今天星期几 今天几号 今天周几
tired hungry bored i'm_tired i_am_tired so_tired how's_the_weather weather nice_weather tell_me_a_joke joke sing_a_song let's_chat chat_with_me what's_for_lunch lunch dinner what_time_is_it are_you_human are_you_real do_you_love_me i_love_you how_old_are_you
`),
  understood: listed(`
巴适 巴适得很 巴适惨了 安逸 安逸得很 得劲 要得很 霸道 好耍 好安逸 赞 点赞 给力 真给力 牛 牛逼 太强了 强 haha hahaha lol
好的 发错了 发错 打错了 打错字了 点错了 按错了 手滑 手滑了 不好意思 抱歉 停 停下 停止 打住 够了 别发 别发了 别再发 别再发了 不要发 不要发了 不要再发 不要再发了 莫发 莫发了 莫再发 莫再发了 莫回了 甭发 甭发了 甭再发了 别回 别回了 不要回了 别推了 别刷了 莫说了 甭说了 别说了 不说了 安静 闭嘴 住嘴 打扰了 打扰 不客气 没事 没事儿 已阅 阅 好 好吧 好嘞 好咧 好滴 好哒 好了 好极了 很好 不错 真不错 厉害 真棒 棒 太好了 太棒了 完美 可以 可以了 行 行了 成 中 要得 得行 收到 了解 了解了 明白 明白了 懂了 知道了 知道 清楚了 清楚 晓得了 晓得 原来如此 原来是这样 原来这样 这样啊 是这样 嗯 嗯嗯 哦 哦哦 噢 喔 对 对的 对头 没错 是的 是 正确 没问题 一般 哈哈 呵呵 嘿嘿 赞 点赞 牛 强
ok okay okey k got_it i_see understood noted great good nice cool perfect alright all_right fine sure yes yep right exactly awesome well_done good_job
`),
}

/** Ends in how many, as dialects ask for it: 撤了【好多】. */
export const HOW_MANY_LAST = /(?<=[了过掉])(?:好多|几多)$/

/** Words that go along with talk and change nothing: 谢谢【你】【们】. */
export const TALK_FILLER = listed(`
查东西 查资料 查数据 查报告 这个回答 这回答 你的回答 你这回答 回答 答案 短点 短一点 简短点 简单点 能不能 可以 你 您 你们 您们 大家 各位 老师 同志 同志们 领导 朋友 机器人 小助手 助手 小弟 我 我们 咱 了 啦 呀 啊 哈 哦 噢 呢 吧 嘛 哟 哒 的 地 得 就 那 那就 先 这 这样 这个 真 真是 真的 太 很 非常 十分 特别 挺 更 也 都 又 还 再 一下 下 给 给力 刚才 刚刚 答得 答 答的 说得 讲得 查得 找得 问得 做得 搞得 开得 开 弄得 打 点 两下 回答 解答 答复 帮忙 今天 今晚 今早 晚上 中午 早上 上午 下午 明天 昨天 开会 会 坐 坐得 坐了 一天 半天 一上午 一下午 整天 完 去 哪 好 哥 姐 兄弟 朋友们 代表 代表们 委员 委员们 到这 到这里 到此 为止 都 没 有 大 到 说 讲讲 说说 说一下 讲一下 嗦 撒 噻 咯 嘞 喽 哇 哎 唉 哎呀 哎哟 嘿 咧 呗 咋 滴 哦豁 我说 有点 有点儿 好像 快 得很 死 听听 哈子 那么 这么 多
today tonight lately these_days you us so very much a an lot for the your that it's is i to all everyone there bot everybody sir and then just again me this of now
`)

/** What a person may ask of the bot in plain words that a command does. */
export type Request = 'figures' | 'reports' | 'commands'

/**
 * Requests without an object of their own: one word of each list of `needs`, and otherwise only `RING` words.
 * 把【所有】【数字】列成表 is one; 代表建议的所有数字 asks of a topic and is none.
 */
export const REQUESTS: readonly {
  readonly request: Request
  readonly needs: readonly (readonly string[])[]
}[] = [
  {
    request: 'figures',
    needs: [
      listed('数字 数据 数值 指标数据 统计数据 统计数字 figures numbers statistics stats data'),
      listed(
        '所有 全部 全都 全体 一览 一览表 汇总 汇总表 清单 列表 列个表 列个单子 列个清单 列成表 列表格 拉个单子 拉个清单 拉单子 拉清单 拉张表 拉个表 拉一份 单子 罗列 捋一遍 成表 做表 做成表 成表格 表格 总表 一个不落 都列 列出 列 整理 all every list table',
      ),
    ],
  },
  {
    request: 'figures',
    needs: [
      listed('数字 数据 数值 figures numbers statistics stats'),
      listed('哪些 什么 都有 which what'),
      listed('报告 报告里 报告中 全文 整篇 通篇 report'),
    ],
  },
  {
    request: 'commands',
    needs: [
      listed('笔记 点笔记 个笔记 记录 心得 想法 意见 发言 note notes'),
      listed('记 记点 记个 记一下 记一条 做 做点 写 写点 写在 记在 存 存在 加 take write'),
    ],
  },
  {
    request: 'commands',
    needs: [
      listed('提醒 喊 喊我 喊我一声 叫我 叫我一声 闹钟 通知我 到点 remind remind_me'),
      listed('我 一声 到时候 看报告 开会 定个 设个 一下 明天 明早 今晚 下午 me'),
    ],
  },
  {
    request: 'commands',
    needs: [
      listed('导 导出 导成 转成 存成 生成 下载 打印 另存 发成 export download'),
      listed('word pdf excel 文档 文件 表格 材料 简报 一份 doc docx'),
    ],
  },
  {
    request: 'reports',
    needs: [
      listed('报告 文件 文档 材料 资料 reports report documents'),
      listed(
        '哪些 哪几份 哪几年 哪几个 哪几篇 几份 多少份 几个 列表 清单 什么 哪份 都有谁的 哪些地方 哪些地方的 哪里 哪里的 哪个地方的 哪几个地方 哪几个地方的 哪些年的 谁的 which what list how_many',
      ),
      listed(
        '有 都有 有着 装 装了 装载 载入 加载 收 收了 收录 存 存了 能查 可以查 可查 能问 可以问 能看 可以看 支持 懂 know have loaded available can there',
      ),
    ],
  },
]

/** Words round a request. */
export const RING = listed(`
这里头 你这里头 里头 查 问 查查 那儿 那里 那边 哪里 哪儿 在 在哪 点 早上 上午 下午 晚上 明天 明早 今晚 后天 一点 两点 三点 四点 五点 六点 七点 八点 九点 十点 十一点 十二点 半 钟 看 看看 开会 我一份 列一下 记得 发 发我 发给我 发给 传 传我
请 麻烦 劳驾 表 帮 帮我 帮忙 给 给我 为我 替我 把 将 我 我要 我想 我想要 想 想要 要 来 能 能不能 可以 可不可以 你 您 你们 你这里 手头 手里 手上 手中 手边 库里 这里 这儿 这边 里面 里头 里 中 中的 当中 上 上面 的 地 得 了 呢 吗 吧 啊 呀 一下 下 一份 一张 一个 份 张 个 成 出 出来 来 都 全 全文 整个 整篇 通篇 这份 这个 这篇 本 该 报告 报告里 报告中 工作报告 看 看看 看一下 查 查看 做 做个 做成 导出 输出 显示 展示 给出 给我看 列出来 排 排成 写 出现 出现过 提到 提到的 提到过 涉及 过 有 和 出处 带 带上 分别 一共 总共 现在 目前 数据库 库 库里 到底 都有
please the a an of in this me show give report make from with i you do are is your it want to can get
`)

/** Words by which somebody asks to have something checked against the report. */
export const CHECKING = listed(`
核对 核实 核查 校对 校核 校验 核验 验证 查证 查验 检查 审核 核一核 核一下 核下 核核 核哈 核对下 校一下 校一校 对一下 对下 对哈 对一对 把关 把把关
这样行不 这样行不行 这么写行不 这么写行不行 这样写行不 这样写行不行 行得通不 行得通吗 这样写可以不 这么写可以不 对不对 对吗 对吧 对么 对不 对没 是不是这样 是这样吗 是这样不 是这样吧 是这样么 是不是这么回事 是这么回事吗 是真的吗 真的吗 真的假的 是不是真的 没错吧 没错吗 没写错吧 没说错吧 写错没 写错没有 写对没 写对没有 说对没 有错没 有没得错 有错么 靠谱吗 靠不靠谱 站得住吗 站不站得住 准不准 准确吗 属实吗 是否属实 是否准确 是否正确 有没有错 有没有错误 有没有问题 有无错误 有错吗 有错没有 错没错 有误吗 对不对得上 错误 找错 挑错 改错 写错 说错 弄错 搞错
check verify fact-check right correct
`)

/** Words round such a request: what is to be checked, and for whom. */
export const CHECKED = listed(`
请 麻烦 劳驾 帮 帮我 帮忙 给 给我 替我 你 您 能不能 能 可以 我 我想 我要 想 要 把 将 来 先 再 看 看看 看一下 看下 瞧瞧 查 查查 一下 下 有 有没有 是 是否 都 说 说得 说的 写 写的 写得 写成 提到 说法
这 那 此 本 以下 下面 下列 如下 上面 以上 里 里面 中 中的 的 一 几 两 三 段 句 篇 这段 这句 这话 这句话 这段话 那段 那句 这样 这么 样 准备 打算 刚 刚才 昨天 今天 群里 材料里 稿子里 发言稿里 上 的话 写法 说法 提法 哈 看哈 看一哈 瞅瞅 行不行 呢 啊 嘛 份 个 些 条 处 话 句话 段话 文字 文本 稿 稿子 草稿 初稿 讲稿 发言稿 发言 新闻 新闻稿 报道 通稿 宣传稿 内容 材料 表述 句子 段落 数字 数据 数 地方 跟 和 与 同 按 按照 根据 照 报告 原文
please can could you is are this the these those following text figures figure numbers sentence draft statement paragraph in it of a my for me
`)

/** Acts of writing or saying, by which somebody tells what stands in a draft: 我稿子里【写】. */
export const WRITES = listed(
  '写 写的 写了 写着 写的是 写成 写道 说 说的 说了 说的是 说成 讲 讲的 讲的是 提到 称 引 引用 引用了 打算写 准备写',
)

/** Words that ask: what holds one is a question, and no statement to be checked. */
export const ASKING_WORDS = listed(
  '多少 几 什么 哪 谁 吗 呢 是不是 是否 有没有 怎么 怎样 如何 为何 为什么 还是 how what which who when where whether does did',
)

/** A number by which somebody objects to what was told, with its measure; no year and no date. */
export const NUMBER_SAID =
  /(?<!第)(?:\d[\d,.]*%?|[一二两三四五六七八九十百千万亿零]+)(?:余|多)?(?:人次|件次|场次|篇目|[个件条项次名人家户篇份部场处所座位])?(?![年月日号点\d])/g

/** Words round such a number: 错了吧，我记得是300件. */
export const OBJECTING = listed(`
错了 错 不对 不对吧 不是 不会 不会吧 不可能 搞错了 搞错 弄错了 弄错 说错了 说错 记错了 看错了 不止 不只 没有 有 这么多 那么多 这么少 那么少 多 少
我记得 我记得的 记得 记得的 我的印象 印象中 印象里 印象 我看 我看到 看到 看到的 我看到的 看的 听说 我听说 听人说 人家说 别人说 我以为 以为 我觉得 觉得 应该 应当 明明 好像 似乎 难道 真的 确定 你确定 肯定 其实 实际 实际上
报告 报告里 报告上 上面 写 写的 写着 说 说的 是 是不是 不是吗 才是 才 只 只有 就 就是 都 还 而 而是 吧 吗 啊 呀 么 嘛 的 了 你 您 我 我们 他 他们 上次 之前 刚才 原来 怎么 会 那 这 数 数字 个 对吗 对不对 对吧 好不好 可 可是 但 但是 统计 统计成 算成 写成 当成 看成 记成 弄成 搞成 报成 漏 漏了 多了 少了 哦 咦 诶 欸 哎 嗯
no wrong not i remember thought think believe it it's was isn't wasn't is the that that's number figure should be have been really sure are you says said say but only surely actually report in hmm
`)
