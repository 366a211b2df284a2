/** Bodies of one sort that work at several levels: courts, procuratorates. */
const SORT = '(?:人民)?(?:法院|检察院|检察机关)'

/** All of them in a place, or one by itself: 全市法院; 市中院, 省法院, 本院. */
export const BODY_EXTENT = new RegExp(
  `(?<whole>(?:全[国省市区县州盟旗]|[省市州]内)(?:各级|[两二三]级|基层)?${SORT}|(?:各级|[两二三]级)${SORT}(?!院))` +
    `|(?<own>(?<![全各]|[全各][\\u4e00-\\u9fff])[省市区县州盟旗](?:高级|中级)?(?:人民)?(?:法院|检察院)(?:本级|机关)?|(?:[省市州盟]|(?<![\\u4e00-\\u9fff]))(?:中院|高院|检院)|[本我]院|(?:中级|高级)人民法院)`,
  'g',
)

/** Asks for what one court does by itself: 中院自己, 省法院本级. */
export const BY_ITSELF = /自己|自身|本级|本院|院里|机关/

/** A body of one level, as a question names it: 市中院; not 法院. */
export const ONE_BODY = /^(?:[省市区县州盟旗]|最高)|中院|高院|中级|高级/

/** Asks for all of them. */
export const ALL_BODIES = /全[国省市区县州]|各级|[两二三]级|系统|辖区/
