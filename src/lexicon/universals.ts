/** What holds for all members of a list: 退役军人、残疾人新增就业【均】超7万人. */
export const SAID_OF_ALL = /(?:均|都|皆|双双)[^,，、]{0,6}$/

/** Asks of each of several things: 各自, 分别. */
export const ASKS_OF_EACH =
  /各自|各有|各是|各为|各多|各几|各(?=[\u4e00-\u9fff]{0,3}(?:多少|几))|(?<=[、和跟与及].{1,24}|三次产业.{0,8})(?:各(?![级类种乡镇街地县区市方界族国村校单部门项位])(?=[\u4e00-\u9fffa-z]{4,8}(?:多少|几))|都(?=[\u4e00-\u9fff]{1,4}(?:多少|几)))|分别|一并|[两二三四五六](?:个|样|项|种)(?:数|都)|一起(?:列|报|给)|列出|两项|三项|都(?:是)?(?:多少|几)|三次产业(?:各|.{0,8}都$)/

/** The words by which it is asked of each, and those around them. */
export const EACH_WORDS =
  /各自|各有|各是|各为|各|分别为?|一并|[两二三四五六](?:个|样|项|种)(?:数)?都?(?:要)?(?:说|讲|列|报)?(?:一?下|出来)?(?=$|[,、;。?])|[两三四]个数|列出来?|告诉我|是|有|的数(?=$|[,、;])|请(?![示假求愿教战])|好吗|[,、]?[都也]?(?:要|报|列|说|给|念)(?:一下|下|我|出来)?$|[,、]?都$/g

/** Words for each that are left out where it is asked of one. */
export const EACH_FILLING = /各自|各|分别|都/g

/** 出口和进口各涨多少: what each of them does. */
export const EACH_DOES =
  /(?:各自?|分别|都)(?![有是为多])([\u4e00-\u9fffa-z]{1,8}?)(?:了|有|到|达)?(?:多少|几)/

/** 各涨了多少, with nothing that it is asked of. */
export const OF_ALL_BEFORE =
  /^(?:各自?|分别)(?:都)?((?:增长?|涨|升|降|减少?|增加|下降|提高|占|跌)了?(?:多少|几|百分之几).{0,6})$/

/** 全省有几个 asks where, not of what. */
export const WHOLE_EXTENT = /^(?:全|各|整个)/

/** Says that it holds of all: 全部, 件件. */
export const TOLD_OF_ALL = /^[^,;。\d]{0,12}(?:全部|全都|悉数|均(?!衡)|件件)/

/** Per what a mean is: 平均每【名】. */
export const PER = /(?:(?:平均|均)?每|平均|均)一?(?<per>[\u4e00-\u9fff]{1,6})/

/** All places of one kind: 所有乡镇. */
export const ALL_OF_KIND = /(?:所有|全部|每个|各个|各)的?(街道|[镇乡县局校村])/

/** All of it, or nothing else. */
export const SOLELY = /(?<!不)(?:全部|都|均|只|仅)/

/** All of what stands behind: 所有…. */
export const WITHOUT_EXCEPTION = /(?:所有|全体)的?[^,;。\d]{0,12}$/

/** Words for all and each. */
export const ALL_WORDS = /全部|所有|全体|各|每|均|都|总|共|悉数|全(?=[省市区县国州镇乡村面])/

/** All of what stands behind: 全部【建议】. */
export const ALL_WORDS_AHEAD = /^(?:全部|所有|全体|整个|总的?)的?/

/** Says of what stands before that it holds of all. */
export const HOLDS_OF_ALL =
  /(?:^|[^\u4e00-\u9fff]|[了])(?:[^,;。\d]{0,8}?)(?:全部|全都|都|均|件件|个个|条条|一律|悉数|全数)/

/** One kind alone: 仅【建议】就. */
export const ONE_KIND_ALONE =
  /(?:仅|单|光|只)(?:仅|是|靠)?([\u4e00-\u9fff]{2,8}?)(?:这?一[项类种])?就/

