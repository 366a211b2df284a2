// The painter's thread. Plain JavaScript: a thread of Node 20 does not read TypeScript.
import { parentPort } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'

parentPort.on('message', task => parentPort.postMessage(painted(task)))

/** @param {import('./painter.ts').PaintTask} task */
function painted({ id, svg, fontFile }) {
  try {
    const font = {
      fontFiles: [fontFile],
      loadSystemFonts: false,
      defaultFontFamily: 'Noto Sans CJK SC',
    }
    return { id, png: new Resvg(svg, { font }).render().asPng() }
  } catch (error) {
    return { id, error: String(error) }
  }
}
