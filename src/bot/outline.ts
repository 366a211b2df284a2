import { Composer, type Context } from 'grammy'
import { partPath } from '../reply/addresses.ts'
import { rows } from '../reply/buttons.ts'
import type { Button, Message } from '../reply/message.ts'
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
import { pageButton } from './page-buttons.ts'
import { type Draw, onPress, type Shown } from './pressing.ts'

/** The way through a report: its headings, sections and passages, and the reports that are loaded. */
export function outline(deps: BotDeps): Composer<Context> {
  const { library } = deps
  const keepPassage: Shown = (ctx, { key }, message) =>
    remember(ctx, deps, { message, questions: [], about: key.split('-')[0] })
  const composer = new Composer<Context>()
  composer.callbackQuery(startOf('outline'), onPress(library, drawOutline))
  composer.callbackQuery(startOf('section'), onPress(library, drawSection))
  composer.callbackQuery(startOf('passage'), onPress(library, drawPassage(deps), keepPassage))
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

// Where there are pages, the passage stands on one as well.
const drawPassage =
  ({ webUrl }: BotDeps): Draw =>
  ({ key, language }, scene, ctx) => {
    const shown = passageFor(key, scene)
    const passage = scene.library.passage(key.split('-')[0] ?? '')?.passage
    const isPrivate = ctx.chat?.type === 'private'
    const page = pageButton(passage && partPath(passage), { webUrl, isPrivate, language })
    return shown && withLast(shown, page)
  }

/** The same message with further buttons in its last row. */
function withLast(message: Message, further: readonly Button[]): Message {
  const last = message.buttons.at(-1) ?? []
  return { ...message, buttons: rows(...message.buttons.slice(0, -1), [...last, ...further]) }
}

/** A passage by its id, with a figure that starts at `-8123`; undefined when no report holds it any more. */
export function passageFor(key: string, scene: Scene): Message | undefined {
  const [id = '', start] = key.split('-')
  const found = scene.library.passage(id)
  return found && passagePage(found, scene, start === undefined ? undefined : Number(start))
}

const drawHits: Draw = ({ key }, scene) => {
  const hits = idsOf(key).flatMap(id => scene.library.passage(id) ?? [])
  return hits.length === 0 ? undefined : hitsPage(hits, scene)
}
