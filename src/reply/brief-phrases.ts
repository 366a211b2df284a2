import type { Row } from './bilingual.ts'

/** What a 简报 says, and what is said of one. */
export const BRIEF_PHRASES = {
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
} as const satisfies Readonly<Record<string, Row>>
