/** A cell that is a number, with a unit behind it at most; or one that has none. */
export const CELL_NUMBER =
  /^[-+−–－负]?\s*(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?\s*(?:[%％‰]|个百分点|[\u4e00-\u9fff]{1,3})?$|^[-—–－/]+$/

/** A cell that is a year. */
export const CELL_YEAR = /^(?:19|20)\d{2}(?:年(?:度)?)?$/

/** What stands above a table: its name, or the unit of its figures. */
export const TABLE_CAPTION =
  /^(?:附?表|续表)[\s\d一二三四五六七八九十]|单位\s*[：:]|(?:表|情况|数据|一览|统计)(?:\s*[（(][^（）()]*[）)])?$/

/** What a column may be headed. */
export const ROSTER_HEADINGS = {
  account: /^(?:telegram)?(?:账号|帐号|账户|用户|用户名|username|user|userid|id|key|tg|telegram)$/i,
  name: /^(?:代表|委员|成员|人员)?(?:姓名|名字|name|fullname)$/i,
  delegation: /^(?:所在)?(?:代表团|团组|小组|组别|分组|单位|选区|delegation|group)$/i,
} as const

/** The number that a cell begins with. */
export const CELL_VALUE = /^[-负]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/

/** What may stand behind the number of a cell: its unit. */
export const CELL_UNIT = /^(?:%|‰|个百分点|[\u4e00-\u9fff]{1,3})?$/

/** A year in a column's head: 2024年度, 2024年末. */
export const HEAD_YEAR = /((?:19|20)\d{2})年?(?:度|末|底)?/

/** The head of a column that only numbers the rows. */
export const ORDER_HEAD = /^(?:序号|编号|排序|行次|名次)$/

/** The head of a column of shares or changes. */
export const SHARE_HEAD = /%|增长|增速|增幅|涨幅|增减|比重|占比|率$|比例|同比|完成.{0,4}比/

/** The head of a column that tells how much of what was planned was done, where the table has shares at all. */
export const COMPLETED_HEAD = /^(?:完成|为|占).{0,6}$/

/** The head of a column of amounts. */
export const AMOUNT_HEAD = /额$|数$|量$/

/** A head that says only that a number stands below it. */
export const GENERAL_HEAD =
  /^(?:数量|数值|数据|金额|合计|总计|绝对[数值]|指标值|本期数?|本年数?|完成情况|实绩)$/

/** A head that opens with last year or this: 上年数, 本年度. */
export const RELATIVE_YEAR_HEAD = /^(?:上|去)年(?!.{0,2}增)|^本年(?:度)?/

/** A head that opens with last year. */
export const LAST_YEAR_HEAD = /^(?:上|去)年/

/** A row that is a part of the one above: 其中：. */
export const PART_ROW = /^(?:\s*#|其中[::]?)\s*/

/** The number before a row's name: 一、, (二), 3.. */
export const ROW_NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,3}[.、](?!\d))\s*/

/** The head of a column of changes. */
export const CHANGE_HEAD = /增长|增速|增幅|增减|涨幅|同比/
