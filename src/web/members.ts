import { createHash } from 'node:crypto'
import { parse, validate } from '@telegram-apps/init-data-node'
import type { Context } from 'hono'
import { getSignedCookie, setSignedCookie } from 'hono/cookie'

/** Tells members of a chat from strangers. */
export interface MemberDeps {
  /** The bot's: what Telegram signs a Mini App's data with. */
  readonly token: string
  /** Whether somebody is in a chat that is served, as Telegram says now; as it said a moment ago unless `fresh`. */
  readonly isMember: (chat: number, user: number, fresh: boolean) => Promise<boolean>
  /** In milliseconds. */
  readonly now: () => number
}

/** Who opened the Mini App, and what the link asked for. */
export interface Opening {
  readonly user: number
  readonly start: string
  /** Of the member's Telegram; empty where it is not told. */
  readonly language: string
}

const COOKIE = 'member'
/** Seconds: what Telegram signed is fresh when a Mini App opens; a copy found later opens nothing. */
const SIGNED_WITHIN = 300
const HOURS = 3600
const KEPT_FOR = 12 * HOURS

/**
 * Who opened the Mini App, by what Telegram signed; null where it is forged, damaged or old.
 *
 * @example openingOf(initData, token)?.user
 */
export function openingOf(initData: string, token: string): Opening | null {
  try {
    validate(initData, token, { expiresIn: SIGNED_WITHIN })
    const { user, start_param: start } = parse(initData)
    return user === undefined
      ? null
      : { user: user.id, start: start ?? '', language: user.language_code ?? '' }
  } catch (error) {
    // The library throws for each way in which the data may be wrong; anything else is our fault.
    if (error instanceof Error) return null
    throw error
  }
}

/** Remembers who somebody is, in a cookie that only this server can write. */
export async function remember(
  c: Context,
  user: number,
  { token, now }: MemberDeps,
): Promise<void> {
  const ends = Math.floor(now() / 1000) + KEPT_FOR
  await setSignedCookie(c, COOKIE, `${user}.${ends}`, secretOf(token), {
    path: '/',
    httpOnly: true,
    secure: true,
    // Telegram's web client shows the page in a frame.
    sameSite: 'None',
    partitioned: true,
    maxAge: KEPT_FOR,
  })
}

/** Who asks, by their cookie; null for a stranger, and where the cookie is forged or has ended. */
export async function memberOf(c: Context, { token, now }: MemberDeps): Promise<number | null> {
  const value = await getSignedCookie(c, secretOf(token), COOKIE)
  const [, user, ends] = /^(\d{1,16})\.(\d{1,12})$/.exec(value || '') ?? []
  return user !== undefined && Number(ends) * 1000 > now() ? Number(user) : null
}

// The same on every replica, and nobody without the token can tell it.
const secretOf = (token: string): string =>
  createHash('sha256').update(`pages ${token}`).digest('hex')
