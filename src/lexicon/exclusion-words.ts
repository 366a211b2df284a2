/** 不是 within a clause: 新设的不是撤掉的有几个. */
export const CONTRAST_INSIDE =
  /^(.{2,}?)(?<!是)不是(?!吗|不)(.{2,}?)的?((?:总共|一共|共)?有?(?:几|多少).*)$/

/** What is said of what is not meant, behind it: 莫把乡镇的【算进来】. */
export const COUNTED_IN =
  /的?(?:[算加混掺放扯])(?:进来|进去|上去?|在内|在里头|在一起|到一起|到里头|混)$/

/** 莫算, 不算在内: says only that something is left out. */
export const LEFT_OUT_WORDS = /莫算|不算在内/g

/** What opens a clause that says what is not meant, in either language. */
export const EXCLUDING =
  /^(?:(?:若|如果?|要是|假如|倘若|即便)?我?(?:问|要|说)?的?(?:可|并|也|又|更|还|既)*(?:不是|非(?=[上去前今本全总旧])|不光是?|不只是?|不单是?|不仅是?|不要|不算|不含|不包括|不问|不计|除了|除去|除开|而不是|而非|[不别莫甭](?:说|管|提|论|看)(?![到过起明清出好法定])|(?:莫|别|不)(?:跟|给)我(?:报|说|讲|拿|发)?|(?:莫|不|甭)[拿把](?!到|出|不|得)|别(?:给我?|拿|把|报|算|说|问)?|不用|没问))(?:给我?|问|说|要|报|那个?|指|把|拿)*|^(?:and |but )?(?:not|excluding|except(?: for)?|other than|rather than|without|instead of|don't (?:give|mean|want)(?: me)?)\b/

/** The same within a clause: …而不是…. */
export const EXCLUDING_INSIDE =
  /(?:,? ?(?:而不是|而非|不是说|不包括|不算|别算|除了|不含|(?<=[\u4e00-\u9fff]{2})[不别莫甭][说管提论](?![到过起明清出好法定])(?=.{2})|(?<=的)不要(?!求|紧)|(?<=[数条件个次名户项部场篇少])非(?=\p{Script=Han}{2}))|,? \b(?:not(?! (?:been )?[a-z]+ed\b)|excluding|except(?: for)?|rather than|instead of)\b)(?!吗)(.+)$/u

/** What looks so and asks: 是不是, 不是吗. */
export const NOT_EXCLUDING = /^(?:不是|别)?(?:是不是|有没有)|不是吗|^别的/

/** What says it behind the thing: …不要混进来, …除外. */
export const EXCLUDED_BEHIND =
  /的?(?:[不别莫]要?(?:掺|混|算|加|放)(?:进来|进去|在一起|一起)|不要|不算|除外|别算|另[算说计]|另有(?:一个)?数|单列|单算|不用[说管算提看]|(?:先|就)?[不别莫](?:说|管|提|计|问)|(?:不使|不用|不必|不需要?|无需|别|莫|甭)(?:理|管|算|看|计|报|说|讲|提|给)|不用|不计|另行(?:统计|计算|核算|列示?|报送)|(?:都|就|再|也)?(?:别|不要|莫|甭|不用)(?:再)?(?:给|发|报|拿|混|塞)(?:给?我|来|出来)?|(?:那?个?数|的)?(?:我们?|咱们?|大家)(?:已经|都|也)?有(?:数)?了|不是我(?:们)?(?:要|问|想要|关心)的)(?:它|他们|她们|了|的)*$/

/** Where what is wanted ends, and what is not begins. */
export const WISH_ENDS =
  /(?<=[\u4e00-\u9fff]{2})、(?=(?:[也又更]?不|[别莫甭])(?:含|算|看|包括|计|管|要|说|是)|而不是)|(?<=^[要只].{1,12}的)(?=不[要是算]|别)|(?<=[要问说指看]的是.{1,12})(?=不是(?!不))/

/** 我不是问检察工作会议, 不要开会那天, 别跟党的届数搞混. */
export const NOT_MEANT =
  /[,;?\s](?:我)?(?:不是(?:问|说)?|问的不是|不要|别要|别(?:跟|和|给))[^,;?]*$|[,;?\s][^,;?]{1,6}不是[^,;?]{1,6}$/

/** 跟228那个不同的, 有别于去年的: what it is held against is not meant. */
export const DIFFERS_FROM =
  /^(?:跟|和|与|同|区别于|有别于|不同于)(.{2,}?)(?:的|那个|那些)?(?:(?:不同|不一样|有别|有区别|区分开?|分开)的?)$/

/** 赵家街道以外还有哪个街道: what is named is no part of the answer. */
export const BESIDES_NAMED = /以外|之外|除了|除开|除去|\bbesides\b|\bapart from\b/
