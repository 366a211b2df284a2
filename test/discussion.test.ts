import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { act } from '../src/discussion/act.ts'
import type { Action, ActionKind, Effect, Refusal } from '../src/discussion/action.ts'
import {
  type Actor,
  isReworded,
  type NoteKind,
  noteNumbered,
  noteOfMessage,
  openQuestions,
  type State,
  speaking,
  standing,
} from '../src/discussion/discussion.ts'
import { SPEAKING_TIME } from '../src/discussion/queueing.ts'
import { ROLES, type Role, RULES } from '../src/discussion/roles.ts'
import {
  fullName,
  identityIn,
  printedName,
  type RosterEntry,
  UNCONFIRMED,
  unconfirmed,
} from '../src/discussion/roster.ts'
import { readRosterText } from '../src/roster/roster-file.ts'
import {
  ADMIN,
  BEGIN,
  EMPTY,
  MINUTE,
  member,
  NOON,
  note,
  ONE_OF_EACH,
  personOf,
} from './discussing.ts'

/** One step: who does what; later steps come a minute later. */
type Doing = readonly [Actor, Action]

const FIVE = member(5)
const SIX = member(6)

/** All steps must be possible. */
function play(steps: readonly Doing[], from: State = EMPTY): State {
  return steps.reduce((state, [actor, action], minute) => {
    const result = act(action, { state, actor, now: NOON + minute * MINUTE, id: 1 })
    if (result.kind === 'refused') throw new Error(`${action.kind}: ${result.reason}`)
    return result.state
  }, from)
}

const refusal = (state: State, actor: Actor, action: Action): Refusal | null => {
  const result = act(action, { state, actor, now: NOON, id: 1 })
  return result.kind === 'refused' ? result.reason : null
}

function effectsOf(state: State, actor: Actor, action: Action): readonly Effect[] {
  const result = act(action, { state, actor, now: NOON, id: 1 })
  return result.kind === 'done' ? result.effects : []
}

const OPEN = play([[ADMIN, BEGIN]])