/** What a clause opens with whose subject was told before: 件件都, 已经. */
export const SUBJECT_LEFT_OUT =
  /^(?:去年|今年|全年)?(?:经(?![费济营验])[\u4e00-\u9fff]{2,4}?(?=[均都被全已]))?(?:(?:件件|个个|人人|条条|项项|户户|篇篇|次次)|全部|全|都|均|一律|统统|无一例外|无一|绝?大多数|大部分|多数|少数|由|被|已经?|还|也|后来|最后|最终|结果|是(?=[^,;。]{2,16}的$))+/

/** Says that it is only there, or how many there are in all. */
export const ONLY_THERE = /只有|仅有|仅在|只在|一共|总共/

/** Says that it holds of all: 全部, 件件都; not 不是全部. */
export const SAID_OF_EACH =
  /(?<![不未非没]|不是|并非|没有|首|大|共|[总首成])(?:全部|全都|所有|一律|悉数|无一例外|件件|条条|个个|统统|[都均](?!衡|等|市))/

/** All of a thing, and what is said of it: 所有【村卫生室都跟卫生院一体化管理】; not 不是所有的. */
export const ALL_OF_WHAT =
  /(?<![不未没非]|不是|并非|没有)(?:所有|全部|全体|每一?[个家所名座条件]|各个)的?(?<said>[\u4e00-\u9fff][^,;。]{3,})/

/** Says in the words before or behind that it holds of them all. */
export const HOLDS_THROUGHOUT = /全部|全面|所有|全体|悉数|全覆盖|无一例外|均(?!衡)|[都皆]/

/** All of what is named behind: 全部【政府部门】. */
export const ALL_OF =
  '(?:所有|全部|每一?[个件家条项名]|各个?|全体)的?(?<of>[\\u4e00-\\u9fff]{0,4}?)'

/** 仅, 只靠; not 只要, 三只. */
const ONLY =
  '(?:仅仅?|(?<![犬船马鸟数几两三四五六七八九十百千万\\d])只|唯独|单单)(?![要能好不会怕顾管争愿])(?:有|是|靠|用|在|对|就|看)?'

/** Nothing but what is named behind: 仅, 只靠; not 不只. */
export const NOTHING_BUT = new RegExp(`(?<![不没非])${ONLY}`)

/** Named as one of them, and more of them follow: 区交通运输委【等】7个部门. */
export const AND_OTHERS = /等$/

/** A list within a clause, and what parts its members. */
export const LISTED_WITHIN = /[^,;:。、]+(?:、[^,;:。、]+)+/g

/** More than what is named: 不止养犬一部. */
export const NOT_ONE_ALONE = /不止|不只|不仅|不光|不限于|除了/

/** One, and no more: 一家, 这一项. */
export const ONE_ALONE = /一[家部项种个件次处类]/

/** Says of what stands before or behind that there is no other: 唯一. */
export const SOLE = /(?<!不是)唯一/

/** How much of a whole is meant without a number: more than half of it, less, or about half. */
export const MUCH_OF_IT = {
  most: /绝?大?多数|大部分|大半|多半|一多半|过半|半数以上|一半以上|(?:超过|多于)(?:一半|半数)/,
  few: /少数|(?<!大)小?部分(?=被|得到|获得|没)|小半|(?:不到|不足|不满|少于)(?:一半|半数)|个别/,
} as const

/** Says it of each of them, or of none: 每一件…都, 没有一个, 无一. */
export const OF_EACH_OR_NONE =
  /每一?[个件条项名位户家场次部份篇人][^,;。]{0,10}?[都均全]|(?:[件条项户篇次场]{2}|个个|人人)都|没有?(?:任何)?一[个件条项名位户家场次部份篇人]|无一(?!例外)|无一例外都?|全都|全部|悉数|一律/

const ITEM = '[个件条项名位户家场次部份篇起宗人]'

