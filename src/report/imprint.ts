import { fold } from './fold.ts'
import type { Report, Span } from './report.ts'

/** What a text prints about itself round the report proper: slices of `Report.text`, null where it does not. */
export interface Imprint {
  readonly title: Span | null
  /** The one who gave it, with the office: `四川省人民政府省长 施小琳`. */
  readonly speaker: Span | null
  /** The day it was given. */
  readonly date: Span | null
  readonly meeting: Span | null
  /** Where it was published: a newspaper, a site. */
  readonly publisher: Span | null
  /** The term of the body that reports: 十八届. */
  readonly term: Span | null
  /** The page of a newspaper that it goes on from: 上接1版. */
  readonly page: Span | null
  /** When it was put on the page that the text was taken from, as printed there. */
  readonly posted: Span | null
}

const DEEPEST = 600 // a masthead is short; where it stands in one line with the text, its beginning

const DAY =
  '(?:(?:19|20)\\d{2}|[〇○零一二三四五六七八九]{4})年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日'
const STAMP = '\\d{4}[-年/.]\\d{1,2}[-月/.]\\d{1,2}日?(?:[ \\t]+\\d{1,2}:\\d{2}(?::\\d{2})?)?'
const OFFICE =
  '(?:省长|市长|区长|县长|州长|旗长|镇长|乡长|主席|总理|主任|院长|检察长|行政长官|局长|厅长)'
const FORMS = {
  meeting: /(?<!所)在(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日)?([^。;,>]{4,50}?(?:会议|全会))/d,
  givenOn: new RegExp(`(${DAY})[^。,;]{0,8}在[^。,;]{4,50}?(?:会议|全会)`, 'd'),
  givenIn:
    /(?:^|[\n—-])[ \t]*在?((?:\d{4}年)?\d{1,2}月\d{1,2}日)在?[^。,;\n]{4,50}?(?:会议|全会)上?/d,
  posted: new RegExp(`(?:(?:日期|时间)[ \\t]*:[ \\t]*|https?:\\S+[ \\t]+)(${STAMP})`, 'd'),
  dated: new RegExp(`(?:^|[\\n(| ])(${DAY})[ \\t)|]*(?:\\n|$)`, 'd'),
  officer: new RegExp(
    `(?<=^|[\\s—|、]|会议上|,)([\\u4e00-\\u9fff]{0,16}?代?${OFFICE}[ \\t\\u3000]*(?!同志|各位|作|在|向|施政|工作|报告)[\\u4e00-\\u9fff·](?:[ \\t\\u3000]*[\\u4e00-\\u9fff·]){1,3}?)(?=同志|各位|作|在|[\\s|)]|$)`,
    'd',
  ),
  alone:
    /(?:^|\n)[ \t\u3000]*(?!\S*[报工]|目[ \t\u3000]*录)([\u4e00-\u9fff](?:[ \t\u3000]+[\u4e00-\u9fff]){1,3})[ \t\u3000]*(?:\n|$)/d, // 栗 俊 昌
  source:
    /(?:来源|出处|转自)\s*[::]\s*([^\s|::]{2,24}?)(?=作者|编辑|记者|人气|时间|日期|更新|发布|[\s|::]|$)/d,
  term: /((?:第)?[一二三四五六七八九十\d]{1,3}届)(?:人大常委会|人民代表大会|人大|政协|委员会)/d,
  page: /\(((?:上接|紧接)[^)\n]{0,12}版)\)/d,
  newspaper: /(《[^》\n]{2,12}(?:报|网|杂志)》)[^\n]{0,24}版/d,
} as const satisfies Readonly<Record<string, RegExp>>

/** 我谨代表区十八届人大常委会. */
const OWN_TERM =
  /(?:[谨我]代表|我受)[^,。;]{0,8}?((?:第)?[一二三四五六七八九十\d]{1,3}届)(?:人大常委会|人民代表大会|人大|政协)/d

const imprints = new WeakMap<Report, Imprint>()

/**
 * Reads what a text prints about itself: its title, who gave it, when, to which meeting, where it was published.
 *
 * @example imprintOf(report).meeting // the span of 四川省第十四届人民代表大会第四次会议
 */
export function imprintOf(report: Report): Imprint {
  const known = imprints.get(report) ?? readImprint(report)
  imprints.set(report, known)
  return known
}

function readImprint({ text, folded, title, sections, passages }: Report): Imprint {
  const first = Math.min(
    sections[0]?.span.start ?? DEEPEST,
    passages[0]?.span.start ?? DEEPEST,
    DEEPEST,
  )
  // What stands before the first passage; the first words too, where the masthead runs into them.
  const head = folded.slice(0, Math.max(first, 0))
  const at = title === '' ? -1 : folded.indexOf(fold(title))
  const speaker = groupIn(head, FORMS.officer) ?? groupIn(head, FORMS.alone)
  return {
    title: at < 0 ? null : { start: at, end: at + title.length },
    speaker: speaker && trimmed(text, speaker),
    date:
      groupIn(head, FORMS.givenOn) ?? groupIn(head, FORMS.givenIn) ?? groupIn(head, FORMS.dated),
    meeting: groupIn(head, FORMS.meeting),
    term: groupIn(head, FORMS.term) ?? groupIn(folded, OWN_TERM) ?? groupIn(folded, FORMS.term),
    posted: groupIn(head, FORMS.posted),
    page: groupIn(head, FORMS.page),
    publisher: groupIn(head, FORMS.source) ?? groupIn(folded, FORMS.newspaper),
  }
}

function groupIn(text: string, pattern: RegExp): Span | null {
  const place = pattern.exec(text)?.indices?.[1]
  return place ? { start: place[0], end: place[1] } : null
}

function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end)
  return {
    start: start + inner.length - inner.trimStart().length,
    end: start + inner.trimEnd().length,
  }
}
