import { Converter } from 'opencc-js/cn2t'
import type { Language } from '../answer/answer.ts'

/** A sentence in simplified Chinese and in English; the traditional one is derived. */
export type Row = readonly [chinese: string, english: string]

/** Every fixed sentence of the bot. */
const PHRASES = {
  // Answers
  year: ['{year}年', '{year}'],
  target: ['{year}目标', '{year} target'],
  up: ['增长', 'up'],
  down: ['下降', 'down'],
  also: ['同样符合的还有：', 'Fits equally well:'],
  computed: ['【计算所得，报告未直接给出】', '[computed, not stated in the report]'],
  count: ['共 {n} 个数字', '{n} figure{n|s}'],
  parts: ['下分 {n} 部分', '{n} part{n|s}'],
  partsFound: ['共 {n} 部分：', '{n} part{n|s}:'],
  none: ['报告没有提到这一点。', 'The report does not say.'],
  rephrase: ['可以换个说法再问，或用 /outline 看目录。', 'Try other words, or see /outline.'],
  nearest: ['最接近的（不是答案）：', 'Closest (not the answer):'],
  unsure: ['没有找到完全对得上的{doubt}。', 'Nothing fits surely{doubt}.'],
  meant: ['您要找的是不是：', 'Did you mean:'],
  doubtWord: ['：没有说到“{word}”', ': “{word}” is not mentioned'],
  doubtCounted: ['：没有说“{word}”的数', ': “{word}” is not counted'],
  doubtMeasure: ['：单位对不上', ': the unit is another one'],
  doubtPart: ['：没有单说“{word}”', ': nothing on “{word}” alone'],
  doubtYear: ['：没有“{word}”的数', ': nothing for “{word}”'],
  whichReport: ['问哪一份报告？', 'Which report should I ask?'],
  more: ['……另有 {n} 处未列出', '… and {n} more not shown'],
  respelled: ['按“{read}”查找', 'Searched for “{read}”'],
  fromReport: ['依据{title}回答，另有 {n} 份报告可查', 'Answered from {title}; {n} more loaded'],
  bodies: [
    '没有载入{asked}的报告；已载入的是：{bodies}',
    'No report of {asked} is loaded; loaded are: {bodies}',
  ],
  missing: [
    '算不出来：报告没有给出{operands}的数字，只用其余的数会算错。',
    'Cannot be computed: no number is given for {operands}.',
  ],
  untold: ['没有找到对得上{parts}的数字。', 'No number fits {parts}.'],
  noWhole: [
    '算不出来：报告没有说这是哪个总数的一部分。',
    'This cannot be computed: the report does not say of what total this is a part.',
  ],
  counted: [
    '【按列出的名称计数，报告未直接给出】',
    '[counted from the names listed, not stated in the report]',
  ],
  'told-count': ['（{count}）', ' ({count})'],
  'told-plan': ['（今年的任务）', ' (planned)'],
  'told-self': ['（句中省去，指报告机关）', ' (left unsaid: the body that reports)'],
  'told-review': ['（过去一年的工作）', ' (the year reviewed)'],
  undefined: [
    '报告用到“{expression}”这一说法，没有解释它。',
    'The report uses “{expression}” and does not explain it.',
  ],
  unprinted: ['所载的文本没有印出这一项。', 'The text that is loaded does not print it.'],
  refused: [
    '{left}与{right}单位不同，不能合并计算',
    '{left} and {right} are in different units and cannot be computed together',
  ],

  // Talk
  'talk-greeting': [
    '您好！请直接提问，例如某项工作的数字或内容。',
    'Hello! Just ask, for a figure or a passage of the report.',
  ],
  'talk-thanks': ['不客气。', "You're welcome."],
  'talk-understood': ['好的，有问题随时问。', 'All right; ask whenever you like.'],
  'talk-chat': [
    '这个我帮不上，我只查工作报告。想问报告里的事，直接打字就行。',
    'I cannot help with that; I only look things up in the work report.',
  ],
  'talk-farewell': ['再见，欢迎随时再问。', 'Goodbye.'],
  'talk-quit': ['再见，欢迎随时再问。', 'Goodbye.'],
  'talk-help': [
    '我回答关于工作报告的问题，给出原数、原句和出处。直接打字提问；/outline 看目录，/figures 看数字，/check 核对文字，/help 看用法。',
    'I answer questions about the work report with its own figures and words. Just type; /outline, /figures, /check, /help.',
  ],
  'talk-complaint': [
    '抱歉。请换个说法再问，或用 /outline 看目录。',
    'Sorry. Please try other words, or see /outline.',
  ],
  'talk-check': [
    '请把要核对的文字写在后面，例如“核对：……”。',
    'Write the text behind it, such as “check: …”.',
  ],

  // Buttons
  pages: ['看报告', 'Read'],
  card: ['做成图片', 'As a picture'],
  chart: ['画成图', 'As a chart'],
  yearPicture: ['做成图片', 'As a picture'],
  yearFile: ['Excel', 'Excel'],
  notesPage: ['看记录', 'Notes'],
  livePage: ['会场大屏', 'Live screen'],
  discussionPages: [
    '这场讨论的记录和会场大屏，只给本群成员看：',
    'Notes and live screen of this discussion, for members of its chat only:',
  ],
  openPage: ['在报告中打开', 'Open in the report'],
  whole: ['原文', 'In full'],
  previous: ['◀ 上一段', '◀ Previous'],
  next: ['下一段 ▶', 'Next ▶'],
  figuresHere: ['本节数字', 'Figures here'],
  sectionHere: ['所在章节', 'Section'],
  copy: ['复制', 'Copy'],
  hits: ['更多', 'More'],
  otherReports: ['其他报告', 'Other reports'],
  backward: ['◀ 前页', '◀ Back'],
  forward: ['后页 ▶', 'More ▶'],
  upward: ['↩ 上一级', '↩ Up'],
  outline: ['目录', 'Outline'],
  open: ['查看原文', 'Read in the report'],
  forget: ['删除我的提问记录', 'Delete my questions'],
  forgetAll: ['删除我的一切记录', 'Delete everything of mine'],
  wrongFigure: ['数字不对', 'Wrong figure'],
  besidePoint: ['答非所问', 'Beside the point'],
  notFound: ['报告里有，没找到', 'Not found though it is there'],
  unclear: ['看不明白', 'Unclear'],

  // Pages
  outlineOf: ['{title}目录', 'Outline of {title}'],
  figuresIn: ['{place}的数字，共 {n} 个', '{n} figure{n|s} in {place}'],
  figuresOn: ['关于“{topic}”的数字，共 {n} 个', '{n} figure{n|s} about “{topic}”'],
  figuresAll: ['报告中的数字，共 {n} 个', '{n} figure{n|s} in the report'],
  page: ['第 {page}/{pages} 页', 'Page {page}/{pages}'],
  hitsHead: ['其他相关段落：', 'More passages on this:'],
  reports: ['已载入 {n} 份报告：', '{n} report{n|s} {n|is|are} loaded:'],
  reportsNamed: ['“{words}”：{n} 份报告', '“{words}”: {n} report{n|s}'],
  reportsHint: [
    '在 /reports 后写地名、单位或年份，只列这些',
    'Write a place, a body or a year after /reports to list only those',
  ],
  noReports: ['没有叫“{words}”的报告', 'No report is named “{words}”'],
  noFigures: ['这里没有数字。', 'There are no figures here.'],
  noFiguresOn: ['没有找到关于“{topic}”的数字。', 'No figures about “{topic}”.'],
  noSection: ['没有找到“{text}”这一节，/outline 可看目录。', 'No section “{text}”; see /outline.'],

  // Checking figures
  checked: [
    '核对 {n} 个数字：{right} 个与报告一致，{wrong} 个不符，{absent} 个报告未提到',
    '{n} figure{n|s} checked: {right} supported, {wrong} contradicted, {absent} not in the report',
  ],
  checkedSentences: [
    '核对 {n} 句话：{right} 句与报告一致，{wrong} 句不符，{absent} 句报告没有这样说',
    '{n} sentence{n|s} checked: {right} supported, {wrong} contradicted, {absent} not said so',
  ],
  toldSo: ['报告这样说', 'said so in the report'],
  notToldSo: ['报告没有这样说，相近的一处是', 'not said so in the report; the nearest it says'],
  toldOtherwise: ['与报告不符', 'not as in the report'],
  toldInstead: ['与报告不符，报告说的是“{words}”', 'not as in the report, which says “{words}”'],
  supported: ['与报告一致', 'as in the report'],
  contradicted: ['与报告不符，报告为 {value}', 'not as in the report, which says {value}'],
  elsewhere: [
    '与报告不符：报告的 {value} 说的是另一年、另一地或另一件事',
    'not as in the report, whose {value} is of another year, place or thing',
  ],
  not_in_report: ['报告没有提到', 'not in the report'],
  otherAct: [
    '数字与报告一致，动作不符：报告说的是“{act}”',
    'the number is the report’s, what was done is not: the report says “{act}”',
  ],
  actNotTold: [
    '数字与报告一致，但报告没有说“{act}”',
    'the number is the report’s, but it does not say “{act}”',
  ],
  actUnchecked: ['（数字一致，动作未核对）', ' (what was done was not compared)'],
  derivedFrom: ['由 {formula} 得出', 'follows from {formula}'],
  mostClaims: [
    '一次最多核对 {n} 个数字。',
    'At most {n} figure{n|s} {n|is|are} checked at a time.',
  ],
  shortened: [
    '问题太长，只看了前 {n} 个字。',
    'The question is too long: only its first {n} character{n|s} {n|was|were} read.',
  ],
  mostParts: ['一次最多查 {n} 项。', 'At most {n} thing{n|s} {n|is|are} looked up at a time.'],
  noClaims: [
    '没有发现可以核对的数字，也没有报告说到的话。',
    'No figures to check, and nothing that the report speaks of.',
  ],

  draftCommented: [
    '同一份文件，有问题的数字旁加了批注。',
    'The same file, with comments at the figures.',
  ],
  draftRefused: ['没有核对“{name}”。{reason}。', '“{name}” was not checked. {reason}'],
  draftTooLarge: [
    '文件太大：上限 20 MB。请去掉图片，或者把文字直接发给我。',
    'The file is too large: 20 MB at most. Remove its pictures, or send me the text.',
  ],

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

  // Kinds of notes
  肯定: ['肯定', 'Praise'],
  意见: ['意见', 'Opinion'],
  建议: ['建议', 'Suggestion'],
  询问: ['询问', 'Question'],
  wholeReport: ['报告整体', 'the report as a whole'],

  // Status
  statusOpen: ['📋 分组审议：{topic}', '📋 Discussion: {topic}'],
  statusClosed: ['📋 已结束：{topic}', '📋 Closed: {topic}'],
  statusPart: ['正在审议：{part}', 'Now on: {part}'],
  statusSpeaker: ['发言：{name}（至 {time}）', 'Speaking: {name} (until {time})'],
  statusQueue: ['等候 {n} 人：{names}', '{n} waiting: {names}'],
  statusCounts: [
    '记录 {n} 条：{kinds}；询问未答 {open}，未核对 {unchecked}',
    '{n} note{n|s}: {kinds}; {open} question{open|s} open, {unchecked} unchecked',
  ],
  statusHint: [
    '/note 记录发言 · /hand 申请发言 · /agenda 目录',
    '/note takes a note · /hand asks to speak · /agenda shows the parts',
  ],
  cannotPin: [
    '我没有置顶的权限：请管理员把上面的状态消息置顶，或给我这项权限。',
    'I may not pin messages here: please pin the status message above, or give me the right.',
  ],
  cannotDelete: [
    '我没有删除消息的权限：请自行删除含有姓名的那条消息。',
    'I may not delete messages here: please delete the one with the names yourself.',
  ],

  // Sitting
  ended: [
    '讨论结束。{counts}\n记录人可用 /brief 生成简报。',
    'The discussion is closed. {counts}\nThe recorder can make the 简报 with /brief.',
  ],
  convener: ['召集人：{name}', 'Convener: {name}'],
  recorder: ['记录人：{name}', 'Recorder: {name}'],
  nobodyNamed: ['未指定', 'nobody named'],
  unknownMember: [
    '我还不认识这位成员：请用 /convener 或 /recorder 回复其一条消息。',
    'I do not know this member yet: reply with the command to a message of theirs.',
  ],
  howToName: [
    '指定：用这条命令回复其消息，或写 @用户名；取消：后面写 off。',
    'To name somebody, reply with the command to a message of theirs, or add @username; “off” takes it back.',
  ],
  howToQuiet: ['请写 /quiet on 或 /quiet off。', 'Write /quiet on or /quiet off.'],
  quietOn: ['安静模式：开', 'Quiet: on'],
  quietOff: ['安静模式：关', 'Quiet: off'],

  // Agenda
  agenda: ['{title}：选择审议部分', '{title}: choose the part to discuss'],
  nowOn: ['现在审议：{part}', 'Now on: {part}'],
  itsFigures: [
    '本部分的数字共 {n} 个，点一下引入发言：',
    'Its {n} figure{n|s}; a press quotes one in a note:',
  ],
  someFigures: [
    '本部分的数字共 {n} 个，第 {first}–{last} 个，点一下引入发言：',
    'Its figures, {first}–{last} of {n}; a press quotes one in a note:',
  ],
  wholeAgain: ['现在审议报告整体。', 'Now on the report as a whole.'],
  noSuchPart: [
    '报告里没有找到这一部分，/agenda 可看目录。',
    'No such part in the report; see /agenda.',
  ],

  // Speakers
  raised: ['已排队，第 {n} 位', 'You are number {n} in the queue'],
  lowered: ['已取消申请', 'Taken out of the queue'],
  called: [
    '，请发言：{minutes} 分钟，至 {time}。',
    ', the floor is yours: {minutes} minute{minutes|s}, until {time}.',
  ],
  calledAgain: [
    '，请再次发言：{minutes} 分钟，至 {time}。',
    ', the floor is yours again: {minutes} minute{minutes|s}, until {time}.',
  ],
  speakingNow: ['正在发言：{name}（至 {time}）', 'Speaking: {name} (until {time})'],
  queueEmpty: ['没有人等候发言；/hand 申请发言。', 'Nobody is waiting; /hand asks to speak.'],
  timeOver: ['，发言时间到了。', ', your time is over.'],

  // Notes
  noteNumber: ['第{number}条', 'Note {number}'],
  noted: ['已记为第 {number} 条', 'Taken down as note {number}'],
  changed: ['第 {number} 条已更新', 'Note {number} is changed'],
  noteChecked: ['第 {number} 条已核对', 'Note {number} is checked'],
  checkNote: ['核对无误', 'Correct'],
  correctNote: ['修改', 'Change'],
  checkNumber: ['核对第{number}条', 'Check {number}'],
  cardUnchecked: ['请发言人核对', 'to be checked by the speaker'],
  cardChecked: ['✅ 已核对', '✅ checked'],
  cardWithdrawn: ['🚫 已撤回', '🚫 withdrawn'],
  cardDisputed: ['❗ 发言人有异议', '❗ disputed by the speaker'],
  cardReworded: [
    '经他人改动，请发言人核对',
    'changed by somebody else, to be checked by the speaker',
  ],
  disputeNote: ['有异议', 'Dispute'],
  noteDisputed: ['已标明您有异议', 'Marked as disputed by you'],
  withdrawNote: ['撤回', 'Withdraw'],
  withdrawSurely: ['确认撤回第{number}条', 'Withdraw note {number} for good'],
  keepNote: ['不撤回', 'Keep it'],
  answerWithdrawn: ['您对第 {number} 条的答复已撤回', 'Your answer to note {number} is withdrawn'],
  noteWithdrawn: ['第 {number} 条已撤回', 'Note {number} is withdrawn'],
  ownNotes: [
    '记在您名下的发言 {n} 条，最近的在前。您可以随时核对、提出异议或撤回，讨论结束以后也可以。',
    '{n} note{n|s} {n|stands|stand} under your name, the newest first. You may check, dispute or withdraw {n|it|them} at any time, also after the end.',
  ],
  uncheckedNotes: [
    '待您核对的发言 {n} 条，最近的在前。',
    '{n} note{n|s} of yours {n|waits|wait} to be checked, the newest first.',
  ],
  noUncheckedNotes: ['没有待您核对的发言。', 'No notes of yours wait to be checked.'],
  noOwnNotes: ['没有记在您名下的发言。', 'No notes stand under your name.'],
  uncheckedMark: ['〔未核对〕', ' [unchecked]'],
  rewordedMark: ['〔经他人改动，未核对〕', ' [changed by somebody else, unchecked]'],
  disputedMark: ['〔发言人有异议〕', ' [disputed by the speaker]'],
  faultyFigure: [
    '⚠️ “{stated}”与报告不符，报告为 {report}',
    '⚠️ “{stated}” is not as in the report, which says {report}',
  ],
  howToCorrect: [
    '请回复这条消息，写出您的原意；我会照您的文字更新。',
    'Reply to this message with your own words, and the note becomes them.',
  ],
  onlySpeaker: ['只有发言人本人可以核对和修改。', 'Only the speaker can check and change it.'],
  emptyNote: [
    '请写 /note 建议 内容，或用 /note 回复一条消息；类别可用 肯定、意见、建议、询问。',
    'Write /note suggestion and the words, or reply with /note to a message; kinds: praise, opinion, suggestion, question.',
  ],
  whichNote: [
    '请写记录的编号，例如 12，或回复那条记录。',
    'Give the number of the note, such as 12, or reply to it.',
  ],
  noNotes: ['还没有记录。', 'No notes yet.'],
  noOpen: ['没有待答复的询问。', 'No questions are open.'],
  openHint: [
    '答复：/answer 编号 内容，或用 /answer 编号 回复一条消息。',
    'To answer: /answer number words, or reply with /answer number to a message.',
  ],
  insert: ['引入发言', 'Quote in a note'],
  inserted: ['引用报告：“{quote}”', 'Quotes the report: “{quote}”'],

  // Polls
  pollQuestion: [
    '【意向，非表决】第{number}条：{text}',
    '[Sentiment, not a vote] Note {number}: {text}',
  ],
  pollFor: ['赞同', 'Agree'],
  pollAgainst: ['不赞同', 'Disagree'],
  pollUnsure: ['再议', 'Discuss further'],

  // 简报
  briefSent: ['简报已私聊发送', 'Sent to you in private'],
  briefCaption: [
    '请核对后使用；未核对的条目和不符的数字已标出。',
    'Please check before use; unchecked notes and wrong figures are marked.',
  ],
  teachHow: [
    '请写 /teach 说法 = 报告里的说法；只从左到右写 =>，例如 /teach 帮扶人 => 帮扶责任人。',
    'Write /teach word = the report’s word; => for one way only, as in /teach 帮扶人 => 帮扶责任人.',
  ],
  teachDone: [
    '已加到同义词：{line}。没能回答的 {n} 个问题里，现在答得出 {m} 个。',
    'Added to the synonyms: {line}. Of {n} question{n|s} without an answer {m} {m|is|are} answered now.',
  ],
  teachKnown: ['同义词里已经有：{line}', 'Already among the synonyms: {line}'],
  teachUndo: ['撤销', 'Undo'],
  teachUndone: ['已撤销：{line}', 'Taken back: {line}'],
  teachGone: ['这一条已经不在同义词里了', 'This line is no longer among the synonyms'],
  teachNowhere: [
    '同义词存不了：报告文件夹不能写。',
    'The synonyms cannot be kept: the folder of reports is read-only.',
  ],
  glossary: [
    '“{expression}”：{meaning}。以上出自词语表，不是报告内容。',
    '“{expression}”: {meaning}. This is from the glossary, not from the report.',
  ],
  paperCaption: [
    '简报第{issue}期：收入 {n} 条，未收 {m} 条（未核对或有异议，记录稿里都有）。',
    'No. {issue}: {n} note{n|s}, {m} left out (unchecked or disputed; all are in the record).',
  ],
  paperKept: ['本群的简报以后也这样收。', 'Kept for this chat’s papers to come.'],
  templateHow: [
    '请把 .docx 模板发来，在文件下面写 /template；取消写 /template off。占位符写在花括号里，例如 {名称}、{期号}、{#部分}{部分名}{#记录}{序号}．{发言人}：{内容}{/记录}{/部分}。',
    'Send the .docx with /template under it; /template off stops using it. Placeholders stand in braces: {名称}, {期号}, {#部分}{部分名}{#记录}{序号}．{发言人}：{内容}{/记录}{/部分}.',
  ],
  templateTaken: [
    '模板已启用，以后的简报都用它。',
    'The template is in use for every 简报 from now on.',
  ],
  templateDropped: ['模板已停用，简报用通用格式。', 'The template is not used any more.'],
  templateNone: ['现在没有模板。', 'There is no template.'],
  templateTooLarge: ['模板太大（上限 5 MB）。', 'The template is too large (at most 5 MB).'],
  templateWrong: ['模板没有启用。{fault}', 'The template is not used. {fault}'],
  templateNowhere: [
    '模板存不了：报告文件夹不能写。',
    'The template cannot be kept: the folder of reports is read-only.',
  ],
  watchAdded: [
    '已关注“{topic}”：新载入的报告说到它，就告诉您一次。/watch 列出您关注的主题。',
    'Watching “{topic}”: when a report that is newly loaded speaks of it, you are told once. /watch lists your topics.',
  ],
  watchKnown: ['您已经关注“{topic}”。', 'You are watching “{topic}” already.'],
  watchFull: [
    '最多关注 {n} 个主题；请先在 /watch 里取消一个。',
    'At most {n} topic{n|s} {n|is|are} watched; end one of them in /watch first.',
  ],
  watchNone: [
    '您还没有关注的主题。请写 /watch 主题，例如 /watch 粮食产量。',
    'You watch no topic yet. Write /watch and a topic, such as /watch 粮食产量.',
  ],
  watchList: ['您关注 {n} 个主题，点一下取消：', 'Topics you watch ({n}); press one to end it:'],
  watchEnd: ['取消关注', 'Stop watching'],
  watchEnded: ['已取消关注“{topic}”', 'No longer watching “{topic}”'],
  watchGone: ['您没有关注这个主题', 'You do not watch this topic'],
  watchPrivate: ['请在与我的私聊里使用这条命令。', 'Please use this command in our private chat.'],
  watchNews: [
    '您关注的“{topic}”，新载入的报告说到了：',
    'A newly loaded report speaks of “{topic}”:',
  ],
  watchBefore: ['此前{title}：', 'Before, {title}:'],
  watchFigures: ['现在的数字', 'Figures now'],
  paperMark: ['未核对的也收，标明', 'With unchecked notes, marked'],
  paperOmit: ['只收核对过的', 'Checked notes only'],
  whichFormat: [
    '请写 /brief（两份都要）、/brief 简报、/brief 记录稿、/brief md 或 /brief csv；加 标注 连未核对的也收，加 here 发到本群。',
    'Write /brief (both papers), /brief paper, /brief record, /brief md or /brief csv; “mark” takes unchecked notes, too, “here” sends it to this chat.',
  ],
  briefHere: [
    '以匿名或频道身份无法私聊：请写 /brief here，发到本群。',
    'Nobody can be written to who writes anonymously or as a channel: /brief here sends it to this chat.',
  ],
  briefUnconfirmed: [
    '{n} 人身份未确认，召集人可在群里用 /confirm 确认。',
    '{n} member{n|s} {n|is|are} not confirmed; the convener does it with /confirm in the group.',
  ],
  startFirst: [
    '请先打开与我的私聊并点“开始”，简报随即发给您。',
    'Please open our private chat and press Start: the 简报 comes there.',
  ],
  openPrivate: ['打开私聊', 'Open private chat'],

  // Roster
  rosterPrivate: [
    '名册请私聊发给我，以免姓名留在群里。',
    'Please send me the roster in private, so that no names stay in the group.',
  ],
  rosterRequest: [
    `请回复这条消息，发来名册（.xlsx、.csv 文件或文字），一人一行：
@用户名（或显示的名字）,姓名,代表团

也可以写 /roster {discussion} 后换行接名册。`,
    `Reply to this message with the roster (an .xlsx or .csv file, or text), one member a line:
@username (or the name shown),full name,delegation

Or write /roster {discussion} and the roster below it.`,
  ],
  rosterRead: [
    '读到 {n} 人，{m} 行读不出。前几行：',
    '{n} member{n|s} read, {m} row{m|s} not. The first ones:',
  ],
  rosterLeft: ['读不出的行：', 'Rows that could not be read:'],
  rosterShown: [
    '其中 {n} 行只有显示的名字：在召集人用 /confirm 确认之前，简报会标明〔身份未确认〕。',
    '{n} of them {n|gives|give} only a name that is shown: until the convener confirms them with /confirm, the 简报 marks them.',
  ],
  rosterTake: ['替换现有名册', 'Replace the roster'],
  rosterKeep: ['不替换', 'Keep the old one'],
  rosterBack: ['恢复上一份名册', 'Back to the former one'],
  rosterTaken: ['名册已启用：{n} 人。', 'The roster is in use: {n} member{n|s}.'],
  rosterKept: ['名册没有变动。', 'The roster stays as it was.'],
  rosterGone: ['这份名册已不在，请重新发送。', 'This roster is gone, please send it again.'],
  rosterTooLarge: [
    '文件太大：最多 2 MB、2 万行、64 列。',
    'The file is too large: 2 MB, 20,000 rows and 64 columns at most.',
  ],
  rosterBusy: [
    '正在读别的文件，名册还没有读：请过一会儿再发。',
    'Other files are being read, the roster is not read yet; please send it again in a while.',
  ],
  rosterForeign: [
    '这是 {format} 文件，不是名册，原有名册不变。请发送 .xlsx、.csv 文件或文字，一人一行：@用户名,姓名,代表团',
    'This is a {format} file, not a roster; the one in use stays. Send an .xlsx or .csv file or text, one member a line: @username,full name,delegation',
  ],
  rosterUnreadable: [
    '读不出名册，原有名册没有变动。请发 .xlsx、.csv 文件或文字，一人一行：@用户名,姓名,代表团',
    'No roster could be read; the one in use stays. Send an .xlsx or .csv file or text, one member a line: @username,full name,delegation',
  ],

  // Who is who
  confirmed: ['已确认：{name}', 'Confirmed: {name}'],
  allConfirmed: ['没有待确认的成员。', 'Nobody is left to confirm.'],
  unconfirmed: [
    '{n} 人只凭显示的名字与名册相符，请召集人逐一确认：',
    '{n} member{n|s} {n|matches|match} the roster only by the name they show; the convener confirms them:',
  ],
  confirmOne: ['{shown} 是 {name}', '{shown} is {name}'],
  noSuchLine: [
    '名册里没有对应的一行：请用 /confirm 姓名 回复其一条消息。',
    'No such line in the roster: reply with /confirm and the full name to a message of theirs.',
  ],

  // Refusals of a discussion
  forbidden: ['您没有权限做这项操作。', 'You may not do this here.'],
  noDiscussion: [
    '这里还没有讨论；召集人可用 /begin 议题 开始。',
    'There is no discussion here; the convener opens one with /begin topic.',
  ],
  closed: ['讨论已经结束。', 'The discussion is closed.'],
  alreadyOpen: ['这里已有一场讨论，先用 /end 结束。', 'A discussion is open here; /end closes it.'],
  emptyTopic: ['请写议题：/begin 审议常委会工作报告', 'Give the topic: /begin topic'],
  emptyText: ['请写出内容。', 'Please write the words.'],
  tooLong: ['文字太长了。', 'That is too long.'],
  noSuchNote: ['没有这条记录。', 'There is no such note.'],
  withdrawn: ['这条记录已撤回。', 'This note was withdrawn.'],
  alreadyChecked: ['这条记录已经核对过。', 'This note is checked already.'],
  notAQuestion: ['这条记录不是询问。', 'This note is no question.'],
  alreadyWaiting: ['您已在等候。', 'You are waiting already.'],
  notWaiting: ['您不在等候之列。', 'You are not in the queue.'],
  unchanged: ['没有变化。', 'Nothing has changed.'],
  groupOnly: ['请在讨论的群里使用这条命令。', 'Use this command in the group that discusses.'],
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
  adminsOnly: ['只有机器人管理员可以这样做。', "Only the bot's administrators can do this."],
  nobodyLeft: ['没有人等候发言。', 'Nobody is waiting to speak.'],
} as const satisfies Readonly<Record<string, Row>>

