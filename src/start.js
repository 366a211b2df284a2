// node src/start.js main|cli …: runs the program from its bundle, which is what the sources say.
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.js'

// From Node 22 on what was compiled is kept, too.
module.enableCompileCache?.()
const [name = 'main'] = process.argv.splice(2, 1)
await import(pathToFileURL(join(await bundle(), `${name}.js`)).href)
