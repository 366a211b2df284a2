/** What a body that gives a report is called, without its place. */
export const REPORTING_BODY =
  '(?:人大(?:及其)?常委会|(?:高级|中级)?(?:人民)?法院|中院|高院|(?:人民)?检察院|检察机关|政协|(?:人民)?政府)'

/** A paragraph that a body is the subject of: 全市法院受理…, 市人大常委会一年来召开…. */
export const BODY_ACTS = new RegExp(
  `^(?:(?:20\\d\\d年|去年|一年来|过去一年|五年来|全年),?)?(?:全?[国省市区县州]|[\\u4e00-\\u9fff]{2,6}[省市区县州])?(?:各级)?${REPORTING_BODY}(?=[^的委]{2})(?!工作报告|院长)`,
)

/** A line that is nothing but a body's name: 【市法院】, 检察院篇. */
export const BODY_ALONE_ON_LINE = new RegExp(
  `^[【〖「[■◆●▲ ]*(?:全?[国省市区县州]|[\\u4e00-\\u9fff]{2,6}[省市区县州])?${REPORTING_BODY}(?:工作)?(?:报告)?(?:篇|摘要|要点|亮点)?[】〗」\\] ]*$`,
)

/** 院长周强作工作报告, 检察长张军在报告中指出, 市人大常委会工作报告显示. */
export const OFFICER_REPORTS =
  /(?:院长|检察长|主任|主席|省长|市长|区长|县长|镇长|局长)[\u4e00-\u9fff]{0,4}[^,。]{0,24}(?:作|所作)[^。]{0,24}报告|(?:院长|检察长|主任|主席|省长|市长|区长|县长|局长)[\u4e00-\u9fff]{2,4}(?:在报告|报告[,时说]|表示|指出|介绍)|(?<=院|会|府|委|协|局)(?:的)?工作报告(?:显示|指出|提出|说|介绍|中)/

/** Who collects a tax, and nothing else. */
export const COLLECTOR_ALONE = /^(?:税务|财政|海关)部门$/

/** 备案规范性文件65件,其中,市政府8件 */
export const BODY_ALONE =
  /^(?:各?[省市县区州镇乡、()]+)(?:人民)?(?:政府|法院|检察院|人大常委会|政协|纪委监委)$/

/** 常委会会议, 政协委员: what is named after the body is another thing than the body. */
export const NAMED_AFTER_BODY =
  /^(?:会议|会(?=[开有召共])|委员|组成人员|党组|机关|主任会议)|^[和跟与及](?=主任会议|.{2,12}(?:一共|总共|加起来|加一[起块]|合计))/

/** 街道办事处会议制, 政府有几个部门: an institution that only bears the body's name, and what belongs to it. */
export const NAMED_BY_BODY = /^会议制|^的?有?(?:几|多少|哪[些几])个?(?:组成|工作|职能)?部门/

/** The report, behind the body that gave it: 的工作报告里. */
export const REPORT_OF_BODY =
  /^(?:的)?(?:工作)?报告(?:里|中|上)?|^(?:那一?份|这一?份)?的?(?:里头?(?!程)|里面)?(?:(?:写|讲|说|提)(?:[到了的]|过(?!去))+)?/

/** A body with the letter of its place: 区人大常委会. */
export const OWN_BODY =
  /[省市区县州旗镇乡]?(?:人大常委会|人民政府|政府|人民法院|法院|人民检察院|检察院)/

/** The letter of its place, or 人民, before a body. */
export const BODY_PLACE = /^[省市区县州旗镇乡]|^人民/g
