/** Things that several acts in a row are done to: 受理案件13件,审结11件. Which of them it was says the act. */
export const ACTED_ON = /(?:案件|议案|提案|建议|线索|来信|来访|纠纷|诉求|犯罪|嫌疑人|被告人)$/

/** What may stand between an act and the end of its number, as the source of an expression: 受理各类约13件. */
export const ACT_TO_NUMBER = '了?(?:各类|约|近|超)?(?:[\\d.,]+[万亿]?[余多]?[件起])?$'

/** Acts of justice that are done to persons. */
export const SENTENCING = /^(?:判处|起诉|批捕|批准逮捕|提起公诉|追究刑事责任)$/

/** A crime or a case, at the end of what is counted. */
export const CRIME_AT_END = /(?:犯罪|案件|案)$/

/** 其中市中院受理80件: an actor and an act, done to what the figures before are of. */
export const ACTOR_ONLY =
  /^(?!.*(?:建议|议案|提案|信访|来[信访]|[投申]诉|线索|纠纷|事项|诉求|案件)).{1,10}(?:受理|办理|审结|审执结|办结|执结)$/

/** Nothing but what was done: 提出提案9件。经审查,立案5件. */
export const ACT_ONLY = /^(?:立案|办复|办结|采纳)$/

/** A crime or a case, and no name of it. */
export const CRIME_ALONE = /^(?:犯罪|案件)$/

/** The end of a sentence, or of a list of crimes. */
export const LIST_OF_CRIMES_ENDS = /[。;；]|等(?:犯罪|案件)$/

/** What tells of the acts themselves is nothing that they are done to: 收、结案数量均突破20万件. */
export const CASES_COUNTED = /[收结办]案(?:数量?|总[数量])$/

/** 受贿1000万元以上【案件】9件, 判处5年以上【有期徒刑…】的8人: the figure before says which. */
export const QUALIFIED_BY_FIGURE = /^(?:案件|项目|企业|有期徒刑.*)$/

/** What the act is done to is named before it: 督办代表【建议】办理9件. */
export const OBJECT_BEFORE_ACT =
  /(?:建议|议案|提案|来信|来访|信访|投诉|申诉|线索|纠纷|事项|诉求|问题)(?:办理|办结|受理|查处|处理)了?(?:共)?$|(?:犯罪|案件|专案)(?:依法)?(?:批捕|起诉|批准逮捕|批准和决定逮捕|决定逮捕)$/

/** Visits, with the one visited: 走访慰问群众. */
export const VISITS =
  /(?:^|[,，、 ]|共计?|累计|组织|开展)(?<visits>(?:走访|慰问|看望|视察|考察|检查|巡查|调研)[\u4e00-\u9fff]{2,10})$/

/** Nothing but the act, where the clause before names the cases: 集中管辖知识产权案件,【审结】8件. */
export const CASES_CONCLUDED = /^[,，、 ]*(?:共|已)?(?:受理|审结|办结|执结|审执结|办理|调解|化解)$/

/** A crime, a case or a campaign, at the end of words. */
export const CASE_AT_END = /(?:犯罪|案件|专案)$/
