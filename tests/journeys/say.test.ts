// Say it better: from a harsh message to words that can be sent, by hand and by keyboard, and what is not written.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { devices, PHONE, tell } from './device.ts'

const device = devices()
const HARSH = 'You never listen to me. I told you three times that Mum is coming on Saturday.'
const JABS = 'Wow, another great evening. You are pathetic.'

async function look(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your message, or a chat').fill(text)
  await page.getByRole('button', { name: 'Look at it' }).click()
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('from the talk to versions: marks with their why, what is missing one at a time, a card to copy and keep', async () => {
  const { open } = await device(PHONE)
  const page = await open()
  await page.getByRole('link', { name: 'Say it better' }).click()
  await page.getByRole('heading', { name: 'Say it better' }).waitFor()
  await accessible(page)
  await look(page, HARSH)
  await page.getByRole('heading', { name: 'How it may land' }).waitFor()
  const mark = page.locator('.mark').first()
  expect(await mark.textContent()).toBe('You never listen')
  await page.getByText('Always, never').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: 'See other ways to say it' }).click()
  await page.getByLabel('What matters to you in this?').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: 'Skip this' }).click()
  await page.getByLabel('What would you like them to do?').fill('be home by six on Saturday')
  await page.getByRole('button', { name: 'Put it in' }).click()
  await page.getByRole('heading', { name: 'Other ways to say it' }).waitFor()
  await accessible(page)
  const direct = page.getByRole('region', { name: 'Directly' })
  const words = (await direct.locator('blockquote').textContent()) ?? ''
  expect(words).toContain('three times that Mum is coming on Saturday')
  expect(words).toContain('be home by six on Saturday')
  expect(words).not.toContain('never')
  await direct.getByRole('button', { name: 'Keep it, I mean to say this' }).click()
  await direct.getByText('Kept under You.').waitFor()
  await page.getByRole('link', { name: 'You', exact: true }).click()
  await page.getByText('One thing open').waitFor()
})

test('a version changed by hand is looked at again', async () => {
  const { open } = await device()
  const page = await open('/say')
  await look(page, HARSH)
  await page.getByRole('button', { name: 'See other ways to say it' }).click()
  await page.getByRole('button', { name: 'Skip this' }).click()
  await page.getByRole('button', { name: 'Skip this' }).click()
  await page.getByRole('region', { name: 'Gently' }).getByRole('button', { name: 'Change it' }).click()
  await page.getByText('Nothing sharp in it.').waitFor()
  await page.getByLabel('Your version').fill('You are such an idiot, Mum is coming on Saturday.')
  await page.getByText('Something sharp came back.').waitFor()
  await accessible(page)
})

test('by keyboard alone, as far as the why of a second mark', async () => {
  const { open } = await device()
  const page = await open('/say')
  await page.getByLabel('Your message, or a chat').focus()
  await page.keyboard.type(JABS)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'How it may land' }).waitFor()
  const last = page.locator('.mark').last()
  await last.focus()
  await page.keyboard.press('Enter')
  expect(await last.getAttribute('aria-pressed')).toBe('true')
  expect(await page.locator('.mark-why').textContent()).not.toBe('')
})

test('a fair message is left alone', async () => {
  const { open } = await device()
  const page = await open('/say')
  await look(page, 'I felt hurt when you left the party without telling me. Could we talk about it tonight?')
  await page.getByText('This is fair as it stands.').waitFor()
  expect(await page.locator('.mark').count()).toBe(0)
  await accessible(page)
})

test('where it would harm, nothing is worded', async () => {
  const { open } = await device()
  const page = await open('/say')
  await look(page, 'Send me your location right now or I will post those photos of you.')
  await page.getByText('a thing I will not word').waitFor()
  expect(await page.locator('.versions').count()).toBe(0)
  await accessible(page)
  await page.getByRole('button', { name: 'Another message' }).click()
  await look(page, 'what can i say so he does not hit me when he comes home')
  await page.getByText('may not be safe for you').waitFor()
  await page.locator('.help-block').waitFor()
})

test('a chat: who one is, where it tipped, and the own last words anew', async () => {
  const { open } = await device(PHONE)
  const page = await open('/say')
  const chat = [
    'Sam: are you coming tonight?',
    'Ola: I said I am at work till nine',
    'Sam: you always work',
    'Ola: and you are impossible, you moan all day. I told you Monday was late.',
  ]
  await look(page, chat.join('\n'))
  await page.getByText('Which of them are you?').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: /^Ola/ }).click()
  await page.getByText('It is their turn.').waitFor()
  expect(await page.locator('.chat > li[data-tipped]').textContent()).toContain('you always work')
  await accessible(page)
  await page.getByRole('button', { name: 'See how' }).click()
  const gentle = await page.getByRole('region', { name: 'Gently' }).locator('blockquote').textContent()
  expect(gentle).toContain('Monday was late')
  expect(gentle).not.toContain('impossible')
})

test('what is typed is there after a reload, and what was looked at is kept nowhere', async () => {
  const { open } = await device()
  const page = await open('/say')
  await page.getByLabel('Your message, or a chat').fill('You forgot the cake')
  // A moment after the hand rests it is sealed; on a slow machine the engine may still be starting.
  await page.waitForTimeout(5000)
  await page.reload()
  const field = page.getByLabel('Your message, or a chat')
  await expect.poll(() => field.inputValue(), { timeout: 15_000 }).toBe('You forgot the cake')
  await page.getByRole('link', { name: 'You', exact: true }).click()
  await page.getByRole('heading', { name: 'You', level: 1 }).waitFor()
  expect(await page.getByText('You forgot the cake').count()).toBe(0)
})

test('words offered in a talk can be changed there', async () => {
  const { open } = await device()
  const page = await open()
  await tell(page, `Can you make this sound better: ${HARSH}`)
  await page.locator('.offer').getByRole('link', { name: 'Change it first' }).click()
  await page.getByRole('heading', { name: 'Say it better' }).waitFor()
  expect(await page.getByLabel('Your message, or a chat').inputValue()).toContain('Mum is coming on Saturday')
})
