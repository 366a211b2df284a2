import { Shelf } from '../../src/shelf.ts'
import { readQuestions } from './question.ts'
import { judge } from './score.ts'
import { answerRecord } from '../../src/cli/records.ts'
import { readable, languageOf } from '../../src/answer/wording.ts'
import { inquire } from '../../src/answer/inquiry.ts'
import { knownsFor, readingTools } from '../../src/answer/matching.ts'
import { readAsked } from '../../src/question/reading.ts'
import { matchesOf } from '../../src/match/match.ts'
import { decide } from '../../src/match/decision.ts'
import { sameFigure } from './same.ts'
const shelf = new Shelf(process.env.CORPUS ?? 'corpus')
const { library } = shelf
const h = library.holdings
export function run(q: string) {
  const text = readable(q)
  const inq = inquire({ typed: q, language: languageOf(q), text }, h)
  const knowns = knownsFor(inq, h)
  const asked = readAsked(text, readingTools(inq, h, knowns))
  const matches = matchesOf(asked, knowns)
  return { asked, matches, d: decide(asked, matches), inq }
}
export function show(q: string) {
  const { asked, matches, d } = run(q)
  console.log(q, '| target', asked.target.map(w => w.term.text).join('+'), asked.targetIs, '| excl', asked.excluded.map(e => e.words.map(w => w.term.text).join('+')).join(','), JSON.stringify(asked.question.measure), asked.question.leaning ?? '')
  console.log('   words', asked.words.map(w => `${w.term.text}/${w.sort}/${w.tag}${w.modifies ? '*' : ''}=${w.weight}`).join(' '))
  for (const m of matches.slice(0, Number(process.env.N ?? 3))) console.log('   ', m.cost.toFixed(2), m.known.evidence.figure.text, `[${m.known.counted}]`, m.veto ? `VETO ${m.veto.slot} ${m.veto.because}` : '', m.compared.filter(c => c.cost > 0.004).map(c => `${c.slot}:${c.because}=${c.cost.toFixed(2)}`).join(' '))
  console.log('   =>', d.told.map(m => m.known.evidence.figure.text).join(' ') || 'none', d.certain)
}
if (process.argv[2] === '-q') for (const q of process.argv.slice(3)) show(q)
else {
  const files = process.argv.slice(2)
  const tally: Record<string, number[]> = {}
  for (const f of files) for (const q of readQuestions(f)) {
    if ((q.corpus ?? 'corpus') !== 'corpus' || q.context?.length) continue
    if (!/^figure-(?:direct|dis)|unans/.test(q.type)) continue
    const old = { right: false }
    const { d, matches, inq } = run(q.question)
    if (!inq.question.measure && !inq.question.about && q.type === 'unanswerable') continue
    const ans = library.ask(q.question)
    const told = ans.kind === 'figure' || ans.kind==='figures' || ans.kind==='derived' ? ans.figures[0]?.figure : undefined
    if (ans.kind === 'passage') { if (q.must_abstain) console.log('PASSAGE', q.question) }
    const acc = (q.accept ?? []).flat()
    const ok = (m: typeof matches[number]) => acc.some(a => sameFigure(`${m.known.evidence.figure.value}${m.known.evidence.figure.unit}`, a) || sameFigure(`${m.known.evidence.figure.number}${m.known.evidence.figure.unit}`, a))
    const right = q.must_abstain ? !told : told !== undefined && acc.some(a => sameFigure(`${told.value}${told.unit}`, a) || sameFigure(`${told.number}${told.unit}`, a))
    const first = q.must_abstain || ok(matches[0]!)
    const three = q.must_abstain || matches.slice(0, 3).some(ok)
    const t = (tally[f.split("/").at(-1)!.slice(0,8) + " " + q.type] ??= [0, 0, 0, 0, 0])
    t[0]!++; if (old.right) t[1]!++; if (right) t[2]!++; if (first) t[3]!++; if (three) t[4]!++
    if (!right && process.env.V !== '0') { console.log(q.id, q.type, old.right ? 'OLD-OK' : '', 'want', q.must_abstain ? 'none' : acc.join('/')); show(q.question) }
  }
  console.log('type: n old new first three'); for (const [k, v] of Object.entries(tally)) console.log(k, v.join(' '))
}
