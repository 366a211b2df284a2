import type { Rewrite } from './dialect.ts'

const ASKS = '(?<![好这那])(?:多少|几)'
const END = '(?=[\\s,，;；。?？!！了呢啊呀的吧]|$)'

/** Amounts as they are asked for in talk, with the words of the reports. */
export const SPOKEN_QUANTITIES: readonly Rewrite[] = [
  // 批了几个亿, 多少个亿, 几万块: money
  [new RegExp(`(?<=${ASKS})个([十百千]?万?亿|[十百千]?万)(?:块钱?|元)?${END}`, 'gu'), '$1元'],
  [new RegExp(`(?<=${ASKS}(?:[十百千]?万?亿|[十百千]?万))块钱?${END}`, 'gu'), '元'],
  // 修了几里路
  [new RegExp(`(?<=${ASKS}[十百千万]?)里(?:路|地(?=[^\\p{Script=Han}]|$)|${END})`, 'gu'), '公里'],
  // 占多大一块: a share
  [/(?<=占(?:了|到|去)?)多大的?(?:一块|一份|块头|块|分量|份量|一头)(?![地田])/gu, '多大比例'],
  // 成交额冲过了哪个大关
  [
    /(?:冲[过破上]|突破|[跨迈越][过上]|站上|登上)了?(?:哪一?个|什么|多大的?)(?:大关|台阶|关口|门槛)/gu,
    '突破多少',
  ],
  // 有多少条啊不是信访那个
  [/(?<=(?:多少|几)\p{Script=Han}{0,4})[啊呀哦嘛呢吧嗯](?=不是|不算|不含|别|可别|不要|莫)/gu, ','],
]
