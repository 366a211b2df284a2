/** Offices of those who give reports. */
export const REPORTING_OFFICE =
  '(?:省长|市长|区长|县长|州长|旗长|镇长|乡长|主席|总理|主任|院长|检察长|行政长官|局长|厅长)'

/** The office and the name of who gave a report, as they are printed without blanks: 四川省人民政府【省长】【施小琳】. */
export const OFFICE_AND_NAME = new RegExp(`^(?:.*?(${REPORTING_OFFICE}))?(.*?)$`, 'u')

/** Who gave a report, in the sentence that opens a text of it: 市法院【院长】【李某】向大会作工作报告. */
export const OFFICER_OPENS = new RegExp(
  `(?<office>${REPORTING_OFFICE})(?<name>[\\u4e00-\\u9fff]{2,3}?)(?:同志)?(?:[向在]|代表|所?作)[^。]{0,40}?报告`,
  'u',
)

/** What an officer does with the report: 主任在会上讲到的. */
export const OFFICER_SPEAKS =
  /^(?:同志|总理|主席|省长|市长|主任|院长)?(?:(?:在?.{0,6}(?:讲(?![座台坛课习])|说(?!明)|谈(?!话)|提(?![高升供出交前取])|作)(?:到|过|的)?)|.{0,4}(?:那份|的)?报告)/

/** Ends in the office of one who reports. */
export const OFFICE_AT_END = /(?:总理|主席|省长|市长|县长|区长|主任|院长|检察长)$/
