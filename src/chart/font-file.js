// Fonts for the painter's thread. Plain JavaScript: a thread of Node 20 does not read TypeScript.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const WRITABLE = 2 // what HarfBuzz calls a buffer that it may change
const [NO_HINTING, NO_LAYOUT_CLOSURE] = [0x1, 0x200]
const FEATURES = 6 // the set of layout features to keep

/** HarfBuzz's subsetter: loading a large font takes a second, so that each picture gets one of its own characters. */
const harfbuzz = await startHarfbuzz()

async function startHarfbuzz() {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file))
  instance.exports._initialize()
  return instance.exports
}

/**
 * A font file that stays loaded: what it holds, and the part of it that a text needs.
 *
 * @example new FontFile({ path: 'NotoSansCJK-Regular.ttc', face: 2 }).partFor('代表建议') // a font of four characters
 */
export class FontFile {
  #face
  #ranges

  constructor({ path, face }) {
    const bytes = readFileSync(path)
    this.#ranges = heldRanges(bytes, face)
    const at = harfbuzz.malloc(bytes.length)
    new Uint8Array(harfbuzz.memory.buffer).set(bytes, at)
    const blob = harfbuzz.hb_blob_create(at, bytes.length, WRITABLE, 0, 0)
    this.#face = harfbuzz.hb_face_create(blob, face)
    harfbuzz.hb_blob_destroy(blob)
  }

  /** Whether it has every character of a text. */
  holds(text) {
    return [...text].every(character => {
      const code = character.codePointAt(0)
      return /\s/.test(character) || this.#ranges.some(([from, to]) => from <= code && code <= to)
    })
  }

  /** A font with the characters of a text alone. */
  partFor(text) {
    const input = harfbuzz.hb_subset_input_create_or_fail()
    harfbuzz.hb_subset_input_set_flags(input, NO_HINTING | NO_LAYOUT_CLOSURE)
    harfbuzz.hb_set_clear(harfbuzz.hb_subset_input_set(input, FEATURES))
    const wanted = harfbuzz.hb_subset_input_unicode_set(input)
    for (const character of text) harfbuzz.hb_set_add(wanted, character.codePointAt(0))
    const part = harfbuzz.hb_subset_or_fail(this.#face, input)
    harfbuzz.hb_subset_input_destroy(input)
    if (part === 0) throw new Error('font: no part of it could be taken')
    return bytesOf(part)
  }
}

function bytesOf(face) {
  const blob = harfbuzz.hb_face_reference_blob(face)
  const at = harfbuzz.hb_blob_get_data(blob, 0)
  const bytes = Buffer.from(
    new Uint8Array(harfbuzz.memory.buffer, at, harfbuzz.hb_blob_get_length(blob)),
  )
  harfbuzz.hb_blob_destroy(blob)
  harfbuzz.hb_face_destroy(face)
  return bytes
}

// === What a font holds, by its table of characters (OpenType: cmap)

/** How the ranges stand in the table's two usual formats: characters of the basic plane alone, or all. */
const RANGES = {
  4: (bytes, at) => {
    const length = bytes.readUInt16BE(at + 6)
    return Array.from({ length: length / 2 }, (_, index) => [
      bytes.readUInt16BE(at + 16 + length + 2 * index),
      bytes.readUInt16BE(at + 14 + 2 * index),
    ]).filter(([from]) => from < 0xffff)
  },
  12: (bytes, at) =>
    Array.from({ length: bytes.readUInt32BE(at + 12) }, (_, index) => [
      bytes.readUInt32BE(at + 16 + 12 * index),
      bytes.readUInt32BE(at + 20 + 12 * index),
    ]),
}

/** The ranges of code points that a face has glyphs for. */
function heldRanges(bytes, face) {
  const isCollection = bytes.toString('latin1', 0, 4) === 'ttcf'
  const start = isCollection ? bytes.readUInt32BE(12 + 4 * face) : 0
  const cmap = tableAt(bytes, start, 'cmap')
  const places = Array.from(
    { length: bytes.readUInt16BE(cmap + 2) },
    (_, index) => cmap + bytes.readUInt32BE(cmap + 8 + 8 * index),
  )
  for (const format of [12, 4]) {
    const at = places.find(place => bytes.readUInt16BE(place) === format)
    if (at !== undefined) return RANGES[format](bytes, at)
  }
  throw new Error('font: expected a table of characters of format 4 or 12')
}

function tableAt(bytes, start, name) {
  const count = bytes.readUInt16BE(start + 4)
  const records = Array.from({ length: count }, (_, index) => start + 12 + 16 * index)
  const record = records.find(at => bytes.toString('latin1', at, at + 4) === name)
  if (record === undefined) throw new Error(`font: expected a table ${name}`)
  return bytes.readUInt32BE(record + 8)
}