describe('who may do what', () => {
  // a: administrator, c: convener, r: recorder, s: the note's speaker, w: who wrote it down, m: any member,
  // x: who answered it
  const GRID: Readonly<Record<ActionKind, string>> = {
    begin: 'ac.....',
    end: 'ac.....',
    convener: 'a......',
    recorder: 'ac.....',
    quiet: 'acr....',
    roster: 'a......',
    confirm: 'ac.....',
    part: 'acr....',
    next: 'ac.....',
    hand: 'acrswmx',
    unhand: 'acrswmx',
    note: 'acrswmx',
    move: '..r.w..',
    reword: '..r....',
    edited: '...sw..',
    drop: '..rsw.x',
    dispute: '...s...',
    check: '...s...',
    correct: '...s...',
    answer: 'acrsw..',
    poll: 'acr....',
    brief: 'acr....',
  }

  // Each holds one office and nothing else.
  const WHO: Readonly<Record<Role, Actor>> = {
    administrator: member(11, { administrator: true }),
    convener: member(12),
    recorder: member(13),
    speaker: member(14),
    author: member(15),
    member: member(16),
    answerer: member(17),
  }

  const question = note({ kind: '询问', speaker: personOf(WHO.speaker), message: 70 })
  const offices: readonly Doing[] = [
    [WHO.administrator, { kind: 'convener', person: personOf(WHO.convener) }],
    [WHO.administrator, { kind: 'recorder', person: personOf(WHO.recorder) }],
  ]
  const answer: Action = {
    ...{ kind: 'answer', number: 1, text: '由财政安排', by: personOf(WHO.answerer) },
  }
  const staffed = play([
    ...offices,
    [WHO.convener, BEGIN],
    [WHO.author, question],
    [WHO.author, answer],
  ])
  const before: Partial<Record<ActionKind, readonly Doing[]>> = {
    begin: [[WHO.convener, { kind: 'end' }]],
    next: [[WHO.member, { kind: 'hand' }]],
  }

  const kinds = Object.keys(RULES) as ActionKind[]
  for (const kind of kinds)
    for (const [column, role] of ROLES.entries())
      test(`${kind} by ${role}: ${GRID[kind][column] === '.' ? 'no' : 'yes'}`, () => {
        const own: readonly Doing[] = kind === 'unhand' ? [[WHO[role], { kind: 'hand' }]] : []
        const state = play([...(before[kind] ?? []), ...own], staffed)
        const reason = refusal(state, WHO[role], ONE_OF_EACH[kind])
        expect(reason).toBe(GRID[kind][column] === '.' ? 'forbidden' : null)
      })

  for (const role of ['administrator', 'convener', 'recorder'] as const)
    for (const kind of kinds.filter(each => (RULES[each].may as readonly Role[]).includes(role)))
      test(`${kind} by the ${role}, who is not in the chat any more: no`, () => {
        const state = play(before[kind] ?? [], staffed)
        const gone = { ...WHO[role], outside: true }
        expect(refusal(state, gone, ONE_OF_EACH[kind])).toBe('forbidden')
      })

  test('where nobody is named the administrators convene and record', () => {
    const state = play([[FIVE, note()]], OPEN)
    expect(refusal(state, ADMIN, { kind: 'drop', number: 1 })).toBeNull()
    expect(refusal(state, SIX, { kind: 'drop', number: 1 })).toBe('forbidden')
  })

  test('a named convener records where no recorder is named, an administrator then does not', () => {
    const named: Action = { kind: 'convener', person: personOf(SIX) }
    const state = play([
      [ADMIN, named],
      [SIX, BEGIN],
      [FIVE, note()],
    ])
    expect(refusal(state, SIX, { kind: 'drop', number: 1 })).toBeNull()
    expect(refusal(state, ADMIN, { kind: 'drop', number: 1 })).toBe('forbidden')
    expect(state.discussion?.convener?.id).toBe(6)
  })

  test('an office taken back is nobody’s', () => {
    const state = play([
      [ADMIN, { kind: 'convener', person: personOf(SIX) }],
      [ADMIN, { kind: 'convener', person: null }],
    ])
    expect(refusal(state, SIX, BEGIN)).toBe('forbidden')
    expect(refusal(state, ADMIN, { kind: 'convener', person: null })).toBe('unchanged')
  })
})

describe('a discussion', () => {
  test('begins once, under its topic', () => {
    expect(OPEN.discussion).toMatchObject({ id: 1, topic: '常委会工作报告', closed: null })
    expect(refusal(OPEN, ADMIN, BEGIN)).toBe('alreadyOpen')
    expect(refusal(EMPTY, ADMIN, { ...BEGIN, topic: ' ' })).toBe('emptyTopic')
    expect(refusal(EMPTY, ADMIN, { ...BEGIN, topic: '长'.repeat(201) })).toBe('tooLong')
  })

  test('what needs one is refused without one, and most of it after its end', () => {
    const over = play(
      [
        [FIVE, note()],
        [ADMIN, { kind: 'end' }],
      ],
      OPEN,
    )
    const needy = (Object.keys(RULES) as ActionKind[]).filter(
      kind => RULES[kind].needs !== 'nothing',
    )
    for (const kind of needy) {
      expect(refusal(EMPTY, ADMIN, ONE_OF_EACH[kind])).toBe('noDiscussion')
      expect(refusal(over, ADMIN, ONE_OF_EACH[kind]) === 'closed').toBe(
        RULES[kind].needs === 'open',
      )
    }
  })

  test('after its end notes are still checked, and the next one starts anew', () => {
    const over = play(
      [
        [FIVE, note()],
        [FIVE, { kind: 'hand' }],
        [ADMIN, { kind: 'end' }],
      ],
      OPEN,
    )
    expect(over.discussion?.closed).toBe(NOON + 2 * MINUTE)
    expect(over.queue).toEqual([])
    expect(play([[FIVE, { kind: 'check', number: 1 }]], over).notes[0]?.state).toBe('checked')
    const next = play(
      [
        [ADMIN, BEGIN],
        [FIVE, note()],
      ],
      over,
    )
    expect(next.notes.map(({ number }) => number)).toEqual([1])
  })

  test('moves to another part, or another report', () => {
    expect(play([[ADMIN, { kind: 'part', part: 'p2' }]], OPEN).discussion?.part).toBe('p2')
    const other: Action = { kind: 'part', part: null, reportId: 'sichuan-2026' }
    expect(play([[ADMIN, other]], OPEN).discussion?.reportId).toBe('sichuan-2026')
    expect(refusal(OPEN, ADMIN, { kind: 'part', part: null })).toBe('unchanged')
  })
})

