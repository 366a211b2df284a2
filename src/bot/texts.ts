/** The bot's longer texts, in simplified and traditional Chinese and in English. */
export const TEXTS = {
  start: [
    `您好！我回答关于{title}的问题：给出报告里的原数、原句和出处；报告没有的，我会直说。

直接打字提问即可，口语、错别字、繁体、英文都行。/outline 看目录，/figures 看数字，/help 看全部用法。

试一试：`,
    `您好！我回答關於{title}的問題：給出報告裡的原數、原句和出處；報告沒有的，我會直說。

直接打字提問即可，口語、錯別字、繁體、英文都行。/outline 看目錄，/figures 看數字，/help 看全部用法。

試一試：`,
    `Hello! I answer questions about {title}: the exact figure or passage, word for word, with its place. Where the report does not say, I tell you so.

Just type a question, in Chinese or English. /outline shows the parts, /figures the figures, /help everything else.

Try one:`,
  ],
  help: [
    `我能做什么

• 直接提问：在私聊里打字就行；在群里用 /ask 问题，或用 /ask 回复一条消息
• 追问：回复我的回答，例如“那区级的呢”
• /outline 目录，逐级看到原文
• /section {example} 看某一节
• /figures 主题 列出数字和出处
• /check 回复一条消息，核对其中的数字
• /reports 已载入的报告
• 分组审议（在群里）：/begin 议题 开始，/agenda 定部分，/hand 申请发言，/note 记录发言，/brief 生成简报，/end 结束
• /privacy 保存了什么，/forget 删除我的记录
• 在任何聊天里输入 {bot} 加关键词，可以引用报告的数字和原句

引文一字不改；计算得出的数会标明【计算所得】。`,
    `我能做什麼

• 直接提問：在私聊裡打字就行；在群裡用 /ask 問題，或用 /ask 回覆一條消息
• 追問：回覆我的回答，例如“那區級的呢”
• /outline 目錄，逐級看到原文
• /section {example} 看某一節
• /figures 主題 列出數字和出處
• /check 回覆一條消息，核對其中的數字
• /reports 已載入的報告
• 分組審議（在群裡）：/begin 議題 開始，/agenda 定部分，/hand 申請發言，/note 記錄發言，/brief 生成簡報，/end 結束
• /privacy 保存了什麼，/forget 刪除我的記錄
• 在任何聊天裡輸入 {bot} 加關鍵詞，可以引用報告的數字和原句

引文一字不改；計算得出的數會標明【計算所得】。`,
    `What I can do

• Ask: just type in private; in a group use /ask question, or reply with /ask to a message
• Follow up: reply to my answer, such as “and the year after?”
• /outline the report's parts, down to the text
• /section {example} one section
• /figures topic lists figures with their places
• /check as a reply: checks the figures in that message
• /reports what is loaded
• Group discussion: /begin topic opens one, /agenda sets the part, /hand asks to speak, /note takes a note, /brief makes the 简报, /end closes it
• /privacy what is kept, /forget deletes what is mine
• In any chat type {bot} and a few words to quote figures and passages

Quotations are word for word; computed values are marked as computed.`,
  ],
  privacy: [
    `保存什么：您最近的几个问题，只为理解追问，{minutes} 分钟不用即删除；没能回答的问题 {unanswered} 天；👍👎 和原因 {feedback} 天。
在讨论中：用 /note 记下的发言、发言人的名字、排队和发言时间，供简报使用，{discussion} 天后删除。
不保存：群里的其他消息。在群里我只收到命令、对我的回复和按钮。/forget 删除您的一切记录。
日志不写提问内容。问题只在本机处理，不发给任何第三方服务（Telegram 除外）。`,
    `保存什麼：您最近的幾個問題，只為理解追問，{minutes} 分鐘不用即刪除；沒能回答的問題 {unanswered} 天；👍👎 和原因 {feedback} 天。
在討論中：用 /note 記下的發言、發言人的名字、排隊和發言時間，供簡報使用，{discussion} 天后刪除。
不保存：群裡的其他消息。在群裡我只收到命令、對我的回覆和按鈕。/forget 刪除您的一切記錄。
日誌不寫提問內容。問題只在本機處理，不發給任何第三方服務（Telegram 除外）。`,
    `Kept: your last few questions, only to understand follow-ups, deleted after {minutes} minutes of silence; questions I could not answer, {unanswered} days; 👍👎 and reasons, {feedback} days.
In discussions: what /note takes down, the speakers' names, the queue and the times, for the 简报, deleted after {discussion} days.
Not kept: other messages of a group. In groups I only receive commands, replies to me and button presses. /forget deletes everything of yours.
The log holds no questions. Nothing is sent to any service besides Telegram.`,
  ],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>
