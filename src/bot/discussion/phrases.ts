import type { Language } from '../../answer/answer.ts'
import { sentence } from '../replies.ts'
import { REFUSED } from './refusals.ts'

/** Every fixed sentence of a discussion, in simplified and traditional Chinese and in English. */
export const TALK = {
  // Kinds of notes
  肯定: ['肯定', '肯定', 'Praise'],
  意见: ['意见', '意見', 'Opinion'],
  建议: ['建议', '建議', 'Suggestion'],
  询问: ['询问', '詢問', 'Question'],
  wholeReport: ['报告整体', '報告整體', 'the report as a whole'],

  // Status
  statusOpen: ['📋 分组审议：{topic}', '📋 分組審議：{topic}', '📋 Discussion: {topic}'],
  statusClosed: ['📋 已结束：{topic}', '📋 已結束：{topic}', '📋 Closed: {topic}'],
  statusPart: ['正在审议：{part}', '正在審議：{part}', 'Now on: {part}'],
  statusSpeaker: [
    '发言：{name}（至 {time}）',
    '發言：{name}（至 {time}）',
    'Speaking: {name} (until {time})',
  ],
  statusQueue: ['等候 {n} 人：{names}', '等候 {n} 人：{names}', '{n} waiting: {names}'],
  statusCounts: [
    '记录 {n} 条：{kinds}；询问未答 {open}，未核对 {unchecked}',
    '記錄 {n} 條：{kinds}；詢問未答 {open}，未核對 {unchecked}',
    '{n} notes: {kinds}; {open} questions open, {unchecked} unchecked',
  ],
  statusHint: [
    '/note 记录发言 · /hand 申请发言 · /agenda 目录',
    '/note 記錄發言 · /hand 申請發言 · /agenda 目錄',
    '/note takes a note · /hand asks to speak · /agenda shows the parts',
  ],
  cannotPin: [
    '我没有置顶的权限：请管理员把上面的状态消息置顶，或给我这项权限。',
    '我沒有置頂的權限：請管理員把上面的狀態消息置頂，或給我這項權限。',
    'I may not pin messages here: please pin the status message above, or give me the right.',
  ],
  cannotDelete: [
    '我没有删除消息的权限：请自行删除含有姓名的那条消息。',
    '我沒有刪除消息的權限：請自行刪除含有姓名的那條消息。',
    'I may not delete messages here: please delete the one with the names yourself.',
  ],

  // Sitting
  ended: [
    '讨论结束。{counts}\n记录人可用 /brief 生成简报。',
    '討論結束。{counts}\n記錄人可用 /brief 生成簡報。',
    'The discussion is closed. {counts}\nThe recorder can make the 简报 with /brief.',
  ],
  convener: ['召集人：{name}', '召集人：{name}', 'Convener: {name}'],
  recorder: ['记录人：{name}', '記錄人：{name}', 'Recorder: {name}'],
  nobodyNamed: ['未指定', '未指定', 'nobody named'],
  unknownMember: [
    '我还不认识这位成员：请用 /convener 或 /recorder 回复其一条消息。',
    '我還不認識這位成員：請用 /convener 或 /recorder 回覆其一條消息。',
    'I do not know this member yet: reply with the command to a message of theirs.',
  ],
  howToName: [
    '指定：用这条命令回复其消息，或写 @用户名；取消：后面写 off。',
    '指定：用這條命令回覆其消息，或寫 @用戶名；取消：後面寫 off。',
    'To name somebody, reply with the command to a message of theirs, or add @username; “off” takes it back.',
  ],
  howToQuiet: [
    '请写 /quiet on 或 /quiet off。',
    '請寫 /quiet on 或 /quiet off。',
    'Write /quiet on or /quiet off.',
  ],
  quietOn: ['安静模式：开', '安靜模式：開', 'Quiet: on'],
  quietOff: ['安静模式：关', '安靜模式：關', 'Quiet: off'],

  // Agenda
  agenda: ['{title}：选择审议部分', '{title}：選擇審議部分', '{title}: choose the part to discuss'],
  nowOn: ['现在审议：{part}', '現在審議：{part}', 'Now on: {part}'],
  itsFigures: ['本部分的数字：', '本部分的數字：', 'Its figures:'],
  wholeAgain: ['现在审议报告整体。', '現在審議報告整體。', 'Now on the report as a whole.'],
  noSuchPart: [
    '报告里没有找到这一部分，/agenda 可看目录。',
    '報告裡沒有找到這一部分，/agenda 可看目錄。',
    'No such part in the report; see /agenda.',
  ],

  // Speakers
  raised: ['已排队，第 {n} 位', '已排隊，第 {n} 位', 'You are number {n} in the queue'],
  lowered: ['已取消申请', '已取消申請', 'Taken out of the queue'],
  called: [
    '，请发言：{minutes} 分钟，至 {time}。',
    '，請發言：{minutes} 分鐘，至 {time}。',
    ', the floor is yours: {minutes} minutes, until {time}.',
  ],
  calledAgain: [
    '，请再次发言：{minutes} 分钟，至 {time}。',
    '，請再次發言：{minutes} 分鐘，至 {time}。',
    ', the floor is yours again: {minutes} minutes, until {time}.',
  ],
  speakingNow: [
    '正在发言：{name}（至 {time}）',
    '正在發言：{name}（至 {time}）',
    'Speaking: {name} (until {time})',
  ],
  queueEmpty: [
    '没有人等候发言；/hand 申请发言。',
    '沒有人等候發言；/hand 申請發言。',
    'Nobody is waiting; /hand asks to speak.',
  ],
  timeOver: ['，发言时间到了。', '，發言時間到了。', ', your time is over.'],

  // Notes
  noteNumber: ['第{number}条', '第{number}條', 'Note {number}'],
  noted: ['已记为第 {number} 条', '已記為第 {number} 條', 'Taken down as note {number}'],
  changed: ['第 {number} 条已更新', '第 {number} 條已更新', 'Note {number} is changed'],
  checked: ['第 {number} 条已核对', '第 {number} 條已核對', 'Note {number} is checked'],
  checkNote: ['核对无误', '核對無誤', 'Correct'],
  correctNote: ['修改', '修改', 'Change'],
  checkNumber: ['核对第{number}条', '核對第{number}條', 'Check {number}'],
  cardUnchecked: ['请发言人核对', '請發言人核對', 'to be checked by the speaker'],
  cardChecked: ['✅ 已核对', '✅ 已核對', '✅ checked'],
  cardWithdrawn: ['🚫 已撤回', '🚫 已撤回', '🚫 withdrawn'],
  uncheckedMark: ['〔未核对〕', '〔未核對〕', ' [unchecked]'],
  faultyFigure: [
    '⚠️ “{stated}”与报告不符，报告为 {report}',
    '⚠️ “{stated}”與報告不符，報告為 {report}',
    '⚠️ “{stated}” is not as in the report, which says {report}',
  ],
  howToCorrect: [
    '请回复这条消息，写出您的原意；我会照您的文字更新。',
    '請回復這條消息，寫出您的原意；我會照您的文字更新。',
    'Reply to this message with your own words, and the note becomes them.',
  ],
  onlySpeaker: [
    '只有发言人本人可以核对和修改。',
    '只有發言人本人可以核對和修改。',
    'Only the speaker can check and change it.',
  ],
  emptyNote: [
    '请写 /note 建议 内容，或用 /note 回复一条消息；类别可用 肯定、意见、建议、询问。',
    '請寫 /note 建議 內容，或用 /note 回覆一條消息；類別可用 肯定、意見、建議、詢問。',
    'Write /note suggestion and the words, or reply with /note to a message; kinds: praise, opinion, suggestion, question.',
  ],
  whichNote: [
    '请写记录的编号，例如 12，或回复那条记录。',
    '請寫記錄的編號，例如 12，或回覆那條記錄。',
    'Give the number of the note, such as 12, or reply to it.',
  ],
  noNotes: ['还没有记录。', '還沒有記錄。', 'No notes yet.'],
  noOpen: ['没有待答复的询问。', '沒有待答覆的詢問。', 'No questions are open.'],
  openHint: [
    '答复：/answer 编号 内容，或用 /answer 编号 回复一条消息。',
    '答覆：/answer 編號 內容，或用 /answer 編號 回覆一條消息。',
    'To answer: /answer number words, or reply with /answer number to a message.',
  ],
  insert: ['引入发言', '引入發言', 'Quote in a note'],
  inserted: ['引用报告：“{quote}”', '引用報告：“{quote}”', 'Quotes the report: “{quote}”'],

  // Polls
  pollQuestion: [
    '【意向，非表决】第{number}条：{text}',
    '【意向，非表決】第{number}條：{text}',
    '[Sentiment, not a vote] Note {number}: {text}',
  ],
  pollFor: ['赞同', '贊同', 'Agree'],
  pollAgainst: ['不赞同', '不贊同', 'Disagree'],
  pollUnsure: ['再议', '再議', 'Discuss further'],

  // 简报
  briefSent: ['简报已私聊发送', '簡報已私聊發送', 'Sent to you in private'],
  briefCaption: [
    '请核对后使用；未核对的条目和不符的数字已标出。',
    '請核對後使用；未核對的條目和不符的數字已標出。',
    'Please check before use; unchecked notes and wrong figures are marked.',
  ],
  whichFormat: [
    '请写 /brief docx、/brief md 或 /brief csv；加 here 发到本群。',
    '請寫 /brief docx、/brief md 或 /brief csv；加 here 發到本群。',
    'Write /brief docx, /brief md or /brief csv; “here” sends it to this chat.',
  ],
  startFirst: [
    '请先打开与我的私聊并点“开始”，简报随即发给您。',
    '請先打開與我的私聊並點“開始”，簡報隨即發給您。',
    'Please open our private chat and press Start: the 简报 comes there.',
  ],
  openPrivate: ['打开私聊', '打開私聊', 'Open private chat'],

  // Roster
  rosterPrivate: [
    '名册请私聊发给我，以免姓名留在群里。',
    '名冊請私聊發給我，以免姓名留在群裡。',
    'Please send me the roster in private, so that no names stay in the group.',
  ],
  rosterRequest: [
    `请回复这条消息，发来名册（文字或 CSV 文件），一人一行：
@用户名（或显示的名字）,姓名,代表团

也可以写 /roster {discussion} 后换行接名册。`,
    `請回復這條消息，發來名冊（文字或 CSV 文件），一人一行：
@用戶名（或顯示的名字）,姓名,代表團

也可以寫 /roster {discussion} 後換行接名冊。`,
    `Reply to this message with the roster (text or a CSV file), one member a line:
@username (or the name shown),full name,delegation

Or write /roster {discussion} and the roster below it.`,
  ],
  rosterTaken: [
    '名册已保存：{n} 人。{left}',
    '名冊已保存：{n} 人。{left}',
    'Roster kept: {n} members.{left}',
  ],
  rosterTooLarge: [
    '文件太大或无法读取。',
    '文件太大或無法讀取。',
    'The file is too large or cannot be read.',
  ],
  ...REFUSED,
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>

/** The name of a fixed sentence of a discussion. */
export type Talk = keyof typeof TALK

/**
 * A fixed sentence of a discussion in the reader's language, its `{blanks}` filled in.
 *
 * @example talk('noted', 'en', { number: 3 }) // 'Taken down as note 3'
 */
export function talk(
  phrase: Talk,
  language: Language,
  blanks: Readonly<Record<string, string | number>> = {},
): string {
  return sentence(TALK[phrase], language, blanks)
}
