import { describe, expect, test } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import { createLibrary } from '../src/answer/library.ts'
import { parseReport } from '../src/report/parse.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { CORPUS } from './running.ts'

// Nobody's report: every number in it is made up.
const REPORT = `青浦岭县人民政府工作报告
——2026年1月12日在青浦岭县第九届人民代表大会第五次会议上
各位代表：
一、2025年和“十四五”时期工作回顾
2025年全县生产总值增长5.6%、高于全国0.6个百分点。向县委请示汇报25次。行政经费比重从60.8%降低到30.7%，加工产值比重从28.8%提高到42.3%，茶园产值比重39.1%。追讨农民工工资款4.69亿元。检查推动建成犬只收容所，规范养犬。聚焦茶港大节点建设、大抓茶旅，提出意见建议390条。以柳塘法庭联系点为主阵地、以石桥镇茶农之家等4个采集点为辐射面。新增茶企上市公司45家、总量达1224家。坚持茶价不降价。全年围绕《青浦岭县茶山保护条例（草案）》等18部草案征集意见242条。《春茶记》获全县新闻二等奖，50篇新闻报道在媒体发表。全县城镇新增就业0.62万人。筹集建设人才保障公寓0.71万套、竣工保障公寓0.83万套，三分之二的茶园实现滴灌，40%以上卫生站实现与卫生院联网。87名护林员向林长述职。指导东坪街道、南渡街道先行先试，民主推荐产生楼栋代表共96名。协调青浦中学、妇幼医院、供电、邮政帮扶成员单位开展送学送医。撤销群众需求不足、缺乏经费的流动书屋217个，规范设置书屋192个。围绕外贸深入宏达茶业、福源竹编等企业调研，帮助寻找市场，推动相关产品实现自营出口。林长牵头督办10件重点提案，238件委员提案全部办结。监督刚性、精准性有待进一步加强。汇总报送立法建议152条，被采纳38条。职工报销比例提高到85.6%、居民报销比例提高到68.5%，茶农、渔民收入分别增长4.6%、6.7%。林长季会制在石桥镇、柳塘镇试点的基础上全面推行。
城区公交线路新增43公里、总长度达到879公里。粮食收储预算年初1184万元，调整预算1506万元。减免各类税费12.9亿元，抓获盗伐嫌疑人26人，起诉盗伐嫌疑人19人。
文化站藏书326册，人大建议729件、政协提案831件全部办复。地下水开采压减1.77亿立方米。
全县一般公共预算收入64000万元，完成预算的100%，增长20.4%，其中：税收收入34000万元、非税收入30000万元。第二产业增加值65585万元，增长9.5%，其中工业增加值40653万元、建筑业增加值24932万元。
票决产生县级民生项目8个，乡镇票决产生民生项目191个。列出改造茶街凉亭等7处县级修缮工程、疏通水渠等26处乡镇修缮工程。
与邻县联动开展《护林条例》执法检查。茶农收入增长4.6%，增速比城里居民高2.4个百分点。国有茶场利润-0.46亿元。春茶节在石桥镇举办。
这是经济实力不断增强的五年。
使用周转资金7.1亿元帮助55家茶厂渡过难关。通过风险补偿池帮助109家茶厂获得贷款0.8亿元。采摘面积35.5千公顷，增加0.7千公顷。全县有7处世界灌溉遗产，居全球城市第三位。审结盗采案件31件290人、滥伐案件98件639人。县法院结案数在全国402个基层法院中位居第9。
全县生产总值从113.7亿元提高到145.8亿元。天然气普及率从45.8%提高到77.3%。城镇累计新增就业超7万人。
二、2026年工作安排
建立竹产业专家智库，全面推行街道议事会制度。压减地下水开采1.57亿立方米，全县一般公共预算收入增长4%左右。
`
const NONE = { reports: [], dict: null, synonyms: '', lexicon: '', problems: [] }
const tools = toolsOf(wordsOf(CORPUS, NONE))
const library = createLibrary([parseReport('qingpuling-2026', REPORT)], tools)

const verdictsOf = (draft: string): string[] =>
  checkText(library, draft).map(({ verdict, act }) =>
    act?.fit === 'other' ? 'contradicted' : verdict,
  )
const isBorneOut = (draft: string): boolean => {
  const verdicts = verdictsOf(draft)
  return verdicts.length > 0 && verdicts.every(verdict => verdict === 'supported')
}

