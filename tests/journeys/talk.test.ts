import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { address, DESKTOP, devices, PHONE, readyForOffline, STORY, tell } from './device.ts'

const device = devices()

test('one sentence, no account, and one is answered; it is still there after a reload', async () => {
  const { open } = await device(PHONE)
  const page = await open()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('What’s on your mind?')
  expect(await page.getByLabel('Your words').evaluate((field) => field === document.activeElement)).toBe(true)
  const answer = await tell(page, STORY)
  expect(answer.length).toBeGreaterThan(20)
  await page.waitForURL(/\/talk\/[\w-]+$/)
  await page.reload()
  await page.getByText(STORY).waitFor()
  expect(await page.locator('.letter').textContent()).toBe(answer)
  expect(await page.title()).toBe('Notes')
})

test('without a network everything goes on', async () => {
  const { open, context } = await device()
  const page = await open()
  await tell(page, STORY)
  await readyForOffline(page)
  await context.setOffline(true)
  await page.reload()
  await page.getByText(STORY).waitFor()
  const answer = await tell(page, 'At dinner mostly. I start telling him something and give up halfway.')
  expect(answer.length).toBeGreaterThan(20)
  await page.getByRole('link', { name: 'New talk' }).click()
  await tell(page, 'We keep having the same fight about money.')
})

test('where the texts of a situation cannot be had, one is answered in general words, and in its own once they can', async () => {
  const { open, context } = await device()
  // The page's own files then come from the network each time: what it kept beforehand would answer too.
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await context.route('**/assets/texts-*/**', (route) => route.abort())
  const page = await open()
  expect((await tell(page, STORY)).length).toBeGreaterThan(20)
  expect((await tell(page, 'What could I do?')).length).toBeGreaterThan(20)
  expect(await page.getByText('Something to try').count()).toBe(0)
  await context.unroute('**/assets/texts-*/**')
  await tell(page, 'At dinner mostly. He scrolls and I give up.')
  await tell(page, 'What could I do?')
  await page.getByText('Something to try').waitFor()
})

test('by keyboard alone: write, send, look into the glass box, go to the talks', async () => {
  const { open } = await device()
  const page = await open()
  await page.keyboard.type('We have the same fight every week.')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('It is always about money.')
  await page.keyboard.press('Enter')
  await page.locator('.turn[data-who=coach]').waitFor()
  expect(await page.locator('.said').textContent()).toContain('week.\nIt is')
  const knot = page.getByRole('button', { name: 'Why this?' }).first()
  await knot.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Why this?' })
  await sheet.getByText('This answer was made on your device.').waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  expect(await knot.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.getByRole('link', { name: 'Talks', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/talk')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Your talks')
})

test('each answer is spoken once, whole, to who listens', async () => {
  const { open } = await device()
  const page = await open()
  await tell(page, STORY)
  const spoken = page.locator('[aria-live=polite]')
  const text = (await page.locator('.letter').textContent()) ?? ''
  await expect.poll(async () => ((await spoken.textContent()) ?? '').length).toBeGreaterThan(text.length - 10)
  expect(await page.locator('.turns [aria-live], .turns [role=status]').count()).toBe(0)
})

test('words arrive gradually, at once when tapped, and at once where motion is unwelcome', async () => {
  const calm = await device({ ...DESKTOP, reducedMotion: 'reduce' })
  const still = await calm.open()
  await tell(still, STORY)
  expect(await still.locator('.arriving').count()).toBe(0)

  const page = await (await device()).open()
  await tell(page, STORY)
  expect(await page.locator('.arriving').count()).toBeGreaterThan(1)
  await page.mouse.click(640, 300)
  await page.locator('.turn[data-who=coach][data-settled]').waitFor({ timeout: 300 })
})

test('a draft is never lost', async () => {
  const { open } = await device()
  const page = await open()
  await page.getByLabel('Your words').fill('I wanted to say that')
  await page.getByRole('link', { name: 'You', exact: true }).click()
  await page.getByRole('link', { name: 'Talk', exact: true }).click()
  expect(await page.getByLabel('Your words').inputValue()).toBe('I wanted to say that')
  await page.waitForTimeout(1500)
  await page.reload()
  await expect.poll(() => page.getByLabel('Your words').inputValue()).toBe('I wanted to say that')
})

test('two hundred thousand characters are refused in a sentence, and stay in the box', async () => {
  const { open } = await device()
  const page = await open()
  const paste = 'word '.repeat(40_000)
  await page.getByLabel('Your words').fill(paste)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('alert').getByText('That is longer than I can read at once.').waitFor()
  expect(await page.getByRole('alert').evaluate(isInView)).toBe(true)
  expect(await page.getByLabel('Your words').inputValue()).toHaveLength(paste.length)
  await tell(page, STORY)
})

test('an act is taken on, kept under You, and settled there', async () => {
  const { open } = await device()
  const page = await open()
  await tell(page, STORY)
  await tell(page, 'Every evening, at dinner. It hurts.')
  await tell(page, 'What could I say to him?')
  await page.locator('.offer').getByRole('button', { name: /^I’ll/ }).click()
  await page.locator('.offer').getByText('You took this on.').waitFor()
  await page.getByRole('link', { name: 'You', exact: true }).click()
  await page.getByText('One thing open').waitFor()
  await page.getByRole('link', { name: /What you took on/ }).click()
  await page.getByRole('button', { name: 'In part' }).click()
  await page.getByText('You did part of it').waitFor()
})

test('on another day the coach asks how it went, before anything is written', async () => {
  const { open } = await device()
  const page = await open()
  await tell(page, STORY)
  await tell(page, 'Every evening, at dinner. It hurts.')
  await tell(page, 'What could I say to him?')
  await page.locator('.offer').getByRole('button', { name: /^I’ll/ }).click()
  await page.locator('.offer').getByText('You took this on.').waitFor()
  await page.goto(`${address}/you/keep`)
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy to bring back' }).click(),
  ])
  const saved = JSON.parse(readFileSync(await copy.path(), 'utf8'))
  for (const record of saved.records) record.createdAt -= 2 * 86_400_000
  const buffer = Buffer.from(JSON.stringify(saved))

  const later = await (await device()).open('/you/keep')
  await later.locator('input[type=file]').setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer })
  await later.getByText(/things were added/).waitFor()
  await later.goto(`${address}/`)
  await later.waitForURL(/\/talk\//)
  await later.locator('.turn[data-who=coach]').last().getByText('?').first().waitFor()
  await tell(later, 'I did it, and he listened.')
  await later.goto(`${address}/you/acts`)
  await later.getByText('You did it').waitFor()
})

test('two windows show the same', async () => {
  const { open } = await device()
  const one = await open()
  await tell(one, STORY)
  const two = await open(new URL(one.url()).pathname)
  await two.getByText(STORY).waitFor()
  await tell(two, 'At dinner mostly.')
  await one.getByText('At dinner mostly.').waitFor()
  expect(await one.locator('.turn').count()).toBe(4)
})

/** Whether it is what one would touch in its own middle. */
function isInView(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
}
