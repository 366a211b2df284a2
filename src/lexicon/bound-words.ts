/** Bounds before the numeral, by their sense, longest first where one ends in another. 达到 is no bound. */
export const BOUNDS_BEFORE = [
  ['atLeast', '不低于 不少于 不小于 不短于 至少 最少 最低 不下于 不下'],
  [
    'atMost',
    '不满 不超过 不高于 不多于 不大于 不突破 至多 最多 最高 低于 少于 小于 不足 不到 未超过 不超',
  ],
  ['nearly', '将近 接近 几近 近乎 几乎 临近 近'],
  ['over', '远远超过 远超过 远超 超过 超出 突破 高于 多于 大于 高达 逾 超 破 过'],
  ['about', '大约 约 大概 大致 差不多'],
] as const satisfies readonly (readonly [string, string])[]

/** Bounds after the unit, by their sense. */
export const BOUNDS_BEHIND = [
  ['atLeast', '及以上 或以上 以上 之上'],
  ['atMost', '及以下 或以下 以下 以内 之内 之下'],
  ['about', '左右 上下 前后'],
  ['more', '多一点儿 多一点 多一些 出头 有余 多 余'],
] as const satisfies readonly (readonly [string, string])[]

/** 节约, 附近, 只超: letters before which the bound's last letter belongs to another word. */
export const WORDS_ENDING_IN_BOUND: Readonly<Record<string, string>> = {
  约: '节合公条制契预签履违邀特集简失守解节',
  近: '最附靠邻亲逼就远晋新',
  超: '赶反高',
  破: '突打侦爆攻识',
  过: '走作做来经通超不路跨度渡越通胜错难',
  接近: '',
}

/** May stand between the bound and the numeral: 约有六百个, 超过了30%. */
export const BOUND_LINK = '(?:了|有|为|是|占|达|达到|至|到)?'

/** Behind 余, 以上, 左右 these make another word: 余年, 上方. */
export const NO_BOUND_BEFORE = '(?!述|方|党|年|简|外|样|次|种|元|个|点|功|方面|出|么)'

/** What is said to be so is not reached, or passed: 不到2700名, 超过50项. */
export const STRICTLY = /不到|不足|低于|少于|小于|超(?!额)|突破|高于|多于|大于/

/** Opens with 不超, 不高. */
export const NOT_ABOVE = /^不(?:超|高|多|大)/

/** Says that a number is a bound, and nothing else. */
export const BOUND_ALONE = /^(?:以上|以下|以内|之内|左右|上下)$/
