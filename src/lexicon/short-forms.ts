import { listed } from './listed.ts'

/** The provinces, as they are called without their unit. */
export const PROVINCES: readonly string[] = listed(`
北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川
贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 内蒙古
`)

/** Their names of one letter that stand before what is asked of them: 渝基投. */
export const PROVINCE_LETTERS: ReadonlyMap<string, string> = new Map([
  ['京', '北京'],
  ['津', '天津'],
  ['沪', '上海'],
  ['渝', '重庆'],
  ['冀', '河北'],
  ['晋', '山西'],
  ['辽', '辽宁'],
  ['苏', '江苏'],
  ['浙', '浙江'],
  ['皖', '安徽'],
  ['闽', '福建'],
  ['赣', '江西'],
  ['鲁', '山东'],
  ['豫', '河南'],
  ['鄂', '湖北'],
  ['湘', '湖南'],
  ['粤', '广东'],
  ['桂', '广西'],
  ['琼', '海南'],
  ['川', '四川'],
  ['黔', '贵州'],
  ['滇', '云南'],
  ['藏', '西藏'],
  ['陕', '陕西'],
])

/** Those that are common words, too: only between blanks. */
export const AMBIGUOUS_LETTERS: ReadonlyMap<string, string> = new Map([
  ['吉', '吉林'],
  ['黑', '黑龙江'],
  ['贵', '贵州'],
  ['云', '云南'],
  ['甘', '甘肃'],
  ['青', '青海'],
  ['宁', '宁夏'],
  ['新', '新疆'],
  ['蒙', '内蒙古'],
])

/** What makes another name of such a letter: 粤港澳, 渝中, 浙商, 晋升, 藏粮于地; 渝中小学 and 粤商品 are none. */
export const LETTER_NAMES =
  /^(?:(?:藏[书品粮富匿]|苏[醒丹维联打]|晋[升级]|鲁[迅班]|津[贴补]|湘[绣军]|辽宁|京[剧东都报]|川[剧流]|沪深|闽宁|渝[厦昆遂]|桂[林花])|.(?:东(?!西)|南|西|北|州|江|河|湖|港|澳|剧|菜|语|族|区(?!域)|海(?!洋|关|上)|中(?!小|医|学|等|高)|商(?!品|业|标|务)|[京津冀沪渝川苏浙皖赣闽湘鄂粤桂黔滇藏]))/

/** How indicators are called for short, with what they stand for; what is behind may make another word of them. */
export const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/基投(?!资)|基建投资/g, '基础设施投资'],
  [/工投(?!资|集团|公司)/g, '工业投资'],
  [/固投(?!资)/g, '固定资产投资'],
  [/民投(?!资)/g, '民间投资'],
  [/技改投(?!资|入)/g, '技改投资'],
  [/(?:房开|地产|房产)投资/g, '房地产开发投资'],
  [/规工(?=增加值|利润|企业|产值)/g, '规模以上工业'],
  [
    /规工(?![业程])|(?:规上|规模以上)工业(?=(?:[去今]年)?(?:的)?(?:同比|增[长速幅]|涨|目标))/g,
    '规模以上工业增加值',
  ],
  [/规服(?!务)/g, '规模以上服务业'],
  [/(先进|高技术|高新技术|装备)制造(?!业|出|了|能|类|产|基地|中心|强|商|企)/g, '$1制造业'],
  [/服贸(?!会)/g, '服务贸易'],
  [/货贸(?!会)/g, '货物贸易'],
  [/财收/g, '财政收入'],
  [/财支/g, '财政支出'],
  [/社消?零(?:售)?(?:总?额)?(?![工部星])/g, '社会消费品零售总额'],
  [/粮产(?![量区业品地])/g, '粮食产量'],
  [/粮食总产(?![量值])/g, '粮食总产量'],
  [/货邮(?:运?量|(?!吞吐))/g, '货邮吞吐量'],
  [/轨交/g, '轨道交通'],
  [/(入境|国内|出境|乡村|红色)游(?![客人市消行轮戏玩艇船])/g, '$1旅游'],
  [/城乡收入比/g, '城乡居民收入比'],
  [/到位的?外资|外资到位(?:资金)?/g, '实际利用外资'],
  [/(?<=实际)用(?:了|上)?(?=外资)/g, '利用'],
  [/可再生装机/g, '可再生能源装机'],
  [/(?:同比|环比)(?:增速)?(?=[\s?。呢]*$)/g, '同比增速'],
  [/(?<=覆盖|城镇化|化|就业|失业|增长|入学|合格|优良|满意|普及|入园|升学|完成|达标)律/g, '率'],
  [/控制目标/g, '目标'],
  [/(?<!提)高教(?=毛?入学|入学|学位|资源)/g, '高等教育'],
  [/三公(?![经消里斤分])/g, '三公经费'],
]

/** A whole called by a word for it that no report has: 外贸盘子多大. */
export const IDLE_WHOLE =
  /(?<=收入|支出|外贸|进出口|投资|财政|消费|零售总额|工业)(?:的)?(?:总)?盘子(?:有)?/g

/** Money that is put into something: 砸多少搞研发. */
export const SPENT_ON = /砸(?:了|进去?|下去?)*(?:多少|几)(?:钱|(?!家|个|次|[万亿]))(?!投资|资金)/g

/** That a number was passed says no more than the number: 破了几亿. */
export const PASSED = /(?<!突)破了?(?=多少|几)/g

/** Any province, as a source. */
export const ANY_PROVINCE = PROVINCES.join('|')

/** A clause of nothing but a province: 机场货邮 广东. */
export const PLACE_CLAUSE = new RegExp(
  `[\\s,;?]+(?:在|我说|我问)?(${ANY_PROVINCE})[省市]?的?(?=[\\s,;?!呢]|$)`,
)
