/** The value of each Han digit; 两 and the forms of cheques included. */
export const DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'零一二三四五六七八九'].map((digit, value) => [digit, value])),
  ...Object.fromEntries([...'〇壹贰叁肆伍陆柒捌玖'].map((digit, value) => [digit, value])),
  两: 2,
}

/** The scales, largest first, with their power of ten. */
export const SCALES = [
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
  ['十', 1],
] as const

/** Other spellings of the same, replaced before reading. */
export const SPELLINGS: Readonly<Record<string, string>> = {
  廿: '二十',
  卅: '三十',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
  兩: '两',
  負: '负',
  '−': '-',
  '·': '.',
  点: '.',
  點: '.',
}

/** What a numeral may end in, as a divisor. */
export const ENDINGS: Readonly<Record<string, number>> = { '%': 100, '‰': 1000, '‱': 10000 }

/** Two digits side by side that name a stretch: 三四百 is 300 to 400, 三五个 is 3 to 5. */
export const ABOUT_PAIRS = ['一两', '一二', '两三', '二三', '三四', '三五', ...['四五', '五六']]
  .concat(['六七', '七八', '八九'])
  .join('|')

/** Words before a scale that say no number: 几十, 数百, 好几万; but not 无数百姓, 户数百分之五. */
export const VAGUE =
  '好几|几|(?<![无多少大个小分指系倍岁整奇偶函负代算计级天字次件户人项条总基变参台辆])数'

/** Before 负 these make another word: 承担负, 肩负. */
export const NOT_NEGATIVE_BEHIND = '责担肩欠抱辜胜正减税降轻'

/**
 * 5g, 12345热线, 500强, 1+4, a类, 甲级: what a thing is called, and no number of it; what is counted has a measure word behind its
 * number, or 里.
 */
export const NUMBERED_NAME =
  /(?<![\d.a-z])(?:\d+[a-z]+|\d\+\d(?:\+\w)*|\d{3,}(?=热线|平台|电话|工程|的|$)|\d+强|[a-z][类级]|[甲乙丙丁][类级等])(?![\d.])/g

/** Words and marks behind which a hyphen is a minus: 增长-2.1%. */
export const SIGN_LEADS = '别长为是达到至速幅比降率值额差利润约损增加入升口'

/** Ranks, prizes and sessions: of another one nothing is told. A session is also named without 第: 十八届人大三次会议. */
export const RANKS =
  /第[一二三四五六七八九十]+[届次号批]|[特一二三四]等奖|(?<!第)[一二三四五六七八九十]+(?:届(?=人大|政协|党|常委会|人民代表|中?全会)|次(?=会)(?<=届[^,。?]{0,10}))/g
