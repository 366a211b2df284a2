/** Between 把 and what becomes of it nothing is cut (把甲,乙【作为】议题), nor between a list and what announces it. */
export const BECOMES = '作为|纳入|列入|列为|转化为|变为|建成|打造成'

/** Stretches within which nothing is cut: 把…作为, 主要是…. */
export const UNCUT_FRAMES: readonly RegExp[] = [
  new RegExp(`[把将][^。;；]{1,90}?(?:${BECOMES})`, 'gu'),
  /(?:主要是|主要有|包括|分别是|分别为|如下)[:：]/gu,
]
