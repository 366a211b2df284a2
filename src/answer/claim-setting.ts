import type { Figure } from '../figure/figure.ts'
import { OTHER_BODY_ACTS } from '../lexicon/actors.ts'
import { LEVEL_BEHIND, type Level, levelsIn } from '../lexicon/levels.ts'
import { ANY_PLACE, BEHIND_PLACE_SUBJECT, PLACE_WORD, PROVINCE } from '../lexicon/place-names.ts'
import { EXTENT_AT_END, FIELD } from '../lexicon/place-words.ts'
import { SUBJECT_LEFT_OUT } from '../lexicon/universals.ts'
import {
  AT_ANOTHER_TIME,
  OPENING_TIMES,
  STRETCH_OF_YEAR,
  YEAR_CLAIMED,
} from '../lexicon/year-words.ts'
import { liesWithin } from '../report/report.ts'
import type { Term } from '../search/query.ts'
import { blank, endIn, leaningOf, ROUND, type When, yearOf } from './claim-time.ts'
import type { Draft } from './claim-words.ts'
import type { Occurrence } from './occurrence.ts'

/** When and where a claim says its figure holds. */
export interface Setting extends When {
  /** Places named in its clause or as its subject, each with other names. */
  readonly places: readonly (readonly string[])[]
  /** Towns that its sentence names before its clause. */
  readonly towns: readonly string[]
  /** Who is said to act, where another body than the report's may be: 政协, 法院. */
  readonly bodies: readonly Actor[]
  /** Levels of people's congresses or government that it names: 区人大代表, 乡镇级. */
  readonly levels: ReadonlySet<Level>
  /** Among whom a rank or a prize was won: 全国, 全市. */
  readonly field: string | null
  /** Of what the figure is said to be, right before it: 【全市】2700名. */
  readonly extent: string | null
  /** Which end of a change it is: 从【91%】提高到95%. */
  readonly end: Occurrence['end']
  /** Of what part of a year it is said, or that it is of a whole one: 上半年, 全年. */
  readonly stretch: string | null
}

/** A body that is said to act. */
export interface Actor {
  readonly name: string
  /** Whether it stands in the figure's own clause, not in one before. */
  readonly near: boolean
}

/**
 * Reads when and where a draft says one of its figures holds.
 *
 * @example settingOf(figure, draft).year // '2023' for 2023年受理来信60件
 */
export function settingOf(figure: Figure, draft: Draft): Setting {
  const clause = draft.folded.slice(figure.clause.start, figure.clause.end)
  const { start } = figure.sentence
  const before = blank(draft.folded.slice(start, figure.clause.start))
  const next = draft.figures.find(other => other.span.start >= figure.span.end)
  const behind = blank(
    draft.folded.slice(
      figure.clause.end,
      Math.max(
        figure.clause.end,
        Math.min(next?.clause.start ?? figure.sentence.end, figure.sentence.end),
      ),
    ),
  )
  const [year, leaning] = [yearOf(figure, draft), leaningOf(clause, before)]
  return {
    year,
    leaning,
    places: placesOf(figure, draft),
    towns: [
      ...draft.townsIn(ofItsTime(before, clause).slice(-ROUND)),
      ...draft.townsIn(behind.slice(0, ROUND)),
    ],
    bodies: actorsOf(clause, before),
    end: endIn(figure, draft.folded),
    levels: levelsIn(
      figure.kind === 'count' ? blank(ownPart(figure, draft) + levelBehind(figure, draft)) : '',
    ),
    extent:
      EXTENT_AT_END.exec(
        draft.folded.slice(Math.max(0, figure.span.start - 2), figure.span.start),
      )?.[1] ?? null,
    field: fieldOf(figure, clause),
    stretch: stretchIn(before.slice(before.lastIndexOf(';') + 1) + clause),
  }
}

/** 去年先在甲、乙试,今年在8个街道全面推行: what was done at another time was done where that says. */
function ofItsTime(before: string, clause: string): string {
  const years: readonly string[] = clause.match(YEAR_CLAIMED) ?? []
  const isApart = (text: string) => {
    const told = text.match(YEAR_CLAIMED) ?? text.match(AT_ANOTHER_TIME) ?? []
    return told.length > 0 && !told.some(year => years.includes(year))
  }
  return years.length === 0
    ? before
    : before
        .split(',')
        .filter(text => !isApart(text))
        .join(',')
}