describe('the speakers’ queue', () => {
  const hand = { kind: 'hand' } as const
  const next = { kind: 'next' } as const

  test('who has not spoken yet comes before who has', () => {
    const state = play(
      [
        [FIVE, hand],
        [ADMIN, next],
        [FIVE, hand],
        [SIX, hand],
        [member(7), hand],
      ],
      OPEN,
    )
    expect(state.queue.map(({ speaker, round }) => [speaker.id, round])).toEqual([
      [6, 1],
      [7, 1],
      [5, 2],
    ])
    expect(effectsOf(state, member(8), hand)).toMatchObject([{ kind: 'raised', position: 3 }])
  })

  test('fifteen minutes, then ten', () => {
    const first = play(
      [
        [FIVE, hand],
        [ADMIN, next],
      ],
      OPEN,
    )
    expect(speaking(first)).toMatchObject({ round: 1, ends: NOON + MINUTE + SPEAKING_TIME.first })
    const second = play(
      [
        [FIVE, hand],
        [ADMIN, next],
      ],
      first,
    )
    expect(speaking(second)).toMatchObject({ round: 2, ends: NOON + MINUTE + SPEAKING_TIME.later })
    expect(second.speeches[0]?.ended).toBe(NOON + MINUTE)
    expect([SPEAKING_TIME.first, SPEAKING_TIME.later]).toEqual([15 * MINUTE, 10 * MINUTE])
  })

  test('with nobody waiting the turn under way ends, and then there is nothing to do', () => {
    const state = play(
      [
        [FIVE, hand],
        [ADMIN, next],
        [ADMIN, next],
      ],
      OPEN,
    )
    expect(speaking(state)).toBeNull()
    expect(refusal(state, ADMIN, next)).toBe('nobodyWaits')
  })

  test('one hand each, and it can be taken down', () => {
    const state = play([[FIVE, hand]], OPEN)
    expect(refusal(state, FIVE, hand)).toBe('alreadyWaiting')
    expect(play([[FIVE, { kind: 'unhand' }]], state).queue).toEqual([])
    expect(refusal(state, SIX, { kind: 'unhand' })).toBe('notWaiting')
  })
})

