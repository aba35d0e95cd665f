import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { httpApp } from './http-app.ts'
import { listWebFiles } from './web-files.ts'

const SCRIPT = 'console.log("amante")\n'.repeat(100)
let folder: string
let app: Hono

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amante-web-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Notes</title>')
  writeFileSync(join(folder, 'sw.js'), 'self')
  writeFileSync(join(folder, 'assets/main-Ab12Cd34.js'), SCRIPT)
  writeFileSync(join(folder, 'assets/main-Ab12Cd34.js.br'), brotliCompressSync(SCRIPT))
  writeFileSync(join(folder, 'assets/main-Ab12Cd34.js.gz'), gzipSync(SCRIPT))
  mkdirSync(join(folder, 'assets/texts-Ab12Cd34'))
  writeFileSync(join(folder, 'assets/texts-Ab12Cd34/envy.json'), '{}')
  writeFileSync(join(folder, 'assets/airlock.worker-Ab12Cd34.js'), 'self')
  app = httpApp(listWebFiles(folder))
})

afterAll(() => rmSync(folder, { recursive: true }))

test('the page is answered at its own addresses and asked for again each time', async () => {
  for (const path of ['/', '/talk', '/talk/3f2a-77', '/you/keep', '/help', '/help/leaving', '/index.html']) {
    const response = await app.request(path)
    expect(response.status, path).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
    expect(await response.text()).toContain('Notes')
  }
  expect((await app.request('/sw.js')).headers.get('Cache-Control')).toBe('no-cache')
})

test('any other address is a plain 404', async () => {
  for (const path of [
    '/nothing',
    '/assets/',
    '/assets/gone-Ab12Cd34.js',
    '/api/talks',
    '/talk.json',
    '/talk/a/b',
    '/you/nothing',
  ]) {
    const response = await app.request(path)
    expect(response.status, path).toBe(404)
    expect(await response.text()).toBe('There is nothing here.\n')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
  }
})

test.each([
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/assets/..%5c..%5cx',
  '/assets/main-Ab12Cd34.js%00',
  '/assets/main-Ab12Cd34.js.br',
  '//etc/passwd',
  '/%E0%A4%A',
])('%s leads nowhere', async (path) => {
  expect((await app.request(`http://localhost${path}`)).status).toBe(404)
})

test('a hashed file is kept for ever, compressed as the browser likes', async () => {
  const path = '/assets/main-Ab12Cd34.js'
  const ask = (encoding: string) => app.request(path, { headers: { 'Accept-Encoding': encoding } })
  const brotli = await ask('gzip, deflate, br')
  expect(brotli.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  expect(brotli.headers.get('Content-Encoding')).toBe('br')
  expect(brotli.headers.get('Vary')).toBe('Accept-Encoding')
  expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(SCRIPT)
  const gzip = await ask('gzip;q=0.5, br;q=0')
  expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(SCRIPT)
  const below = await app.request('/assets/texts-Ab12Cd34/envy.json')
  expect(below.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  const plain = await ask('identity')
  expect(plain.headers.get('Content-Encoding')).toBeNull()
  expect(await plain.text()).toBe(SCRIPT)
})

test('what the browser has already is not sent again', async () => {
  const etag = (await app.request('/')).headers.get('ETag') ?? ''
  for (const known of [etag, `"x", ${etag}`, etag.replace('W/', ''), '*']) {
    const response = await app.request('/', { headers: { 'If-None-Match': known } })
    expect(response.status).toBe(304)
    expect(await response.text()).toBe('')
    expect(response.headers.get('ETag')).toBe(etag)
  }
  expect((await app.request('/', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
})

test('HEAD gives the same headers and no body; nothing can be written', async () => {
  const head = await app.request('/', { method: 'HEAD' })
  expect(head.headers.get('Content-Length')).toBe('35')
  expect(await head.text()).toBe('')
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const response = await app.request('/', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD')
  }
})

test('every answer tells the browser to load nothing from elsewhere', async () => {
  for (const path of ['/', '/nothing', '/healthz', '/assets/main-Ab12Cd34.js']) {
    const { headers } = await app.request(path)
    const policy = headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/)
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(headers.get('Permissions-Policy')).toContain('camera=(), microphone=(), geolocation=()')
  }
})

test('one worker alone may speak to others, and may do nothing else', async () => {
  const policyOf = async (path: string) => (await app.request(path)).headers.get('Content-Security-Policy') ?? ''
  const policy = await policyOf('/assets/airlock.worker-Ab12Cd34.js')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain('connect-src https: http://127.0.0.1:* http://localhost:*')
  for (const path of ['/', '/sw.js', '/assets/main-Ab12Cd34.js'])
    expect(await policyOf(path)).toContain("connect-src 'self';")
})

test('it says that it is well', async () => {
  const response = await app.request('/healthz')
  expect([response.status, await response.text()]).toEqual([200, 'ok'])
})

test('a file that vanished is an honest refusal, not a crash', async () => {
  const gone = httpApp(listWebFiles(folder))
  writeFileSync(join(folder, 'late.txt'), 'x')
  const late = httpApp(listWebFiles(folder))
  rmSync(join(folder, 'late.txt'))
  expect((await late.request('/late.txt')).status).toBe(503)
  expect((await gone.request('/late.txt')).status).toBe(404)
})
