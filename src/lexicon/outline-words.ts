/** The number of a part of the report, in either language. */
export const OUTLINE_NUMBER =
  /第(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:大|个)?(?:部分|点|条|项|块|节|小节|方面|段)?|\b(?:first|second|third|fourth|fifth|sixth) (?:part|section|task)\b|\b(?:part|section|task) (?:one|two|three|four|five|six|\d+)\b/

/** The number of a part, as a source. */
export const PART_NUMBER = '([一二三四五六七八九十]{1,3}|\\d{1,2})'

/** What a part is called, as a source. */
export const PART_NOUN =
  '(?:[个条项])?(?:大|小)?(?:部分|大?板块|点|条|项|块|坨|章|节|小节|方面|段|任务|大块|标题|题目|类)'

/** A part told by its number: 第四部分. */
export const PART_NUMBERED = new RegExp(
  `第${PART_NUMBER}(?![一二三四五六七八九十百\\d])${PART_NOUN}?(?![名位届次批期季年代产])`,
  'g',
)

/** What must follow the name of a part that is counted from the front or the end: nothing that it could count itself. */
const PART_ENDS =
  '(?=$|[\\s,?。;呢嘛的里下底中有分叫是讲说写谈标题]|什么|啥|主要|接着|都|一共|总共|共|属)'

/** 任务三, as a part is cited. */
export const TASK_NUMBERED = /任务([一二三四五六七八九十])(?![一二三四五六七八九十大项个条是直定])/g

/** 最后那一部分, 末尾一条, 最末的小标题. */
export const LAST_PART = new RegExp(
  `(?:最后|最末|末尾|收尾|末)(?:面|头)?的?那?一?${PART_NOUN}${PART_ENDS}`,
  'g',
)

/** 倒数第二条. */
export const PART_FROM_END = new RegExp(`倒数第?${PART_NUMBER}${PART_NOUN}?`, 'g')

/** 头一条, 开头那部分, 首个标题. */
export const FIRST_PART = new RegExp(
  `(?:最开头|最前面|开头|打头|开篇|头|首)的?那?一?${PART_NOUN}${PART_ENDS}`,
  'g',
)

/** 后面那个标题, 的下一条, 后面接着讲什么: the part behind the one that is named. */
export const PART_BEHIND = new RegExp(
  `(?<=..)(?:[之的]?(?:后面|后头|下面|之后|以后)(?:的|那|紧?接着|跟着|紧跟着?)*|[,的]?(?:紧接着|接下来|接下去|接着|再往下|往下)的?那?)一?(?:${PART_NOUN}(?:的?标题|的?题目)?)?(?=$|[\\s,?。呢的是叫讲说写谈]|什么|啥|又)(?:是|叫|又|讲|说|写|谈|的)*|(?<=..)的?下一?${PART_NOUN}(?:的?标题|的?题目)?(?=$|[\\s,?。呢的是叫讲说写谈]|什么|啥)|\\b(?:(?:comes?|is|stands?) (?:right |directly )?after|follows|(?:next )?(?:part|section|task|heading) after)\\b`,
)

/** 前面那部分, 的上一条. */
export const PART_BEFORE = new RegExp(
  `(?<=..)(?:[之的]?(?:前面|前头|上面|之前|以前)(?:的|那|紧?挨着)*|的?上)一?${PART_NOUN}(?:的?标题|的?题目)?(?=$|[\\s,?。呢的是叫讲说写谈]|什么|啥|又)|\\b(?:(?:comes?|is|stands?) (?:right |directly )?before|precedes|(?:part|section|task|heading) before)\\b`,
)

/** How many, or which, parts there are below one: 有几个小节, 里头有几小段. */
export const PARTS_BELOW_ASKED =
  /(?<!(?<![讲说写谈提列分排署置结])了)(?:多少|哪?几)个?(?:小标题|大标题|标题|小节|小段|小点|小块|板块|大块|大点|大条|部分|[小大]?方面|节|块|点|条|段|章)(?![一-鿿]*(?:建议|意见|诉求))(?=$|[\s,?。呢标题叫分]|名字|念)|\bhow many (?:sub)?(?:sections|headings|parts|tasks|points)\b/

/** 五项任务分别是什么, 五大部分各讲什么: all parts of a half, counted. */
export const ALL_PARTS_ASKED =
  /(?<![第一二三四五六七八九十])([二三四五六七八九十]|\d{1,2})个?(?:大|项|条|块)?(?:部分|任务|板块|方面任务|大块|大任务)(?:的?(?:标题|名称|题目))?(?:分别|各自?|都|依次)?(?:是|叫|讲|有|为|写)?(?:的是)?(?:什么|哪些|哪几|啥)/

