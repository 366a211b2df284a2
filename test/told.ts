import type { Answer } from '../src/answer/answer.ts'

/** The figures that an answer tells, as printed; none where it tells none. */
export const figuresTold = (answer: Answer): string[] =>
  answer.kind === 'figures' || answer.kind === 'figure'
    ? answer.figures.map(({ figure }) => figure.text)
    : []
