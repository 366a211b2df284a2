import { ANY_DIGIT } from '../lexicon/numerals.ts'
import {
  ASKING_WORDS,
  CHECKED,
  CHECKING,
  HOW_MANY_LAST,
  REQUESTS,
  type Request,
  RING,
  TALK,
  TALK_FILLER,
  type Talk,
  WRITES,
} from '../lexicon/speech.ts'
import { HEARSAY } from '../lexicon/talk.ts'
import { fold } from '../report/fold.ts'
import { remembered } from '../search/memory.ts'
import { segment } from './segment.ts'

/** What is said to the bot rather than asked of a report: talk, or a command in plain words. */
export type SpeechAct =
  | { readonly act: 'talk'; readonly talk: Talk }
  | { readonly act: Request }
  /** `text` is what is to be checked; empty where nothing but the wish was said. */
  | { readonly act: 'check'; readonly text: string }

const LONGEST = 40 // talk is short; so is a request without what it is about

/**
 * Reads talk and plain requests; null for a question.
 *
 * @param typed as typed
 * @example speechActOf('好的，谢谢！') // { act: 'talk', talk: 'thanks' }
 * @example speechActOf('请核对这段话：代表建议办了230件。') // { act: 'check', text: '代表建议办了230件。' }
 */
export function speechActOf(typed: string): SpeechAct | null {
  return known(typed)
}

const known = remembered(readSpeechAct)

function readSpeechAct(typed: string): SpeechAct | null {
  const text = fold(typed.trim())
  const short = text.length > LONGEST ? null : (talkOf(text) ?? requestOf(text))
  return short ?? checkOf(typed.trim())
}

/**
 * A text without the talk it begins with.
 *
 * @example withoutTalk('好的，那区级的呢') // '那区级的呢'
 */
export function withoutTalk(typed: string): string {
  const [opening = '', said = ''] =
    /^\s*([^,，。!！~～\s]{1,12})[,，。!！~～]+\s*(?=\S)/.exec(typed) ?? []
  const talk = said === '' ? null : talkOf(fold(said))
  if (talk?.act !== 'talk' || NOT_OPENING.has(talk.talk)) return typed
  return withoutTalk(typed.slice(opening.length))
}

/** What is asked behind these is meant as much as they are. */
const NOT_OPENING: ReadonlySet<Talk> = new Set<Talk>(['help', 'complaint', 'chat'])

// === Talk

const KINDS = Object.keys(TALK) as readonly Talk[]
const TALK_WORDS: ReadonlyMap<string, Talk | null> = new Map([
  ...TALK_FILLER.map(word => [word, null] as const),
  ...KINDS.flatMap(kind => TALK[kind].map(word => [word, kind] as const)),
])

function talkOf(text: string): SpeechAct | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return wordless(text)
  const said = HOW_MANY_LAST.test(text) ? null : segment(text, TALK_WORDS)
  const talk = said && KINDS.find(kind => said.some(word => TALK_WORDS.get(word) === kind))
  return talk ? { act: 'talk', talk } : null
}

// 👍 alone is a thank-you, a lone question mark a call for help.
function wordless(text: string): SpeechAct | null {
  if (text === '') return null
  return { act: 'talk', talk: /\p{Extended_Pictographic}/u.test(text) ? 'thanks' : 'help' }
}

// === Requests

const REQUEST_WORDS = REQUESTS.map(({ request, needs }) => ({
  request,
  needs,
  words: new Set([...needs.flat(), ...RING]),
}))

function requestOf(text: string): SpeechAct | null {
  for (const { request, needs, words } of REQUEST_WORDS) {
    const said = segment(text, words)
    if (said && needs.every(list => list.some(word => said.includes(word)))) return { act: request }
  }
  return null
}

// === Checking

const CHECK_WORDS = new Set([...CHECKING, ...CHECKED])
const OPENS = /[:：;。\s"“「『]/u // what stands between the request and the text to be checked
const QUOTED = /^([^"“「『]*)["“「『](.+)["”」』]([^"”」』]*)$/su // 我写的“…”，对不对
const LAST_CLAUSE = /^(.+)[,，。;；!！](?=\s*\S)([^,，。;；!！]+)$/su

function checkOf(typed: string): SpeechAct | null {
  const [, before = '', quoted = '', behind = ''] = QUOTED.exec(typed) ?? []
  const wished = wishes(`${before} ${behind}`) || (isTeller(before) && wishes(behind))
  if (quoted !== '' && behind !== '' && wished && states(quoted))
    return { act: 'check', text: quoted }
  const [, said = '', wish = ''] = LAST_CLAUSE.exec(typed) ?? []
  const draft = withoutTeller(said)
  if (draft !== said && wishes(wish) && states(draft)) return { act: 'check', text: draft }
  for (const { index } of typed.matchAll(new RegExp(OPENS, 'gu'))) {
    if (index > LONGEST) break
    const draft = typed.slice(index + 1).trim()
    if (wishes(typed.slice(0, index)) && states(draft))
      return { act: 'check', text: unquoted(draft, typed.charAt(index)) }
  }
  return wishes(typed) && !asks(typed) ? { act: 'check', text: '' } : null
}

/** Whether a text only asks to have something checked. */
function wishes(typed: string): boolean {
  if (typed.length > LONGEST) return false
  const said = segment(fold(typed), CHECK_WORDS)
  return said?.some(word => CHECKING.includes(word)) ?? false
}

/** 同事说区里开了八次会: what is told, without who told it. */
function withoutTeller(said: string): string {
  const told = said
    .trim()
    .replace(HEARSAY, '')
    .replace(/^[,，:：\s]+/u, '')
  for (let end = Math.min(said.length, LONGEST_TELLER); end > 1; end--)
    if (isDraftNamed(said.slice(0, end))) return said.slice(end)
  return told
}

/** 我稿子里写的是. */
const isDraftNamed = (words: string): boolean =>
  segment(fold(words), DRAFT_WORDS)?.some(word => WRITES.includes(word)) ?? false

/** 老王写, 张主任讲: whoever it is. */
const isTeller = (before: string): boolean =>
  before.length <= LONGEST_TELLER && WRITES.some(word => before.trim().endsWith(word))

const LONGEST_TELLER = 12
const DRAFT_WORDS = new Set([...CHECKED, ...WRITES])

/** Words with a number in them that ask nothing. */
const states = (typed: string): boolean => ANY_DIGIT.test(fold(typed)) && !asks(typed)

function asks(typed: string): boolean {
  const text = fold(typed)
  return ASKING_WORDS.some(word => text.includes(word))
}

function unquoted(draft: string, before: string): string {
  const bare = /^["“「『](.*)["”」』]$/s.exec(draft)?.[1] ?? draft
  return /["“「『]/.test(before) ? bare.replace(/["”」』]$/, '') : bare
}
