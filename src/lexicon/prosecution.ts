/** What was only taken in to be examined: 受理审查起诉案件 is no 起诉. */
export const EXAMINED = /(?:审查|移送)(?:批准)?(?:起诉|逮捕)(?:案件)?$/
/** Asks for that. */
export const EXAMINED_ASKED = /审查|移送|受理|提请|收/
/** Asks for what was done: arrests approved, charges brought. */
export const PROSECUTED = /批捕|逮捕|起诉|公诉/
/** Says for what it was done: 对盗窃犯罪, 对“3·18”专案; whatever is told behind it, to the next semicolon, is of that alone. */
export const FOR_A_CRIME =
  /(?:对|就|办理|惩治|打击|严惩)[^,;。]*(?:犯罪|案|分子|人员)|(?<!刑事|各类|普通)犯罪(?!嫌疑|人)(?:案件)?(?:[^,;]{0,6})$/
/** Names a crime, a case or who is charged. */
export const CRIME_ASKED =
  /罪|案|[盗抢骗赌毒黑恶贪贿凶杀伤枪假]|未成年|专项|领域|企业|干部|女|其中|这[几些类]|黄|酒驾|驾驶|电信|环境|食品|老/
