import type { Action } from '../../src/discussion/action.ts'
import type { Note } from '../../src/discussion/discussion.ts'
import { ADMIN, note, personOf } from '../discussing.ts'

/** Every third update rewords the note before; the others are notes. */
export function actionOf(update: number): Action {
  const text = `第${update}条`
  if (update % 3 === 0) return { kind: 'edited', message: update - 1, text }
  return note({ text, message: update, speaker: personOf(ADMIN) })
}

/** The updates that notes tell of, in the order of the notes; one that was done twice is there twice. */
export function updatesIn(notes: readonly Note[]): number[] {
  const texts = notes.flatMap(({ text, edits }) => [...edits.map(edit => edit.text), text])
  return texts.map(text => Number(/\d+/.exec(text)?.[0]))
}