describe('notes', () => {
  const noted = play(
    [
      [FIVE, note()],
      [SIX, note({ kind: '询问', message: 80, source: 79 })],
    ],
    OPEN,
  )

  test('are numbered from one', () => {
    expect(noted.notes.map(({ number, author, state }) => [number, author, state])).toEqual([
      [1, 5, 'unchecked'],
      [2, 6, 'unchecked'],
    ])
    expect(refusal(OPEN, FIVE, note({ text: '  ' }))).toBe('emptyText')
    expect(refusal(OPEN, FIVE, note({ text: '长'.repeat(3001) }))).toBe('tooLong')
  })

  test('a changed wording has to be checked again, and what it was is kept', () => {
    const state = play(
      [
        [FIVE, { kind: 'check', number: 1 }],
        [ADMIN, { kind: 'reword', number: 1, text: '新的说法', noteKind: '意见' }],
      ],
      noted,
    )
    expect(state.notes[0]).toMatchObject({ state: 'unchecked', text: '新的说法', kind: '意见' })
    expect(state.notes.map(isReworded)).toEqual([true, false])
    expect(state.notes[0]?.edits).toEqual([
      { text: '建议公开采纳情况', at: NOON + MINUTE, by: ADMIN.id },
    ])
  })

  test('the speaker’s own wording needs no checking', () => {
    const correct: Action = { kind: 'correct', number: 1, text: '我的原话' }
    expect(play([[FIVE, correct]], noted).notes[0]).toMatchObject({
      state: 'checked',
      text: '我的原话',
    })
    const same: Action = { kind: 'correct', number: 1, text: '建议公开采纳情况' }
    expect(play([[FIVE, same]], noted).notes[0]).toMatchObject({ state: 'checked', edits: [] })
  })

  test('an edited message changes its note: by who wrote it, or whose words were taken', () => {
    const text = '改过的话'
    expect(play([[FIVE, { kind: 'edited', message: 70, text }]], noted).notes[0]?.text).toBe(text)
    expect(play([[FIVE, { kind: 'edited', message: 79, text }]], noted).notes[1]?.text).toBe(text)
    expect(refusal(noted, FIVE, { kind: 'edited', message: 71, text })).toBe('noSuchNote')
    expect(refusal(noted, FIVE, { kind: 'edited', message: 70, text: '建议公开采纳情况' })).toBe(
      'unchanged',
    )
  })

  test('who took down another’s words cannot change them, typing or editing', () => {
    const text = '不是他说的'
    expect(refusal(noted, SIX, { kind: 'edited', message: 80, text })).toBe('unchanged')
    expect(refusal(noted, SIX, { kind: 'reword', number: 2, text })).toBe('forbidden')
    expect(refusal(noted, SIX, { kind: 'correct', number: 2, text })).toBe('forbidden')
    const edit: Action = { kind: 'edited', message: 80, text, noteKind: '意见' }
    expect(play([[SIX, edit]], noted).notes[1]?.text).toBe('建议公开采纳情况')
  })

  test('a speaker disputes or withdraws what is recorded as theirs, also after the end', () => {
    const over = play([[ADMIN, { kind: 'end' }]], noted)
    const dispute: Action = { kind: 'dispute', number: 2 }
    expect(play([[FIVE, dispute]], over).notes[1]?.state).toBe('disputed')
    expect(refusal(play([[FIVE, dispute]], over), FIVE, dispute)).toBe('unchanged')
    expect(refusal(over, SIX, dispute)).toBe('forbidden')
    expect(play([[FIVE, { kind: 'drop', number: 2 }]], over).notes[1]?.state).toBe('withdrawn')
    const checked = play(
      [
        [FIVE, dispute],
        [FIVE, { kind: 'check', number: 2 }],
      ],
      over,
    )
    expect(checked.notes[1]?.state).toBe('checked')
  })

  test('an edited command may change the kind alone', () => {
    const edit: Action = { kind: 'edited', message: 80, text: '', noteKind: '建议' }
    expect(play([[SIX, edit]], noted).notes[1]).toMatchObject({
      kind: '建议',
      text: '建议公开采纳情况',
    })
  })

  // Note 2 is what FIVE said; SIX took it down, ADMIN records.
  const ANOTHERS: readonly (readonly [by: string, actor: Actor, action: Action])[] = [
    ['the author changes the kind', SIX, kindOnly('建议')],
    ['the recorder rewords it', ADMIN, { kind: 'reword', number: 2, text: '换个说法' }],
    [
      'the recorder rewords it and changes the kind',
      ADMIN,
      { kind: 'reword', number: 2, text: '换个说法', noteKind: '意见' },
    ],
  ]
  for (const [by, actor, action] of ANOTHERS)
    test(`a dispute stands when ${by}`, () => {
      const disputed = play([[FIVE, { kind: 'dispute', number: 2 }]], noted)
      const state = play([[actor, action]], disputed)
      expect(state.notes[1]).not.toEqual(disputed.notes[1])
      expect(state.notes[1]?.state).toBe('disputed')
      // Until the speaker says how it was meant.
      const correct: Action = { kind: 'correct', number: 2, text: '我的原话' }
      expect(play([[FIVE, correct]], state).notes[1]?.state).toBe('checked')
    })

  for (const said of [[], ['check'], ['dispute']] as const)
    test(`a change of kind alone is no change of words: after ${said[0] ?? 'nothing'}`, () => {
      const before = play(
        said.map(kind => [FIVE, { kind, number: 2 }]),
        noted,
      )
      const after = play([[SIX, kindOnly('建议')]], before)
      expect(after.notes[1]).toEqual({ ...before.notes[1], kind: '建议' })
      expect(after.notes.map(isReworded)).toEqual([false, false])
      expect(refusal(after, SIX, kindOnly('建议'))).toBe('unchanged')
    })

  function kindOnly(noteKind: NoteKind): Action {
    return { kind: 'edited', message: 80, text: '', noteKind }
  }

  test('a withdrawn note keeps its number and takes nothing more', () => {
    const state = play(
      [
        [FIVE, { kind: 'drop', number: 1 }],
        [FIVE, note()],
      ],
      noted,
    )
    expect(state.notes.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(standing(state).map(({ number }) => number)).toEqual([2, 3])
    expect(refusal(state, FIVE, { kind: 'check', number: 1 })).toBe('withdrawn')
    expect(refusal(state, FIVE, { kind: 'check', number: 9 })).toBe('noSuchNote')
  })

  test('moving it changes no word of it', () => {
    const subject = { part: 'p4', passage: 'abcd1234' }
    const state = play(
      [
        [FIVE, { kind: 'check', number: 1 }],
        [FIVE, { kind: 'move', number: 1, subject }],
      ],
      noted,
    )
    expect(state.notes[0]).toMatchObject({ ...subject, state: 'checked', edits: [] })
    expect(refusal(state, FIVE, { kind: 'move', number: 1, subject })).toBe('unchanged')
  })

  test('an answer closes a question, and only a question', () => {
    const answer = { kind: 'answer', text: '已整改', by: personOf(member(9)) } as const
    expect(openQuestions(noted).map(({ number }) => number)).toEqual([2])
    expect(openQuestions(play([[ADMIN, { ...answer, number: 2 }]], noted))).toEqual([])
    expect(refusal(noted, ADMIN, { ...answer, number: 1 })).toBe('notAQuestion')
  })

  test('who is to have answered takes the answer back, and nothing else', () => {
    const by = personOf(member(9))
    const answered = play([[ADMIN, { kind: 'answer', number: 2, text: '已整改', by }]], noted)
    const drop: Action = { kind: 'drop', number: 2 }
    const back = play([[member(9, { outside: true }), drop]], answered)
    expect(back.notes).toEqual(noted.notes)
    expect(refusal(back, member(9), drop)).toBe('forbidden')
    // Whose note it is besides takes the whole of it back.
    const own = play([[ADMIN, { kind: 'answer', number: 2, text: '好', by: personOf(SIX) }]], noted)
    expect(play([[SIX, drop]], own).notes[1]?.state).toBe('withdrawn')
  })

  test('are found by their messages', () => {
    const shown = {
      ...noted,
      notes: noted.notes.map(each => ({ ...each, card: 200 + each.number })),
    }
    expect([70, 79, 80, 202].map(id => noteOfMessage(shown, id)?.number)).toEqual([1, 2, 2, 2])
    expect(noteOfMessage(shown, 5)).toBeUndefined()
  })
})

describe('whatever anybody does', () => {
  const action = fc.constantFrom(...Object.values(ONE_OF_EACH), { kind: 'end' } as const, note())
  const actors = [ADMIN, FIVE, SIX, member(9)]
  const steps = fc.array(fc.tuple(fc.constantFrom(...actors), action), { maxLength: 60 })

  test('numbers have no gap, one speaks at a time, and nobody waits twice', () => {
    fc.assert(
      fc.property(steps, all => {
        let state = EMPTY
        for (const [actor, action] of all) {
          const result = act(action, { state, actor, now: NOON, id: 1 })
          if (result.kind === 'done') state = result.state
          expectSound(state)
        }
      }),
    )
  })

  function expectSound({ notes, queue, speeches, discussion }: State): void {
    expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1))
    expect(discussion?.lastNumber ?? 0).toBe(notes.length)
    expect(speeches.filter(({ ended }) => ended === null).length).toBeLessThan(2)
    expect(new Set(queue.map(({ speaker }) => speaker.id)).size).toBe(queue.length)
    expect(queue.map(({ round }) => round)).toEqual(queue.map(({ round }) => round).sort())
  }

  test('a state is never changed in place', () => {
    const frozen = deepFreeze(
      play(
        [
          [FIVE, note({ kind: '询问' })],
          [FIVE, { kind: 'hand' }],
        ],
        OPEN,
      ),
    )
    for (const kind of Object.keys(RULES) as ActionKind[])
      for (const actor of [ADMIN, FIVE]) refusal(frozen, actor, ONE_OF_EACH[kind])
    expect(noteNumbered(frozen, 1)?.kind).toBe('询问')
  })

  function deepFreeze<T>(value: T): T {
    if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value)) deepFreeze(each)
    return Object.freeze(value)
  }
})

