/** Verbs that are said again behind their object: 种树种了多少亩, 修路修了几公里. */
const SAID_TWICE = '种修建开收办做打捐投花用卖买养招听看查审判发放立抓救搬挖装铺植造拆引帮'

/**
 * Where one word ends and another begins, though the letters round it make a word, too: 一共|用了 is no 共用, 大会上|交
 * no 上交, 种树|种 no 树种, 接进|区 no place.
 */
export const SEAM = new RegExp(
  [
    '(?<=[一总]共|拢共|统共|合共)(?=\\p{Script=Han})',
    '(?<=(?:[大开年全两常专主]会|会议|全会|现场)上)(?=[交提说讲报审议通听看表票投定发问]\\p{Script=Han})',
    `(?<=([${SAID_TWICE}])\\p{Script=Han}{1,2})(?=\\1(?:了|过|得|出|下|成)?(?:多少|几|\\s|$))`,
    '(?<=票[决选])(?=[出了])',
    '(?<=[接连并报上归交]进|纳入|报到|送到|交到|报给|交给|接到)(?=[省市区县]\\p{Script=Han}{2})',
  ].join('|'),
  'gu',
)