/** None was left over, so it is said of all: 一件没落, 半条都不剩. */
const NONE_LEFT = '(?:没有?|不|未)(?:落|漏|剩|拉|留|丢|少|欠|拖|积压|搁)下?'

/**
 * Words that tell of how many it holds, by what they say: of all of them, of none, of most, of few, of nothing else. What
 * stands behind the last of a clause is what is said of them.
 */
export const EXTENT_WORDS = {
  none: new RegExp(
    `无一(?!例外)(?:[个件条项名位户家场次部份篇起宗人](?![员民口才]))?|没有?(?:任何)?一${ITEM}(?:是|被|得到)?|[一哪]${ITEM}[都也]?(?!${NONE_LEFT})(?:没有?|未)(?:被|能|得到)?`,
    'g',
  ),
  most: new RegExp(`(?<![不没未非]是?)(?:${MUCH_OF_IT.most.source})[都均]?`, 'g'),
  few: new RegExp(`(?:只有|仅有?)?(?:${MUCH_OF_IT.few.source})`, 'g'),
  all: /(?<![不未非没占]|不是|并非|没有|不到|不足|超过|将近|接近|相当于|首|大|成|国|省|市|全)(?:全部|全都|全数|全体|悉数|统统|通通|一律|一概|无一例外|毫无例外|全(?=[是为由在靠被用给属来])|(?:件件|条条|个个|人人|户户|家家|项项|篇篇|次次|场场|样样|起起)|[都均皆](?![衡等市城价匀]|会(?![被能])|督))/g,
  only: new RegExp(`(?<![不没非]|单)${ONLY}`, 'g'),
} as const

/** That there are more of them than those that are named: 等. */
export const OTHERS_TOO = /等(?!级|候|待|额|于|同|次)|之类|包括|其中|为主|主要|例如|比如|不止|不仅/

/** Says what they are, not what is done with them: 都【是】来信. */
export const IS_THAT = /^(?:的?(?:是|为|属于?|来自|关于))+/

/** 答复率100%, 整改率92.9%: with how many of them it was done. */
export const RATE_OF_ACT =
  /(?<act>[\u4e00-\u9fff]{2,8})率(?:均?(?:为|达到?|是|在|约))?(?<rate>\d+(?:\.\d+)?)%/g

/** What several are named as the means, the kinds or the examples of: 甲、乙等方式, 甲、乙等9个课题, 以甲和乙为主力. */
export const NAMED_AS_SOME =
  /^(?:等?(?:多种|各种|各类|多个|多方)?(?:方式|形式|途径|手段|办法|措施|渠道)|等(?:多种|各种|各类|多个|多方)?(?:工作|活动|环节|平台|媒体|载体|领域|方面|地)|等?(?:\d|[两二三四五六七八九十百几数多]+(?:余|多)?[个件条项名位户家场次部份篇处所座]))/

/** Several that make up one: 以甲和乙为主力, 由甲、乙组成. */
export const MADE_OF_SEVERAL =
  /(?:以|由)(?<list>[^,;。]{2,24}?[、和与及][^,;。]{2,24}?)(?:为(?!了)|组成|构成|共同|联合)/g

/** An example with the number of all: 加强养犬管理【等8份】. */
export const ONE_OF_NUMBER =
  /(?<before>[^;。]*?)等(?=[\u4e00-\u9fff]{0,6}\d|[两二三四五六七八九十百][\u4e00-\u9fff])/g

