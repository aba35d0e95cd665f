// The only maker of answers: each carries what a browser is told about every answer, laid in from the start because
// headers added to a finished answer cost more than the rest of it.

import { SECURITY_HEADERS } from './security-headers.ts'

/** An answer with the security headers and those given. */
export function respond(
  body: string | Uint8Array<ArrayBuffer> | null,
  { status = 200, headers }: { status?: number; headers: Record<string, string> },
): Response {
  return new Response(body, { status, headers: { ...SECURITY_HEADERS, ...headers } })
}