describe('the roster', () => {
  const file =
    '\uFEFF账号,姓名,代表团\n@ZhangSan,张三,云峰代表团\n6，李四；赵家\n"老王","王五","丰乐"\n\n@nobody\n赵六\r\n'
  const { entries, unread } = readRosterText(file)

  test('is a line a member: account, name, delegation', () => {
    expect(entries.map(({ key, name, delegation }) => [key, name, delegation])).toEqual([
      ['@zhangsan', '张三', '云峰代表团'],
      ['id:6', '李四', '赵家'],
      ['name:老王', '王五', '丰乐'],
      ['name:赵六', '赵六', ''],
    ])
    expect(unread).toEqual([{ line: 6, text: '@nobody' }])
  })

  test('knows a member by number or by username', () => {
    expect(fullName(entries, { id: 3, name: '三哥', username: 'zhangSAN' })).toBe('张三')
    expect(printedName(entries, member(6))).toBe('李四（赵家）')
    expect(fullName(entries, member(8))).toBe('代表8')
  })

  // Whoever shows it: a name is nobody's account.
  const FORGED: readonly (readonly [shown: string, printed: string])[] = [
    ['@zhangsan', '@zhangsan'],
    ['@ZhangSan', '@ZhangSan'],
    ['6', '6'],
    ['id:6', 'id:6'],
    ['name:老王', 'name:老王'],
    ['老王', '王五（丰乐）〔身份未确认〕'],
    ['老 王', '王五（丰乐）〔身份未确认〕'],
    ['张三', '张三〔身份未确认〕'],
    ['张三（云峰代表团）', '张三（云峰代表团）〔身份未确认〕'],
    ['张部长（市委）', '张部长（市委）〔身份未确认〕'],
    ['張三', '張三〔身份未确认〕'],
    ['趙 六', '赵六〔身份未确认〕'],
    ['\u202E张\u200B三', '\u202E张\u200B三〔身份未确认〕'],
    ['张三 ', '张三 〔身份未确认〕'],
    // What looks like a name of the roster: dots, dashes and spaces between, marks over it, letters of its shape.
    ...['张·三', '张・三', '张•三', '张.三', '张_三', '张-三', '张—三', '张 三', '张丶三'].map(
      alike,
    ),
    ...['张\u0336三', '张\uFE00三', '张\u3164三', '张\u{E0020}三', '★张三★', '张三2'].map(alike),
    ...['張·三', '⼸长 张三', '张三【云峰】', '张部长﹙市委﹚', '张部长｛市委｝'].map(alike),
    ['老·王', '王五（丰乐）〔身份未确认〕'],
    ['赵_六', '赵六〔身份未确认〕'],
    ['趙・六', '赵六〔身份未确认〕'],
    ['丁七', '丁七'],
    ['丁·七', '丁·七'],
    ['三张', '三张'],
  ]
  function alike(name: string) {
    return [name, `${name}〔身份未确认〕`] as const
  }
  for (const [name, printed] of FORGED)
    test(`somebody who shows ${name}`, () => {
      const person = { id: 99, name, username: null }
      expect(printedName(entries, person)).toBe(printed)
      expect(identityIn(entries, person).kind).not.toBe('known')
      // In a chat under the name they show, with the same mark.
      const mark = printed.endsWith(UNCONFIRMED) ? UNCONFIRMED : ''
      expect(fullName(entries, person)).toBe(`${name}${mark}`)
    })

  test.each([
    ['Paul Sun', 'Ρаul Sun'],
    ['Paul Sun', 'PAUL_SUN'],
    ['Paul Sun', 'Pau1 Sun'],
    ['Paul Sun', 'Ｐａｕｌ　Ｓｕｎ'],
    ['王士一', '王土ー'],
    ['尼玛·次仁', '尼玛次仁'],
    ['尼玛次仁', '尼玛•次仁'],
  ])('who stands there as %s is not told from who shows %s without a mark', (name, shown) => {
    const roster = readRosterText(`账号,姓名\n@known,${name}`).entries
    expect(printedName(roster, { id: 9, name: shown, username: null })).toBe(
      `${shown}${UNCONFIRMED}`,
    )
    expect(printedName(roster, { id: 9, name: '客', username: null })).toBe('客')
  })

  test('who shows nothing but a picture goes by that one', () => {
    const { entries: pictured } = readRosterText('👍,张三\n🌟,李四')
    const printed = (name: string) => printedName(pictured, { id: 9, name, username: null })
    expect(['👍', '🌟', '🎈'].map(printed)).toEqual([
      '张三〔身份未确认〕',
      '李四〔身份未确认〕',
      '🎈',
    ])
  })

  test('a name that was confirmed is one account’s, whoever else shows it', () => {
    const bound: RosterEntry[] = entries.map(entry =>
      entry.key === 'name:老王' ? { ...entry, user: 4 } : entry,
    )
    const shown = (id: number) => ({ id, name: '老王', username: null })
    expect(printedName(bound, shown(4))).toBe('王五（丰乐）')
    expect(printedName(bound, { ...shown(4), name: '改了名' })).toBe('王五（丰乐）')
    expect(printedName(bound, shown(5))).toBe('老王')
    expect(unconfirmed(entries, [shown(4), member(6)]).map(({ entry }) => entry.name)).toEqual([
      '王五',
    ])
    expect(unconfirmed(bound, [shown(4), shown(5)])).toEqual([])
  })

  test('is read once, however many are looked up in it', () => {
    const size = 2_000
    let reads = 0
    const lines = Array.from({ length: size }, (_, n): RosterEntry => {
      const key = ([`id:${n}`, `@user${n}`, `name:代表${n}号`] as const)[n % 3] ?? `id:${n}`
      return { key, name: `代表${n}号`, delegation: '', user: n % 7 === 0 ? n + size : null }
    })
    const roster = new Proxy(lines, {
      get: (target, at, self) => {
        if (typeof at === 'string' && /^\d+$/.test(at)) reads += 1
        return Reflect.get(target, at, self)
      },
    })
    const kinds = new Set(
      lines.flatMap((_, n) =>
        [null, `User${n}`].flatMap(username =>
          [`代表${n}号`, `代表${n}号（一组）`, `客${n}`].map(
            name => identityIn(roster, { id: n, name, username }).kind,
          ),
        ),
      ),
    )
    expect([...kinds].sort()).toEqual(['alike', 'claimed', 'known', 'stranger'])
    expect(reads).toBeLessThanOrEqual(size)
  })

  test('of no line makes nobody look like one of it', () => {
    expect(identityIn([], { id: 1, name: '王明（一组）', username: 'a' }).kind).toBe('stranger')
  })
})
