import { once } from 'node:events'
import { longestPauses } from './pauses.ts'

for await (const pause of longestPauses(process.cwd())) {
  process.send?.(pause)
  await once(process, 'message') // nobody works beside what is measured next
}
process.exit()
