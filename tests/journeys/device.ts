// A device with a browser on it, and what a person does there. Every complaint of the page is kept, and fails the test.

import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const
export const DESKTOP = { viewport: { width: 1280, height: 800 } } as const

export const address = inject('address')

export interface Device {
  context: BrowserContext
  /** What any page of this device complained of. */
  complaints: string[]
  /** Origins that the person lets the device ask; any other is a complaint. */
  mayAsk: Set<string>
  open(path?: string): Promise<Page>
}

/** Gives each test a way to new devices, each with a memory of its own; closes them after it. */
export function devices(): (options?: BrowserContextOptions) => Promise<Device> {
  let browser: Browser
  let used: Device[] = []
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS })
  })
  afterAll(() => browser?.close())
  afterEach(async () => {
    const complaints = used.flatMap((device) => device.complaints)
    await Promise.all(used.map(({ context }) => context.close()))
    used = []
    expect(complaints).toEqual([])
  })
  return async (options = DESKTOP) => {
    const context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true, ...options })
    // The one address outside that a person can be sent to, without the network.
    await context.route('https://www.bbc.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' }),
    )
    const device = deviceOf(context)
    used.push(device)
    return device
  }
}

function deviceOf(context: BrowserContext): Device {
  const complaints: string[] = []
  const mayAsk = new Set([address])
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    const asked = mayAsk.has(origin) || protocol === 'blob:' || request.isNavigationRequest()
    if (!asked) complaints.push(`asked another host: ${request.url()}`)
  })
  return {
    context,
    complaints,
    mayAsk,
    async open(path = '/') {
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      await page.goto(address + path)
      return page
    },
  }
}

export const STORY = 'My husband scrolls through his phone all evening. I feel invisible.'

/** Writes and sends, and waits until the answer stands on the page. */
export async function tell(page: Page, text: string): Promise<string> {
  const answers = page.locator('.turn[data-who=coach]')
  const before = await answers.count()
  await page.getByLabel('Your words').fill(text)
  await page.getByRole('button', { name: 'Send' }).click()
  const answer = answers.nth(before)
  await answer.locator('.letter').waitFor()
  return (await answer.locator('.letter').textContent()) ?? ''
}

/** Waits until the offline worker has everything. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}
