// The program in a few files instead of some hundreds, which starts in a fraction of the time. Made when the package is
// installed, and again wherever a source has changed: what runs is always what the sources say.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const SRC = dirname(fileURLToPath(import.meta.url))
// With other packages the same sources may do another thing.
const LOCK = join(SRC, '../package-lock.json')
const DIST = join(SRC, '../dist/bundle')
// What starts a process: the program itself, and whatever it starts apart.
const ENTRY = /^(?:main|cli|prepare|.*[/\\]child)\.ts$/
// A running process still loads parts of the bundle it began with.
const KEPT = 3

/**
 * The folder of the bundle of these sources, made where it is not there yet.
 *
 * @example await import(pathToFileURL(join(await bundle(), 'main.js')).href)
 */
export async function bundle() {
  const files = sources()
  const folder = join(DIST, hashOf(files))
  if (!existsSync(folder)) await make(folder, files)
  return folder
}

/**
 * The same of other modules of the repository, to measure what the program does as it does it: a folder made anew.
 *
 * @param others modules by the names that they have there
 * @example await bundleWith({ pauses: '/…/test/bench/pauses-child.ts' })
 */
export async function bundleWith(others) {
  const folder = join(DIST, '../measured/now') // as deep as the program's: modules find what lies beside them
  rmSync(folder, { recursive: true, force: true })
  await write(folder, { ...entriesAmong(sources()), ...others })
  return folder
}

const sources = () =>
  filesUnder(SRC)
    .filter(file => /\.(?:ts|js|json)$/.test(file))
    .sort()

// Node's own recursive listing takes ten times as long: it looks at every file.
function filesUnder(folder, before = '') {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory()
      ? filesUnder(join(folder, entry.name), `${before}${entry.name}${sep}`)
      : [before + entry.name],
  )
}

// By content: the date of a file may be anything.
function hashOf(files) {
  const hash = createHash('sha256')
  if (existsSync(LOCK)) hash.update(readFileSync(LOCK))
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(SRC, file)))
  return hash.digest('hex').slice(0, 16)
}

// Made beside and renamed: whoever starts at the same time finds all of it or nothing.
async function make(folder, files) {
  const beside = `${folder}.${process.pid}`
  await write(beside, entriesAmong(files))
  try {
    renameSync(beside, folder)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(folder)) throw error // else somebody has made the same meanwhile
  }
  forgetOld()
}

async function write(outdir, entryPoints) {
  const { build } = await import('esbuild')
  await build({
    ...{ entryPoints, outdir, bundle: true, splitting: true },
    ...{ platform: 'node', format: 'esm', target: 'node20', packages: 'external' },
    ...{ define: { BUNDLED: 'true' }, plugins: [ownPlaces], logLevel: 'warning' },
  })
}

// loading/child.ts is loading-child.js there: all of a bundle lies in one folder.
function entriesAmong(files) {
  const entries = files.filter(file => ENTRY.test(file))
  return Object.fromEntries(
    entries.map(file => [file.replace(/\.ts$/, '').replaceAll(sep, '-'), join(SRC, file)]),
  )
}

// A module finds what lies beside it by its own place, which is still in the sources.
const ownPlaces = {
  name: 'own-places',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const place = relative(join(DIST, 'any'), path).replaceAll(sep, '/')
      const url = `new URL(${JSON.stringify(place)}, import.meta.url).href`
      return {
        contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', url),
        loader: 'ts',
      }
    })
  },
}

function forgetOld() {
  const age = folder => statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0 // another start may have forgotten it
  const folders = readdirSync(DIST)
    .map(name => join(DIST, name))
    .sort((one, other) => age(other) - age(one))
  for (const folder of folders.slice(KEPT)) rmSync(folder, { recursive: true, force: true })
}

// npm runs this after an install; an image may install before it has the sources.
if (process.argv[1] === fileURLToPath(import.meta.url) && existsSync(join(SRC, 'main.ts')))
  await import(pathToFileURL(join(await bundle(), 'prepare.js')).href)
