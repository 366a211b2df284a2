// A bot without Telegram, to be killed: does one update after the other, and acknowledges each once it is done.
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { openDatabase } from '../../src/store/database.ts'
import { discussions } from '../../src/store/discussions.ts'
import { ADMIN, BEGIN, NOON, PLACE } from '../discussing.ts'
import { actionOf } from './updates.ts'

const [address = '', acknowledgements = '', first = '1', step = '1'] = process.argv.slice(2)

const book = discussions(await openDatabase(address))
const doing = { place: PLACE, actor: ADMIN, now: NOON }
await book.act({ ...doing, action: BEGIN, update: null })
process.stdout.write('ready\n')
for (let update = Number(first); ; update += Number(step)) {
  await book.act({ ...doing, action: actionOf(update), update })
  acknowledge(update)
}

// As surely as the message that the bot would send: it is out, whatever happens next.
function acknowledge(update: number): void {
  const file = openSync(acknowledgements, 'a')
  writeSync(file, `${update}\n`)
  fsyncSync(file)
  closeSync(file)
}
