import { ANY_PROVINCE } from './short-forms.ts'

/** A name of a list, or after a preposition: 在人民网、公民报、…; 驻河堰镇. */
export const LISTED_NAME =
  /(?<=[、,。在为导由以于驻])[\u4e00-\u9fff]{2,3}(?:镇|街道|乡|网|日报|晚报|时报|报)(?=[、,。人先驻代等])/g

/** Towns in a list, without the word for one: 云峰、丰乐、厚坝等代表小组. */
export const LISTED_TOWNS =
  /(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{2}、){1,12}[\u4e00-\u9fff]{2}等(?:代表小组|小组|镇街|乡镇|街道|镇|乡|地)/g

/** Letters of names within other words: 情报, 联网, 乡镇. */
export const NO_NAME_WITHIN = /乡镇|集镇|[各全]|情报|申报|上报|填报|通报|汇报|联网/

/** A word that ends as a division's name, and is no word for any or for another area: 开州区, but not 社区, nor a verb with 区: 接进区. */
export const DIVISION_NAMED =
  /^(?![各全本我该每多])\p{Script=Han}{2,}(?<!社|园|城|片|地|库|山|景|校|辖|小|灾|矿|牧|林|郊|主城|开发|高新|都|[^武]进|[入到给让把由在])(?:省|市|区|县|镇|乡|州)$/u

/** A town that the question names, whether the report does or not. */
export const TYPED_TOWN =
  /(?<![\u4e00-\u9fff])(?![各每个这那全本哪几两多村镇乡街年先搞试]|[去今明前上]年)[\u4e00-\u9fff](?![镇乡街村个])[\u4e00-\u9fff](?:镇|街道)(?![街居村委道])/g

/** A county, district or city that opens what is asked: 云屏县去年收入多少. */
export const TYPED_DIVISION =
  /(?<!\p{Script=Han})\p{Script=Han}{2}[县区市](?!级|委|长|政|域|辖|直)/gu

/** Ends as names of places, papers and courts do. */
export const NAME_ENDING = /..(?:镇|街道|乡|村|区|县|市|网|日报|晚报|民报|法院|检察院|法庭)$/

/** Opens with the name of a place. */
export const OPENS_WITH_PLACE = /^[\u4e00-\u9fff]{2,6}?(?:省|市|县|区|州|镇|街道)/

/** Ends as places and their offices do. */
export const PLACE_OR_OFFICE_END = /[镇乡村区县市厅园庭院委局府]$|街道$|中心$/

/** What may stand before a town's short name. */
export const BEFORE_TOWN = /(?:^|[、,。在驻到去和与由是有])$/

/** What may stand behind it. */
export const BEHIND_TOWN = /^(?:$|[、,。和与的等两三四五一共]|镇|街道|人大|代表小组|几个|这)/

/** Two places of one kind: 温泉镇、大进镇. */
export const TWO_OF_KIND =
  /([\u4e00-\u9fff]{2})(街道|[镇乡县局校])(?:、|和|与)([\u4e00-\u9fff]{2})\2(?!等)/

/** Of what a mean is that is not said to be of persons: 平均一个【街道】, 两个【街道】各有. */
export const EACH_OF_KIND =
  /(?:(?:平均(?:下来)?,?到?|每)一?个?|平均[^,;。]{0,4},?[两二三四五六七八九\d]个[\u4e00-\u9fff]{0,4}?)(?<kind>街道|乡镇|[镇乡村县]|社区)/

/**
 * How many places of a kind stand in a list; 0 where none is listed.
 *
 * @example membersOfKind('指导云峰街道、赵家街道先行', '街道') // 2
 */
export function membersOfKind(text: string, kind: string): number {
  const list = new RegExp(
    `[\\u4e00-\\u9fff]{2,}${kind}(?:(?:、|和|与|及)[\\u4e00-\\u9fff]{2,3}${kind})+`,
  )
  return (list.exec(text)?.[0].match(new RegExp(`${kind}(?=$|[、和与及])`, 'g')) ?? []).length
}

/** A town with its kind, between marks or joints. */
export const TOWN_CLAIMED =
  /(?<=^|[\s,、和与及在从由自到于导驻])([\u4e00-\u9fff]{2})(街道|镇|乡)(?![级域街居委道村镇乡亲土长属化里外规风])/g

/** A member's name holds none of 与, 及 and 和 (U+4E0E, U+53CA, U+548C): there is one way to part the list. */
export const EACH_OF_THEM =
  /(?:^|[,;。]|[两几]个?)(?<members>(?:[\u4e00-\u4e0d\u4e0f-\u53c9\u53cb-\u548b\u548d-\u9fff]{2,4}[、和与及])+[\u4e00-\u9fff]{2})[^,;。、\d]{0,12}?(?:都|均|双双|同时)[^,;。\d]{0,6}$/

/** A word that is a place's name, by its last letter. */
export const PLACE_WORD = /^[\u4e00-\u9fff]{2,3}(?:[省市州区县旗镇乡]|街道|自治区)$/

/** Words for any such place, or for none: 各乡镇, 全市, 开发区. */
export const ANY_PLACE =
  /^[上下里中内在向对给把被由从跟][省市区县镇乡]$|^(?:[全各本我该乡区省市州县镇周其两三几多]|地级|直辖|超大)|(?:[城社地片园发辖山库景小校牧郊新灾林矿假战]区|区[市县]|乡镇|市州|超市|[都城夜股楼门上]市|广州)$/

/** What shows that a place before it is the subject: 区, 人大, 去年. */
export const BEHIND_PLACE_SUBJECT = /^(?:人大|政府|常委会|[区市县的]|去年|今年|\d)/

/** The provinces, as they are called for short. */
export const PROVINCE = new RegExp(`^(?:${ANY_PROVINCE}|内蒙|台湾|香港|澳门)$`)

/** Papers, stations and sites, by name. */
export const MEDIUM_NAMED =
  /[\u4e00-\u9fff]{2,4}(?:日报|晚报|时报|电视台|周刊)|(?:新华|中新)社|央视|(?:人民|新华|光明|央视|中新|央广|环球)网/g

/** What no name ends in: 的, 了, 年. */
export const NO_NAME_END = /[的了是在]|[年月日]$/

/** What a street or a built-up place ends in; with a common noun before it, it is a kind of one: 美食街. */
export const STREET_OR_TOWN = /^.{2,}[街城园路]$/

/** What no name opens with: 另由, 还. */
export const NO_NAME_START = /^(?:另|由|还|又|并|也|已|共|把|将|在|就|都|均|再|被|为|与|和|及|是)/

/** Behind a name, and no part of it: 人代会【上】. */
export const BEHIND_NAME = /[上里中内]$/

/** Places of a kind that are counted, with what they are: 【试点】【镇】. */
export const TOWN_COUNTED = /^(?<modifier>[\u4e00-\u9fff]{0,5}?)的?(?<kind>镇|街道|乡|村|社区)/

/** Places that are themselves counted, with at most a verb behind them: 191个【乡镇街道】搞了. */
export const PLACES_COUNTED =
  /^(?<noun>乡镇街道|镇街|乡镇|街道|社区|[镇乡村县区市])(?!的)[\u4e00-\u9fff]?$/

/** What kind of town it is, behind its name. */
export const TOWN_OF = /^(?:镇|街道|乡|村|社区)/

/** Behind 乡, it is part of 乡村 and 乡镇, and no town's. */
export const NO_TOWN_BEHIND = /[村镇]/
