// npx tsx bench/page.ts: what the page weighs, when one can type, and how long a reply takes, in Chromium on this machine.

import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findChromium } from '../scripts/find-chromium.mjs'
import { kb, ms, printTable, quantile } from './print-table.ts'
import { ROOT, startAmante } from './started-server.ts'

const RUNS = 5
const WEB = join(ROOT, 'dist/web')
const MESSAGES = [
  'My husband scrolls through his phone all evening. I feel invisible.',
  'At dinner mostly. I start telling him something and give up halfway.',
  "I don't know. Maybe he's just exhausted from work.",
  "I'd like one meal without it.",
  'What could I say to him?',
  'Something else, please.',
  'I will try that tomorrow.',
  'Thank you.',
]

const executablePath = findChromium()
if (!executablePath) throw new Error('There is no Chromium here.')
const server = await startAmante()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const visits: Visit[] = []
try {
  for (let run = 0; run < RUNS; run++) visits.push(await visit())
} finally {
  await browser.close()
  await server.stop()
}
report(visits)

interface Visit {
  /** Milliseconds until the composer takes letters. */
  typing: number
  /** Paths of the files asked for until the first reply, engine included. */
  files: string[]
  firstReply: number
  replies: number[]
}

async function visit(): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  // tsx names functions through a function of its own, which the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named')
  const page = await context.newPage()
  const files = filesAskedFor(page)
  const begun = performance.now()
  await page.goto(server.address, { waitUntil: 'commit' })
  await page.locator('#composer').waitFor({ state: 'visible' })
  const typing = performance.now() - begun
  const [firstReply = 0] = await talk(page, MESSAGES.slice(0, 1))
  const toReply = [...files]
  const replies = await talk(page, MESSAGES.slice(1))
  await context.close()
  return { typing, files: toReply, firstReply, replies }
}

/** Sends messages; milliseconds from Enter to the coach's words standing on the page, each. */
async function talk(page: Page, messages: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const message of messages) {
    await page.locator('#composer').fill(message)
    await page.locator('.send:not([aria-disabled="true"])').waitFor()
    await page.evaluate(watchForReply)
    await page.keyboard.press('Enter')
    times.push(await page.evaluate(() => (globalThis as unknown as { reply: Promise<number> }).reply))
  }
  return times
}

/** Runs in the page: leaves a promise of the milliseconds from the next key to the next turn of the coach. */
function watchForReply(): void {
  const turns = document.querySelectorAll('article[data-who="coach"]')
  let begun = 0
  addEventListener('keydown', () => (begun = performance.now()), { once: true, capture: true })
  const reply = new Promise<number>((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error('No reply came within ten seconds.')), 10_000)
    const observer = new MutationObserver(() => {
      if (document.querySelectorAll('article[data-who="coach"]').length <= turns.length) return
      clearTimeout(giveUp)
      observer.disconnect()
      resolve(performance.now() - begun)
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })
  Object.assign(globalThis, { reply })
}

/** Paths of every file asked for, workers included, each once. */
function filesAskedFor(page: Page): Set<string> {
  const files = new Set<string>()
  page.context().on('request', (request) => {
    const { pathname } = new URL(request.url())
    const name = pathname === '/' ? '/index.html' : pathname
    if (existsSync(join(WEB, name))) files.add(name)
  })
  return files
}

/** The page and what its HTML names: enough to read and to type. */
function namedByPage(): string[] {
  const html = readFileSync(join(WEB, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1]!)
  return ['/index.html', ...named.filter((name) => name.startsWith('/assets/'))]
}

/** Bytes of a file as it is sent, where the browser takes this compression. */
function sentBytes(name: string, ending: '.br' | '.gz'): number {
  const file = join(WEB, name)
  return statSync(existsSync(file + ending) ? file + ending : file).size
}

function report(all: Visit[]): void {
  const median = (values: number[]) => quantile(values, 0.5)
  const replies = all.flatMap((one) => one.replies)
  printTable(`Page, ${all.length} first visits`, [
    { what: 'one can type (median)', figure: ms(median(all.map((one) => one.typing))) },
    { what: 'first reply, everything loaded for it (median)', figure: ms(median(all.map((one) => one.firstReply))) },
    { what: 'later replies (median)', figure: ms(median(replies)) },
    { what: 'later replies (p95)', figure: ms(quantile(replies, 0.95)) },
  ])
  const toReply = all.at(-1)!.files
  const first = namedByPage()
  const ending = (name: string) => extname(name).slice(1)
  const types = [...new Set(toReply.map(ending))].sort()
  const sum = (names: string[], type: string, copy: '.br' | '.gz') =>
    kb(
      names.filter((name) => type === 'all' || ending(name) === type).reduce((n, name) => n + sentBytes(name, copy), 0),
    )
  printTable(
    'Bytes of the page itself, and with the engine that replies',
    [...types, 'all'].map((type) => ({
      type,
      'page, gzip': sum(first, type, '.gz'),
      'page, brotli': sum(first, type, '.br'),
      'all, gzip': sum(toReply, type, '.gz'),
      'all, brotli': sum(toReply, type, '.br'),
    })),
  )
}
