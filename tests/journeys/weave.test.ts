import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Device, devices, PHONE } from './device.ts'

const device = devices()
const DAY = 24 * 60 * 60 * 1000

/** A clock that goes ahead by so many days. */
const ahead = (days: number) => `{ const Real = Date; globalThis.Date = class extends Real {
  constructor(...given) { given.length ? super(...given) : super(Date.now()) }
  static now() { return Real.now() + ${days * DAY} } } }\n`

/** From the next page on it is one day later than before: so many days in all, for its worker too. */
async function moveToDay({ context }: Device, days: number): Promise<void> {
  // What is said at the beginning of a page adds to what was said before.
  await context.addInitScript(ahead(1))
  await context.unrouteAll()
  await context.route('**/engine.worker-*.js', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: ahead(days) + (await answer.text()) })
  })
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)
}

async function openWeave(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'The cloth of the last three months' }).click()
  await page.getByRole('heading', { name: 'Weave' }).waitFor()
}

test('three days are kept, and the cloth grows by each; it is walked along and taken away', async () => {
  const made = await device({ ...PHONE, serviceWorkers: 'block' })
  const first = await made.open('/today')
  await openWeave(first)
  await first.getByText('nothing is woven yet').waitFor()
  expect(await violations(first)).toEqual([])
  await first.getByRole('link', { name: 'Back to today' }).click()
  await first.getByRole('button', { name: 'I did this' }).click()
  await first.getByRole('button', { name: 'Done today' }).waitFor()
  await openWeave(first)
  await first.getByText('A cloth with its first thread across.').waitFor()
  await first.close()

  for (const [days, threads] of [
    [1, 'A cloth of two threads across.'],
    [2, 'A cloth of three threads across.'],
  ] as const) {
    await moveToDay(made, days)
    const page = await made.open('/today')
    await page.getByRole('button', { name: 'I did this' }).click()
    await page.getByRole('button', { name: 'Done today' }).waitFor()
    await openWeave(page)
    await page.getByText(threads).waitFor()
    if (days === 1) await page.close()
  }

  const page = made.context.pages().at(-1)!
  const walk = page.getByLabel('Along the cloth, thread by thread')
  await walk.focus()
  const top = await walk.getAttribute('aria-valuetext')
  await page.keyboard.press('Home')
  await expect.poll(() => walk.getAttribute('aria-valuetext')).not.toBe(top)
  expect(await page.locator('.cloth-mark').count()).toBe(1)
  await page.getByText('The same in figures').click()
  expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThan(1)
  expect(await violations(page)).toEqual([])

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save it to print at any size' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^picture-\d{4}-\d\d-\d\d\.svg$/)
  const svg = readFileSync(await file.path(), 'utf8')
  expect(svg).toMatch(/^<svg xmlns/)
  expect(svg).not.toMatch(/<text|href/)
  const [photo] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save it as a photo' }).click(),
  ])
  const png = readFileSync(await photo.path())
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2400, 3200])

  await page.getByRole('link', { name: 'Today' }).first().click()
  await page.getByRole('link', { name: 'Looking back' }).click()
  await page.getByText('On three of the last seven days something was kept.').waitFor()
  await page.getByText('Less is fine').waitFor()
  expect(await violations(page)).toEqual([])
})

test('a name goes on the picture only when it is wanted, and words of danger bring help', async () => {
  const { open } = await device()
  const page = await open('/today')
  await page.getByRole('button', { name: 'I did this' }).click()
  await openWeave(page)
  const name = page.getByLabel('A name below the thread, if you want one')
  await name.fill('I want to die tonight')
  await name.blur()
  await page.getByText('In an emergency').waitFor()
  await name.fill('Robin')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save it to print at any size' }).click(),
  ])
  expect(readFileSync(await file.path(), 'utf8')).toContain('>Robin</text>')
})

test('less is offered, and taken in one tap', async () => {
  const { open } = await device(PHONE)
  const page = await open('/today/programme/connection-challenge')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('button', { name: 'Let it rest' }).waitFor()
  await page.goto(new URL('/today/back', page.url()).href)
  await page.getByRole('button', { name: /^Slower with/ }).click()
  await page.getByText('You can change it back').waitFor()
  await page.getByRole('button', { name: /^Let .* rest$/ }).click()
  await expect.poll(() => page.getByRole('button', { name: /^Let .* rest$/ }).count()).toBe(0)
  await page.getByRole('link', { name: 'Something lighter for today' }).click()
  await page.getByRole('button', { name: 'I did this' }).waitFor()
})
