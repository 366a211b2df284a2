import type { Section } from '../report/report.ts'
import type { FigureList, Scene } from './pages.ts'
import { say } from './phrases.ts'
import { fitKey } from './press.ts'
import { sectionName } from './quote.ts'

/**
 * The figures that somebody names: of a topic, or else of a section; all of them without words.
 *
 * @example figuresNamed('代表建议', scene)?.figures.length
 */
export function figuresNamed(text: string, scene: Scene): FigureList | undefined {
  return figuresOfTopic(fitKey(text), scene) ?? ofNamedSection(text, scene)
}

/**
 * The figures of a topic. It is cut to what a button can carry before it is searched, so that every page lists
 * the same.
 *
 * @example figuresOfTopic('代表建议', scene)?.title // '关于“代表建议”的数字，共 12 个'
 */
export function figuresOfTopic(
  topic: string,
  { library, language }: Scene,
): FigureList | undefined {
  const found = library.figuresAbout(topic)
  if (found.length === 0) return undefined
  const title = say(topic === '' ? 'figuresAll' : 'figuresOn', language, { topic, n: found.length })
  return { title, figures: found, turn: { view: 'topic', key: topic } }
}

function ofNamedSection(text: string, scene: Scene): FigureList | undefined {
  const section = text === '' ? undefined : scene.library.findSection(text)?.section
  return section && figuresOfSection(section, scene)
}

/**
 * The figures of a section.
 *
 * @example figuresOfSection(section, scene).title // '四(二) 提升议案建议办理质效的数字，共 9 个'
 */
export function figuresOfSection(section: Section, { library, language }: Scene): FigureList {
  const found = library.figuresOf(section)
  const title = say('figuresIn', language, { place: sectionName(section), n: found.length })
  return { title, figures: found, turn: { view: 'figures', key: section.id } }
}
