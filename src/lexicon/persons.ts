/** Persons are told with what they did: 利用职权受贿的【工作人员】. */
export const PERSONS_AT_END = /^[\u4e00-\u9fff]{0,6}(?:工作人员|干部|嫌疑人|被告人|罪犯)$/

/** What people and firms need, behind them: 困难群众【基本生活】. */
export const NEEDS_OF_PERSONS =
  /(?<=(?:群众|职工|学生|儿童|老人|老年人|农民|居民|人口|家庭|劳动者|残疾人))(?:基本生活|生活困难|饮水安全|住房困难|合法权益|急难愁盼).*$|(?<=企业)(?:超低排放|数字化|智能化|绿色化|技术|节能).*$/

/** A person with a title: 习近平总书记. */
export const PERSON_TITLED = /\p{Script=Han}{2,4}(?:同志|先生|女士|总书记|主席|总理)/u

/** Ends in a noun of persons: 驻村队长. */
export const PERSON_NOUN_AT_END = /(?:长|员|人|主任|书记|代表|老师|领导)(?:都|们|又)?$/

/** One person, as what something is shared out among: 平均一个人. */
export const ONE_PERSON = /^每?[一1]?个?人(?![口员民])/

/** Letters that tell which persons are meant: 女代表. */
export const SEXES: ReadonlySet<string> = new Set(['女', '男'])

/** The surnames of most people, as a source. */
export const SURNAMES =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温倪欧殷施祁乔关卓楼翟]'
