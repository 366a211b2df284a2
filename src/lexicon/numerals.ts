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
  /(?<![\d.a-z])(?:\d+[a-z]+|\d\+\d(?:\+\w)*|\d{3,}(?=热线|平台|电话|工程|的|$)|12(?:345|309|315|328|338|348|368|380|388)(?![个件条人名万亿余多])|\d+强|[a-z][类级]|[甲乙丙丁][类级等])(?![\d.])/g

/** Words and marks behind which a hyphen is a minus: 增长-2.1%. */
export const SIGN_LEADS = '别长为是达到至速幅比降率值额差利润约损增加入升口'

/** Ranks, prizes and sessions: of another one nothing is told. A session is also named without 第: 十八届人大三次会议. */
export const RANKS =
  /第[一二三四五六七八九十]+[届次号批]|[特一二三四]等奖|(?<!第)[一二三四五六七八九十]+(?:届(?=人大|政协|党|常委会|人民代表|中?全会)|次(?=会)(?<=届[^,。?]{0,10}))/g

/** 兆 is a scale before money and before what is less than one of it; 兆瓦 is a unit. */
export const TRILLION = '兆(?=[\\d多余元美日港欧])'

/** 7 4 7 7 2 | 3 500名 | 1,200 | 19·5, 2.8, 228 */
export const ARABIC_NUMERAL =
  '\\d(?: \\d)* ?[.·] ?\\d(?: \\d)+(?!\\d)|\\d [.·] ?\\d(?!\\d)|\\d(?: \\d)+ ?[.·] ?\\d(?!\\d)|\\d(?: \\d)+(?![\\d.])|\\d{1,3}(?: \\d{3})+(?= ?[\\u4e00-\\u9fff])|\\d{1,3}(?:,\\d{3})+(?![\\d,])(?:\\.\\d+)?|\\d+(?:[.·]\\d+)?'

/** The Chinese digits, as letters of a class. */
export const HAN_DIGITS = '零〇一二两三四五六七八九'

/** As on cheques; 伍 and 陆 alone are names. */
export const CHEQUE_NUMERAL = '[壹贰叁肆伍陆柒捌玖][拾佰仟][壹贰叁肆伍陆柒捌玖零拾佰仟万亿]*'

/** A Chinese numeral: 三千二百, 一点五. */
export const HAN_NUMERAL = `(?:[${HAN_DIGITS}十百千万亿廿卅]|${TRILLION})+(?:[点·][${HAN_DIGITS}]+)?`

/** 百分之三十六点九, 百分之5.7, 三分之一; 七成五; 1/4; 4.0∶37.7∶58.3 */
export const PART_NUMERAL = [
  `(?:[百千万]|[${HAN_DIGITS}十]+)分之(?:${HAN_NUMERAL}|${ARABIC_NUMERAL})`,
  `[一二两三四五六七八九]成[一二三四五六七八九半](?![${HAN_DIGITS}十百千万个大项名家件金])`,
  '\\d+(?:\\.\\d+)?(?:[∶:]\\d+(?:\\.\\d+)?)+',
  '\\d{1,2}/\\d{1,3}(?![\\d/])',
].join('|')

/** 三四百, 一百七八十, 十七八; 十几; 几十, 好几万, 数百 */
export const ABOUT_NUMERAL = [
  `(?<![${HAN_DIGITS}第])(?:[${HAN_DIGITS}十百千万亿]*[十百千万亿]零?)?(?:${ABOUT_PAIRS})(?![${HAN_DIGITS}点])[十百千万亿]*`,
  `(?<![${HAN_DIGITS}第、前])(?:两、三|三、四|四、五|五、六|六、七|七、八|八、九)(?=[年倍个月天次十百千])[十百千万亿]*`,
  `[${HAN_DIGITS}]?十几[万亿]*`,
  `[${HAN_DIGITS}]+[百千万]几[十百千][万亿]*`,
  `(?:${VAGUE})[十百千万亿]+(?!分之)`,
].join('|')

