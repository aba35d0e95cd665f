// What the browser itself holds the page to: neither the page nor the engine's worker can reach a model's server, and the
// airlock can. The parts are the product's own, in a page that has nothing else.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { configure } from '#server/config.ts'
import { httpApp } from '#server/http-app.ts'
import { closeGently, type Listening, listen } from '#server/listen.ts'
import { listWebFiles } from '#server/web-files.ts'
import { findChromium } from '../../scripts/find-chromium.mjs'

const root = join(import.meta.dirname, '../..')
/** Stands where the engine stands: a worker that opens the airlock as a worker of its own. */
const ENGINE = `
import { asSent, thisWorld } from './src/models/outside.ts'
import { createAirlockFetch } from './src/web/engine/airlock-fetch.ts'
const open = (failed) => {
  const worker = new Worker('/assets/airlock.worker-Ab12Cd34.js', { type: 'module' })
  worker.addEventListener('error', failed)
  return worker
}
const airlock = createAirlockFetch(open, thisWorld().fetch, location.origin)
const read = async (fetch, url) => {
  const signal = AbortSignal.timeout(10_000)
  return (await fetch(url, asSent({ method: 'POST', headers: { 'X-A': 'b' }, body: 'words', signal }))).text()
}
addEventListener('message', async ({ data }) => {
  const [own, through] = await Promise.allSettled([read(thisWorld().fetch, data), read(airlock, data)])
  postMessage({ own: own.value ?? 'refused', through: through.value ?? 'refused' })
})`

let folder: string
let model: Server
let page: Extract<Listening, { ok: true }>
let browser: Browser
const asked: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'airlock-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Notes</title>')
  const bundle = { bundle: true, format: 'esm', absWorkingDir: root, logLevel: 'silent' } as const
  const outfile = (name: string) => join(folder, `assets/${name}-Ab12Cd34.js`)
  await build({ ...bundle, entryPoints: ['src/web/engine/airlock.worker.ts'], outfile: outfile('airlock.worker') })
  await build({ ...bundle, stdin: { contents: ENGINE, resolveDir: root }, outfile: outfile('engine.worker') })
  model = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.origin}`)
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' }).end('said')
  })
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve))
  const configured = configure({ port: '0' })
  if (!configured.ok) throw new Error(configured.sentence)
  const listening = await listen({ config: configured.config, app: httpApp(listWebFiles(folder)) })
  if (!listening.ok) throw new Error(listening.reason)
  page = listening
  const args = ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP elsewhere.example 127.0.0.1']
  browser = await chromium.launch({ executablePath: findChromium()!, args })
})

afterAll(async () => {
  await browser?.close()
  model?.close()
  await closeGently(page.server, 0)
  rmSync(folder, { recursive: true })
})

test('words leave through the airlock alone, and only in the safe', async () => {
  const tab = await browser.newPage()
  await tab.goto(`http://localhost:${page.port}/`)
  const address = `http://127.0.0.1:${(model.address() as AddressInfo).port}/`
  const fromPage = tab.evaluate((url) => fetch(url, { method: 'POST', body: 'words' }).then(() => 'said'), address)
  await expect(fromPage).rejects.toThrow('Failed to fetch')
  const fromEngine = (url: string) =>
    tab.evaluate(
      (to) =>
        new Promise((resolve) => {
          const worker = new Worker('/assets/engine.worker-Ab12Cd34.js', { type: 'module' })
          worker.addEventListener('message', ({ data }) => resolve(data))
          worker.postMessage(to)
        }),
      url,
    )
  expect(asked).toEqual([])
  expect(await fromEngine(address)).toEqual({ own: 'refused', through: 'said' })
  expect(asked.at(-1)).toBe(`POST http://localhost:${page.port}`)
  const before = asked.length
  const elsewhere = address.replace('127.0.0.1', 'elsewhere.example')
  expect(await fromEngine(elsewhere)).toEqual({ own: 'refused', through: 'refused' })
  expect(asked.length).toBe(before)
})
