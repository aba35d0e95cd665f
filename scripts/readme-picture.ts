// Takes docs/picture.png, the picture in README.md: one short talk on a phone, by day and by night. Starts the server on
// a free port of this machine, and stops it again. npx tsx scripts/readme-picture.ts

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium } from 'playwright-core'
import { findChromium, HOW_TO_GET_IT } from './find-chromium.mjs'

interface Scene {
  light: 'light' | 'dark'
  /** What the person says, one message after the other. */
  says: string[]
}

const root = join(import.meta.dirname, '..')
const out = join(root, 'docs/picture.png')
const PHONE = { width: 390, height: 844 }
const FIRST = 'We eat dinner in silence. He looks at his phone the whole time and I feel like furniture.'
const SCENES: Scene[] = [
  { light: 'light', says: [FIRST] },
  { light: 'dark', says: [FIRST, 'I just miss the way we used to talk.', 'What could I do?'] },
]
const MOST_BYTES = 300 * 1024

const executablePath = findChromium()
if (!executablePath) throw new Error(`There is no Chromium here. ${HOW_TO_GET_IT}`)

const server = spawn(process.execPath, [join(root, 'scripts/amante.mjs'), 'start', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const address = await addressFrom(server)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
  try {
    const pictures: Buffer[] = []
    for (const scene of SCENES) pictures.push(await play(browser, address, scene))
    writeFileSync(out, await sideBySide(browser, pictures))
  } finally {
    await browser.close()
  }
} finally {
  server.kill('SIGTERM')
}

const size = statSync(out).size
console.log(`docs/picture.png: ${Math.round(size / 1024)} KiB`)
if (size > MOST_BYTES) throw new Error('The picture is too heavy for a README.')

/** The address the server prints as its one line; rejects if it ends without. */
async function addressFrom(started: ChildProcess): Promise<string> {
  const lines = createInterface({ input: started.stdout! })
  const [line] = await Promise.race([
    once(lines, 'line'),
    once(started, 'exit').then(() => Promise.reject(new Error('The server did not start; it says why above.'))),
  ])
  return String(line)
}

/** Has the talk in a fresh browser, and shows it from the person's last words on. */
async function play(browser: Browser, address: string, { light, says }: Scene): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: PHONE,
    deviceScaleFactor: 2,
    colorScheme: light,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await page.goto(address)
  for (const [before, text] of says.entries()) {
    await page.fill('#composer', text)
    await page.click('button.send')
    await page.locator('.turn[data-who="coach"]').nth(before).waitFor()
    await page.locator('.breathing').waitFor({ state: 'detached' })
  }
  await page.locator(':focus').blur()
  await page.evaluate(() => {
    document.querySelector('.turns > li:nth-last-child(2)')?.scrollIntoView({ block: 'start', behavior: 'instant' })
    scrollBy({ top: -72, behavior: 'instant' })
  })
  await page.waitForTimeout(600)
  const picture = await page.screenshot()
  await context.close()
  return picture
}

/** Both pictures as cards on a clear ground. */
async function sideBySide(browser: Browser, pictures: Buffer[]): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width: 860, height: 900 }, deviceScaleFactor: 1.25 })
  const page = await context.newPage()
  const cards = pictures.map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`).join('')
  await page.setContent(`<style>
    body { margin: 0; padding: 20px; display: flex; gap: 24px; width: max-content }
    img { width: ${PHONE.width}px; border-radius: 18px; border: 1px solid #8886 }
  </style>${cards}`)
  const picture = await page.locator('body').screenshot({ omitBackground: true })
  await context.close()
  return picture
}
