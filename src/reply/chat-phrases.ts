import type { Row } from './bilingual.ts'

/** What is said of the bot itself: hints, faults, feedback, and the publishing of reports. */
export const CHAT_PHRASES = {
  // Hints and faults
  emptyAsk: [
    '请在 /ask 后面写问题，或用 /ask 回复一条消息。',
    'Write a question after /ask, or reply with /ask to a message.',
  ],
  emptyCheck: [
    '请用 /check 回复一条消息，或在 /check 后面写要核对的文字。',
    'Reply with /check to a message, or write the text after /check.',
  ],
  emptySection: [
    '请写章节编号或标题，例如 /section {example}',
    'Give a section number or heading, such as /section {example}',
  ],
  unknownCommand: [
    '没有 /{typed} 这条命令，是不是 /{meant}？/help 看全部用法。',
    'There is no /{typed}; did you mean /{meant}? See /help.',
  ],
  textOnly: ['我只看文字，请把问题打出来。', 'I read text only: please type your question.'],
  voiceOnly: [
    '我听不了语音：请用输入法的语音转文字，或把问题打出来。',
    'I cannot listen: please type your question, or dictate it with the keyboard.',
  ],
  pictureOnly: [
    '我看不了图片：请把图里的文字复制出来，或在图片说明里写上问题。',
    'I cannot read pictures: copy the text, or write your question as the caption.',
  ],
  gone: ['报告已更新，请重新提问', 'The report has changed, please ask again'],
  askAgain: ['原来的问题已不在，请重新提问', 'The question is gone, please ask again'],
  failed: ['出错了，请稍后再试。', 'Something went wrong, please try again.'],
  backlog: [
    '问得太快，前面还有许多问题在排队等 Telegram 放行；多出来的不再逐一回答，请过几分钟再问。',
    'Too many questions at once: many still wait for Telegram to take their answers. Please ask again in a few minutes.',
  ],
  forgotten: ['已删除您在这里的提问记录', 'Your questions here were deleted'],
  forgetAsChat: [
    '以匿名或频道身份发言的，请发送 /forget 全部；删除后不能恢复。',
    'Who writes anonymously or as a channel sends /forget all; it cannot be undone.',
  ],
  allForgotten: [
    '已删除您的一切记录，包括讨论中的发言',
    'Everything of yours was deleted, notes in discussions too',
  ],
  allButCopies: [
    '已删除您的一切记录，包括讨论中的发言。以前做的 {n} 份备份里还有，已请管理员删除。',
    'Everything of yours was deleted, notes in discussions too. {n} earlier backup{n|s} still {n|holds|hold} it; the administrators were asked to delete {n|it|them}.',
  ],
  copiesLeft: [
    '有人删除了自己的一切记录。以前做的 {n} 份备份里还有，请删除或重做：',
    'Somebody had everything of theirs deleted. {n} earlier backup{n|s} still {n|holds|hold} it; please delete or renew {n|it|them}:',
  ],
  sureToForget: [
    '将删除您的提问、反馈、关注的主题和各讨论中的发言记录，不能恢复。确定吗？',
    'Your questions, feedback, watched topics and notes in all discussions will be deleted for good. Are you sure?',
  ],
  unavailable: [
    '暂时查不了报告，请稍后再问。',
    'The reports cannot be looked into just now, please ask again later.',
  ],
  notStored: [
    '没能保存：磁盘已满、只读或数据库不可用。已有的记录没有变动，请告诉管理员。',
    'Not saved: the disk is full or read-only, or the database is gone. What was there is kept; please tell the administrator.',
  ],

  // Feedback
  thanks: ['谢谢反馈', 'Thank you'],
  thanksWhy: ['谢谢反馈，可再选一个原因', 'Thank you; you may add a reason'],
  ownersOnly: ['只有机器人管理员可以查看。', "Only the bot's administrators can see this."],
  failedWord: ['没对上：“{word}”', 'Not found: “{word}”'],
  nearestPlace: ['最接近：{place}', 'Nearest: {place}'],
  answeredNow: ['现在答得出', 'Answered now'],
  noneUnanswered: ['没有未能回答的问题。', 'No unanswered questions.'],
  stats: [
    '反馈：👍 {good} · 👎 {bad}；未能回答 {unanswered} 个问题\n讨论 {discussions} 场（进行中 {open}），记录 {notes} 条（已核对 {checked}），成员 {members} 人',
    'Feedback: 👍 {good} · 👎 {bad}; {unanswered} question{unanswered|s} unanswered\n{discussions} discussion{discussions|s} ({open} open), {notes} note{notes|s} ({checked} checked), {members} member{members|s}',
  ],
  usageDays: [
    '近 {days} 天（用时从收到问题到写好回答：中位 / 95%）：',
    'Last {days} day{days|s} (time from question to answer: median / 95%):',
  ],
  usageDay: [
    '{date} · 提问 {questions} · 用户 {users}',
    '{date} · questions {questions} · users {users}',
  ],
  usageFigure: ['数字', 'figures'],
  usageDerived: ['计算', 'computed'],
  usagePassage: ['原句', 'passages'],
  usageOutline: ['目录', 'outlines'],
  usageMeaning: ['释义', 'glossary'],
  usageUnsure: ['拿不准', 'unsure'],
  usageNone: ['没有提到', 'not told'],
  usageBad: ['👎 {times}（{reasons}）', '👎 {times} ({reasons})'],
  noReason: ['未说原因', 'no reason'],
  usageAsked: ['几个人都问的：', 'Asked by several:'],
  usagePlaces: ['问得最多的部分：', 'Asked about most:'],
  inlineAsk: ['向机器人提问', 'Ask the bot'],

  // Longer texts
  start: [
    `您好！我回答关于{title}的问题：给出报告里的原数、原句和出处；报告没有的，我会直说。

直接打字提问即可，口语、错别字、繁体、英文都行。/outline 看目录，/figures 看数字，/help 看全部用法。

试一试：`,
    `Hello! I answer questions about {title}: the exact figure or passage, word for word, with its place. Where the report does not say, I tell you so.

Just type a question, in Chinese or English. /outline shows the parts, /figures the figures, /help everything else.

Try one:`,
  ],
  helpHead: [
    '直接打字提问；在群里用 /ask 问题，或用 /ask 回复一条消息。接着问可以省略说过的，例如“那区级的呢”。',
    'Just type a question; in a group use /ask question, or reply with /ask to a message. A follow-up may leave out what was said.',
  ],
  helpHere: [
    '直接打字提问。接着问可以省略说过的，例如“那区级的呢”；列出几条供选时，输入编号就看那一条。',
    'Just type a question. A follow-up may leave out what was said; where a few are offered, type the number of one.',
  ],
  helpGroups: ['分组审议（在群里）：{commands}', 'Group discussion: {commands}'],
  helpInline: [
    '在任何聊天里输入 {bot} 加关键词，可以引用报告的数字和原句',
    'In any chat type {bot} and a few words to quote figures and passages',
  ],
  helpFoot: [
    '引文一字不改；计算得出的数会标明【计算所得】。',
    'Quotations are word for word; computed values are marked as computed.',
  ],
  privacy: [
    `保存什么：您最近的几个问题，只为理解追问，{minutes} 分钟不用即删除；没能回答的问题 {unanswered} 天；👍👎 和原因 {feedback} 天；每个提问的字句、日期、回答的种类、用时和出处，只为统计，{usage} 天；您用 /watch 关注的主题，{watch} 天不看即删除。
在讨论中：用 /note 记下的发言、发言人的名字、排队和发言时间，供简报使用，{discussion} 天后删除。
不保存：群里的其他消息。在群里我只收到命令、对我的回复和按钮。/forget 删除您的一切记录；以前的备份里还有时会告诉您，并请管理员删除。
日志不写提问内容。问题只在本机处理，不发给任何第三方服务（Telegram 除外）。`,
    `Kept: your last few questions, only to understand follow-ups, deleted after {minutes} minute{minutes|s} of silence; questions I could not answer, {unanswered} day{unanswered|s}; 👍👎 and reasons, {feedback} day{feedback|s}; of each question its words and date, and the kind, the time and the place of its answer, to count them, {usage} day{usage|s}; topics you watch with /watch, {watch} day{watch|s} after you last looked at them.
In discussions: what /note takes down, the speakers' names, the queue and the times, for the 简报, deleted after {discussion} day{discussion|s}.
Not kept: other messages of a group. In groups I only receive commands, replies to me and button presses. /forget deletes everything of yours; where earlier backups still hold it, it says so and asks the administrators to delete them.
The log holds no questions. Nothing is sent to any service besides Telegram.`,
  ],

  // Publishing
  pubDocument: ['📄 {name}', '📄 {name}'],
  pubTitle: ['标题：{title}', 'Title: {title}'],
  pubBody: ['机构：{body}　地点：{place}', 'Body: {body}, place: {place}'],
  pubYears: ['总结：{year}年　安排：{planYear}年', 'Looks back on {year}, plans {planYear}'],
  pubNoYear: ['年份：没有读出来，请改元数据', 'Year: not found, please amend'],
  pubUnknown: ['（没有读出来）', '(not found)'],
  pubParts: ['部分：{parts}', 'Parts: {parts}'],
  pubCounts: [
    '{passages} 段，{figures} 个数字',
    '{passages} passage{passages|s}, {figures} figure{figures|s}',
  ],
  pubDropped: ['略去：{dropped}', 'Left out: {dropped}'],
  pubSamples: ['数字示例：', 'Some figures:'],
  pubNew: ['还没有载入过这份报告。', 'This report has not been loaded yet.'],
  pubDiffers: [
    '替换已载入的同名报告：新增 {added} 段，去掉 {gone} 段，{kept} 段不变。',
    'Takes the place of the report of this name: {added} passage{added|s} added, {gone} gone, {kept} unchanged.',
  ],
  pubTwin: [
    '⚠️ 已经载入同一机构同一年的{title}；发布后两份并存。',
    '⚠️ {title} of the same body and year is loaded; both will be.',
  ],
  pubPublish: ['发布', 'Publish'],
  pubAmend: ['改元数据', 'Amend'],
  pubCancel: ['取消', 'Cancel'],
  pubCheck: ['当草稿核对', 'Check as a draft'],
  pubBack: ['返回', 'Back'],
  pubFieldTitle: ['标题', 'Title'],
  pubFieldBody: ['机构', 'Body'],
  pubFieldPlace: ['地点', 'Place'],
  pubYearLess: ['年份 −1', 'Year −1'],
  pubYearMore: ['年份 +1', 'Year +1'],
  pubWhichField: ['改哪一项？', 'Amend what?'],
  pubAsk: [
    '请回复这条消息，写出新的{field}；写“-”恢复从正文读取。〔{key}〕',
    'Reply to this message with the new {field}; “-” reads it from the text again. [{key}]',
  ],
  pubPublished: ['已发布并载入{title}。', '{title} is published and loaded.'],
  pubWithdrawn: [
    '已撤下{title}，一天内可以恢复。',
    '{title} is withdrawn; it can be put back for a day.',
  ],
  pubRestored: ['已恢复{title}。', '{title} is back.'],
  pubUndo: ['恢复原来的', 'Undo'],
  pubCancelled: ['已取消，没有发布。', 'Cancelled, nothing was published.'],
  pubGone: [
    '这份文件已经发布、取消，或者过了一天：请重新发送。',
    'This file was published or cancelled, or is a day old: please send it again.',
  ],
  pubRefused: ['没有办成：{reason}。', 'Not done: {reason}.'],
  pubTooLarge: [
    '文件太大：经聊天发布的上限是 20 MB。请去掉图片，或者直接放进报告文件夹。',
    'The file is too large: by chat 20 MB at most. Remove its pictures, or put it into the folder.',
  ],
  pubManage: ['撤下或恢复报告', 'Withdraw or put back'],
  pubChoose: [
    '按按钮撤下一份报告，一天内可以恢复：',
    'Press a button to withdraw a report; it can be put back for a day:',
  ],
  pubWithdraw: ['撤下：{title}', 'Withdraw {title}'],
  pubRestore: ['恢复：{title}', 'Put back {title}'],
  pubTold: ['管理员{name}：{what}', '{name}, administrator: {what}'],
} as const satisfies Readonly<Record<string, Row>>
