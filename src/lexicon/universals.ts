/** What holds for all members of a list: 退役军人、残疾人新增就业【均】超7万人. */
export const SAID_OF_ALL = /(?:均|都|皆|双双)[^,，、]{0,6}$/

/** Asks of each of several things: 各自, 分别. */
export const ASKS_OF_EACH =
  /各自|各有|各是|各为|各多|各几|各(?=[\u4e00-\u9fff]{0,3}(?:多少|几))|分别|一并|[两二三四五六](?:个|样|项|种)(?:数|都)|一起(?:列|报|给)|列出|两项|三项|都(?:是)?(?:多少|几)/

/** The words by which it is asked of each, and those around them. */
export const EACH_WORDS =
  /各自|各有|各是|各为|各|分别|一并|[两二三四五六](?:个|样|项|种)(?:数)?都?(?:要)?(?:说|讲|列|报)?(?:一?下|出来)?(?=$|[,、;。?])|[两三四]个数|列出来?|告诉我|是|有|的数(?=$|[,、;])|请|好吗|[,、]?[都也]?(?:要|报|列|说|给|念)(?:一下|下|我|出来)?$|[,、]?都$/g

/** Words for each that are left out where it is asked of one. */
export const EACH_FILLING = /各自|各|分别|都/g

/** 出口和进口各涨多少: what each of them does. */
export const EACH_DOES =
  /(?:各自?|分别)(?![有是为多])([\u4e00-\u9fff]{1,3})(?:了|有|到|达)?(?:多少|几)/

/** 全省有几个 asks where, not of what. */
export const WHOLE_EXTENT = /^(?:全|各|整个)/
