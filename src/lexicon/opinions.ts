/** Said of what was done. */
export const NOTE_THANKS =
  /终于|总算|办得|做得|干得|抓得|搞得|建得|实在|服气|暖心|不容易|来之不易|松了?口气|提气|见效|[好多少快]了|点赞|值得|功劳|辛苦|没想到|看得见|心坎|心里有数|教训/

/** 建议公开采纳情况: a wish; but 建议答复满意率高 speaks of what the report calls 建议. */
export const WISH_FRAME =
  /(?<=^|[,，。;；!！])(?:我们?)?(?:还是|还)?(?:建议(?!答复|办理|督办|采纳|转化)|希望|应当|应该|能否|可否|能不能)/gu

/** Said of everything: no report's word tells by them where it belongs. */
export const NOTE_FILLING =
  /看着好?|看起来|看上去|老百姓|乡亲|老乡|大家|群众|好事|办法|一定|一[些点]|不[能会]|能力|结果|条件|情况|问题|事情|关心|水平|厉害|容易|好好|真正|确实|很好|标准|[今去]年|年底|这几年|多年|没有|有的|地方|太[多少远贵难慢]|再提一提|要有|安排|力[量度]|态度|同志|部门|压力|经常|到处|效果|机会|感觉|方面|程度|速度/gu

/** The report or the work that somebody speaks of as a whole. */
export const REPORT_MEANT = /(?:这[份个]|该|工作|常委会的?)?报告|(?:一年|过去|常委会)的?工作/

/** Says that somebody agrees with the report. */
export const NOTE_AGREES = /赞成|同意|拥护|赞同|满意|实事求是|客观|鼓舞|振奋|站位高|好报告|求真务实/

/** Numbers that somebody looks at: 数字好看. */
export const NOTE_FIGURES = /数字(?=看|好看|漂亮|上[升涨去]|下降|变)/g

/** Speaks of what the report itself finds wanting. */
export const NOTE_ON_SHORTCOMINGS =
  /承认|检讨|自我批评|揭短|家丑|护短|短板(?:找|讲|说|写|摆)|(?:不足|问题|毛病|短处)(?:这块|那块|部分|那段|那节)?(?:找|讲|说|写|摆|点|认)得/

/** Says what somebody wishes, or finds wanting. */
export const NOTE_WISHES =
  /建议|希望|盼|应当|应该|要求|(?<![重主必摘纲])要|能否|可否|能不能|是否|不足|不够|但是|但|早点|抓紧|赶紧|尽快|跟上|说法|可别|别[再让把光]|也?得[有给想让把]|多[给建配设开派]|[?？]/

/** What somebody thinks or wants is not said by any report. */
export const OPINION = /觉得|认为|应该|应当|感谢|请问|想问|最好/
