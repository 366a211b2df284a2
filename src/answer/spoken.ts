import type { SpeechAct } from '../question/speech-act.ts'
import type { Answer, FigureCitation, Language } from './answer.ts'
import { type Holdings, occurrencesIn } from './holdings.ts'
import { citationOf } from './occurrence.ts'

/**
 * The answer to talk and to a plain request: nothing of the report, unless all its figures are wanted.
 *
 * @example acknowledge({ act: 'talk', talk: 'thanks' }, { typed: '谢谢', language: 'zh-Hans' }, holdings).kind // 'none'
 */
export function acknowledge(
  act: SpeechAct,
  { typed, language }: { readonly typed: string; readonly language: Language },
  holdings: Holdings,
): Answer {
  const said = { question: typed, language, notes: [], passages: [], trace: [], act }
  const figures = act.act === 'figures' ? allFigures(holdings) : []
  return figures.length > 0
    ? { kind: 'figures', figures, ...said }
    : {
        kind: 'none',
        certain: false,
        offers: [],
        doubt: null,
        related: [],
        nearFigures: [],
        ...said,
      }
}

function allFigures(holdings: Holdings): FigureCitation[] {
  const [newest] = holdings.reports
  return occurrencesIn(holdings, newest?.passages ?? []).map(occurrence =>
    citationOf({ occurrence }),
  )
}
