import type { Refusal } from '../../discussion/action.ts'

/** What is said where something is not done, in simplified and traditional Chinese and in English. */
export const REFUSED = {
  forbidden: ['您没有权限做这项操作。', '您沒有權限做這項操作。', 'You may not do this here.'],
  noDiscussion: [
    '这里还没有讨论；召集人可用 /begin 议题 开始。',
    '這裡還沒有討論；召集人可用 /begin 議題 開始。',
    'There is no discussion here; the convener opens one with /begin topic.',
  ],
  closed: ['讨论已经结束。', '討論已經結束。', 'The discussion is closed.'],
  alreadyOpen: [
    '这里已有一场讨论，先用 /end 结束。',
    '這裡已有一場討論，先用 /end 結束。',
    'A discussion is open here; /end closes it.',
  ],
  emptyTopic: [
    '请写议题：/begin 审议常委会工作报告',
    '請寫議題：/begin 審議常委會工作報告',
    'Give the topic: /begin topic',
  ],
  emptyText: ['请写出内容。', '請寫出內容。', 'Please write the words.'],
  tooLong: ['文字太长了。', '文字太長了。', 'That is too long.'],
  noSuchNote: ['没有这条记录。', '沒有這條記錄。', 'There is no such note.'],
  withdrawn: ['这条记录已撤回。', '這條記錄已撤回。', 'This note was withdrawn.'],
  alreadyChecked: ['这条记录已经核对过。', '這條記錄已經核對過。', 'This note is checked already.'],
  notAQuestion: ['这条记录不是询问。', '這條記錄不是詢問。', 'This note is no question.'],
  alreadyWaiting: ['您已在等候。', '您已在等候。', 'You are waiting already.'],
  notWaiting: ['您不在等候之列。', '您不在等候之列。', 'You are not in the queue.'],
  unchanged: ['没有变化。', '沒有變化。', 'Nothing has changed.'],
  groupOnly: [
    '请在讨论的群里使用这条命令。',
    '請在討論的群裡使用這條命令。',
    'Use this command in the group that discusses.',
  ],
  adminsOnly: [
    '只有机器人管理员可以这样做。',
    '只有機器人管理員可以這樣做。',
    "Only the bot's administrators can do this.",
  ],
  nobodyLeft: ['没有人等候发言。', '沒有人等候發言。', 'Nobody is waiting to speak.'],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>

/** What is said to each refusal. */
export const REFUSALS = {
  forbidden: 'forbidden',
  noDiscussion: 'noDiscussion',
  closed: 'closed',
  alreadyOpen: 'alreadyOpen',
  emptyTopic: 'emptyTopic',
  emptyText: 'emptyText',
  tooLong: 'tooLong',
  noSuchNote: 'noSuchNote',
  withdrawn: 'withdrawn',
  alreadyChecked: 'alreadyChecked',
  notAQuestion: 'notAQuestion',
  alreadyWaiting: 'alreadyWaiting',
  notWaiting: 'notWaiting',
  nobodyWaits: 'nobodyLeft',
  unchanged: 'unchanged',
} as const satisfies Record<Refusal, keyof typeof REFUSED>