const RIGHT: Readonly<Record<string, readonly string[]>> = {
  'a difference told of what is named at length': [
    '县级票决产生的民生项目，比各个乡镇自己票决、评选产生出来的民生项目少183个。',
  ],
  'an amount without its 元': ['各类税费减免了12.9亿。', '税收3.4亿，非税3亿，加起来6.4亿元。'],
  'tenths for a growth that is near': ['全县一般公共预算收入多了两成。'],
  'a number that is about so many': ['文化站藏书三百来册。'],
  'a sum of what was just added': ['人大建议729件加政协提案831件，1560件都办复了。'],
  'a rise between two ends': [
    '五年里全县生产总值增加了32.1亿元。',
    '天然气普及率五年提高了31.5个百分点。',
  ],
  'a noun that is named once for two': ['城区公交线路总长度已经879公里。'],
  'a deed, where the plan has another number': ['地下水少采了1.77亿立方米。'],
  'a part named within its whole': ['二产里工业40653万元。'],
  'a difference of the parts, not of the whole': ['全县税收比非税多4000万元。'],
  'a share told twice': ['全县一般公共预算收入里税收占一半多，确切说是53.1%。'],
  'what was done in several years': ['过去五年城镇累计新增就业七万多人。'],
  'what the rest of a share is': ['立法建议里四分之三没有被采纳。', '立法建议有七成半没被采纳。'],
  'how many times as many': ['乡镇票决的民生项目差不多是县级的二十四倍。'],
  'what each of them has in the mean': ['楼栋代表一共产生96名，平均一个街道48名。'],
  'members of a list that all are one thing': ['青浦中学、妇幼医院、供电、邮政都是帮扶成员单位。'],
  'points between two rates': ['职工报销比例提高到85.6%，比居民的68.5%高出17.1个百分点。'],
  'a spoken rise of each': ['茶农和渔民的收入分别涨了4.6%和6.7%。'],
  'a stretch that holds what is computed': ['18部草案，征集意见242条，平均每部十三四条。'],
  'how many are written out by name': [
    '青浦中学是4个帮扶成员单位之一。',
    '林长季会制先在两个镇试过，后来才全面推行。',
  ],
  'how far apart they are': ['城镇新增就业0.62万人。被撤的书屋217个，跟规范设置的差25个。'],
  'none that was left over': ['238件委员提案都办结了，一件没落下。'],
  'one of those in the middle': ['石桥镇茶农之家是4个采集点里的一个。'],
  'by how much a quantity is more': ['采摘面积多了0.7千公顷。'],
  'a field that is part of a name': ['县里有7处世界灌溉遗产。'],
  'what stands beside each number of a sum': ['盗采和滥伐案件合计129件，涉及929人。'],
  'a sum without measure words': [
    '书屋192，采集点4，加起来196。',
    '民生项目，县级8，乡镇191，总数199。',
  ],
  'a share that is under so much': ['立法建议采纳的占比不到26%。'],
  'a loss': ['国有茶场亏了0.46亿元。'],
  'a rate of a month': ['去年向县委请示汇报25次，差不多一个月两次。'],
  'both ends of a change': ['加工产值比重从28.8%升到42.3%，高了13.5个百分点。'],
  'workers who are no farmers': ['追讨农民工工资四亿六千九百万元。'],
  'a letter that is no 只': ['检查推动了犬只收容所建成。'],
  'the occasion on which it was done': ['390条意见建议，是去年人代会听取专项报告时提的。'],
  'a role that nobody is said to have': ['四个采集点围着一个主阵地。'],
  'all there are, and those that came new': ['茶企上市公司总共1224家，去年新增45家。'],
  'a rate at the end of some years': ['五年来天然气普及率到了77.3%。'],
  'the same told more exactly': ['楼栋代表九十来名，准确地说是96名。'],
  'the growth of a place': ['咱们县的增速是5.6%。'],
  'what it was about': ['242条意见是围绕茶山保护条例草案这类草案征集的。'],
  'a share of what is named by its noun': ['民生项目里约百分之九十六是乡镇票决的。'],
  'a share of the number before': ['起诉盗伐嫌疑人19人，超过抓获26人的七成。'],
  'a sum in signs': ['县级8个+乡镇191个=199个民生项目。'],
  'those left when some are named': ['除了10件重点提案，另外228件委员提案也都办结了。'],
  'a number of what a speaker describes': ['撤了217个用处不大的流动书屋。'],
  'a word that only leads to the number': ['去年撤销的流动书屋，准确说是217个。'],
  'what is still wanted': ['监督的刚性、精准性还要加强。'],
  'all that one sentence tells': ['宏达茶业、福源竹编等企业的产品实现了自营出口。'],
  'a part and its whole in one noun': ['被采纳的立法建议占四分之一。'],
  'all of what is all': ['所有人大建议都办复了。'],
}