/** The name of a fixed sentence. */
export type Phrase = keyof typeof PHRASES

/** The names of all of them. */
export const PHRASE_NAMES = Object.keys(PHRASES) as Phrase[]

/** What is put into the `{blanks}` of a sentence. */
export type Blanks = Readonly<Record<string, string | number>>

/**
 * A fixed sentence in the reader's language, its `{blanks}` filled in.
 *
 * @example say('count', 'en', { n: 3 }) // '3 figures'
 */
export function say(phrase: Phrase, language: Language, blanks: Blanks = {}): string {
  return sentence(PHRASES[phrase], language, blanks)
}

/**
 * A row of such a table in the reader's language.
 *
 * @example sentence(['{n} 份', '{n} report{n|s}'], 'en', { n: 1 }) // '1 report'
 */
export function sentence([chinese, english]: Row, language: Language, blanks: Blanks = {}): string {
  const words =
    language === 'en' ? english : language === 'zh-Hant' ? traditional(chinese) : chinese
  return words.replace(BLANK, (blank, name: string, forms?: string) => {
    const value = blanks[name]
    return forms === undefined ? String(value ?? blank) : formFor(Number(value), forms.split('|'))
  })
}

// {n} is filled in; {n|s} and {n|is|are} are what the number of n takes: an ending for many, or the word for one and for many.
const BLANK = /\{(\w+)(?:\|([^{}]*))?\}/g
const plurals = new Intl.PluralRules('en')

function formFor(count: number, forms: readonly string[]): string {
  const [one = '', many = ''] = forms.length > 1 ? forms : ['', ...forms]
  return plurals.select(count) === 'one' ? one : many
}

// The converter's tables are read when the first reader of traditional characters comes.
let converter: ((text: string) => string) | null = null
const derived = new Map<string, string>()

function traditional(chinese: string): string {
  const known = derived.get(chinese)
  if (known !== undefined) return known
  const convert = converter ?? Converter({ from: 'cn', to: 'tw' })
  converter = convert
  const words = convert(chinese)
  derived.set(chinese, words)
  return words
}

// Telegram's language codes that mean traditional characters; every other zh is simplified.
const TRADITIONAL = /^zh-(hant|tw|hk|mo)/i

/**
 * The language of somebody whose words are not known yet, by their Telegram.
 *
 * @example languageOf('zh-hant') // 'zh-Hant'
 */
export function languageOf(code: string | undefined): Language {
  if (code === undefined) return 'zh-Hans'
  if (TRADITIONAL.test(code)) return 'zh-Hant'
  return code.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en'
}
