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
