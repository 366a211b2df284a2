import { describe, expect, test } from 'vitest'
import { SendingLanes } from '../src/bot/sending-lanes.ts'
import type { Envelope } from '../src/store/outbox.ts'

const GROUP = -100
const letter = (id: number, user: number, chat = GROUP): Envelope => ({
  ...{ id, chat, user, method: 'sendMessage', version: 0 },
})

/** What goes out, one after the other, where every chat takes all. */
function order(envelopes: readonly Envelope[], mayGo = (_: number) => true): number[] {
  const lanes = new SendingLanes()
  for (const envelope of envelopes) lanes.add(envelope)
  const sent: number[] = []
  for (;;) {
    const next = lanes.next(mayGo)
    if (next === undefined) return sent
    sent.push(next.envelope.id)
    next.release(false)
  }
}

describe('what waits to be sent', () => {
  test.each<[string, readonly Envelope[], readonly number[]]>([
    ['of one member goes in order', [letter(1, 5), letter(2, 5), letter(3, 5)], [1, 2, 3]],
    [
      'of one who floods goes behind the only one of another',
      [letter(1, 5), letter(2, 5), letter(3, 5), letter(4, 6)],
      [1, 4, 2, 3],
    ],
    [
      'of members goes in turns',
      [letter(1, 5), letter(2, 5), letter(3, 6), letter(4, 6), letter(5, 7)],
      [1, 3, 5, 2, 4],
    ],
    [
      'of a busy chat goes in turns with that of others',
      [letter(1, 5), letter(2, 6), letter(3, 7), letter(4, 8, 8), letter(5, 9, 9)],
      [1, 4, 5, 2, 3],
    ],
  ])('%s', (_, envelopes, sent) => {
    expect(order(envelopes)).toEqual(sent)
  })

  test('of a chat that takes nothing now keeps no other waiting', () => {
    expect(order([letter(1, 5), letter(2, 6, 6)], chat => chat !== GROUP)).toEqual([2])
  })

  test('what is to be tried again comes before what follows it', () => {
    const lanes = new SendingLanes()
    for (const id of [1, 2]) lanes.add(letter(id, 5))
    lanes.next(() => true)?.release(true)
    expect(lanes.next(() => true)?.envelope.id).toBe(1)
  })

  test('a chat whose letter is under way sends no other', () => {
    const lanes = new SendingLanes()
    for (const id of [1, 2]) lanes.add(letter(id, 5 + id))
    lanes.next(() => true)
    expect(lanes.next(() => true)).toBeUndefined()
  })
})
