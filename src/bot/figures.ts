import { Composer, type Context } from 'grammy'
import { type FigureList, figuresPage, type Scene } from '../reply/pages.ts'
import { say } from '../reply/phrases.ts'
import { fitKey, startOf } from '../reply/press.ts'
import { sectionName } from '../reply/quote.ts'
import type { BotDeps } from './deps.ts'
import { withInserts } from './discussion/insert.ts'
import { type Draw, onPress } from './pressing.ts'
import { send, sendPhrase } from './send.ts'
import { sceneOf, typedText } from './update.ts'

/** Lists of figures: all of them, those about a topic, those of a section. */
export function figures(deps: BotDeps): Composer<Context> {
  const { library } = deps
  const composer = new Composer<Context>()
  composer.command('figures', ctx => showFigures(ctx, deps))
  composer.callbackQuery(startOf('figures'), onPress(library, drawSection))
  composer.callbackQuery(startOf('topic'), onPress(library, drawTopic))
  return composer
}

async function showFigures(ctx: Context, deps: BotDeps): Promise<void> {
  const scene = sceneOf(ctx, deps.library())
  const list = ofTopic(fitKey(typedText(ctx)), scene) ?? ofNamedSection(typedText(ctx), scene)
  if (list !== undefined)
    await send(ctx, await withInserts(ctx, deps, figuresPage(list, scene), list.figures))
  else if (typedText(ctx) === '') await sendPhrase(ctx, 'noFigures')
  else await sendPhrase(ctx, 'noFiguresOn', { topic: fitKey(typedText(ctx)) })
}

const drawTopic: Draw = ({ key }, scene) => drawn(ofTopic(key, scene), scene)
const drawSection: Draw = ({ key }, scene) =>
  drawn(ofSection(scene.library.section(key)?.section, scene), scene)

function drawn(list: FigureList | undefined, scene: Scene) {
  return list && figuresPage(list, scene)
}

// A topic is cut to what a button can carry before it is searched, so that every page lists the same.
function ofTopic(topic: string, { library, language }: Scene): FigureList | undefined {
  const found = library.figuresAbout(topic)
  if (found.length === 0) return undefined
  const title = say(topic === '' ? 'figuresAll' : 'figuresOn', language, { topic, n: found.length })
  return { title, figures: found, turn: { view: 'topic', key: topic } }
}

function ofNamedSection(text: string, scene: Scene): FigureList | undefined {
  return ofSection(text === '' ? undefined : scene.library.findSection(text)?.section, scene)
}

function ofSection(
  section: Parameters<typeof sectionName>[0] | undefined,
  { library, language }: Scene,
) {
  if (section === undefined) return undefined
  const found = library.figuresOf(section)
  const title = say('figuresIn', language, { place: sectionName(section), n: found.length })
  return { title, figures: found, turn: { view: 'figures', key: section.id } } as const
}
