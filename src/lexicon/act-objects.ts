/** Things that several acts in a row are done to: 受理案件13件,审结11件. Which of them it was says the act. */
export const ACTED_ON = /(?:案件|议案|提案|建议|线索|来信|来访|纠纷|诉求|犯罪|嫌疑人|被告人)$/

/** What may stand between an act and the end of its number, as the source of an expression: 受理各类约13件. */
export const ACT_TO_NUMBER = '了?(?:各类|约|近|超)?(?:[\\d.,]+[万亿]?[余多]?[件起])?$'
