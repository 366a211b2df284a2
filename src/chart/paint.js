// The painter's thread. Plain JavaScript: a thread of Node 20 does not read TypeScript.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'
import jpeg from 'jpeg-js'
import { FontFile } from './font-file.js'

/** @type {readonly import('./painter.ts').FontPlace[]} */
const places = workerData
// Loaded at the first need, kept from then on.
const loaded = new Map()

// V8 sees a few bytes of each picture and lets dozens of them lie, with all their pixels, which it does not see.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
const MOST_LYING = 8
let lying = 0

parentPort.on('message', task => {
  parentPort.postMessage(painted(task))
  lying = (lying + 1) % MOST_LYING
  if (lying === 0) collect()
})

/** @param {import('./painter.ts').PaintTask} task */
function painted({ id, svg, format }) {
  try {
    const text = wordsIn(svg)
    const font = fontFor(text)
    const image = font === undefined ? null : ENCODERS[format](withFont(font.partFor(text), svg))
    return { id, image }
  } catch (error) {
    return { id, error: String(error) }
  }
}

const JPEG_QUALITY = 90
const ENCODERS = {
  png: image => image.asPng(),
  jpeg: ({ pixels, width, height }) =>
    jpeg.encode({ data: pixels, width, height }, JPEG_QUALITY).data,
}

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

function wordsIn(svg) {
  const drawn = svg.replace(/<title>.*?<\/title>/s, '').replace(/<[^>]*>/g, '')
  return drawn.replace(/&(?:lt|gt|quot|amp);/g, entity => ENTITIES[entity])
}

/** The first font that has all of a text. */
function fontFor(text) {
  for (const place of places) {
    const font = loaded.get(place) ?? new FontFile(place)
    loaded.set(place, font)
    if (font.holds(text)) return font
  }
  return undefined
}

// The renderer reads fonts from files only.
function withFont(bytes, svg) {
  const folder = mkdtempSync(join(tmpdir(), 'report-bot-font-'))
  try {
    const file = join(folder, 'part.otf')
    writeFileSync(file, bytes)
    const font = {
      fontFiles: [file],
      loadSystemFonts: false,
      defaultFontFamily: 'Noto Sans CJK SC',
    }
    return new Resvg(svg, { font }).render()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
