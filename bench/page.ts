// npx tsx bench/page.ts: what the page weighs, when one can type, and how long a reply takes, in Chromium on this machine.

import { chromium, type Page } from 'playwright-core'
import { findChromium } from '../scripts/find-chromium.mjs'
import { kb, ms, printTable, quantile } from './print-table.ts'
import { startAmante } from './started-server.ts'

const RUNS = 5
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

interface Weight {
  type: string
  bytes: number
}
interface Visit {
  /** Milliseconds to the first paint, and until the composer takes letters. */
  painted: number
  typing: number
  /** What came over the wire until one could type, and until the first reply. */
  first: Weight[]
  toReply: Weight[]
  firstReply: number
  replies: number[]
}

async function visit(): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const weights = await watchWire(page)
  const begun = performance.now()
  await page.goto(server.address, { waitUntil: 'commit' })
  await page.locator('#composer').waitFor({ state: 'visible' })
  const typing = performance.now() - begun
  const painted = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
  const first = [...weights]
  const [firstReply = 0, ...replies] = await talk(page)
  const toReply = [...weights]
  await context.close()
  return { painted, typing, first, toReply, firstReply, replies }
}

/** Sends every message; milliseconds from Enter to the coach's words standing on the page, each. */
async function talk(page: Page): Promise<number[]> {
  const times: number[] = []
  for (const message of MESSAGES) {
    await page.locator('#composer').fill(message)
    times.push(await page.evaluate(timeReply))
  }
  return times
}

/** Runs in the page. */
function timeReply(): Promise<number> {
  const count = () => document.querySelectorAll('article[data-who="coach"]').length
  const before = count()
  const begun = performance.now()
  const form = document.querySelector<HTMLFormElement>('form.composer')
  form?.requestSubmit()
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error('No reply came within ten seconds.')), 10_000)
    const observer = new MutationObserver(() => {
      if (count() <= before) return
      clearTimeout(giveUp)
      observer.disconnect()
      resolve(performance.now() - begun)
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })
}

/** Compressed bytes of every answer, workers included, as they come. */
async function watchWire(page: Page): Promise<Weight[]> {
  const weights: Weight[] = []
  page.context().on('response', async (response) => {
    const { responseBodySize } = await response
      .request()
      .sizes()
      .catch(() => ({ responseBodySize: 0 }))
    const name = new URL(response.url()).pathname
    weights.push({ type: /\.(\w+)$/.exec(name)?.[1] ?? 'html', bytes: responseBodySize })
  })
  return weights
}

function report(all: Visit[]): void {
  const median = (values: number[]) => quantile(values, 0.5)
  const replies = all.flatMap((one) => one.replies)
  printTable(`Page, ${all.length} first visits`, [
    { what: 'first paint (median)', figure: ms(median(all.map((one) => one.painted))) },
    { what: 'one can type (median)', figure: ms(median(all.map((one) => one.typing))) },
    { what: 'first reply, everything loaded for it (median)', figure: ms(median(all.map((one) => one.firstReply))) },
    { what: 'later replies (median)', figure: ms(median(replies)) },
    { what: 'later replies (p95)', figure: ms(quantile(replies, 0.95)) },
  ])
  const last = all.at(-1)!
  const types = [...new Set(last.toReply.map(({ type }) => type))].sort()
  const sum = (weights: Weight[], type?: string) =>
    weights.filter((one) => !type || one.type === type).reduce((total, { bytes }) => total + bytes, 0)
  printTable('Compressed bytes over the wire', [
    ...types.map((type) => ({
      type,
      'until one can type': kb(sum(last.first, type)),
      'until the first reply': kb(sum(last.toReply, type)),
    })),
    { type: 'all', 'until one can type': kb(sum(last.first)), 'until the first reply': kb(sum(last.toReply)) },
  ])
}
