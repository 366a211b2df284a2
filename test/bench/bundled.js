// node test/bench/bundled.js NAME: bundles test/bench/NAME.ts as the program is bundled, and prints where it lies. Run
// from its sources all is slower by what tsx adds to each function.
import { join } from 'node:path'
import { bundleWith } from '../../src/bundle.js'

const [name] = process.argv.slice(2)
const folder = await bundleWith({ [name]: join(import.meta.dirname, `${name}.ts`) })
console.log(join(folder, `${name}.js`))
