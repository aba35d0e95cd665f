import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { devices, STORY, tell } from './device.ts'

const device = devices()

test('a PIN: set, locked, refused, opened, removed', async () => {
  const { open } = await device()
  const page = await open()
  await tell(page, STORY)
  const other = await open()
  await other.getByText('Go on with').first().waitFor()
  await page.bringToFront()
  await page.goto(new URL('/you/lock', page.url()).href)
  await page.getByLabel('New PIN').fill('2580')
  await page.getByLabel('The same PIN again').fill('2581')
  await page.getByRole('button', { name: 'Set the PIN' }).click()
  await page.getByText('The two are not the same.').waitFor()
  await page.getByLabel('New PIN').fill('2580')
  await page.getByLabel('The same PIN again').fill('2580')
  await page.getByRole('button', { name: 'Set the PIN' }).click()
  await page.getByRole('button', { name: 'Lock now' }).click()

  await page.getByRole('heading', { name: 'Locked' }).waitFor()
  await other.bringToFront()
  await other.getByRole('heading', { name: 'Locked' }).waitFor()
  await other.close()
  expect(await page.getByText(STORY).count()).toBe(0)
  await page.getByLabel('PIN', { exact: true }).fill('0000')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByText('That is not the PIN.').waitFor()
  await page.getByLabel('PIN', { exact: true }).fill('2580')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('link', { name: /Go on with/ }).click()
  await page.getByText(STORY).waitFor()

  await page.goto(new URL('/you/lock', page.url()).href)
  await page.getByRole('heading', { name: 'Locked' }).waitFor()
  for (const wrong of ['1111', '2222', '3333', '4444']) {
    await page.getByLabel('PIN', { exact: true }).fill(wrong)
    await page.getByRole('button', { name: 'Open' }).click()
    await page.getByRole('button', { name: 'Open' }).waitFor()
    await page.getByRole('alert').waitFor()
  }
  await page.getByLabel('PIN', { exact: true }).fill('2580')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByText(/Wait (less than|about) a/).waitFor()
  // Help needs no PIN.
  await page.getByRole('link', { name: 'Help', exact: true }).click()
  await page.getByRole('heading', { name: 'In an emergency' }).waitFor()
})

test('a PIN is removed by who knows it', async () => {
  const { open } = await device()
  const page = await open('/you/lock')
  await page.getByLabel('New PIN').fill('correct horse')
  await page.getByLabel('The same PIN again').fill('correct horse')
  await page.getByRole('button', { name: 'Set the PIN' }).click()
  await page.getByLabel('PIN', { exact: true }).fill('correct horse')
  await page.getByRole('button', { name: 'Remove the PIN' }).click()
  await page.getByLabel('New PIN').waitFor()
  await page.reload()
  await page.getByLabel('New PIN').waitFor()
})

test('everything is taken along, erased, and brought back', async () => {
  const { open } = await device()
  const page = await open()
  await tell(page, STORY)
  await page.goto(new URL('/you/keep', page.url()).href)
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy to bring back' }).click(),
  ])
  expect(copy.suggestedFilename()).toMatch(/^notes-[\d-]+\.json$/)
  const [reading] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy to read' }).click(),
  ])
  expect(readFileSync(await reading.path(), 'utf8')).toContain(STORY)
  const saved = readFileSync(await copy.path())

  const erase = page.getByRole('button', { name: 'Erase everything' })
  expect(await erase.isDisabled()).toBe(true)
  await page.getByLabel(/Type “erase”/).fill('erase')
  await erase.click()
  await page.getByRole('heading', { name: 'What’s on your mind?' }).waitFor()
  await page.waitForFunction(() => document.querySelector('.welcome') !== null)
  expect(await page.getByText(/Go on with/).count()).toBe(0)

  await page.goto(new URL('/you/keep', page.url()).href)
  const choose = page.locator('input[type=file]')
  await choose.setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
  await page.getByText('That file is not a copy made here.').waitFor()
  await choose.setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: saved })
  await page.getByText(/things were added/).waitFor()
  await page.goto(new URL('/talk', page.url()).href)
  await page.locator('.talk-link').click()
  await page.getByText(STORY).waitFor()
})

test('settings show at once and stay', async () => {
  const { open } = await device()
  const page = await open('/you/settings')
  await page.getByLabel('Dark').check()
  await page.getByLabel('Larger', { exact: true }).check()
  await page.getByLabel('Words arrive gradually').uncheck()
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(await paper()).toBe('rgb(23, 19, 16)')
  await page.waitForTimeout(500)
  await page.reload()
  expect(await paper()).toBe('rgb(23, 19, 16)')
  expect(await page.evaluate(() => document.documentElement.dataset.text)).toBe('larger')
  await expect.poll(() => page.getByLabel('Words arrive gradually').isChecked()).toBe(false)
  await page.getByRole('link', { name: 'Talk', exact: true }).click()
  await tell(page, STORY)
  expect(await page.locator('.arriving').count()).toBe(0)
})

test('what is remembered is shown with its line, changed, and forgotten', async () => {
  const { open } = await device()
  const page = await open()
  await tell(page, 'My husband and I have been married for ten years, and he scrolls all evening.')
  await tell(page, 'I want one dinner without phones.')
  await page.goto(new URL('/you/memory', page.url()).href)
  const facts = page.locator('.kept')
  await facts.first().waitFor()
  const count = await facts.count()
  await facts.first().getByRole('button', { name: 'Edit' }).click()
  await page.getByLabel('In your words').fill('We are married.')
  await page.getByRole('button', { name: 'Keep this' }).click()
  await page.getByText('We are married.', { exact: true }).waitFor()
  await facts.first().getByRole('button', { name: 'Forget this' }).click()
  await expect.poll(() => facts.count()).toBe(count - 1)
  await page.getByLabel('Remember new things').uncheck()
  await page.waitForTimeout(500)
  await page.reload()
  await expect.poll(() => page.getByLabel('Remember new things').isChecked()).toBe(false)
})
