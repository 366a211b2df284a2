import type { Row } from './bilingual.ts'

/** What is said in a discussion. */
export const DISCUSSION_PHRASES = {
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

  // Session
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
  adminsOnly: ['只有机器人管理员可以这样做。', "Only the bot's administrators can do this."],
  nobodyLeft: ['没有人等候发言。', 'Nobody is waiting to speak.'],
} as const satisfies Readonly<Record<string, Row>>
