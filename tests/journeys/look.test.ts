import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { DESKTOP, devices, PHONE, STORY, tell } from './device.ts'

const device = devices()

const PAGES = [
  '/',
  '/talk',
  '/say',
  '/say/rehearse',
  '/today/check/closeness/take',
  '/today/pulse',
  '/today/journal',
  '/today/journal/write',
  '/you',
  '/you/memory',
  '/you/acts',
  '/you/settings',
  '/you/lock',
  '/you/keep',
  '/you/model',
  '/you/sent',
  '/you/about',
  '/you/sources',
  '/help',
  '/help/leaving',
  '/help/device',
  '/help/five-minutes',
  '/help/protocol',
  '/help/plan',
  '/help/plan/life',
  '/help/plan/safety',
]
const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle'

async function offences(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${page.url()} ${id}: ${node.target}`))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing stands in the way of anyone, ${colorScheme}`, async () => {
    const { open } = await device({ ...PHONE, colorScheme, reducedMotion: 'reduce' })
    const page = await open()
    await tell(page, STORY)
    await tell(page, 'What could I say to him?')
    const found = await offences(page)
    await page.getByRole('button', { name: 'Why this?' }).last().click()
    await page.getByRole('dialog').getByText('This answer was made on your device.').waitFor()
    found.push(...(await offences(page)))
    for (const path of PAGES) {
      await page.goto(new URL(path, page.url()).href)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      found.push(...(await offences(page)))
    }
    expect(found).toEqual([])
  })
}

test('nothing runs over the edge, at any size of text or screen', { timeout: 400_000 }, async () => {
  for (const width of [320, 390, 1280]) {
    const { open } = await device({ ...DESKTOP, viewport: { width, height: 700 }, reducedMotion: 'reduce' })
    const page = await open()
    await tell(page, `${LONG} ${STORY}`)
    await tell(page, 'What could I say to him?')
    const talk = new URL(page.url()).pathname
    for (const path of [talk, ...PAGES]) {
      await page.goto(new URL(path, page.url()).href)
      await page.getByRole('heading', { level: 1 }).waitFor()
      for (const text of ['normal', 'larger']) {
        const over = await page.evaluate((size) => {
          document.documentElement.dataset.text = size
          const { scrollWidth, clientWidth } = document.documentElement
          return Math.max(0, scrollWidth - clientWidth)
        }, text)
        expect(`${path} at ${width}, ${text}: ${over}`).toBe(`${path} at ${width}, ${text}: 0`)
      }
    }
  }
})

test('a talk of a thousand turns opens at its end and stays quick', async () => {
  const { open } = await device()
  const page = await open()
  await tell(page, STORY)
  const talk = new URL(page.url()).pathname.split('/').at(-1)
  await page.goto(new URL('/you/keep', page.url()).href)
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy to bring back' }).click(),
  ])
  const saved = JSON.parse(readFileSync(await copy.path(), 'utf8'))
  const model = saved.records.find((record: { kind: string }) => record.kind === 'turn')
  for (let n = 0; n < 1000; n++) {
    const body = { talk, order: 10 + n, who: 'person', text: `Line ${n}` }
    saved.records.push({ ...model, id: `more-${n}`, createdAt: model.createdAt + n, body })
  }
  const buffer = Buffer.from(JSON.stringify(saved))
  await page.locator('input[type=file]').setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer })
  await page.getByText(/things were added/).waitFor({ timeout: 60_000 })
  await page.goto(new URL(`/talk/${talk}`, page.url()).href)
  await page.getByText('Line 999').waitFor()
  await expect
    .poll(() => page.getByText('Line 999').evaluate((line) => line.getBoundingClientRect().top < innerHeight))
    .toBe(true)
  await page.getByRole('button', { name: 'Show what came before' }).click()
  expect(await page.locator('.turn').count()).toBe(120)
})

test('the page is light, opens fast, and does not jump', async () => {
  const assets = inject('assets')
  const names = readdirSync(assets)
  const size = (pattern: RegExp) =>
    names
      .filter((name) => pattern.test(name))
      .reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0)
  // What the page begins with: its own file, and what it brings at once.
  const index = readFileSync(join(assets, '../index.html'), 'utf8')
  const first = [...index.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, name]) =>
    gzipSync(readFileSync(join(assets, name!))),
  )
  expect(first.length).toBeGreaterThan(1)
  expect(first.reduce((sum, file) => sum + file.length, 0)).toBeLessThan(40 * 1024)
  expect(size(/\.woff2$/)).toBeLessThan(56 * 1024)

  const { open } = await device()
  const page = await open()
  await page.waitForSelector('#composer:focus')
  await page.goto(new URL('/', page.url()).href)
  await page.waitForSelector('#composer:focus')
  const ready = await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.duration ?? 0)
  console.info(`composer ready after about ${Math.round(ready)} ms`)
  const jumps = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 1500)
      }),
  )
  expect(jumps).toBeLessThan(0.02)
})
