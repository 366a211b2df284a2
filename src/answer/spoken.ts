import type { SpeechAct } from '../question/speech-act.ts'
import type { Answer, FigureCitation, Language } from './answer.ts'
import { type IndexedCorpus, occurrencesIn } from './indexed-corpus.ts'
import { citationOf } from './occurrence.ts'

/**
 * The answer to talk and to a plain request: nothing of the report, unless all its figures are wanted.
 *
 * @example acknowledge({ act: 'talk', talk: 'thanks' }, { typed: '谢谢', language: 'zh-Hans' }, corpus).kind // 'none'
 */
export function acknowledge(
  act: SpeechAct,
  { typed, language }: { readonly typed: string; readonly language: Language },
  corpus: IndexedCorpus,
): Answer {
  const said = { question: typed, language, notes: [], passages: [], trace: [], act }
  const figures = act.act === 'figures' ? allFigures(corpus) : []
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

function allFigures(corpus: IndexedCorpus): FigureCitation[] {
  const [newest] = corpus.reports
  return occurrencesIn(corpus, newest?.passages ?? []).map(occurrence => citationOf({ occurrence }))
}
