import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const NOTHING = ["'none'"]
const OWN = ["'self'"]
/** Where Telegram's web client shows a page in a frame. */
const TELEGRAM_CLIENTS = ['https://web.telegram.org', 'https://*.telegram.org']

/**
 * What a browser may do with a page: nothing from elsewhere, no inline script or style; no word of where one came from.
 *
 * @param insideTelegram whether the pages are a Mini App too
 * @example app.use(protect(false))
 */
export function protect(insideTelegram: boolean): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: NOTHING,
      scriptSrc: OWN,
      styleSrc: OWN,
      imgSrc: OWN,
      connectSrc: OWN,
      workerSrc: OWN,
      formAction: OWN,
      baseUri: NOTHING,
      frameAncestors: insideTelegram ? TELEGRAM_CLIENTS : NOTHING,
    },
    xFrameOptions: insideTelegram ? false : 'DENY',
    referrerPolicy: 'no-referrer',
    crossOriginResourcePolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    strictTransportSecurity: false,
    xXssProtection: false,
    xDownloadOptions: false,
  })
}
