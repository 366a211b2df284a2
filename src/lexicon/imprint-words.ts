import { REPORTING_OFFICE } from './offices.ts'
import { DAY_NAMED } from './year-words.ts'

/** The month in which a page says that it was put there: 2025-01-14, 2025年1月14. */
export const PUBLISHED_IN = /((?:19|20)\d{2})[-/.年](\d{1,2})[-/.月]\d{1,2}/

/** A day and an hour as pages stamp them: 2025-01-14 09:30. */
export const STAMP =
  '\\d{4}[-年/.]\\d{1,2}[-月/.]\\d{1,2}日?(?:[ \\t]+\\d{1,2}:\\d{2}(?::\\d{2})?)?'

/** One with its hour, which no other date has: 2026年02月10日 07时41分. */
const STAMP_WITH_HOUR =
  '\\d{4}[-年/.]\\d{1,2}[-月/.]\\d{1,2}日?[ \\t]+\\d{1,2}(?::|时)\\d{2}(?::\\d{2}|分)?'

/** What a text prints about itself: the meeting, the day, who gave it, the source, the term. */
export const IMPRINT_FORMS = {
  meeting: /(?<!所)在(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日)?([^。;,>]{4,50}?(?:会议|全会))/d,
  givenOn: new RegExp(`(${DAY_NAMED})[^。,;]{0,8}在[^。,;]{4,50}?(?:会议|全会)`, 'd'),
  givenBy:
    /(?:^|\n)[ \t\u3000]*(\d{1,2}月\d{1,2}日),[^。;,\n]{4,24}在[^。;,\n]{4,50}?(?:会议|全会)上/d,
  givenIn:
    /(?:^|[\n—-])[ \t]*在?((?:\d{4}年)?\d{1,2}月\d{1,2}日)在?[^。,;\n]{4,50}?(?:会议|全会)上?/d,
  posted: new RegExp(
    `(?:(?:日期|时间)[ \\t]*:[ \\t]*|https?:\\S+[ \\t]+)(${STAMP})|(?:^|\\n)[ \\t]*(${STAMP_WITH_HOUR})`,
    'd',
  ),
  dated: new RegExp(`(?:^|[\\n(| ])(${DAY_NAMED})[ \\t)|]*(?:\\n|$)`, 'd'),
  officer: new RegExp(
    `(?<=^|[\\s—|、]|会议上|,)([\\u4e00-\\u9fff]{0,16}?代?${REPORTING_OFFICE}[ \\t\\u3000]*(?!同志|各位|作|在|向|施政|工作|报告)[\\u4e00-\\u9fff·](?:[ \\t\\u3000]*[\\u4e00-\\u9fff·]){1,3}?)(?=同志|各位|作|在|[\\s|)]|$)`,
    'd',
  ),
  alone:
    /(?:^|\n)[ \t\u3000]*(?!\S*[报工]|目[ \t\u3000]*录)([\u4e00-\u9fff](?:[ \t\u3000]+[\u4e00-\u9fff]){1,3})[ \t\u3000]*(?:\n|$)/d, // 栗 俊 昌
  source:
    /(?:来源|出处|转自)\s*[::]\s*([^\s|::]{2,24}?)(?=作者|编辑|记者|人气|时间|日期|更新|发布|[\s|::]|$)/d,
  term: /((?:第)?[一二三四五六七八九十\d]{1,3}届)\s*(?:人大常委会|人民代表大会|人大|政协|委员会)/d,
  page: /\(((?:上接|紧接)[^)\n]{0,12}版)\)/d,
  newspaper: /(《[^》\n]{2,12}(?:报|网|杂志)》)[^\n]{0,24}版/d,
} as const satisfies Readonly<Record<string, RegExp>>

/** 我谨代表区十八届人大常委会. */
export const OWN_TERM =
  /(?:[谨我]代表|我受)[^,。;]{0,8}?((?:第)?[一二三四五六七八九十\d]{1,3}届)(?:人大常委会|人民代表大会|人大|政协)/d

/** Words for a session. */
export const MEETING_WORD = /会议|大会/

/** On whose behalf a report is given: 我代表…, 受…委托. */
export const ON_BEHALF = /我代表([^,。向]{2,30})|受([^,。]{2,30}?)的?委托/
