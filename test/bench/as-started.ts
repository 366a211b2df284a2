import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { newFolder, ROOT, startFlags } from '../running.ts'
import type { Pause } from './pauses.ts'

/**
 * The longest pauses of a process that runs as the bot does: from a bundle, and as `npm start` starts it.
 *
 * @example for await (const pause of pausesAsStarted()) console.log(pause)
 */
export async function* pausesAsStarted(): AsyncGenerator<Pause> {
  const bundled = join(ROOT, 'test/bench/bundled.js')
  const path = execFileSync(process.execPath, [bundled, 'pauses-child'], { encoding: 'utf8' })
  const child = fork(path.trim(), { cwd: newFolder(), execArgv: startFlags() })
  yield* toldBy(child)
}

async function* toldBy(child: ChildProcess): AsyncGenerator<Pause> {
  const ended = once(child, 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`the process that is measured ended (${code})`)
    return null
  })
  for (;;) {
    const told = await Promise.race([once(child, 'message'), ended])
    if (told === null) return
    yield told[0] as Pause
    child.send('next')
  }
}
