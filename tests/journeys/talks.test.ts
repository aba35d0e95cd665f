import { expect, test } from 'vitest'
import { devices, PHONE, STORY, tell } from './device.ts'

const device = devices()

test('talks are listed, searched, renamed and erased', async () => {
  const { open } = await device(PHONE)
  const page = await open()
  await tell(page, STORY)
  await page.getByRole('link', { name: 'New talk' }).click()
  await tell(page, 'I am so grateful, she remembered our anniversary and cooked.')
  await page.getByRole('link', { name: 'Talks', exact: true }).click()
  await expect.poll(() => page.locator('.talk-row').count()).toBe(2)

  await page.getByLabel('Search your talks').fill('anniversary')
  await expect.poll(() => page.locator('.talk-row').count()).toBe(1)
  await page.getByLabel('Search your talks').fill('zebra')
  await page.getByText('No talk has those words.').last().waitFor()
  await page.getByLabel('Search your talks').fill('')
  await expect.poll(() => page.locator('.talk-row').count()).toBe(2)

  await page
    .getByRole('button', { name: /^Rename/ })
    .first()
    .click()
  await page.getByLabel('New title').fill('A good evening')
  await page.getByRole('button', { name: 'Keep this title' }).click()
  await page.getByRole('link', { name: /A good evening/ }).waitFor()

  await page.getByRole('button', { name: 'Erase A good evening' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.locator('.talk-row').count()).toBe(2)
  await page.getByRole('button', { name: 'Erase A good evening' }).click()
  await page.getByRole('button', { name: 'Erase it' }).click()
  await expect.poll(() => page.locator('.talk-row').count()).toBe(1)
  await page.reload()
  await expect.poll(() => page.locator('.talk-row').count()).toBe(1)
})

test('a talk that is not there says so', async () => {
  const { open } = await device()
  const page = await open('/talk/nowhere')
  await page.getByRole('alert').getByText('That is not here any more.').waitFor()
})
