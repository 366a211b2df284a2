/** Asks for all numbers of a part or a topic, in either language. */
export const ALL_NUMBERS_ASKED =
  /(?:所有|全部|相关|有关|主要|里面?|里头|中|那?[几一]?句话?|那?段话?)的?(?:[几一]个)?(?:所有|全部|相关|主要)?(?:的)?(?:数字(?!经济|化|应用|人大|政府|赋能|乡村|技术|产业|贸易|基础|城市|中国|重庆|平台|社会|生活|文化)|数据|数值|数目|指标)|(?:哪些|(?<![叫是为])什么|几个)(?:[\u4e00-\u9fff]{0,4}的|硬|具体)?(?:数字(?!经济|化|应用|人大|政府|赋能|乡村|技术|产业|贸易|基础|城市|中国|重庆|平台|社会|生活|文化)|数据)(?=$|[,?。\s]|[\u4e00-\u9fff]?$)|(?:数字|数据)(?:全部|全|都|统统)+(?:要|给|报|列)|哪些数(?!字|据|量)|的数(?:字|据)?(?:全部|全|都|统统)*(?:给我|帮我|跟我)?(?:列|报|念|说|拉)|的数(?:字|据)?(?:全部|全|都|统统)+(?=给|要|[\s,。]*$)|(?:块|部分|节|段|方面|摊)(?:里头?|里面|当中|中)?的?(?:所有|全部|[几些]个?)?数(?:字(?!经济|化)|据|目)?(?:都|全|[\s,。?]*$|有哪些)|(?:数字|数据)(?:有哪些|(?:一个(?:都|也)?不[落漏少]|挨个|逐个|逐一|统统|全)*(?:地|的)?都?(?:列|报|给|说|念)|汇总|一览)|(?:列|报|念|给)(?:一下|出|出来)?.{0,12}(?:数字|数据)|(?:哪些|什么|所有|全部)的? ?(?:figures|numbers|data)\b|\b(?:all|list|what) (?:the |three |two |four )?(?:figures|numbers|stats|statistics|data)\b|\b(?:figures|numbers|stats)\b (?:about|on|for|in|of)/

/** The part itself, as it is pointed at: 监督那一块的. */
export const PART_POINTED =
  /(?:那|这)?一?(?:大|小)?(?:部分|块|小节|节|段|方面|摊|板块)(?:里头?|里面|当中|中)?的?/g

/** The words by which they are asked for, which name no topic. */
export const NUMBER_WORDS =
  /的数(?:字|据)?(?:全部|全|都|统统)*(?:给我|帮我|跟我)?(?:列一列|报一报|念一念|说一说|理一理|(?:列|报|念|说|拉|读|讲)(?:给(?:我们?|大家|咱们?)(?:听听?|看看?)?)?(?:出?来|出|一下)?)|的数(?:字|据)?(?:全部|全|都|统统)+(?:给|要)?(?:我)?|(?<=块|部分|节|段|方面|摊|里|中)的?数(?:字|据|目)?(?=[\s,。?]*$)|一个(?:都|也)?不[落漏少]|挨个|逐个|逐一|统统|(?:全部|全)(?=列|报|给|念|说)|(?:所有|全部|相关|有关|主要)?的?(?:数字(?!经济|化|应用|人大|政府|赋能|乡村|技术|产业|贸易|基础|城市|中国|重庆|平台|社会|生活|文化)|数据|数值|数目|指标)(?:有哪些|是哪些|都有什么|都要)?|都?(?:列一列|报一报|念一念|理一理|(?:列|报(?!告|送)|念)(?:一下|出?来|出)?)|那[几一]?[句段](?:话)?(?:里|中)?|那(?:一)?(?:部分|块|小?节)(?:里头?|中)?|\b(?:all|list|what|the|are|three|two|four|figures|numbers|stats|statistics|data|about|pls|please)\b/g

/** What is left of asking for them where they are gone: 还给出了哪些带单位的, 有什么, 给几个硬. */
export const NUMBERS_ASKED_LEFT =
  /(?:[还都又也]|一共|总共)*(?:给|写|提|列|说|讲|出现|有)?(?:出|到)?[了过]?(?:的|有|是)*(?:哪些|什么|[几多少]+[件个条次名项])+(?:带单位|具体|硬|实在|关键)?的?数?\s*$/

/** Asks for every place of one number, or what stands behind it: 数字8都出现在哪些地方, 50后面的单位是什么. */
export const WHERE_NUMBER_STANDS =
  /^(?:报告(?:里|中)?(?:的)?|全文|那个|这个)*(?:数字|数目|数)?["“]?(?<number>\d[\d.,]*[万亿]?|[一二三四五六七八九十百千万亿零两]{1,8})["”]?(?:这个|那个)?(?:数字?|数目)?\s*(?:在?(?:报告|全文|文中|稿子)(?:里|中)?)?(?:都|分别|各|一共|总共|全)*(?:(?:出现|用|写|提到?|说到?|讲到?)(?:在|过|了|于)*(?:哪[些里儿]?(?:地方|位置|处|里)?|什么地方|几[处次个](?:地方)?)|(?:后面|后头|后边|后)(?:跟|带)?的?(?:单位|量词)(?:都|各|分别)?(?:是|有|叫)?(?:什么|哪些)|(?:分别|都)(?:是|指|代表|说)(?:的|些)*(?:什么|哪些)[\u4e00-\u9fff]{0,3}|在?(?:哪些|什么)(?:地方|位置)(?:出现|用)[过了]?)[?？。]?$/

/** What leads several things in English says that numbers are wanted: both figures for X: A and B. */
export const ANNOUNCES_IN_ENGLISH = /\b(?:figures|numbers)\b/

/** What it says beside of whom the numbers are. */
export const REQUEST_IN_ENGLISH =
  /\b(?:give|tell|show|me|us|both|two|three|four|the|these|figures|numbers|for|of|please|i need|need|want)\b/g

/** The same with a colon behind it. */
export const LIST_LED_IN_ENGLISH = /\b(?:figures|numbers)\b[^:]*:.+(?:,| and )/
