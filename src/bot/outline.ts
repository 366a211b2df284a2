import { Composer, type Context } from 'grammy'
import type { Message } from '../reply/message.ts'
import {
  hitsPage,
  outlinePage,
  passagePage,
  reportsPage,
  type Scene,
  sectionPage,
} from '../reply/pages.ts'
import { idsOf, startOf } from '../reply/press.ts'
import type { BotDeps } from './deps.ts'
import { remember } from './memory.ts'
import { type Draw, onPress, type Shown } from './pressing.ts'

/** The way through a report: its headings, sections and passages, and the reports that are loaded. */
export function outline(deps: BotDeps): Composer<Context> {
  const { library } = deps
  const keepPassage: Shown = (ctx, { key }, message) =>
    remember(ctx, deps, { message, questions: [], about: key })
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('outline'), onPress(library, drawOutline))
  composer.callbackQuery(startOf('section'), onPress(library, drawSection))
  composer.callbackQuery(startOf('passage'), onPress(library, drawPassage, keepPassage))
  composer.callbackQuery(startOf('hits'), onPress(library, drawHits))
  composer.callbackQuery(
    startOf('reports'),
    onPress(library, ({ key }, scene) => reportsPage(scene, key)),
  )
  return composer
}

const drawOutline: Draw = ({ key }, scene) => {
  const report = scene.library.passage(key)?.report
  return report && outlinePage(report, scene)
}

const drawSection: Draw = ({ key }, scene) => {
  const found = scene.library.section(key)
  return found && sectionPage(found.report, found.section, scene)
}

const drawPassage: Draw = ({ key }, scene) => passageFor(key, scene)

/** A passage by its id, or undefined when no report holds it any more. */
export function passageFor(id: string, scene: Scene): Message | undefined {
  const found = scene.library.passage(id)
  return found && passagePage(found.report, found.passage, scene)
}

const drawHits: Draw = ({ key }, scene) => {
  const hits = idsOf(key).flatMap(id => scene.library.passage(id) ?? [])
  return hits.length === 0 ? undefined : hitsPage(hits, scene)
}
