import { describe, expect, test } from 'vitest'
import { Limits, TELEGRAM_LIMITS, type Weight } from '../src/bot/limits.ts'

const GROUP = -100
const SECOND = 1000
const MINUTE = 60 * SECOND

/** What a chat is sent where everything goes out as soon as it may. */
function sending(limits: Limits, clock: { time: number }) {
  const sent: { readonly at: number; readonly weight: Weight }[] = []
  const send = (weight: Weight): boolean => {
    if (limits.waitIn(GROUP, weight) > 0) return false
    limits.note(GROUP, weight)
    sent.push({ at: clock.time, weight })
    return true
  }
  const most = () =>
    Math.max(
      ...sent.map(({ at }) => sent.filter(one => one.at > at - MINUTE && one.at <= at).length),
    )
  return { sent, send, most }
}

function begin() {
  const clock = { time: 0 }
  const limits = new Limits(TELEGRAM_LIMITS, () => clock.time)
  return { clock, limits, ...sending(limits, clock) }
}

describe('a group’s minute', () => {
  test('is never more than twenty, however many wait', () => {
    const { clock, send, most } = begin()
    for (; clock.time < 10 * MINUTE; clock.time += 500) {
      send('message')
      send('own')
    }
    expect(most()).toBeLessThanOrEqual(TELEGRAM_LIMITS.perMinuteInGroup)
  })

  test('that another process fills has as much room as one that this process fills', () => {
    for (const weight of ['message', 'own'] as const) {
      const [{ send, limits }, beside] = [begin(), begin().limits]
      for (let sent = 0; sent < 25; sent++) {
        expect(beside.roomBeside(GROUP, sent, weight)).toBe(limits.room(GROUP, weight))
        if (!send('message')) break
      }
    }
  })

  test('full of messages it still has room for the first edits of a status, at once', () => {
    const { clock, send, sent } = begin()
    while (send('message'));
    expect(sent.length).toBeGreaterThan(15)
    clock.time += 4 * SECOND
    expect(send('own')).toBe(true)
  })

  test('in a discussion it has room for such an edit each four seconds of a burst', () => {
    const { clock, send } = begin()
    send('own')
    clock.time += MINUTE + 2 * SECOND
    while (send('message'));
    for (let edit = 0; edit < 6; edit += 1) {
      clock.time += 4 * SECOND
      expect(send('own')).toBe(true)
    }
  })

  test('all but a little of it is for messages where nothing is edited', () => {
    const { send, sent } = begin()
    while (send('message'));
    expect(sent).toHaveLength(18)
  })
})
