import { actsIn } from './acts.ts'
import { AGENT_VERBS } from './draft-words.ts'

/** Bodies that do things: what one of them did is not told by what was done to it, or by another. */
const ACTOR =
  /^(?:[省市区县州镇乡]|全国|最高|人民|本)*(?:党委|政府|法院|检察院|检察机关|监委|监察委|纪委|政协|公安局?|财政局|教委|人大|常委会|人大常委会|党组|国务院)$|^[省市区县州]委$/

/** Prepositions that make a body the one to whom something is done. */
const RECIPIENT = /(?:向|给|对|跟|与|同|报|送|请)$/

/** Whether a word names a body that acts. */
export const isActor = (word: string): boolean => ACTOR.test(word)

/**
 * Whether a body that a text names at a place is the one to whom something is done, and does nothing itself.
 *
 * @example isRecipient('向区委请示报告', 1, 2) // true
 * @example isRecipient('对区政府报送的文件进行审查', 1, 3) // false: it is the one that sends
 */
export function isRecipient(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 1), at)
  const behind = text.slice(at + length, at + length + 2)
  return RECIPIENT.test(before) && !(before === '对' && actsIn(behind).size > 0)
}

/** The court and the procuratorate together. */
export const BOTH_COURTS = /两院|法检/

/** The leaders of a body, with the body. */
export const LEADERS =
  /(政府|区委|市委|县委|党委|人大|政协|法院|检察院)(?:常委会)?(?:主要|班子)?(?:领导|书记|主任|主席|院长|检察长)/

/** A body with the letter of its place: 区委, 县政府. */
export const COMMITTEE = /([省市区县州])(委|政府|人民政府|法院|检察院|政协|纪委)(?![员书])/g

/** A party committee that leads what is told: 区委牵头. */
export const COMMITTEE_LEADS =
  /(?:^|[,;、])(?:今年|去年)?([省市区县州]委)(?=牵头|组织|督办|开展|主持|负责|召开|审查)/

/** To whom it is reported: 向【常委会】述职. */
export const RECIPIENT_NAMED =
  /向([^,。;向]{2,12}?)(?=述职|汇报|请示|报告|反馈|通报|提出|提交|报送)/

/** Bodies that act, by their names. */
export const BODY_NAMED =
  /[省市区县州]委|党委|政府|人大常委会|常委会|人大(?!代表)|法院|检察院|政协|纪委|监委/

/** By whom it is done: 由【区政府】办理. */
export const AGENT_NAMED = new RegExp(`由([^,;。由]{2,12}?)(?=${AGENT_VERBS})`)

/** No name of a body: 我们, 他们, …里. */
export const PRONOUN_OR_WITHIN = /里$|^我|^咱|^他/

/** Ends in the place or the congress of one. */
export const CONGRESS_AT_END = /(?:[省市区县州]?人大(?:常委会)?|[省市区县州])$/

/** Says that the body before organizes it. */
export const ORGANIZES = /^[\u4e00-\u9fff]{0,6}(?:组织|牵头|承办|主办|召集)/

/** Opens with a body of a town or a village. */
export const LOWER_BODY =
  /^(?:各|全区|我区|全市|我市|的)*((?:乡镇|镇街|街道|[镇乡村])(?:人大|政府|党委|办事处)?)/

/** Kinds of bodies that towns have. */
export const LOWER_BODY_KIND = /人大|政府|党委|办事处/

/** A congress with the letter of its place. */
export const CONGRESS_OF_PLACE = /(.?)([省市区县州])(?:人大(?!代表|工作|信息|制度)|人民代表大会)/

/** Delegates that are no deputies: 企业代表. */
export const OTHER_DELEGATES =
  /(?:企业|职工|群众|村民|居民|党员?|议事|行业|妇女|青年|学生|家长|商户)代表/g

/** Another body that the sentence is about: 区法院, 县公安. */
export const OTHER_BODY_ACTS =
  /(?<![对向给被与和同取请由\u4e00-\u9fff])(?:今年|去年|全年|上年)?(?:(?![听看]|[\u4e00-\u9fff]{1,2}了)[\u4e00-\u9fff]{2,3})??[区市县省州镇]?(政协|政府|法院|检察院|纪委|监委|[\u4e00-\u9fff]{1,3}[^大格布结全时僵破开出定终当骗棋残政战变和危乱平\d]局|公安)(?!的|工作|报送|部门|性|债|投资|采购|基金|购买)/

/** A congress by its place. */
export const CONGRESS_NAMED = /(全国|[省市区县州])人大(?!代表|工作)/g

const OFFICE =
  '(?<office>[\\u4e00-\\u9fff]{1,8}?(?:[查研导察作项访筹建巡宣](?:组|队)|[政务访访制业村教卫](?:办|局|委)|办公室|专班|委员会|工委|协会|联合会|研究[会院]|指挥部|服务中心|管理处))'

/** An office or a group that opens a clause and does what follows: 【调研组】帮扶了. */
export const OFFICE_DOES = new RegExp(
  `^(?:去年|今年|全年|其中|,|;)*${OFFICE}(?=[\\u4e00-\\u9fff])(?!的|等|[、和与及])`,
)

/** By which it was done: 由【区信访办】转办. */
export const OFFICE_BY = new RegExp(`由${OFFICE}`)