function actorsOf(clause: string, before: string): Actor[] {
  const [own, earlier] = [clause, before].map(text => OTHER_BODY_ACTS.exec(text)?.[1])
  const name = own ?? earlier
  return name === undefined ? [] : [{ name, near: own !== undefined }]
}

/** Among whom it was won, which stands before a rank or a prize; behind a count among whom it is known: 3项获全国推介. */
function fieldOf({ kind, span, whatSpan, clause }: Figure, said: string): string | null {
  const isWon = kind === 'rank' || kind === 'prize'
  const noun = liesWithin(whatSpan, clause) ? whatSpan.end : 0 // 8处世界文化遗产
  const words = isWon
    ? said.slice(0, span.start - clause.start)
    : said.slice(Math.max(span.end, noun) - clause.start)
  return words.match(FIELD)?.at(-1) ?? null
}

/** 191个实事【是区级票决出来的】, or 191个实事,【都是区级票决的】: what is said of its level behind it. */
function levelBehind({ clause, span, sentence }: Figure, { folded, figures }: Draft): string {
  const next = figures.find(({ span: { start } }) => start >= span.end)
  const end = Math.min(sentence.end, next?.span.start ?? sentence.end)
  const rest = folded.slice(span.end, Math.min(clause.end, end))
  const [goesOn = ''] = folded.slice(clause.end + 1, end).split(/[,;。]/, 1)
  const said = SUBJECT_LEFT_OUT.test(goesOn) ? `${rest},${goesOn}` : rest
  return LEVEL_BEHIND.exec(said)?.[0] ?? ''
}

/** The claim's part of its clause: behind the figure before it, up to the next. */
function ownPart({ clause, span, whatSpan }: Figure, { folded, figures }: Draft): string {
  const last = figures.findLast(({ span: { end } }) => end <= span.start && end > clause.start)
  const end = liesWithin(whatSpan, clause) ? Math.max(span.end, whatSpan.end) : span.end
  return folded.slice(last?.span.end ?? clause.start, end + 2)
}

/**
 * The last part of a year that is named, or the whole one.
 *
 * @example stretchIn('上半年召开会议4次') // '上半年'
 */
export function stretchIn(text: string): string | null {
  const last = text.match(STRETCH_OF_YEAR)?.at(-1)
  return last?.replace(/\d/, digit => '零一二三四'[Number(digit)] ?? digit) ?? null
}

/** The places in the figure's clause, and the one that opens its sentence, with their other names. */
function placesOf(figure: Figure, draft: Draft): string[][] {
  const { clause } = figure
  const { folded } = draft
  const own = blank(folded.slice(clause.start, clause.end))
  return [...draft.townsIn(own).map(town => [town]), ...namedPlaces(figure, draft)]
}

function namedPlaces({ sentence, clause }: Figure, { stretches, folded }: Draft): string[][] {
  const opening = folded.slice(sentence.start, sentence.start + 12).replace(OPENING_TIMES, '')
  return stretches
    .filter(({ span }) => span.start >= sentence.start && span.end <= clause.end)
    .flatMap(({ terms, text, span }) =>
      terms
        .filter(term => isPlace(term) && blank(text).includes(term.text))
        .filter(term => span.start >= clause.start || isSubject(term.text, opening)),
    )
    .map(({ text, alternatives }) => [
      text.slice(0, Math.max(2, text.length - 1)),
      ...alternatives.filter(({ via }) => via !== 'part').map(other => other.text),
    ])
}

/** 万州区…, 重庆去年…, 达州人大…; but not 中欧班列. */
function isSubject(place: string, opening: string): boolean {
  const named = PLACE_WORD.test(place) || PROVINCE.test(place)
  return (
    opening.startsWith(place) && (named || BEHIND_PLACE_SUBJECT.test(opening.slice(place.length)))
  )
}

const isPlace = ({ text, place }: Term): boolean =>
  !ANY_PLACE.test(text) && (place || PLACE_WORD.test(text) || PROVINCE.test(text))