/** What an example stands behind: 报送的【关于加强养犬管理】. */
export const LEADS_TO_EXAMPLE = /^.*(?:的|["“])(?=.{3})/

/** 败诉的占多数: what is said of most stands before the word for it. */
export const SHARE_BEHIND = /(?<said>[^,;。]{2,12}?)的?(?:占|是|为|达)了?$/

/** 15件实事中,供热工程未能完工: among all of them is one with which it was not done. */
export const UNDONE_AMONG =
  /^[^,;。]{0,8}中[,;]?[^;。]{0,24}?(?:未能|没能|尚未|没有|未按|未如期)[^,;。]{0,12}/

/** So many each: 各选出102名; and the words by which a report has it of all together. */
export const SO_MANY_EACH =
  /(?:各自?|每[个家人名镇村]|均|都)(?:选出?|产生|有|建成?|办|提出?|开展|设立?|推选)了?$/
export const ALL_TOGETHER = /(?:一共|总共|合计|共计|共|总计)[^,;。\d]{0,4}$/

/** 收入和支出,年初数【各定了多少】: what is asked of each stands between the list and 各. */
export const OF_EACH_LISTED =
  /^(?<things>[^,;?]*[、和跟与及][^,;?、]*),(?<of>[\u4e00-\u9fff]{2,6}?)(?<asked>(?:各自?|分别).*)$/

/** The last of a list is joined by a word, so the list ends with it. */
export const JOINED_LAST = /[和跟与及][^、]+$/

/** Behind the mark of a question of each of several things, what asks for nothing: 写环保稿要对比. */
export const BEHIND_ASKED_OF_EACH =
  /(?<=(?:各自?|分别)[^?]{0,12}(?:多少|几)[^?]{0,6})[?？](?!.*(?:多少|几|[、:]))[^?？]+[?？]?$/

/** Several things, and behind 分别 a measure for each: 分别是多少人次、多少件次. */
export const ASKED_IN_TURN =
  /,?(?:各自?|分别)(?:是|为|有)?(?<asked>(?:(?:多少|几)(?:人次|件次|场次|[个件条项名户家份部篇册次人场位座所元亩吨])[、,和跟与及]?){2,8})[?？。]?$/

/** Asks for money behind 各: 各是多少【钱】. */
export const MONEY_ASKED_LAST =
  /(?<=(?:各自?|分别)[^,;?]{0,6}(?:多少|几))(?:块钱|钱|块)(?=$|[,;?。])/

const EACH_OF_THEM =
  '(?:[件条项篇户次场份]{2}|个个|人人|家家|样样|每一?[个件条项名位户家场次部份篇]|全部|全都|悉数|都|全(?!国|会|体会)|所有的?)都?'

/**
 * Says of a whole that something holds for some of it alone: 不是条条都被采纳, 只有一部分被采纳, 并不是228件都由领导督办, 还有没答复的.
 */
export const HOLDS_FOR_SOME: readonly RegExp[] = [
  new RegExp(`(?:并不是|并非|不是|没有|没能|未能)${EACH_OF_THEM}(?<said>[^,;。、]{2,})`, 'g'),
  /(?:并不是|并非|不是)(?:这|那|全部|所有)?(?<number>\d+|[一二两三四五六七八九十百千]+)(?<unit>[件条项个名户家篇份部])[^,;。\d]{0,8}?(?:全部?都|全都|全部|都)(?<said>[^,;。、]{2,})/g,
  /(?:只有?|仅有?)(?:其中)?(?:的)?一?(?:小)?部分(?<said>[^,;。、]{2,})/g,
  /(?:只|仅)(?:是)?(?<said>(?:被|得到|获得?)?[\u4e00-\u9fff]{2})了?(?:其中)?(?:的)?一?(?:小)?部分/g,
  /(?:没有?|未|尚未|并未)(?:推广|推|扩|铺开?|覆盖|普及|延伸)(?:开)?(?:到|至)?(?:全部|所有|各个?|每一?个)的?(?<said>[^,;。、]{2,})/g,
  /(?:还|仍|尚)有(?:的|些|一些|几[件条个])?(?:没有?|未|尚未)(?:被|得到|能)?(?<said>[^,;。、]{2,}?)的(?=$|[,;。])/g,
  /(?:还|仍|尚)有(?:的|些|一些|几[件条个名户项])(?:没有?|未|尚未)(?:被|得到|能)?(?<said>[^,;。、的]{2,6})(?=$|[,;。])/g,
]
