import { ensure } from './params.ts'

/** A start parameter, as in `t.me/bot?start=2025-3-12`. */
export const startParameter = /^[A-Za-z0-9_-]{1,64}$/

/** Whether Telegram takes a text for a link: a known scheme or none, and a host with a dot. */
export function isLink(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(withScheme(text))) return false
  const { protocol, hostname } = new URL(withScheme(text))
  return /^(tg|ton):$/.test(protocol) || (/^https?:$/.test(protocol) && /.\../.test(hostname))
}

const withScheme = (text: string) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `http://${text}`)

/** Telegram's clients ignore a start parameter that breaks the rules; here it is an error. */
export function checkDeepLink(url: string): void {
  const link = /^(?:https?:\/\/)?(?:t\.me|telegram\.me)\/\w+\?start(?:group)?=([^&]*)/i.exec(url)
  if (link) ensure(startParameter.test(link[1] ?? ''), 'START_PARAM_INVALID')
}
