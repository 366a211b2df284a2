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
