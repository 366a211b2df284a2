import { isGeneralThing, OWNED_RATE, partsIn } from '../lexicon/indicators.ts'
import type { Asked, AskedWord } from './asked.ts'
import { explain } from './explanation.ts'
import type { Known } from './known.ts'
import { type Compared, compared, type Setting, spellingsOf } from './slot.ts'
import { SLOT_COST } from './weights.ts'

const SAYS = 0.5

/**
 * An indicator that is asked for bare is not told by that of a part: 规上工业增加值增长多少 by 开发区规上工业增加值,
 * 出口增长多少 by “新三样”出口, 游客多少 by 入境游客.
 */
export function narrowerSlot(asked: Asked, known: Known, setting: Setting): Compared | null {
  const { question, excluded, wholeList, target } = asked
  if (question.about !== null || question.numbers.length > 0 || excluded.length > 0) return null
  if (setting.inScene || setting.inherited.length > 0 || wholeList) return null
  const last = target.at(-1)
  if (!isMeasured(known, last)) return null
  const own = asked.words.filter(({ weight, sort }) => weight >= SAYS && sort !== 'verb')
  if (own.length === 0 || !own.every(word => isCounted(word, known, setting))) return null
  const part = partsIn(leadOf(asked.words, known, setting)).find(each => !asked.text.includes(each))
  if (part === undefined) return null
  return compared('narrower', 'silent', {
    cost: SLOT_COST.narrower,
    because: part,
    word: last?.term.text ?? '',
    vetoes: true,
  })
}

/** Of what is measured, and of things in general, a part is often told beside the whole. */
const isMeasured = ({ evidence: { figure } }: Known, last: AskedWord | undefined): boolean =>
  figure.kind === 'count'
    ? last !== undefined && isGeneralThing(last.term.text)
    : MEASURED.has(figure.kind)

const MEASURED: ReadonlySet<string> = new Set(['money', 'percent', 'points', 'measure'])

const isCounted = (word: AskedWord, known: Known, { explained }: Setting): boolean => {
  const { where } = explained.get(word) ?? explain(word, known)
  return where === 'counted' || (where === 'clause' && word.sort === 'act')
}

/** What stands in the counted phrase before all words that are asked for; of a rate that somebody has, before it in the sentence. */
function leadOf(words: readonly AskedWord[], known: Known, { explained }: Setting): string {
  const { counted, evidence } = known
  const starts = words
    .flatMap(word => [...spellingsOf(word), (explained.get(word) ?? explain(word, known)).by])
    .map(text => (text === '' ? -1 : counted.indexOf(text)))
    .filter(start => start >= 0)
  if (starts.length === 0) return ''
  const lead = counted.slice(0, Math.min(...starts))
  return OWNED_RATE.test(counted) ? evidence.sentence.slice(0, evidence.at.start) : lead
}
