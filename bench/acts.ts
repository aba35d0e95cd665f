// npx tsx bench/acts.ts: ten thousand acts over five years, in Chromium on this machine: how long Today, the Weave and
// looking back take, from unlocked and with every record still to be opened.

import { Buffer } from 'node:buffer'
import { chromium, type Page } from 'playwright-core'
import { addDays } from '#domain/practice/calendar.ts'
import { madeUpActs } from '../evals/weave/made-up-acts.ts'
import { findChromium } from '../scripts/find-chromium.mjs'
import { ms, printTable, quantile } from './print-table.ts'
import { startAmante } from './started-server.ts'

const RUNS = 7
const DAYS = 1826
const ACTS = 10_000
/** A page, and what is on it once it is whole. */
const PAGES = [
  { name: 'Today', path: '/today', whole: '.lately .cloth' },
  { name: 'Weave', path: '/today/weave', whole: '.stitch-key' },
  { name: 'Looking back', path: '/today/back', whole: '.looked .lead' },
] as const

const executablePath = findChromium()
if (!executablePath) throw new Error('There is no Chromium here.')
const server = await startAmante()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  // tsx names functions through a function of its own, which the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named')
  const page = await context.newPage()
  await page.goto(`${server.address}/you/keep`)
  await bringBack(page)
  const rows = []
  for (const { name, path, whole } of PAGES) {
    const opened = await many(() => open(page, server.address + path, whole))
    const shown = await many(() => goTo(page, path, whole))
    rows.push({
      page: name,
      'from unlocked': ms(quantile(shown, 0.5)),
      'at worst': ms(Math.max(...shown)),
      'with every record to open': ms(quantile(opened, 0.5)),
      'at its worst': ms(Math.max(...opened)),
    })
  }
  printTable(`${ACTS} acts over five years, ${RUNS} times each (median and worst)`, rows)
} finally {
  await browser.close()
  await server.stop()
}

async function bringBack(page: Page): Promise<void> {
  const at = Date.now()
  const today = new Date(at).toISOString().slice(0, 10)
  const acts = madeUpActs({ first: addDays(today, 1 - DAYS), days: DAYS, people: 1, often: 6.4 }).slice(-ACTS)
  if (acts.length < ACTS) throw new Error(`only ${acts.length} acts were made up`)
  const records = acts.map(({ on, stitch }, n) => ({
    kind: 'kept',
    id: `act-${n}`,
    createdAt: at,
    changedAt: at,
    body: { of: 'practice/ten-minutes-of-you', stitch, on },
  }))
  const whole = { format: 'amante-export', version: 1, at: new Date(at).toISOString(), records }
  const buffer = Buffer.from(JSON.stringify(whole))
  await page.locator('input[type=file]').setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer })
  await page.getByText(/things were added/).waitFor({ timeout: 600_000 })
}

async function many(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) times.push(await measure())
  return times
}

/** The page as if opened anew: its code, its worker, every record, and what it shows. */
async function open(page: Page, address: string, whole: string): Promise<number> {
  await page.goto('about:blank')
  const begun = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator(whole).first().waitFor()
  return performance.now() - begun
}

/** The page from another one, with everything open: from the tap until what it shows has been painted. */
async function goTo(page: Page, path: string, whole: string): Promise<number> {
  await page.evaluate(move, { path: '/you/about', whole: 'h1' })
  return page.evaluate(move, { path, whole })
}

/** Runs in the page. */
function move({ path, whole }: { path: string; whole: string }): Promise<number> {
  const begun = performance.now()
  history.pushState(undefined, '', path)
  return new Promise((resolve) => {
    const look = () => {
      if (location.pathname !== path || !document.querySelector(whole)) return void setTimeout(look)
      // The frame after next: what was laid out has been painted.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun)))
    }
    setTimeout(look)
  })
}
