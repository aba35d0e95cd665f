import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { devices, PHONE } from './device.ts'

const device = devices()

test('a sitting is begun from Today, left, found again after a reload, and finished', async () => {
  const { open } = await device(PHONE)
  const page = await open('/today')
  await page.getByRole('link', { name: /^Programmes/ }).click()
  await page.getByRole('link', { name: /As an onlooker/ }).click()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('radio', { name: 'By yourself' }).check()
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByText('Choose one quarrel').waitFor()
  await page.getByRole('button', { name: 'Go on' }).click()

  await page.getByLabel('Your words').fill('It was Sunday, in the kitchen.')
  await page.reload()
  await page.getByText('as a camera would have seen it').waitFor()
  expect(await page.getByLabel('Your words').inputValue()).toBe('It was Sunday, in the kitchen.')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: 'Go on' }).click()

  await page.getByText('somebody neutral').waitFor()
  await page.getByRole('button', { name: 'One step back' }).click()
  await page.getByText('as a camera would have seen it').waitFor()
  expect(await page.getByLabel('Your words').inputValue()).toBe('It was Sunday, in the kitchen.')
  for (const [asked, said] of [
    ['as a camera', 'It was Sunday, in the kitchen, at six.'],
    ['somebody neutral', 'Two tired people.'],
    ['gets in your', 'The tone.'],
    ['What could help', 'When I hear myself say always, on Sunday, I look out of the window.'],
  ]) {
    await page.getByText(asked!).waitFor()
    await page.getByLabel('Your words').fill(said!)
    await page.getByRole('button', { name: 'Go on' }).click()
  }
  await page.getByText('Come back to it in some months').waitFor()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('That was the whole of it').waitFor()
  await page.getByText('It was Sunday, in the kitchen, at six.').waitFor()
  await page.getByRole('link', { name: 'Back to today' }).click()
  await page.getByRole('link', { name: /On one of the last thirty days/ }).click()
  await page.getByText('As an onlooker sees it').waitFor()
})

test('words in an exercise that cannot wait bring help, and stay in the box alone', async () => {
  const { open } = await device()
  const page = await open('/today/programme/as-an-onlooker')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('Your words').fill('I want to end my life tonight, the pills are here')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('In an emergency').waitFor()
  expect(await page.getByLabel('Your words').inputValue()).toContain('the pills')
})

test('a small act is logged in one tap, and taken back in another', async () => {
  const { open } = await device(PHONE)
  const page = await open('/today')
  await page.getByRole('button', { name: 'I did this' }).click()
  await page.getByRole('button', { name: 'Done today' }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Done today' }).click()
  await page.getByRole('button', { name: 'I did this' }).waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('small acts are found by kind and by what fits, and found again on the way back', async () => {
  const { open } = await device(PHONE)
  const page = await open('/today/acts')
  await page.getByRole('radio', { name: 'By yourself' }).check()
  await page.getByRole('heading', { name: 'Without screens' }).click()
  expect(await page.getByRole('link', { name: /The phones sleep elsewhere/ }).isVisible()).toBe(true)
  expect(await page.getByRole('link', { name: /Two books, one sofa/ }).count()).toBe(0)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.getByRole('link', { name: /Until it’s dark/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Until it’s dark' }).waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.goBack()
  await page.getByRole('link', { name: /The phones sleep elsewhere/ }).waitFor()
  expect(await page.getByRole('radio', { name: 'By yourself' }).isChecked()).toBe(true)
})
