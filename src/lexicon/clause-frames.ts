/** Between 把 and what becomes of it nothing is cut (把甲,乙【作为】议题), nor between a list and what announces it. */
export const BECOMES = '作为|纳入|列入|列为|转化为|变为|建成|打造成'

/** Stretches within which nothing is cut: 把…作为, 主要是…. */
export const UNCUT_FRAMES: readonly RegExp[] = [
  new RegExp(`[把将][^。;；]{1,90}?(?:${BECOMES})`, 'gu'),
  /(?:主要是|主要有|包括|分别是|分别为|如下)[:：]/gu,
]

/** A clause that says what is counted with the rest: (含幼儿园), 连退休的都算. */
export const INCLUDING_CLAUSE = /^(?:含|包括|包含|连|算上|加上|其中|当中|里面|里头)/

/** A clause that says of what something is asked: 就养老服务而言, 养老服务这块, 养老服务的案子. */
export const TOPIC_CLAUSE =
  /^(?:就|关于|至于|对于|针对|说到|讲到)[^,;]{2,}$|(?:而言|来说|来讲|方面|这块|这一块|那块|那一块|这件事|这个事|这事|这类[^,;]{0,6}|(?<!在)(?:里头|里面|当中)|这一项|这项|这个制度|的案子|的案件|的事情?|问题上)$/
