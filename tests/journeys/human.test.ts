import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { devices, PHONE, STORY, tell } from './device.ts'

const device = devices()

test('asking for a counsellor leads to how to choose one, and to a page that only the person fills', async () => {
  const { open } = await device(PHONE)
  const page = await open()
  await tell(page, STORY)
  await tell(page, 'should we see a counsellor?')
  await page.getByRole('link', { name: 'How to choose someone' }).click()
  await page.getByRole('heading', { name: 'How to choose' }).waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('link', { name: 'Put a page together' }).click()

  const sheet = page.getByRole('region', { name: 'The page' })
  await page.getByRole('checkbox').first().waitFor()
  expect(await sheet.count()).toBe(0)
  await page.getByRole('checkbox').first().check()
  await page.getByLabel('In your own words').fill('We have stopped talking.')
  await page.getByLabel('In your own words').blur()
  expect(await sheet.textContent()).toContain('My husband scrolls')
  expect(await sheet.textContent()).toContain('We have stopped talking.')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.emulateMedia({ media: 'print' })
  expect(await sheet.isVisible()).toBe(true)
  expect(await page.getByRole('checkbox').first().isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  await page.reload()
  await page.getByRole('checkbox').first().waitFor()
  expect(await sheet.count()).toBe(0)
})

test('words on that page that cannot wait bring help', async () => {
  const { open } = await device()
  const page = await open('/you/brief')
  await page.getByLabel('In your own words').fill('I want to end my life tonight, I have the pills here')
  await page.getByLabel('In your own words').blur()
  await page.getByText('In an emergency').waitFor()
})
