import type { Row } from './bilingual.ts'

/** What is said to a question and to a draft, and what stands on buttons and pages. */
export const ANSWER_PHRASES = {
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
  nearestTold: [
    '报告没有直说“{word}”，以上是最接近的。',
    'The report does not say “{word}” itself; this comes nearest.',
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
  'told-undefined': [
    ' — 报告只用到这一说法，没有解释',
    ' — the report uses it and does not explain it',
  ],
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
  'talk-commands': [
    '这要用命令：讨论里 /note 记一条、/notes 看记录、/brief 导出 Word 简报；私聊里 /watch 主题，新报告说到时告诉您一次。不能定时提醒。全部命令见 /help。',
    'There are commands for that: in a discussion /note keeps a note, /notes shows them, /brief exports a Word file; in private /watch tells you once when a new report speaks of a topic. I set no timed reminders. All commands: /help.',
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
} as const satisfies Readonly<Record<string, Row>>