const WRONG: Readonly<Record<string, readonly string[]>> = {
  'a difference that goes the other way, told of what is named at length': [
    '县级票决产生的民生项目，比各个乡镇自己票决、评选产生出来的民生项目多183个。',
  ],
  'all for a share of them': ['所有茶园都实现了滴灌。', '全部卫生站都跟卫生院联网了。'],
  'all for so many': ['所有护林员都向林长述了职。'],
  'only some, where it is everywhere': ['林长季会制只在两个镇推行。'],
  'an act that is said of the next': ['去年竣工人才保障公寓0.71万套。'],
  'an act of law for another': ['逮捕盗伐嫌疑人19人。', '判处盗伐嫌疑人19人。'],
  'one year for five': ['2025年一年城镇新增就业超7万人。'],
  'a difference that goes the other way': ['县级票决的民生项目比乡镇的多183个。'],
  'the rest of another share': ['立法建议有六成没被采纳。'],
  'other times as many': ['乡镇票决的民生项目是县级的十四倍。'],
  'another mean': ['楼栋代表一共产生96名，平均一个街道58名。'],
  'points the other way': ['职工报销比例提高到85.6%，比居民的68.5%低了17.1个百分点。'],
  'the rise of another': ['茶农和渔民的收入分别涨了6.7%和4.6%。'],
  'another number than is written out by name': ['帮扶成员单位一共有5个。'],
  'one to whom another part is given': ['柳塘法庭联系点是4个采集点之一。'],
  'another level behind what is counted': ['民生项目191个，都是县级票决的。'],
  'what they were found to be': ['10件重点提案被评为不合格。'],
  'an office for its body': ['代表工委牵头督办10件重点提案。'],
  'by how much a quantity is less, where it is more': ['采摘面积少了0.7千公顷。'],
  'what stands beside each number of a sum, another': ['盗采和滥伐案件合计129件，涉及919人。'],
  'the number of another mate': ['109家茶厂拿到周转资金7.1亿元。'],
  'a place among more': ['结案数在全国法院排第九。'],
  'another sum without measure words': ['书屋192，采集点4，加起来206。'],
  'a deed of which nothing is told': ['87名护林员向林长请辞。', '10件重点提案全部转为议案。'],
  'an office of which nothing is told': ['调研组牵头督办10件重点提案。'],
  'a share that is not under so much': ['立法建议采纳的占比不到24%。'],
  'alone, where it was done with others': ['《护林条例》是县里自己单独检查的。'],
  'more, where it is said to be less': ['茶农收入增长4.6%，比城里低。'],
  'a gain, where it was a loss': ['国有茶场赚了0.46亿元。'],
  'held in another place': ['春茶节在柳塘镇举办。'],
  'an example of another number': ['乡镇票决产生项目191个，县级的8个都撤走了。'],
  'a fall of what is only counted': ['流动书屋规范设置减少192个。', '汇总报送立法建议减少152条。'],
  'an example of another level': ['改造茶街凉亭是乡镇级的修缮工程。'],
  'another rate of a month': ['去年向县委请示汇报25次，差不多一个月四次。'],
  'a rise to what it fell from': ['行政经费比重升高到60.8%。'],
  'a rise to what it fell to': ['行政经费比重提高到30.7%。'],
  'a deed that is told nowhere': ['县里去年给每位楼栋代表发了一台平板电脑。'],
  'fewer than were removed': ['被撤的流动书屋不到200个。'],
  'those that came new for all there are': ['茶企上市公司总共45家，去年新增1224家。'],
  'what the report denies': ['茶价去年降价了。'],
  'all, where one did': ['去年的新闻报道都得了奖。'],
  'a share of the number before, turned': [
    '起诉盗伐嫌疑人19人，超过抓获26人的八成。',
    '立法建议采纳38条，超过报送152条的一半。',
  ],
  'added for removed': ['流动书屋比原来增加了217个。'],
  'planned for a year that is over': ['2025年计划推行街道议事会制度。'],
  'done in a year that begins': ['今年已经建成竹产业专家智库。'],
  'the share of another whole': ['重点提案占全部提案的一成多。'],
  'those left, another number': ['除了10件重点提案，另外218件委员提案也都办结了。'],
  'a growth by other tenths': ['全县一般公共预算收入多了三成。'],
  'a share told twice, once wrong': ['全县一般公共预算收入里税收占一半多，确切说是63.1%。'],
}

describe('drafts as they are spoken', () => {
  for (const [kind, drafts] of Object.entries(RIGHT))
    test.each(drafts)(`${kind}: %s`, draft =>
      expect(verdictsOf(draft)).toSatisfy(() => isBorneOut(draft)),
    )
  for (const [kind, drafts] of Object.entries(WRONG))
    test.each(drafts)(`${kind}: %s`, draft => expect(isBorneOut(draft)).toBe(false))
})
