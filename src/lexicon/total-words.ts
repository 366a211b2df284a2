/** 全县预算收入8万元。加上调入资金1万元,收入总量9万元: the sum is of the income that the sentences before tell. */
export const INCOME_IN_ALL = /^(收入|支出)(?:总量|总计)$/

/** Says that a figure is of several years or a mean of them. */
export const SUMS_SEVERAL = /累计|合计|总计|共|年均|平均|[三四五]年/

/** Says that only what came new is counted, or all that came. */
export const COUNTED_ANEW = /新增|新建|新开|新设|净增|累计|造林/

/** Says that something is a sum. */
export const SUMMED = /累计|总计|合计|共/

/** Asks for all of them together, in either language. */
export const ASKS_IN_ALL =
  /全部|总共|一共|所有|合计|加起来|总的|\b(?:total|altogether|in all|overall)\b/

/** 一共多少 behind several things is their sum. */
export const ASKS_ONLY_SUM =
  /^(?:那|那么)?(?:一共|总共|合计|共计|加起来|合起来|两项|两个|两样|三项|三样|一起)*(?:有|是|共)?(?:多少|几)[个项条件次]?$/

/** Says that several are meant together, or others like them. */
export const OF_ALL_OF_THEM =
  /[等这那]|在(?:内|里[头面]|其中)|各类|之类|以及|一[起块]|合起来|加起来|合计|总共|[例诸比譬]如|(?<=[(,;。]|^)(?:如(?![何果今期实此])|像(?=.*[样般]))/

/** 一共有, 现在是: before the number asked for. */
export const THERE_ARE_IN_ALL = /(?:一共|总共|共|现在|目前|到底)?(?:有|是)?$/

/** 收上来的【诉求】是多少条: what is named so is a noun, whatever else the word may be. */
export const NOUN_OF_IT = /的(\p{Script=Han}{2,4}?)(?:一共|总共|共|现在|目前|到底)*[有是]$/u

/** 两项加起来 */
export const TOGETHER_BEHIND =
  /^(?:队伍|数据|工作|数字|数)?(?:一?共|加|合|相加|都|均|总|一样|相同|不同|相?差)/

/** All of them, in either language. */
export const ALL_ASKED = /全部|总数|总量|所有|合计|总共|一共|\b(?:all|total)\b/

/** Nothing but a word for all: 占【全部】的几成. */
export const ALL_ALONE = /^的?(?:全部|总数|总量|总的|所有|全体|整个|总体|整体|总共|总计)的?$/

/** Opens with a word for all of them: 总量几件. */
export const ALL_OF_THEM = /^(?:总量|总数|总共|一共|全部|总的|合计|总计|共计)/

/** Tells a total, a mean or what is left: the result itself. */
export const TOTAL_OR_REST = /各[类种项]|合计|共计|总计|一共|总共|平均|均|剩|其余|余下|结余/

/** Words that make a figure a whole: what a report prints before a total. */
export const WHOLE_WORDS = /全部|共|总|合计|累计|所有/

/** Asks for the total, in either language. */
export const TOTAL_ASKED = /总共|一共|总数|总量|共有|合计|总计|\b(?:total|altogether|overall)\b/

/** Asks for several things together or apart: only then words may stand side by side without a mark. */
export const ASKED_TOGETHER =
  /加起来|加一[起块]|合起来|合一[起块]|合计|总共|一共|共计|分别|各自?(?:是|有|多少|几|[\u4e00-\u9fff]{1,3}(?:多少|几))|[两二三四]者|[两三四五六](?:个|样|项|种)(?:数)?(?:都|一共|分别|加|合)/

/** 上市公司和挂牌企业一共: what is added up is parted by its mark. */
export const PARTED_IN_TOTAL =
  /^[^,、]{2,}[和跟与及][^,、]{2,}(?:加起来|加一[起块]|合起来|合一[起块]|合计|总共|一共|共计)/

/** 两个加起来, 它们差多少: computes with what was told before, and names nothing itself. */
export const OVER_BEFORE =
  /^(?:那么?|这么说|也就是说?|等于|比去年|比上年|又|还|是|把|将|这|它们|他们|以上|上面|前面|刚才|,|的)*(?<count>[两二俩三四])?(?:个|项|样|者|种)?(?:数字?|的)?(?:都|一共|总共|,)*(?:(?<sum>加起来|加在?一[起块]|合起来|合在?一[起块]|合计|总共|一共|共|相加|加总|之和|总和)|(?<difference>相差|差|差距|的差|(?<change>涨|增加|增|多出|多|提高|上升|减少|减|降低|降|下降|少)))(?:是|有|为|了|出)*(?:多少|几|多大)?[个件条项人名次户家]?[?？。呢]*$/

/** May speak of a mean. */
export const MEAN_CUE = /平均|均|每/

/** Surely speaks of a mean: 平均, 人均. */
export const MEAN_SURE = /平均|[人户]均|每(?![年月周天日季])/

/** May speak of a total. */
export const TOTAL_CUE = /共|计|总|加|合|累|全部|(?:里头?|其?中)$/

/** Surely speaks of a total: 合计, 加起来. */
export const TOTAL_SURE =
  /合计|总共|一共|加起来|[加合]一块儿?|共计|总计|[加合]在一起|合起来|相加|全部|\d个[^,;。\d]{2,12}(?:里头?|中)$|\d个[^,;。\d]{0,12}其中$/

/** 平均每年7.2次: what was done in some years, divided by them. */
export const YEARLY_MEAN = /平均每年|每年平均|年均|一年平均/

/** What the report itself adds up by. */
export const PRINTED_SUM = /合计|共计|总计|一共|总共/

/** Names several things and their total: 甲和乙合计. */
export const SEVERAL_SUMMED = /[和与、加].*(?:合计|总共|一共|加起来|共计|总计|加在一起)[^、;。]*$/

/** Ends in a word that sums up: 加起来,. */
export const SUMMED_BEFORE_COMMA =
  /(?:(?:平均|均摊|算)下来|合在一起|加在一起|加起来|合起来|相加|合计),$/

/** Says that a figure is a mean of years. */
export const BY_THE_YEAR = /年均|年平均|平均每年|每年平均/

/** Before how many there are in all, or now. */
export const STANDS_AT = /(?:总数|总量|总共|共有|合计|累计|存量|现在|目前|眼下|如今)[^,;。]{0,4}$/

/** A word for the total, with what leads to its number: 总共只有. */
export const TOTAL_LEAD =
  /(?:总共|一共|总计|合计|共计|总数|加起来|全部)(?:就|也|才)?(?:只|仅|有|是|为|达到?)*$/

/** Nothing but words for a total stands between the last item and the sum: 三项合计, 两级一共, 两支队伍共. */
export const TOTAL_ALONE =
  /^[\s,、;。:]*(?:以上|上述|这|前|后|全年|全区)?(?:(?<count>[两二三四五六七八九十\d]+)[项个者类级种支家部样处块方件][\u4e00-\u9fff]{0,3}?)?(?:相加|加起来|加在一起|一共|合计|总计|共计|总共|总数|拢共|累计|共)+(?:有|是|为|达到?|约|近|超过)?$/

/** Between two numbers that are added up: 729件【加政协提案】. */
export const ADDS =
  /^[^,;。]{0,8},?(?:(?:再|外)?(?:加上|加(?![强快大入密剧急])|算上|连同)|\+)[^,;。]{0,16}$/

/** Nothing, or that they come to so much, between what is added up and the sum. */
export const EQUALS_ALONE = /^[\s,:=]*(?:(?:正好|刚好|恰好|就|正)?(?:是|等于|有|得)|即)?$/

/** A total that a text opens with. */
export const TOTAL_OPENS = /^[\u4e00-\u9fff]{0,3}?(?:一共|合计|总计|共|加)/

/** Before the number of a total that is printed: 累计…, 合计. */
export const TOTAL_BEFORE = /(?:累计|共|合计|总数)[^,;。]{0,8}$/

/** What is added behind a noun is not part of it: 监督【加上】今年. */
export const ADDED_BEHIND =
  /^([\u4e00-\u9fff]{2,}?)(?:,?再?加上|再加|连同|[合加]在一起|[合加]起来|相加|加总|合计|放在?一起)/

/** Several are named, and how many they are together: 队员和责任人共. */
export const NAMED_TOGETHER =
  /[和与及、][\u4e00-\u9fff]{2,10}?(?:一?共|合计|总共|共计)(?:有|是|为|约|达到?)?$/

/** What ends a list of things that are added up, right before their sum: 【,三项加起来正好】. */
export const SUM_OF_NAMED =
  /[,]?(?:以上|上述|这|前)?(?:(?<count>[两二三四五六七八九十\d]+)(?:[项个者类级种支家部样处块方件条][\u4e00-\u9fff]{0,4}?)?)?的?(?:数字?|人次|次数|人数|数量)?(?:[加合凑](?:到|在)?一块儿?|合在一起|加在一起|合到一起|加到一起|合起来|加起来|相加|加总|之和|总和|总数|总计|合计|共计|总共|一共|拢共|统共|(?<![公全])共)[,]?(?:来?[看算],?)?(?:就|也|才)?(?:是|有|为|等于|达到?|得|(?:[办开搞做建收提组完]|举办|组织|召开|开展|完成|收到|提出|选派)了)?(?:正好|刚好|恰好|大约|约|近)?$|(?<=加[^,;。]{1,16}[次人件户条项个篇场]数)[,]?(?:就|也|正好|刚好|恰好)?(?:是|有|为|等于|得)?$/

/** Opens a list of things that are added up. */
export const SUM_OPENS = /^(?:如果|要是)?(?:把|将|连同|光是?|仅)/

/** Between things that are added up. */
export const SUM_PARTS =
  /(?:、|,)?(?:再加上|再算上|加上|算上|外加|再加|连同|以及)|[、,]|(?<=[\u4e00-\u9fff])(?<![参增追附添外施])加(?![强大快入工密剧])/

/** Between two of them, where it may as well stand within one: 执法检查【和】座谈. */
export const SUM_JOINTS = /[和与及跟]/

/** What is left of a thing's words where a list was cut: 【的】民生实事. */
export const OF_AT_ENDS = /^的|的$/g

/** The sum itself, behind a list of which a part is told next: 队员和责任人【合计89名,】. */
export const SUMMED_WHOLE =
  /(?:总计|合计|共计|总共|一共|拢共|加起来|合起来|共)[是有为约]?[\d零〇一二两三四五六七八九十百千万亿余多]+[个件条项人名次户家位篇场部份元]?[\u4e00-\u9fff]?,?$/

/** Names a whole and nothing else: 总的, 全年总数. */
export const TOTAL_ONLY =
  /^(?:那个|全[年国省市区县镇部体]|整个|一年|合计|总共)*的?(?:总的?|总数|总量|总额|全部|合计|整体|大数|合起来)(?:的|那个|数)*$/

/** A total is what is not meant: 不是【总共】, 不要累计的. */
export const TOTAL_UNMEANT =
  /^(?:一共|总共|总计|合计|累计|加起来|合起来|全部|总数|总的|总量)(?:的|那个|数)?/

/** All of a thing, where a part of it is meant: 不是【全部】建议的件数. */
export const OF_ALL_THESE = /^(?:全部|所有|全体|总的|整个)的?(?=\p{Script=Han}{2})/u

/** What is counted is a whole: 财政总收入. */
export const WHOLE_COUNTED = /总(?!理|统|书记|工会|队|部|体方案)|合计|全部/

/** 甲和乙, 三项, 各类: more things than one are named, or so many are counted. */
export const NAMES_SEVERAL =
  /[、,和与跟及加同]|[两二三四五六七八九十\d](?:项|个|类|种|者|块|部分|方面|样)|各[项类种个]|所有|全部|双方/

/** Says that something is added up. */
export const SUM_SAID =
  /加起来|[加合凑](?:到|在)?一块|加在一起|加到一起|合起来|合在一起|合计|共计|总计|一共|总共|拢共|统共|总数|相加|之和|加上|数加|[\u4e00-\u9fff\d]加(?![强快大入密剧急工装重紧价])/

/** 诉求比来信【多68】: by how much, without a measure word. */
export const BARE_DIFFERENCE =
  /比[^,;。]{2,}?(?:多|少)(?:了|出|出来)?(?:\d{1,6}|[一二两三四五六七八九]?[十百][一二两三四五六七八九十百]*)(?=[,;。]|$)/

/** A number without a measure word at the end of a clause: 站【一百九十二】,. */
export const BARE_IN_SUM =
  /(?<=[\u4e00-\u9fff:=, ])(?<![第年月日号初之老其周元·第一二两三四五六七八九十百千万亿]|[\d零一二两三四五六七八九十百千万亿]点|星期|[唯统专万同合归逐])(?:\d{1,6}|[一二两三四五六七八九]?[十百千][一二两三四五六七八九十百千]*|[二三四五六七八九])(?=[,;。、]|加|[和跟与]|$)/g

/** Of how many what is named: 学习【次】数, 【建议】228【件】. */
export const MEASURE_OF_NUMBER = /(?:人次|件次|[件次条项篇场家份名人户部])(?=数)/