/** Asks for headings or the outline, in either language. */
export const HEADINGS_ASKED =
  /(?:大|小|子)?标题|提纲|大纲|目录|大?框架|骨架|脉络|(?:几|哪|多少|各|每)个?小节|小节(?=$|[\s,?。呢]|的?(?:标题|名|题)|(?:分别)?(?:是|叫|有|列)|的?(?:一览|清单))|哪几(?:个|大)?(?:部分|章节|小节|(?:块|方面|节|条|点|项)(?=$|[,?。呢的]|标题))|\b(?:headings?|outline|table of contents|structured?|organi[sz]ed|subsections?|subheadings?|titles?)\b|\b(?:what(?:'s| is| are)|list|name|show|give)(?: me)?(?: all)?(?: the| its)?(?: (?:\w+))? (?:main )?(?:parts|sections|chapters|tasks)\b/

/** 哪几条, 哪几项: of a report's parts, or of anything else that is counted so. */
export const WHICH_OF_MANY_KINDS = /哪几个?(?:方面|条|点|项)(?=$|[,?。呢的])/g

/** Asks how many parts there are, or which, in either language. */
export const PARTS_ASKED_BY_NUMBER =
  /分(?:成|为|了|作)?(?:哪|多少|几)(?:个|大|小)*(?:(?:坨|条|块|摊|部分|节)(?:来|去)?(?:讲|说|写|吹|谈|总结|安排|布置|部署|汇报|展开|回顾)?|(?:点|项|方面)(?:来|去)?(?:讲|说|写|吹|谈|总结|安排|布置|部署|汇报|展开|回顾))(?:的|了|呢|嘛|哦)*(?=$|[\s,?。])|分(?:成|为|了)?(?:哪|多少|几)[几些一二两三四五六七八九十]?(?:个|大|小)*(?:块|坨|摊|条|章|节)(?=$|[,?。呢 ]|标题)|(?:块|部分|章|条)(?:下面|底下|里面?)?(?:又)?分(?:成|为|了)?(?:哪|多少|几)[几些一二两三四五六七八九十]?(?:个|大|小)*(?:点|项|方面|条|块|节)|(?:多少|几)个?[大小]?(?:标题|小节)|那(?:[二三四五六七八九十]|\d{1,2})(?:大|个)?(?:块|条|点|项|方面|部分|任务)(?:都)?(?:是|有)?(?:哪些|什么|啥)|(?:分|有|包括|包含)(?:成|为|了)?(?:哪|多少|几)[几些一二两三四五六七八九十]?(?:个|大|小)*(?:部分|板块|小节|章节)|(?:报告|任务|总结|回顾|今后|部分)[^,]{0,6}(?:分|有|是)(?:成|为|了)?(?:哪|多少|几)[几些一二两三四五六七八九十]?(?:个|大|小)*(?:块|点|条|项|方面|任务)(?=$|[,?。呢]|标题)|(?:多少|几)(?:个|大)?(?:部分|章节)|\bhow many (?:parts|sections|tasks|headings)\b/

/** Asks what a part is about, in either language. */
export const ABOUT_WORDS =
  /(?:主要)?(?:要点|重点)|\b(?:main|key) points?\b|\b(?:gist|highlights)\b|(?:主要|大概)?(?:是|在)?(?:讲|说|写|谈|关于|标题|题目|叫)?(?:的)?(?:是)?(?:什么|哪些?|怎么说的?|怎么写的?)(?:内容|东西|事|方面|呢)?|的?(?:主要)?内容|\b(?:what(?:'s| is| are| does| do)?|about|say|cover|deal with)\b/g

/** The half that a question about the outline means, by its words. */
export const HALVES_ASKED: readonly (readonly [RegExp, 'review' | 'plan'])[] = [
  [
    /今后|任务|后头|后面|今年(?:的)?(?:要|工作|计划|打算|安排|都|也|(?=[,。?]|$))|计划|打算|安排|下半|后半|明年|规划|\b(?:plan(?:ned|s)?|tasks?|upcoming|next year|this year)\b|20\d\d年?(?:的)?(?:工作)?(?:任务|计划|打算|安排)/,
    'plan',
  ],
  [/总结|回顾|去年|过去一年|前半|上半|成绩|\b(?:review|past year|last year|summary)\b/, 'review'],
]

/** Words round a question about the outline that name no part. */
export const OUTLINE_FILLING =
  /(?:那|这)一?[个条]?(?:大|小)?(?:块|节|段|章|摊|坨)|[哪那]一?半截?|后头|前头|打算|要做|[一二三四五六七八九十几两]个(?![一-鿿]*(?:意见|建议))|一下|(?<=年)的?时候?|这[个份篇]?(?:文件|材料|稿子|文章)|报告|工作|总结|念一?[遍下]|读一?[遍下]|一遍|依次|分别|整个|列给我|列出来?|给我|帮我|叫什么|底下|发一下|看一?下|看看|讲|写|贴|发|都要|也要|都|也|要|把|和|跟|去年|今年|回顾|今后一年|今后|任务|部分|里头?|里面|下面|下|开头|总共|一共|有|分|的|了|呢|吗|是|叫|讲|那|一部|\b(?:what|which|part|section|chapter|subsections|headings|comes|on|of|the|in|a|report|for|list|name|show|give|me|all|and|how|many|were|was|there|its?|half|main|last|next|this|past|one|two|three|four|five|six|seven|eight|is|are|parts|sections|chapters|divided|into|review|plan(?:ned)?|tasks?|year|work)\b|[\d年,。？?]/g

/** The title of something that the report speaks of. */
export const OF_A_WRITING =
  /(?:建议|议案|文章|新闻|报道|片子|警示片|论文|稿子)[^。?]{0,16}(?:标题|题目)(?:是|叫)/

/** 把提升议案建议办理质效那一节整段贴出来 */
export const WHOLE_TEXT_ASKED =
  /(?:那|这)?一?(?:部分|小节|节|段|块|条|章)的?(?:整[段节篇个]|全[段文]|原文|完整的?(?:内容|原文|文字)?)(?:都|全)?(?:给我|帮我)?(?:贴|发|念|列|拿|给|看|读|展示|显示)(?:出来|一下|给我|下)*|(?<=..)(?:那|这)一?(?:大|小)?(?:部分|节|块|章|条|段)(?:的?内容)?(?:都|全)?(?:给我|帮我)?(?:看看|看一?下|瞧瞧|念一?下|念念|发我|发来|说说|讲讲|展开)(?:吧|嘛)?$|(?:把)?(?:原文|全文|整[段节])(?:都)?(?:贴|发|念|给我|拿)(?:出来|一下|给我|下)*/

/** 监督那块讲了些啥 */
export const SAYS_WHAT =
  /(?<=..)(?:那|这)一?(?:大|小)?(?:部分|节|块|章)(?:里面?)?(?:主要|都|大概)?(?:讲|说|写|谈)了?的?是?些?(?:啥|什么|哪些)/

/** 四(二), 四、（二）, 第四部分(二). */
export const PART_LABEL =
  /(?:^|[^一二三四五六七八九十])([一二三四五六七八九十]{1,2})(?:、|大?部分的?)?\(([一二三四五六七八九十]{1,2})\)/

/** 哪几个, before what a part is called. */
export const WHICH_PARTS = /哪[一二两三四五六七八九十几些]?(?:个|大|小)?/g

/** 小节, 段: a part of a section. */
export const SUBSECTION_WORD = /小节|段/

/** 节, 部分, 块: a section. */
export const SECTION_WORD = /节|部分|块|方面|摊/

/** Between two parts that are asked for side by side. */
export const BESIDE = /^\s*(?:[、,]|和|跟|与|同|及|以及|还有)\s*$|^ and $/

/** 自身建设那段, "依法履职": a part is named by its words. */
export const NAMES_PART =
  /["'](?:[^"']{2,30})["']|(?:那|这)一?[个条]?(?:大|小)?(?:部分|节|段|块|章|条|标题)|部分|标题|任务[一二三四五六七八九十]|\b(?:part|section|task|chapter)\b/

/** 监督工作, 信访的事: what stands behind the words of a topic and adds none. */
export const TOPIC_TAIL =
  /(?<=[一-鿿]{2})(?:的?(?:工作|事情|事儿?|方面|情况|内容|问题|东西|这个|那个|这块|那块))+$/

/** 讲完数字赋能以后: the part behind which another is asked for. */
export const DONE_WITH = /(?:讲|说|谈|写|念)完了?([^,。?]{2,14}?)(?:以后|之后|了)?(?=[,\s]|$)/

/** 总结一下第一部分: a part that is to be summed up is shown with what is below it. */
export const SUMS_UP_PART =
  /总结|概括|归纳|小结|梳理|[捋理]一?[捋理下]|浓缩|提炼|说个大概|\bsum(?:marise|marize| up)\b/

/** A part of the report in a draft: 第三部分, 第(二)条, 任务五, 排在第四. */
export const PART_CLAIMED = new RegExp(
  `第\\(?${PART_NUMBER}\\)?(?:个|大)?(?:部分|板块|小节|节|章|条|块|大块|段|点|方面|大?项任务|大?任务|(?<=[排放列摆](?:在|到)第\\(?[一二三四五六七八九十]\\)?)(?:位|个)?(?=$|[,;。的]))|任务${PART_NUMBER}(?=$|[,;。的是讲说里])`,
  'g',
)

/** Counts parts of a report, and no articles of a law. */
export const GREAT_PART_CLAIMED =
  /部分|板块|块|章|方面|任务|[排放列摆]在第|去年(?:的)?工作|工作(?:回顾|报告)|这份报告/

/** What of a clause only tells where something stands, or that a part speaks of it. */
export const PLACE_FRAME =
  /里头|其中|底下|下面|当中|(?:主要|专门|通篇|着重)?(?:讲|说|写|谈|说明|论述|部署|安排)(?:的|了)*(?:就?是|到)?(?:怎么|如何)?|[放写排列摆归]在|属于?|位于|出现在|是(?=$|[,;])|(?:去年|今年|明年|今后一年)(?:的)?(?:工作|任务|回顾|安排)?(?:里面?|中|当中|总结)?|工作回顾|(?:那|这)一?[块段节条部分摊]+|里面?|报告|任务|讲的|说的|就是|把|的/g

/** Within the part that was named before. */
export const WITHIN_PART = /里头|里面|其中|下面|底下|当中|之下|项下/
