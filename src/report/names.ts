/** A name of a list, or after a preposition: 在人民网、公民报、…; 驻河堰镇. */
const NAME =
  /(?<=[、,。在为导由以于驻])[\u4e00-\u9fff]{2,3}(?:镇|街道|乡|网|日报|晚报|时报|报)(?=[、,。人先驻代等])/g
/** Towns in a list, without the word for one: 云峰、丰乐、厚坝等代表小组. */
const SHORT_TOWNS =
  /(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{2}、){1,12}[\u4e00-\u9fff]{2}等(?:代表小组|小组|镇街|乡镇|街道|镇|乡|地)/g
const NO_NAME = /乡镇|集镇|[各全]|情报|申报|上报|填报|通报|汇报|联网/

/**
 * The names that a text gives towns and papers.
 *
 * @example namesOf('驻在满月镇帮扶，在云峰、丰乐等镇召开') // ['满月镇', '云峰', '丰乐']
 */
export function namesOf(folded: string): string[] {
  const found = [...folded.matchAll(NAME)].map(([name]) => name)
  const short = [...folded.matchAll(SHORT_TOWNS)].flatMap(([list]) =>
    list.replace(/等.*$/, '').split('、'),
  )
  return [...new Set([...found, ...short])].filter(name => !NO_NAME.test(name))
}