/** The sign before a numeral. */
export const NUMERAL_SIGN = `(?<sign>(?<=[${SIGN_LEADS},。;:、(=|\\t]|[^\\n] )-|(?<![${NOT_NEGATIVE_BEHIND}])负)?`

/** Any numeral, with its sign, its scale and what makes it vague. */
export const NUMERAL = new RegExp(
  [
    `${NUMERAL_SIGN}(?:(?<part>${PART_NUMERAL})(?<partMore>多?)`,
    `(?<about>${ABOUT_NUMERAL})(?<aboutMore>[多余]?)`,
    `(?<arabic>${ARABIC_NUMERAL})(?<scale> ?(?:[十百千万亿]|${TRILLION})*)(?<more>[多余来+]?)(?<rest>[万亿]*)`,
    `(?<han>${CHEQUE_NUMERAL}|${HAN_NUMERAL}|半)(?<hanMore>[多余来]?)(?<hanRest>[万亿]*))`,
  ].join('|'),
  'g',
)

/** What goes on a numeral after its scale: 1万【6千】, 13万【2】, 3亿【5000万】, 1万【零500】. */
export const NUMERAL_GOES_ON = new RegExp(
  `^(零?)(\\d,\\d{3}(?!\\d)|\\d{1,4}(?:\\.\\d+)?|[${HAN_DIGITS}]|[${HAN_DIGITS}]?十[${HAN_DIGITS}]?)([十百千万亿]*)`,
)

/** Behind these a digit is no part of the numeral before it: 3万2024年, 5亿3个项目. */
export const NO_PART_OF_NUMERAL = /^[.,]?\d|^[年月日号时:∶/+—~-]|^ \d/

/** A digit, Arabic or Chinese. */
export const ANY_DIGIT = /\d|[一二两三四五六七八九十百千万亿]/

/** A number in digits that is no ordinal and no date, as a source. */
export const PLAIN_NUMBER = String.raw`(?<![\d.第a-z])\d[\d,]*(?:\.\d+)?(?:[多余来]?[万亿])?%?(?!\d|月|[a-z])`

/** Two numbers to choose between: 259还是228. */
export const NUMBER_CHOICE = new RegExp(
  String.raw`(${PLAIN_NUMBER})(\p{L}{0,3}?)(?:,? ?(?:还是|或者|抑或|或) ?(?:是)?| or )(${PLAIN_NUMBER})(?<unit>人次|件次|[件条项个名人户家篇部份次场])?`,
  'u',
)

/** 71是人数还是户数 */
export const NUMBER_THIS_OR_THAT = new RegExp(
  `${PLAIN_NUMBER}(?:那个|这个|个)?(?:数字?)?(?:是|指的?是?)[^,?]*还是`,
  'u',
)

/** Asks whether a number is right: 是不是217个, 是10个吗. */
export const NUMBER_TO_VERIFY = new RegExp(
  String.raw`(?:是不是|是否|有没有|是|有|为|达到?|约|is it|are there|was it|were there) ?(${PLAIN_NUMBER})(人次|件次|篇目|个百分点|\p{Script=Han})?(?:吗|么|对吗|对不对|对不|\?|,|$|right|correct)`,
  'u',
)

/** Any number, in digits or in Chinese. */
export const NUMBER_IN_COPY = /[\d.,]*\d|[〇零一二两三四五六七八九十百千万亿]+/g

/** The decimals of a number. */
export const DECIMALS = /[.点·](\d+|[零〇一二三四五六七八九]+)/

/** Letters with a number that belongs to them: pm2.5, co2. */
export const LETTERS_NUMBERED = /(?<![a-z])[a-z]{1,4}\d+(?:\.\d+)?(?![a-z])/

/** A decimal, or a number that is nothing but scale: 1409万、1305万人次. */
export const NO_MEASURE = /^\d+\.\d+$|^\d+(?:\.\d+)?[万亿]+$/
