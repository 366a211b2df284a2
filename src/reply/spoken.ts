import type { Language } from '../answer/answer.ts'
import type { Claim } from '../answer/claim.ts'
import type { Library } from '../answer/library.ts'
import { verdictsOf } from '../answer/verdicts.ts'
import type { SpeechAct } from '../question/speech-act.ts'
import { claimsMessage } from './claims.ts'
import type { Message } from './message.ts'
import { figuresPage, reportsPage } from './pages.ts'
import { say } from './phrases.ts'

/**
 * What is said to talk, and what a plain request asks for: the same as its command gives.
 *
 * @example spokenMessage({ act: 'talk', talk: 'thanks' }, library, 'zh-Hans').text // '不客气。'
 */
export function spokenMessage(act: SpeechAct, library: Library, language: Language): Message {
  const scene = { library, language, page: 0 }
  switch (act.act) {
    case 'talk':
      return { text: say(`talk-${act.talk}`, language), entities: [], buttons: [] }
    case 'commands':
      return { text: say('talk-commands', language), entities: [], buttons: [] }
    case 'reports':
      return reportsPage(scene)
    case 'figures': {
      const figures = library.figuresAbout('')
      const title = say(figures.length > 0 ? 'figuresAll' : 'noFigures', language, {
        n: figures.length,
      })
      return figuresPage({ title, figures, turn: { view: 'topic', key: '' } }, scene)
    }
    case 'check':
      return act.text === ''
        ? { text: say('talk-check', language), entities: [], buttons: [] }
        : claimsMessage(claimsOf(act, library), library, language)
  }
}

/** The figures of a text that is to be checked; none for what is no such request. */
export const claimsOf = (act: SpeechAct | undefined, library: Library): readonly Claim[] =>
  act?.act === 'check' ? verdictsOf(library, act.text) : []
