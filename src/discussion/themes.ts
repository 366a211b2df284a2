import { THEMES } from '../lexicon/themes.ts'
import { fold } from '../report/fold.ts'
import type { Passage, Report } from '../report/report.ts'
import { headingPath } from '../search/vocabulary.ts'

/** How far an opinion speaks of themes, by their place in the table: together less than 1, and empty where of none. */
export type Leaning = ReadonlyMap<number, number>

const DOUBT = 3 // a single word may be said by chance: more of them make a theme surer

/**
 * The themes of an opinion: by the words it says that reports write, and by those that people say.
 *
 * @example themesOf('小区停车太难了').size // 2
 */
export function themesOf(folded: string): Leaning {
  const found = THEMES.map(({ written, spoken }) => evidenceFor([...written, ...spoken], folded))
  const all = found.reduce((sum, value) => sum + value, DOUBT)
  return new Map(
    found.flatMap((value, theme) => (value > 0 ? [[theme, value / all] as const] : [])),
  )
}

/** The words of a list that a text holds, each once and none within another; long ones tell more. */
function evidenceFor(words: readonly string[], folded: string): number {
  const held = [...new Set(words)].filter(word => folded.includes(word))
  return held
    .filter(word => !held.some(other => other !== word && other.includes(word)))
    .reduce((sum, word) => sum + Math.sqrt(word.length - 1), 0)
}

const HEADED = 2 // a word in the headings, as many times as in the text
const MOST = 3 // so often does a word count

const strengths = new WeakMap<Report, ReadonlyMap<string, readonly number[]>>()

/**
 * How strongly a passage speaks of an opinion's themes: as far as the opinion does where none in its report says more
 * of them, 0 where it says nothing.
 *
 * @example themeFit(passage, report, themesOf('小区停车太难了'))
 */
export function themeFit({ id }: Passage, report: Report, leaning: Leaning): number {
  const known = strengths.get(report) ?? strengthsOf(report)
  strengths.set(report, known)
  const own = known.get(id) ?? []
  return [...leaning].reduce((sum, [theme, share]) => sum + share * (own[theme] ?? 0), 0)
}

/** By a passage's id, how strongly it speaks of each theme. */
function strengthsOf(report: Report): ReadonlyMap<string, readonly number[]> {
  const texts = report.passages.map(passage => ({
    text: report.folded.slice(passage.span.start, passage.span.end),
    headings: fold(headingPath(report, passage)),
  }))
  const byTheme = THEMES.map(({ written }) => {
    const found = texts.map(passage => mentionsOf(written, passage))
    const most = Math.max(1, ...found)
    return found.map(value => value / most)
  })
  return new Map(report.passages.map(({ id }, at) => [id, byTheme.map(values => values[at] ?? 0)]))
}

function mentionsOf(
  words: readonly string[],
  { text, headings }: { readonly text: string; readonly headings: string },
): number {
  return words.reduce(
    (sum, word) => sum + Math.min(MOST, timesIn(text, word) + HEADED * timesIn(headings, word)),
    0,
  )
}

const timesIn = (text: string, word: string): number => text.split(word).length - 1
