// Answers every request: the built page, its health, and where the host wants it the relay to a language model. No request
// is logged.

import { Hono } from 'hono'
import { isAppPath } from './app-paths.ts'
import { refuse } from './http-errors.ts'
import { negotiate } from './negotiate.ts'
import type { RelayConfig } from './relay/relay-config.ts'
import { respond } from './respond.ts'
import { AIRLOCK_HEADERS } from './security-headers.ts'
import type { WebFile, WebFiles } from './web-files.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'no-cache'

/** The server's one Hono app over a list of files. */
export function httpApp(files: WebFiles, relay?: RelayConfig): Hono {
  const app = new Hono()
  app.get('/healthz', () => respond('ok', { headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } }))
  app.get('/relay/status', () =>
    respond(JSON.stringify(relay?.status ?? { on: false }), {
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    }),
  )
  app.get('*', (c) => {
    const file = findFile(files, c.req.path)
    return file ? answer(file, c.req.raw.headers) : refuse('not-found')
  })
  app.all('*', () => refuse('invalid', { Allow: 'GET, HEAD' }))
  app.onError(() => refuse('unavailable'))
  return app
}

function findFile(files: WebFiles, path: string): WebFile | undefined {
  const exact = files.get(path) ?? files.get(`${path}.html`)
  if (exact) return exact
  return isAppPath(path) ? files.get('/index.html') : undefined
}

async function answer(file: WebFile, asked: Headers): Promise<Response> {
  const headers: Record<string, string> = {
    'Content-Type': file.type,
    'Cache-Control': file.hashed ? FOR_EVER : ASK_AGAIN,
    ETag: file.etag,
    Vary: 'Accept-Encoding',
    ...(file.airlock && AIRLOCK_HEADERS),
  }
  if (isKnown(asked.get('If-None-Match'), file.etag)) return respond(null, { status: 304, headers })
  const encoding = negotiate(asked.get('Accept-Encoding') ?? undefined, file.encodings)
  const bytes = await file.read(encoding)
  headers['Content-Length'] = String(bytes.length)
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding
  return respond(bytes, { headers })
}

function isKnown(header: string | null, etag: string): boolean {
  if (header === null) return false
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return header.trim() === '*' || header.split(',').some((tag) => bare(tag) === bare(etag))
}
