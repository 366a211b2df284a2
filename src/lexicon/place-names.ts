/** A name of a list, or after a preposition: 在人民网、公民报、…; 驻河堰镇. */
export const LISTED_NAME =
  /(?<=[、,。在为导由以于驻])[\u4e00-\u9fff]{2,3}(?:镇|街道|乡|网|日报|晚报|时报|报)(?=[、,。人先驻代等])/g

/** Towns in a list, without the word for one: 云峰、丰乐、厚坝等代表小组. */
export const LISTED_TOWNS =
  /(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{2}、){1,12}[\u4e00-\u9fff]{2}等(?:代表小组|小组|镇街|乡镇|街道|镇|乡|地)/g

/** Letters of names within other words: 情报, 联网, 乡镇. */
export const NO_NAME_WITHIN = /乡镇|集镇|[各全]|情报|申报|上报|填报|通报|汇报|联网/

/** A word that ends as a division's name, and is no word for any or for another area: 开州区, but not 社区. */
export const DIVISION_NAMED =
  /^(?![各全本我该每多])\p{Script=Han}{2,}(?<!社|园|城|片|地|库|山|景|校|辖|小|灾|矿|牧|林|郊|主城|开发|高新|都)(?:省|市|区|县|镇|乡|州)$/u
