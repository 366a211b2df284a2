import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkText } from '../src/answer/check.ts'
import type { Claim } from '../src/answer/claim.ts'
import { createLibrary, type Library } from '../src/answer/library.ts'
import { parseReport } from '../src/report/parse.ts'
import { Shelf } from '../src/shelf.ts'
import { toolsOf, wordsOf } from '../src/words.ts'
import { CORPUS, ROOT } from './running.ts'

/** A figure of a report with the sentence that it stands in. */
interface Stated {
  readonly sentence: string
  readonly text: string
  /** Where it begins in the sentence. */
  readonly at: number
}

function statedIn(library: Library): Stated[] {
  const [report] = library.reports
  if (!report) return []
  return library.figuresAbout('').flatMap(({ figure: { sentence, span, cell } }) =>
    cell === null
      ? {
          sentence: report.text.slice(sentence.start, sentence.end),
          text: report.text.slice(span.start, span.end),
          at: span.start - sentence.start,
        }
      : [],
  )
}

const sentencesOf = (stated: readonly Stated[]): string[] => [
  ...new Set(stated.map(({ sentence }) => sentence)),
]

const isRefused = ({ verdict, act }: Claim): boolean =>
  verdict === 'contradicted' || act?.fit === 'other'

/** The sentences of a report of which /check says that the report has it otherwise. */
const refused = (library: Library, sentences: readonly string[]): string[] =>
  sentences.filter(sentence => checkText(library, sentence).some(isRefused))

/** Figures in which one digit was changed and which are borne out nevertheless. */
function passed(library: Library, stated: readonly Stated[]): string[] {
  return stated.flatMap(({ sentence, text, at }, i) => {
    const digits = [...text.matchAll(/\d/g)].map(({ index }) => at + index)
    const place = digits[(7 * i) % digits.length]
    if (place === undefined) return []
    const digit = (Number(sentence[place]) + 1 + (i % 8)) % 10 || 5
    if (String(digit) === sentence[place]) return []
    const draft = `${sentence.slice(0, place)}${digit}${sentence.slice(place + 1)}`
    const claim = checkText(library, draft).find(
      ({ span, told }) => told === null && span.start <= place && place < span.end,
    )
    return claim?.verdict === 'supported' && claim.act?.fit !== 'other'
      ? [`${claim.text} for ${text}: ${sentence.slice(Math.max(0, at - 30), at + 20)}`]
      : []
  })
}

/** Sentences in which two numbers of one unit were swapped and both are borne out. */
function swapped(library: Library, stated: readonly Stated[]): string[] {
  return stated.flatMap((one, i) => {
    const other = stated[i + 1]
    const apart = other && unitOf(one.text) === unitOf(other.text) && one.text !== other.text
    if (!other || other.sentence !== one.sentence || !apart) return []
    const [head, between, tail] = [
      one.sentence.slice(0, one.at),
      one.sentence.slice(one.at + one.text.length, other.at),
      one.sentence.slice(other.at + other.text.length),
    ]
    const draft = `${head}${other.text}${between}${one.text}${tail}`
    const second = head.length + other.text.length + between.length
    const both = [one.at, second].every(at =>
      checkText(library, draft).some(
        ({ span, told, verdict }) => told === null && span.start === at && verdict === 'supported',
      ),
    )
    return both ? [draft.slice(Math.max(0, one.at - 20), second + 20)] : []
  })
}

const unitOf = (text: string): string =>
  text.replace(/[\d.〇零一二两三四五六七八九十百千万亿多余近]/g, '')

describe('the report held against itself', () => {
  let library: Library
  let stated: Stated[]
  beforeAll(() => {
    library = new Shelf(CORPUS).library
    stated = statedIn(library)
  })

  test('has its own sentences borne out', () => {
    expect(stated.length).toBeGreaterThan(40)
    expect(refused(library, sentencesOf(stated))).toEqual([])
  })

  test('never bears out a figure of which one digit was changed', () =>
    expect(passed(library, stated)).toEqual([]))

  test('never bears out two of its numbers that were swapped', () =>
    expect(swapped(library, stated)).toEqual([]))

  const OPENINGS = [
    ...[
      '据了解，',
      '同志们，',
      '大家知道，',
      '报告指出，',
      '我注意到，',
      '总的来看，',
      '各位代表，',
    ],
    ...[
      '我来说两句，',
      '值得一提的是，',
      '应该说，',
      '可以看到，',
      '一句话，',
      '说实话，',
      '另外，',
    ],
  ]
  const ENDINGS = [
    ...[
      '这很不容易。',
      '值得肯定。',
      '我很受鼓舞。',
      '谢谢大家！',
      '成绩来之不易。',
      '大家都看到了。',
    ],
  ]
  test('says the same of a sentence with neutral words before or behind it', () => {
    const verdicts = (text: string) =>
      checkText(library, text)
        .filter(({ told }) => told === null)
        .map(({ text, verdict }) => `${text} ${verdict}`)
    sentencesOf(stated).forEach((sentence, i) => {
      const plain = verdicts(sentence)
      const opening = OPENINGS[i % OPENINGS.length]
      const ending = ENDINGS[i % ENDINGS.length]
      expect(verdicts(`${opening}${sentence}`)).toEqual(plain)
      expect(verdicts(`${sentence}${ending}`)).toEqual(plain)
    })
  })

  const CLAIMS = [
    ...['228件代表建议全部办理完毕', '代表建议238件全部办理完毕', '撤销代表活动站217个'],
    ...['设置代表活动站217个', '选派18名工作队员常驻厚坝镇', '71名责任人对接帮扶169户'],
    ...['今年开展监督46项', '142条立法建议里四分之一被采纳', '109名区人大代表没有述职'],
  ]
  test('says the same of a claim with any of them', () => {
    const verdicts = (text: string) => checkText(library, text).map(({ verdict }) => verdict)
    for (const claim of CLAIMS) {
      const plain = verdicts(claim)
      for (const opening of OPENINGS)
        expect([opening, ...verdicts(opening + claim)]).toEqual([opening, ...plain])
      for (const ending of ENDINGS)
        expect([ending, ...verdicts(`${claim}，${ending}`)]).toEqual([ending, ...plain])
    }
  })
})

describe('other reports held against themselves', () => {
  const shared = join(ROOT, '../shared/reports')
  if (!existsSync(shared)) {
    test.skip('../shared/reports is not here: nothing is checked on other reports', () => {})
    return
  }
  const words = wordsOf(CORPUS, {
    reports: [],
    dict: null,
    synonyms: '',
    lexicon: '',
    problems: [],
  })
  const tools = toolsOf(words)
  const files = [shared, join(shared, 'kinds')].flatMap(folder =>
    readdirSync(folder).flatMap(name => (name.endsWith('.txt') ? [join(folder, name)] : [])),
  )
  const SOME = 9 // every so many figures have a digit changed

  for (const file of files) {
    const name = file.slice(shared.length + 1, -'.txt'.length)
    test(`${name}: own sentences are never refused, changed ones never borne out`, () => {
      const report = parseReport(name.replace(/^.*\//, ''), readFileSync(file, 'utf8'))
      const library = createLibrary([report], tools)
      const stated = statedIn(library)
      expect(refused(library, sentencesOf(stated))).toEqual([])
      expect(
        passed(
          library,
          stated.filter((_, i) => i % SOME === 0),
        ),
      ).toEqual([])
    }, 300_000)
  }
})
