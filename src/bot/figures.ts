import { Composer, type Context } from 'grammy'
import { figuresOfSection, figuresOfTopic } from '../reply/figure-lists.ts'
import { figuresPage } from '../reply/pages.ts'
import { startOf } from '../reply/press.ts'
import type { BotDeps } from './deps.ts'
import { type Draw, onPress } from './pressing.ts'

/** The buttons that list figures: of a topic, of a section. */
export function figures({ library }: BotDeps): Composer<Context> {
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('figures'), onPress(library, drawSection))
  composer.callbackQuery(startOf('topic'), onPress(library, drawTopic))
  return composer
}

const drawTopic: Draw = ({ key }, scene) => {
  const list = figuresOfTopic(key, scene)
  return list && figuresPage(list, scene)
}

const drawSection: Draw = ({ key }, scene) => {
  const section = scene.library.section(key)?.section
  return section && figuresPage(figuresOfSection(section, scene), scene)
}
