// Whether a request comes from the page that this server hands out, and not from another site in the same browser.

import type { IncomingHttpHeaders } from 'node:http'

/** Browsers say it themselves; one that does not names the origin, which must be the host that was asked. */
export function isFromOwnPage(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin = '', host } = headers
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host
}
